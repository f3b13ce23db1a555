"""Asks for a class: by typing a part of its name, or the name of a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QListWidget, QVBoxLayout, QWidget

from petdesk.gui.widgets.labels import muted

MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class ClassDialog(QDialog):
    """A line to type in and the classes that contain it; the arrow keys move in the list while one types.

    Attributes:
        line: What is typed.
        list: The classes.
    """

    def __init__(
        self, classes: Sequence[str], *, pictures: int, first: str = "", parent: QWidget | None = None
    ) -> None:
        """For so many pictures; `first` is the class that is proposed."""
        super().__init__(parent)
        self._classes = classes
        self.setObjectName("interpret.class_dialog")
        self.setWindowTitle(self.tr("Change the label"))
        self.line = QLineEdit(clearButtonEnabled=True)
        self.line.setPlaceholderText(self.tr("Type to find a class, or name a new one"))
        self.line.installEventFilter(self)
        label = QLabel(self.tr("&New label of %n picture(s):", "", pictures))
        label.setBuddy(self.line)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Classes"))
        self._new = muted()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._accept.setText(self.tr("Change"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.line)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._new)
        layout.addWidget(buttons)
        self.line.textChanged.connect(self._narrow)
        self.list.itemDoubleClicked.connect(self.accept)
        self._narrow()
        if first in classes:
            self.list.setCurrentRow(list(classes).index(first))
        em = self.fontMetrics().height()
        self.resize(em * 22, em * 26)

    def label(self) -> str:
        """What was chosen."""
        item = self.list.currentItem()
        return self.line.text().strip() if item is None else item.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hands the keys that move to the list."""
        if watched is not self.line or not isinstance(event, QKeyEvent) or event.key() not in MOVES:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self) -> None:
        typed = self.line.text().strip()
        found = [name for name in self._classes if typed.casefold() in name.casefold()]
        # One that is called just so comes before those that only contain it.
        found.sort(key=lambda name: name.casefold() != typed.casefold())
        self.list.clear()
        self.list.addItems(found)
        self.list.setCurrentRow(0 if found else -1)
        self._accept.setEnabled(bool(found or typed))
        self._new.setText(self.tr("“{}” becomes a new class.").format(typed) if typed and not found else "")
