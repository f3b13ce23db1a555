"""What a canvas is made of: axes with readable numbers, and lines with marks. Imports pyqtgraph."""

import math
from itertools import chain
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLine, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF

from petdesk.gui.plots.curve import Bounds, Curve
from petdesk.gui.plots.look import MARK_SIZE, MARKED, SPOT_SCALE, mixed
from petdesk.gui.plots.numbers import power
from petdesk.gui.plots.series import Floats
from petdesk.gui.plots.thinning import visible
from petdesk.gui.theme import colours
from petdesk.gui.words import in_locale

MOST_MARKS = 150
LONGEST_STROKE = 3.0
"""In widths of the picture: a line that goes up and down more than that is drawn plain, as dashes and smooth edges
would not show and take tens of milliseconds."""
FEW_DECADES = 2.5
BAND_STRENGTH = 0.2
"""How much a band has of its curve's colour; opaque, so it lies behind the other curves."""
BEHIND = -5


class Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis whose logarithmic ticks read 0.01 or 10⁻⁵.

    Attributes:
        counts: Whether it counts something, such as steps: there is nothing between whole numbers.
    """

    counts = False

    def tickSpacing(self, minVal: float, maxVal: float, size: float) -> Any:  # noqa: N802, N803
        """No closer than what it counts."""
        spacing = super().tickSpacing(minVal, maxVal, size)
        return [level for level in spacing if level[0] >= 1] or [(1.0, 0)] if self.counts else spacing

    def logTickValues(self, minVal: float, maxVal: float, size: float, stdTicks: Any) -> Any:  # noqa: N802, N803
        """Decades, and between them lines without numbers; 2 and 5 have numbers where there are few decades."""
        decades = [float(value) for value in range(math.ceil(minVal), math.floor(maxVal) + 1)]
        stride = max(1, math.ceil(len(decades) * 50 / max(size, 1)))
        decades = [value for value in decades if value % stride == 0]
        between = {
            digit: [
                value
                for decade in range(math.floor(minVal), math.ceil(maxVal) + 1)
                if minVal <= (value := decade + math.log10(digit)) <= maxVal
            ]
            for digit in range(2, 10)
        }
        if maxVal - minVal > FEW_DECADES or stride > 1:
            return [(1.0, decades), (None, [] if stride > 1 else list(chain(*between.values())))]
        named = [*decades, *between.pop(2), *between.pop(5)]
        if len(named) < 2:  # within less than a decade: as many as there are
            return [(1.0, [*named, *chain(*between.values())]), (None, [])]
        return [(1.0, named), (None, list(chain(*between.values())))]

    def logTickStrings(self, values: list[float], scale: float, spacing: float | None) -> list[str]:  # noqa: N802
        """Numbers for the ticks of the first level."""
        return ["" if spacing is None else power(10**value * scale) for value in values]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:  # noqa: N802
        """The same in the language of the app."""
        strings: list[str] = super().tickStrings(values, scale, spacing)
        return strings if self.logMode else [in_locale(text) for text in strings]


class Grid(pg.GraphicsObject):  # type: ignore[misc]
    """Lines across a view at the ticks that have numbers.

    pyqtgraph's own grid, a recording of hundreds of see-through lines, takes half of the time of a frame.
    """

    def __init__(self, view: pg.ViewBox, bottom: Axis, left: Axis) -> None:
        super().__init__(view)
        self._view, self._axes = view, (bottom, left)
        self._pen = QPen()
        self.setZValue(-10)
        view.sigRangeChanged.connect(lambda: self.update())
        view.sigResized.connect(lambda: self.prepareGeometryChange())

    def restyle(self, pen: QPen) -> None:
        """Takes another pen."""
        self._pen = pen
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """All of the view."""
        return QRectF(0, 0, self._view.width(), self._view.height())

    def paint(self, painter: QPainter, _option: Any, _widget: Any) -> None:
        """A line for each tick of the first level that has any."""
        area = self.boundingRect()
        lines = []
        for across, axis, bounds in zip((True, False), self._axes, self._view.viewRange(), strict=True):
            length = area.width() if across else area.height()
            levels = axis.tickValues(*bounds, length)
            for value in next((values for _, values in levels if len(values) > 1), []):
                share = (value - bounds[0]) / (bounds[1] - bounds[0])
                place = round(share * length if across else (1 - share) * length)
                lines.append(
                    QLine(place, 0, place, int(area.height())) if across else QLine(0, place, int(area.width()), place)
                )
        painter.setPen(self._pen)
        painter.drawLines(lines)


class Line(pg.PlotCurveItem):  # type: ignore[misc]
    """Draws what of a curve can be seen."""

    def __init__(self, curve: Curve) -> None:
        super().__init__()
        self._curve = curve
        self._drawn: tuple[object, ...] = ()
        self._marked = False
        self._dashed = False
        self._palette, self._ratio = QPalette(), 1.0
        self._band = QPolygonF()
        if curve.band is not None:
            self.setZValue(BEHIND)

    def restyle(self, palette: QPalette, ratio: float) -> None:
        """Takes the colours of another scheme, and the pixels of another device."""
        self._palette, self._ratio = palette, ratio
        self.setPen(self._curve.look.pen(palette, ratio, dashed=self._dashed))

    def refresh(self, shown: tuple[Bounds, Bounds], size: tuple[float, float], log: tuple[bool, bool]) -> None:
        """Takes over what of its curve lies in a range.

        Args:
            shown: The range of x and of y, as the view has them: logarithms on logarithmic axes.
            size: Width and height of the view in pixels.
            log: Which axes are logarithmic.
        """
        self.setVisible(self._curve.visible)
        state = (self._curve.version, shown[0], size, log)
        if not self._curve.visible:
            return
        if state != self._drawn:
            self._drawn = state
            low, high = (10 ** shown[0][0], 10 ** shown[0][1]) if log[0] else shown[0]
            series = self._curve.series
            xs, ys = visible(series.xs, series.ys, low=low, high=high, columns=int(size[0]))
            xs, ys = _logarithm(xs) if log[0] else xs, _logarithm(ys) if log[1] else ys
            self._marked = self._curve.look.style in MARKED and len(xs) <= MOST_MARKS
            self._band = self._around(log)
            self.setData(xs, ys, connect="finite")
        self._smoothen(shown[1], size)

    def paint(self, painter: QPainter, option: Any, widget: Any) -> None:
        """What lies around the line, the line, then the marks, which keep their size."""
        if not self._band.isEmpty():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(self._curve.look.colour(self._palette), colours(self._palette).base, BAND_STRENGTH))
            painter.drawPolygon(self._band)
        super().paint(painter, option, widget)
        if not self._marked:
            return
        xs, ys = self.getData()
        transform = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._curve.look.colour(self._palette))
        mark = self._curve.look.mark
        for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
            if math.isfinite(x) and math.isfinite(y):
                painter.drawPath(mark.translated(transform.map(QPointF(x, y))))
        painter.restore()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Also of what lies around the line."""
        return QRectF(super().boundingRect()).united(self._band.boundingRect())

    def _around(self, log: tuple[bool, bool]) -> QPolygonF:
        """The band: along its lower ends and back along its upper ones."""
        band = self._curve.band
        if band is None:
            return QPolygonF()
        xs, lows, highs = (_logarithm(band.lows.xs) if log[0] else band.lows.xs), band.lows.ys, band.highs.ys
        if log[1]:
            lows, highs = _logarithm(lows), _logarithm(highs)
        known = np.isfinite(xs) & np.isfinite(lows) & np.isfinite(highs)
        ends = [*zip(xs[known], lows[known], strict=True)], [*zip(xs[known], highs[known], strict=True)]
        return QPolygonF([QPointF(x, y) for x, y in (*ends[0], *reversed(ends[1]))])

    def pixelPadding(self) -> float:  # noqa: N802 - pyqtgraph's name
        """Room for the marks at the ends."""
        return float(SPOT_SCALE * MARK_SIZE if self._marked else super().pixelPadding())

    def _smoothen(self, shown: Bounds, size: tuple[float, float]) -> None:
        _, ys = self.getData()
        rises = np.abs(np.diff(np.clip(ys, *shown))) if len(ys) else ys
        stroke = float(np.nansum(rises)) / (shown[1] - shown[0]) * size[1] / max(size[0], 1)
        smooth = stroke < LONGEST_STROKE
        if smooth != self._dashed:
            self._dashed = smooth
            self.setPen(self._curve.look.pen(self._palette, self._ratio, dashed=smooth))
        self.opts["antialias"] = smooth


def _logarithm(values: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Floats = np.log10(values)
    found[~np.isfinite(found)] = np.nan
    return found
