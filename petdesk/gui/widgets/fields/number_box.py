"""A box for a number: typed in any usual notation, stepped by keys and wheel, never corrected behind one's back."""

import math

from PySide6.QtCore import Property, QLocale, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QWidget

from petdesk.gui.widgets.fields.stops import nearest

LIMIT = 1e300
LONGEST = 1e7
"""Whole numbers below this are written out: 100000, not 1e+05."""


class NumberBox(QAbstractSpinBox):
    """Takes `0.001`, `1e-3` and the language's own notation.

    What is out of bounds can be typed, so that the form can say what is wrong with it; steps stay inside.

    Args:
        integer: Whole numbers only.
        lower: Lowest value that steps reach, or None.
        upper: Highest value that steps reach, or None.
        values: Rising values that steps pass; empty for steps that follow the size of the number.
    """

    edited = Signal()
    """The number changed by the user's hand, a key at a time."""
    committed = Signal()
    """The user is done with it: a step, Enter, or the focus left."""

    def __init__(
        self,
        *,
        integer: bool = False,
        lower: float | None = None,
        upper: float | None = None,
        values: tuple[float, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._integer = integer
        self._lower = -LIMIT if lower is None else lower
        self._upper = LIMIT if upper is None else upper
        self._values = values
        self._value: float | str = 0
        self._dirty = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        metrics = self.fontMetrics()
        self.setMinimumWidth(metrics.horizontalAdvance("0.00000") + 2 * metrics.height())
        self.setMaximumWidth(metrics.horizontalAdvance("-0.000000") + 2 * metrics.height())
        self.lineEdit().setAlignment(Qt.AlignmentFlag.AlignRight)
        self.lineEdit().textEdited.connect(self._typed)
        self.editingFinished.connect(self._finished)
        self.set_number(0)

    def number(self) -> float | str:
        """The number; the text where it is none."""
        return self._value

    def set_number(self, value: float | str) -> None:
        """Shows `value` without a signal."""
        self._value = value
        self.lineEdit().setText(value if isinstance(value, str) else self._text_of(value))

    value = Property(float, lambda self: self._value if isinstance(self._value, float | int) else math.nan)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, position

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802
        flag = QAbstractSpinBox.StepEnabledFlag
        if isinstance(self._value, str):
            return flag.StepNone
        enabled = flag.StepNone
        if self._value < self._upper:
            enabled |= flag.StepUpEnabled
        if self._value > self._lower:
            enabled |= flag.StepDownEnabled
        return enabled

    def stepBy(self, steps: int) -> None:  # noqa: N802
        if isinstance(self._value, str):
            return
        self.set_number(self._stepped(self._value, steps))
        self.selectAll()
        self.edited.emit()
        self.committed.emit()

    def clear(self) -> None:
        self.lineEdit().clear()
        self._typed("")

    def _stepped(self, value: float, steps: int) -> float:
        if self._values:
            index = nearest(self._values, value)
            beyond = (self._values[index] - value) * steps
            # Between two stops the first step goes to the next of them.
            if beyond > 0:
                steps -= 1 if steps > 0 else -1
            return self._values[min(max(index + steps, 0), len(self._values) - 1)]
        if self._integer:
            stepped: float = int(value) + steps
        else:
            step = 10.0 ** (math.floor(math.log10(abs(value))) - 1) if value else 0.1
            stepped = float(f"{value + steps * step:.6g}")
        return min(max(stepped, self._lower), self._upper)

    def _typed(self, text: str) -> None:
        self._value = self._number_in(text)
        self._dirty = True
        self.edited.emit()

    def _finished(self) -> None:
        if self._dirty:
            self._dirty = False
            self.committed.emit()

    def _number_in(self, text: str) -> float | str:
        plain = text.strip()
        if self._integer:
            whole = plain.replace(self._locale().groupSeparator(), "")
            try:
                return int(whole)
            except ValueError:
                pass
        value, good = self._locale().toDouble(plain)
        if not good:
            value, good = QLocale.c().toDouble(plain)
        if not good or not math.isfinite(value):
            return text
        return int(value) if self._integer and value.is_integer() else value

    def _text_of(self, value: float) -> str:
        if abs(value) < LONGEST and float(value).is_integer():
            return self._locale().toString(int(value))
        if isinstance(value, int):
            return str(value)
        return self._locale().toString(value, "g", 5)

    def _locale(self) -> QLocale:
        locale = QLocale()
        # Read as a group separator, the point would make 1000 out of "1.000" in German, and nothing out of "0.5".
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator | QLocale.NumberOption.RejectGroupSeparator)
        return locale
