"""A share as a bar, in the class table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from petdesk.gui.pages.data.class_model import BAR
from petdesk.gui.theme import colours


class BarDelegate(QStyledItemDelegate):
    """Paints a share as a bar with its number on it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The bar under the text."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        text, whole.text = whole.text, ""
        style = whole.widget.style() if whole.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, whole.widget)
        shades = colours(option.palette)
        length = float(index.data(BAR) or 0.0)
        area = option.rect.adjusted(6, 0, -6, 0)
        room = area.width() - option.fontMetrics.horizontalAdvance("100.0%") - 6
        height = max(4, option.fontMetrics.height() // 3)
        bar = QRect(area.left(), area.center().y() - height // 2, max(2, round(length * room)), height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shades.series[0])
        painter.drawRoundedRect(bar, height / 3, height / 3)
        painter.setPen(shades.text)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
