"""Editors of what is typed: texts, patterns, paths, and JSON for everything else."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.widgets.fields.editor import Editor


class TextEditor(Editor):
    """Edits a text.

    Args:
        monospace: Whether every character counts, as in a pattern.
        optional: Whether an empty line means None.
    """

    def __init__(self, *, monospace: bool = False, optional: bool = False) -> None:
        super().__init__()
        self._optional = optional
        self._typed = False
        self.line = QLineEdit()
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


class PathEditor(TextEditor):
    """Edits a path, typed or chosen.

    Args:
        folder: Whether a folder is wanted.
        optional: Whether an empty line means None.
    """

    def __init__(self, *, folder: bool = False, optional: bool = False) -> None:
        super().__init__(optional=optional)
        self._folder = folder
        self.button = QToolButton()
        self.button.setIcon(icon("folder-open" if folder else "file"))
        self.button.setToolTip(self.tr("Choose a folder") if folder else self.tr("Choose a file"))
        self.button.clicked.connect(self._choose)
        self.long = QWidget()
        row = QHBoxLayout(self.long)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)

    def set_label(self, label: str) -> None:
        self.line.setAccessibleName(label)
        self.button.setAccessibleName(self.tr("Choose: {}").format(label))

    def buddy(self) -> QWidget | None:
        return self.line

    def _choose(self) -> None:
        now = self.line.text()
        window = self.line.window()
        if self._folder:
            chosen = QFileDialog.getExistingDirectory(window, self.tr("Choose a folder"), now)
        else:
            chosen, _ = QFileDialog.getOpenFileName(window, self.tr("Choose a file"), now)
        if chosen:
            self.line.setText(str(Path(chosen)))
            self.edited.emit()
            self.committed.emit()
