"""What a plugin gives: frozen descriptions of what it adds, and the functions that make it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, runtime_checkable

from petdesk.api.params import Params

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer
    from torch.optim.lr_scheduler import LRScheduler

Split: TypeAlias = Literal["train", "valid"]

Weights: TypeAlias = Literal["auto", "none"] | Path
"""`auto`: the library's own pre-trained weights; `none`: random ones; a path: a .safetensors or .pth file."""


@dataclass(frozen=True, slots=True)
class Item:
    """One picture as a dataset names it. `split` is None where the dataset leaves the split to PetDesk."""

    path: Path
    label: str
    split: Split | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that the user should know of a source, such as how many pictures were left out and why: a sentence."""

    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a piece of work is. `total` is None while it is not known."""

    done: int
    total: int | None
    unit: str
    message: str


@dataclass(frozen=True, kw_only=True)
class Spec:
    """What every kind of spec has.

    Attributes:
        key: Unique in its kind; lower case letters, digits, `-` and `_`. Scripts and model files use it.
        title: How the app names it.
        summary: One or two sentences: what it is and when to use it.
        params: Its settings.
        help: More about it, as Markdown, behind a link in the app; empty where the summary says it all.
    """

    key: str
    title: str
    summary: str
    params: type[Params] = Params
    help: str = ""


@dataclass(frozen=True, kw_only=True)
class DatasetSpec(Spec):
    """A way to find pictures and labels.

    Attributes:
        scan: `(source, params) -> Iterator[Item | Remark]`. Lazy: works for a million files, opens no pictures. Raises
            DataError where the source does not fit, OSError where it cannot be read. Closing it ends it.
        recognise: `(source) -> float in [0, 1]`: how surely `source` is laid out this way; 0 for "never guess
            me". Looks at a few names only. The dataset with the highest answer is chosen when the user names none.
        prepare: `(source, params) -> Iterator[Progress]`, run before `scan`: downloads or draws the pictures
            where they are missing, and does nothing where they are all there. None where there is nothing to do.
    """

    scan: Callable[[Path, Any], Iterator[Item | Remark]]
    recognise: Callable[[Path], float] = field(default=lambda source: 0.0)
    prepare: Callable[[Path, Any], Iterator[Progress]] | None = None


class BatchAugmentation(Protocol):
    """Varies a batch of square pictures. Holds no state: the result is a function of its arguments."""

    @property
    def n_draws(self) -> int:
        """D: how many random numbers a picture needs."""

    def __call__(self, images: "Tensor", draws: "Tensor") -> "Tensor":
        """Training: every picture by its own draws.

        Args:
            images: uint8 [N, 3, H, W], RGB, on the device where the work is done; H = W = the presize.
            draws: float32 [N, D], uniform in [0, 1), on the same device.

        Returns:
            float32 [N, 3, size, size] in [0, 1], not yet normalised.
        """

    def plain(self, images: "Tensor") -> "Tensor":
        """Validation and prediction: the same shapes, with nothing random in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """A batch whose pictures were mixed with one another.

    Attributes:
        images: float32 [N, 3, size, size] in [0, 1].
        partners: int64 [N], the place in the batch of the picture that each was mixed with.
        shares: float32 [N] in [0, 1], how much of each is still itself; its label counts by so much, its partner's by
            the rest.
    """

    images: "Tensor"
    partners: "Tensor"
    shares: "Tensor"


@runtime_checkable
class MixingAugmentation(BatchAugmentation, Protocol):
    """An augmentation that mixes the pictures of a batch too, as MixUp and CutMix do."""

    def mix(self, images: "Tensor", draws: "Tensor") -> Mix:
        """Training, after the call above: mixes what it returned, each picture by its own draws.

        Args:
            images: float32 [N, 3, size, size] in [0, 1]; may be written to.
            draws: float32 [N, D], the same as the call's.
        """


@dataclass(frozen=True, kw_only=True)
class AugmentationSpec(Spec):
    """A way to vary the training pictures.

    Attributes:
        build: `(params, size) -> BatchAugmentation`, `size` in pixels.
    """

    build: Callable[[Any, int], BatchAugmentation]


@dataclass(frozen=True, kw_only=True)
class WeightsReport:
    """What became of the weights that a network was asked to start from.

    Attributes:
        source: For the user: "ImageNet weights of torchvision", "weights.safetensors", "random".
        taken: How many of the body's tensors came from there.
        missing: Names of the body's tensors that did not, and so are random.
        unused: Names in the file that the body has no place for (an old head's, usually).
    """

    source: str
    taken: int
    missing: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LayerGroup:
    """Layers that are frozen together and share a learning rate."""

    name: str
    modules: tuple["nn.Module", ...]


@dataclass(frozen=True, kw_only=True)
class Network:
    """A network, cut into what is kept (the body) and what is new (the head).

    Attributes:
        body: float [N, 3, size, size], normalised -> features.
        head: features -> logits float [N, n_classes].
        layer_groups: From the stem to the head; every parameter in exactly one; the last is the head.
        mean: Of the pictures the body knows, per channel RGB, in [0, 1].
        std: Likewise.
        input_size: Pixels a side that suit it when the user says nothing.
        weights_report: What was loaded.
    """

    body: "nn.Module"
    head: "nn.Module"
    layer_groups: Sequence[LayerGroup]
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    input_size: int
    weights_report: WeightsReport


@dataclass(frozen=True, kw_only=True)
class ArchitectureSpec(Spec):
    """A network architecture.

    Attributes:
        build: `(n_classes, params, weights) -> Network`, on the CPU, float32. Raises WeightsError; never falls
            back to random weights by itself.
        prepare: `(params) -> Iterator[Progress]`: fetches the `auto` weights to where `build` finds them, and does
            nothing where they are there. Raises WeightsError. None where there are no weights to fetch.
        input_size: Pixels a side that suit it, known without building it.
        pretrained: Whether `auto` weights exist.
        parameters: How many numbers the network learns, with a head of 1,000 classes; None where that is not known. For
            choosing among many.
    """

    build: Callable[[int, Any, Weights], Network]
    prepare: Callable[[Any], Iterator[Progress]] | None = None
    input_size: int = 224
    pretrained: bool = True
    parameters: int | None = None


@dataclass(frozen=True, kw_only=True)
class SchedulerSpec(Spec):
    """A way to move the learning rate (and momentum) over the steps of a phase.

    Attributes:
        build: `(params, optimizer, total_steps, max_lrs, steps_per_epoch) -> LRScheduler`, stepped once a batch.
            `max_lrs` has one rate for each of the optimizer's param groups. It must not need a network: the app
            draws it with a dummy parameter.
        cycle_ends: `(params, total_steps, steps_per_epoch) -> Sequence[int]`: the steps, counted from 1 and rising,
            after which a cycle is over: where a snapshot of the weights is worth keeping. A cycle that the phase cuts
            short is not among them, unless none is whole: then the phase's last step is the only one. None where
            the whole phase is one cycle.
    """

    build: Callable[[Any, "Optimizer", int, Sequence[float], int], "LRScheduler"]
    cycle_ends: Callable[[Any, int, int], Sequence[int]] | None = None
