"""Choosing a class by typing a part of its name, or making a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.naming import named

NEW = Qt.ItemDataRole.UserRole
MOST_LISTED = 500
TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ClassChooser(QDialog):
    """A field and the classes that fit what is typed in it; Enter takes the one that is marked.

    Attributes:
        chosen: Signal with the class.
        line: The field.
        list: The classes that fit.
    """

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        question: str,
        classes: Sequence[str],
        *,
        new: bool = True,
        first: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Asks among classes.

        Args:
            title: Of the window.
            question: Above the field.
            classes: Those that there are.
            new: Whether another name makes a new one.
            first: The one that is proposed.
            parent: The parent.
        """
        super().__init__(parent)
        self.setObjectName("class_chooser")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._classes, self._new = list(classes), new
        self.line = named(QLineEdit(clearButtonEnabled=True), "class_chooser.name")
        self.line.setPlaceholderText(
            self.tr("Type to find a class or name a new one") if new else self.tr("Type to find a class")
        )
        label = QLabel(question, wordWrap=True)
        label.setBuddy(self.line)
        self.list = named(QListWidget(), "class_chooser.list")
        self.list.setAccessibleName(self.tr("Classes"))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.line, self.list, buttons):
            layout.addWidget(widget)
        self.line.textChanged.connect(self._show_fitting)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(self._take)
        self.list.itemSelectionChanged.connect(lambda: self._ok.setEnabled(self.list.currentItem() is not None))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 52, metrics.height() * 24)
        self._show_fitting("")
        if first in self._classes[:MOST_LISTED]:
            self.list.setCurrentRow(self._classes.index(first))
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Lets arrows in the field move through the list."""
        if watched is not self.line or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.key() in TO_LIST:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _show_fitting(self, text: str) -> None:
        wanted = text.strip().casefold()
        fitting = [name for name in self._classes if wanted in name.casefold()]
        fitting.sort(key=lambda name: (name.casefold() != wanted, not name.casefold().startswith(wanted)))
        self.list.clear()
        self.list.addItems(fitting[:MOST_LISTED])
        if self._new and text.strip() and text.strip() not in self._classes:
            item = QListWidgetItem(self.tr("Make a new class “{}”").format(text.strip()))
            item.setData(NEW, text.strip())
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._ok.setEnabled(self.list.count() > 0)

    def _take(self, *_item: object) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        name = item.data(NEW) or item.text()
        self.accept()
        self.chosen.emit(name)
