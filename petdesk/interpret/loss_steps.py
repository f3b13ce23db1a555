"""How the loss of one picture comes about: activations, probabilities, the actual class's, its negative logarithm.

The way in which the course of fastai teaches it (Howard and Gugger 2020, "Deep Learning for Coders", ch. 5): softmax,
log likelihood, then the mean over the batch. Plain arithmetic in float64; no torch.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from petdesk.model_file import Outputs

Numbers = NDArray[np.float64]

TINY = float(np.finfo(np.float32).tiny)
"""What a probability of 0 is taken for: the smallest that float32 tells from it."""

BESIDE_ONE = 2.0**-25
"""Likewise how far a probability of 1 is from certain."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LossSteps:
    """One picture's way from the last layer to its loss, for C > 1 classes.

    Attributes:
        classes: In the order of the activations.
        actual: The picture's class, an index into `classes`.
        outputs: What this model makes probabilities with; the other way can be had of the same activations.
        activations: [C], what the last layer gave.
        own: Whether they are the network's; else they were worked back from the probabilities that were kept, for a
            softmax with a mean of 0, as adding a number to all of them changes no softmax.
        loss: As validation measured it; None where it was not.
    """

    classes: tuple[str, ...]
    actual: int
    outputs: Outputs
    activations: Numbers
    own: bool = True
    loss: float | None = None

    @property
    def exponentials(self) -> Numbers:
        """[C], e to the power of each activation: none is below 0, and a little more becomes a lot more."""
        return np.exp(np.minimum(self.activations, 700.0))

    def probabilities(self, outputs: Outputs) -> Numbers:
        """[C], each exponential's share of their sum, or each class's yes by itself (see `log_odds_of` of training)."""
        if outputs == "sigmoid":
            return np.exp(self.log_sigmoid)
        return np.exp(self._log_softmax)

    def costs(self, outputs: Outputs) -> Numbers:
        """[C], the loss if the picture were of each class: of a softmax -log p of that class.

        Of sigmoids the sum of -log p of that class and -log(1 - p) of every other: binary cross-entropy.
        """
        if outputs == "softmax":
            return -self._log_softmax
        yes, no = _softplus(-self._odds), _softplus(self._odds)
        costs: Numbers = yes + (no.sum() - no)
        return costs

    @property
    def log_sigmoid(self) -> Numbers:
        """[C], the logarithm of each class's yes."""
        return -_softplus(-self._odds)

    @property
    def factor(self) -> float:
        """What the loss as it was measured is of -log p: below 1 for a focal loss, 1 where nothing else is known."""
        plain = float(self.costs(self.outputs)[self.actual])
        if self.loss is None or self.outputs == "sigmoid" or not math.isfinite(self.loss) or plain < 0.01:
            return 1.0
        share = self.loss / plain
        return share if abs(share - 1) > 0.02 else 1.0

    @property
    def _odds(self) -> Numbers:
        return self.activations - math.log(max(1, len(self.classes) - 1))

    @property
    def _log_softmax(self) -> Numbers:
        most = self.activations.max()
        logs: Numbers = self.activations - most - math.log(float(np.exp(self.activations - most).sum()))
        return logs


def worked_back(probabilities: NDArray[np.floating], outputs: Outputs) -> Numbers:
    """Activations [C] of which these probabilities [C] could be."""
    values = np.clip(np.asarray(probabilities, np.float64), TINY, 1.0)
    if outputs == "sigmoid":
        odds: Numbers = np.log(values) - np.log(np.maximum(1 - values, BESIDE_ONE)) + math.log(max(1, len(values) - 1))
        return odds
    logs: Numbers = np.log(values) - np.log(values).mean()
    return logs


def _softplus(values: Numbers) -> Numbers:
    """log(1 + e^x), exact at both ends."""
    result: Numbers = np.logaddexp(0.0, values)
    return result
