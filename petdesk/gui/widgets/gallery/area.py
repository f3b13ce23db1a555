"""The gallery's area: tiles that scroll and zoom, with their thumbnails. Choosing among them is in `gallery`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from petdesk.folders import cache_folder
from petdesk.gui.background import Background
from petdesk.gui.theme import Colours, colours
from petdesk.gui.widgets.gallery.entry import Entries, GalleryEntry
from petdesk.gui.widgets.gallery.grid import Grid
from petdesk.gui.widgets.gallery.thumbnails import Thumbnails
from petdesk.gui.widgets.gallery.thumbnails.store import ThumbnailStore
from petdesk.gui.widgets.gallery.tile import TilePainter, TileShape, TileState, tile_shape

SMALLEST, USUAL, LARGEST = 48, 144, 512
"""Sides of thumbnails, in logical pixels."""
ZOOM_STEP = 1.2
NOTCH = 120
"""What a mouse wheel turns at a time, in Qt's unit of an eighth of a degree."""
MOST_LINES = 5
LOOKED_AT_FOR_LINES = 50
MARGIN = 6
MOST_SEEN = 4000


class TileArea(QAbstractScrollArea):
    """Shows entries as tiles; makes thumbnails of those on screen, then of the page after and the page before.

    Attributes:
        background: Where the thumbnails are made.
        zoomed: Signal with the side of the thumbnails, when it changes.
    """

    zoomed = Signal(int)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.background = background
        self._entries: Entries = []
        self._seen: dict[int, GalleryEntry] = {}
        self._count = 0
        self._lines = 1
        self._size = USUAL
        self._turned = 0
        self._empty_text = ""
        self._painter = TilePainter()
        self._wanted: tuple[object, ...] = ()
        self._thumbnails = Thumbnails(
            background, store=ThumbnailStore(cache_folder() / "thumbnails"), ready=self._repaint_pictures
        )
        self.destroyed.connect(self._thumbnails.close)
        self._shape, self._grid = self._measured()
        self._lay_out()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Four tiles by three."""
        return QSize(4 * (self._shape.width + MARGIN), 3 * (self._shape.height + MARGIN))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One small tile."""
        return QSize(2 * SMALLEST, 2 * SMALLEST)

    def set_empty_text(self, text: str) -> None:
        """What it says while there are no entries."""
        self._empty_text = text
        self.viewport().update()

    def thumbnail_size(self) -> int:
        """The side of the squares that pictures fit, in logical pixels."""
        return self._size

    def set_thumbnail_size(self, side: int) -> None:
        """Larger or smaller pictures, within bounds; what one looked at stays in view."""
        self._zoom(side, self._landmark())

    def zoom(self, steps: float) -> None:
        """Larger by so many steps; smaller by negative ones."""
        self.set_thumbnail_size(round(self._size * ZOOM_STEP**steps))

    def scroll_to(self, index: int) -> None:
        """Brings an entry on screen: as little as needed, or to the middle from farther away than a page."""
        if not 0 <= index < self._count:
            return
        bar, page = self.verticalScrollBar(), self.viewport().height()
        top = self._grid.place(index)[1] - MARGIN
        bottom = top + self._shape.height + 2 * MARGIN
        if top < bar.value() - page or bottom > bar.value() + 2 * page:
            bar.setValue((top + bottom - page) // 2)
        elif top < bar.value() or bottom - top > page:
            bar.setValue(top)
        elif bottom > bar.value() + page:
            bar.setValue(bottom - page)

    def visible_indices(self) -> range:
        """The entries that are on screen, wholly or in part."""
        top = self.verticalScrollBar().value()
        return self._grid.between(top, top + self.viewport().height())

    def place_of(self, index: int) -> QRect:
        """Where an entry's tile is on the viewport; perhaps outside of it."""
        x, y = self._grid.place(index)
        return QRect(x, y - self.verticalScrollBar().value(), self._shape.width, self._shape.height)

    def index_at(self, point: QPoint) -> int:
        """The entry at a point of the viewport; -1 where there is none."""
        return self._grid.index_at(point.x(), point.y() + self.verticalScrollBar().value())

    @property
    def loading(self) -> bool:
        """Whether thumbnails are being made."""
        return self._thumbnails.busy

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the rows that show, and asks for their pictures."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(self.font())
        shades = colours(self.palette())
        if not self._count:
            self._paint_empty(painter, shades)
            return
        top = self.verticalScrollBar().value()
        for index in self._grid.between(top + event.rect().top(), top + event.rect().bottom() + 1):
            self._paint_tile(painter, index, shades)
        self._paint_over(painter, shades)
        self._want_thumbnails()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Moves what is painted already, and has the rest painted."""
        self.viewport().scroll(dx, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Puts the tiles in other rows."""
        with self._keeping(self._landmark()):
            self._lay_out()
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Gives memory back."""
        self._wanted = ()
        self._thumbnails.rest()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the font; colours are asked for at every repaint."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._painter.forget()
            with self._keeping(self._landmark()):
                self._lay_out()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zooms with Ctrl, around the picture under the mouse; else scrolls."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        event.accept()
        self._turned += event.angleDelta().y()
        notches, self._turned = int(self._turned / NOTCH), self._turned - int(self._turned / NOTCH) * NOTCH
        if notches:
            under = self.index_at(event.position().toPoint())
            self._zoom(round(self._size * ZOOM_STEP**notches), under if under >= 0 else self._landmark())

    def _state_of(self, index: int) -> TileState:
        """How a tile stands out."""
        raise NotImplementedError

    def _paint_over(self, painter: QPainter, shades: Colours) -> None:
        """Paints what lies over the tiles."""

    def _landmark(self) -> int:
        """The entry that stays where it is when tiles are laid out anew; -1 at the very top."""
        visible = self.visible_indices()
        return visible[0] if visible and self.verticalScrollBar().value() else -1

    def _set_entries(self, entries: Entries) -> None:
        self._entries, self._count = entries, len(entries)
        self._seen.clear()
        self._lines = self._lines_needed(range(min(self._count, LOOKED_AT_FOR_LINES)))
        self._wanted = ()
        self._thumbnails.check_again()
        self._lay_out()

    def _lines_needed(self, indices: range) -> int:
        return min(MOST_LINES, 1 + max((len(self._entries[index].lines) for index in indices), default=0))

    def _measured(self) -> tuple[TileShape, Grid]:
        shape = tile_shape(self.fontMetrics(), picture=self._size, lines=self._lines)
        width = self.viewport().width()
        return shape, Grid(
            count=self._count, width=width, tile_width=shape.width, tile_height=shape.height, margin=MARGIN
        )

    def _lay_out(self) -> None:
        self._shape, self._grid = self._measured()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(max(1, self._grid.row_height // 3))
        bar.setRange(0, max(0, self._grid.height - page))
        self.viewport().update()

    def _zoom(self, side: int, landmark: int) -> None:
        side = max(SMALLEST, min(LARGEST, side))
        if side != self._size:
            with self._keeping(landmark):
                self._size = side
                self._lay_out()
            self.zoomed.emit(side)

    @contextmanager
    def _keeping(self, landmark: int) -> Iterator[None]:
        """Scrolls so that the entry `landmark` lies where it lay before."""
        if not 0 <= landmark < self._count:
            yield
            return
        before = self.place_of(landmark).y()
        yield
        self.verticalScrollBar().setValue(self._grid.place(landmark)[1] - before)

    def _entry(self, index: int) -> GalleryEntry:
        """An entry that is painted; made once, for it may take a while to find its words."""
        entry = self._seen.get(index)
        if entry is None:
            if len(self._seen) >= MOST_SEEN:
                self._seen.clear()
            entry = self._seen[index] = self._entries[index]
        return entry

    def _paint_empty(self, painter: QPainter, shades: Colours) -> None:
        painter.setPen(shades.muted)
        margin = 2 * self.fontMetrics().height()
        area = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty_text)

    def _paint_tile(self, painter: QPainter, index: int, shades: Colours) -> None:
        entry = self._entry(index)
        self._painter.paint(
            painter,
            self.place_of(index),
            entry,
            self._thumbnails.get(entry.path),
            shape=self._shape,
            state=self._state_of(index),
            shades=shades,
        )

    def _want_thumbnails(self) -> None:
        visible = self.visible_indices()
        box = round(self._size * self.devicePixelRatioF())
        wanted = (visible, box, self._count)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        # The pages beside it too, but no more than memory holds along with those on screen.
        spare = max(0, min(len(visible), (self._thumbnails.room(box) - len(visible)) // 2))
        after = range(visible.stop, min(self._count, visible.stop + spare))
        before = range(max(0, visible.start - spare), visible.start)
        indices = [*visible, *after, *reversed(before)]
        self._thumbnails.want([self._entry(index).path for index in indices], box=box, at_least=len(visible))

    def _repaint_pictures(self, paths: set[Path]) -> None:
        for index in self.visible_indices():
            if self._entry(index).path in paths:
                self.viewport().update(self.place_of(index))

    def _repaint_tile(self, index: int) -> None:
        if 0 <= index < self._count:
            self.viewport().update(self.place_of(index))
