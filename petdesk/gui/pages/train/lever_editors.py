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
        return OptionalEditor(NumberEditor(integer=True, lower=2, upper=4096), 32, unset="auto", words=words)
    if field == "cache_limit":
        return OptionalEditor(GibibytesEditor(), 16 * GIBIBYTE)
    if field == "clip":
        never = translate("Levers", "Never")
        return OptionalEditor(
            NumberEditor(integer=False, lower=0, upper=None, open_ends=(True, False)), 1.0, words=never
        )
    if field == "patience":
        never = translate("Levers", "Never")
        return OptionalEditor(NumberEditor(integer=True, lower=1, upper=10_000), 5, words=never)
    if field in ("size", "presize"):
        return OptionalEditor(NumberEditor(integer=True, lower=16, upper=1024 if field == "size" else 2048), 224)
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
