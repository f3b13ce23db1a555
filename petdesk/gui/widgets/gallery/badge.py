"""Badges on pictures, told apart by their shapes, and the drawing that stands for a picture that cannot be read."""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from petdesk.gui.theme import Colours
from petdesk.gui.widgets.gallery.entry import Mark

TICK = ((0.27, 0.52), (0.44, 0.69), (0.74, 0.34))
CROSS = (((0.32, 0.32), (0.68, 0.68)), ((0.68, 0.32), (0.32, 0.68)))
TRIANGLE = ((0.5, 0.04), (1.0, 0.94), (0.0, 0.94))
HILLS = ((0.08, 0.82), (0.34, 0.5), (0.5, 0.68), (0.68, 0.42), (0.92, 0.82))
SLASH = ((-0.12, 1.12), (1.12, -0.12))


def draw_badge(mark: Mark, *, side: int, ratio: float, shades: Colours) -> QImage:
    """A tick in a disc, a cross in a square or an exclamation mark in a triangle, each with a rim that stands out.

    Args:
        mark: Which.
        side: Of the square that it fills, in logical pixels.
        ratio: Device pixels to a logical one.
        shades: The scheme's colours.
    """
    image = QImage(math.ceil(side * ratio), math.ceil(side * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rim = side * 0.1
    place = QRectF(0, 0, side, side).adjusted(rim / 2, rim / 2, -rim / 2, -rim / 2)
    painter.setPen(QPen(shades.base, rim, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if mark == "good":
        painter.setBrush(shades.good)
        painter.drawEllipse(place)
        painter.drawPolyline(_polygon(TICK, place))
    elif mark == "bad":
        painter.setBrush(shades.bad)
        painter.drawRoundedRect(place, side / 6, side / 6)
        for line in CROSS:
            painter.drawPolyline(_polygon(line, place))
    else:
        painter.setBrush(shades.warning)
        painter.drawPolygon(_polygon(TRIANGLE, place))
        painter.drawPolyline(_polygon(((0.5, 0.4), (0.5, 0.6)), place))
        painter.drawPoint(_point(0.5, 0.78, place))
    painter.end()
    return image


def paint_broken(painter: QPainter, place: QRect, shades: Colours) -> None:
    """A picture struck out."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = place.width() * 0.42
    frame = QRectF(place.center().x() - side / 2, place.center().y() - side * 0.4, side, side * 0.8)
    pen = QPen(
        shades.muted, max(1.5, side / 28), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, side / 12, side / 12)
    painter.drawPolyline(_polygon(HILLS, frame))
    painter.drawPolyline(_polygon(SLASH, frame))
    painter.restore()


def _polygon(points: tuple[tuple[float, float], ...], place: QRectF) -> QPolygonF:
    """Points given as shares of the place's width and height."""
    return QPolygonF([_point(x, y, place) for x, y in points])


def _point(x: float, y: float, place: QRectF) -> QPointF:
    return QPointF(place.x() + x * place.width(), place.y() + y * place.height())
