"""Folds for cross-validation: seeded, stratified, duplicates kept in one fold."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from petdesk.data.draws import bits
from petdesk.data.split import copies_of, linked
from petdesk.data.table import PictureTable

FOLD = 6
"""The stream of the draws that order pictures for folds."""
TRAINS_ALWAYS = -1
"""The fold of a picture that is never tested, being the only one of its class."""


def folds(table: PictureTable, *, count: int, seed: int, copies: Mapping[int, int] | None = None) -> NDArray[np.int64]:
    """The fold of each picture, in which it is tested by what was trained on the others: int64 [N].

    The pictures of every class are dealt to the folds in turn, by their names and the seed alone, so that the folds
    differ by one picture a class at most. Exact copies stay together, and so does what `table.together` says. Which
    pictures the dataset or the user put on a side of the split is not looked at: every picture is tested once.

    Args:
        table: The pictures.
        count: How many folds.
        seed: Of the order in which pictures are dealt.
        copies: As `copies_of` finds them, where they are known already.
    """
    groups = np.arange(len(table))
    copies = linked(table, copies_of(table) if copies is None else copies)
    groups[list(copies)] = list(copies.values())
    order = np.lexsort((table.keys, bits(seed, FOLD, 0, table.keys)))
    firsts = order[groups[order] == order]
    dealt = np.full(len(table), TRAINS_ALWAYS, np.int64)
    turn = 0
    for label in range(len(table.classes)):
        members = firsts[table.labels[firsts] == label]
        if len(members) > 1:
            dealt[members] = (turn + np.arange(len(members))) % count
            turn += len(members)
    return dealt[groups]
