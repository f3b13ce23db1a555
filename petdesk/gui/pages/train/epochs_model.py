"""The epochs of a training as a table, with the columns of metrics.csv."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from petdesk.events import EpochEnd
from petdesk.gui.words import duration, number, percent

COLUMNS = ("phase", "epoch", "train_loss", "valid_loss", "accuracy", "error_rate", "seconds")
"""As metrics.csv has them."""

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class EpochsModel(QAbstractTableModel):
    """A row an epoch."""

    def __init__(self) -> None:
        super().__init__()
        self.epochs: list[EpochEnd] = []

    def clear(self) -> None:
        """Forgets all."""
        self.beginResetModel()
        self.epochs = []
        self.endResetModel()

    def extend(self, epochs: Sequence[EpochEnd]) -> None:
        """Adds rows."""
        if epochs:
            first = len(self.epochs)
            self.beginInsertRows(QModelIndex(), first, first + len(epochs) - 1)
            self.epochs.extend(epochs)
            self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """The number of epochs."""
        return 0 if parent is not None and parent.isValid() else len(self.epochs)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """As metrics.csv."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        """Titles."""
        if role == Role.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._titles()[section]
        if role == Role.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return self._tips()[section]
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """A figure in words."""
        if not index.isValid():
            return None
        if role == Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        text = self._words(self.epochs[index.row()])[index.column()]
        return text if role == Role.DisplayRole else f"{self._titles()[index.column()]}: {text}"

    def text(self) -> str:
        """All of it as tab-separated lines under the names of metrics.csv, for the clipboard."""
        lines = io.StringIO()
        writer = csv.writer(lines, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([getattr(epoch, column) for column in COLUMNS] for epoch in self.epochs)
        return lines.getvalue()

    def _words(self, epoch: EpochEnd) -> tuple[str, ...]:
        return (
            str(epoch.phase),
            str(epoch.epoch),
            number(epoch.train_loss, 4),
            number(epoch.valid_loss, 4) if epoch.valid_pictures else "–",
            percent(epoch.accuracy) if epoch.valid_pictures else "–",
            percent(epoch.error_rate) if epoch.valid_pictures else "–",
            duration(epoch.seconds),
        )

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Phase"),
            self.tr("Epoch"),
            self.tr("Train loss"),
            self.tr("Valid loss"),
            self.tr("Accuracy"),
            self.tr("Error rate"),
            self.tr("Time"),
        )

    def _tips(self) -> tuple[str, ...]:
        return (
            self.tr("The phase of the recipe, counted from 1"),
            self.tr("Of the phase, counted from 1"),
            self.tr("Mean loss of the training pictures, varied as they are"),
            self.tr("Mean loss of the validation pictures"),
            self.tr("Share of the validation pictures that are told rightly"),
            self.tr("Share of the validation pictures that are told wrongly"),
            self.tr("With validation; pauses do not count"),
        )


class EpochsTable(QTableView):
    """Shows the epochs, the newest in sight; Ctrl+C copies all of them."""

    def __init__(self, model: EpochsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._epochs = model
        self.setObjectName("train.epochs")
        self.setAccessibleName(self.tr("Epochs"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setToolTip(self.tr("Ctrl+C copies the table"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 8)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(self.fontMetrics().height() * 5)
        model.rowsInserted.connect(self.scrollToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._epochs.text())
        else:
            super().keyPressEvent(event)
