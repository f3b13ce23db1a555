"""Error against share answered: what it costs, and saves, to leave unsure answers unsaid."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Coverage:
    """The risk-coverage curve (El-Yaniv and Wiener 2010, "On the Foundations of Noise-free Selective Classification").

    One point for each of K distinct confidences: answers with at least this confidence are said.

    Attributes:
        thresholds: [K] in [0, 1], ascending.
        answered: [K] in (0, 1], the share of pictures that are answered then; falling, from 1 where any can be.
        error: [K] in [0, 1], the share of those that is wrong.
        pictures: How many there are.
    """

    thresholds: Shares
    answered: Shares
    error: Shares
    pictures: int

    @property
    def area(self) -> float:
        """The mean error over all shares answered (AURC; Geifman, Uziel and El-Yaniv, ICLR 2019): lower is better."""
        steps = -np.diff(self.answered, append=0.0)
        return float((self.error * steps).sum())

    def at(self, threshold: float) -> tuple[float, float]:
        """The share answered, and the error among these; NaN where there are none.

        Compared in float32, as `petdesk.training.thresholds.decide` does.
        """
        place = int(np.searchsorted(self.thresholds.astype(np.float32), np.float32(threshold), side="left"))
        if place == len(self.thresholds):
            return 0.0, math.nan
        return float(self.answered[place]), float(self.error[place])

    def for_error(self, error: float) -> float | None:
        """The lowest threshold from which on no more than this share of the answers is wrong; None where none does."""
        fits = np.flatnonzero(self.error <= error)
        return float(self.thresholds[fits[0]]) if len(fits) else None

    def for_answered(self, share: float) -> float:
        """The highest threshold that leaves at least this share of the pictures answered."""
        fits = np.flatnonzero(self.answered >= share - 1e-12)
        return float(self.thresholds[fits[-1]]) if len(fits) else 0.0


def coverage(
    confidences: NDArray[np.floating], right: NDArray[np.bool_], *, answered: NDArray[np.bool_] | None = None
) -> Coverage:
    """The curve of N pictures, N > 0.

    Args:
        confidences: [N] in [0, 1], the probability of each predicted class.
        right: [N], whether that is the actual one.
        answered: [N], which have an answer at all; None is all.
    """
    pictures = len(right)
    if answered is not None:
        confidences, right = confidences[answered], right[answered]
    thresholds, places = np.unique(confidences.astype(np.float64), return_inverse=True)
    # From the top: what is answered at a threshold is also answered at every lower one.
    said = np.bincount(places)[::-1].cumsum()[::-1]
    wrong = np.bincount(places, weights=~right)[::-1].cumsum()[::-1]
    return Coverage(thresholds=thresholds, answered=said / pictures, error=wrong / said, pictures=pictures)
