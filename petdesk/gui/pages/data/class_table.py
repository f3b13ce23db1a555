"""The class table: choose classes to see their pictures, rename one, merge several."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.icons import icon
from petdesk.gui.naming import named
from petdesk.gui.pages.data.class_model import NAME, SHARE, ClassModel
from petdesk.gui.pages.data.editing import Editing
from petdesk.gui.pages.data.share_bar import BarDelegate

if TYPE_CHECKING:
    from petdesk.data.overview import Overview

NAME_LENGTH, LEAST_NAME = 20, 14
"""Characters of a class' name that there is room for, to begin with and at least."""
SELECT_ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class ClassTable(QWidget):
    """Classes with their counts.

    Attributes:
        chosen: Signal: `classes` gives others now.
        table: The table.
        filter: The field above it.
    """

    chosen = Signal()

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._chosen: tuple[str, ...] = ()
        self._restoring = False
        self._waiting: Overview | None = None
        self.model = ClassModel(editing.rename_class, self)
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.filter.setObjectName("data.classes.filter")
        self.filter.setPlaceholderText(self.tr("Find a class"))
        self.filter.setAccessibleName(self.tr("Find a class"))
        self.filter.textChanged.connect(self._filter)
        self.table = self._table()
        self.rename = self._button(
            self.tr("Re&name..."), "data.classes.rename", self.tr("Give the class another name (F2)")
        )
        self.rename.clicked.connect(self._rename)
        self.merge = self._button(
            self.tr("&Merge..."), "data.classes.merge", self.tr("Make one class of the chosen ones")
        )
        self.merge.clicked.connect(self._merge)
        self._fit()
        self._actions()
        buttons = QHBoxLayout()
        buttons.addWidget(self.rename)
        buttons.addWidget(self.merge)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.filter)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self._show_buttons()

    @property
    def classes(self) -> tuple[str, ...]:
        """The chosen classes; none: all."""
        return self._chosen

    def show_overview(self, seen: "Overview | None") -> None:
        """Shows other counts; what was chosen stays chosen."""
        if seen is not None and self.table.state() == QAbstractItemView.State.EditingState:
            self._waiting = seen  # a reset would close the field that somebody types in
            return
        self._waiting = None
        first = self.table.verticalScrollBar().value()
        with_names = () if seen is None else seen.columns.classes
        self._restoring = True
        current = self.model.name(self.table.currentIndex().row()) if self.table.currentIndex().isValid() else ""
        self.model.show(seen)
        self._choose([name for name in self._chosen if name in with_names], current)
        self.table.verticalScrollBar().setValue(first)
        self._restoring = False
        self._take_choice()

    def choose(self, names: "list[str] | tuple[str, ...]") -> None:
        """Chooses classes by name."""
        self.table.clearSelection()
        self._choose(list(names), names[0] if names else "")
        self._take_choice()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for names of a usual length."""
        return QSize(self._width(NAME_LENGTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No narrower than that names can be told apart."""
        return QSize(self._width(LEAST_NAME), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)

    def _width(self, name: int) -> int:
        """With room for so many characters of a name."""
        columns = sum(self.table.columnWidth(column) for column in range(1, self.model.columnCount()))
        character = self.fontMetrics().averageCharWidth()
        return columns + character * name + self.table.verticalScrollBar().sizeHint().width()

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("data.classes")
        table.setAccessibleName(self.tr("Classes"))
        table.setModel(self.model)
        table.setItemDelegateForColumn(SHARE, BarDelegate(table))
        table.itemDelegate().closeEditor.connect(self._edited)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setSortingEnabled(True)
        table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        table.selectionModel().selectionChanged.connect(self._take_choice)
        return table

    def _fit(self) -> None:
        if not hasattr(self, "table"):
            return
        metrics = self.table.fontMetrics()
        header = self.table.horizontalHeader()
        font = header.font()
        font.setBold(True)  # as the headings of chosen columns are
        bold = QFontMetrics(font)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(metrics.averageCharWidth() * 4)
        for column in range(1, self.model.columnCount()):
            title = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            widest = max(bold.horizontalAdvance(title), metrics.horizontalAdvance("00,000"))
            self.table.setColumnWidth(column, widest + metrics.height() * (4 if column == SHARE else 1))
        self.table.verticalHeader().setDefaultSectionSize(metrics.height() * 7 // 4)

    def _button(self, text: str, name: str, hint: str) -> QPushButton:
        button = named(QPushButton(text), name)
        button.setToolTip(hint)
        return button

    def _actions(self) -> None:
        self._rename_action = QAction(icon("pencil-simple"), self.tr("Rename..."), self.table)
        self._rename_action.setShortcut(QKeySequence(Qt.Key.Key_F2))
        self._rename_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._rename_action.triggered.connect(self._rename)
        self._merge_action = QAction(icon("arrows-in"), self.tr("Merge..."), self.table)
        self._merge_action.triggered.connect(self._merge)
        self._all_action = QAction(self.tr("Show all classes"), self.table)
        self._all_action.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self._all_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._all_action.triggered.connect(self.table.clearSelection)
        for action in (self._rename_action, self._merge_action, self._all_action):
            self.table.addAction(action)

    def _menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self.table.actions())
        menu.exec(self.table.viewport().mapToGlobal(point))

    def _edited(self, *_editor: object) -> None:
        """Shows what was counted while a name was being typed, once the field is closed."""
        QTimer.singleShot(0, self, lambda: self.show_overview(self._waiting) if self._waiting is not None else None)

    def _filter(self, text: str) -> None:
        self._restoring = True
        self.model.filter(text)
        self._choose(list(self._chosen), "")
        self._restoring = False
        self._take_choice()

    def _choose(self, names: list[str], current: str) -> None:
        selection = QItemSelection()
        last = self.model.columnCount() - 1
        for name in names:
            row = self.model.row_of(name)
            if row >= 0:
                selection.select(self.model.index(row, 0), self.model.index(row, last))
        model = self.table.selectionModel()
        row = self.model.row_of(current)
        if row >= 0:
            model.setCurrentIndex(self.model.index(row, NAME), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, SELECT_ROWS)

    def _take_choice(self, *_selections: object) -> None:
        if self._restoring:
            return
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        names = tuple(self.model.name(row) for row in rows)
        self._show_buttons(names)
        if names != self._chosen:
            self._chosen = names
            self.chosen.emit()

    def _show_buttons(self, names: tuple[str, ...] = ()) -> None:
        for control in (self.rename, self._rename_action):
            control.setEnabled(len(names) == 1)
        for control in (self.merge, self._merge_action):
            control.setEnabled(len(names) > 1)

    def _rename(self) -> None:
        rows = self.table.selectionModel().selectedRows(NAME)
        if len(rows) == 1:
            self.table.setFocus()
            self.table.setCurrentIndex(rows[0])
            self.table.edit(rows[0])

    def _merge(self) -> None:
        self._editing.merge_classes(self._chosen)
