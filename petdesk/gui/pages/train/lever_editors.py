"""The editors of a training's settings that need more than their type tells."""

import typing
from typing import Any

from PySide6.QtCore import QCoreApplication

from petdesk.gui.pages.train.lever_words import value_words
from petdesk.gui.widgets.fields.choice import ChoiceEditor
from petdesk.gui.widgets.fields.choose import editor_for
from petdesk.gui.widgets.fields.editor import Editor
from petdesk.gui.widgets.fields.number import NumberEditor
from petdesk.gui.widgets.fields.several import OptionalEditor
from petdesk.training.config import TrainConfig

GIBIBYTE = 2**30
DEVICES = ("auto", "cpu", "cuda", "mps")


class UnsetEditor(OptionalEditor):
    """Edits a value that may be left alone, by a check box that says what happens then.

    Args:
        inner: Edits the value itself.
        start: What to begin with when the user takes it into their own hands.
        unset: The value that leaves it alone.
        words: What the check box says.
    """

    def __init__(self, inner: Editor, start: Any, *, unset: Any = None, words: str = "") -> None:
        super().__init__(inner, start)
        self._unset = unset
        if words:
            self.automatic.setText(words)

    def value(self) -> Any:
        value = super().value()
        return self._unset if value is None else value

    def set_value(self, value: Any) -> None:
        super().set_value(None if value == self._unset else value)

    def set_label(self, label: str) -> None:
        super().set_label(label)
        self.automatic.setAccessibleName(f"{label}: {self.automatic.text()}")

    def set_enabled(self, enabled: bool) -> None:
        super().set_enabled(enabled)
        if enabled:
            self._inner.set_enabled(not self.automatic.isChecked())

    def show_unset(self, value: Any) -> None:
        """Shows what holds while it is left alone, and begins with that."""
        if self.automatic.isChecked():
            self._inner.set_value(value)


class GibibytesEditor(NumberEditor):
    """Edits a number of bytes as GiB."""

    def __init__(self) -> None:
        super().__init__(integer=False, lower=0, upper=None)

    def value(self) -> Any:
        number = super().value()
        return int(number * GIBIBYTE) if isinstance(number, int | float) else number

    def set_value(self, value: Any) -> None:
        super().set_value(value / GIBIBYTE if isinstance(value, int | float) else value)


def lever_editor(field: str) -> Editor:
    """The editor of one setting of a training."""
    translate = QCoreApplication.translate
    if field == "batch_size":
        words = translate("Levers", "As many as fit")
        return UnsetEditor(NumberEditor(integer=True, lower=2, upper=4096), 32, unset="auto", words=words)
    if field == "cache_limit":
        return UnsetEditor(GibibytesEditor(), 16 * GIBIBYTE)
    if field == "clip":
        never = translate("Levers", "Never")
        return UnsetEditor(NumberEditor(integer=False, lower=0, upper=None, open_ends=(True, False)), 1.0, words=never)
    if field == "patience":
        never = translate("Levers", "Never")
        return UnsetEditor(NumberEditor(integer=True, lower=1, upper=10_000), 5, words=never)
    if field in ("size", "presize"):
        return UnsetEditor(NumberEditor(integer=True, lower=16, upper=1024 if field == "size" else 2048), 224)
    options = DEVICES if field == "device" else _options(field)
    if options:
        editor = ChoiceEditor(options)
        for index, option in enumerate(options):
            editor.combo.setItemText(index, value_words(field, option))
        return editor
    return editor_for(field, TrainConfig.model_fields[field])


def _options(field: str) -> tuple[Any, ...]:
    annotation = TrainConfig.model_fields[field].annotation
    return typing.get_args(annotation) if typing.get_origin(annotation) is typing.Literal else ()
