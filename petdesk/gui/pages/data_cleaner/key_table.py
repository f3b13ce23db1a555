"""The table of classes and their keys: which key labels as what."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from petdesk.gui.pages.data_cleaner.key_model import COUNT, KEY, NAME, KeyModel

NAME_LENGTH = 21
"""Characters of a class' name that there is room for."""


class KeyTable(QTableView):
    """Shows the keys and takes others.

    Attributes:
        wanted: Signal with a class: label the chosen pictures so.
        key_given: Signal with a class and the key that it shall have.
        forgotten: Signal with a class that no picture has: its row and its key are to go.
        keys: Class to key.
    """

    wanted = Signal(str)
    key_given = Signal(str, str)
    forgotten = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cleaner.keys")
        self.setAccessibleName(self.tr("Classes and their keys"))
        self.keys: dict[str, str] = {}
        self.rows = KeyModel(self.key_given.emit, self)
        self.setModel(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.activated.connect(self._take)  # by Enter or a double click
        self._fit()

    def show_classes(self, counts: Mapping[str, int], keys: Mapping[str, str]) -> None:
        """Shows classes with their numbers of pictures, and those that have a key but no picture any more."""
        self.keys = dict(keys)
        classes = sorted({*counts, *keys})
        self.rows.show(classes, [counts.get(name) for name in classes], self.keys)

    def class_of(self, key: str) -> str | None:
        """The class that a key stands for."""
        return next((name for name, own in self.keys.items() if own == key.casefold()), None)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for names of a usual length."""
        columns = self.columnWidth(KEY) + self.columnWidth(COUNT)
        width = columns + self.fontMetrics().averageCharWidth() * NAME_LENGTH
        return QSize(width + self.verticalScrollBar().sizeHint().width(), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """F2 edits the key, wherever in its row one is; Del takes the row of a class out that no picture has."""
        if event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(KEY))
        if event.matches(QKeySequence.StandardKey.Delete) and self.currentIndex().isValid():
            if self.rows.is_emptied(row := self.currentIndex().row()):
                self.forgotten.emit(self.rows.classes[row])
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "rows"):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        header.setMinimumSectionSize(metrics.averageCharWidth() * 4)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        font = header.font()
        font.setBold(True)  # as the headings of chosen columns are
        for column in (KEY, COUNT):
            title = str(self.rows.headerData(column, Qt.Orientation.Horizontal))
            self.setColumnWidth(column, metrics.horizontalAdvance(title) + metrics.height())
        self.verticalHeader().setDefaultSectionSize(metrics.height() * 7 // 4)

    def _take(self, index: QModelIndex) -> None:
        if index.column() != KEY:
            self.wanted.emit(self.rows.classes[index.row()])
