"""Where a new project is to lie: a path to type or choose, and what speaks against it."""

import os
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.naming import named
from petdesk.gui.theme import colours
from petdesk.project import SUFFIX, absolute


class ProjectPlace(QWidget):
    """The path of a project that is to be made.

    Attributes:
        changed: Signal: another path, or another answer whether it will do.
        open_wanted: Signal with the path of a project that is there already.
        line: The path.
    """

    changed = Signal()
    open_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(self.tr("&Keep the project in"))
        label.setToolTip(
            self.tr("One file with labels, edits and settings; the trained models go into a folder beside it.")
        )
        self.line = named(QLineEdit(), "data.setup.project")
        self.line.setAccessibleName(self.tr("The project's file"))
        label.setBuddy(self.line)
        self.line.textChanged.connect(self._judge)
        self._browse = named(QPushButton(self.tr("C&hange...")), "data.setup.project.choose")
        self._browse.clicked.connect(self._choose)
        self._trouble = named(QLabel(wordWrap=True), "data.setup.project.trouble")
        self._open = named(QPushButton(self.tr("Open that project")), "data.setup.project.open")
        self._open.clicked.connect(lambda: self.open_wanted.emit(self.path()))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self._browse)
        below = QHBoxLayout()
        below.addWidget(self._trouble, 1)
        below.addWidget(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addLayout(row)
        layout.addLayout(below)
        self._trouble.hide()
        self._open.hide()

    def path(self) -> Path:
        """The file."""
        text = self.line.text().strip()
        path = absolute(Path(text).expanduser())
        return path if path.suffix == SUFFIX or not path.name else path.with_name(f"{path.name}{SUFFIX}")

    def trouble(self) -> str:
        """Why it will not do; "" where it will."""
        path = self.path()
        if not self.line.text().strip() or not path.name:
            return self.tr("Type a name for the project.")
        if path.exists():
            return self.tr("{} is there already. Open it, or choose another name.").format(path.name)
        home = next((folder for folder in path.parents if folder.exists()), path.parent)
        if not home.is_dir() or not os.access(home, os.W_OK):
            return self.tr("You may not write in {}. Choose another folder.").format(home)
        return ""

    def set_path(self, path: Path) -> None:
        """Proposes a path."""
        self.line.setText(str(path))
        self.line.setCursorPosition(len(str(path)))
        self._judge()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        super().changeEvent(event)

    def _judge(self) -> None:
        trouble = self.trouble()
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self.line.setAccessibleDescription(trouble)
        self._open.setVisible(bool(trouble) and bool(self.line.text().strip()) and self.path().is_file())
        self._colour()
        self.changed.emit()

    def _colour(self) -> None:
        self._browse.setIcon(icon("folder-open"))
        self._trouble.setStyleSheet(f"color: {colours(self.palette()).bad.name()}")

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self.window(), self.tr("Keep the project in"), str(self.path()), self.tr("Projects (*{})").format(SUFFIX)
        )
        if chosen:
            self.set_path(Path(chosen))
