"""The editor of a colour: a line for `#rrggbb`, and a button in that colour that opens a dialog."""

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from petdesk.api.fields import HEX_COLOUR
from petdesk.gui.theme import colours
from petdesk.gui.widgets.fields.editor import Editor

LONGEST = "#dddddd"


class ColourEditor(Editor):
    """Edits a colour."""

    def __init__(self) -> None:
        super().__init__()
        self._typed = False
        self.line = QLineEdit()
        self.line.setFixedWidth(
            self.line.fontMetrics().horizontalAdvance(LONGEST) + 2 * self.line.fontMetrics().height()
        )
        self.button = QToolButton()
        self.button.setToolTip(self.tr("Choose a colour"))
        self.button.clicked.connect(self._choose)
        self.short = QWidget()
        row = QHBoxLayout(self.short)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        row.addWidget(self.button)
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self._on_finished)
        self._show()

    def value(self) -> Any:
        return self.line.text()

    def set_value(self, value: Any) -> None:
        text = "" if value is None else str(value)
        if text != self.line.text():
            self.line.setText(text)
        self._show()

    def set_label(self, label: str) -> None:
        self.line.setAccessibleName(label)
        self.button.setAccessibleName(self.tr("Choose: {}").format(label))

    def buddy(self) -> QWidget | None:
        return self.line

    def _choose(self) -> None:
        now = QColor(self.value()) if HEX_COLOUR.fullmatch(self.value()) else QColor()
        chosen = QColorDialog.getColor(now, self.line.window(), self.tr("Choose a colour"))
        if chosen.isValid():
            self.set_value(chosen.name())
            self.edited.emit()
            self.committed.emit()

    def _on_typed(self) -> None:
        self._typed = True
        self._show()
        self.edited.emit()

    def _on_finished(self) -> None:
        if self._typed:
            self._typed = False
            self.committed.emit()

    def _show(self) -> None:
        height = self.line.fontMetrics().height()
        size, ratio = QSize(2 * height, height), self.line.devicePixelRatioF()
        self.button.setIconSize(size)
        self.button.setIcon(
            QIcon(_swatch(self.line.text().strip(), size, ratio, edge=colours(self.line.palette()).outline))
        )


def _swatch(colour: str, size: QSize, ratio: float, *, edge: QColor) -> QPixmap:
    """A field in that colour; crossed out where it is none."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    known = HEX_COLOUR.fullmatch(colour) is not None
    picture.fill(QColor(colour) if known else QColor("transparent"))
    painter = QPainter(picture)
    painter.setPen(QPen(edge, 1))
    painter.drawRect(0, 0, size.width() - 1, size.height() - 1)
    if not known:
        painter.drawLine(0, size.height() - 1, size.width() - 1, 0)
    painter.end()
    return picture
