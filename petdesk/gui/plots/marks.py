"""Boundaries in a plot, such as where a phase begins. Imports pyqtgraph."""

import math
from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtGui import QFont, QFontMetricsF, QPen

TITLE_LINES = 1.3
"""Heights of a line of text that a title takes, with the room about it."""


ROOM_BESIDE = 8.0
"""Pixels between a title and the next line."""


class Marks:
    """Dashed upright lines with a title at the top of each, unless the next line comes before its end.

    Args:
        view: Where they are drawn.
        to_view: Turns an x of the data into one of the view.
    """

    def __init__(self, view: pg.ViewBox, to_view: Callable[[float], float]) -> None:
        self._view, self._to_view = view, to_view
        self._lines: list[tuple[float, pg.InfiniteLine, str]] = []
        self._pen, self._font = QPen(), QFont()
        view.sigRangeChanged.connect(lambda: self._show_titles())
        view.sigResized.connect(lambda: self._show_titles())

    def add(self, x: float, title: str) -> None:
        """One more."""
        options = {"position": 0.96, "anchors": [(0, 0.5), (0, 0.5)], "movable": False}
        literal = title.replace("{", "{{").replace("}", "}}")  # pyqtgraph formats it
        line = pg.InfiniteLine(pos=self._to_view(x), angle=90, label=literal, labelOpts=options)
        self._lines.append((x, line, title))
        self._view.addItem(line, ignoreBounds=True)
        self._dress(line)
        self._show_titles()

    @property
    def height(self) -> float:
        """What the titles take at the top, in pixels."""
        return TITLE_LINES * QFontMetricsF(self._font).height() if self._lines else 0.0

    def clear(self) -> None:
        """Takes all away."""
        for _, line, _ in self._lines:
            self._view.removeItem(line)
        self._lines.clear()

    def place(self) -> None:
        """Puts them where they belong, after the axis has become another."""
        for x, line, _ in self._lines:
            line.setPos(self._to_view(x))
        self._show_titles()

    def restyle(self, pen: QPen, font: QFont) -> None:
        """Takes another pen and font."""
        self._pen, self._font = pen, font
        for _, line, _ in self._lines:
            self._dress(line)
        self._show_titles()

    def _show_titles(self) -> None:
        """Those for which there is room: rather none than two that run into each other."""
        (low, high), _ = self._view.viewRange()
        scale = self._view.width() / max(high - low, 1e-12)
        lines = sorted(self._lines, key=lambda mark: mark[0])
        ends = [*(self._to_view(x) for x, _, _ in lines[1:]), math.inf]
        for (x, line, title), end in zip(lines, ends, strict=False):
            width = QFontMetricsF(self._font).horizontalAdvance(title) + ROOM_BESIDE
            line.label.setVisible(width <= (end - self._to_view(x)) * scale)

    def _dress(self, line: pg.InfiniteLine) -> None:
        line.setPen(self._pen)
        line.label.setColor(self._pen.color())
        line.label.setFont(self._font)
