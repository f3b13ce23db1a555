"""Params: the settings of a plugin, from which the forms of the app and `--param k=v` are built."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from petdesk.api.conditions import refuse_wrong_conditions
from petdesk.api.errors import SettingsError
from petdesk.api.shapes import Shape, shape_of

UNSET_WORDS = ("auto", "none", "")
"""What leaves a setting to the plugin, typed on a command line."""


class Params(BaseModel):
    """Base of a plugin's settings: frozen, unknown names refused, everything JSON-able.

    Give every field a default, bounds (`Field(ge=..., le=...)`) and a description: they are what the
    user sees.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, ser_json_inf_nan="constants")

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Refuses `shown_when` that can never work while the author is there to see it."""
        super().__pydantic_init_subclass__(**kwargs)
        refuse_wrong_conditions(cls.__name__, cls.model_fields)


ParamsT = TypeVar("ParamsT", bound=Params)


def read_params(model: type[ParamsT], values: Mapping[str, Any], *, owner: str) -> ParamsT:
    """Builds `model` from values that may be text, as they come from a command line.

    Args:
        model: The plugin's params class.
        values: Name to value. Text is read as what its setting is: entries of a list with commas between them or
            as JSON, `auto` or `none` for a value that may be left out.
        owner: What the params belong to, for the message: "dataset csv".

    Raises:
        SettingsError: A name is unknown or a value is malformed or out of bounds; says which, and what goes.
    """
    shapes = {name: shape_of(field) for name, field in model.model_fields.items()}
    try:
        return model.model_validate({name: _parsed(value, shapes.get(name)) for name, value in values.items()})
    except ValidationError as error:
        raise SettingsError(_sentence(model, error, owner)) from error


def _parsed(value: Any, shape: Shape | None) -> Any:
    if not isinstance(value, str) or shape is None:
        return value
    if shape.optional and value in UNSET_WORDS and value not in shape.options:
        plain = shape.kind in ("text", "path", "colour")  # there may be a file called auto
        if not plain or not value:
            return shape.unset
    if shape.kind in ("list", "tuple", "json") and value[:1] in ("[", "{"):
        try:
            return json.loads(value)
        except ValueError:
            return value
    if shape.kind in ("list", "tuple"):
        return [part.strip() for part in value.split(",")] if value.strip() else []
    return value


def _sentence(model: type[Params], error: ValidationError, owner: str) -> str:
    first = error.errors(include_url=False)[0]
    problem = first["msg"].removeprefix("Value error, ").rstrip(".")
    problem = f"{problem[:1].lower()}{problem[1:]}"
    if not first["loc"]:
        return f"The settings of the {owner} do not go together: {problem}."
    name = str(first["loc"][0])  # what follows is a place in a list, or which of several types was tried
    if first["type"] == "extra_forbidden":
        known = ", ".join(model.model_fields) or "none"
        return f"The {owner} has no setting called {name!r}. Its settings: {known}."
    if first["type"] == "missing":
        what = "more values" if isinstance(first["loc"][-1], int) else "a value"
        description = (model.model_fields[name].description or "no default").rstrip(".")
        return f"The {owner} needs {what} for {name!r}: {description}."
    place = next(iter(first["loc"][1:]), None)
    entry = f" as entry {place + 1}" if isinstance(place, int) else ""
    return f"The setting {name!r} of the {owner} cannot be {first['input']!r}{entry}: {problem}."
