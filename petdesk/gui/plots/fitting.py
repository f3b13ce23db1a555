"""What range of an axis shows everything."""

import math
from collections.abc import Iterable

from petdesk.gui.plots.curve import Bounds, Curve

ROOM_ABOVE = 0.06
ROOM_BESIDE = 0.015


def fit_across(curves: Iterable[Curve], *, log: bool) -> Bounds:
    """The range of x, as the view has it: logarithms on a logarithmic axis."""
    return _around([curve.x_bounds(log=log) for curve in curves if curve.visible], ROOM_BESIDE, log=log)


def fit_up(curves: Iterable[Curve], side: str, limits: Bounds | None, *, log: bool, titles: float = 0.0) -> Bounds:
    """The range of the y axis at this side, as the view has it; that of `limits` where there are any.

    Args:
        curves: Those to fit.
        side: `left` or `right`.
        limits: To show in place of all.
        log: Whether the axis is logarithmic.
        titles: Share of the height that titles take at its top, from 0 to below 1: no curve comes there.
    """
    bounds: list[Bounds | None] = [limits]
    if limits is None:
        bounds = [curve.y_bounds(log=log) for curve in curves if curve.visible and curve.axis == side]
    low, high = _around(bounds, ROOM_ABOVE, log=log)
    return (low, low + (high - low) / (1 - titles))


def _around(bounds: list[Bounds | None], room: float, *, log: bool) -> Bounds:
    found = [pair for pair in bounds if pair is not None and (pair[0] > 0 or not log)]
    if not found:
        return (0.0, 1.0)
    low, high = min(pair[0] for pair in found), max(pair[1] for pair in found)
    if log:
        low, high = math.log10(low), math.log10(high)
    margin = room * (high - low)
    if high - low <= 1e-12 * max(abs(low), abs(high), 1e-12):
        margin = abs(high) / 2 or 0.5
    return (low - margin, high + margin)
