"""Earlier predictions: what was labelled before, to be opened again or deleted by the user."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.pages.predict.asking_words import asked
from petdesk.gui.pages.predict.controls import button
from petdesk.gui.widgets.labels import heading
from petdesk.gui.words import moment, number
from petdesk.predict.archive import Record


class EarlierPredictions(QWidget):
    """A list with a row for each kept table, the newest first.

    Attributes:
        opened: Signal with the `Record` to show.
        deleted: Signal with the `Record` to delete; the user was asked.
    """

    opened = Signal(object)
    deleted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records: list[Record] = []
        self.list = QTableWidget(0, 4)
        self.list.setObjectName("predict.earlier")
        self.list.setAccessibleName(self.tr("Earlier predictions"))
        self.list.setHorizontalHeaderLabels(
            [self.tr("Pictures"), self.tr("Model"), self.tr("When"), self.tr("Labelled")]
        )
        self.open = button(self.tr("Show a&gain"), "predict.show-earlier")
        self.delete = button(
            self.tr("Delete..."), "predict.delete-earlier", tip=self.tr("Delete the table of labels; no picture")
        )
        self._build()
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.cellActivated.connect(lambda _row, _column: self._open())
        self.open.clicked.connect(self._open)
        self.delete.clicked.connect(self._ask_delete)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._ask_delete)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.show_records([])

    def show_records(self, records: Sequence[Record]) -> None:
        """Shows other records; takes no room while there are none."""
        self._records = list(records)
        self.list.setRowCount(len(records))
        for row, record in enumerate(records):
            for column, text in enumerate(self._texts(record)):
                item = QTableWidgetItem(text)
                item.setToolTip("\n".join(record.about.sources) if column == 0 else text)
                self.list.setItem(row, column, item)
        self.setVisible(bool(records))
        if records:
            self.list.selectRow(0)
        self._enable()

    def _build(self) -> None:
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTabKeyNavigation(False)
        self.list.setShowGrid(False)
        self.list.verticalHeader().hide()
        header = self.list.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(4):
            stretch = column in (0, 1)
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        buttons = QHBoxLayout()
        buttons.addWidget(heading(self.tr("Earlier predictions"), level=2))
        buttons.addStretch()
        buttons.addWidget(self.open)
        buttons.addWidget(self.delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self.list, 1)

    def _texts(self, record: Record) -> tuple[str, str, str, str]:
        about = record.about
        sources = ", ".join(Path(source).name for source in about.sources[:3])
        if len(about.sources) > 3:
            sources = self.tr("{} and %Ln more", "", len(about.sources) - 3).format(sources)
        when = moment(about.started.timestamp())
        return sources, (about.model_title or Path(about.model).stem) + asked(about), when, self._state(record)

    def _state(self, record: Record) -> str:
        about = record.about
        if record.status == "interrupted":
            return self.tr("interrupted, kept so far")
        if record.status == "running":
            return self.tr("under way")
        figures = number(about.pictures)
        if about.errors:
            figures = self.tr("{}, {} unreadable").format(figures, number(about.errors))
        words = {"cancelled": self.tr("{} (cancelled)"), "failed": self.tr("{} (failed)")}
        return words.get(record.status, "{}").format(figures)

    def _chosen(self) -> Record | None:
        row = self.list.currentRow()
        return self._records[row] if 0 <= row < len(self._records) else None

    def _enable(self) -> None:
        record = self._chosen()
        self.open.setEnabled(record is not None)
        self.delete.setEnabled(record is not None and record.status != "running")

    def _open(self) -> None:
        if (record := self._chosen()) is not None:
            self.opened.emit(record)

    def _ask_delete(self) -> None:
        record = self._chosen()
        if record is None:
            return
        box = QMessageBox(self)
        box.setObjectName("predict.ask-delete")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Delete predictions"))
        box.setText(self.tr("Delete the labels of “{}”?").format(self._texts(record)[0]))
        box.setInformativeText(self.tr("The pictures and exported tables stay. The labels cannot be brought back."))
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        if box.clickedButton() is delete:
            self.deleted.emit(record)
