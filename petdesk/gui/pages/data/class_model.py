"""The classes of a project as a table: sorted, filtered, renamed in place."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.words import number, percent

if TYPE_CHECKING:
    from petdesk.data.overview import Overview

Index = QModelIndex | QPersistentModelIndex

NAME, COUNT, SHARE, TRAIN, VALID = range(5)
BAR = Qt.ItemDataRole.UserRole + 1
"""The role with how long the bar of a share is, from 0 to 1."""
NOWHERE = QModelIndex()


class ClassModel(QAbstractTableModel):
    """A row a class; knows its own order, because sorting ten thousand classes by a proxy takes long.

    Args:
        rename: Called with the old and the new name.
        parent: The parent.
    """

    def __init__(self, rename: Callable[[str, str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rename = rename
        self._seen: Overview | None = None
        self._order: list[int] = []
        self._sorted_by, self._sort_order = NAME, Qt.SortOrder.AscendingOrder
        self._text = ""
        self._total = self._most = 0

    def show(self, seen: "Overview | None") -> None:
        """Shows other counts."""
        self.beginResetModel()
        self._seen = seen
        self._arrange()
        self.endResetModel()

    def filter(self, text: str) -> None:
        """Shows only classes whose name holds `text`."""
        self.beginResetModel()
        self._text = text.casefold().strip()
        self._arrange()
        self.endResetModel()

    def name(self, row: int) -> str:
        """The class of a row."""
        return "" if self._seen is None else self._seen.columns.classes[self._order[row]]

    def row_of(self, name: str) -> int:
        """The row of a class; -1 where it does not show."""
        classes = () if self._seen is None else self._seen.columns.classes
        return next((row for row, place in enumerate(self._order) if classes[place] == name), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Classes that show."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Five."""
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """The headings."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            titles = (self.tr("Class"), self.tr("Pictures"), self.tr("Share"), self.tr("Train"), self.tr("Valid"))
            return titles[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                self.tr("Choose classes to see their pictures; F2 renames one"),
                self.tr("Pictures that take part in training or validation"),
                self.tr("Of all pictures that take part"),
                self.tr("Pictures the network learns from"),
                self.tr("Pictures kept aside to check what it learned"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        if self._seen is None or not index.isValid():
            return None
        place, column = self._order[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text_of(place, column)
        if role == BAR and column == SHARE:
            return int(self._seen.pictures[place]) / max(self._most, 1)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._hint(place))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Renames a class."""
        name = self.name(index.row())
        if role != Qt.ItemDataRole.EditRole or str(value).strip() in ("", name):
            return False
        self._rename(name, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; classes that are even stay in the order of their names."""
        self._sorted_by, self._sort_order = column, order
        self.layoutAboutToBeChanged.emit()
        before = [self._order[index.row()] for index in self.persistentIndexList()]
        old = self.persistentIndexList()
        self._arrange()
        rows = {place: row for row, place in enumerate(self._order)}
        moved = [
            self.index(rows[place], index.column()) if place in rows else NOWHERE
            for place, index in zip(before, old, strict=True)
        ]
        self.changePersistentIndexList(old, moved)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        if self._seen is None:
            self._order, self._total, self._most = [], 0, 0
            return
        seen = self._seen
        self._total, self._most = int(seen.pictures.sum()), int(seen.pictures.max(initial=0))
        key = {COUNT: seen.pictures, SHARE: seen.pictures, TRAIN: seen.train, VALID: seen.valid}.get(
            self._sorted_by, _alphabetical(seen.columns.classes)
        )
        descending = self._sort_order == Qt.SortOrder.DescendingOrder
        order = np.argsort(-key if descending else key, kind="stable").tolist()
        if self._text:
            names = seen.columns.classes
            order = [place for place in order if self._text in names[place].casefold()]
        self._order = order

    def _text_of(self, place: int, column: int) -> str:
        seen = self._seen
        assert seen is not None  # noqa: S101 - asked before
        if column == NAME:
            return seen.columns.classes[place]
        if column == SHARE:
            return percent(int(seen.pictures[place]) / max(self._total, 1))
        counts = {COUNT: seen.pictures, TRAIN: seen.train, VALID: seen.valid}[column]
        return number(int(counts[place]))

    def _hint(self, place: int) -> str:
        seen = self._seen
        assert seen is not None  # noqa: S101 - asked before
        lines = [seen.columns.classes[place]]
        if seen.excluded[place]:
            lines.append(self.tr("%Ln picture(s) left out", "", int(seen.excluded[place])))
        if not seen.valid[place] and seen.train[place]:
            lines.append(self.tr("No picture validates: nothing will check how well this class is learned"))
        if not seen.train[place]:
            lines.append(self.tr("No picture trains: the network cannot learn this class"))
        return "\n".join(lines)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column in (NAME, SHARE) else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _alphabetical(names: Sequence[str]) -> NDArray[np.int64]:
    """Each name's place where capitals do not matter, as in a dictionary."""
    places = np.empty(len(names), np.int64)
    places[sorted(range(len(names)), key=lambda place: names[place].casefold())] = np.arange(len(names))
    return places
