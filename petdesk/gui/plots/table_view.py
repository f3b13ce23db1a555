"""A table of numbers whose cells can be copied."""

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget


class NumbersView(QTableView):
    """Shows numbers; Ctrl+C copies the chosen cells, or all, as text that spreadsheets take.

    Attributes:
        left: Signal: the user wants the drawing back.
    """

    left = Signal()

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plot.numbers")
        self.setModel(model)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.5))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def copy(self) -> None:
        """Copies the chosen cells with their columns' titles; the whole table where fewer than two are chosen."""
        model, chosen = self.model(), self.selectionModel().selectedIndexes()
        if len(chosen) < 2:
            rows, columns = list(range(model.rowCount())), list(range(model.columnCount()))
        else:
            rows = sorted({index.row() for index in chosen})
            columns = sorted({index.column() for index in chosen})
        horizontal, display = Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
        lines = ["\t".join(str(model.headerData(column, horizontal, display)) for column in columns)]
        exactly = Qt.ItemDataRole.UserRole
        for row in rows:
            values = (model.data(model.index(row, column), exactly) for column in columns)
            lines.append("\t".join("" if value is None else f"{value:.10g}" for value in values))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copies on Ctrl+C; T and Escape leave."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_T, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)
