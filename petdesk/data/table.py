"""The picture table: what training and interpretation know of the pictures, as columns."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from petdesk.api import DataError, Item, Split
from petdesk.data.draws import Keys, picture_keys

FEWEST_CLASSES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureTable:
    """Labelled pictures with their split, ordered by name.

    Attributes:
        root: The folder that the names are relative to.
        names: Paths relative to `root`, with `/` between folders; absolute for a picture outside of it.
        classes: The labels, sorted.
        labels: int64 [N], indices into `classes`.
        given: Which pictures the dataset or the user put on a side: int8 [N], 0 train, 1 valid, -1 left to the draw.
        keys: uint64 [N], each picture's number (see `draws`).
        together: The row of each picture that stays on one side of a drawn split with others to the row of the first
            of these, besides exact copies.
    """

    root: Path
    names: Sequence[str]
    classes: tuple[str, ...]
    labels: NDArray[np.int64]
    given: NDArray[np.int8]
    keys: Keys
    together: Mapping[int, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.names)

    def path(self, row: int) -> Path:
        """Where the picture lies."""
        return self.root / self.names[row]

    def items(self) -> Iterator[Item]:
        """The pictures as items again."""
        sides: dict[int, Split | None] = {0: "train", 1: "valid", -1: None}
        for row, (label, side) in enumerate(zip(self.labels.tolist(), self.given.tolist(), strict=True)):
            yield Item(self.path(row), self.classes[label], sides[side])

    def only(self, keep: NDArray[np.bool_]) -> "PictureTable":
        """The same table without some pictures; classes that are left without any go too."""
        labels = [self.classes[label] for label in self.labels[keep]]
        classes, indices = _classes(labels)
        return PictureTable(
            root=self.root,
            names=[name for name, kept in zip(self.names, keep, strict=True) if kept],
            classes=classes,
            labels=indices,
            given=self.given[keep],
            keys=self.keys[keep],
            together=among(self.together, np.flatnonzero(keep)),
        )

    def counts(self) -> dict[str, int]:
        """Pictures a class."""
        numbers = np.bincount(self.labels, minlength=len(self.classes))
        return dict(zip(self.classes, numbers.tolist(), strict=True))


def tabulate(
    items: Sequence[Item], root: Path, *, whole_split: bool = True, drawn_as: Mapping[str, str] | None = None
) -> PictureTable:
    """Puts items into columns, in an order that does not depend on the order in which they were found.

    Args:
        items: The pictures.
        root: The source, or the folder it lies in.
        whole_split: Whether items on a side come from a dataset, which divides all of its pictures: what it leaves open
            is for training then, and without validation pictures it has not divided them. Else they stand for
            themselves, as pictures that the user moved, and the others are left to the draw.
        drawn_as: Names of pictures that are drawn by another name, to that.

    Raises:
        DataError: One picture has two labels.
    """
    root, drawn = root.parent if root.is_file() else root, drawn_as or {}
    named = sorted(
        {(_relative(item.path, root), item.label, item.split) for item in items},
        key=lambda row: (row[0], row[1], row[2] or ""),
    )
    repeated = [name for name, count in Counter(name for name, _, _ in named).items() if count > 1]
    if repeated:
        rows = [f"{label!r}" for name, label, _ in named if name == repeated[0]]
        raise DataError(
            f"{repeated[0]} is listed {len(rows)} times with different labels or splits ({', '.join(rows)}). "
            "Give each picture one label."
        )
    classes, labels = _classes([label for _, label, _ in named])
    sides = {"train": 0, "valid": 1, None: -1}
    given = np.array([sides[split] for _, _, split in named], dtype=np.int8)
    if whole_split:
        given = np.maximum(given, 0) if np.any(given == 1) else np.full_like(given, -1)
    return PictureTable(
        root=root,
        names=[name for name, _, _ in named],
        classes=classes,
        labels=labels,
        given=given,
        keys=picture_keys(drawn.get(name, name) for name, _, _ in named),
    )


def among(leaders: Mapping[int, int], rows: NDArray[np.int64]) -> dict[int, int]:
    """Groups as places in `rows`; where the first of a group is not among them, the next one leads."""
    if not leaders:
        return {}
    place = {row: position for position, row in enumerate(rows.tolist())}
    first: dict[int, int] = {}
    found: dict[int, int] = {}
    for row in sorted(leaders):
        if row in place:
            found[place[row]] = first.setdefault(leaders[row], place[row])
    repeated = {leader for position, leader in found.items() if position != leader}
    return {position: leader for position, leader in found.items() if leader in repeated}


def require_classes(table: PictureTable) -> None:
    """Checks that there is something to tell apart.

    Raises:
        DataError: No pictures, or a single class.
    """
    if len(table) == 0:
        raise DataError(f"There are no readable pictures in {table.root}. Choose another folder.")
    if len(table.classes) < FEWEST_CLASSES:
        raise DataError(
            f"All {len(table)} pictures in {table.root} are of one class, {table.classes[0]!r}. "
            "A classifier needs at least two classes: add pictures of another one, or check how labels are read."
        )


def _classes(labels: Sequence[str]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    classes = tuple(sorted(set(labels)))
    index = {label: position for position, label in enumerate(classes)}
    return classes, np.array([index[label] for label in labels], dtype=np.int64)


def _relative(path: Path, root: Path) -> str:
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return Path(os.path.abspath(path)).as_posix()  # noqa: PTH100 - resolve() would follow the user's links
