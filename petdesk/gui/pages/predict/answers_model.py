"""The table of answers: rows of columns that the view asks for as it paints, whether ten or a hundred thousand."""

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QIcon

from petdesk.gui.icons import icon
from petdesk.gui.pages.predict.asking_words import shown_label
from petdesk.gui.pages.predict.folders import Folders
from petdesk.gui.theme import colours
from petdesk.gui.words import percent
from petdesk.predict.choice import Choice, Column, Rows
from petdesk.predict.predictions import Predictions

FILE, LABEL, CONFIDENCE, ERROR = range(4)
COLUMNS: tuple[Column, ...] = ("path", "label", "confidence", "error")
MILLISECONDS_BETWEEN_SORTS = 500

Index = QModelIndex | QPersistentModelIndex


class AnswersModel(QAbstractTableModel):
    """Shows the chosen rows of some predictions; grows with them.

    Attributes:
        rows: The rows on show, in their order: row numbers of `predictions`.
        rearranged: Signal: rows are elsewhere now, or others.
        sorted_by: Signal with a column's name and whether it goes down: the user asked for it by the header.
    """

    rearranged = Signal()
    sorted_by = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.predictions, self.choice, self.folders = Predictions(), Choice(), Folders([])
        self.rows: Rows = np.empty(0, dtype=np.intp)
        self._seen = 0
        self._titles = (self.tr("File"), self.tr("Label"), self.tr("Confidence"), self.tr("Error"))
        self._later = QTimer(self, singleShot=True, interval=MILLISECONDS_BETWEEN_SORTS)
        self._later.timeout.connect(self._rearrange)
        self._signs: dict[str, QIcon] = {}

    def show_predictions(self, predictions: Predictions, folders: Folders) -> None:
        """Shows other predictions."""
        self.predictions, self.folders = predictions, folders
        self._rearrange()

    def choose(self, choice: Choice) -> None:
        """Shows other rows, or in another order."""
        if choice != self.choice:
            self.choice = choice
            self._rearrange()

    def grow(self) -> None:
        """Takes in what the predictions have got since: at once at the end, or soon at its place in the order."""
        if not self.choice.in_order_of_files:
            if not self._later.isActive() and len(self.predictions) > self._seen:
                self._later.start()
            return
        new = self.choice.rows(self.predictions, self._seen)
        self._seen = len(self.predictions)
        if len(new):
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(new) - 1)
            self.rows = np.concatenate([self.rows, new])
            self.endInsertRows()

    def settle(self) -> None:
        """Puts rows that wait for their place into it."""
        if self._later.isActive():
            self._rearrange()

    def position(self, row: int) -> int:
        """Where a row of the predictions is on show; -1 where it is not."""
        found = np.flatnonzero(self.rows == row)
        return int(found[0]) if len(found) else -1

    def forget_icons(self) -> None:
        """The colours are others: the icons are made anew."""
        self._signs.clear()

    def _rearrange(self) -> None:
        self._later.stop()
        self.beginResetModel()
        self._seen = len(self.predictions)
        self.rows = self.choice.rows(self.predictions)
        self.endResetModel()
        self.rearranged.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Asks whoever made the choice for another order."""
        if column >= 0:
            self.sorted_by.emit(COLUMNS[column], order == Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's way
        """One for each file on show."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's way
        """File, label, confidence, error."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        """The titles of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == CONFIDENCE else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Of one cell."""
        row, column = int(self.rows[index.row()]), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == CONFIDENCE:
            return self._sign(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == CONFIDENCE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column in (LABEL, CONFIDENCE) and self._is_pale(row):
            return colours(QGuiApplication.palette()).muted
        return None

    def is_unsure(self, row: int) -> bool:
        """Whether a row of the predictions has an answer, and one below the threshold."""
        confidence = self.predictions.confidence(row)
        return confidence is not None and confidence < self.choice.threshold and not self.predictions.is_outside(row)

    def unsure(self, figure: str) -> str:
        """A confidence that is below the threshold, in words."""
        return self.tr("unsure, {}").format(figure)

    def text(self, row: int, column: int) -> str:
        """What a cell says, for a row of the predictions."""
        if column == FILE:
            return self.folders.short(self.predictions.paths[row])
        if column == ERROR:
            return self.predictions.errors.get(row, "")
        confidence = self.predictions.confidence(row)
        if column == LABEL or confidence is None:
            return shown_label(self.predictions, self.predictions.label(row))
        figure = percent(confidence)
        return self.unsure(figure) if self.is_unsure(row) else figure

    def _tip(self, row: int, column: int) -> str:
        if column == FILE:
            return self.predictions.paths[row]
        if column == CONFIDENCE and self.predictions.is_outside(row):
            return self.tr("How probable the class is that comes nearest")
        return self.text(row, column)

    def _is_pale(self, row: int) -> bool:
        return self.is_unsure(row) or self.predictions.is_outside(row)

    def _sign(self, row: int) -> QIcon | None:
        unread = self.predictions.label(row) is None
        if not unread and not self.is_unsure(row):
            return None
        name = "warning" if unread else "question"
        if name not in self._signs:
            shades = colours(QGuiApplication.palette())
            made = icon(name, colour=shades.bad if unread else shades.warning)
            # As pixels: drawing the font's glyph anew for every row of every frame would take longer than the rest.
            side = QFontMetrics(QGuiApplication.font()).height()
            self._signs[name] = QIcon(
                made.pixmap(QSize(side, side), QGuiApplication.primaryScreen().devicePixelRatio())
            )
        return self._signs[name]
