"""The table in which phases are edited: by double click, F2, or typing."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from petdesk.gui.pages.train.lever_words import tip_of, title_of
from petdesk.gui.pages.train.phases_model import EPOCHS, NAME, RATE, SCHEDULE, TRAINS, PhasesModel
from petdesk.gui.pages.train.trained_layers import Trains, offered, trains_in_full
from petdesk.gui.widgets.fields.number_box import NumberBox
from petdesk.gui.words import translated
from petdesk.training.recipe import MOST_EPOCHS

Index = QModelIndex | QPersistentModelIndex
Mode = QHeaderView.ResizeMode


class PhasesTable(QTableView):
    """As high as its rows."""

    def __init__(self, model: PhasesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train.phases")
        self.setAccessibleName(title_of("phases"))
        self.setAccessibleDescription(tip_of("phases"))
        self.setModel(model)
        self._delegate = PhaseDelegate(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 2))
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 5)
        for column, mode in ((NAME, Mode.Stretch), (SCHEDULE, Mode.Stretch)):
            header.setSectionResizeMode(column, mode)
        for column in (TRAINS, EPOCHS, RATE):
            header.setSectionResizeMode(column, Mode.ResizeToContents)
        model.modelReset.connect(self._fit)
        model.modelReset.connect(self._select_first)

    def row(self) -> int:
        """The phase that the cursor is on."""
        return max(0, self.currentIndex().row())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All rows."""
        height = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        height += sum(self.rowHeight(row) for row in range(self.model().rowCount()))
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Likewise: it has no scroll bar of its own."""
        return QSize(self.fontMetrics().averageCharWidth() * 40, self.sizeHint().height())

    def _fit(self) -> None:
        self.updateGeometry()

    def _select_first(self) -> None:
        if self.model().rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, NAME))


class PhaseDelegate(QStyledItemDelegate):
    """Makes the editors of the cells."""

    def __init__(self, model: PhasesModel) -> None:
        super().__init__(model)
        self._phases = model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """A box of choices, a number box, or a line."""
        editor: QWidget
        if index.column() == TRAINS:
            groups = self._phases.groups
            choices = offered(groups, index.data(Qt.ItemDataRole.EditRole))
            editor = _choices(parent, {value: trains_in_full(value, groups) for value in choices})
        elif index.column() == SCHEDULE:
            editor = _choices(parent, {spec.key: translated(spec.title) for spec in self._phases.schedulers})
        elif index.column() == EPOCHS:
            editor = NumberBox(integer=True, lower=1, upper=MOST_EPOCHS, parent=parent)
            editor.setFrame(False)
        else:
            editor = super().createEditor(parent, option, index)
        title = self._phases.headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(f"{title}, {self.tr('phase {}').format(index.row() + 1)}")
        if isinstance(editor, QComboBox):
            editor.activated.connect(lambda _index: self._finish(editor))
            if not QGuiApplication.mouseButtons():  # by the keyboard: the arrows are to walk through the list
                QTimer.singleShot(0, editor, editor.showPopup)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Shows the cell's value."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, NumberBox):
            editor.set_number(value)
            editor.selectAll()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Hands over what was chosen."""
        if isinstance(editor, QComboBox):
            if editor.currentData() is not None:
                model.setData(index, editor.currentData())
        elif isinstance(editor, NumberBox):
            model.setData(index, editor.number())
        else:
            super().setModelData(editor, model, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Choices may be wider than their column."""
        super().updateEditorGeometry(editor, option, index)
        if isinstance(editor, QComboBox):
            editor.setMinimumWidth(editor.sizeHint().width())

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def _choices(parent: QWidget, titles: Mapping[Trains, str]) -> QComboBox:
    combo = QComboBox(parent)
    for value, title in titles.items():
        combo.addItem(title, value)
    return combo
