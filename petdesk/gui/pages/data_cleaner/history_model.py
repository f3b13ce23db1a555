"""The journal as a table: when, what, and whether it was taken back."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication

from petdesk.gui.entries import described
from petdesk.gui.theme import colours
from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.words import moment
from petdesk.project import Entry

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
WHEN, WHAT = range(2)


class HistoryModel(QAbstractTableModel):
    """A row an edit, the newest first."""

    def __init__(self, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries = entries

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """One an edit."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Two."""
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """The headings."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("When"), self.tr("What"))[section]
        return Qt.AlignmentFlag.AlignLeft if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell; what was taken back is struck out."""
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return moment(entry.at.timestamp()) if index.column() == WHEN else described(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            if entry.undone:
                return self.tr("Taken back; it can be made again")
            return plain_tip(entry.note or described(entry))
        if role == Qt.ItemDataRole.FontRole and entry.undone:
            font = QFont()
            font.setStrikeOut(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and entry.undone:
            return colours(QGuiApplication.palette()).muted
        return None
