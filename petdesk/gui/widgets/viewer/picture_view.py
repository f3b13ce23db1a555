"""A picture that is zoomed and moved by mouse and keys."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFocusRect, QWidget

from petdesk.gui.theme import colours
from petdesk.gui.widgets.gallery.badge import paint_broken
from petdesk.gui.widgets.viewer.camera import Camera
from petdesk.gui.widgets.viewer.large_picture import LargePicture

ZOOM_STEP = 1.25
NOTCH = 120
PIXELS_FROM = 3.0
"""From this zoom on the picture's own pixels are shown as squares."""
KEY_SHARE = 0.2
"""How far an arrow key moves, as a share of the area."""


class PictureView(QWidget):
    """Shows one picture, fitted at first.

    Attributes:
        zoomed: Signal: `zoom` is another now.
        stepped: Signal with -1 or 1: an arrow key asks for the picture before or after.
    """

    zoomed = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: LargePicture | None = None
        self._camera = Camera((1, 1), (1, 1))
        self._text = ""
        self._grabbed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Picture"))

    @property
    def picture(self) -> LargePicture | None:
        """What is shown."""
        return self._picture

    @property
    def zoom(self) -> float:
        """Pixels of the screen to one of the picture."""
        return self._camera.scale

    @property
    def is_fitted(self) -> bool:
        """Whether the whole picture is shown, whatever the size of the window."""
        return self._camera.zoom is None

    def show_picture(self, picture: LargePicture) -> None:
        """Shows a picture fitted, or why it cannot be shown."""
        self._picture = picture
        self._text = "" if picture.levels else self.tr("This picture cannot be shown: {}.").format(picture.reason)
        self._look(Camera(picture.pixels, self._area()))

    def show_text(self, text: str) -> None:
        """Shows words instead of a picture."""
        self._picture, self._text = None, text
        self._look(Camera((1, 1), self._area()))

    def fit(self) -> None:
        """Shows the whole picture."""
        self._look(Camera(self._camera.picture, self._area()))

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Sees it at a zoom; the point at `at` of this widget, or the middle, stays where it is."""
        if self._picture is not None and self._picture.levels:
            ratio = self.devicePixelRatioF()
            self._look(self._camera.zoomed(zoom, None if at is None else (at.x() * ratio, at.y() * ratio)))

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        """Larger by so many steps, smaller by negative ones."""
        self.set_zoom(self.zoom * ZOOM_STEP**steps, at)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints what of the picture is seen, from the copy that is just large enough."""
        painter, shades = QPainter(self), colours(self.palette())
        if self._picture is not None and self._picture.levels:
            level, ratio = self._picture.level_for(self._camera.scale), self.devicePixelRatioF()
            left, top, width, height = self._camera.place
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.zoom < PIXELS_FROM)
            painter.drawImage(QRectF(round(left) / ratio, round(top) / ratio, width / ratio, height / ratio), level)
        elif self._text:
            painter.setPen(shades.muted)
            area = self.rect().adjusted(24, 24, -24, -24)
            if self._picture is not None:
                side = min(area.width(), area.height()) // 3
                place = QRect(0, 0, side, side)
                place.moveCenter(area.center() - QPoint(0, side // 2))
                paint_broken(painter, place, shades)
                area.setTop(place.bottom())
            where = Qt.AlignmentFlag.AlignCenter if self._picture is None else Qt.AlignmentFlag.AlignHCenter
            painter.drawText(area, where | Qt.TextFlag.TextWordWrap, self._text)
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stays fitted, or where it is."""
        self._look(self._camera.resized(self._area()))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zooms around the mouse."""
        if event.angleDelta().y():
            self.zoom_by(event.angleDelta().y() / NOTCH, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Takes hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = event.position().toPoint()
            self._set_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pulls it along."""
        if self._grabbed is not None:
            way, ratio = event.position().toPoint() - self._grabbed, self.devicePixelRatioF()
            self._grabbed = event.position().toPoint()
            self._look(self._camera.moved(way.x() * ratio, way.y() * ratio))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Lets it go."""
        self._grabbed = None
        self._set_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Fitted to full size there, and back."""
        if event.button() == Qt.MouseButton.LeftButton:
            if self.is_fitted:
                self.set_zoom(1.0, event.position())
            else:
                self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move a picture larger than the area; left and right go on to others where it is not."""
        ways = {
            Qt.Key.Key_Left: (1, 0),
            Qt.Key.Key_Right: (-1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        if event.key() not in ways:
            super().keyPressEvent(event)
            return
        across, down = ways[Qt.Key(event.key())]
        if self._camera.movable:
            width, height = self._area()
            self._look(self._camera.moved(across * width * KEY_SHARE, down * height * KEY_SHARE))
        elif across:
            self.stepped.emit(-across)

    def _area(self) -> tuple[float, float]:
        ratio = self.devicePixelRatioF()
        return max(1.0, self.width() * ratio), max(1.0, self.height() * ratio)

    def _look(self, camera: Camera) -> None:
        before, self._camera = self._camera.scale, camera
        self._set_cursor()
        self.update()
        if camera.scale != before or self._picture is None:
            self.zoomed.emit()

    def _set_cursor(self) -> None:
        if not self._camera.movable:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor if self._grabbed is None else Qt.CursorShape.ClosedHandCursor)
