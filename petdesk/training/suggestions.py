"""Four readings of a learning-rate finder's curve.

Each function takes the learning rates of the steps, rising, and the smoothed losses there, as sequences of floats of
one length without NaN, and returns one of the rates, or a tenth of one. They agree with the functions `minimum`,
`steep`, `valley` and `slide` of fastai (fastai/callback/schedule.py), on whose recorded answers they are tested.

`suggest` cuts a recorded curve as fastai's `lr_find` does and applies all four.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = Sequence[float] | NDArray[np.floating]

DEFAULT_STEPS = 100
SLIDE_GAP = 15
SLIDE_THRESHOLD = 0.005
SKIPPED_AT_END = 5
FEWEST_POINTS = SLIDE_GAP + 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestions:
    """Four learning rates; or none of them, and the reason in a sentence for the user."""

    minimum_over_10: float | None = None
    steepest: float | None = None
    valley: float | None = None
    slide: float | None = None
    reason: str = ""


def suggest(learning_rates: Numbers, losses: Numbers, *, num_it: int = DEFAULT_STEPS) -> Suggestions:
    """All four suggestions for a recorded curve.

    The first tenth of `num_it` is left out, where the average is still young, and the last five steps, where the loss
    runs away; what is left ends before the first loss that is not finite (fastai, `Learner.lr_find`).

    Args:
        learning_rates: Of every step taken, rising.
        losses: Smoothed, of every step taken. The finder may have stopped early: there may be fewer than `num_it`.
        num_it: How many steps the finder was asked for (fastai's name and default), however many it took.

    Raises:
        ValueError: `learning_rates` and `losses` differ in length.
    """
    rates = np.asarray(learning_rates, dtype=np.float64)
    smoothed = np.asarray(losses, dtype=np.float64)
    if rates.shape != smoothed.shape:
        raise ValueError(f"{len(rates)} learning rates for {len(smoothed)} losses")
    usable = _usable(smoothed, num_it)
    rates, smoothed = rates[usable], smoothed[usable]
    if len(rates) < FEWEST_POINTS:
        return Suggestions(reason=_too_short(len(rates), n_recorded=len(losses), num_it=num_it))
    if np.any(np.diff(rates) <= 0):
        return Suggestions(reason="The curve's learning rates do not rise. Choose a highest rate above the lowest one.")
    return Suggestions(
        minimum_over_10=minimum_over_10(rates, smoothed),
        steepest=steepest(rates, smoothed),
        valley=valley(rates, smoothed),
        slide=slide(rates, smoothed),
    )


def minimum_over_10(learning_rates: Numbers, losses: Numbers) -> float:
    """A tenth of the rate where the loss is lowest: one decade before it turns (Smith 2015, sec. 3.3)."""
    return float(learning_rates[int(np.argmin(losses))]) / 10


def steepest(learning_rates: Numbers, losses: Numbers) -> float:
    """The rate where the loss falls fastest over the logarithm of the rate (Gugger 2018).

    Computed in single precision, as fastai does: where a curve is flat, rounding decides. Needs at least two points,
    with different rates.
    """
    falls = np.diff(np.asarray(losses, dtype=np.float32))
    widths = np.diff(np.log(np.asarray(learning_rates, dtype=np.float64)).astype(np.float32))
    return float(learning_rates[int(np.argmin(falls / widths))])


def valley(learning_rates: Numbers, losses: Numbers) -> float:
    """The rate half-way through the longest fall (fastai's default since its pull request 3377).

    The longest fall is the longest strictly falling subsequence of the losses; the first that ends, of several. Its
    beginning is taken to lie as many steps before its end as it has points; the rate is one third, and then half a
    third, further on.
    """
    values = np.asarray(losses, dtype=np.float64)
    lengths = np.ones(len(values), dtype=np.intp)  # of the longest fall that ends at each point
    for point in range(1, len(values)):
        higher_before = lengths[:point][values[:point] > values[point]]
        if higher_before.size:
            lengths[point] = higher_before.max() + 1
    end = int(np.argmax(lengths))
    length = int(lengths[end])
    if length == 1:
        return float(learning_rates[0])
    third = length / 3
    # Below zero for a fall of two points that begins the curve: the last rate then, as in fastai.
    return float(learning_rates[end - length + int(third) + int(third / 2)])


def slide(learning_rates: Numbers, losses: Numbers) -> float:
    """Slides an interval of 15 steps down from the highest rate until the loss changes alike at both its ends.

    "Alike" is a difference of at most 0.005 in the loss's change per step; the answer is the interval's lower end at
    the last place where it was larger, or where it began (fastai's "interval slide rule", its pull request 3377).
    Needs at least 16 points.
    """
    change = np.gradient(np.asarray(losses, dtype=np.float64))
    low = len(change) - 1 - SLIDE_GAP
    chosen = low
    while low >= 0 and abs(change[low + SLIDE_GAP] - change[low]) > SLIDE_THRESHOLD:
        chosen = low
        low -= 1
    return float(learning_rates[chosen])


def _usable(losses: NDArray[np.float64], num_it: int) -> slice:
    broken = np.flatnonzero(~np.isfinite(losses))
    # An average that is NaN once stays NaN. fastai goes on all the same: steps not taken after that count as taken.
    n_steps = max(num_it, len(losses)) if broken.size else len(losses)
    first_broken = int(broken[0]) if broken.size else n_steps
    return slice(num_it // 10, max(0, min(n_steps - SKIPPED_AT_END, first_broken)))


def _too_short(n_usable: int, *, n_recorded: int, num_it: int) -> str:
    need = f"The curve has {n_usable} usable points; a suggestion needs {FEWEST_POINTS}."
    if n_recorded < num_it:
        return f"{need} The loss ran away after {n_recorded} of {num_it} steps: start from a lower learning rate."
    return f"{need} Run the finder for more steps, such as 100."
