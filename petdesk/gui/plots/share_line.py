"""An upright line that is dragged along an axis from 0 to 100 per cent. Imports pyqtgraph."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt, Signal

from petdesk.gui.plots.canvas import Canvas
from petdesk.gui.plots.look import line_pen
from petdesk.gui.theme import colours

RESTYLING = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange)


class ShareLine(QObject):
    """A line with words beside it.

    Attributes:
        dragged: Signal with the share, from 0 to 1, while the mouse drags it.
    """

    dragged = Signal(float)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        options = {"position": 0.92, "anchors": [(0, 0.5), (1, 0.5)], "movable": False}
        self._line = pg.InfiniteLine(angle=90, movable=True, label=" ", labelOpts=options, bounds=[0, 100])
        self._line.setZValue(30)
        self._line.setCursor(Qt.CursorShape.SplitHCursor)
        self._line.sigDragged.connect(lambda: self.dragged.emit(float(self._line.value()) / 100))
        canvas.left.addItem(self._line, ignoreBounds=True)
        canvas.installEventFilter(self)
        self._restyle()

    def put(self, share: float, words: str) -> None:
        """Goes there, and says so; without a signal."""
        self._line.setPos(100 * share)
        self._line.label.setFormat(words.replace("{", "{{").replace("}", "}}"))  # pyqtgraph formats it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() in RESTYLING:
            self._restyle()
        return super().eventFilter(watched, event)

    def _restyle(self) -> None:
        shades = colours(self._canvas.palette())
        self._line.setPen(line_pen(shades.accent, 2, self._canvas.ratio))
        self._line.setHoverPen(line_pen(shades.accent, 4, self._canvas.ratio))
        label = self._line.label
        label.setColor(shades.accent_text)
        label.fill = pg.mkBrush(shades.accent)
        font = self._canvas.font()
        font.setBold(True)
        label.setFont(font)
        label.update()
