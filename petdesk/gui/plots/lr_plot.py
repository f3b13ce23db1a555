"""The learning rate finder's curve."""

import math
from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from petdesk.events import LrStep, LrSuggestion
from petdesk.gui.plots.curve import Bounds
from petdesk.gui.plots.curve_plot import CurvePlot
from petdesk.gui.plots.numbers import rate as rate_text

RAW, SMOOTHED = "raw", "smoothed"
STEPS_A_DECADE, FINE_STEPS_A_DECADE = 20, 200
FIRST_SPOT_SLOT = 1
FURTHEST_CLICK = 14
"""Pixels from a suggestion's mark."""
RUNAWAY = 1.5
"""How far above the first loss the picture goes, in falls from there to the lowest."""


class LrPlot(CurvePlot):
    """Loss over learning rate, growing; the four suggestions; and a line to drag to the rate that is to be used.

    The line is moved by mouse, by Left and Right (with Shift in small steps), and by a click on a suggestion.

    Attributes:
        rate_changed: Signal with the rate when the user has moved the line.
    """

    rate_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        from petdesk.gui.plots.rate_line import RateLine

        self.set_title(self.tr("Loss over learning rate"))
        self.set_axis_titles(x=self.tr("Learning rate"), y=self.tr("Loss"))
        self.set_empty_text(self.tr("The curve grows here while the learning rate finder runs."))
        self.add_curve(RAW, self.tr("Each step"), "faint")
        self.add_curve(SMOOTHED, self.tr("Smoothed"))
        self.set_log("bottom", True)
        self.tools.button("log-bottom").hide()
        self.line = RateLine(self.canvas)
        self.line.dragged.connect(self.rate_changed)
        self.canvas.y_limits = self._loss_limits
        self.canvas.handlers.append(self._take_rate_key)
        self.canvas.clicked.connect(self._take_click)
        self.canvas.setAccessibleDescription(
            self.tr(
                "Left and Right move the learning rate, with Shift in small steps. Plus and minus zoom, Ctrl with the "
                "arrow keys moves, 0 shows everything. T shows the numbers as a table."
            )
        )

    @property
    def rate(self) -> float | None:
        """The rate that the line is at; None while there is no line."""
        return self.line.rate

    def set_rate(self, rate: float | None) -> None:
        """Puts the line there, without a signal; None takes it away."""
        self.line.set_rate(rate)

    def add_steps(self, steps: Iterable[LrStep]) -> None:
        """Adds what the finder tried."""
        new = list(steps)
        self.extend(RAW, [step.lr for step in new], [step.loss for step in new])
        self.extend(SMOOTHED, [step.lr for step in new], [step.smoothed for step in new])
        self.line.set_bounds(self.curve(SMOOTHED).x_bounds(log=True))

    def suggest(self, suggestion: LrSuggestion) -> None:
        """Marks the suggestions; the line goes to the valley where it is nowhere yet, without a signal."""
        self._forget_suggestions()
        titles = {
            "minimum_over_10": self.tr("Minimum / 10"),
            "steepest": self.tr("Steepest"),
            "valley": self.tr("Valley"),
            "slide": self.tr("Slide"),
        }
        smoothed = self.curve(SMOOTHED).series
        usable = np.isfinite(smoothed.ys)
        for slot, (name, title) in enumerate(titles.items(), FIRST_SPOT_SLOT):
            value = getattr(suggestion, name)
            if value is not None and usable.any():
                self.add_curve(name, f"{title} {rate_text(value)}", "spot", slot=slot)
                height = np.interp(math.log(value), np.log(smoothed.xs[usable]), smoothed.ys[usable])
                self.set_curve(name, [value], [float(height)])
        if self.rate is None:
            self.set_rate(suggestion.valley or suggestion.slide or suggestion.steepest or suggestion.minimum_over_10)

    def clear(self) -> None:
        """Takes the curve, the suggestions and the line away."""
        self._forget_suggestions()
        self.set_rate(None)
        self.line.set_bounds(None)
        super().clear()

    def _forget_suggestions(self) -> None:
        for name in [curve.key for curve in self.curves if curve.look.style == "spot"]:
            self.remove_curve(name)

    def _loss_limits(self) -> Bounds | None:
        """The losses worth showing: where the curve runs away at its end, only the beginning of that."""
        smoothed = self.curve(SMOOTHED).series.ys
        smoothed = smoothed[np.isfinite(smoothed)]
        if not len(smoothed):
            return None
        low, start = float(smoothed.min()), float(smoothed[0])
        return low, min(float(smoothed.max()), start + RUNAWAY * (start - low) + 0.1)

    def _take_rate_key(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = Qt.KeyboardModifier.ShiftModifier
        if (
            event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            or modifiers not in (Qt.KeyboardModifier.NoModifier, shift)
            or self.rate is None
        ):
            return False
        steps = FINE_STEPS_A_DECADE if modifiers == shift else STEPS_A_DECADE
        direction = 1 if event.key() == Qt.Key.Key_Right else -1
        # On the grid of such steps, so that there and back is where one was.
        self._move_to(10 ** ((round(math.log10(self.rate) * steps) + direction) / steps))
        return True

    def _take_click(self, at: QPoint) -> None:
        """A click on a suggestion takes it."""
        nearest, distance = None, float(FURTHEST_CLICK)
        for curve in self.curves:
            if curve.look.style == "spot" and curve.visible:
                x, y = float(curve.series.xs[0]), float(curve.series.ys[0])
                apart = self.canvas.place_of(x, y) - at.toPointF()
                if math.hypot(apart.x(), apart.y()) < distance:
                    nearest, distance = x, math.hypot(apart.x(), apart.y())
        if nearest is not None:
            self._move_to(nearest)

    def _move_to(self, rate: float) -> None:
        self.set_rate(rate)
        if self.rate is not None:
            self.canvas.bring_to_view(self.rate)
            text = self.tr("Learning rate {}").format(rate_text(self.rate))
            announcement = QAccessibleAnnouncementEvent(self.canvas, text)
            QAccessible.updateAccessibility(announcement)
            self.rate_changed.emit(self.rate)
