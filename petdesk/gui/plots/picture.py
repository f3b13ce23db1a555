"""A plot as a picture: the drawing with its legend above, as PNG, as SVG, or for the clipboard."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from petdesk.gui.plots.canvas import Canvas
from petdesk.gui.plots.curve import Curve
from petdesk.gui.theme import colours

SCALE = 2.0
"""Pixels of a PNG for one on the screen, so that it prints well."""
GAP = 8.0


def as_image(canvas: Canvas) -> QImage:
    """The plot as it is shown now."""
    size = _size(canvas)
    image = QImage((size * SCALE).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    painter = QPainter(image)
    _paint(canvas, painter, size, SCALE)
    painter.end()
    return image


def write_svg(canvas: Canvas, path: Path) -> bool:
    """Writes the plot as shown as SVG; tells whether it could be written."""
    size = _size(canvas)
    svg = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    svg.setFileName(str(path))
    svg.setSize(size.toSize())
    # That of the axes, which are recordings.
    svg.setResolution(canvas.logicalDpiX())
    svg.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter()
    if not painter.begin(svg):
        return False
    _paint(canvas, painter, size, 1.0)
    return painter.end()


def _size(canvas: Canvas) -> QSizeF:
    return QSizeF(canvas.width(), canvas.height() + _legend_height(canvas))


def _paint(canvas: Canvas, painter: QPainter, size: QSizeF, ratio: float) -> None:
    canvas.restyle(ratio)
    canvas.refresh()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), colours(canvas.palette()).base)
    for curve, area in _legend(canvas):
        _paint_entry(canvas, painter, curve, area)
    top = _legend_height(canvas)
    canvas.scene().prepareForPaint()
    whole = QRectF(0, 0, canvas.width(), canvas.height())
    canvas.scene().render(painter, whole.translated(0, top), whole)
    canvas.restyle()


def _paint_entry(canvas: Canvas, painter: QPainter, curve: Curve, area: QRectF) -> None:
    swatch = QRectF(area.left(), area.top(), 2 * area.height(), area.height())
    curve.look.paint_swatch(painter, canvas.palette(), swatch)
    painter.setFont(canvas.font())
    painter.setPen(colours(canvas.palette()).text)
    text = area.adjusted(swatch.width() + GAP / 2, 0, 0, 0)
    painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), curve.title)


def _legend(canvas: Canvas) -> list[tuple[Curve, QRectF]]:
    metrics = QFontMetricsF(canvas.font())
    height, left, top = metrics.height(), GAP, GAP
    entries = []
    for curve in canvas.curves:
        if not curve.visible:
            continue
        width = 2 * height + GAP / 2 + metrics.horizontalAdvance(curve.title) + 4
        if left + width > canvas.width() and left > GAP:
            left, top = GAP, top + height + GAP / 2
        entries.append((curve, QRectF(left, top, width, height)))
        left += width + 2 * GAP
    return entries


def _legend_height(canvas: Canvas) -> float:
    return max((area.bottom() + GAP for _, area in _legend(canvas)), default=0.0)
