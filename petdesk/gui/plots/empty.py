"""What a plot shows while it has no points."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.theme import colours
from petdesk.gui.widgets.labels import muted

LINES = 3


class EmptyPlot(QWidget):
    """An icon and a sentence, in the middle."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._text = muted(text)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(self._sign)
        layout.addWidget(self._text)
        layout.addStretch()
        self._draw()

    def say(self, text: str) -> None:
        """Says something else."""
        self._text.setText(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        side = LINES * self.fontMetrics().height()
        sign = icon("chart-line", colour=colours(self.palette()).muted)
        self._sign.setPixmap(sign.pixmap(QSize(side, side), self.devicePixelRatioF()))
