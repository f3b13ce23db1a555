"""Which editor suits a setting, from its type, bounds and default."""

from typing import Any

from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication

from petdesk.api.shapes import Shape, shape_of
from petdesk.gui.widgets.fields.choice import CheckEditor, ChoiceEditor, option_label
from petdesk.gui.widgets.fields.colour import ColourEditor
from petdesk.gui.widgets.fields.editor import Editor
from petdesk.gui.widgets.fields.entries import EntriesEditor
from petdesk.gui.widgets.fields.long_text import LongTextEditor
from petdesk.gui.widgets.fields.number import NumberEditor
from petdesk.gui.widgets.fields.path import PathEditor
from petdesk.gui.widgets.fields.several import OptionalEditor, TupleEditor
from petdesk.gui.widgets.fields.text import JsonEditor, TextEditor
from petdesk.gui.widgets.fields.ticks import TicksEditor

MONOSPACE = ("pattern", "regex", "template", "glob", "format")
"""Parts of a setting's name that tell a text in which every character counts."""
FIRST_COLOUR = "#808080"
"""What a colour begins with that there was none of."""


def editor_for(name: str, field: FieldInfo) -> Editor:
    """The editor of one field of a params model."""
    shape = shape_of(field)
    editor = _editor(name, shape)
    # Typed ones have an empty line for it, choices an entry, and JSON its `null`.
    if not shape.optional or shape.kind in ("text", "path", "choice", "json"):
        return editor
    words = "" if shape.unset is None else option_label(shape.unset)
    return OptionalEditor(editor, _start(shape), unset=shape.unset, words=words)


def _editor(name: str, shape: Shape) -> Editor:
    match shape.kind:
        case "bool":
            return CheckEditor()
        case "integer" | "number":
            return _number(shape)
        case "choice":
            nothing = QCoreApplication.translate("Fields", "Automatic") if shape.optional else ""
            return ChoiceEditor(shape.options, nothing=nothing)
        case "text" if shape.long:
            return LongTextEditor(optional=shape.optional)
        case "text":
            return TextEditor(monospace=any(part in name for part in MONOSPACE), optional=shape.optional)
        case "path":
            return PathEditor(rule=shape.path, suffixes=shape.suffixes, optional=shape.optional)
        case "colour":
            return ColourEditor()
        case "tuple":
            return TupleEditor([item.kind == "integer" for item in shape.items])
        case "list":
            return _entries(name, shape)
        case _:
            return JsonEditor()


def _number(shape: Shape, *, slider: bool = True) -> NumberEditor:
    return NumberEditor(
        integer=shape.kind == "integer",
        lower=shape.lower,
        upper=shape.upper,
        open_ends=shape.open_ends,
        slider=slider,
    )


def _entries(name: str, shape: Shape) -> Editor:
    (item,) = shape.items
    if item.kind == "choice":
        return TicksEditor(item.options)

    def make() -> Editor:
        # Beside the buttons of an entry there is no room for a slider.
        return _number(item, slider=False) if item.kind in ("integer", "number") else _editor(name, item)

    return EntriesEditor(make, _start(item), fewest=shape.fewest, most=shape.most)


def _start(shape: Shape) -> Any:
    """What a value begins with when the user takes it into their own hands."""
    match shape.kind:
        case "bool":
            return False
        case "integer" | "number":
            return (shape.lower or 0) + (1 if shape.open_ends[0] else 0)
        case "colour":
            return FIRST_COLOUR
        case "tuple":
            return [0] * len(shape.items)
        case "list":
            return [_start(shape.items[0])] * shape.fewest
        case _:
            return ""
