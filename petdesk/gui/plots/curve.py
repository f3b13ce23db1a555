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
class Band:
    """What lies around a curve, such as an interval, with the titles of its lower and upper end."""

    titles: tuple[str, str]
    lows: Series = field(default_factory=Series)
    highs: Series = field(default_factory=Series)


@dataclass(slots=True, kw_only=True)
class Curve:
    """A curve: its numbers, what lies around it, how it looks, and whether it is shown."""

    key: str
    title: str
    axis: Axis
    look: Look
    series: Series = field(default_factory=Series)
    band: Band | None = None
    shown: bool = True
    _bounds: tuple[int, bool, Bounds | None] = (-1, False, None)

    @property
    def visible(self) -> bool:
        """Whether there is anything of it to see."""
        return self.shown and len(self.series) > 0

    @property
    def version(self) -> int:
        """Another number whenever the points, or what lies around them, are others."""
        return sum(series.version for _, series in self.columns)

    @property
    def columns(self) -> list[tuple[str, Series]]:
        """All its numbers by their titles: its own, and those of its band."""
        own = [(self.title, self.series)]
        if self.band is None:
            return own
        return [*own, *zip(self.band.titles, (self.band.lows, self.band.highs), strict=True)]

    def clear(self) -> None:
        """Forgets all points."""
        for _, series in self.columns:
            series.clear()

    def y_bounds(self, *, log: bool) -> Bounds | None:
        """Lowest and highest y, of those above zero on a logarithmic axis; None without any."""
        version = self.version
        if self._bounds[:2] != (version, log):
            ys = self.series.ys if self.band is None else np.concatenate([series.ys for _, series in self.columns])
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
