"""The rubber band: a rectangle pulled over the tiles, and how fast it scrolls beyond the edge."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from petdesk.gui.widgets.gallery.grid import Grid

FASTEST = 60
"""Pixels a tick."""


@dataclass(slots=True, kw_only=True)
class Band:
    """A band under way, in the pixels of the grid.

    Attributes:
        origin: Where the mouse was pressed.
        corner: Where it is now.
        before: What was chosen when it began; stays chosen.
        pulled: Whether the mouse went far enough to mean a band rather than a click.
    """

    origin: QPoint
    corner: QPoint
    before: tuple[int, ...]
    pulled: bool = False

    @property
    def rectangle(self) -> QRect:
        """What it spans."""
        return QRect(self.origin, self.corner).normalized()

    def covered(self, grid: Grid) -> list[int]:
        """What is chosen with it."""
        area = self.rectangle
        return [*self.before, *grid.touched(area.left(), area.top(), area.right() + 1, area.bottom() + 1)]


def scroll_speed(y: int, height: int) -> int:
    """How far to scroll a tick while the mouse is at `y` of an area `height` high: faster farther outside."""
    beyond = min(y, 0) or max(0, y - height)
    return max(-FASTEST, min(FASTEST, beyond))
