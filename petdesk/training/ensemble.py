"""Several classifiers that answer as one: with the mean of their probabilities.

The members of a snapshot ensemble are the same network at several moments of its training (Huang et al., "Snapshot
Ensembles: Train 1, Get M for Free", ICLR 2017, sec. 3).
"""

import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import torch
from torch import Tensor, nn

from petdesk.model_file import Outputs
from petdesk.training.classifier import Classifier
from petdesk.training.losses import as_probabilities

Branches: TypeAlias = list[tuple[nn.Module, list[nn.Module]]]
"""Each body, with the heads that see its features."""


class Ensemble(nn.Module):
    """float [N, 3, size, size], normalised -> probabilities float32 [N, n_classes]; tensors are `members.0.body.…`.

    The members are of one architecture. They run one after the other; bodies that are equal bit for bit, as those of
    snapshots of a frozen one, run once.

    Attributes:
        members: In the order of the model file.
        outputs: What makes probabilities of their logits.
    """

    def __init__(self, members: Sequence[Classifier], *, outputs: Outputs = "softmax") -> None:
        super().__init__()
        self.members = nn.ModuleList(members)
        self.outputs = outputs

    def forward(self, images: Tensor) -> Tensor:
        return self.probabilities(images)

    def probabilities(self, images: Tensor) -> Tensor:
        """The mean of what the members answer."""
        return mean_probabilities(branches(self.classifiers), images, self.outputs)

    @property
    def classifiers(self) -> tuple[Classifier, ...]:
        """The members."""
        return tuple(member for member in self.members if isinstance(member, Classifier))


def branches(members: Iterable[Classifier]) -> Branches:
    """The members by their bodies: those that follow one another with equal ones are together."""
    found: Branches = []
    for member in members:
        if found and same_tensors(found[-1][0], member.body):
            found[-1][1].append(member.head)
        else:
            found.append((member.body, [member.head]))
    return found


def mean_probabilities(members: Branches, images: Tensor, outputs: Outputs) -> Tensor:
    """float32 [N, n_classes]: the mean over all heads, of which there is at least one."""
    answers: list[Tensor] = []
    for body, heads in members:
        features = body(images)
        answers += [as_probabilities(head(features), outputs) for head in heads]
    return torch.stack(answers).mean(dim=0)


def as_logits(probabilities: Tensor, outputs: Outputs) -> Tensor:
    """Logits that `as_probabilities` makes these of, as far as float32 goes: what a loss takes of a mean."""
    tiny = torch.finfo(torch.float32).tiny
    if outputs == "sigmoid":
        against = (1 - probabilities).clamp(min=torch.finfo(torch.float32).eps)
        return probabilities.clamp(min=tiny).log() - against.log() + math.log(probabilities.shape[1] - 1)
    return probabilities.clamp(min=tiny).log()


def same_tensors(one: nn.Module, other: nn.Module) -> bool:
    """Whether two modules hold the same numbers under the same names, statistics of batch norms among them."""
    if one is other:
        return True
    mine, others = one.state_dict(), other.state_dict()
    return mine.keys() == others.keys() and all(_equal(mine[name], others[name]) for name in mine)


def _equal(one: Tensor, other: Tensor) -> bool:
    return one.dtype == other.dtype and one.device == other.device and torch.equal(one, other)
