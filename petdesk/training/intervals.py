"""Where the true share lies, of which some pictures show a part."""

import math
from typing import TypeAlias

Interval: TypeAlias = tuple[float, float]
"""Lower and upper end; both NaN where nothing can be said."""

NO_INTERVAL: Interval = (math.nan, math.nan)

Z = 1.959964
"""Of the normal distribution: 95% lie within so many deviations of the mean."""


def wilson_interval(share: float, count: float) -> Interval:
    """Where the true share lies, of which `count` pictures show `share` (Wilson 1927); in [0, 1].

    Of few pictures and near 0 and 1 it keeps its promise, which share -+ 1.96 deviations does not (Brown, Cai and
    DasGupta 2001).
    """
    spread = Z * Z / count
    middle = (share + spread / 2) / (1 + spread)
    half = math.sqrt(max(share * (1 - share), 0.0) * spread + spread * spread / 4) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)
