"""The table of the epochs, and the choice of its columns."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from petdesk.gui.pages.train.epochs_model import COLUMNS, FOLDED, EpochsModel

ALWAYS = ("phase", "epoch")


class EpochsTable(QTableView):
    """Shows the epochs, the newest in sight; Ctrl+C copies all of them.

    Attributes:
        columns: The actions that show and hide columns, by name: for a menu.
    """

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
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        header = self.horizontalHeader()
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 6)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)  # half a number is worse than to scroll
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(self.fontMetrics().height() * 5)
        self.columns = {name: self._action(name) for name in COLUMNS if name not in ALWAYS}
        for widget in (self, header):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(self._ask_columns)
        self.show_watched()
        model.rowsInserted.connect(self.scrollToBottom)
        model.modelReset.connect(self.show_watched)

    def show_watched(self) -> None:
        """Shows the figure to watch, whichever it is, before the others."""
        monitor, header = self._epochs.monitor, self.horizontalHeader()
        for place, name in enumerate((*ALWAYS, monitor, *(name for name in COLUMNS if name not in (*ALWAYS, monitor)))):
            header.moveSection(header.visualIndex(COLUMNS.index(name)), place)
        action = self.columns.get(monitor)
        if action is not None:
            action.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._epochs.text())
        else:
            super().keyPressEvent(event)

    def _action(self, name: str) -> QAction:
        column = COLUMNS.index(name)
        action = QAction(self._epochs.titles()[column], self, checkable=True, checked=name not in FOLDED)
        action.setObjectName(f"train.epochs.{name}")
        action.setToolTip(self._epochs.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole))
        action.toggled.connect(lambda shown, column=column: self.setColumnHidden(column, not shown))
        self.setColumnHidden(column, name in FOLDED)
        return action

    def _ask_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.addActions(list(self.columns.values()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(place))
