"""The cross-hair: an upright line, and what every curve is worth there. Imports pyqtgraph."""

import html

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QLabel

from petdesk.gui.plots.canvas import Canvas
from petdesk.gui.plots.curve import Curve
from petdesk.gui.plots.look import line_pen
from petdesk.gui.plots.numbers import short
from petdesk.gui.theme import colours

STRIDE = 10
"""Points a step with Shift."""
MARGIN = 8


class CrossHair(QObject):
    """Follows the mouse over a canvas, and the left and right keys; Escape takes it away.

    Attributes:
        x: Where it is; None while it is not there.
        title: What x is.
        readout: The label with the values.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.x: float | None = None
        self.title = ""
        self._canvas = canvas
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._line.setZValue(20)
        self._line.hide()
        canvas.left.addItem(self._line, ignoreBounds=True)
        self.readout = QLabel(canvas)
        self.readout.setObjectName("plot.readout")
        self.readout.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.readout.setMargin(MARGIN)
        self.readout.hide()
        canvas.hovered.connect(self.show_at)
        canvas.handlers.append(self._take_key)
        canvas.left.sigRangeChanged.connect(self._place)
        self.restyle()

    def show_at(self, x: float | None) -> None:
        """Goes to the point nearest to x; away with None, or without points."""
        longest = self._guide()
        if x is None or longest is None:
            self.x = None
        else:
            self.x = float(longest.series.xs[longest.series.nearest(x) or 0])
        self._line.setVisible(self.x is not None)
        self.readout.setVisible(self.x is not None)
        if self.x is not None:
            self._line.setPos(self._canvas.to_view(self.x))
            self.readout.setText(self._as_html(self.x))
            self.readout.adjustSize()
            self._place()

    def values(self) -> list[tuple[Curve, float | None]]:
        """What each curve that can be seen is worth here."""
        if self.x is None:
            return []
        return [(curve, curve.value_at(self.x)) for curve in self._canvas.curves if curve.visible]

    def restyle(self) -> None:
        """Takes the colours of the palette."""
        shades = colours(self._canvas.palette())
        self._line.setPen(line_pen(shades.text, 1, self._canvas.ratio, Qt.PenStyle.DotLine))
        ground = f"rgba({shades.raised.red()}, {shades.raised.green()}, {shades.raised.blue()}, 235)"
        self.readout.setStyleSheet(
            f"background: {ground}; color: {shades.text.name()};"
            f"border: 1px solid {shades.border.name()}; border-radius: 4px;"
        )

    def _guide(self) -> Curve | None:
        """The curve whose points it goes along: the one that has the most."""
        return max((one for one in self._canvas.curves if one.visible), key=lambda one: len(one.series), default=None)

    def _take_key(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape and self.x is not None:
            self.show_at(None)
            return True
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: None, Qt.Key.Key_End: None}
        guide = self._guide()
        if guide is None or event.key() not in steps or modifiers & Qt.KeyboardModifier.ControlModifier:
            return False
        step = steps[Qt.Key(event.key())]
        xs = guide.series.xs
        if step is None:
            index = 0 if event.key() == Qt.Key.Key_Home else len(xs) - 1
        elif self.x is None:
            index = self._middle_of_view(guide)
        else:
            stride = STRIDE if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
            index = (guide.series.nearest(self.x) or 0) + step * stride
        x = float(xs[max(0, min(len(xs) - 1, index))])
        self._canvas.bring_to_view(x)
        self.show_at(x)
        announcement = QAccessibleAnnouncementEvent(self._canvas, self._as_text(x))
        QAccessible.updateAccessibility(announcement)
        return True

    def _middle_of_view(self, guide: Curve) -> int:
        low, high = self._canvas.left.viewRange()[0]
        return guide.series.nearest(self._canvas.from_view((low + high) / 2)) or 0

    def _as_text(self, x: float) -> str:
        return ", ".join([f"{self.title} {short(x)}", *(f"{one.title} {short(value)}" for one, value in self.values())])

    def _as_html(self, x: float) -> str:
        rows = "".join(
            f"<tr><td style='color:{curve.look.colour(self._canvas.palette()).name()}'>■&nbsp;</td>"
            f"<td>{html.escape(curve.title)}</td><td align='right'>&nbsp;&nbsp;<b>{short(value)}</b></td></tr>"
            for curve, value in self.values()
        )
        title = html.escape(self.title or QCoreApplication.translate("CrossHair", "Here"))
        return f"<table><tr><td></td><td>{title}</td><td align='right'>&nbsp;&nbsp;{short(x)}</td></tr>{rows}</table>"

    def _place(self) -> None:
        """Beside the line, on the side where there is more room."""
        if self.x is None:
            return
        at, size = self._canvas.place_of(self.x), self.readout.size()
        right = at.x() < self._canvas.width() / 2
        beside = at.x() + MARGIN if right else at.x() - MARGIN - size.width()
        beside = max(0, min(self._canvas.width() - size.width(), round(beside)))
        self.readout.move(beside, round(at.y()) + MARGIN)
