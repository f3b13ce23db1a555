"""Where a key leads in the confusion matrix."""

from PySide6.QtCore import Qt

from petdesk.gui.pages.interpret.matrix_geometry import Place
from petdesk.interpret.confusion import Counts

DIRECTIONS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


def step(counts: Counts, place: Place | None, key: Qt.Key, *, jump: bool) -> Place | None:
    """The cell that a key leads to from `place`; None where the key means nothing here.

    Args:
        counts: At least one row.
        place: A cell, a row or a column (-1 for the other); None for nowhere yet.
        key: An arrow, Home or End.
        jump: Whether arrows lead to the next cell with pictures, or the last one, and Home and End to the corners.
    """
    last = len(counts) - 1
    row, column = (max(0, place[0]), max(0, place[1])) if place is not None else (0, 0)
    if key == Qt.Key.Key_Home:
        return (0 if jump else row, 0)
    if key == Qt.Key.Key_End:
        return (last if jump else row, last)
    if key not in DIRECTIONS:
        return None
    if place is None:
        return (0, 0)
    down, right = DIRECTIONS[key]
    while True:
        further = (row + down, column + right)
        if not (0 <= further[0] <= last and 0 <= further[1] <= last):
            return (row, column)
        row, column = further
        if not jump or counts[row, column]:
            return (row, column)
