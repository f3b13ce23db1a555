"""Where a picture lies in the area it is looked at in: plain arithmetic, in device pixels."""

from dataclasses import dataclass, replace
from typing import TypeAlias

Pair: TypeAlias = tuple[float, float]

LEAST, MOST = 0.02, 32.0
ENLARGED_TO_FIT = 4.0
"""A fitted picture is made so many times larger at most: a tiny one is no better seen as a few huge squares."""


@dataclass(frozen=True, slots=True)
class Camera:
    """How large a picture is seen, and what of it is in the middle.

    Attributes:
        picture: Its width and height in its own pixels.
        area: Width and height of the area, in device pixels.
        zoom: Device pixels to a pixel of the picture; None for what fits.
        middle: The point of the picture in the middle of the area, in its own pixels.
    """

    picture: Pair
    area: Pair
    zoom: float | None = None
    middle: Pair = (0.0, 0.0)

    @property
    def fitting(self) -> float:
        """The zoom that shows the whole picture."""
        shares = [have / need for have, need in zip(self.area, self.picture, strict=True)]
        return max(1e-4, min(*shares, ENLARGED_TO_FIT))

    @property
    def scale(self) -> float:
        """The zoom now."""
        return self.fitting if self.zoom is None else self.zoom

    @property
    def place(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the picture within the area: in the middle where there is room beside it."""
        x, width = self._span(0)
        y, height = self._span(1)
        return x, y, width, height

    @property
    def movable(self) -> bool:
        """Whether there is more of the picture than the area shows."""
        _, _, width, height = self.place
        return width > self.area[0] + 0.5 or height > self.area[1] + 0.5

    def point(self, at: Pair) -> Pair:
        """The point of the picture that is at a point of the area."""
        left, top, _, _ = self.place
        return (at[0] - left) / self.scale, (at[1] - top) / self.scale

    def zoomed(self, zoom: float, at: Pair | None = None) -> "Camera":
        """Sees it at another zoom, with the point at `at` staying there; without `at` the middle of the area."""
        zoom = max(min(LEAST, self.fitting), min(MOST, zoom))
        still = at if at is not None else (self.area[0] / 2, self.area[1] / 2)
        x, y = self.point(still)
        middle = (x - (still[0] - self.area[0] / 2) / zoom, y - (still[1] - self.area[1] / 2) / zoom)
        return replace(self, zoom=zoom, middle=middle)._kept()

    def moved(self, across: float, down: float) -> "Camera":
        """Moves the picture so many device pixels, as far as there is more of it."""
        if self.zoom is None:
            return self
        middle = (self.middle[0] - across / self.scale, self.middle[1] - down / self.scale)
        return replace(self, middle=middle)._kept()

    def resized(self, area: Pair) -> "Camera":
        """In an area of another size."""
        return replace(self, area=area)._kept()

    def _kept(self) -> "Camera":
        left, top, _, _ = self.place
        return replace(self, middle=self._middle_at(left, top))

    def _middle_at(self, left: float, top: float) -> Pair:
        return (self.area[0] / 2 - left) / self.scale, (self.area[1] / 2 - top) / self.scale

    def _span(self, axis: int) -> Pair:
        """Start and length along an axis."""
        length, room = self.picture[axis] * self.scale, self.area[axis]
        if self.zoom is None or length <= room:
            return (room - length) / 2, length
        return max(room - length, min(0.0, room / 2 - self.middle[axis] * self.scale)), length
