"""The list of runs on screen: sorted, and several may be chosen."""

from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from petdesk.gui.pages.runs.facts import RunFacts
from petdesk.gui.pages.runs.table import NETWORK_COLUMN, SORT, RunTable


class RunList(QTableView):
    """Shows a `RunTable`, the newest run first.

    Attributes:
        chosen_changed: Signal: other runs are chosen.
        columns_changed: Signal: the user took a column away or asked for one.
    """

    chosen_changed = Signal()
    columns_changed = Signal()

    def __init__(self, table: RunTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._fitted = False
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(table)
        self._sorted.setSortRole(SORT)
        self.setModel(self._sorted)
        self.setObjectName("runs.table")
        self.setAccessibleName(self.tr("Runs"))
        self.setAccessibleDescription(self.tr("Choose several with Ctrl or Shift to compare them"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setStyleSheet("QTableView::item { padding: 0 0.5em; }")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.7))
        self.horizontalHeader().setHighlightSections(False)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen_changed.emit())
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: self.columns_menu(self).popup(header.viewport().mapToGlobal(at))
        )
        self.show_columns([column.name for column in table.columns if column.wanted])

    def columns(self) -> list[str]:
        """The names of the columns that are there."""
        return [column.name for place, column in enumerate(self._table.columns) if not self.isColumnHidden(place)]

    def show_columns(self, names: Collection[str]) -> None:
        """Shows these columns and no others; the number of the run always."""
        for place, column in enumerate(self._table.columns):
            self.setColumnHidden(place, place > 0 and column.name not in names)

    def columns_menu(self, parent: QWidget) -> QMenu:
        """Which columns to show, as a menu, made anew."""
        menu = QMenu(self.tr("C&olumns"), parent)
        menu.setObjectName("runs.columns")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, column in enumerate(self._table.columns[1:], start=1):
            menu.addAction(self._column_action(place, column.title, menu))
        return menu

    def chosen(self) -> list[RunFacts]:
        """The runs that are chosen, from top to bottom."""
        return [self._facts(row) for row in sorted({index.row() for index in self.selectionModel().selectedRows()})]

    def choose(self, runs: Collection[int]) -> None:
        """Chooses these runs and no others; tells of it once."""
        selection, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        selection.blockSignals(True)
        selection.clearSelection()
        rows = [row for row in range(self._sorted.rowCount()) if self._facts(row).run.id in runs]
        for row in rows:
            selection.select(self._sorted.index(row, 0), flags.Select | flags.Rows)
        if rows:
            first = self._sorted.index(rows[0], 0)
            selection.setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        selection.blockSignals(False)
        self.viewport().update()
        self.chosen_changed.emit()

    def fit_columns(self) -> None:
        """Makes the columns as wide as what is in them, the first time that there is anything."""
        if self._fitted or not self._table.facts:
            return
        self._fitted = True
        header = self.horizontalHeader()
        for column in range(header.count()):
            if not self.isColumnHidden(column):
                self._fit_column(column)
        header.setSectionResizeMode(NETWORK_COLUMN, QHeaderView.ResizeMode.Stretch)

    def _column_action(self, place: int, title: str, menu: QMenu) -> QAction:
        action = QAction(title, menu)
        action.setCheckable(True)
        action.setChecked(not self.isColumnHidden(place))
        action.toggled.connect(lambda shown: self._show_column(place, shown=shown))
        return action

    def _show_column(self, place: int, *, shown: bool) -> None:
        self.setColumnHidden(place, not shown)
        if shown and place != NETWORK_COLUMN:
            self._fit_column(place)
        self.columns_changed.emit()

    def _fit_column(self, place: int) -> None:
        self.resizeColumnToContents(place)
        room = 2 * self.fontMetrics().averageCharWidth()
        self.horizontalHeader().resizeSection(place, self.horizontalHeader().sectionSize(place) + room)

    def _facts(self, row: int) -> RunFacts:
        return self._table.facts[self._sorted.mapToSource(self._sorted.index(row, 0)).row()]
