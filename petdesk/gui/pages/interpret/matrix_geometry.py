"""Where each cell of the confusion matrix lies: plain arithmetic, in logical pixels."""

import math
from dataclasses import dataclass

Place = tuple[int, int]
"""A row and a column; -1 for the labels beside them, which stand for all of the other axis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixGeometry:
    """A square table of `classes` rows and columns, scrolled under labels that stay where they are.

    Attributes:
        classes: How many rows, and as many columns.
        width, height: Of the whole widget.
        left, top: Room for the labels.
        cell_width, cell_height: Of each cell, fractions of a pixel included, so that the cells fill the room exactly.
        upright: Whether the columns' labels are turned, because they are wider than a column.
        scroll_x, scroll_y: How far the cells are scrolled.
    """

    classes: int
    width: int
    height: int
    left: int
    top: int
    cell_width: float
    cell_height: float
    upright: bool = False
    scroll_x: int = 0
    scroll_y: int = 0

    @property
    def furthest_x(self) -> int:
        """The largest useful `scroll_x`."""
        return max(0, _edge(self.classes * self.cell_width) - (self.width - self.left))

    @property
    def furthest_y(self) -> int:
        """The largest useful `scroll_y`."""
        return max(0, _edge(self.classes * self.cell_height) - (self.height - self.top))

    def column_left(self, column: int) -> int:
        """The left edge of a column; that of the next one is its right edge."""
        return self.left + _edge(column * self.cell_width) - self.scroll_x

    def row_top(self, row: int) -> int:
        """The upper edge of a row."""
        return self.top + _edge(row * self.cell_height) - self.scroll_y

    def columns(self) -> range:
        """The columns that show."""
        return _showing(self.classes, self.cell_width, self.scroll_x, self.width - self.left)

    def rows(self) -> range:
        """The rows that show."""
        return _showing(self.classes, self.cell_height, self.scroll_y, self.height - self.top)

    def place_at(self, x: int, y: int) -> Place | None:
        """The cell at a point; a label's row or column with -1 for the other; None beside the table."""
        column = -1 if x < self.left else self._index(x - self.left + self.scroll_x, self.cell_width)
        row = -1 if y < self.top else self._index(y - self.top + self.scroll_y, self.cell_height)
        return None if row is None or column is None else (row, column)

    def _index(self, offset: int, step: float) -> int | None:
        # The inverse of `_edge`.
        index = int((offset + 0.5) / step)
        return index if 0 <= index < self.classes else None

    def scroll_to(self, place: Place) -> tuple[int, int]:
        """How far to scroll, at the least, to show a cell whole."""
        row, column = max(0, place[0]), max(0, place[1])
        return (
            _reach(self.scroll_x, column * self.cell_width, self.cell_width, self.width - self.left),
            _reach(self.scroll_y, row * self.cell_height, self.cell_height, self.height - self.top),
        )


def fitting(classes: int, room: int, smallest: float, largest: float, zoom: float) -> float:
    """The size of a cell: so that all fit into `room` times `zoom`, within bounds."""
    return min(largest, max(smallest, room / classes)) * zoom if classes else largest


def _edge(position: float) -> int:
    """The nearest pixel; of two, the lower one."""
    return math.ceil(position - 0.5)


def _showing(count: int, step: float, scroll: int, room: int) -> range:
    first = max(0, int(scroll / step) - 1)
    return range(first, min(count, int((scroll + room) / step) + 2))


def _reach(scroll: int, start: float, step: float, room: int) -> int:
    if start < scroll:
        return int(start)
    return max(scroll, round(start + step) - room)
