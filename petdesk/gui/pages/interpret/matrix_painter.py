"""Paints the confusion matrix, the cells that show and no others."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLine, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPalette, QPen

from petdesk.gui.pages.interpret.matrix_colours import cell_colour, depth_of_count, depth_of_share, readable_on
from petdesk.gui.pages.interpret.matrix_geometry import MatrixGeometry, Place
from petdesk.gui.pages.interpret.matrix_layout import GAP, title_room
from petdesk.gui.pages.interpret.matrix_words import signed
from petdesk.gui.theme import colours
from petdesk.interpret.confusion import Counts

SMALLEST_TEXT = 0.66
"""Of the widget's font: what is still read."""

SMALLEST_NUMBER, NARROWEST_NUMBER = 0.6, 0.6
"""Of the font's height and of its width: what is still read in a cell."""

LINES_FROM = 5
"""Pixels a side of a cell; between smaller ones there are no lines."""

EMPTY_DIAGONAL = 0.07
"""How deep the diagonal's colour is where it is empty, so that it shows all the same."""


@dataclass(frozen=True, kw_only=True)
class MatrixLook:
    """What is painted.

    Attributes:
        counts: [C, C]; differences where `change` is set.
        change: Whether what is shown is how counts differ from earlier ones: blue is then what is better.
        shares: To be written in place of counts; None for those.
        names: The classes.
        font, palette: Of the widget.
        actual, predicted: The titles of the axes.
    """

    counts: Counts
    shares: NDArray[np.float64] | None
    names: Sequence[str]
    font: QFont
    palette: QPalette
    actual: str
    predicted: str
    change: bool = False


class MatrixPainter:
    """Paints once."""

    def __init__(self, look: MatrixLook, geometry: MatrixGeometry) -> None:
        self._look, self._geometry = look, geometry
        self._shades = colours(look.palette)
        self._most = int(np.abs(look.counts).max()) if look.counts.size else 0
        self._numbers = self._number_font()
        self._inks: dict[tuple[bool, float], tuple[QColor, QColor, str]] = {}
        self._painter = QPainter()

    def paint(self, device: QPaintDevice, *, place: Place | None, hovered: Place | None, focused: bool) -> None:
        """Paints labels, cells, and what the mouse and the keyboard are at."""
        geometry = self._geometry
        self._painter.begin(device)
        self._painter.fillRect(QRect(0, 0, geometry.width, geometry.height), self._shades.window)
        if geometry.classes:
            cells = self._table()
            self._painter.setClipRect(QRect(geometry.left, geometry.top, geometry.width, geometry.height))
            self._cells()
            self._band(hovered)
            self._frame(place, focused=focused)
            self._painter.setClipping(False)
            marked = hovered if hovered is not None else place
            self._row_labels(cells, marked)
            self._column_labels(cells, marked)
            self._titles(cells)
        self._painter.end()

    def _table(self) -> QRect:
        """The cells that show, labels left out."""
        geometry = self._geometry
        right = min(geometry.width, geometry.column_left(geometry.classes))
        bottom = min(geometry.height, geometry.row_top(geometry.classes))
        return QRect(geometry.left, geometry.top, right - geometry.left, bottom - geometry.top)

    def _cells(self) -> None:
        """Paints lines, the diagonal, and the cells with pictures: most cells of a large matrix are empty."""
        painter, geometry = self._painter, self._geometry
        rows, columns = geometry.rows(), geometry.columns()
        if not rows or not columns:
            return
        table = QRect(
            QPoint(geometry.column_left(columns.start), geometry.row_top(rows.start)),
            QPoint(geometry.column_left(columns.stop), geometry.row_top(rows.stop)),
        )
        painter.fillRect(table, self._shades.base)
        painter.setPen(self._shades.border)
        if min(geometry.cell_width, geometry.cell_height) >= LINES_FROM:
            painter.drawLines([QLine(x, table.top(), x, table.bottom()) for x in self._edges(columns)])
            painter.drawLines([QLine(table.left(), y, table.right(), y) for y in self._edges(rows, down=True)])
        else:
            painter.drawRect(table.adjusted(0, 0, -1, -1))
        if self._numbers is not None:
            painter.setFont(self._numbers)
        faint = cell_colour(EMPTY_DIAGONAL, right=True, shades=self._shades)
        for place in set(rows) & set(columns):
            painter.fillRect(self._inside(place, place), faint)
        shown = self._look.counts[rows.start : rows.stop, columns.start : columns.stop]
        for row, column in np.argwhere(shown).tolist():
            self._cell(row + rows.start, column + columns.start)

    def _cell(self, row: int, column: int) -> None:
        look, inside = self._look, self._inside(row, column)
        count, share = int(look.counts[row, column]), None if look.shares is None else float(look.shares[row, column])
        right = (row == column) != (look.change and count < 0)
        key = (right, count if share is None else share)
        if key not in self._inks:
            depth = depth_of_count(abs(count), self._most) if share is None else depth_of_share(share)
            colour = cell_colour(depth, right=right, shades=self._shades)
            text = _percent(share) if share is not None else signed(count) if look.change else str(count)
            self._inks[key] = colour, readable_on(colour), text
        colour, ink, text = self._inks[key]
        self._painter.fillRect(inside, colour)
        if self._numbers is not None:
            self._painter.setPen(ink)
            self._painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, text)

    def _edges(self, cells: range, *, down: bool = False) -> list[int]:
        edge = self._geometry.row_top if down else self._geometry.column_left
        return [edge(index) for index in range(cells.start, cells.stop + 1)]

    def _inside(self, row: int, column: int) -> QRect:
        """A cell without its lines."""
        geometry = self._geometry
        line = 1 if min(geometry.cell_width, geometry.cell_height) >= LINES_FROM else 0
        return QRect(
            QPoint(geometry.column_left(column) + line, geometry.row_top(row) + line),
            QPoint(geometry.column_left(column + 1) - 1, geometry.row_top(row + 1) - 1),
        )

    def _band(self, place: Place | None) -> None:
        """Leads the eye from the cell under the mouse to its two labels."""
        if place is None:
            return
        geometry, painter = self._geometry, self._painter
        painter.setPen(QPen(self._shades.muted, 1))
        bottom, right = geometry.row_top(geometry.classes), geometry.column_left(geometry.classes)
        if place[0] >= 0:
            top = geometry.row_top(place[0])
            painter.drawRect(QRect(geometry.left, top, right - geometry.left, geometry.row_top(place[0] + 1) - top))
        if place[1] >= 0:
            left = geometry.column_left(place[1])
            painter.drawRect(
                QRect(left, geometry.top, geometry.column_left(place[1] + 1) - left, bottom - geometry.top)
            )

    def _frame(self, place: Place | None, *, focused: bool) -> None:
        """Around what is chosen: a light line in a dark one, which shows on every colour."""
        if place is None:
            return
        geometry = self._geometry
        row, column = place
        left = geometry.column_left(max(0, column))
        top = geometry.row_top(max(0, row))
        right = geometry.column_left(column + 1 if column >= 0 else geometry.classes)
        bottom = geometry.row_top(row + 1 if row >= 0 else geometry.classes)
        frame = QRect(left, top, right - left, bottom - top)
        for grown, colour, width in ((1, self._shades.text, 3 if focused else 2), (0, self._shades.base, 1)):
            self._painter.setPen(QPen(colour, width))
            self._painter.drawRect(frame.adjusted(-grown, -grown, grown, grown))

    def _row_labels(self, cells: QRect, marked: Place | None) -> None:
        geometry, painter = self._geometry, self._painter
        font = self._label_font(geometry.cell_height)
        metrics = QFontMetricsF(font)
        title = title_room(self._look.font)
        painter.setClipRect(QRect(0, geometry.top, geometry.left, cells.height()))
        for row in geometry.rows():
            top, bottom = geometry.row_top(row), geometry.row_top(row + 1)
            rect = QRectF(title, top, geometry.left - title - GAP, bottom - top)
            self._label(self._look.names[row], rect, font, metrics, marked=marked is not None and marked[0] == row)
        painter.setClipping(False)

    def _column_labels(self, cells: QRect, marked: Place | None) -> None:
        geometry, painter = self._geometry, self._painter
        title, names = title_room(self._look.font), self._look.names
        upright = geometry.upright
        font = self._label_font(geometry.cell_width) if upright else self._look.font
        metrics = QFontMetricsF(font)
        painter.setClipRect(QRect(geometry.left, 0, cells.width(), geometry.top))
        for column in geometry.columns():
            left, right = geometry.column_left(column), geometry.column_left(column + 1)
            shown = marked is not None and marked[1] == column
            if upright:
                # Turned to the left, so that the names begin at their cells.
                painter.save()
                painter.translate(left, geometry.top)
                painter.rotate(-90)
                rect = QRectF(GAP, 0, geometry.top - title - GAP, right - left)
                self._label(names[column], rect, font, metrics, marked=shown, side=Qt.AlignmentFlag.AlignLeft)
                painter.restore()
            else:
                rect = QRectF(left, title, right - left, geometry.top - title - GAP)
                side = Qt.AlignmentFlag.AlignHCenter
                self._label(names[column], rect, font, metrics, marked=shown, side=side, foot=True)
        painter.setClipping(False)

    def _label(
        self,
        name: str,
        rect: QRectF,
        font: QFont,
        metrics: QFontMetricsF,
        *,
        marked: bool,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight,
        foot: bool = False,
    ) -> None:
        painter = self._painter
        if marked:
            painter.fillRect(rect.adjusted(-GAP, 0, GAP, 0), self._shades.selection)
        painter.setFont(font)
        painter.setPen(self._shades.text)
        upright = Qt.AlignmentFlag.AlignBottom if foot else Qt.AlignmentFlag.AlignVCenter
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect, int(side | upright | Qt.TextFlag.TextDontClip), shown)

    def _titles(self, cells: QRect) -> None:
        """Names the axes; the arrow says in which direction one reads."""
        painter, room = self._painter, title_room(self._look.font)
        font = QFont(self._look.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._shades.muted)
        painter.drawText(
            QRectF(cells.left(), 0, max(cells.width(), 80), room), Qt.AlignmentFlag.AlignCenter, self._look.predicted
        )
        painter.save()
        painter.translate(QPointF(0, cells.bottom() + 1))
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, max(cells.height(), 80), room), Qt.AlignmentFlag.AlignCenter, self._look.actual)
        painter.restore()

    def _label_font(self, pitch: float) -> QFont:
        """As large as the pitch of the cells allows."""
        font = QFont(self._look.font)
        scale = min(1.0, pitch / QFontMetricsF(font).height())
        font.setPointSizeF(font.pointSizeF() * max(SMALLEST_TEXT, scale))
        return font

    def _number_font(self) -> QFont | None:
        """In which the widest number fits into a cell; None where none that is read would."""
        look, geometry = self._look, self._geometry
        metrics = QFontMetricsF(look.font)
        widest = metrics.horizontalAdvance(
            "100" if look.shares is not None else f"+{self._most}" if look.change else str(self._most)
        )
        room = min(geometry.cell_width - 2, 0.9 * geometry.cell_width)
        scale = min(1.15, room / max(1.0, widest), geometry.cell_height / (metrics.ascent() * 1.05))
        font = QFont(look.font)
        if scale < SMALLEST_NUMBER:
            # Narrower letters before smaller ones.
            narrow = scale / SMALLEST_NUMBER
            if narrow < NARROWEST_NUMBER or geometry.cell_height < SMALLEST_NUMBER * metrics.ascent():
                return None
            font.setStretch(round(100 * narrow))
            scale = SMALLEST_NUMBER
        font.setPointSizeF(font.pointSizeF() * scale)
        return font


def _percent(share: float) -> str:
    """A share in per cent, without the sign: the heading has it."""
    return "<1" if 0 < share < 0.005 else str(round(100 * share))
