"""The values that a slider passes: all of a small range, round ones of a large one."""

import bisect
import math
from collections.abc import Sequence

MOST_STOPS = 250
WIDE = 1000
"""Bounds that are this many times apart are passed in equal ratios, not in equal steps."""
MANTISSAS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)


def stops(
    lower: float, upper: float, *, integer: bool = False, open_ends: tuple[bool, bool] = (False, False)
) -> list[float]:
    """Rising values from `lower` to `upper`; no end that is itself refused.

    Args:
        lower: The lower bound.
        upper: The upper bound, above `lower`.
        integer: Whole numbers only.
        open_ends: Whether the lower and the upper bound are themselves out of bounds.
    """
    wide = lower > 0 and upper / lower >= WIDE
    found = _ratios(lower, upper) if wide else _steps(lower, upper, integer)
    values = sorted({round(value) for value in found} if integer else set(found))
    refused = {bound for bound, is_open in zip((lower, upper), open_ends, strict=True) if is_open}
    return [value for value in values if value not in refused and lower <= value <= upper]


def nearest(values: Sequence[float], value: float) -> int:
    """The index of the value closest to `value`; `values` rise."""
    index = bisect.bisect_left(values, value)
    if index == 0:
        return 0
    if index == len(values):
        return index - 1
    return index if values[index] - value < value - values[index - 1] else index - 1


def _steps(lower: float, upper: float, integer: bool) -> list[float]:
    step = _round_up((upper - lower) / 200)
    if integer:
        step = 1 if upper - lower <= MOST_STOPS else max(1, round(step))
    # Whole multiples of the step keep the values round whatever the lower bound is.
    first, last = math.ceil(lower / step - 1e-9), math.floor(upper / step + 1e-9)
    digits = max(0, 1 - math.floor(math.log10(step)))
    return [lower, *(round(index * step, digits) for index in range(first, last + 1)), upper]


def _ratios(lower: float, upper: float) -> list[float]:
    first, last = math.floor(math.log10(lower)), math.ceil(math.log10(upper))
    return [lower, *(float(f"{mantissa}e{power}") for power in range(first, last + 1) for mantissa in MANTISSAS), upper]


def _round_up(step: float) -> float:
    """The next of 1, 2, 5, 10, ... at or above `step`."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= step * (1 - 1e-9))
