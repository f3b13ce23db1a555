"""What tells curves apart: colour, dash and mark together, so that no colour has to be seen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF, QTransform

from petdesk.gui.theme import colours

DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 2), (8, 3, 2, 3), (1, 3))
"""In widths of the line: full, dashed, dotted, dash and dot, wide dots."""
FAINTNESS = 0.55
MARK_SIZE = 8.0
WIDTHS = {"line": 2.0, "faint": 1.0, "points": 1.5, "spot": 1.5}
SPOT_SCALE = 1.4
MARKED = ("points", "spot")


@dataclass(frozen=True, slots=True)
class Look:
    """How one curve looks; `slot` counts curves that are to be told apart."""

    slot: int
    style: str

    def colour(self, palette: QPalette) -> QColor:
        """The line's colour, opaque: a see-through line takes several times as long to draw."""
        shades = colours(palette)
        full = shades.series[self.slot % len(shades.series)]
        return mixed(full, shades.base, FAINTNESS) if self.style == "faint" else full

    def pen(self, palette: QPalette, ratio: float, *, dashed: bool = True) -> QPen:
        """The line's pen, of the same width at every zoom."""
        pen = line_pen(self.colour(palette), WIDTHS[self.style], ratio)
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        dash = DASHES[self.slot % len(DASHES)]
        if dashed and dash and self.style != "faint":
            pen.setDashPattern(dash)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    @property
    def mark(self) -> QPainterPath:
        """The mark of its points, around the origin."""
        path = _marks()[self.slot % len(_marks())]
        return QTransform.fromScale(SPOT_SCALE, SPOT_SCALE).map(path) if self.style == "spot" else path

    def swatch(self, palette: QPalette, size: QSize, ratio: float) -> QIcon:
        """A bit of the line for legends."""
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint_swatch(painter, palette, QRectF(QPointF(0, 0), size))
        painter.end()
        return QIcon(pixmap)

    def paint_swatch(self, painter: QPainter, palette: QPalette, area: QRectF) -> None:
        """Draws a bit of the line, and its mark where it has marks."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.pen(palette, painter.device().devicePixelRatioF()))
        middle = area.center()
        if self.style != "spot":
            painter.drawLine(QPointF(area.left() + 1, middle.y()), QPointF(area.right() - 1, middle.y()))
        if self.style in MARKED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colour(palette))
            painter.translate(middle)
            painter.drawPath(self.mark)
        painter.restore()


def line_pen(colour: QColor, width: float, ratio: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen that keeps its width at every zoom; `ratio` is the device's, whose pixels such a width counts."""
    pen = QPen(colour, width * ratio, style)
    pen.setCosmetic(True)
    return pen


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """What `over` looks like at this opacity on `under`."""
    return QColor.fromRgbF(
        *(share * getattr(over, part)() + (1 - share) * getattr(under, part)() for part in ("redF", "greenF", "blueF"))
    )


@lru_cache
def _marks() -> tuple[QPainterPath, ...]:
    half = MARK_SIZE / 2
    makers: tuple[Callable[[QPainterPath], object], ...] = (
        lambda path: path.addEllipse(QPointF(0, 0), half, half),
        lambda path: path.addRect(-0.9 * half, -0.9 * half, 1.8 * half, 1.8 * half),
        lambda path: path.addPolygon(_polygon((-1.1, 0.9), (1.1, 0.9), (0, -1.1))),
        lambda path: path.addPolygon(_polygon((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0))),
        lambda path: path.addPolygon(_polygon((-1.1, -0.9), (1.1, -0.9), (0, 1.1))),
        lambda path: path.addPath(QTransform().rotate(45).map(_plus())),
        lambda path: path.addPath(_plus()),
    )
    paths = []
    for make in makers:
        path = QPainterPath()
        make(path)
        path.closeSubpath()
        paths.append(path)
    return tuple(paths)


def _polygon(*corners: tuple[float, float]) -> QPolygonF:
    half = MARK_SIZE / 2
    return QPolygonF([QPointF(x * half, y * half) for x, y in corners])


def _plus() -> QPainterPath:
    path = QPainterPath()
    half, thin = 1.2 * MARK_SIZE / 2, 0.35 * MARK_SIZE / 2
    path.addRect(-half, -thin, 2 * half, 2 * thin)
    path.addRect(-thin, -half, 2 * thin, 2 * half)
    return path.simplified()
