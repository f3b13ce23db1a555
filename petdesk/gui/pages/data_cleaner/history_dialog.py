"""What was changed in the project and when, and which pictures each edit changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.naming import named
from petdesk.gui.pages.data_cleaner.history_model import WHEN, HistoryModel
from petdesk.gui.words import number
from petdesk.project import Project

MOST_ENTRIES, MOST_PICTURES = 5000, 500


class HistoryDialog(QDialog):
    """The journal, the newest edit first; below it the pictures of the chosen edit.

    Attributes:
        table, pictures: Its parts.
    """

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setWindowTitle(self.tr("What was changed"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._project = project
        entries = [entry for entry, _ in zip(project.journal.history(), range(MOST_ENTRIES), strict=False)]
        self.rows = HistoryModel(entries, self)
        self.table = named(QTableView(), "history.table")
        self.table.setAccessibleName(self.tr("Edits"))
        self.table.setModel(self.rows)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        metrics = self.fontMetrics()
        self.table.verticalHeader().setDefaultSectionSize(metrics.height() * 7 // 4)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setSectionResizeMode(WHEN, QHeaderView.ResizeMode.ResizeToContents)
        self.pictures = named(QListWidget(), "history.pictures")
        self.pictures.setAccessibleName(self.tr("Pictures that the chosen edit changed"))
        self.pictures.setUniformItemSizes(True)
        splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        splitter.addWidget(self.table)
        splitter.addWidget(self.pictures)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        text = self.tr("%Ln edit(s), the newest first. What was taken back is struck out.", "", len(entries))
        layout.addWidget(QLabel(text if entries else self.tr("Nothing was changed yet.")))
        layout.addWidget(splitter, 1)
        layout.addWidget(buttons)
        self.resize(metrics.averageCharWidth() * 80, metrics.height() * 32)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _before: self._show(index.row()))
        if entries:
            self.table.selectRow(0)

    def _show(self, row: int) -> None:
        """Lists what an edit changed, picture by picture."""
        self.pictures.clear()
        if row < 0:
            return
        entry = self.rows.entries[row]
        for place, change in enumerate(self._project.journal.changes(entry.id)):
            if place == MOST_PICTURES:
                self.pictures.addItem(self.tr("... and {} more").format(number(entry.pictures - MOST_PICTURES)))
                break
            words = " → ".join(side or self.tr("as drawn") for side in (change.before, change.after))
            self.pictures.addItem(f"{change.name}: {words}")
