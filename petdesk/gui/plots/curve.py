"""One curve of a plot."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import numpy as np

from petdesk.gui.plots.look import Look
from petdesk.gui.plots.series import Series

Style: TypeAlias = Literal["line", "faint", "points", "spot"]
Axis: TypeAlias = Literal["left", "right"]
Bounds: TypeAlias = tuple[float, float]


@dataclass(slots=True, kw_only=True)
class Curve:
    """A curve: its numbers, how it looks, and whether it is shown."""

    key: str
    title: str
    axis: Axis
    look: Look
    series: Series = field(default_factory=Series)
    shown: bool = True
    _bounds: tuple[int, bool, Bounds | None] = (-1, False, None)

    @property
    def visible(self) -> bool:
        """Whether there is anything of it to see."""
        return self.shown and len(self.series) > 0

    def y_bounds(self, *, log: bool) -> Bounds | None:
        """Lowest and highest y, of those above zero on a logarithmic axis; None without any."""
        version = self.series.version
        if self._bounds[:2] != (version, log):
            ys = self.series.ys
            ys = ys[ys > 0] if log else ys
            low = float(np.fmin.reduce(ys, initial=np.inf))
            high = float(np.fmax.reduce(ys, initial=-np.inf))
            self._bounds = (version, log, (low, high) if low <= high else None)
        return self._bounds[2]

    def x_bounds(self, *, log: bool) -> Bounds | None:
        """First and last x, of those above zero on a logarithmic axis; None without any."""
        xs = self.series.xs
        first = int(np.searchsorted(xs, 0, side="right")) if log else 0
        return (float(xs[first]), float(xs[-1])) if first < len(xs) else None

    def value_at(self, x: float) -> float | None:
        """The y of the nearest point; None before its first and after its last one."""
        xs = self.series.xs
        if not len(xs) or not xs[0] <= x <= xs[-1]:
            return None
        nearest = self.series.nearest(x)
        return None if nearest is None else float(self.series.ys[nearest])
