"""Editors made of editors: a few numbers side by side, and a value that may be left to PetDesk."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from petdesk.gui.widgets.fields.editor import Editor
from petdesk.gui.widgets.fields.number_box import NumberBox


class TupleEditor(Editor):
    """Edits a fixed number of numbers.

    Args:
        integers: For each of them, whether it is whole.
    """

    def __init__(self, integers: Sequence[bool]) -> None:
        super().__init__()
        self.boxes = [NumberBox(integer=integer) for integer in integers]
        self.long = QWidget()
        row = QHBoxLayout(self.long)
        row.setContentsMargins(0, 0, 0, 0)
        for box in self.boxes:
            row.addWidget(box)
            box.edited.connect(self.edited)
            box.committed.connect(self.committed)
        row.addStretch(1)

    def value(self) -> Any:
        return [box.number() for box in self.boxes]

    def set_value(self, value: Any) -> None:
        numbers = list(value) if isinstance(value, list | tuple) else []
        for box, number in zip(self.boxes, numbers, strict=False):
            if number != box.number():
                box.set_number(number if isinstance(number, int | float) else str(number))

    def set_label(self, label: str) -> None:
        for index, box in enumerate(self.boxes, start=1):
            box.setAccessibleName(self.tr("{}, number {}").format(label, index))

    def buddy(self) -> QWidget | None:
        return self.boxes[0] if self.boxes else None


class OptionalEditor(Editor):
    """Edits a value that may be left alone: a check box leaves it to the plugin, or says what happens then.

    Args:
        inner: Edits the value itself.
        start: What to begin with when the user takes it into their own hands.
        unset: The value that leaves it alone.
        words: What the check box says; empty for "Automatic".
    """

    def __init__(self, inner: Editor, start: Any, *, unset: Any = None, words: str = "") -> None:
        super().__init__()
        self._inner, self._unset = inner, unset
        inner.setParent(self)
        self.automatic = QCheckBox(words or self.tr("Automatic"))
        self.short = self.automatic
        self.long = QWidget()
        row = QHBoxLayout(self.long)
        row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((inner.long, 1), (inner.short, 0)):
            if widget is not None:
                row.addWidget(widget, stretch)
        if inner.long is None:
            row.addStretch(1)
        inner.set_value(start)
        inner.edited.connect(self.edited)
        inner.committed.connect(self.committed)
        self.automatic.toggled.connect(self._toggled)
        self._toggle(True)

    def value(self) -> Any:
        return self._unset if self.automatic.isChecked() else self._inner.value()

    def set_value(self, value: Any) -> None:
        self._toggle(value == self._unset)
        if value != self._unset:
            self._inner.set_value(value)

    def set_label(self, label: str) -> None:
        self._inner.set_label(label)
        self.automatic.setAccessibleName(f"{label}: {self.automatic.text()}")

    def set_enabled(self, enabled: bool) -> None:
        super().set_enabled(enabled)
        if enabled:
            self._inner.set_enabled(not self.automatic.isChecked())

    def show_unset(self, value: Any) -> None:
        """Shows what holds while it is left alone, and begins with that."""
        if self.automatic.isChecked():
            self._inner.set_value(value)

    def buddy(self) -> QWidget | None:
        return self.automatic

    def _toggle(self, automatic: bool) -> None:
        blocked = self.automatic.blockSignals(True)
        self.automatic.setChecked(automatic)
        self.automatic.blockSignals(blocked)
        self._inner.set_enabled(not automatic)

    def _toggled(self, automatic: bool) -> None:
        self._inner.set_enabled(not automatic)
        self.edited.emit()
        self.committed.emit()
