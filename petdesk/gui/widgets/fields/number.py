"""The editor of a number: a box, and a slider where both bounds are known."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider

from petdesk.gui.widgets.fields.editor import Editor, WheelGuard
from petdesk.gui.widgets.fields.number_box import NumberBox
from petdesk.gui.widgets.fields.stops import nearest, stops

WIDEST_LINEAR = 100_000
"""Whole numbers over more than this, from zero up, are typed: no hand finds one of them on a slider."""


class NumberEditor(Editor):
    """Edits an int or a float.

    Args:
        integer: Whole numbers only.
        lower: Lower bound, or None.
        upper: Upper bound, or None.
        open_ends: Whether the bounds are themselves refused.
        slider: Whether there is room for one.
    """

    def __init__(
        self,
        *,
        integer: bool,
        lower: float | None,
        upper: float | None,
        open_ends: tuple[bool, bool] = (False, False),
        slider: bool = True,
    ) -> None:
        super().__init__()
        self._stops: list[float] = []
        if lower is not None and upper is not None and _slides(lower, upper):
            self._stops = stops(lower, upper, integer=integer, open_ends=open_ends)
        self.box = NumberBox(integer=integer, lower=lower, upper=upper, values=tuple(self._stops))
        self.short = self.box
        self.slider: QSlider | None = None
        self._guard = WheelGuard()
        self.box.installEventFilter(self._guard)
        self.box.edited.connect(self._box_edited)
        self.box.committed.connect(self.committed)
        if self._stops and slider:
            self._add_slider()

    def value(self) -> Any:
        return self.box.number()

    def set_value(self, value: Any) -> None:
        if value != self.box.number():
            self.box.set_number(value if isinstance(value, int | float) else str(value))
        self._follow_box()

    def set_label(self, label: str) -> None:
        self.box.setAccessibleName(label)
        if self.slider is not None:
            self.slider.setAccessibleName(label)

    def _add_slider(self) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(self._stops) - 1)
        self.slider.setPageStep(max(1, len(self._stops) // 10))
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.installEventFilter(self._guard)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(self.committed)
        self.long = self.slider
        self._follow_box()

    def _slid(self, index: int) -> None:
        self.box.set_number(self._stops[index])
        self.edited.emit()
        if self.slider is not None and not self.slider.isSliderDown():
            self.committed.emit()

    def _box_edited(self) -> None:
        self._follow_box()
        self.edited.emit()

    def _follow_box(self) -> None:
        number = self.box.number()
        if self.slider is None or isinstance(number, str):
            return
        # The slider shows the nearest stop; the exact number stays in the box.
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(nearest(self._stops, number))
        self.slider.blockSignals(blocked)


def _slides(lower: float, upper: float) -> bool:
    return upper > lower and (lower > 0 or upper - lower <= WIDEST_LINEAR)
