"""Losses: cross-entropy, several binary outputs, focal; each with label smoothing, class weights and mixed labels."""

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from petdesk.data.batches import Mixed

LossName: TypeAlias = Literal["cross-entropy", "binary", "focal"]
Outputs: TypeAlias = Literal["softmax", "sigmoid"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Loss:
    """What training makes small: a number for each picture. Holds settings and no state, so it can be pickled.

    All kinds begin with what it costs to call a picture class c, in natural logarithms, p = `probabilities(logits)`:

    - `cross-entropy`: -log p_c.
    - `binary`: one yes or no a class, -log p_c and -log(1 - p_j) of every other. Their sum, not fastai's mean: the
      gradient of a logit is then as large as cross-entropy's however many classes there are, so that rates and
      gradient clipping mean the same, and so does the loss of a picture.
    - `focal`: -(1 - p_c)^gamma log p_c (Lin et al. 2017, eq. 4) of the softmax, as in fastai: its classes exclude each
      other and its confidences add up to 1, as in cross-entropy, which it is where gamma = 0. torchvision's
      `sigmoid_focal_loss` computes it, from the log odds of each class against all others. Without Lin's alpha, which
      tells one class from the background; `class_weights` are for many classes.

    Label smoothing e then asks for (1 - e) of the label and e / C of each of C classes (Szegedy et al. 2016, sec. 7).
    Yes-or-no outputs too: towards 0.5, as is usual for a single one, they would add up to C e / 2 classes.

    Attributes:
        name: Which kind.
        label_smoothing: In [0, 1), of training.
        focal_gamma: Of `focal`; the larger, the less do pictures count that are right already.
        class_weights: float32 [C], how much the pictures of each class count in training; None for all alike.
    """

    name: LossName = "cross-entropy"
    label_smoothing: float = 0.0
    focal_gamma: float = 2.0
    class_weights: Tensor | None = None

    @property
    def outputs(self) -> Outputs:
        """What turns logits into probabilities."""
        return "sigmoid" if self.name == "binary" else "softmax"

    def __call__(self, logits: Tensor, labels: Tensor, mixed: Mixed | None = None, *, training: bool = False) -> Tensor:
        """The loss of each picture, float32 [N], to be averaged with `weights`.

        Args:
            logits: float [N, C].
            labels: int64 [N].
            mixed: What else the pictures are, where they were mixed. Its share and that of the own label are weighted
                by their classes.
            training: Whether the labels are smoothed. A validation loss says how wrong an answer is, and is not.
        """
        costs = self._costs(logits.float())
        own = self._of(labels, costs, training=training)
        if mixed is None:
            return own
        other = self._of(mixed.labels, costs, training=training)
        if self.class_weights is None:
            return torch.lerp(other, own, mixed.shares)
        owns = mixed.shares * self.class_weights[labels]
        others = (1 - mixed.shares) * self.class_weights[mixed.labels]
        return (owns * own + others * other) / (owns + others)

    def weights(self, labels: Tensor, mixed: Mixed | None = None) -> Tensor:
        """How much each picture counts in a training step, float32 [N]: the step's loss is the weighted mean."""
        if self.class_weights is None:
            return torch.ones(len(labels), device=labels.device)
        own = self.class_weights[labels]
        return own if mixed is None else torch.lerp(self.class_weights[mixed.labels], own, mixed.shares)

    def probabilities(self, logits: Tensor) -> Tensor:
        """float32 [N, C]; add up to 1 with a softmax, each for itself with a sigmoid."""
        return as_probabilities(logits, self.outputs)

    def _of(self, labels: Tensor, costs: Tensor, *, training: bool) -> Tensor:
        losses = costs.gather(1, labels[:, None])[:, 0]
        return torch.lerp(losses, costs.mean(dim=1), self.label_smoothing if training else 0.0)

    def _costs(self, logits: Tensor) -> Tensor:
        """What it costs to call each picture each class, [N, C]."""
        if self.name == "binary":
            odds = log_odds_of(logits)
            return F.softplus(odds).sum(dim=1, keepdim=True) - odds
        if self.name == "cross-entropy":
            return -logits.log_softmax(dim=1)
        from torchvision import ops

        odds = log_odds(logits)
        costs: Tensor = ops.sigmoid_focal_loss(odds, torch.ones_like(odds), alpha=-1, gamma=self.focal_gamma)
        return costs


def as_probabilities(logits: Tensor, outputs: Outputs) -> Tensor:
    """float32 [N, C] of logits: by softmax they sum to 1, by sigmoid each class is asked for by itself."""
    return log_odds_of(logits).sigmoid() if outputs == "sigmoid" else logits.float().softmax(dim=1)


def log_odds_of(logits: Tensor) -> Tensor:
    """The log odds of yes-or-no outputs [N, C], C > 1: the logits, less log(C - 1).

    A head that knows nothing gives logits about 0, and so each class the odds of 1 in C: that of one class among C, and
    training need not first bring all of them down (Lin et al. 2017, "Focal loss", sec. 4.1, as a bias of the last
    layer; our heads have none).
    """
    return logits.float() - math.log(logits.shape[1] - 1)


def log_odds(logits: Tensor) -> Tensor:
    """log(p / (1 - p)) of the softmax of [N, C], C > 1; exact where p is nearly 1, too."""
    logs = logits.log_softmax(dim=1)
    top = F.one_hot(logits.argmax(dim=1), logits.shape[1]).bool()
    # 1 - p loses its digits near 1, where only the top class can be: there it is the sum of the others.
    others = torch.log1p(-logs.masked_fill(top, -torch.inf).exp())
    beside_top = logs.masked_fill(top, -torch.inf).logsumexp(dim=1, keepdim=True)
    return logs - torch.where(top, beside_top, others)


def build_loss(
    *,
    name: LossName,
    label_smoothing: float,
    class_weights: Literal["none", "balanced"],
    focal_gamma: float,
    counts: NDArray[np.int64],
    device: torch.device,
) -> Loss:
    """The loss that the settings ask for.

    Args:
        name: Which kind.
        label_smoothing: In [0, 1).
        class_weights: `balanced` makes every class count alike (see `balanced_weights`).
        focal_gamma: Of `focal`.
        counts: [C], the training pictures of each class.
        device: Where the logits will be.
    """
    weights = torch.from_numpy(balanced_weights(counts)).to(device) if class_weights == "balanced" else None
    return Loss(name=name, label_smoothing=label_smoothing, focal_gamma=focal_gamma, class_weights=weights)


def balanced_weights(counts: NDArray[np.int64]) -> NDArray[np.float32]:
    """Of each class n / (C n_c), as scikit-learn's `balanced`: the mean weight of the n training pictures is 1.

    C counts the classes with pictures. A class without any has weight 1, which is never asked for. float32 [C].
    """
    present = counts > 0
    weights = np.ones(len(counts), np.float32)
    weights[present] = counts.sum() / (present.sum() * counts[present])
    return weights
