"""-log p, painted small: what a probability of the actual class costs."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from petdesk.gui.theme import colours

HIGHEST = 5.0
"""The loss at the top; what costs more is marked there."""


class LossCurve(QWidget):
    """The curve from p = 0 to 1, with a dot where a picture is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._probability: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The loss over the probability of the actual class"))
        self.setToolTip(
            self.tr(
                "The loss over the probability of the actual class: nothing for a certain right answer, "
                "ever more for a certain wrong one. The dot is this picture."
            )
        )

    def show_probability(self, probability: float | None) -> None:
        """Puts the dot there; None: nowhere."""
        self._probability = probability
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """About a third of the panel."""
        line = self.fontMetrics().height()
        return QSize(line * 11, line * 7)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the frame, the curve, the dot and the ends of the axes."""
        painter, shades, metrics = QPainter(self), colours(self.palette()), self.fontMetrics()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = metrics.height()
        area = QRectF(1.4 * line, 0.3 * line, self.width() - 1.8 * line, self.height() - 1.7 * line)
        painter.fillRect(area, shades.base)
        painter.setPen(QPen(shades.border, 1))
        painter.drawRect(area)
        painter.setPen(shades.muted)
        flag = Qt.AlignmentFlag
        beside = QRectF(0, area.top(), area.left() - 4, area.height())
        painter.drawText(beside, flag.AlignRight | flag.AlignTop, f"{HIGHEST:.0f}")
        painter.drawText(beside, flag.AlignRight | flag.AlignBottom, "0")
        under = QRectF(area.left(), area.bottom() + 2, area.width(), line)
        painter.drawText(under, flag.AlignLeft, "0")
        painter.drawText(under, flag.AlignRight, "1")
        painter.drawText(under, flag.AlignHCenter, "p")
        painter.drawText(area.adjusted(0, 2, -6, 0), flag.AlignRight | flag.AlignTop, self.tr("loss = −log p"))
        painter.setClipRect(area.adjusted(1, 1, 0, 0))
        path = QPainterPath(_place(area, math.exp(-HIGHEST * 1.1)))
        for step in range(1, 101):
            path.lineTo(_place(area, math.exp(-HIGHEST * 1.1 * (1 - step / 100))))
        painter.setPen(QPen(shades.series[0], 2))
        painter.drawPath(path)
        painter.setClipping(False)
        if self._probability is not None:
            dot = _place(area, max(self._probability, math.exp(-HIGHEST)))
            painter.setPen(QPen(shades.series[1], 1, Qt.PenStyle.DashLine))
            painter.drawLine(dot, QPointF(dot.x(), area.bottom()))
            painter.drawLine(dot, QPointF(area.left(), dot.y()))
            painter.setPen(QPen(shades.base, 1.5))
            painter.setBrush(shades.series[1])
            painter.drawEllipse(dot, 0.3 * line, 0.3 * line)
        painter.end()


def _place(area: QRectF, probability: float) -> QPointF:
    loss = -math.log(probability)
    return QPointF(area.left() + probability * area.width(), area.bottom() - loss / HIGHEST * area.height())
