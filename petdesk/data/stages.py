"""Step by step: one picture through every stage from its file to the network, told in words.

fastai tells the same with `DataBlock.summary`.
"""

import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from petdesk.api import ArchitectureSpec, Network, PetDeskError, own_numbers, read_params
from petdesk.data.crops import CENTRE, square
from petdesk.data.draws import AUGMENTATION, CROP
from petdesk.data.pictures import EXIF_ORIENTATION, LONGEST_ASPECT, PictureError, Pixels, open_picture, to_rgb
from petdesk.data.preview import Look, Previewer, as_batch, as_pixels, drawn, refuse_other_shapes
from petdesk.data.stage import Stage, failed, of_numbers, of_pixels, shape_of
from petdesk.data.stage_words import Sentence, Value
from petdesk.data.subject import Subject
from petdesk.registry import Registry, blaming
from petdesk.training.config import presize_for

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Which way to follow the picture: as training or validation would make it ready, for which network."""

    look: Look
    architecture: str
    architecture_params: Mapping[str, Any] = field(default_factory=dict)
    training: bool = True
    draw: int = 0


class Stages:
    """Tells of pictures; any thread may call it."""

    def __init__(self, registry: Registry, previewer: Previewer) -> None:
        self._registry, self._previewer = registry, previewer

    def tell(self, subject: Subject, way: Way) -> tuple[Stage, ...]:
        """Every stage in its order; the last one has failed where the picture does not get to the network."""
        told: list[Stage] = []
        journey = _Journey(subject, way, self._registry, self._previewer)
        for key, step in journey.steps():
            try:
                told.append(step())
            except PictureError as error:
                told.append(failed(key, "unreadable", error))
            except PetDeskError as error:
                told.append(failed(key, "problem", error))
            if told[-1].failed:
                break
        if len(told) == 1:
            told.append(journey.label())  # it is known all the same
        return tuple(told)


class _Journey:
    """One picture on its way; each step takes it from where the one before left it."""

    def __init__(self, subject: Subject, way: Way, registry: Registry, previewer: Previewer) -> None:
        self._subject, self._way, self._registry, self._previewer = subject, way, registry, previewer
        self._path = subject.sample.path
        self._picture: Pixels
        self._images: Tensor

    def steps(self) -> Iterator[tuple[str, Callable[[], Stage]]]:
        yield "file", self.file
        yield "label", self.label
        yield "decoded", self.decoded
        yield "presized", self.presized
        yield "cropped", self.cropped
        yield "batch", self.batch
        yield ("augmented" if self._way.training else "scaled"), self.varied
        yield "normalised", self.normalised
        yield "network", self.network

    def file(self) -> Stage:
        with _open(self._path) as picture:
            facts: dict[str, Value] = {"name": self._path.name, "format": picture.format or "?", "mode": picture.mode}
            facts |= {"width": picture.width, "height": picture.height, "bytes": self._path.stat().st_size}
            frames, turn, shape = getattr(picture, "n_frames", 1), _turn(picture), (picture.height, picture.width)
        sentences = [Sentence("file", facts)]
        if frames > 1:
            sentences.append(Sentence("frames", {"frames": frames}))
        if turn != 1:
            sentences.append(Sentence(f"turn_{turn}"))
        return Stage(key="file", sentences=tuple(sentences), shape=shape)

    def label(self) -> Stage:
        subject = self._subject
        values: dict[str, Value] = {"reader": subject.reader, "label": subject.original}
        sentences = [Sentence("read_by", values)]
        if subject.reader_settings:
            settings = ", ".join(f"{name} = {value}" for name, value in subject.reader_settings.items())
            sentences.append(Sentence("read_with", {"settings": settings}))
        if subject.relabelled or subject.sample.label != subject.original:
            key = "relabelled" if subject.relabelled else "edited_class"
            sentences.append(Sentence(key, {"label": subject.sample.label}))
        return Stage(key="label", sentences=(*sentences, Sentence(subject.side)))

    def decoded(self) -> Stage:
        presize = self._presize
        self._picture = self._previewer.pictures.read(self._path, presize)  # says it where it cannot be read
        rgb, sentences = _decoded(self._path, presize)
        return of_pixels("decoded", sentences, np.asarray(rgb))

    def presized(self) -> Stage:
        sentences = [Sentence("presized", {"presize": self._presize}), Sentence("kept")]
        if max(self._picture.shape) == LONGEST_ASPECT * self._presize:
            sentences.insert(0, Sentence("middle"))
        return of_pixels("presized", sentences, self._picture)

    def cropped(self) -> Stage:
        room = max(self._picture.shape[:2]) - self._presize
        position = float(self._drawn(CROP, 1)[0, 0]) if self._way.training else CENTRE
        beside = self._picture.shape[1] > self._picture.shape[0]
        self._picture = square(self._picture, position)
        if not room:
            sentence = Sentence("cut_nothing")
        elif self._way.training:
            offset = int(np.floor(np.float32(position) * (room + 1)))
            sentence = Sentence("cut_beside" if beside else "cut_below", {"offset": offset, "room": room})
        else:
            sentence = Sentence("cut_centre")
        return of_pixels("cropped", [sentence], self._picture)

    def batch(self) -> Stage:
        self._images = as_batch(np.stack([self._picture]))
        return of_numbers("batch", [Sentence("batch")], self._images)

    def varied(self) -> Stage:
        look, training = self._way.look, self._way.training
        vary = self._previewer.augmentation(look)
        with blaming(self._registry.augmentations.plugin_of(look.augmentation), "varying a picture"):
            if training:
                numbers = _tensor(self._drawn(AUGMENTATION, vary.n_draws))
                self._images = vary(self._images, numbers)
            else:
                self._images = vary.plain(self._images)
        refuse_other_shapes(self._images, 1, look)
        title = self._registry.augmentations[look.augmentation].title
        values: dict[str, Value] = {"augmentation": title, "n_draws": vary.n_draws, "size": look.size}
        key = ("varied" if vary.n_draws else "not_varied") if training else "scaled"
        stage = "augmented" if training else "scaled"
        return of_numbers(stage, [Sentence(key, values)], self._images, as_pixels(self._images)[0])

    def normalised(self) -> Stage:
        from petdesk.data.batches import Normalisation

        network = _built(self._registry, self._way, max(2, len(self._subject.classes)))
        self._images = Normalisation(mean=network.mean, std=network.std).apply(self._images)
        low, high = self._images.amin(), self._images.amax()
        shown = as_pixels((self._images - low) / (high - low).clamp(min=1e-6))[0]
        sentences = [
            Sentence("normalised", {"architecture": self._architecture.title}),
            Sentence("mean", dict(zip(("red", "green", "blue"), network.mean, strict=True))),
            Sentence("deviation", dict(zip(("red", "green", "blue"), network.std, strict=True))),
        ]
        return of_numbers("normalised", sentences, self._images, shown)

    def network(self) -> Stage:
        classes, label = self._subject.classes, self._subject.sample.label
        answers: dict[str, Value] = {"architecture": self._architecture.title, "classes": len(classes)}
        known = label in classes
        target: dict[str, Value] = {"label": label, "index": classes.index(label) if known else -1}
        sentences = [Sentence("network", answers), Sentence("target" if known else "no_target", target)]
        return Stage(key="network", sentences=tuple(sentences), **shape_of(self._images))

    @property
    def _presize(self) -> int:
        return presize_for(self._way.look.size, self._way.look.presize)

    @property
    def _architecture(self) -> ArchitectureSpec:
        return self._registry.architectures[self._way.architecture]

    def _drawn(self, stream: int, n: int) -> NDArray[np.float32]:
        keys = np.array([self._subject.sample.key], dtype=np.uint64)
        return drawn(self._way.look.seed, stream, [self._way.draw], keys, n)


def _turn(picture: Image.Image) -> int:
    turn = picture.getexif().get(EXIF_ORIENTATION, 1)
    return turn if turn in range(2, 9) else 1


def _decoded(path: Path, presize: int) -> tuple[Image.Image, list[Sentence]]:
    """The picture upright in RGB, as `read_picture` has it before it scales, and what was done for that."""
    sentences = [Sentence("decoded")]
    with _open(path) as picture:
        mode, full = picture.mode, picture.size
        scale = presize / min(full)
        if scale < 1:
            picture.draft("RGB", (round(full[0] * scale), round(full[1] * scale)))
        if picture.size != full:
            sentences.append(Sentence("smaller", {"width": picture.width, "height": picture.height}))
        if _turn(picture) != 1:
            ImageOps.exif_transpose(picture, in_place=True)
            sentences.append(Sentence("turned"))
        if mode != "RGB":
            sentences.append(Sentence("from_mode", {"mode": mode}))
        if picture.has_transparency_data:
            sentences.append(Sentence("transparent"))
        return to_rgb(picture), sentences


@contextmanager
def _open(path: Path) -> Iterator[Image.Image]:
    """As `open_picture`; also what Pillow raises inside, of the header's later parts, is told as a PictureError."""
    with open_picture(path) as picture:
        try:
            yield picture
        except (EOFError, OSError, SyntaxError, ValueError, struct.error) as error:
            raise PictureError(f"it is damaged ({error})") from error


def _built(registry: Registry, way: Way, n_classes: int) -> Network:
    """The network, for what it says of itself; without memory for its weights where its plugin allows that."""
    import torch

    spec = registry.architectures[way.architecture]
    params = read_params(spec.params, way.architecture_params, owner=f"architecture {spec.key}")
    with blaming(registry.architectures.plugin_of(spec.key), "building its network"):
        try:
            with torch.device("meta"):
                return spec.build(n_classes, params, "none")
        except RuntimeError:
            # It looks at the numbers that it draws. They must not be those of a training that runs meanwhile.
            with own_numbers(0):
                return spec.build(n_classes, params, "none")


def _tensor(values: NDArray[np.float32]) -> "Tensor":
    import torch

    return torch.from_numpy(values)
