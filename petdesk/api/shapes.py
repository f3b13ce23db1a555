"""What a setting can be, read from the annotation of its field: of forms, of the command line, and of checks."""

import enum
import types
import typing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from petdesk.api.fields import ColourRule, LongTextRule, PathRule, SuffixRule

Kind = Literal["bool", "integer", "number", "choice", "text", "path", "colour", "tuple", "list", "json"]

PYDANTICS_PATHS = {
    "file": PathRule(kind="file", there=True),
    "dir": PathRule(kind="folder", there=True),
    "new": PathRule(kind="file", there=False),
}
"""Those of `pydantic.FilePath`, `DirectoryPath` and `NewPath`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The values that a setting can have.

    Attributes:
        kind: `json` is anything that has no editor of its own.
        optional: Whether it can be left to the plugin, by the value `unset`.
        unset: That value: None, or the one word of a type such as `int | Literal["auto"]`.
        options: Of a choice.
        lower, upper: Bounds of a number; None where there is none.
        open_ends: Whether the bounds are themselves refused.
        items: Of a tuple each of its values, of a list the one that all of its entries have.
        fewest, most: How many entries a list has; None for any number.
        path: Which paths go; None for a path of any kind.
        suffixes: How its name ends.
        long: Whether a text has several lines.
    """

    kind: Kind
    optional: bool = False
    unset: str | None = None
    options: tuple[Any, ...] = ()
    lower: float | None = None
    upper: float | None = None
    open_ends: tuple[bool, bool] = (False, False)
    items: tuple["Shape", ...] = ()
    fewest: int = 0
    most: int | None = None
    path: PathRule | None = None
    suffixes: tuple[str, ...] = ()
    long: bool = False


def shape_of(field: FieldInfo) -> Shape:
    """The shape of one field of a params class."""
    return _shape(field.annotation, list(field.metadata))


def _shape(annotation: Any, metadata: list[Any]) -> Shape:
    while get_origin(annotation) is typing.Annotated:
        annotation, *more = get_args(annotation)
        metadata = [*metadata, *more]
    options = _options(annotation)
    if options is not None:
        known = tuple(option for option in options if option is not None)
        return Shape(kind="choice", options=known, optional=len(known) < len(options))
    if get_origin(annotation) in (Union, types.UnionType):
        return _of_union(get_args(annotation), metadata)
    return _of_type(annotation, _constraints(metadata), metadata)


def _of_union(parts: tuple[Any, ...], metadata: list[Any]) -> Shape:
    """One type that may also be None, or one word: any other mixture has no editor."""
    values = [part for part in parts if part is not type(None)]
    if len(values) == 1:
        return replace(_shape(values[0], metadata), optional=True)
    words = [_options(part) or () for part in values]
    if len(values) == 2 == len(parts) and sorted(map(len, words)) == [0, 1]:
        value, (word,) = (values[0], words[1]) if words[1] else (values[1], words[0])
        shape = _shape(value, metadata)
        if isinstance(word, str) and shape.kind in ("integer", "number", "bool"):
            return replace(shape, optional=True, unset=word)
    return Shape(kind="json", optional=len(values) < len(parts))


def _of_type(annotation: Any, constraints: list[Any], metadata: list[Any]) -> Shape:
    if annotation is bool:
        return Shape(kind="bool")
    if annotation in (int, float):
        lower, lower_open = _bound(constraints, "ge", "gt")
        upper, upper_open = _bound(constraints, "le", "lt")
        kind: Kind = "integer" if annotation is int else "number"
        return Shape(kind=kind, lower=lower, upper=upper, open_ends=(lower_open, upper_open))
    if annotation is str:
        if any(isinstance(entry, ColourRule) for entry in constraints):
            return Shape(kind="colour")
        return Shape(kind="text", long=any(isinstance(entry, LongTextRule) for entry in constraints))
    if isinstance(annotation, type) and issubclass(annotation, Path):
        return _of_path(constraints)
    return _of_several(annotation, constraints)


def _of_path(constraints: list[Any]) -> Shape:
    path: PathRule | None = None
    suffixes: tuple[str, ...] = ()
    for entry in constraints:
        if isinstance(entry, PathRule):
            path = entry
        elif isinstance(entry, SuffixRule):
            suffixes = entry.suffixes
        else:
            path = PYDANTICS_PATHS.get(getattr(entry, "path_type", ""), path)
    return Shape(kind="path", path=path, suffixes=suffixes)


def _of_several(annotation: Any, constraints: list[Any]) -> Shape:
    kind, inner = get_origin(annotation), get_args(annotation)
    if kind is list or (kind is tuple and inner[-1:] == (Ellipsis,)):
        item = _shape(inner[0], [])
        if item.kind in ("json", "list", "tuple") or item.optional:
            return Shape(kind="json")
        fewest = next((entry.min_length for entry in constraints if getattr(entry, "min_length", None)), 0)
        most = next((entry.max_length for entry in constraints if getattr(entry, "max_length", None)), None)
        return Shape(kind="list", items=(item,), fewest=fewest, most=most)
    if kind is tuple and inner and all(_is_number(part) for part in inner):
        return Shape(kind="tuple", items=tuple(_shape(part, []) for part in inner))
    return Shape(kind="json")


def _is_number(annotation: Any) -> bool:
    return _shape(annotation, []).kind in ("integer", "number")


def _options(annotation: Any) -> tuple[Any, ...] | None:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return tuple(member.value for member in annotation)
    return None


def _constraints(metadata: list[Any]) -> list[Any]:
    """Constraints as pydantic keeps them: by themselves, or inside a `Field(...)` of an annotated type."""
    return [inner for entry in metadata for inner in (entry, *(entry.metadata if isinstance(entry, FieldInfo) else ()))]


def _bound(constraints: list[Any], closed: str, opened: str) -> tuple[float | None, bool]:
    for constraint in constraints:
        for attribute in (closed, opened):
            value = getattr(constraint, attribute, None)
            if value is not None:
                return value, attribute == opened
    return None, False
