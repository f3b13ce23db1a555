"""The editor of a text with several lines."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from petdesk.gui.widgets.fields.editor import Editor, WheelGuard

LINES = 4


class TextBox(QPlainTextEdit):
    """A box of a few lines; Tab leaves it.

    Attributes:
        left: Signal: the focus went elsewhere.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        margins = self.contentsMargins()
        padding = margins.top() + margins.bottom() + 2 * round(self.document().documentMargin())
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + padding + self.fontMetrics().height() // 2)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tells so."""
        super().focusOutEvent(event)
        self.left.emit()


class LongTextEditor(Editor):
    """Edits a text with several lines; it is taken over when the focus leaves it.

    Args:
        optional: Whether an empty text means None.
    """

    def __init__(self, *, optional: bool = False) -> None:
        super().__init__()
        self._optional, self._typed = optional, False
        self.box = TextBox()
        if optional:
            self.box.setPlaceholderText(self.tr("automatic"))
        self._guard = WheelGuard()
        self.box.viewport().installEventFilter(self._guard)
        self.long = self.box
        self.box.textChanged.connect(self._on_typed)
        self.box.left.connect(self._on_left)

    def value(self) -> Any:
        text = self.box.toPlainText()
        return None if self._optional and not text else text

    def set_value(self, value: Any) -> None:
        text = "" if value is None else str(value)
        if text == self.box.toPlainText():
            return
        blocked = self.box.blockSignals(True)
        self.box.setPlainText(text)
        self.box.blockSignals(blocked)

    def _on_typed(self) -> None:
        self._typed = True
        self.edited.emit()

    def _on_left(self) -> None:
        if self._typed:
            self._typed = False
            self.committed.emit()
