"""Where the points of a map lie on screen: plain arithmetic."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
MARGIN = 1.08
LEAST, MOST = 1.0, 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCamera:
    """Sees the square from -1 to 1 in an area.

    Attributes:
        width, height: Of the area, in pixels.
        zoom: 1 shows all.
        x, y: The point of the map in the middle.
    """

    width: float
    height: float
    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @property
    def scale(self) -> float:
        """Pixels to 1 of the map."""
        return min(self.width, self.height) / (2 * MARGIN) * self.zoom

    def to_screen(self, points: NDArray[np.floating]) -> Points:
        """[N, 2] of the map as pixels; y grows upwards on the map and downwards on screen."""
        shown = np.empty((len(points), 2))
        shown[:, 0] = (points[:, 0] - self.x) * self.scale + self.width / 2
        shown[:, 1] = (self.y - points[:, 1]) * self.scale + self.height / 2
        return shown

    def to_map(self, x: float, y: float) -> tuple[float, float]:
        """The inverse, of one point."""
        return (x - self.width / 2) / self.scale + self.x, self.y - (y - self.height / 2) / self.scale

    def zoomed(self, factor: float, x: float, y: float) -> "MapCamera":
        """Larger by a factor; what is at a pixel stays there."""
        before = self.to_map(x, y)
        closer = replace(self, zoom=min(MOST, max(LEAST, self.zoom * factor)))
        if closer.zoom == LEAST:
            return replace(closer, x=0.0, y=0.0)
        after = closer.to_map(x, y)
        return replace(closer, x=closer.x + before[0] - after[0], y=closer.y + before[1] - after[1])._kept()

    def moved(self, across: float, down: float) -> "MapCamera":
        """Moves the map so many pixels."""
        return replace(self, x=self.x - across / self.scale, y=self.y + down / self.scale)._kept()

    def since(self, before: "MapCamera") -> tuple[float, float, float]:
        """Where the area as `before` saw it lies now: left, top, and how much larger."""
        larger = self.scale / before.scale
        left = self.width / 2 * (1 - larger) + (before.x - self.x) * self.scale
        top = self.height / 2 * (1 - larger) - (before.y - self.y) * self.scale
        return left, top, larger

    def _kept(self) -> "MapCamera":
        """Not beyond the map's edge."""
        room = 1 - 1 / self.zoom
        return replace(self, x=min(room, max(-room, self.x)), y=min(room, max(-room, self.y)))


def within(points: NDArray[np.floating], corners: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Which of the points [N, 2] lie in a polygon [K, 2]: an odd number of its edges is to the right of each."""
    order = np.argsort(points[:, 1])  # so that each short edge looks at the few points beside it
    x, y = points[order, 0], points[order, 1]
    odd = np.zeros(len(points), np.bool_)
    ends = np.roll(corners, -1, axis=0)
    firsts = np.searchsorted(y, np.minimum(corners[:, 1], ends[:, 1]))
    lasts = np.searchsorted(y, np.maximum(corners[:, 1], ends[:, 1]))
    for (x1, y1), (x2, y2), first, last in zip(corners, ends, firsts, lasts, strict=True):
        if first < last:
            odd[first:last] ^= x[first:last] < (x2 - x1) * (y[first:last] - y1) / (y2 - y1) + x1
    inside = np.empty_like(odd)
    inside[order] = odd
    return inside


def neighbour(points: NDArray[np.floating], at: int, across: int, up: int) -> int:
    """The point that an arrow key leads to from `at`: near, and rather straight ahead than beside; `at` for none."""
    way = points - points[at]
    ahead, beside = (way[:, 0] * across, np.abs(way[:, 1])) if across else (way[:, 1] * up, np.abs(way[:, 0]))
    cost = np.where(ahead > 1e-9, ahead + 3 * beside, np.inf)
    best = int(cost.argmin())
    return best if np.isfinite(cost[best]) else at
