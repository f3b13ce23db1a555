"""What must hold of an architecture: its parts, its layer groups, freezing, saving and loading. Imports torch."""

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import torch
from torch import Tensor, nn

from petdesk.api import ArchitectureSpec, LayerGroup, Network, Params, Weights, WeightsReport
from petdesk.conformance.check import Check, Fault, Note, check
from petdesk.model_file import MODEL, ModelDocument, load_model, plugin_use, save_model
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier

CLASSES = ("a", "b", "c", "d", "e")
SIZES = range(16, 1025)
"""Pixels a side that PetDesk trains with."""
PICTURES = 2
CLOSE = 1e-3
PLAUSIBLE = (0.5, 2.0)
"""Our heads are others than those that libraries count."""


@dataclass
class NetworkTrial:
    """An architecture on trial.

    Attributes:
        spec: The architecture.
        params: Its settings.
        registry: Where it is looked up when a model is loaded.
        folder: For files.
        sizes: Classes -> how many parameters a network for so many has, where that was counted.
    """

    spec: ArchitectureSpec
    params: Params
    registry: Registry
    folder: Path
    sizes: dict[int, int] = field(default_factory=dict)

    def build(self, weights: Weights, *, n_classes: int = len(CLASSES)) -> Network:
        """A network, its random numbers the same every time."""
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
            return self.spec.build(n_classes, self.params, weights)

    @cached_property
    def network(self) -> Network:
        """With random weights. The checks that train it leave it as it was."""
        return self.build("none")

    @cached_property
    def classifier(self) -> Classifier:
        """Body and head together."""
        return Classifier(self.network)

    @cached_property
    def pictures(self) -> Tensor:
        """Float [2, 3, S, S], normalised; S is the input size."""
        size = self.network.input_size
        return torch.randn((PICTURES, 3, size, size), generator=torch.Generator().manual_seed(3))

    @torch.no_grad()
    def logits(self, classifier: Classifier) -> Tensor:
        """In evaluation."""
        return classifier.eval()(self.pictures)  # type: ignore[no-any-return]


@check("build gives a network from random weights, with all its parts", needed=True)
def is_built(trial: NetworkTrial) -> None:
    network = trial.network
    if not isinstance(network, Network):
        raise Fault(f"build returned a {type(network).__name__}. Return a petdesk.api.Network.")
    for name in ("body", "head"):
        if not isinstance(getattr(network, name), nn.Module):
            raise Fault(f"The {name} is a {type(getattr(network, name)).__name__}, not a torch.nn.Module.")
    if not all(isinstance(group, LayerGroup) for group in network.layer_groups) or len(network.layer_groups) < 2:
        raise Fault("layer_groups must be at least two petdesk.api.LayerGroup, the last of them the head.")
    for group in network.layer_groups:
        if not group.modules or not all(isinstance(module, nn.Module) for module in group.modules):
            raise Fault(f"The layer group {group.name!r} must hold modules, and holds {group.modules!r}.")


@check("it says what pictures it wants")
def says_what_it_wants(trial: NetworkTrial) -> None:
    network = trial.network
    if network.input_size not in SIZES:
        raise Fault(f"input_size is {network.input_size!r}; PetDesk trains with {SIZES[0]} to {SIZES[-1]} pixels.")
    if network.input_size != trial.spec.input_size:
        raise Fault(
            f"The network's input_size is {network.input_size}, the spec's {trial.spec.input_size}. The app shows the "
            "spec's before the network is built: let them agree."
        )
    for name, least in (("mean", 0.0), ("std", 1e-6)):
        numbers = getattr(network, name)
        if len(numbers) != 3 or not all(math.isfinite(number) and least <= number <= 1 for number in numbers):
            raise Fault(f"{name} is {numbers}. It must be three numbers in [0, 1], of red, green and blue.")


@check("it is made on the processor, of float32 numbers")
def is_float32_on_the_processor(trial: NetworkTrial) -> None:
    for name, parameter in trial.classifier.named_parameters():
        if parameter.dtype != torch.float32 or parameter.device.type != "cpu":
            raise Fault(f"The parameter {name} is {parameter.dtype} on {parameter.device}. Leave that to PetDesk.")


@check("it says how large it is")
def says_how_large(trial: NetworkTrial) -> None:
    said = trial.spec.parameters
    if said is None:
        return
    (few, size), (more, larger) = sorted(trial.sizes.items())
    real = size + (larger - size) * (1000 - few) // (more - few)
    if not PLAUSIBLE[0] <= real / said <= PLAUSIBLE[1]:
        raise Fault(f"The spec says {said:,} parameters; with 1,000 classes it has about {real:,}.")


@check("it gives one number for each class, whatever their number", needed=True)
def has_logits(trial: NetworkTrial) -> None:
    for n_classes in (len(CLASSES), 2):
        classifier = trial.classifier if n_classes == len(CLASSES) else Classifier(trial.build("none", n_classes=2))
        trial.sizes[n_classes] = sum(parameter.numel() for parameter in classifier.parameters())
        logits = trial.logits(classifier)
        if logits.shape != (PICTURES, n_classes) or logits.dtype != torch.float32:
            raise Fault(
                f"Of {PICTURES} pictures and {n_classes} classes came {logits.dtype} {list(logits.shape)}, "
                f"not float32 {[PICTURES, n_classes]}."
            )
        if not bool(logits.isfinite().all()):
            raise Fault("Some of its logits are no numbers.")


@check("a picture has the same answer every time, whatever else is in the batch")
def is_steady(trial: NetworkTrial) -> None:
    first = trial.logits(trial.classifier)
    if not torch.allclose(first, trial.logits(trial.classifier), atol=CLOSE):
        raise Fault("In evaluation it gave another answer the second time. Something random goes on in eval().")
    with torch.no_grad():
        alone = trial.classifier(trial.pictures[:1])
    if not torch.allclose(first[:1], alone, atol=CLOSE, rtol=CLOSE):
        raise Fault("In evaluation a picture's answer depends on the others in its batch.")


@check("its layer groups hold every parameter exactly once")
def has_complete_groups(trial: NetworkTrial) -> None:
    groups = trial.network.layer_groups
    names = [group.name for group in groups]
    if len(set(names)) < len(names) or not all(isinstance(name, str) and name.strip() for name in names):
        raise Fault(f"The groups are called {names}. Each must have a name of its own.")
    owner: dict[int, str] = {}
    for group in groups:
        for parameter in {id(parameter): parameter for module in group.modules for parameter in module.parameters()}:
            if parameter in owner:
                raise Fault(f"The groups {owner[parameter]!r} and {group.name!r} share a parameter. Cut them apart.")
            owner[parameter] = group.name
    for name, tensor in trial.classifier.named_parameters():
        if id(tensor) not in owner:
            raise Fault(
                f"No layer group has the parameter {name}. Put its module into one; cut_layer_groups() of "
                "petdesk.api.networks makes complete groups."
            )


@check("its last layer group is the head, and nothing but the head")
def ends_with_the_head(trial: NetworkTrial) -> None:
    last = trial.network.layer_groups[-1]
    grouped = {id(parameter) for module in last.modules for parameter in module.parameters()}
    if grouped != {id(parameter) for parameter in trial.network.head.parameters()} or not grouped:
        raise Fault(f"The last group, {last.name!r}, holds other parameters than the head's. Let it be the head alone.")


@check("its layer groups stand in the order from the stem to the head")
def has_groups_in_order(trial: NetworkTrial) -> None:
    groups = trial.network.layer_groups
    with _order_of_use(groups) as used:
        trial.logits(trial.classifier)
    firsts = [(used[group.name], group.name) for group in groups if group.name in used]
    for (first, name), (second, following) in pairwise(firsts):
        if first > second:
            raise Fault(
                f"The group {following!r} stands after {name!r}, but its layers run first. What is frozen is "
                "always the beginning: order the groups as pictures pass through them."
            )


@contextmanager
def _order_of_use(groups: Sequence[LayerGroup]) -> Iterator[dict[str, int]]:
    """Group -> when the first of its layers with parameters ran."""
    used: dict[str, int] = {}

    def noting(name: str) -> Callable[..., None]:
        def note(*_: object) -> None:  # what a hook returns would stand in for the layer's input
            used.setdefault(name, len(used))

        return note

    handles = [
        module.register_forward_pre_hook(noting(group.name))
        for group in groups
        for top in group.modules
        for module in top.modules()
        if next(module.parameters(recurse=False), None) is not None
    ]
    try:
        yield used
    finally:
        for handle in handles:
            handle.remove()


@check("what is frozen stays as it is, and the rest trains")
def freezes(trial: NetworkTrial) -> None:
    groups, before = trial.network.layer_groups, _copied(trial.classifier)
    try:
        for frozen in sorted({1, len(groups) - 1}):
            trial.classifier.load_state_dict(before)
            trial.classifier.freeze(frozen)
            _train_a_step(trial)
            after = trial.classifier.state_dict()
            for name in _frozen_names(trial, frozen):
                if not torch.equal(before[name], after[name]):
                    raise Fault(
                        f"With the first {frozen} of {len(groups)} layer groups frozen, {name} changed in a training "
                        "step. A layer must keep to its group's eval() and requires_grad."
                    )
            if all(torch.equal(before[name], after[name]) for name in before if name.startswith("head.")):
                raise Fault(
                    f"With the first {frozen} of {len(groups)} layer groups frozen, nothing of the head trains."
                )
    finally:
        trial.classifier.load_state_dict(before)
        trial.classifier.freeze(0)


@check("a training step reaches every parameter")
def trains(trial: NetworkTrial) -> None:
    before = _copied(trial.classifier)
    try:
        trial.classifier.freeze(0)
        _train_a_step(trial)
        idle = [name for name, each in trial.classifier.named_parameters() if each.grad is None]
    finally:
        trial.classifier.load_state_dict(before)
    if idle:
        raise Note(f"{len(idle)} parameters get no gradient, such as {idle[0]}: they are never used.")


def _copied(classifier: Classifier) -> dict[str, Tensor]:
    return {name: tensor.clone() for name, tensor in classifier.state_dict().items()}


def _frozen_names(trial: NetworkTrial, frozen: int) -> set[str]:
    """Names of the tensors that must not change: with all but the head frozen the whole body's, grouped or not."""
    tensors = trial.classifier.state_dict(keep_vars=True)
    if frozen == len(trial.network.layer_groups) - 1:
        return {name for name in tensors if name.startswith("body.")}
    still = {
        id(tensor)
        for group in trial.network.layer_groups[:frozen]
        for module in group.modules
        for tensor in module.state_dict(keep_vars=True).values()
    }
    return {name for name, tensor in tensors.items() if id(tensor) in still}


def _train_a_step(trial: NetworkTrial) -> None:
    classifier = trial.classifier
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        classifier.train_mode()
        classifier.zero_grad(set_to_none=True)
        loss = nn.functional.cross_entropy(classifier(trial.pictures), torch.arange(PICTURES))
        torch.autograd.backward(loss)
    trained = [parameter for parameter in classifier.parameters() if parameter.grad is not None]
    torch.optim.SGD(trained, lr=0.01).step()


@check("a trained model is saved, and gives the same answers when it is loaded")
def saves_and_loads(trial: NetworkTrial) -> None:
    spec, network = trial.spec, trial.network
    plain = next(iter(trial.registry.augmentations))
    document = ModelDocument(
        classes=CLASSES,
        architecture=plugin_use(trial.registry.architectures, spec.key, trial.params.model_dump(mode="json")),
        augmentation=plugin_use(trial.registry.augmentations, plain.key, {}),
        size=network.input_size,
        presize=network.input_size,
        mean=network.mean,
        std=network.std,
    )
    path = trial.folder / MODEL
    try:
        save_model(path, trial.classifier, document)
        loaded = load_model(path, trial.registry).members[0]
    finally:
        path.unlink(missing_ok=True)
    if not torch.allclose(trial.logits(trial.classifier), trial.logits(loaded), atol=CLOSE, rtol=CLOSE):
        raise Fault(
            "The loaded model answers otherwise. Keep all that it computes with in parameters and buffers, and "
            "let build make the same network for the same params."
        )


@check("it says where its random weights come from")
def reports_random_weights(trial: NetworkTrial) -> None:
    report = trial.network.weights_report
    if not isinstance(report, WeightsReport):
        raise Fault(f"weights_report is a {type(report).__name__}, not a petdesk.api.WeightsReport.")
    if report.taken:
        raise Fault(f'Built with weights "none", it reports {report.taken} tensors as taken from {report.source!r}.')


CHECKS: Sequence[Check[NetworkTrial]] = (
    is_built,
    says_what_it_wants,
    is_float32_on_the_processor,
    has_logits,
    says_how_large,
    is_steady,
    has_complete_groups,
    ends_with_the_head,
    has_groups_in_order,
    freezes,
    trains,
    saves_and_loads,
    reports_random_weights,
)
