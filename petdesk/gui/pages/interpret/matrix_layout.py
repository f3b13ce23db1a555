"""How large the cells of the confusion matrix are, and how much room its labels have."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QFont, QFontMetricsF

from petdesk.gui.pages.interpret.matrix_geometry import MatrixGeometry, fitting

SMALLEST_CELL, LARGEST_CELL = 0.6, 11.0
"""In heights of a line: 37 classes fit into the smallest window; more are scrolled."""

SAVED_CELL = 1.6
"""The smallest cell of a picture that is saved: there all numbers are read."""

LARGEST_SAVED = 8000
"""Pixels a side of a picture that is saved: a quarter of a gigabyte while it is painted."""

LONGEST_LABEL = 16
"""Average characters of a label's room where cells are small; longer names are elided, and whole in the tooltip."""

WIDEST_LABELS = 0.35
"""Of the widget's side, where there are few classes."""

GAP = 5


def title_room(font: QFont) -> int:
    """The height of an axis' title."""
    return round(QFontMetricsF(font).height() * 1.3)


def lay_out(font: QFont, names: Sequence[str], size: QSize, *, zoom: float, scrolled: QPoint) -> MatrixGeometry:
    """Fits the matrix into a widget, as far as cells do not get too small; `zoom` enlarges them."""
    metrics, count, title = QFontMetricsF(font), len(names), title_room(font)
    line = metrics.height()
    longest = _longest(metrics, names)
    bounds = (line * SMALLEST_CELL, line * LARGEST_CELL, zoom)
    left = title + _room(metrics, longest, count, along=zoom * size.height(), across=size.width())
    cell_width = fitting(count, size.width() - left - 1, *bounds)  # a pixel is for the last line
    upright = longest + 2 * GAP > cell_width
    if upright:
        top = title + _room(metrics, longest, count, along=zoom * size.width(), across=size.height())
    else:
        top = title + round(line * 1.3)
    return MatrixGeometry(
        classes=count,
        width=size.width(),
        height=size.height(),
        left=left,
        top=top,
        cell_width=cell_width,
        cell_height=fitting(count, size.height() - top - 1, *bounds),
        upright=upright,
        scroll_x=scrolled.x(),
        scroll_y=scrolled.y(),
    )


def lay_out_whole(font: QFont, names: Sequence[str], side: int) -> MatrixGeometry:
    """For a picture of about `side` pixels, more where the cells need them, with all names in full."""
    metrics, count, title = QFontMetricsF(font), len(names), title_room(font)
    label = round(_longest(metrics, names)) + 2 * GAP
    left = title + label
    cell = min(metrics.height() * LARGEST_CELL, max(metrics.height() * SAVED_CELL, (side - left) / max(1, count)))
    cell = min(cell, (LARGEST_SAVED - left - 2 * GAP) / max(1, count))
    upright = label > cell
    top = title + (label if upright else round(metrics.height() * 1.3))
    whole = round(cell * count) + 2 * GAP
    return MatrixGeometry(
        classes=count,
        width=left + whole,
        height=top + whole,
        left=left,
        top=top,
        cell_width=cell,
        cell_height=cell,
        upright=upright,
    )


def _room(metrics: QFontMetricsF, longest: float, count: int, *, along: float, across: int) -> int:
    """For labels that stand `along` a side, written `across` the other."""
    widest = WIDEST_LABELS * across
    if along * (1 - WIDEST_LABELS) < count * metrics.height():
        widest = min(widest, LONGEST_LABEL * metrics.averageCharWidth())
    return round(min(longest, widest)) + 2 * GAP


def _longest(metrics: QFontMetricsF, names: Sequence[str], most: int = 20) -> float:
    """The width of the widest name, among those with the most letters: measuring a thousand takes long."""
    candidates = sorted(names, key=len)[-most:]
    return max((metrics.horizontalAdvance(name) for name in candidates), default=0.0)
