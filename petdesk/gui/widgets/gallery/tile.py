"""One tile: the picture in its square, its badge, the lines under it, and whether it is chosen."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPen

from petdesk.gui.theme import Colours
from petdesk.gui.widgets.gallery.badge import draw_badge, paint_broken
from petdesk.gui.widgets.gallery.entry import GalleryEntry, Mark
from petdesk.gui.widgets.gallery.thumbnails import Thumbnail

NO_CAPTION_BELOW = 64
"""Thumbnails smaller than this stand without lines: there is no room for words."""
MOST_ELIDED = 4096
MOST_ENLARGED = 4.0
"""Times that a picture smaller than its square is enlarged at most: an icon of 16 pixels stays small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TileShape:
    """The sizes within a tile, in logical pixels.

    Attributes:
        picture: The side of the square that the picture fits.
        padding: Around it.
        lines: How many there are under it.
        line_height: Of each.
    """

    picture: int
    padding: int
    lines: int
    line_height: int

    @property
    def width(self) -> int:
        """Of the tile."""
        return self.picture + 2 * self.padding

    @property
    def height(self) -> int:
        """Of the tile."""
        captions = self.lines * self.line_height + self.padding if self.lines else 0
        return self.picture + 2 * self.padding + captions


def tile_shape(metrics: QFontMetrics, *, picture: int, lines: int) -> TileShape:
    """The sizes for a font, so that tiles grow with it."""
    return TileShape(
        picture=picture,
        padding=max(4, metrics.height() // 3),
        lines=lines if picture >= NO_CAPTION_BELOW else 0,
        line_height=metrics.height(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TileState:
    """How a tile stands out: it is chosen, or it is where the keyboard is."""

    chosen: bool
    focused: bool


class TilePainter:
    """Paints tiles; remembers shortened texts and badges from one repaint to the next."""

    def __init__(self) -> None:
        self._elided: dict[tuple[str, int, bool], str] = {}
        self._badges: dict[tuple[Mark, int, float, int], QImage] = {}

    def forget(self) -> None:
        """The font has changed."""
        self._elided.clear()
        self._badges.clear()

    def paint(
        self,
        painter: QPainter,
        place: QRect,
        entry: GalleryEntry,
        thumbnail: Thumbnail | None,
        *,
        shape: TileShape,
        state: TileState,
        shades: Colours,
    ) -> None:
        """Paints one tile at `place`."""
        self._paint_state(painter, place, state, shades)
        square = QRect(place.x() + shape.padding, place.y() + shape.padding, shape.picture, shape.picture)
        area = self._paint_picture(painter, square, thumbnail, shades)
        if entry.mark:
            self._paint_badge(painter, area, square, entry.mark, shades)
        if shape.lines:
            top = square.bottom() + 1 + shape.padding
            self._paint_lines(
                painter, QRect(square.x(), top, square.width(), shape.line_height), entry, shape, state, shades
            )

    def _paint_state(self, painter: QPainter, place: QRect, state: TileState, shades: Colours) -> None:
        if not state.chosen and not state.focused:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(place).adjusted(1, 1, -1, -1)
        if state.chosen:
            painter.setPen(QPen(shades.accent, 1.5))
            painter.setBrush(shades.selection)
            painter.drawRoundedRect(frame, 5, 5)
        if state.focused:
            painter.setPen(QPen(shades.text, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 5, 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_picture(self, painter: QPainter, square: QRect, thumbnail: Thumbnail | None, shades: Colours) -> QRectF:
        """Returns where the picture is."""
        if thumbnail is None or thumbnail.image is None:
            faint = QColor(shades.border)
            faint.setAlphaF(0.45)
            painter.fillRect(square, faint)
            if thumbnail is not None:
                paint_broken(painter, square, shades)
            return QRectF(square)
        image, ratio = thumbnail.image, painter.device().devicePixelRatio()
        # Scaled until the right size is made, after zooming; else one pixel of the picture is one of the screen, but
        # for small pictures, which are enlarged: wide gaps between small tiles are worse than blur.
        scale = square.width() * ratio / thumbnail.box
        enlarged = min(MOST_ENLARGED, max(1.0, thumbnail.box / max(image.width(), image.height(), 1)))
        scale *= enlarged
        width, height = image.width() * scale / ratio, image.height() * scale / ratio
        left = _on_pixel(square.x() + (square.width() - width) / 2, ratio)
        top = _on_pixel(square.y() + (square.height() - height) / 2, ratio)
        area = QRectF(left, top, width, height)
        if abs(scale - 1) * thumbnail.box < 1:
            area = QRectF(left, top, image.width() / ratio, image.height() / ratio)
        painter.drawImage(area, image)
        return area

    def _paint_badge(self, painter: QPainter, area: QRectF, square: QRect, mark: Mark, shades: Colours) -> None:
        """In the right top corner of the picture, or of its square where the picture is hardly larger than a badge."""
        side, ratio = painter.fontMetrics().height(), painter.device().devicePixelRatio()
        within = area if min(area.width(), area.height()) > 2 * side else QRectF(square)
        key = (mark, side, ratio, shades.base.rgb())
        if key not in self._badges:
            self._badges[key] = draw_badge(mark, side=side, ratio=ratio, shades=shades)
        inset = side / 5
        left, top = within.right() - side - inset, within.top() + inset
        painter.drawImage(QPointF(_on_pixel(left, ratio), _on_pixel(top, ratio)), self._badges[key])

    def _paint_lines(
        self,
        painter: QPainter,
        line: QRect,
        entry: GalleryEntry,
        shape: TileShape,
        state: TileState,
        shades: Colours,
    ) -> None:
        painter.setPen(shades.text)
        self._paint_line(painter, line, entry.title, is_title=True)
        if not state.chosen:
            painter.setPen(shades.muted)
        for text in entry.lines[: shape.lines - 1]:
            line.translate(0, shape.line_height)
            self._paint_line(painter, line, text, is_title=False)

    def _paint_line(self, painter: QPainter, place: QRect, text: str, *, is_title: bool) -> None:
        key = (text, place.width(), is_title)
        short = self._elided.get(key)
        if short is None:
            if len(self._elided) > MOST_ELIDED:
                self._elided.clear()
            # Of a title the end matters as well: "great_pyre...173.jpg".
            mode = Qt.TextElideMode.ElideMiddle if is_title else Qt.TextElideMode.ElideRight
            short = self._elided[key] = painter.fontMetrics().elidedText(text, mode, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, short)


def _on_pixel(position: float, ratio: float) -> float:
    return math.floor(position * ratio + 0.5) / ratio
