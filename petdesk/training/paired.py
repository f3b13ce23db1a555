"""Comparing answers to the same pictures: what is a difference, and what is chance."""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

SURENESS = 0.95
FLIPS = 20_000
FLIPS_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A difference of two means over the same pictures, and where the true one lies 95 times in 100."""

    value: float
    low: float
    high: float

    @property
    def is_noise(self) -> bool:
        """Whether there may be none."""
        return self.low <= 0 <= self.high


def paired_difference(wrong: NDArray[np.bool_], other: NDArray[np.bool_], *, comparisons: int = 1) -> Difference:
    """How much larger the error `wrong` is than the error `other`, from the pictures that they answer differently.

    The adjusted Wald interval of Bonett and Price (2012, J. Educ. Behav. Stat. 37, 479), which keeps its promise for
    few pictures too, and where the two never differ.

    Args:
        wrong: Bool [N], which pictures were answered wrongly.
        other: Bool [N], likewise by the other.
        comparisons: How many such differences are looked at together: the sureness is that of all of them (Bonferroni).
    """
    only, only_other = int((wrong & ~other).sum()), int((other & ~wrong).sum())
    n = len(wrong)
    share, share_other = (only + 1) / (n + 2), (only_other + 1) / (n + 2)
    middle = share - share_other
    half = _deviations(comparisons) * ((share + share_other - middle**2) / (n + 2)) ** 0.5
    return Difference(value=(only - only_other) / max(n, 1), low=max(-1.0, middle - half), high=min(1.0, middle + half))


def mean_difference(gains: NDArray[np.float64]) -> Difference:
    """The mean of differences that were taken picture by picture, [N] in [-1, 1], from its standard error.

    As `paired_difference`, two pictures are added that differ by 1 and by -1.
    """
    padded = np.concatenate([gains, [1.0, -1.0]])
    middle, half = float(padded.mean()), _deviations(1) * float(padded.std()) / len(padded) ** 0.5
    return Difference(value=float(gains.mean()), low=max(-1.0, middle - half), high=min(1.0, middle + half))


def groups_beyond_noise(gains: NDArray[np.float64], groups: NDArray[np.int64], *, seed: int) -> list[int]:
    """The groups whose pictures gain, of which one in twenty may be named by chance; the greatest gain first.

    Each group is put to a sign-flip test: were there nothing but chance, each picture's difference could as well have
    the other sign. Of many groups some look well by chance, so Benjamini and Hochberg (1995, J. R. Stat. Soc. B 57,
    289) decide how small a probability is small enough.

    Args:
        gains: Difference of each picture, [N].
        groups: Of each picture, [N].
        seed: Of the flips.
    """
    numbers = np.unique(groups)
    random = np.random.default_rng(seed)
    chances = np.array([_chance(gains[groups == number], random) for number in numbers])
    order = np.argsort(chances, kind="stable")
    limits = (1 - SURENESS) * np.arange(1, len(numbers) + 1) / len(numbers)
    passed = np.flatnonzero(chances[order] <= limits)
    named = numbers[order[: passed[-1] + 1]] if len(passed) else numbers[:0]
    return sorted(named.tolist(), key=lambda number: -gains[groups == number].mean())


def _chance(gains: NDArray[np.float64], random: np.random.Generator) -> float:
    """How often random signs give a mean as great."""
    told = gains[gains != 0]
    as_great = 0
    for _ in range(FLIPS // FLIPS_AT_ONCE):
        signs = random.integers(0, 2, (FLIPS_AT_ONCE, len(told)), dtype=np.int8) * 2.0 - 1
        as_great += int((signs @ told >= told.sum() - 1e-9).sum())
    return (as_great + 1) / (FLIPS + 1)


def _deviations(comparisons: int) -> float:
    return NormalDist().inv_cdf(1 - (1 - SURENESS) / (2 * comparisons))
