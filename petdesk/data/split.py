"""The split into training and validation pictures: seeded, stratified, duplicates kept on one side."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from petdesk.data.draws import Keys, bits
from petdesk.data.joined import joined
from petdesk.data.table import PictureTable

SPLIT = 3
"""The stream of the draws that order pictures for the split."""


def split(
    table: PictureTable, *, valid_fraction: float, seed: int, copies: Mapping[int, int] | None = None
) -> NDArray[np.bool_]:
    """Which pictures are for validation: bool [N].

    Pictures that the dataset or the user put on a side stay there. Of the others as many are drawn as make up
    `valid_fraction` of every class, by the pictures' names and the seed alone, so that neither the order of the files
    nor the machine changes it. A class with two pictures or more has at least one on either side; a single one trains.
    Exact copies stay together, on the side of the first of them, and so does what `table.together` says; `copies`, as
    `copies_of` finds them, where they are known already.
    """
    valid = np.asarray(table.given == 1)
    if np.all(table.given != -1):
        return valid
    copies = linked(table, copies_of(table) if copies is None else copies)
    order = np.lexsort((table.keys, bits(seed, SPLIT, 0, _drawn_by(table, copies))))
    copied = np.zeros(len(table), dtype=np.bool_)
    copied[list(copies)] = True
    for label in range(len(table.classes)):
        members = order[table.labels[order] == label]
        if copied[members].any():
            valid[_drawn(members, copies, valid_fraction, table.given)] = True
        else:
            valid[_drawn_singly(members, valid_fraction, table.given)] = True
    _join_copies(valid, copies, table.given)
    return valid


def linked(table: PictureTable, copies: Mapping[int, int]) -> Mapping[int, int]:
    """All that stays together: exact copies and what the table says, row to the row of the first."""
    if not table.together:
        return copies
    groups = joined([*copies.items(), *table.together.items()])
    return {row: group[0] for group in groups for row in group}


def _drawn_by(table: PictureTable, copies: Mapping[int, int]) -> Keys:
    """The number that each picture is drawn by. A group has one, so that classes which share groups draw the same."""
    if not table.together:
        return table.keys
    keys = table.keys.copy()
    firsts = {copies[row] for row in table.together}
    for row, first in copies.items():
        if first in firsts:
            keys[row] = table.keys[first]
    return keys


def _join_copies(valid: NDArray[np.bool_], copies: Mapping[int, int], given: NDArray[np.int8]) -> None:
    """Copies under different labels were drawn apart: where one of them trains, they all do."""
    by_first: dict[int, list[int]] = defaultdict(list)
    for row, first in copies.items():
        by_first[first].append(row)
    for group in by_first.values():
        if not valid[group].all():
            valid[[row for row in group if given[row] == -1]] = False


def _drawn_singly(members: NDArray[np.intp], fraction: float, given: NDArray[np.int8]) -> NDArray[np.intp]:
    """What `_drawn` does where no picture has a copy, for all of a class at once."""
    sides = given[members]
    moved, undecided = members[sides == 1], members[sides == -1]
    if not np.any(sides == 0):
        undecided = undecided[:-1]
    wanted = max(1, round(len(members) * fraction))
    return np.concatenate([moved, undecided[: max(0, wanted - len(moved))]])


def _drawn(members: NDArray[np.intp], copies: Mapping[int, int], fraction: float, given: NDArray[np.int8]) -> list[int]:
    """Takes groups of copies in order until the class has its share; at least one group stays for training."""
    groups: dict[int, list[int]] = defaultdict(list)
    for row in members.tolist():
        groups[copies.get(row, row)].append(row)
    wanted = max(1, round(len(members) * fraction))
    drawn: list[int] = []
    undecided: list[list[int]] = []
    for group in groups.values():  # copies follow the one that was put on a side
        sides = given[group]
        if np.all(sides == -1):
            undecided.append(group)
        elif not np.any(sides == 0):
            drawn += group
        else:
            drawn += [row for row in group if given[row] == 1]
    trains = np.any(given[members] == 0)
    for group in undecided if trains else undecided[:-1]:
        if len(drawn) >= wanted:
            break
        drawn += group
    return drawn


def copies_of(table: PictureTable) -> dict[int, int]:
    """Maps each picture that is an exact copy of another (by the hash of its bytes) to the first of its kind."""
    by_size: dict[int, list[int]] = defaultdict(list)
    for row in range(len(table)):
        size = _size(table.path(row))
        if size:
            by_size[size].append(row)
    copies: dict[int, int] = {}
    for rows in by_size.values():
        if len(rows) > 1:
            copies |= _same_content(table, rows)
    return copies


def _same_content(table: PictureTable, rows: Iterable[int]) -> dict[int, int]:
    by_hash: dict[bytes, list[int]] = defaultdict(list)
    for row in rows:
        digest = _digest(table.path(row))
        if digest:
            by_hash[digest].append(row)
    return {row: same[0] for same in by_hash.values() if len(same) > 1 for row in same}


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # a missing picture is reported where it is read


def _digest(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "blake2b").digest()
    except OSError:
        return b""


def lonely_classes(table: PictureTable, valid: NDArray[np.bool_]) -> list[str]:
    """Classes without a validation picture."""
    seen = set(table.labels[valid].tolist())
    return [name for label, name in enumerate(table.classes) if label not in seen]


def untrained_classes(table: PictureTable, valid: NDArray[np.bool_]) -> list[str]:
    """Classes without a training picture."""
    seen = set(table.labels[~valid].tolist())
    return [name for label, name in enumerate(table.classes) if label not in seen]
