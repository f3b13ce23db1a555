"""Which editor suits a setting, from its type, bounds and default."""

import enum
import types
import typing
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication

from petdesk.gui.widgets.fields.choice import CheckEditor, ChoiceEditor
from petdesk.gui.widgets.fields.editor import Editor
from petdesk.gui.widgets.fields.number import NumberEditor
from petdesk.gui.widgets.fields.several import OptionalEditor, TupleEditor
from petdesk.gui.widgets.fields.text import JsonEditor, PathEditor, TextEditor

MONOSPACE = ("pattern", "regex", "template", "glob", "format")
"""Parts of a setting's name that tell a text in which every character counts."""


def editor_for(name: str, field: FieldInfo) -> Editor:
    """The editor of one field of a params model."""
    return _editor(name, field.annotation, field.metadata)


def _editor(name: str, annotation: Any, metadata: list[Any]) -> Editor:
    annotation, metadata = _unwrapped(annotation, list(metadata))
    options = _options(annotation)
    if options is not None:
        return ChoiceEditor(options)
    inner = _without_none(annotation)
    if inner is not None:
        return _optional(name, inner, metadata)
    if annotation is bool:
        return CheckEditor()
    if annotation in (int, float):
        lower, lower_open = _bound(metadata, "ge", "gt")
        upper, upper_open = _bound(metadata, "le", "lt")
        open_ends = (lower_open, upper_open)
        return NumberEditor(integer=annotation is int, lower=lower, upper=upper, open_ends=open_ends)
    if annotation is str:
        return TextEditor(monospace=any(part in name for part in MONOSPACE))
    if isinstance(annotation, type) and issubclass(annotation, Path):
        return PathEditor(folder=_wants_folder(metadata))
    numbers = get_args(annotation)
    if get_origin(annotation) is tuple and numbers and all(number in (int, float) for number in numbers):
        return TupleEditor([number is int for number in numbers])
    return JsonEditor()


def _optional(name: str, annotation: Any, metadata: list[Any]) -> Editor:
    inner, metadata = _unwrapped(annotation, metadata)
    options = _options(inner)
    if options is not None:
        return ChoiceEditor(options, nothing=QCoreApplication.translate("Fields", "Automatic"))
    if inner is str:
        return TextEditor(monospace=any(part in name for part in MONOSPACE), optional=True)
    if isinstance(inner, type) and issubclass(inner, Path):
        return PathEditor(folder=_wants_folder(metadata), optional=True)
    editor = _editor(name, inner, metadata)
    if isinstance(editor, JsonEditor):
        return editor  # `null` is what None is in JSON
    lower, is_open = _bound(metadata, "ge", "gt")
    start: Any = False if inner is bool else (lower or 0) + (1 if is_open else 0)
    return OptionalEditor(editor, start)


def _unwrapped(annotation: Any, metadata: list[Any]) -> tuple[Any, list[Any]]:
    while get_origin(annotation) is typing.Annotated:
        annotation, *more = get_args(annotation)
        metadata = [*metadata, *more]
    return annotation, metadata


def _options(annotation: Any) -> list[Any] | None:
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return [member.value for member in annotation]
    return None


def _without_none(annotation: Any) -> Any:
    """X of `X | None`; None where the type is no such thing."""
    if get_origin(annotation) not in (Union, types.UnionType):
        return None
    inner = [argument for argument in get_args(annotation) if argument is not type(None)]
    return inner[0] if len(inner) == 1 and len(get_args(annotation)) == 2 else None


def _bound(metadata: list[Any], closed: str, opened: str) -> tuple[float | None, bool]:
    for constraint in _constraints(metadata):
        for attribute in (closed, opened):
            value = getattr(constraint, attribute, None)
            if value is not None:
                return value, attribute == opened
    return None, False


def _constraints(metadata: list[Any]) -> list[Any]:
    """Constraints as pydantic keeps them: by themselves, or inside a `Field(...)` of an annotated type."""
    return [inner for entry in metadata for inner in (entry, *(entry.metadata if isinstance(entry, FieldInfo) else ()))]


def _wants_folder(metadata: list[Any]) -> bool:
    return any(getattr(entry, "path_type", None) == "dir" for entry in _constraints(metadata))
