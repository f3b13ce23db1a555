"""The rail: the pages, top to bottom, one of them shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.theme import colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A page as the rail shows it."""

    key: str
    title: str
    icon: str
    hint: str


class Rail(QWidget):
    """A button a page; arrows move between them.

    Attributes:
        chosen: Signal with the key of the page that the user wants.
    """

    chosen = Signal(str)

    def __init__(self, stops: Sequence[Stop], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._icons = {stop.key: stop.icon for stop in stops}
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 10, 6, 10)
        layout.setSpacing(4)
        for position, stop in enumerate(stops, start=1):
            button = RailButton(stop.title, f"{stop.hint} (Ctrl+{position})")
            button.setObjectName(f"rail.{stop.key}")
            button.clicked.connect(lambda _checked=False, key=stop.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[stop.key] = button
            layout.addWidget(button)
        widest = max(button.minimumWidth() for button in self._buttons.values())
        for button in self._buttons.values():
            button.setFixedWidth(widest)
        layout.addStretch()
        self._draw()

    def show_chosen(self, key: str) -> None:
        """Marks the page that is shown."""
        self._buttons[key].setChecked(True)

    def show_count(self, key: str, count: int, *, meaning: str) -> None:
        """Marks a page with how many things there want the user; none takes the mark away.

        Args:
            key: The page's.
            count: How many.
            meaning: What they are, in words: who cannot see the mark hears it, and the tooltip says it.
        """
        self._buttons[key].show_count(count, meaning)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and down move to the next page's button."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        buttons = list(self._buttons.values())
        place = next((index for index, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(place + steps[Qt.Key(event.key())]) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        for key, button in self._buttons.items():
            button.setIcon(icon(self._icons[key]))


class RailButton(QToolButton):
    """A page's button: a bar at its left tells the one that is shown, not colour alone."""

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self._hint, self._count = hint, 0
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(hint)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        side = round(self.fontMetrics().height() * 1.5)
        self.setIconSize(QSize(side, side))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        metrics = self.fontMetrics()
        character = metrics.averageCharWidth()
        self.setMinimumWidth(max(character * 11, metrics.horizontalAdvance(title) + character * 4))
        self.setMinimumHeight(round(self.fontMetrics().height() * 3.4))

    def show_count(self, count: int, meaning: str) -> None:
        """Shows a number at the icon's corner; none for 0."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {meaning}" if count else self.text())
        self.setToolTip(f"{self._hint}\n{meaning}" if count else self._hint)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the ground and the bar, then the button."""
        shades, painter = colours(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            ground = shades.selection
            painter.setBrush(ground)
            painter.setOpacity(1.0 if self.isChecked() else 0.5)
            painter.drawRoundedRect(self.rect(), 6, 6)
            painter.setOpacity(1.0)
        if self.isChecked():
            painter.setBrush(shades.accent)
            painter.drawRoundedRect(0, 8, 4, self.height() - 16, 2, 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(shades.accent)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        pixmap = self.icon().pixmap(self.iconSize(), self.devicePixelRatioF())
        height = self.fontMetrics().height()
        top = (self.height() - self.iconSize().height() - height - 3) // 2
        left = (self.width() - self.iconSize().width()) // 2
        painter.drawPixmap(left, top, pixmap)
        if self._count:
            self._paint_count(painter, QPoint(left + self.iconSize().width(), top))
        painter.setPen(shades.text)
        line = self.rect().adjusted(0, top + self.iconSize().height() + 3, 0, 0)
        line.setHeight(height)
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, self.text())

    def _paint_count(self, painter: QPainter, corner: QPoint) -> None:
        shades, words = colours(self.palette()), str(self._count)
        painter.save()
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        font.setBold(True)
        painter.setFont(font)
        height = round(painter.fontMetrics().height() * 1.1)
        width = max(height, painter.fontMetrics().horizontalAdvance(words) + height // 2)
        badge = QRect(corner.x() - height // 2, corner.y() - height // 4, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shades.bad)
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setPen(shades.window)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
