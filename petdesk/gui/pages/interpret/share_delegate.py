"""Cells of a table with a bar behind their number."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from petdesk.gui.pages.interpret.columns_model import VALUE
from petdesk.gui.plots.look import mixed
from petdesk.gui.theme import colours

STRENGTH = 0.4


class ShareDelegate(QStyledItemDelegate):
    """Paints a bar as long as the cell's value from 0 to 1, under its text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row's background, the bar, the text."""
        self.initStyleOption(option, index)
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        shades = colours(option.palette)
        area = QRectF(option.rect).adjusted(2, 3, -2, -3)
        length = max(0.0, min(1.0, float(index.data(VALUE)))) * area.width()
        if length >= 1:
            painter.fillRect(
                QRectF(area.left(), area.top(), length, area.height()), mixed(shades.series[0], shades.base, STRENGTH)
            )
        painter.save()
        painter.setFont(option.font)
        painter.setPen(shades.text)
        painter.drawText(
            area.adjusted(2, 0, -4, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, option.text
        )
        painter.restore()
