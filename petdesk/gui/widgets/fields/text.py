"""Editors of what is typed: texts, patterns, and JSON for everything else."""

import json
from typing import Any

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLineEdit

from petdesk.gui.widgets.fields.editor import Editor


class TextEditor(Editor):
    """Edits a text.

    Args:
        monospace: Whether every character counts, as in a pattern.
        optional: Whether an empty line means None.
        line: Where it is typed; None for a plain line.
    """

    def __init__(self, *, monospace: bool = False, optional: bool = False, line: QLineEdit | None = None) -> None:
        super().__init__()
        self._optional = optional
        self._typed = False
        self.line = line or QLineEdit()
        self.line.setMinimumWidth(6 * self.line.fontMetrics().averageCharWidth())
        if monospace:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setPointSizeF(self.line.font().pointSizeF())
            self.line.setFont(font)
        if optional:
            self.line.setPlaceholderText(self.tr("automatic"))
        self.long = self.line
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self._on_finished)

    def value(self) -> Any:
        text = self.line.text()
        return None if self._optional and not text else text

    def set_value(self, value: Any) -> None:
        text = "" if value is None else str(value)
        if text != self.line.text():
            self.line.setText(text)

    def _on_typed(self) -> None:
        self._typed = True
        self.edited.emit()

    def _on_finished(self) -> None:
        if self._typed:
            self._typed = False
            self.committed.emit()


class JsonEditor(TextEditor):
    """Edits any JSON value; what is no JSON counts as a text."""

    def __init__(self) -> None:
        super().__init__(monospace=True)

    def value(self) -> Any:
        text = self.line.text()
        try:
            return json.loads(text)
        except ValueError:
            return text

    def set_value(self, value: Any) -> None:
        if value != self.value() or not self.line.text():
            self.line.setText(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
