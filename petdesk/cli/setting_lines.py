"""The settings of what a plugin adds, as `petdesk plugins show` prints them."""

import json
from collections.abc import Iterator
from typing import Any

from petdesk.api import Params
from petdesk.api.conditions import ShownWhen, conditions_of
from petdesk.api.shapes import Shape, shape_of


def setting_lines(params: type[Params]) -> Iterator[str]:
    """Two lines for each setting: its name, default and what goes, and what it does."""
    needed = {name: None for name, field in params.model_fields.items() if field.is_required()}
    defaults = params.model_construct(**needed).model_dump(mode="json", warnings=False)
    for name, field in params.model_fields.items():
        shape = shape_of(field)
        facts = ["needed" if field.is_required() else f"default {_written(defaults[name], shape)}", *_facts(shape)]
        facts += [_condition(condition) for condition in conditions_of(field)]
        yield f"  {name}  [{', '.join(fact for fact in facts if fact)}]"
        if field.description:
            yield f"      {field.description}"


def _facts(shape: Shape) -> list[str]:
    """What goes, and how it is written."""
    facts = _of_one(shape)
    if shape.kind == "list":
        (item,) = shape.items
        facts = ["entries with commas between them", *_of_one(item)]
        facts += [f"at least {shape.fewest} of them"] if shape.fewest else []
        facts += [f"at most {shape.most} of them"] if shape.most is not None else []
    elif shape.kind == "tuple":
        facts = [f"{len(shape.items)} numbers with commas between them"]
    return [*facts, f"{_unset(shape)} leaves it to the plugin"] if shape.optional else facts


def _of_one(shape: Shape) -> list[str]:
    lower, upper = (("above", "at least")[not shape.open_ends[0]], ("below", "at most")[not shape.open_ends[1]])
    facts = [] if shape.lower is None else [f"{lower} {shape.lower}"]
    facts += [] if shape.upper is None else [f"{upper} {shape.upper}"]
    if shape.kind == "choice":
        facts.append("one of " + ", ".join(map(str, shape.options)))
    if shape.kind == "colour":
        facts.append("a colour as #rrggbb")
    if shape.kind == "path":
        facts.append(_of_path(shape))
    if shape.kind == "json":
        facts.append("written as JSON")
    return facts


def _of_path(shape: Shape) -> str:
    ending = f" ending in {' or '.join(shape.suffixes)}" if shape.suffixes else ""
    if shape.path is None:
        return f"a path{ending}"
    there = "that is there" if shape.path.there else "to write"
    return f"a {shape.path.kind} {there}{ending}"


def _condition(condition: ShownWhen) -> str:
    if not condition.values:
        return f"counts when {condition.field} is set"
    return f"counts when {condition.field} is {' or '.join(map(str, condition.values))}"


def _written(value: Any, shape: Shape) -> str:
    """A default as it would be typed."""
    if value is None:
        return _unset(shape)
    if shape.kind in ("list", "tuple") and isinstance(value, list):
        return ",".join(map(str, value)) or "empty"
    return json.dumps(value, ensure_ascii=False) if shape.kind == "json" else repr(value)


def _unset(shape: Shape) -> str:
    """What is typed for None: a file may be called auto."""
    return "empty" if shape.kind in ("text", "path", "colour") else "auto"
