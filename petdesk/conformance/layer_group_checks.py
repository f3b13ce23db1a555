"""What must hold of an architecture's layer groups: complete, in order, and frozen when told. Imports torch."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

import torch
from torch import Tensor, nn

from petdesk.api import LayerGroup
from petdesk.conformance.check import Check, Fault, Note, check
from petdesk.conformance.network_trial import PICTURES, NetworkTrial
from petdesk.training.classifier import Classifier


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


CHECKS: Sequence[Check[NetworkTrial]] = (
    has_complete_groups,
    ends_with_the_head,
    has_groups_in_order,
    freezes,
    trains,
)
