"""The upright line that is dragged to a learning rate. Imports pyqtgraph."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt, Signal

from petdesk.gui.plots.canvas import Canvas
from petdesk.gui.plots.curve import Bounds
from petdesk.gui.plots.look import line_pen
from petdesk.gui.plots.numbers import rate as rate_text
from petdesk.gui.theme import colours

RESTYLING = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange)


class RateLine(QObject):
    """A line over a logarithmic axis, with its rate beside it.

    Attributes:
        dragged: Signal with the rate while the mouse drags it.
        rate: Where it is; None while it is nowhere.
    """

    dragged = Signal(float)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.rate: float | None = None
        self._canvas = canvas
        self._bounds: Bounds | None = None
        options = {"position": 0.06, "anchors": [(0, 0.5), (1, 0.5)], "movable": False}
        self._line = pg.InfiniteLine(angle=90, movable=True, label=" ", labelOpts=options)
        self._line.setZValue(30)
        self._line.setCursor(Qt.CursorShape.SplitHCursor)
        self._line.hide()
        self._line.sigDragged.connect(self._drag)
        canvas.left.addItem(self._line, ignoreBounds=True)
        canvas.installEventFilter(self)
        self._restyle()

    def set_rate(self, rate: float | None) -> None:
        """Goes there, or as near as its bounds allow; None takes it away."""
        if rate is not None and self._bounds is not None:
            rate = min(max(rate, self._bounds[0]), self._bounds[1])
        self.rate = rate
        self._line.setVisible(rate is not None)
        if rate is not None:
            self._line.setPos(math.log10(rate))
            self._line.label.setFormat(rate_text(rate))

    def set_bounds(self, bounds: Bounds | None) -> None:
        """The lowest and highest rate that it may be put to; None allows any."""
        self._bounds = bounds
        self._line.setBounds([None, None] if bounds is None else [math.log10(value) for value in bounds])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() in RESTYLING:
            self._restyle()
        return super().eventFilter(watched, event)

    def _drag(self) -> None:
        self.rate = float(10 ** self._line.value())
        self._line.label.setFormat(rate_text(self.rate))
        self.dragged.emit(self.rate)

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
