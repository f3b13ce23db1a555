"""A box for a number of pixels that may be left to PetDesk."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

from petdesk.gui.widgets.fields.editor import WheelGuard

STEP = 16


class SizeBox(QSpinBox):
    """Pixels a side; empty, or stepped below the least, it shows what is taken by itself.

    Args:
        least: The smallest size that goes.
        most: The largest.
        parent: The parent.
    """

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = least
        self.setRange(least - 1, most)  # the value below the least stands for "by itself"
        self.setSingleStep(STEP)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSuffix(self.tr(" px"))
        self._guard = WheelGuard()
        self.installEventFilter(self._guard)
        self.show_pixels(None, own=least)

    def pixels(self) -> int | None:
        """What the user chose; None: by itself."""
        return None if self._is_own() else self.value()

    def show_pixels(self, pixels: int | None, *, own: int) -> None:
        """Shows a choice, and what is taken without one, without a signal."""
        self._own = own
        blocked = self.blockSignals(True)
        self.setSpecialValueText(self.tr("{} px (automatic)").format(own))
        self.setValue(self.minimum() if pixels is None else pixels)
        self.blockSignals(blocked)

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """Steps from what is taken by itself, too."""
        if self._is_own():
            self.setValue(self._own + steps * STEP)
        elif self.value() + steps * STEP <= self.minimum():
            self.setValue(self.minimum())
        else:
            super().stepBy(steps)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """An empty box is a choice."""
        if not self._digits(text) or text == self.specialValueText():
            return QValidator.State.Acceptable, text, position
        answer: tuple[QValidator.State, str, int] = super().validate(text, position)
        return answer

    def valueFromText(self, text: str) -> int:  # noqa: N802 - Qt's name
        """An empty box is "by itself"."""
        if not self._digits(text) or text == self.specialValueText():
            return self.minimum()
        return super().valueFromText(text)

    def stepEnabled(self) -> QSpinBox.StepEnabledFlag:  # noqa: N802 - Qt's name
        """Down from "by itself", too."""
        return QSpinBox.StepEnabledFlag.StepUpEnabled | QSpinBox.StepEnabledFlag.StepDownEnabled

    def _is_own(self) -> bool:
        return self.value() == self.minimum()

    def _digits(self, text: str) -> str:
        return text.removesuffix(self.suffix()).strip()
