"""A picture with a layer over it that can be made fainter."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from petdesk.gui.widgets.viewer.large_picture import LargePicture
from petdesk.gui.widgets.viewer.picture_view import PictureView


class LayeredPicture(PictureView):
    """As `PictureView`, with a second picture of any size stretched over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer: QImage | None = None
        self._opacity = 1.0

    @property
    def layer(self) -> QImage | None:
        """What lies over the picture."""
        return self._layer

    def show_picture(self, picture: LargePicture) -> None:
        """As ever; another picture has no layer yet."""
        self._layer = None
        super().show_picture(picture)

    def show_layer(self, layer: QImage | None) -> None:
        """Lays something over all of the picture; None takes it away."""
        self._layer = layer
        self.update()

    def set_opacity(self, opacity: float) -> None:
        """From 0, nothing of the layer, to 1."""
        self._opacity = opacity
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture, then the layer."""
        super().paintEvent(event)
        if self._layer is None or self._picture is None or not self._picture.levels:
            return
        ratio = self.devicePixelRatioF()
        left, top, width, height = self._camera.place
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(self._opacity)
        painter.drawImage(QRectF(round(left) / ratio, round(top) / ratio, width / ratio, height / ratio), self._layer)
        painter.end()
