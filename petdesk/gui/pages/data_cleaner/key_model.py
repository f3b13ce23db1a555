"""The classes with their keys and how many pictures each has, as a table."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from petdesk.gui.pages.data_cleaner.class_keys import KEYS
from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.words import number

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
KEY, NAME, COUNT = range(3)


class KeyModel(QAbstractTableModel):
    """A row a class, in the order of their names.

    Args:
        give_key: Called with a class and the key that the user typed for it.
        parent: The parent.
    """

    def __init__(self, give_key: Callable[[str, str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._give_key = give_key
        self.classes: Sequence[str] = ()
        self._counts: Sequence[int | None] = ()
        self._keys: Mapping[str, str] = {}

    def show(self, classes: Sequence[str], counts: Sequence[int | None], keys: Mapping[str, str]) -> None:
        """Shows these; where the classes are the same, what is chosen stays chosen.

        Args:
            classes: Their names.
            counts: How many pictures of each take part; None for a class that no picture has any more.
            keys: Class -> key.
        """
        if list(classes) == list(self.classes):
            self._counts, self._keys = counts, keys
            if self.classes:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self.classes) - 1, COUNT))
            return
        self.beginResetModel()
        self.classes, self._counts, self._keys = list(classes), counts, keys
        self.endResetModel()

    def is_emptied(self, row: int) -> bool:
        """Whether no picture has this class any more."""
        return self._counts[row] is None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One a class."""
        return 0 if parent.isValid() else len(self.classes)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Three."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """The headings."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Key"), self.tr("Class"), self.tr("Pictures"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        if not index.isValid():
            return None
        name, column = self.classes[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            key = self._keys.get(name, "").upper()
            return (key, name, number(self._counts[index.row()] or 0))[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.FontRole and column == KEY:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._hint(index.row(), column))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Gives a class another key."""
        key = str(value).strip().casefold()
        if role != Qt.ItemDataRole.EditRole or index.column() != KEY or len(key) != 1 or key not in KEYS:
            return False
        self._give_key(self.classes[index.row()], key)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Keys can be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == KEY else flags

    def _hint(self, row: int, column: int) -> str:
        name = self.classes[row]
        if column == KEY:
            return self.tr("F2 or a double click gives “{}” another key: a letter or a digit").format(name)
        hint = self.tr("A double click labels the chosen pictures “{}”").format(name)
        if self.is_emptied(row):
            hint += "\n" + self.tr("No picture has this class any more; Del takes it and its key out of the table")
        return hint

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = {KEY: Qt.AlignmentFlag.AlignHCenter, NAME: Qt.AlignmentFlag.AlignLeft}
        return side.get(column, Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
