"""Reliability: whether answers that the model is 80 % sure of are right in 80 of 100."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from petdesk.training.intervals import wilson_interval

BINS = 15
"""As in Guo et al. 2017."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """The answers whose confidence is in (low, high]; the first one's is in [low, high].

    Attributes:
        low: Of its confidences, in [0, 1].
        high: Likewise.
        count: Answers in it.
        confidence: Their mean confidence; NaN without answers.
        accuracy: The share of them that is right; NaN without answers.
        accuracy_low: Lower end of the 95 % interval of that (Wilson's); NaN without answers.
        accuracy_high: Its upper end.
    """

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float
    accuracy_low: float
    accuracy_high: float

    @property
    def gap(self) -> float:
        """Confidence - accuracy: above 0 where the model is too sure."""
        return self.confidence - self.accuracy


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """The reliability diagram and what it comes to.

    Attributes:
        bins: Of equal width, from 0 to 1.
        ece: Expected calibration error: the mean of |gap|, each bin weighted by its answers. Of few pictures it is too
            large: chance alone leaves gaps.
        mce: Maximum calibration error: the largest |gap|.
        confidence: The mean of all.
        accuracy: The share of all that is right.
        pictures: How many these are.
    """

    bins: tuple[Bin, ...]
    ece: float
    mce: float
    confidence: float
    accuracy: float
    pictures: int


def reliability(confidences: NDArray[np.floating], right: NDArray[np.bool_], *, bins: int = BINS) -> Reliability:
    """Sorts answers into bins by their confidence, and compares that with how many are right.

    After Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, sec. 2, equations 2 to 5.

    Args:
        confidences: [N] in [0, 1], N > 0: the probability of each predicted class.
        right: [N], whether that is the actual one.
        bins: How many, 1 or more.
    """
    values = confidences.astype(np.float64)
    edges = np.linspace(0, 1, bins + 1)
    places = np.clip(np.searchsorted(edges, values, side="left") - 1, 0, bins - 1)
    counts = np.bincount(places, minlength=bins)
    sure = np.bincount(places, weights=values, minlength=bins)
    correct = np.bincount(places, weights=right, minlength=bins)
    found = tuple(
        _bin(float(edges[n]), float(edges[n + 1]), int(counts[n]), float(sure[n]), float(correct[n]))
        for n in range(bins)
    )
    gaps = [(abs(one.gap), one.count) for one in found if one.count]
    return Reliability(
        bins=found,
        ece=sum(gap * count for gap, count in gaps) / len(values),
        mce=max(gap for gap, _ in gaps),
        confidence=float(values.mean()),
        accuracy=float(right.mean()),
        pictures=len(values),
    )


def _bin(low: float, high: float, count: int, sure: float, correct: float) -> Bin:
    if not count:
        nan = math.nan
        return Bin(low=low, high=high, count=0, confidence=nan, accuracy=nan, accuracy_low=nan, accuracy_high=nan)
    accuracy_low, accuracy_high = wilson_interval(correct / count, count)
    return Bin(
        low=low,
        high=high,
        count=count,
        confidence=sure / count,
        accuracy=correct / count,
        accuracy_low=accuracy_low,
        accuracy_high=accuracy_high,
    )
