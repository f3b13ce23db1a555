"""The gallery: choosing pictures by mouse and keyboard."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from petdesk.gui.background import Background
from petdesk.gui.theme import Colours
from petdesk.gui.widgets.gallery.area import USUAL
from petdesk.gui.widgets.gallery.band import Band, scroll_speed
from petdesk.gui.widgets.gallery.choosing import ChoosingArea
from petdesk.gui.widgets.gallery.entry import Entries
from petdesk.gui.widgets.gallery.keys import TypeAhead, destination
from petdesk.gui.widgets.gallery.wording import tooltip

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
BAND_TICK_MS = 16


class Gallery(ChoosingArea):
    """A grid over any number of pictures.

    Attributes:
        opened: Signal with the index of an entry that was double-clicked, or current at Enter.
        menu_wanted: Signal with the place on the screen where a menu for the selected entries belongs.
    """

    opened = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(background, parent)
        self._type_ahead = TypeAhead(self.choose, self)
        self._band: Band | None = None
        self._band_timer = QTimer(self)
        self._band_timer.setInterval(BAND_TICK_MS)
        self._band_timer.timeout.connect(self._scroll_with_band)

    def set_entries(self, entries: Entries, *, keep: bool = False) -> None:
        """As `ChoosingArea.set_entries`; a rubber band or a word under way ends."""
        self._type_ahead.stop()
        self._end_band()
        super().set_entries(entries, keep=keep)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Moves, chooses, opens, zooms, or looks for a title."""
        if self._count and (self._move(event) or self._act(event)):
            event.accept()
        elif event.matches(QKeySequence.StandardKey.ZoomIn) or _is_control(event, Qt.Key.Key_Equal):
            self.zoom(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom(-1)
        elif _is_control(event, Qt.Key.Key_0):
            self.set_thumbnail_size(USUAL)
        elif self._count and event.text().isprintable() and event.text() and not event.modifiers() & ~SHIFT:
            self._type_ahead.type(event.text(), self._entries, self.current())
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Chooses what is under the mouse, and perhaps begins a rubber band."""
        index = self.index_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.RightButton:
            if index >= 0 and index not in self._selection:
                self.choose(index)
            elif index >= 0:
                with self._choosing():
                    self._selection.move(index)
        elif event.button() == Qt.MouseButton.LeftButton:
            if not event.modifiers() & CONTROL:
                before: tuple[int, ...] = ()
            else:
                before = tuple(self._selection.chosen)
            origin = event.position().toPoint() + QPoint(0, self.verticalScrollBar().value())
            self._band = Band(origin=origin, corner=origin, before=before)
            self._press(index, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pulls the rubber band."""
        if self._band is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        self._pull_band(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ends the rubber band."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end_band()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Opens."""
        index = self.index_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.choose(index)
            self.opened.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Asks for a menu where the mouse is; the keys for it come as keys."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and self._count:
            self.menu_wanted.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Shows what the mouse rests on."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_at(event.pos())
            if index >= 0:
                entry = self._entries[index]
                text = tooltip(entry, self._thumbnails.get(entry.path))
                QToolTip.showText(event.globalPos(), text, self.viewport(), self.place_of(index))
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Shows where the keyboard is."""
        super().focusInEvent(event)
        self._repaint_tile(max(0, self.current()))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Shows that it is elsewhere."""
        super().focusOutEvent(event)
        self._repaint_tile(max(0, self.current()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Scrolls; a rubber band, which lies over the tiles, is painted anew."""
        super().scrollContentsBy(dx, dy)
        if self._band is not None:
            self.viewport().update()

    def _press(self, index: int, modifiers: Qt.KeyboardModifier) -> None:
        with self._choosing():
            if index < 0:
                if not modifiers & (SHIFT | CONTROL):
                    self._selection.replace([])
            elif modifiers & SHIFT:
                self._selection.extend(index, add=bool(modifiers & CONTROL))
            elif modifiers & CONTROL:
                self._selection.toggle(index)
            else:
                self._selection.only(index)

    def _move(self, event: QKeyEvent) -> bool:
        """Whether the key was for moving."""
        rows = self.viewport().height() // self._grid.row_height
        index = destination(event.key(), self.current(), grid=self._grid, rows_a_page=rows)
        if index is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        with self._choosing():
            if event.modifiers() & SHIFT:
                self._selection.extend(index)
            elif event.modifiers() & CONTROL:
                self._selection.move(index)
            else:
                self._selection.only(index)
        self.scroll_to(index)
        return True

    def _act(self, event: QKeyEvent) -> bool:
        """Whether the key was for choosing, opening or the menu."""
        key, current = event.key(), self.current()
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select(range(self._count))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current >= 0:
            self.opened.emit(current)
        elif key == Qt.Key.Key_Space and not self._type_ahead.typing:
            with self._choosing():
                self._selection.toggle(max(0, current))
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and event.modifiers() & SHIFT):
            self.scroll_to(max(0, current))
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.place_of(max(0, current)).center()))
        else:
            return False
        return True

    def _pull_band(self, mouse: QPoint) -> None:
        if self._band is None:
            return
        self._band.corner = mouse + QPoint(0, self.verticalScrollBar().value())
        way = (self._band.corner - self._band.origin).manhattanLength()
        if not self._band.pulled and way < QApplication.startDragDistance():
            return
        self._band.pulled = True
        self._band_timer.start()
        with self._choosing():
            self._selection.replace(self._band.covered(self._grid))
        self.viewport().update()

    def _scroll_with_band(self) -> None:
        mouse = self.viewport().mapFromGlobal(self.cursor().pos())
        speed = scroll_speed(mouse.y(), self.viewport().height())
        if speed:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + speed)
            self._pull_band(mouse)

    def _end_band(self) -> None:
        self._band_timer.stop()
        self._band = None
        self.viewport().update()

    def _paint_over(self, painter: QPainter, shades: Colours) -> None:
        if self._band is None or not self._band.pulled:
            return
        inside = QColor(shades.accent)
        inside.setAlphaF(0.15)
        painter.setPen(shades.accent)
        painter.setBrush(inside)
        painter.drawRect(self._band.rectangle.translated(0, -self.verticalScrollBar().value()))


def _is_control(event: QKeyEvent, key: Qt.Key) -> bool:
    return event.key() == key and bool(event.modifiers() & CONTROL)
