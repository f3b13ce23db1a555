"""What must hold of an architecture: its parts, its answers, saving and loading. Imports torch."""

import math
from collections.abc import Sequence

import torch
from torch import nn

from petdesk.api import LayerGroup, Network, WeightsReport
from petdesk.conformance.check import Check, Fault, check
from petdesk.conformance.network_trial import CLASSES, PICTURES, NetworkTrial
from petdesk.model_file import MODEL, ModelDocument, load_model, plugin_use, save_model
from petdesk.training.classifier import Classifier

SIZES = range(16, 1025)
"""Pixels a side that PetDesk trains with."""
CLOSE = 1e-3
PLAUSIBLE = (0.5, 2.0)
"""Our heads are others than those that libraries count."""


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
    saves_and_loads,
    reports_random_weights,
)
