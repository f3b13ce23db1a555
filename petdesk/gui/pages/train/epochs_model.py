"""The epochs of a training as rows, with the figures of metrics.csv."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from petdesk.events import EpochEnd
from petdesk.gui.pages.train.figure_words import share, share_in_full
from petdesk.gui.words import duration, number, percent
from petdesk.training.watch import LOWER_IS_BETTER

COLUMNS = (
    *("phase", "epoch", "train_loss", "valid_loss", "accuracy", "error_rate"),
    *("top_k_accuracy", "macro_f1", "balanced_accuracy", "seconds"),
)
"""What the table shows, by the names of metrics.csv; the interval of the error rate stands beside it."""
METRICS_COLUMNS = (
    *("phase", "epoch", "train_loss", "valid_loss", "accuracy", "error_rate", "seconds"),
    *("error_low", "error_high", "top_k", "top_k_accuracy", "macro_f1", "balanced_accuracy"),
)
"""As metrics.csv has them, for the clipboard."""
FOLDED = ("top_k_accuracy", "macro_f1", "balanced_accuracy")
"""Columns that are not shown unless somebody asks, or they are the figure to watch."""
SHARES = ("accuracy", "error_rate", *FOLDED)
USUAL_TOP_K = 5

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class EpochsModel(QAbstractTableModel):
    """A row an epoch.

    Attributes:
        epochs: Those that are shown.
        monitor: The figure to watch: its column and its best epoch are marked.
    """

    def __init__(self) -> None:
        super().__init__()
        self.epochs: list[EpochEnd] = []
        self.monitor = "error_rate"

    def clear(self, monitor: str = "error_rate") -> None:
        """Forgets all.

        Args:
            monitor: The figure to watch in what comes.
        """
        self.beginResetModel()
        self.epochs, self.monitor = [], monitor
        self.endResetModel()

    def extend(self, epochs: Sequence[EpochEnd]) -> None:
        """Adds rows."""
        if not epochs:
            return
        first, before = len(self.epochs), self.best()
        self.beginInsertRows(QModelIndex(), first, first + len(epochs) - 1)
        self.epochs.extend(epochs)
        self.endInsertRows()
        column = COLUMNS.index(self.monitor)
        if before is not None and before != self.best():
            self.dataChanged.emit(self.index(before, column), self.index(before, column))
        if not first:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)  # now k is known

    def best(self) -> int | None:
        """The row that is best by the figure to watch, the first of several; None where none was validated."""
        sign = 1 if self.monitor in LOWER_IS_BETTER else -1
        rows = [row for row, epoch in enumerate(self.epochs) if epoch.valid_pictures]
        return min(rows, key=lambda row: sign * getattr(self.epochs[row], self.monitor), default=None)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """The number of epochs."""
        return 0 if parent is not None and parent.isValid() else len(self.epochs)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """All that can be shown."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        """Titles; that of the figure to watch has a star."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        watched = COLUMNS[section] == self.monitor
        if role == Role.DisplayRole:
            title = self.titles()[section]
            return f"★ {title}" if watched else title
        if role == Role.ToolTipRole:
            tip = self._tips()[section]
            return self.tr("{} (the figure to watch; the best epoch is bold)").format(tip) if watched else tip
        if role == Role.AccessibleTextRole:
            title = self.titles()[section]
            return self.tr("{}, the figure to watch").format(title) if watched else title
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """A figure in words."""
        if not index.isValid():
            return None
        column = COLUMNS[index.column()]
        if role == Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        best = column == self.monitor and index.row() == self.best()
        if role == Role.FontRole and best:
            font = QFont()
            font.setBold(True)
            return font
        epoch = self.epochs[index.row()]
        if role == Role.DisplayRole:
            return self._words(epoch, column)
        if role in (Role.AccessibleTextRole, Role.ToolTipRole):
            words = self._in_full(epoch, column)
            text = f"{self.titles()[index.column()]}: {words}"
            return self.tr("{}, the best so far").format(text) if best else text
        return None

    def text(self) -> str:
        """All of it as tab-separated lines under the names of metrics.csv, for the clipboard."""
        lines = io.StringIO()
        writer = csv.writer(lines, delimiter="\t", lineterminator="\n")
        writer.writerow(METRICS_COLUMNS)
        writer.writerows([getattr(epoch, column) for column in METRICS_COLUMNS] for epoch in self.epochs)
        return lines.getvalue()

    def titles(self) -> tuple[str, ...]:
        """Of the columns."""
        top_k = self.epochs[-1].top_k if self.epochs else USUAL_TOP_K
        return (
            self.tr("Phase"),
            self.tr("Epoch"),
            self.tr("Train loss"),
            self.tr("Valid loss"),
            self.tr("Accuracy"),
            self.tr("Error rate"),
            self.tr("Top {}").format(top_k),
            self.tr("Macro F1"),
            self.tr("Balanced"),
            self.tr("Time"),
        )

    def _words(self, epoch: EpochEnd, column: str) -> str:
        if column in ("phase", "epoch"):
            return str(getattr(epoch, column))
        if column == "seconds":
            return duration(epoch.seconds)
        if column == "train_loss":
            return number(epoch.train_loss, 4)
        if not epoch.valid_pictures:
            return "–"
        if column == "valid_loss":
            return number(epoch.valid_loss, 4)
        if column == "error_rate":
            return share(epoch.error_rate, epoch.error_low, epoch.error_high)
        return percent(getattr(epoch, column))

    def _in_full(self, epoch: EpochEnd, column: str) -> str:
        if column == "error_rate" and epoch.valid_pictures:
            return share_in_full(epoch.error_rate, epoch.error_low, epoch.error_high)
        return self._words(epoch, column)

    def _tips(self) -> tuple[str, ...]:
        return (
            self.tr("The phase of the recipe, counted from 1"),
            self.tr("Of the phase, counted from 1"),
            self.tr("Mean loss of the training pictures, varied as they are"),
            self.tr("Mean loss of the validation pictures"),
            self.tr("Share of the validation pictures that are told rightly"),
            self.tr("Share of the validation pictures that are told wrongly; in brackets its 95% interval"),
            self.tr("Share of the validation pictures whose class is among so many most probable ones"),
            self.tr("Mean over the classes of how well each is found and kept apart; every class counts alike"),
            self.tr("Balanced accuracy: mean over the classes of the share of their pictures that are told rightly"),
            self.tr("With validation; pauses do not count"),
        )
