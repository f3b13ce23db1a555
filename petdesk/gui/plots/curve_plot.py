"""A plot of named curves."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from petdesk.gui.plots.curve import Axis, Band, Curve, Style
from petdesk.gui.plots.empty import EmptyPlot
from petdesk.gui.plots.exporting import ask_path, write_plot
from petdesk.gui.plots.legend import Legend
from petdesk.gui.plots.look import Look
from petdesk.gui.plots.series import Numbers
from petdesk.gui.plots.table import CurveTable
from petdesk.gui.plots.table_view import NumbersView
from petdesk.gui.plots.tools import Tools
from petdesk.gui.widgets.message_bar import MessageBar

MILLISECONDS_BETWEEN_TABLES = 500
NARROW = 90
"""Letters across, below which legend and buttons do not share a row."""


class CurvePlot(QWidget):
    """Curves over one x, with up to two y axes; shows a text while there is nothing to draw.

    Attributes:
        canvas: The drawing.
        cross_hair: What shows values.
        legend, tools: Above it.
        table: The same numbers as a table.
        messages: What went wrong when exporting.
    """

    def __init__(
        self,
        title: str = "",
        parent: QWidget | None = None,
        *,
        x_title: str = "",
        y_title: str = "",
        right_title: str = "",
    ) -> None:
        super().__init__(parent)
        # Late: they import pyqtgraph, which the window need not wait for.
        from petdesk.gui.plots.canvas import Canvas
        from petdesk.gui.plots.cross_hair import CrossHair

        self._title = title
        self._curves: dict[str, Curve] = {}
        self._x_title = ""
        self.messages = MessageBar()
        self.legend = Legend()
        self.tools = Tools()
        self.canvas = Canvas()
        self.cross_hair = CrossHair(self.canvas)
        self.canvas.handlers.insert(0, self._take_key)
        self.empty = EmptyPlot(self.tr("Nothing to draw yet."))
        self.table = CurveTable(self)
        self.numbers = NumbersView(self.table)
        self.numbers.left.connect(lambda: self.show_table(False))
        self._stack = QStackedWidget()
        for page in (self.empty, self.canvas, self.numbers):
            self._stack.addWidget(page)
        self._table_timer = QTimer(self, singleShot=True, interval=MILLISECONDS_BETWEEN_TABLES)
        self._table_timer.timeout.connect(self._reload_table)
        self.legend.toggled.connect(lambda _curve: self._changed())
        self._add_tools()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(4)
        self._top.addWidget(self.legend, 1)
        self._top.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._top)
        layout.addWidget(self.messages)
        layout.addWidget(self._stack, 1)
        self.setMinimumHeight(self.fontMetrics().height() * 10)
        self.set_title(title)
        self.set_axis_titles(x=x_title, y=y_title, right=right_title)
        self._changed()

    def set_title(self, title: str) -> None:
        """Says what the plot shows, for those who cannot see it and for the names of files."""
        self._title = title
        self.canvas.setAccessibleName(title)
        self.canvas.setAccessibleDescription(
            self.tr(
                "Left and Right read the values at a point. Plus and minus zoom, Ctrl with the arrow keys moves, "
                "0 shows everything. T shows the numbers as a table."
            )
        )
        self.numbers.setAccessibleName(self.tr("{}, as a table").format(title) if title else self.tr("Table"))

    def set_axis_titles(self, *, x: str = "", y: str = "", right: str = "") -> None:
        """Names the axes; an empty title stays as it is."""
        for side, title in (("bottom", x), ("left", y), ("right", right)):
            if title:
                self.canvas.set_title(side, title)
        if x:
            self._x_title = self.cross_hair.title = x

    def set_empty_text(self, text: str) -> None:
        """What to say while there is nothing to draw."""
        self.empty.say(text)

    def add_curve(
        self,
        key: str,
        title: str,
        style: Style = "line",
        axis: Axis = "left",
        *,
        slot: int | None = None,
        band: tuple[str, str] | None = None,
    ) -> Curve:
        """Adds a curve without points.

        Args:
            key: What to name it by later.
            title: What the legend calls it.
            style: `line` is bold; `faint` thin and pale, for raw values; `points` thin with marks, for a few values;
                `spot` a larger mark alone.
            axis: Whose numbers it goes by.
            slot: Which colour, dash and mark; without it the next ones, and for a faint curve those of the next
                curve: first the raw, then the smoothed values.
            band: Titles of the lower and upper end of what lies around it (see `extend_band`); None for nothing.
        """
        if slot is None:
            slot = sum(curve.look.style != "faint" for curve in self._curves.values())
        around = None if band is None else Band(titles=band)
        curve = Curve(key=key, title=title, axis=axis, look=Look(slot, style), band=around)
        self._curves[key] = curve
        self.canvas.add(curve)
        self.legend.add(curve)
        return curve

    def remove_curve(self, key: str) -> None:
        """Takes a curve away."""
        curve = self._curves.pop(key)
        self.canvas.remove(curve)
        self.legend.remove(curve)
        self._changed()

    def curve(self, key: str) -> Curve:
        """The curve of this key."""
        return self._curves[key]

    @property
    def curves(self) -> list[Curve]:
        """All curves, in the order in which they came."""
        return list(self._curves.values())

    def extend(self, key: str, xs: Numbers, ys: Numbers) -> None:
        """Adds points to a curve; they are drawn with the next frame.

        Args:
            key: Of the curve.
            xs: Rising from call to call.
            ys: NaN where there is no number.
        """
        self._curves[key].series.extend(xs, ys)
        self._changed()

    def extend_band(self, key: str, xs: Numbers, lows: Numbers, highs: Numbers) -> None:
        """Adds to what lies around a curve, at the same x as its points."""
        band = self._curves[key].band
        if band is not None:
            band.lows.extend(xs, lows)
            band.highs.extend(xs, highs)
            self._changed()

    def set_curve(self, key: str, xs: Numbers, ys: Numbers) -> None:
        """Replaces a curve's points."""
        self._curves[key].clear()
        self.extend(key, xs, ys)

    def clear(self) -> None:
        """Takes all points and marks away, leaves the curves, and follows what comes."""
        for curve in self._curves.values():
            curve.clear()
        self.canvas.clear_marks()
        self.cross_hair.show_at(None)
        self.messages.clear()
        self.canvas.fit()
        self._changed()

    def mark(self, x: float, title: str) -> None:
        """Draws a boundary, such as the beginning of a phase."""
        self.canvas.mark(x, title)

    def set_log(self, axis: str, on: bool) -> None:
        """Makes the axis `bottom`, `left` or `right` logarithmic, or not."""
        self.canvas.set_log(axis, on)
        self.tools.button(f"log-{axis}").setChecked(on)
        self.cross_hair.show_at(self.cross_hair.x)

    def show_table(self, shown: bool) -> None:
        """Shows the numbers instead of the drawing, or the drawing again."""
        self.tools.button("table").setChecked(shown)
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._stack.isAncestorOf(focus)
        self._reload_table()
        self._show_page()
        shown_now = self._stack.currentWidget()
        if had_focus and shown_now is not None:
            shown_now.setFocus()

    def export(self, path: Path) -> bool:
        """Writes the plot as PNG, SVG or CSV, as the name ends; says what went wrong and returns False if it did."""
        self.messages.clear()
        self.cross_hair.show_at(None)
        problem = write_plot(self.canvas, path, x_title=self._x_title)
        if problem:
            self.messages.say(problem, "error")
        return not problem

    def copy(self) -> None:
        """Copies the drawing as a picture, or the table's cells as text."""
        if self._stack.currentWidget() is self.numbers:
            self.numbers.copy()
        else:
            self.cross_hair.show_at(None)
            QGuiApplication.clipboard().setImage(self._image())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """The buttons as a menu."""
        menu = QMenu(self)
        for button in self.tools.all():
            action = QAction(button.accessibleName(), menu, checkable=button.isCheckable(), checked=button.isChecked())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _checked=False, button=button: button.click())
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Gives the legend a row of its own where it is narrow."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.BottomToTop if narrow else direction.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "cross_hair"):
            self.cross_hair.restyle()

    def _add_tools(self) -> None:
        add = self.tools.add
        add("fit", "corners-out", self.tr("Fit"), self.tr("Show everything"), lambda _on: self.canvas.fit(), key="0")
        for side, text, tip in (
            ("bottom", self.tr("log x"), self.tr("Logarithmic horizontal axis")),
            ("left", self.tr("log y"), self.tr("Logarithmic vertical axis")),
            ("right", self.tr("log right"), self.tr("Logarithmic right axis")),
        ):
            add(f"log-{side}", "", text, tip, partial(self.set_log, side), checkable=True)
        add("table", "table", "", self.tr("Show the numbers as a table"), self.show_table, checkable=True, key="T")
        add("copy", "copy", "", self.tr("Copy the picture, or the table"), lambda _on: self.copy(), key="Ctrl+C")
        add("export", "export", "", self.tr("Export as PNG, SVG or CSV"), lambda _on: self._ask_export(), key="Ctrl+E")
        self.tools.button("log-right").hide()

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_T and not event.modifiers():
            self.show_table(True)
        elif event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._ask_export()
        else:
            return False
        return True

    def _ask_export(self) -> None:
        path = ask_path(self, self._title)
        if path is not None:
            self.export(path)

    def _image(self) -> QImage:
        from petdesk.gui.plots.picture import as_image

        return as_image(self.canvas)

    def _seen(self) -> list[Curve]:
        return [curve for curve in self._curves.values() if curve.visible]

    def _changed(self) -> None:
        self.canvas.refresh_soon()
        if not self._table_timer.isActive() and self._stack.currentWidget() is self.numbers:
            self._table_timer.start()
        self._show_page()

    def _reload_table(self) -> None:
        self.table.reload(self._x_title, self._seen())

    def _show_page(self) -> None:
        any_points = any(len(curve.series) for curve in self._curves.values())
        for button in self.tools.all():
            button.setEnabled(any_points)
        self.tools.button("log-right").setVisible(any(curve.axis == "right" for curve in self._curves.values()))
        as_table = self.tools.button("table").isChecked()
        page = self.empty if not any_points else self.numbers if as_table else self.canvas
        if page is not self._stack.currentWidget():
            self._stack.setCurrentWidget(page)
