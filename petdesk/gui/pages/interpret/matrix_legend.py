"""What the matrix' colours mean."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from petdesk.gui.pages.interpret.matrix_colours import FAINTEST, cell_colour
from petdesk.gui.theme import colours


class MatrixLegend(QWidget):
    """Two ramps: blue for right answers, orange for mistakes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._change = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.show_change(False)

    def show_change(self, change: bool) -> None:
        """Whether colours are of differences."""
        self._change = change
        self.setAccessibleName(
            self.tr("Blue: better than before. Orange: worse. The deeper, the more.")
            if change
            else self.tr("Blue: right. Orange: wrong. The deeper, the more.")
        )
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(self.fontMetrics().averageCharWidth() * 10, round(self.fontMetrics().height() * 1.3))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the ramps and their words."""
        painter, shades, metrics = QPainter(self), colours(self.palette()), self.fontMetrics()
        left, ramp, height = 0.0, metrics.height() * 2.5, self.height()
        names = (self.tr("better"), self.tr("worse")) if self._change else (self.tr("right"), self.tr("wrong"))
        for right, words in zip((True, False), names, strict=True):
            bar = QRectF(left, height * 0.25, ramp, height * 0.5)
            gradient = QLinearGradient(bar.topLeft(), bar.topRight())
            gradient.setColorAt(0, cell_colour(FAINTEST, right=right, shades=shades))
            gradient.setColorAt(1, cell_colour(1, right=right, shades=shades))
            painter.fillRect(bar, gradient)
            painter.setPen(shades.muted)
            text = QRectF(bar.right() + 6, 0, metrics.horizontalAdvance(words) + 4, height)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)
            left = text.right() + 14
        painter.end()
