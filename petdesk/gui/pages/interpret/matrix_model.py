"""The confusion matrix as a table, for screen readers and for copying."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QFont, QGuiApplication

from petdesk.gui.pages.interpret.columns_model import ROOT, Index
from petdesk.gui.pages.interpret.matrix_words import cell_in_words, signed
from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.words import number, percent
from petdesk.interpret.confusion import Counts, row_shares


class MatrixModel(QAbstractTableModel):
    """Rows are what pictures are, columns what the model took them for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: Counts = np.zeros((0, 0), np.int64)
        self._shares = row_shares(self._counts)
        self._names: Sequence[str] = ()
        self._before: Counts | None = None
        self._as_shares = False

    def set_matrix(self, counts: Counts, names: Sequence[str], before: Counts | None = None) -> None:
        """Shows other counts, or how they differ from those before."""
        self.beginResetModel()
        self._counts, self._shares, self._names, self._before = counts, row_shares(counts), names, before
        self.endResetModel()

    def show_shares(self, shares: bool) -> None:
        """Shows shares of each row, or counts."""
        self.beginResetModel()
        self._as_shares = shares
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802 - Qt's name
        """One for each actual class."""
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802 - Qt's name
        """One for each predicted class."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's number, and what it means."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole and self._before is not None:
            return signed(self._shown(row, column))
        if role == Qt.ItemDataRole.DisplayRole:
            return percent(self._shares[row, column], 0) if self._as_shares else number(int(self._counts[row, column]))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            words = cell_in_words(self._counts, self._names, (row, column), self._before)
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.FontRole and row == column:
            return _bold()
        if role == Qt.ItemDataRole.ForegroundRole and not self._shown(row, column):
            return QGuiApplication.palette().placeholderText()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _shown(self, row: int, column: int) -> int:
        return int(self._counts[row, column] - (0 if self._before is None else self._before[row, column]))

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A class."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            place = (-1, section) if orientation == Qt.Orientation.Horizontal else (section, -1)
            return plain_tip(cell_in_words(self._counts, self._names, place, self._before))
        return None


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
