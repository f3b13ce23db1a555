"""What findings are made from: the pictures as they are now, with what was seen in them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from petdesk.data.joined import joined
from petdesk.data.overview import TRAIN, VALID
from petdesk.project import Looks
from petdesk.project.columns import Columns
from petdesk.project.looks import Likeness

STRENGTH = ("recompressed", "resized", "cropped", "flipped")
"""Kinds of likeness: what was done to several copies is called by the last that was done to any."""
MEASURES = ("low", "high", "contrast", "sharpness")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Material:
    """N pictures in the order of their names.

    Attributes:
        columns: The pictures.
        sides: int8 [N], the side of the split of each (see `Overview`).
        sides_before: Likewise, where only exact copies stay together.
        measures: float64 [N] for each of `MEASURES`, as `Look` has them; NaN where nothing is known.
        likenesses: What the last audit found alike.
    """

    columns: Columns
    sides: NDArray[np.int8]
    sides_before: NDArray[np.int8]
    measures: Mapping[str, NDArray[np.float64]]
    likenesses: Sequence[Likeness]

    @property
    def taken_part(self) -> NDArray[np.bool_]:
        """Bool [N], whether it is neither excluded nor unreadable."""
        return ~self.columns.excluded & ~self.columns.fatal

    def name(self, row: int) -> str:
        """A picture's name, as sentences have it."""
        return self.columns.names[row]

    def same(self) -> list[list[int]]:
        """The groups of rows that show one picture, of what takes part; exact copies and near ones alike."""
        return self._groups([(first, second) for first, second, _, _ in self._rows_alike()])

    def near(self) -> list[tuple[str, list[int], float]]:
        """The groups of rows that show one picture in different bytes; of exact copies one stands for all.

        Each with the strongest of what was done to any of them, and the least similarity of two that were compared.
        """
        alike, standing = self._rows_alike(), self._standing()
        groups = joined((first, second) for first, second, _, _ in alike)
        place = {row: number for number, row_group in enumerate(groups) for row in row_group}
        pairs: dict[int, list[tuple[bool, int, float]]] = defaultdict(list)
        for first, second, kind, similarity in alike:
            there = first in standing and second in standing
            pairs[place[first]].append((there, STRENGTH.index(kind), similarity))
        found = []
        for number, group in enumerate(groups):
            rows = [standing[row] for row in group if row in standing]
            if len(rows) > 1:
                # What was done to pictures that take no part counts where nothing else links the others.
                strongest = max((there, strength) for there, strength, _ in pairs[number])[1]
                found.append((STRENGTH[strongest], rows, min(similarity for _, _, similarity in pairs[number])))
        return found

    def exact(self) -> list[list[int]]:
        """The groups of exact copies, of what takes part."""
        return self._groups([])

    def _groups(self, pairs: list[tuple[int, int]]) -> list[list[int]]:
        takes_part = self.taken_part
        groups = joined([*self.columns.copies.items(), *pairs])
        return [rows for group in groups if len(rows := [row for row in group if takes_part[row]]) > 1]

    def _standing(self) -> dict[int, int]:
        """The first of each group of exact copies to the first of them that takes part; also of single pictures."""
        takes_part = self.taken_part
        standing: dict[int, int] = {}
        for row in np.flatnonzero(takes_part).tolist():
            standing.setdefault(self.columns.copies.get(row, row), row)
        return standing

    def _rows_alike(self) -> list[tuple[int, int, str, float]]:
        row_of = {picture: row for row, picture in enumerate(self.columns.ids.tolist())}
        copies = self.columns.copies
        alike = []
        for first, second, kind, similar in self.likenesses:
            if first in row_of and second in row_of:
                rows = sorted(copies.get(row_of[one], row_of[one]) for one in (first, second))
                alike.append((rows[0], rows[1], kind, similar))
        return alike


def split_apart(sides: NDArray[np.int8], rows: Sequence[int]) -> bool:
    """Whether some of the rows train and some validate."""
    chosen = sides[list(rows)]
    return bool(np.any(chosen == TRAIN) and np.any(chosen == VALID))


def gather(
    columns: Columns,
    sides: NDArray[np.int8],
    sides_before: NDArray[np.int8],
    looks: Looks,
    likenesses: Sequence[Likeness],
) -> Material:
    """Reads what was seen in the pictures, without their thumbnails."""
    row_of = {picture: row for row, picture in enumerate(columns.ids.tolist())}
    measures = {name: np.full(len(columns), np.nan) for name in MEASURES}
    for look in looks.select(thumbnails=False):
        row = row_of.get(look.picture)
        if row is not None and look.contrast is not None:
            for name in MEASURES:
                measures[name][row] = getattr(look, name)
    return Material(columns=columns, sides=sides, sides_before=sides_before, measures=measures, likenesses=likenesses)
