"""The cells of a comparison: a name with its tick, and an error rate as a dot with its interval as a bar around it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from petdesk.gui.pages.train.compare.bodies_model import INTERVAL
from petdesk.gui.theme import colours

LONGEST = "99.9% (99–99)"
BAR_LETTERS = 14
"""Room of the bar, in letters."""


class IntervalDelegate(QStyledItemDelegate):
    """Paints the intervals of a column on one axis, from no error to the highest end of any."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The text on the right, the bar on the left of it."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        text, whole.text = whole.text, ""
        style = whole.widget.style() if whole.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        interval = index.data(INTERVAL)
        if interval is None:
            return
        error, low, high, end = interval
        shades = colours(option.palette)
        area = QRectF(option.rect.adjusted(8, 0, -8, 0))
        room = area.width() - option.fontMetrics.horizontalAdvance(LONGEST) - 8
        middle, thick = area.center().y(), max(4.0, option.fontMetrics.height() / 3)
        left, right, dot = (area.left() + room * value / max(end, 1e-9) for value in (low, high, error))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shades.series[5])
        bar = QRectF(left, middle - thick / 2, max(2.0, right - left), thick)
        painter.drawRoundedRect(bar, thick / 3, thick / 3)
        painter.setBrush(shades.text)
        painter.drawEllipse(QPointF(dot, middle), thick * 0.6, thick * 0.6)
        painter.setPen(shades.text)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Room for the bar beside the number."""
        hint = super().sizeHint(option, index)
        text = option.fontMetrics.horizontalAdvance(LONGEST)
        return QSize(text + BAR_LETTERS * option.fontMetrics.averageCharWidth() + 24, hint.height())


class TickDelegate(QStyledItemDelegate):
    """Knows the room that the check box of a style sheet takes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """That of the text, and as much as the box is high."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + option.fontMetrics.height(), hint.height())
