"""Where each tile of the gallery lies: plain arithmetic, in logical pixels from the top of the first row."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Tiles in rows, the room that is left over spread between the columns.

    Attributes:
        count: How many tiles.
        width: Of the area they lie in.
        tile_width, tile_height: Of each.
        margin: Around all of them, and between rows.
    """

    count: int
    width: int
    tile_width: int
    tile_height: int
    margin: int

    @property
    def columns(self) -> int:
        """At least one, however narrow the area is."""
        return max(1, (self.width - self.margin) // (self.tile_width + self.margin))

    @property
    def rows(self) -> int:
        """Those of the last, shorter row included."""
        return -(-self.count // self.columns)

    @property
    def row_height(self) -> int:
        """From one row to the next."""
        return self.tile_height + self.margin

    @property
    def height(self) -> int:
        """Of everything."""
        return self.rows * self.row_height + self.margin if self.count else 0

    def place(self, index: int) -> tuple[int, int]:
        """The left top corner of a tile."""
        row, column = divmod(index, self.columns)
        return self._left(column), self.margin + row * self.row_height

    def index_at(self, x: int, y: int) -> int:
        """The tile at a point; -1 between tiles."""
        if x < 0 or y < self.margin:
            return -1
        row, below = divmod(y - self.margin, self.row_height)
        column = min(self.columns - 1, int((x - self.margin) // self._step)) if x >= self.margin else -1
        if column < 0 or below >= self.tile_height or not 0 <= x - self._left(column) < self.tile_width:
            return -1
        index = row * self.columns + column
        return index if index < self.count else -1

    def between(self, top: int, bottom: int) -> range:
        """The tiles of all rows that show anything from `top` to `bottom`."""
        first = max(0, (top - self.margin) // self.row_height)
        last = min(self.rows - 1, (bottom - 1 - self.margin) // self.row_height)
        if last < first:
            return range(0)
        return range(first * self.columns, min(self.count, (last + 1) * self.columns))

    def touched(self, left: int, top: int, right: int, bottom: int) -> Iterator[int]:
        """The tiles that a rectangle touches, in order."""
        columns = [
            column
            for column in range(self.columns)
            if self._left(column) < right and self._left(column) + self.tile_width > left
        ]
        for row in range(max(0, (top - self.margin) // self.row_height), self.rows):
            upper = self.margin + row * self.row_height
            if upper >= bottom:
                return
            if upper + self.tile_height > top:
                yield from (i for column in columns if (i := row * self.columns + column) < self.count)

    @property
    def _step(self) -> float:
        return (self.width - self.margin) / self.columns

    def _left(self, column: int) -> int:
        spare = max(0.0, self._step - self.tile_width - self.margin)
        return int(self.margin + column * self._step + spare / 2)
