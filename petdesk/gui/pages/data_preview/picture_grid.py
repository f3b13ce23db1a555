"""A grid of the pictures of a batch, each as large as the room allows."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from petdesk.gui.theme import Colours, colours

if TYPE_CHECKING:
    from petdesk.data.pictures import Pixels
    from petdesk.data.preview import Tile

GAP = 6
SMALLEST_PICTURE = 48


class PictureGrid(QWidget):
    """Shows tiles with their labels; the arrows move between them.

    Attributes:
        chosen: Signal with the place of a tile: a double click, or Enter.
        redraw_asked: Signal: Space.
    """

    chosen = Signal(int)
    redraw_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: Sequence[Tile] = ()
        self._images: list[QImage | None] = []
        self._note = ""
        self.current = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(3 * SMALLEST_PICTURE, 3 * SMALLEST_PICTURE)

    def show_tiles(self, tiles: "Sequence[Tile]") -> None:
        """Shows these."""
        self._tiles, self._note = tiles, ""
        self._images = [None if tile.pixels is None else image_of(tile.pixels) for tile in tiles]
        self.current = min(self.current, max(0, len(tiles) - 1))
        self._describe()
        self.update()

    def say(self, note: str) -> None:
        """Shows a sentence in place of pictures."""
        self._tiles, self._images, self._note = (), [], note
        self._describe()
        self.update()

    def tiles(self) -> "Sequence[Tile]":
        """What is shown."""
        return self._tiles

    def note(self) -> str:
        """The sentence that is shown in place of pictures; empty while there are some."""
        return self._note

    def place_at(self, position: QPointF) -> int | None:
        """The place of the tile there."""
        found = (place for place in range(len(self._tiles)) if self.tile_rect(place).contains(position.toPoint()))
        return next(found, None)

    def tile_rect(self, place: int) -> QRect:
        """Where a tile is, its label included."""
        columns, side = self._columns_and_side()
        return QRect(
            place % columns * (side + GAP),
            place // columns * (side + self._caption() + GAP),
            side,
            side + self._caption(),
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for three pictures in a row."""
        return QSize(360, 480)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the tiles, or the note."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shades = colours(self.palette())
        if self._note:
            painter.setPen(shades.muted)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(12, 12, -12, -12), flags, self._note)
            if self.hasFocus():
                painter.setPen(QPen(shades.accent, 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        for place in range(len(self._tiles)):
            self._paint(painter, place, shades)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Moves between tiles, and chooses one."""
        columns = self._columns_and_side()[0]
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: -self.current,
            Qt.Key.Key_End: len(self._tiles) - 1 - self.current,
        }
        if event.key() in steps and self._tiles:
            self._move(self.current + steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._tiles:
            self.chosen.emit(self.current)
        elif event.key() == Qt.Key.Key_Space:
            self.redraw_asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Moves to a tile."""
        place = self.place_at(event.position())
        if place is not None:
            self._move(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Chooses a tile."""
        place = self.place_at(event.position())
        if place is not None:
            self._move(place)
            self.chosen.emit(place)

    def event(self, event: QEvent) -> bool:
        """Tells of the tile under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(QPointF(event.pos()))
            if place is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._told(place), self)
            return True
        return super().event(event)

    def _move(self, place: int) -> None:
        self.current = min(max(place, 0), len(self._tiles) - 1)
        self._describe()
        self.update()

    def _describe(self) -> None:
        told = self._told(self.current) if self._tiles else self._note
        count = self.tr("%Ln picture(s)", "", len(self._tiles))
        self.setAccessibleDescription(f"{count}. {told}" if self._tiles else told)

    def _told(self, place: int) -> str:
        tile = self._tiles[place]
        return f"{tile.label}: {tile.problem}" if tile.problem else tile.label

    def _paint(self, painter: QPainter, place: int, shades: Colours) -> None:
        rect, tile, image = self.tile_rect(place), self._tiles[place], self._images[place]
        square = QRect(rect.topLeft(), QSize(rect.width(), rect.width()))
        if image is not None:
            painter.drawImage(square, image)
        else:
            painter.setPen(QPen(shades.border, 1, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(shades.bad)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(square.adjusted(4, 4, -4, -4), flags, self.tr("Cannot be read"))
        caption = QRect(rect.left(), square.bottom() + 1, rect.width(), self._caption())
        text = self.fontMetrics().elidedText(tile.label, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.setPen(shades.text)
        painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus() and place == self.current:
            painter.setPen(QPen(shades.accent, 3))
            painter.drawRect(QRectF(square).adjusted(1, 1, -1, -1))

    def _caption(self) -> int:
        return self.fontMetrics().height() + 2

    def _columns_and_side(self) -> tuple[int, int]:
        """As many columns as make the pictures largest."""
        count = max(1, len(self._tiles))
        return max(
            ((columns, self._side(columns, math.ceil(count / columns))) for columns in range(1, count + 1)),
            key=lambda found: (found[1], -found[0]),
        )

    def _side(self, columns: int, rows: int) -> int:
        across = (self.width() - (columns - 1) * GAP) // columns
        down = (self.height() - (rows - 1) * GAP) // rows - self._caption()
        return max(8, min(across, down))


def image_of(pixels: "Pixels") -> QImage:
    """uint8 [H, W, 3] as an image that owns its memory."""
    height, width = pixels.shape[:2]
    return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
