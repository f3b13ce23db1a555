"""Tables of a page: rows of values, a formatter for each column, sorted by value and not by text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from petdesk.gui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
VALUE = Qt.ItemDataRole.UserRole
"""The role under which a cell gives what it shows the words of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column.

    Attributes:
        title: Its heading.
        hint: What it holds, in a sentence.
        text: A value's words.
        number: Whether it is one; numbers stand to the right.
    """

    title: str
    hint: str = ""
    text: Callable[[Any], str] = str
    number: bool = False


class ColumnsModel(QAbstractTableModel):
    """Rows of values under columns."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._rows: Sequence[Sequence[Any]] = ()
        self._order: list[int] = []
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)

    def set_rows(self, rows: Sequence[Sequence[Any]]) -> None:
        """Shows other rows, sorted as those before were."""
        self.beginResetModel()
        self._rows = rows
        self._order = self._sorted()
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Names as many columns otherwise."""
        self._columns = columns
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def given_row(self, row: int) -> int:
        """Which of the rows as they were given is shown in a row."""
        return self._order[row]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column's values, -1: as they were given; what is chosen stays chosen."""
        self.layoutAboutToBeChanged.emit()
        self._sorted_by = (column, order)
        before, self._order = self._order, self._sorted()
        place = {given: row for row, given in enumerate(self._order)}
        kept = self.persistentIndexList()
        self.changePersistentIndexList(kept, [self.index(place[before[index.row()]], index.column()) for index in kept])
        self.layoutChanged.emit()

    def _sorted(self) -> list[int]:
        column, order = self._sorted_by
        rows = range(len(self._rows))
        if not 0 <= column < len(self._columns):
            return list(rows)
        descending = order == Qt.SortOrder.DescendingOrder
        return sorted(rows, key=lambda row: _sortable(self._rows[row][column]), reverse=descending)

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802 - Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802 - Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, or its value."""
        column, value = self._columns[index.column()], self._rows[self._order[index.row()]][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(value)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.text(value))
        if role == VALUE:
            return value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's heading."""
        if orientation == Qt.Orientation.Vertical:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.hint or column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def _sortable(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value


class ColumnsTable(QTableView):
    """A sortable table of whole rows.

    Attributes:
        chosen: Signal with which of the rows as they were given was chosen, however they are sorted.
    """

    chosen = Signal(int)

    def __init__(self, model: ColumnsModel, *, names: int) -> None:
        """Of the columns, the first `names` share the room; the others are as narrow as their headings."""
        super().__init__()
        self._model, self._names = model, names
        self.setModel(model)
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        header.setSortIndicatorClearable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(1)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        # Not when the current row changes: that happens too when the keyboard's focus merely comes by.
        self.selectionModel().selectionChanged.connect(self._tell)
        self.clicked.connect(self._tell)
        self.activated.connect(self._tell)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Fits rows and columns to the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _tell(self, *_change: object) -> None:
        rows = self.selectionModel().selectedRows()
        if rows:
            self.chosen.emit(self._model.given_row(rows[0].row()))

    def _fit(self) -> None:
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(round(metrics.height() * 1.7))
        for column in range(self._model.columnCount()):
            if column < self._names:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                continue
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            title = self._model.headerData(column, Qt.Orientation.Horizontal)
            # The arrow of the sorted column stands beside its title.
            widest = max(metrics.horizontalAdvance(title), metrics.horizontalAdvance("100.0 %"))
            header.resizeSection(column, widest + round(metrics.height() * 2.2))
