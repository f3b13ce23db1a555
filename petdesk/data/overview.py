"""What there is in a project, counted and filtered: over columns, so that a hundred thousand pictures take a moment."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from petdesk.data.draws import Keys, picture_keys
from petdesk.data.split import split
from petdesk.data.table import PictureTable, among
from petdesk.project.columns import Columns

VALID_FRACTION, SEED = "split.valid_fraction", "split.seed"
"""The keys of the project's settings that the split is drawn by."""

TRAIN, VALID, NO_SIDE = 0, 1, -1

Show: TypeAlias = Literal["all", "train", "valid", "problems", "edited", "excluded", "copies"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How large pictures are in pixels: the least, the median and the most of each side, and how many are known."""

    known: int
    widths: tuple[int, int, int]
    heights: tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Overview:
    """A project's pictures with the side that each would be on if training began now.

    Attributes:
        columns: The pictures.
        keys: Their numbers for the draw.
        sides: int8 [N]: 0 trains, 1 validates, -1 takes no part (excluded, or cannot be read).
        pictures, train, valid: int64 [C], how many of each class take part, and on which side.
        excluded: int64 [C], how many of each class take no part.
        sizes: How large they are; None while no picture was opened.
    """

    columns: Columns
    keys: Keys
    sides: NDArray[np.int8]
    pictures: NDArray[np.int64]
    train: NDArray[np.int64]
    valid: NDArray[np.int64]
    excluded: NDArray[np.int64]
    sizes: Sizes | None

    @property
    def unchecked(self) -> int:
        """How many were not opened since their files last changed."""
        return int((~self.columns.checked).sum())


def overview(
    columns: Columns,
    *,
    valid_fraction: float,
    seed: int,
    together: Mapping[int, int] | None = None,
    known: Overview | None = None,
) -> Overview:
    """Counts and divides.

    Args:
        columns: The pictures.
        valid_fraction: Of the split.
        seed: Likewise.
        together: What stays on one side besides exact copies, row to the first row (see `petdesk.data.groups`).
        known: An earlier one: it spares what no edit changes.
    """
    same_names = known is not None and known.columns.names is columns.names
    keys = known.keys if known is not None and same_names else _keys(columns)
    sides = _sides(columns, keys, valid_fraction=valid_fraction, seed=seed, together=together or {})
    n_classes, labels = len(columns.classes), columns.labels

    def count(chosen: NDArray[np.bool_]) -> NDArray[np.int64]:
        return np.bincount(labels[chosen], minlength=n_classes)

    return Overview(
        columns=columns,
        keys=keys,
        sides=sides,
        pictures=count(sides != NO_SIDE),
        train=count(sides == TRAIN),
        valid=count(sides == VALID),
        excluded=count(sides == NO_SIDE),
        sizes=_sizes(columns),
    )


def matching(seen: Overview, *, classes: Sequence[str] = (), show: Show = "all", text: str = "") -> NDArray[np.int64]:
    """The rows that fit all that is given, in the order of the names.

    Args:
        seen: The pictures.
        classes: Of one of these; none given: of any.
        show: Which.
        text: A part of the name, in either case.
    """
    columns = seen.columns
    keep = _shown(seen, show)
    if classes:
        index = {name: place for place, name in enumerate(columns.classes)}
        keep &= np.isin(columns.labels, [index[name] for name in classes if name in index])
    rows = np.flatnonzero(keep)
    if text:
        wanted = unicodedata.normalize("NFC", text).casefold()
        names = columns.names
        rows = np.array(
            [row for row in rows.tolist() if wanted in unicodedata.normalize("NFC", names[row]).casefold()],
            dtype=np.int64,
        )
    return rows


def _shown(seen: Overview, show: Show) -> NDArray[np.bool_]:
    columns = seen.columns
    match show:
        case "train":
            return np.asarray(seen.sides == TRAIN)
        case "valid":
            return np.asarray(seen.sides == VALID)
        case "problems":
            return _at(columns, list(columns.problems))
        case "edited":
            return columns.relabelled | columns.moved | columns.excluded
        case "excluded":
            return columns.excluded.copy()
        case "copies":
            return _at(columns, list(columns.copies))
        case _:
            return np.ones(len(columns), dtype=np.bool_)


def _at(columns: Columns, rows: list[int]) -> NDArray[np.bool_]:
    found = np.zeros(len(columns), dtype=np.bool_)
    found[rows] = True
    return found


def _keys(columns: Columns) -> Keys:
    return picture_keys([columns.drawn_as.get(row, name) for row, name in enumerate(columns.names)])


def _sides(
    columns: Columns, keys: Keys, *, valid_fraction: float, seed: int, together: Mapping[int, int]
) -> NDArray[np.int8]:
    """As training divides them: without what is excluded or cannot be read."""
    sides = np.full(len(columns), NO_SIDE, dtype=np.int8)
    rows = np.flatnonzero(~columns.excluded & ~columns.fatal)
    if len(rows) == 0:
        return sides
    present, labels = np.unique(columns.labels[rows], return_inverse=True)
    table = PictureTable(
        root=columns.root,
        names=[columns.names[row] for row in rows.tolist()],
        classes=tuple(columns.classes[label] for label in present.tolist()),
        labels=labels,
        given=columns.given[rows],
        keys=keys[rows],
        together=among(together, rows),
    )
    valid = split(table, valid_fraction=valid_fraction, seed=seed, copies=among(columns.copies, rows))
    sides[rows] = np.where(valid, VALID, TRAIN)
    return sides


def _sizes(columns: Columns) -> Sizes | None:
    known = columns.widths > 0
    if not known.any():
        return None
    return Sizes(known=int(known.sum()), widths=_range(columns.widths[known]), heights=_range(columns.heights[known]))


def _range(pixels: NDArray[np.int32]) -> tuple[int, int, int]:
    return int(pixels.min()), int(np.median(pixels)), int(pixels.max())
