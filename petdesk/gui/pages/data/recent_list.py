"""The list of recent projects: opened by Enter or a click, taken off by Delete."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from petdesk.gui.background import Background
from petdesk.gui.icons import icon
from petdesk.gui.latest import Latest
from petdesk.gui.pages.data.recent_model import FOLDER, MISSING, WHEN, RecentModel, look_at
from petdesk.gui.preferences import Preferences
from petdesk.gui.theme import colours

MOST_SHOWN = 5
"""Rows that show without scrolling."""


class RecentList(QListView):
    """The recent projects.

    Attributes:
        wanted: Signal with the path of a project that is to be opened.
        filled: Signal with how many there are.
    """

    wanted = Signal(object)
    filled = Signal(int)

    def __init__(self, preferences: Preferences, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._latest = preferences, Latest(background, self)
        self._recents = RecentModel(self)
        self.setObjectName("data.recent")
        self.setAccessibleName(self.tr("Recent projects"))
        self.setModel(self._recents)
        self.setItemDelegate(RecentDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.activated.connect(self._open)
        self.clicked.connect(self._open)
        self._remove = QAction(icon("x"), self.tr("Take off this list"), self)
        self._remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self._remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._remove.triggered.connect(self._forget)
        self.addAction(self._remove)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As many rows as there are, up to a few."""
        rows = min(self._recents.rowCount(), MOST_SHOWN)
        height = max(1, rows) * self.sizeHintForRow(0) if self._recents.rowCount() else 0
        return QSize(self.fontMetrics().averageCharWidth() * 90, height + 2 * self.frameWidth())

    def refresh(self) -> None:
        """Looks which there are."""
        paths = self._preferences.recent()
        self._latest.ask(lambda _stop: look_at(paths), self._show)

    def _show(self, projects: list) -> None:  # type: ignore[type-arg]
        row = self.currentIndex().row()
        self._recents.show(projects)
        if projects and row >= 0:
            self.setCurrentIndex(self._recents.index(min(row, len(projects) - 1)))
        self.setFixedHeight(self.sizeHint().height())
        self.filled.emit(len(projects))

    def _open(self, index: QModelIndex) -> None:
        project = self._recents.project(index.row())
        self.wanted.emit(project.path)

    def _forget(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            path: Path = self._recents.project(index.row()).path
            self._preferences.forget(path)
            self.refresh()

    def _menu(self, point: QPoint) -> None:
        if self.indexAt(point).isValid():
            menu = QMenu(self)
            menu.addAction(self._remove)
            menu.exec(self.viewport().mapToGlobal(point))


class RecentDelegate(QStyledItemDelegate):
    """A name, below it the folder, and at the right when it was changed."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Two lines."""
        return QSize(option.fontMetrics.averageCharWidth() * 60, option.fontMetrics.height() * 11 // 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The lines."""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        shades, missing = colours(option.palette), bool(index.data(MISSING))
        line = option.fontMetrics.height()
        area = option.rect.adjusted(line // 2, line // 4, -line // 2, -line // 4)
        when = str(index.data(WHEN))
        painter.save()
        painter.setPen(shades.muted)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(area, right, when)
        room = area.width() - option.fontMetrics.horizontalAdvance(when) - line
        folder = option.fontMetrics.elidedText(str(index.data(FOLDER)), Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, folder)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.Normal if missing else QFont.Weight.DemiBold)
        font.setStrikeOut(missing)
        painter.setFont(font)
        painter.setPen(shades.muted if missing else shades.text)
        name = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(area), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        painter.restore()
