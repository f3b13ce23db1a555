"""The drawing of a plot. The only way to pyqtgraph, which takes a third of a second to import: import this late."""

import math
from collections.abc import Callable
from typing import Any, TypeAlias

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from petdesk.gui.plots.curve import Bounds, Curve
from petdesk.gui.plots.fitting import fit_across, fit_up
from petdesk.gui.plots.items import Axis, Grid, Line
from petdesk.gui.plots.keys import move_by_key
from petdesk.gui.plots.look import line_pen, mixed
from petdesk.gui.plots.marks import Marks
from petdesk.gui.theme import colours

MILLISECONDS_A_FRAME = 16
GRID_STRENGTH = 0.5
MOST_FOR_TITLES = 0.3
"""Share of the height that titles of marks may take from the curves."""

# Qt hands on one move of the mouse a frame already; what pyqtgraph drops would be the end of a drag.
pg.setConfigOptions(mouseRateLimit=0)

KeyHandler: TypeAlias = Callable[[QKeyEvent], bool]


class Canvas(pg.PlotWidget):  # type: ignore[misc]
    """Draws curves, follows new points until the user zooms, and knows what lies under the mouse.

    Attributes:
        followed: Signal with whether all is shown, and new points will be.
        hovered: Signal with the x under the mouse; None when it leaves.
        clicked: Signal with the place of a click that was no drag, in pixels.
        curves: In the order in which they came.
        log: By axis, `bottom`, `left` and `right`.
        handlers: Are asked first about each key, the last one first.
        ratio: Of the device that its pens are for.
        y_limits: Gives the range of y to show, where it is not to be that of the curves; set by who knows better.
    """

    followed = Signal(bool)
    hovered = Signal(object)
    clicked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        axes = {side: Axis(side) for side in ("bottom", "left", "right")}
        super().__init__(parent, plotItem=pg.PlotItem(axisItems=axes, enableMenu=False))
        self.curves: list[Curve] = []
        self.log = {"bottom": False, "left": False, "right": False}
        self.handlers: list[KeyHandler] = []
        self.y_limits: Callable[[], Bounds | None] = lambda: None
        self.following = True
        self.ratio = 1.0
        self._lines: dict[str, Line] = {}
        self._fits: dict[str, Bounds] = {"left": (0.0, 1.0), "right": (0.0, 1.0)}
        self._setting = False
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS_A_FRAME)
        self._timer.timeout.connect(self.refresh)
        self.left: pg.ViewBox = self.plotItem.getViewBox()
        self.right = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._marks = Marks(self.left, self.to_view)
        self._arrange()
        self.restyle()

    def add(self, curve: Curve) -> None:
        """Takes a curve on."""
        self.curves.append(curve)
        line = self._lines[curve.key] = Line(curve)
        line.restyle(self.palette(), self.ratio)
        (self.right if curve.axis == "right" else self.left).addItem(line, ignoreBounds=True)
        self.plotItem.showAxis("right", any(one.axis == "right" for one in self.curves))
        self.refresh_soon()

    def remove(self, curve: Curve) -> None:
        """Lets a curve go."""
        self.curves.remove(curve)
        (self.right if curve.axis == "right" else self.left).removeItem(self._lines.pop(curve.key))
        self.plotItem.showAxis("right", any(one.axis == "right" for one in self.curves))
        self.refresh_soon()

    def mark(self, x: float, title: str) -> None:
        """A boundary: a dashed upright line, with a title at its top."""
        self._marks.add(x, title)

    def clear_marks(self) -> None:
        """Takes the boundaries away."""
        self._marks.clear()

    def set_log(self, side: str, on: bool) -> None:
        """Makes an axis logarithmic or not, and shows everything again."""
        self.log[side] = on
        self.plotItem.getAxis(side).setLogMode(on)
        self._marks.place()
        self.fit()

    def to_view(self, x: float) -> float:
        """An x of the data as the view has it; far to the left where a logarithm has no place for it."""
        if not self.log["bottom"]:
            return x
        return math.log10(x) if x > 0 else -300.0

    def from_view(self, x: float) -> float:
        """The inverse of `to_view`."""
        return float(10**x) if self.log["bottom"] else x

    def refresh_soon(self) -> None:
        """Draws what is new with the next frame."""
        if not self._timer.isActive():
            self._timer.start()

    def refresh(self) -> None:
        """Takes over new points; nothing is drawn twice where nothing changed."""
        self._timer.stop()
        if not self.isVisible():
            return
        if self.following:
            self._show_all()
        self._refresh_lines()

    def fit(self) -> None:
        """Shows everything, and follows what is new."""
        self._set_following(True)
        self.refresh()

    def zoom(self, factor: float) -> None:
        """Shows `factor` as much of each axis, around the middle."""
        self._set_following(False)
        self.left.scaleBy((factor, factor))

    def pan(self, right: float, up: float) -> None:
        """Moves the view by shares of what it shows."""
        self._set_following(False)
        shown = self.left.viewRect()
        self.left.translateBy(x=right * shown.width(), y=up * shown.height())

    def bring_to_view(self, x: float) -> None:
        """Moves the view sideways until this x can be seen."""
        low, high = self.left.viewRange()[0]
        at = self.to_view(x)
        if not low <= at <= high:
            self._set_following(False)
            middle = at - low if at < low else at - high
            self.left.translateBy(x=middle + (0.25 if at > high else -0.25) * (high - low))

    def restyle(self, ratio: float | None = None) -> None:
        """Takes the colours of the palette, and a device's ratio for its pens: the screen's, or a picture's."""
        shades = colours(self.palette())
        self.ratio = self.devicePixelRatioF() if ratio is None else ratio
        for side in ("bottom", "left", "right"):
            axis = self.plotItem.getAxis(side)
            axis.setPen(line_pen(shades.border, 1, self.ratio))
            axis.setTextPen(shades.muted)
            axis.setTickFont(self.font())
            axis.label.setFont(self.font())
        self._grid.restyle(line_pen(mixed(shades.border, shades.base, GRID_STRENGTH), 1, self.ratio))
        for line in self._lines.values():
            line.restyle(self.palette(), self.ratio)
        self._marks.restyle(line_pen(shades.muted, 1, self.ratio, Qt.PenStyle.DashLine), self.font())
        self._draw_frame()

    def set_title(self, side: str, title: str) -> None:
        """Names an axis."""
        self.plotItem.getAxis(side).setLabel(title)

    def drawBackground(self, painter: QPainter, _rect: QRectF) -> None:  # noqa: N802 - Qt's name
        """Fills the views; not with the left one's own background, behind which the right one lies."""
        painter.fillRect(self.left.sceneBoundingRect(), colours(self.palette()).base)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Plus and minus zoom, arrows with Ctrl move, 0 shows all; handlers come first."""
        if any(handler(event) for handler in reversed(self.handlers)) or move_by_key(self, event):
            event.accept()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tells where the mouse is."""
        super().mouseMoveEvent(event)
        at = self.mapToScene(event.position().toPoint())
        inside = self.left.sceneBoundingRect().contains(at)
        self.hovered.emit(self.from_view(self.left.mapSceneToView(at).x()) if inside else None)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Tells that the mouse has left."""
        super().leaveEvent(event)
        self.hovered.emit(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Shows everything."""
        self.fit()
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Left to the plot around it: pyqtgraph's own menu is in English and too long."""
        event.ignore()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draws what came while it could not be seen."""
        super().showEvent(event)
        self.refresh_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draws as many points as there is room for now."""
        super().resizeEvent(event)
        if hasattr(self, "_timer"):
            self.refresh_soon()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme and the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "right"):
            self.restyle()

    def event(self, event: QEvent) -> bool:
        """Keeps its lines as thick on another screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange and hasattr(self, "right"):
            self.restyle()
        return bool(super().event(event))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Shows that the keys are its."""
        super().focusInEvent(event)
        self._draw_frame()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Shows that the keys are another's."""
        super().focusOutEvent(event)
        self._draw_frame()

    def _arrange(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        # What is behind shows around the axes, be it a page or a card.
        self.setBackground(None)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.viewport().setAutoFillBackground(False)
        self.plotItem.hideButtons()
        self.left.disableAutoRange()
        self.left.setDefaultPadding(0)
        self.right.disableAutoRange()
        self.plotItem.scene().addItem(self.right)
        self.plotItem.getAxis("right").linkToView(self.right)
        for side in ("bottom", "left", "right"):
            self.plotItem.getAxis(side).enableAutoSIPrefix(False)
            self.plotItem.getAxis(side).setStyle(hideOverlappingLabels=True)  # rather than half of one at the edge
        self._grid = Grid(self.left, self.plotItem.getAxis("bottom"), self.plotItem.getAxis("left"))
        self.plotItem.scene().sigMouseClicked.connect(self._on_click)
        self.left.sigResized.connect(self._on_resized)
        self.left.sigRangeChanged.connect(self._on_range_changed)
        self.left.sigRangeChangedManually.connect(lambda: self._set_following(False))

    def _on_resized(self) -> None:
        self.right.setGeometry(self.left.sceneBoundingRect())

    def _show_all(self) -> None:
        across = fit_across(self.curves, log=self.log["bottom"])
        titles = min(MOST_FOR_TITLES, self._marks.height / max(self.left.height(), 1.0))
        for side in ("left", "right"):
            limits = self.y_limits() if side == "left" else None
            self._fits[side] = fit_up(self.curves, side, limits, log=self.log[side], titles=titles)
        self._setting = True
        self.left.setRange(xRange=across, yRange=self._fits["left"], padding=0)
        self._setting = False

    def _on_range_changed(self) -> None:
        # At once, not with the next frame: what is painted next has moved already.
        if not self._setting:
            self._refresh_lines()

    def _refresh_lines(self) -> None:
        across, up = (tuple(bounds) for bounds in self.left.viewRange())
        # What the left side shows of what would fit, the right side shows of its own.
        low, high = self._fits["left"]
        bottom, top = self._fits["right"]
        scale = (top - bottom) / (high - low)
        beside = (bottom + (up[0] - low) * scale, bottom + (up[1] - low) * scale)
        self.right.setRange(xRange=across, yRange=beside, padding=0)
        size = (float(self.left.width()), float(self.left.height()))
        for curve in self.curves:
            shown, log = (beside, self.log["right"]) if curve.axis == "right" else (up, self.log["left"])
            self._lines[curve.key].refresh((across, shown), size, (self.log["bottom"], log))

    def _set_following(self, following: bool) -> None:
        if following != self.following:
            self.following = following
            self.followed.emit(following)

    def _draw_frame(self) -> None:
        shades = colours(self.palette())
        colour, width = (shades.accent, 2) if self.hasFocus() else (shades.border, 1)
        self.left.setBorder(line_pen(colour, width, self.ratio))

    def place_of(self, x: float, y: float | None = None) -> QPointF:
        """Where a point of the left axis is, in pixels of the widget; without y at the top of the view."""
        if y is not None and self.log["left"]:
            y = math.log10(y) if y > 0 else -math.inf
        high = self.left.viewRange()[1][1]
        return QPointF(self.left.mapViewToScene(pg.Point(self.to_view(x), high if y is None else y)))

    def _on_click(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.scenePos().toPoint())
