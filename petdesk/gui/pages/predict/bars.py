"""A small table of names with a bar and a figure each: the labels that turned up, or the classes of one picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from petdesk.gui.theme import colours
from petdesk.gui.words import percent

NAME, SHARE, FIGURE = range(3)
LEAST_SEEN = 0.5
"""Pixels below which a bar would tell of more than there is."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Bar:
    """One row.

    Attributes:
        name: Of a label.
        share: How long the bar is, from 0 to 1.
        figure: What the bar shows, in figures.
    """

    name: str
    share: float
    figure: str


class BarsModel(QAbstractTableModel):
    """Rows of bars. New ones keep the place in the selection that their names had."""

    def __init__(self, titles: tuple[str, str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self.bars: list[Bar] = []

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Shows other bars, those of known names with them."""
        new, names = list(bars), {bar.name for bar in bars}
        if not {bar.name for bar in self.bars} <= names:
            self.beginResetModel()
            self.bars = new
            self.endResetModel()
            return
        known, order = len(self.bars), [bar.name for bar in self.bars]
        if len(new) > known:
            self.beginInsertRows(QModelIndex(), known, len(new) - 1)
            seen = set(order)
            self.bars += [bar for bar in new if bar.name not in seen]
            self.endInsertRows()
            order = [bar.name for bar in self.bars]
        if order != [bar.name for bar in new]:
            self._reorder(order, new)
        self.bars = new
        if new:
            self.dataChanged.emit(self.index(0, NAME), self.index(len(new) - 1, FIGURE))

    def _reorder(self, order: list[str], new: list[Bar]) -> None:
        self.layoutAboutToBeChanged.emit()
        places = {bar.name: row for row, bar in enumerate(new)}
        before = self.persistentIndexList()
        after = [self.index(places[order[index.row()]], index.column()) for index in before]
        self.bars = new
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's way
        """One for each bar."""
        return 0 if parent.isValid() else len(self.bars)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's way
        """Name, bar, figure."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        """The titles of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Of one cell; the bar's is its share."""
        bar, column = self.bars[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return {NAME: bar.name, FIGURE: bar.figure}.get(column)
        if role == Qt.ItemDataRole.UserRole:
            return bar.share
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{bar.name}: {bar.figure}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return {NAME: bar.name, SHARE: bar.figure, FIGURE: bar.figure}[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column == FIGURE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class _BarDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        share = float(index.data(Qt.ItemDataRole.UserRole) or 0.0)
        rect = QRectF(option.rect)
        height = rect.height() * 0.5
        rect.adjust(2, (rect.height() - height) / 2, -4, -(rect.height() - height) / 2)
        shades = colours(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shades.border)
        painter.drawRoundedRect(rect, 2, 2)
        length = rect.width() * min(1.0, share)
        if length >= LEAST_SEEN:
            rect.setWidth(max(2.0, length))
            painter.setBrush(shades.accent)
            painter.drawRoundedRect(rect, 2, 2)
        painter.restore()


class BarsTable(QTableView):
    """Shows bars; rows can be chosen where `choosing` allows more than none."""

    def __init__(
        self,
        titles: tuple[str, str, str],
        *,
        choosing: QAbstractItemView.SelectionMode = QAbstractItemView.SelectionMode.NoSelection,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.bars = BarsModel(titles, self)
        self.setModel(self.bars)
        self.setItemDelegateForColumn(SHARE, _BarDelegate(self))
        self.setSelectionMode(choosing)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.5))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(SHARE, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(FIGURE, QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(10)
        self._fit()

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Shows other bars."""
        self.bars.set_bars(bars)

    def chosen(self) -> list[str]:
        """The names of the chosen rows."""
        return [self.bars.bars[index.row()].name for index in self.selectionModel().selectedRows()]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a few rows."""
        return QSize(self.fontMetrics().averageCharWidth() * 30, self.fontMetrics().height() * 12)

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Gives the bars a share of the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        titled = 0 if self.horizontalHeader().isHidden() else self.horizontalHeader().sectionSizeHint(FIGURE)
        figure = max(titled, metrics.horizontalAdvance(percent(1.0)) + metrics.height())
        self.setColumnWidth(FIGURE, figure)
        self.setColumnWidth(SHARE, max(metrics.averageCharWidth() * 6, round((self.viewport().width() - figure) * 0.3)))
