"""Names of pictures with their labels marked in them: the live tester of a way to read labels."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from petdesk.gui.theme import colours
from petdesk.gui.widgets.labels import plain_tip

if TYPE_CHECKING:
    from petdesk.data.peek import Seen

Index = QModelIndex | QPersistentModelIndex
SEEN = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()


class NameModel(QAbstractListModel):
    """A row a picture.

    Attributes:
        longest: The longest label, or what stands in its place.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: Sequence[Seen] = ()
        self.longest = ""

    def show(self, seen: "Sequence[Seen]") -> None:
        """Shows these."""
        self.beginResetModel()
        self._seen = seen
        self.longest = max((one.label for one in seen), key=len, default="")
        if any(not one.label for one in seen):
            self.longest = max(self.longest, no_class(), key=len)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self._seen)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name, and in words what becomes of it."""
        seen = self._seen[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return seen.name
        if role == SEEN:
            return seen
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self.tr("{}: no class, left out").format(seen.name)
            if seen.label:
                words = self.tr("{}: class {}").format(seen.name, seen.label)
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None


class NameList(QListView):
    """The list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = NameModel(self)
        self.setObjectName("data.setup.names")
        self.setAccessibleName(self.tr("Pictures and the classes they get"))
        self.setModel(self.names)
        self.setItemDelegate(NameDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class NameDelegate(QStyledItemDelegate):
    """The name with the label's part of it on a coloured ground; right of it the label, or that there is none."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(option.fontMetrics.averageCharWidth() * 30, option.fontMetrics.height() * 3 // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One name."""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        seen: Seen = index.data(SEEN)
        shades, metrics = colours(option.palette), option.fontMetrics
        area = option.rect.adjusted(metrics.height() // 2, 0, -metrics.height() // 2, 0)
        model = index.model()
        widest = metrics.horizontalAdvance(model.longest) if isinstance(model, NameModel) else 0
        half = area.width() - min(area.width() * 9 // 20, widest + metrics.height())
        left = QRect(area.left(), area.top(), half - metrics.height(), area.height())
        right = QRect(area.left() + half, area.top(), area.width() - half, area.height())
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.save()
        name = metrics.elidedText(seen.name, Qt.TextElideMode.ElideLeft, left.width())
        cut = len(seen.name) - len(name) if name != seen.name else 0
        start = seen.start - cut
        if seen.label and seen.start >= 0 and start >= (1 if cut else 0):
            before = metrics.horizontalAdvance(name[:start])
            width = metrics.horizontalAdvance(name[start : start + len(seen.label)])
            height = metrics.height() * 6 // 5
            ground = QColor(shades.accent)
            ground.setAlphaF(0.25)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(shades.accent)
            painter.setBrush(ground)
            painter.drawRoundedRect(left.left() + before - 2, left.center().y() - height // 2, width + 4, height, 3, 3)
        painter.setPen(shades.text if seen.label else shades.muted)
        painter.drawText(left, middle, name)
        label = seen.label or no_class()
        if not seen.label:
            painter.setPen(shades.warning)
        painter.drawText(right, middle, metrics.elidedText(label, Qt.TextElideMode.ElideRight, right.width()))
        painter.restore()


def no_class() -> str:
    """What stands in the place of a label."""
    return f"✕  {QCoreApplication.translate('NameDelegate', 'no class')}"
