"""Rows of runs beside each other: a title, and a cell for each run."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure or a setting of several runs; without cells a heading over what follows.

    Attributes:
        title: What it is.
        cells: Of each run, in words.
        whole: What the cells leave out, to be read with the mouse over them; empty where that is nothing.
        tip: What it means.
        differs: Whether to point out that the runs differ in it.
    """

    title: str
    cells: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    tip: str = ""
    differs: bool = False


class RowsModel(QAbstractTableModel):
    """The rows as a table with a column for each run."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._titles: list[str] = []

    def show_rows(self, titles: Sequence[str], rows: Sequence[Row]) -> None:
        """Shows these rows of runs of these titles."""
        self.beginResetModel()
        self._titles, self.rows = list(titles), list(rows)
        self.endResetModel()

    def headings(self) -> list[int]:
        """Which rows are headings."""
        return [place for place, row in enumerate(self.rows) if not row.cells]

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """As many as are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """The titles, and a column for each run."""
        return 0 if parent.isValid() else 1 + len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802 - Qt's name
        """The titles of the runs."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section - 1] if section else ""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles and cells; headings and what differs are bold."""
        row, run = self.rows[index.row()], index.column() - 1
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if run < 0 else row.cells[run] if row.cells else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.title, row.tip))) if run < 0 else _whole(row, run)
        if role == Qt.ItemDataRole.FontRole and (not row.cells or (run >= 0 and row.differs)):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A heading is read, not chosen."""
        flags = super().flags(index)
        return flags if self.rows[index.row()].cells else flags & ~Qt.ItemFlag.ItemIsSelectable


def _whole(row: Row, run: int) -> str:
    cells = row.whole or row.cells
    return cells[run] if cells else ""
