"""The views of the table of answers: all of it, and the files that could not be read."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from petdesk.gui.pages.predict.answers_model import CONFIDENCE, ERROR, FILE, LABEL, AnswersModel
from petdesk.gui.theme import colours
from petdesk.gui.widgets.viewer import show_in_file_manager
from petdesk.gui.words import percent


class _NameDelegate(QStyledItemDelegate):
    """Shortens names in their middle: their ends tell them apart."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle


class AnswersTable(QTableView):
    """Shows an `AnswersModel`; the current row stays the current one when rows move.

    Attributes:
        current_changed: Signal with the row of the predictions that the user is at; -1 for none.
        opened: Signal with the row of the predictions that was double-clicked, or that Enter was pressed on.
        empty_text: What it says while it has no rows.
    """

    current_changed = Signal(int)
    opened = Signal(int)

    def __init__(self, model: AnswersModel, *, columns: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = model
        self.empty_text = self.tr("Nothing to show. Choose other filters to see more.")
        self._row = -1
        self._scroll = 0
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegateForColumn(FILE, _NameDelegate(self))
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self._lay_out(columns)
        self._add_actions()
        model.modelAboutToBeReset.connect(self._remember_scroll)
        model.rearranged.connect(self._find_again)
        self.selectionModel().currentRowChanged.connect(lambda: self._moved())
        self.doubleClicked.connect(lambda index: self.opened.emit(int(model.rows[index.row()])))

    def go_to(self, row: int) -> None:
        """Makes a row of the predictions the current one, where it is on show."""
        self._row = row
        position = self.answers.position(row)
        if position >= 0 and position != self.currentIndex().row():
            self.setCurrentIndex(self.answers.index(position, FILE))

    def step(self, by: int) -> None:
        """Goes so many rows on, as far as there are any."""
        position = min(len(self.answers.rows) - 1, max(0, self.currentIndex().row() + by))
        if position >= 0:
            self.setCurrentIndex(self.answers.index(position, FILE))

    def forget(self) -> None:
        """No row is the current one any more."""
        self._row = -1

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The rows, or why there are none."""
        super().paintEvent(event)
        if not len(self.answers.rows):
            painter = QPainter(self.viewport())
            painter.setPen(colours(self.palette()).muted)
            room = self.viewport().rect().adjusted(16, 16, -16, -16)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.empty_text)

    def current(self) -> int:
        """The row of the predictions that the user is at; -1 for none."""
        position = self.currentIndex().row()
        return int(self.answers.rows[position]) if 0 <= position < len(self.answers.rows) else -1

    def _lay_out(self, columns: tuple[int, ...]) -> None:
        character = self.fontMetrics().averageCharWidth()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(FILE if LABEL in columns else ERROR, QHeaderView.ResizeMode.Stretch)
        for column, characters in ((FILE, 24), (LABEL, 15), (ERROR, 8)):
            self.setColumnWidth(column, character * characters)
        widest = self.answers.unsure(percent(0.888))
        self.setColumnWidth(CONFIDENCE, self.fontMetrics().horizontalAdvance(widest) + self.fontMetrics().height() * 3)
        for column in (FILE, LABEL, CONFIDENCE, ERROR):
            self.setColumnHidden(column, column not in columns)
        header.setSortIndicator(FILE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _add_actions(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for text, slot, keys in (
            (self.tr("Show the picture"), lambda: self._emit_opened(), QKeySequence("Return")),
            (self.tr("Copy the path"), self._copy, QKeySequence(QKeySequence.StandardKey.Copy)),
            (self.tr("Show in the file manager"), self._open_folder, QKeySequence()),
        ):
            action = QAction(text, self, shortcut=keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            self.addAction(action)

    def _emit_opened(self) -> None:
        if self.current() >= 0:
            self.opened.emit(self.current())

    def _copy(self) -> None:
        if self.current() >= 0:
            QGuiApplication.clipboard().setText(self.answers.predictions.paths[self.current()])

    def _open_folder(self) -> None:
        if self.current() >= 0:
            show_in_file_manager(self.answers.predictions.path(self.current()))

    def _moved(self) -> None:
        if self.current() >= 0:
            self._row = self.current()
            self.current_changed.emit(self._row)

    def _remember_scroll(self) -> None:
        self._scroll = self.verticalScrollBar().value()

    def _find_again(self) -> None:
        position = self.answers.position(self._row) if self._row >= 0 else -1
        if position < 0:
            return
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(self.answers.index(position, FILE), select)
        self.selectionModel().blockSignals(False)
        self.verticalScrollBar().setValue(self._scroll)
