"""The editor of a path: typed, chosen in a dialog, or dropped."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from petdesk.api.fields import PathRule
from petdesk.gui.icons import icon
from petdesk.gui.widgets.fields.text import TextEditor

ANY_FILE = PathRule(kind="file", there=True)


class PathLine(QLineEdit):
    """A line that takes a file or folder dropped on it.

    Attributes:
        dropped: Signal: there is another path now.
    """

    dropped = Signal()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Takes what has a place on this computer."""
        self._take_or(event, super().dragEnterEvent)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Likewise."""
        self._take_or(event, super().dragMoveEvent)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Shows the path of what was dropped."""
        path = _dropped(event)
        if not path:
            super().dropEvent(event)
            return
        event.acceptProposedAction()
        self.setText(str(Path(path)))
        self.dropped.emit()

    def _take_or(self, event: QDragMoveEvent, otherwise: object) -> None:
        if _dropped(event):
            event.acceptProposedAction()
        elif callable(otherwise):
            otherwise(event)


class PathEditor(TextEditor):
    """Edits a path.

    Args:
        rule: Which paths go; None for a file of any kind.
        suffixes: How its name ends; empty for any.
        optional: Whether an empty line means None.
    """

    def __init__(self, *, rule: PathRule | None = None, suffixes: tuple[str, ...] = (), optional: bool = False) -> None:
        line = PathLine()
        super().__init__(optional=optional, line=line)
        line.dropped.connect(self._took)
        self._rule, self._suffixes = rule or ANY_FILE, suffixes
        folder = self._rule.kind == "folder"
        self.button = QToolButton()
        self.button.setIcon(icon("folder-open" if folder else "file"))
        self.button.setToolTip(self._title())
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

    def _title(self) -> str:
        if self._rule.kind == "folder":
            return self.tr("Choose a folder")
        return self.tr("Choose a file") if self._rule.there else self.tr("Name the file to write")

    def _choose(self) -> None:
        now, window, title = self.line.text(), self.line.window(), self._title()
        if self._rule.kind == "folder":
            chosen = QFileDialog.getExistingDirectory(window, title, now)
        elif self._rule.there:
            chosen, _ = QFileDialog.getOpenFileName(window, title, now, self._filter())
        else:
            chosen, _ = QFileDialog.getSaveFileName(window, title, now, self._filter())
        if chosen:
            self.line.setText(str(Path(chosen)))
            self._took()

    def _took(self) -> None:
        self.edited.emit()
        self.committed.emit()

    def _filter(self) -> str:
        if not self._suffixes:
            return ""
        return self.tr("Files that go ({})").format(" ".join(f"*{suffix}" for suffix in self._suffixes))


def _dropped(event: QDropEvent) -> str:
    """The path of the one thing that is dropped; empty where it is none, or there are more."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 else ""
