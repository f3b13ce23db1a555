"""How confident the model is: a small picture of all confidences, with the threshold in it."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from petdesk.gui.theme import colours
from petdesk.gui.words import number, percent

BINS = 20


class Histogram(QWidget):
    """Twenty bars from 0 to 100 %; those outside the range that is shown are pale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("predict.histogram")
        self._counts: NDArray[np.int64] = np.zeros(BINS, dtype=np.int64)
        self._threshold, self._range = 0.5, (0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._describe()

    def show_confidences(self, confidences: NDArray[np.float64]) -> None:
        """Counts anew; NaN counts for nothing."""
        self._counts = np.histogram(confidences[~np.isnan(confidences)], bins=BINS, range=(0, 1))[0]
        self._describe()

    def show_threshold(self, threshold: float) -> None:
        """Moves the line."""
        self._threshold = threshold
        self._describe()

    def show_range(self, lowest: float, highest: float) -> None:
        """Shows which bars are in."""
        self._range = (lowest, highest)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few lines high."""
        return QSize(self.fontMetrics().averageCharWidth() * 24, self.fontMetrics().height() * 3)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Bars by the square root of their counts, so that few do not vanish beside many."""
        shades, painter = colours(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(1, 2, -1, -2)
        heights = np.sqrt(self._counts / max(1, self._counts.max()))
        step = room.width() / BINS
        for position, height in enumerate(heights.tolist()):
            middle = (position + 0.5) / BINS
            colour = QColor(shades.accent)
            if not self._range[0] <= middle <= self._range[1]:
                colour = QColor(shades.border)
            elif middle < self._threshold:
                colour.setAlphaF(0.45)
            bar = QRectF(room.left() + position * step + 1, 0, step - 2, height * room.height())
            bar.moveBottom(room.bottom())
            painter.fillRect(bar, colour)
        painter.setPen(QPen(shades.border, 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        x = room.left() + self._threshold * room.width()
        painter.setPen(QPen(shades.warning, 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))

    def _describe(self) -> None:
        parts = [
            self.tr("{} to {}: {}").format(percent(low, 0), percent(low + 1 / BINS, 0), number(count))
            for low, count in zip(np.arange(BINS) / BINS, self._counts.tolist(), strict=True)
            if count
        ]
        self.setToolTip(
            self.tr("Pictures by confidence; the dashed line is the threshold ({})").format(percent(self._threshold, 0))
        )
        self.setAccessibleName(self.tr("Pictures by confidence"))
        self.setAccessibleDescription("; ".join(parts))
        self.update()
