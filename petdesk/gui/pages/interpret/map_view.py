"""The map of the pictures, painted: a mark for each, to be hovered over, clicked on and circled."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from petdesk.gui.pages.interpret.map_camera import MapCamera, neighbour, within
from petdesk.gui.plots.look import Look
from petdesk.gui.theme import colours
from petdesk.gui.widgets.labels import plain_tip

NEAR = 14
"""Pixels from a mark that still mean it."""
FEWEST_PIXELS = 6
"""A way of the mouse that is no click any more."""
AROUND = 0.12
"""The radius of "those around it", as a share of the area's shorter side."""
ZOOM_STEP = 1.3
PAN_SHARE = 0.15
FAINT = 0.25
QUICKLY_PAINTED = 5000
"""Marks that are painted in a frame; more are painted anew when the map has come to rest."""
SETTLES_AFTER = 90
"""Milliseconds after its last movement."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class MapView(QWidget):
    """Shows points; the keyboard does what the mouse does.

    Arrows go to the next mark in that direction; Enter picks it, Shift+Enter picks those around it; plus and minus
    zoom, Ctrl with arrows moves, 0 shows all.

    Attributes:
        picked: Signal with a point that was clicked on, or at Enter.
        circled: Signal with the points inside of a line drawn around them.
        current: The point that the keyboard is at; -1 for none.
    """

    picked = Signal(int)
    circled = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: NDArray[np.floating] = np.zeros((0, 2))
        self._slots: NDArray[np.int64] = np.zeros(0, np.int64)
        self._faint: NDArray[np.bool_] = np.zeros(0, np.bool_)
        self._say: Callable[[int], str] = lambda _point: ""
        self._camera = MapCamera(width=1, height=1)
        self._painted: QPixmap | None = None
        self._painted_by = self._camera
        self._settle = QTimer(self, singleShot=True, interval=SETTLES_AFTER)
        self._settle.timeout.connect(self._repaint)
        self._lasso: list[QPointF] = []
        self._grabbed: QPointF | None = None
        self.current = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Map of the pictures"))

    def set_points(self, points: NDArray[np.floating], say: Callable[[int], str]) -> None:
        """Shows other points [N, 2] in -1 to 1; `say` gives the words for each."""
        self._points, self._say = points, say
        self._slots, self._faint = np.zeros(len(points), np.int64), np.zeros(len(points), np.bool_)
        self.current = -1
        self._look(MapCamera(width=self.width(), height=self.height()))

    def set_looks(self, slots: NDArray[np.int64], faint: NDArray[np.bool_]) -> None:
        """How each point looks: a slot of colours and marks, and whether it stands back."""
        self._slots, self._faint = slots, faint
        self._repaint()

    def set_current(self, point: int) -> None:
        """Rings a point; tells nobody."""
        if point != self.current:
            self.current = point
            self.setAccessibleDescription(self._say(point) if 0 <= point < len(self._points) else "")
            self.update()

    def fit(self) -> None:
        """Shows all."""
        self._look(MapCamera(width=self.width(), height=self.height()))

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Closer by a factor, around a pixel or the middle."""
        place = at or QPointF(self.width() / 2, self.height() / 2)
        self._look(self._camera.zoomed(factor, place.x(), place.y()))

    def place_of(self, point: int) -> QPointF:
        """Where a point is on screen."""
        x, y = self._camera.to_screen(self._points[point : point + 1])[0]
        return QPointF(x, y)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square."""
        side = self.fontMetrics().height() * 22
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The marks, the ring, the line that is being drawn."""
        if self._painted is None:
            self._painted, self._painted_by = self._paint_marks(), self._camera
        shades, painter = colours(self.palette()), QPainter(self)
        if self._painted_by is self._camera:
            painter.drawPixmap(0, 0, self._painted)
        else:  # while it moves: what was painted, at its new place and size
            painter.fillRect(self.rect(), shades.base)
            left, top, scale = self._camera.since(self._painted_by)
            painter.drawPixmap(
                QRectF(left, top, scale * self.width(), scale * self.height()),
                self._painted,
                QRectF(self._painted.rect()),
            )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if 0 <= self.current < len(self._points):
            for width, colour in ((4, shades.base), (2, shades.text)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(self.place_of(self.current), 10, 10)
        if len(self._lasso) > 1:
            inside = QColor(shades.accent)
            inside.setAlphaF(0.15)
            painter.setPen(QPen(shades.accent, 2))
            painter.setBrush(inside)
            painter.drawPolygon(QPolygonF(self._lasso))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        focused = self.hasFocus()
        painter.setPen(QPen(shades.accent if focused else shades.border, 2 if focused else 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fits the map again."""
        super().resizeEvent(event)
        camera = self._camera
        self._look(MapCamera(width=self.width(), height=self.height(), zoom=camera.zoom, x=camera.x, y=camera.y))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._repaint()

    def event(self, event: QEvent) -> bool:
        """Says of the mark under the mouse what it is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = self._nearest(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(self._say(point)) if point >= 0 else "", self)
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begins a line around marks, or with another button takes hold of the map."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._lasso = [event.position()]
        else:
            self._grabbed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Draws the line, or moves the map."""
        if self._lasso and event.buttons() & Qt.MouseButton.LeftButton:
            self._lasso.append(event.position())
            self.update()
        elif self._grabbed is not None:
            way = event.position() - self._grabbed
            self._grabbed = event.position()
            self._look(self._camera.moved(way.x(), way.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A line chooses what is in it; without one it was a click."""
        self._grabbed = None
        line, self._lasso = self._lasso, []
        self.update()
        if not line:
            return
        corners = np.array([(corner.x(), corner.y()) for corner in line])
        if np.ptp(corners, axis=0).max() < FEWEST_PIXELS:
            point = self._nearest(line[-1])
            if point >= 0:
                self._pick(point)
            return
        found = np.flatnonzero(within(self._camera.to_screen(self._points), corners))
        if len(found):
            self.circled.emit(found.tolist())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Shows all where there is no mark."""
        if self._nearest(event.position()) < 0:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zooms around the mouse."""
        if event.angleDelta().y():
            self.zoom(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Goes from mark to mark, picks, zooms and moves."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in ARROWS and control:
            across, up = ARROWS[Qt.Key(key)]
            self._look(self._camera.moved(-across * PAN_SHARE * self.width(), up * PAN_SHARE * self.height()))
        elif key in ARROWS and len(self._points):
            self._step(*ARROWS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current >= 0:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._pick_around()
            else:
                self.picked.emit(self.current)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / ZOOM_STEP if key == Qt.Key.Key_Minus else ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def _step(self, across: int, up: int) -> None:
        if self.current < 0:
            middle = np.array([self._camera.x, self._camera.y])
            point = int(((self._points - middle) ** 2).sum(axis=1).argmin())
        else:
            point = neighbour(self._points, self.current, across, up)
        self.set_current(point)
        place = self.place_of(point)
        if not QRectF(self.rect()).contains(place):
            self._look(self._camera.moved(self.width() / 2 - place.x(), self.height() / 2 - place.y()))

    def _pick(self, point: int) -> None:
        self.set_current(point)
        self.picked.emit(point)

    def _pick_around(self) -> None:
        shown = self._camera.to_screen(self._points)
        apart = np.hypot(*(shown - shown[self.current]).T)
        self.circled.emit(np.flatnonzero(apart <= AROUND * min(self.width(), self.height())).tolist())

    def _nearest(self, place: QPointF) -> int:
        """The mark under a pixel; -1 for none."""
        if not len(self._points):
            return -1
        apart = np.hypot(*(self._camera.to_screen(self._points) - (place.x(), place.y())).T)
        nearest = int(apart.argmin())
        return nearest if apart[nearest] <= NEAR else -1

    def _look(self, camera: MapCamera) -> None:
        resized = (camera.width, camera.height) != (self._camera.width, self._camera.height)
        self._camera = camera
        if len(self._points) <= QUICKLY_PAINTED or resized or self._painted is None:
            self._repaint()
        else:
            self._settle.start()
            self.update()

    def _repaint(self) -> None:
        self._painted = None
        self.update()

    def _paint_marks(self) -> QPixmap:
        """Each look is drawn once and stamped: a hundred thousand marks take a tenth of a second."""
        ratio, shades = self.devicePixelRatioF(), colours(self.palette())
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(shades.base)
        painter = QPainter(picture)
        shown = self._camera.to_screen(self._points)
        seen = ((shown > -9) & (shown < (self.width() + 9, self.height() + 9))).all(axis=1)
        for faint in (True, False):  # what stands back lies behind
            painter.setOpacity(FAINT if faint else 1.0)
            for slot in np.unique(self._slots[seen & (self._faint == faint)]).tolist():
                stamp = self._stamp(slot, ratio)
                for x, y in shown[seen & (self._faint == faint) & (self._slots == slot)].tolist():
                    painter.drawPixmap(QPointF(x - 8, y - 8), stamp)
        painter.end()
        return picture

    def _stamp(self, slot: int, ratio: float) -> QPixmap:
        stamp = QPixmap(QSize(16, 16) * ratio)
        stamp.setDevicePixelRatio(ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = Look(slot, "points")
        painter.translate(8, 8)
        mark = look.mark
        mark.setFillRule(Qt.FillRule.WindingFill)
        painter.strokePath(mark, QPen(colours(self.palette()).base, 2))  # tells marks apart that overlap
        painter.fillPath(mark, look.colour(self.palette()))
        painter.end()
        return stamp
