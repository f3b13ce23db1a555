"""Settings that count only while another one has a certain value."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class ShownWhen:
    """On which values of another setting one is shown; see `shown_when`."""

    field: str
    values: tuple[Any, ...]

    def holds(self, settings: Mapping[str, Any]) -> bool:
        """Whether it is so with these settings, plain JSON values."""
        value = settings.get(self.field)
        return value in self.values if self.values else bool(value)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        found = handler(schema)
        return found | {"x-shown-when": found.get("x-shown-when", {}) | {self.field: list(self.values)}}


def shown_when(field: str, *values: Any) -> ShownWhen:
    """Has a form show a setting only while another one has a value that makes it count.

        strength: Annotated[float, shown_when("policy", "rand-augment")] = Field(0.5, ge=0, le=1)

    A setting that is not shown keeps its value. Several of them must all hold; one that follows a setting that is not
    shown itself is not shown either.

    Args:
        field: The other setting's name.
        values: The values that go, as JSON has them; none for any that is not off, empty, zero or automatic.
    """
    return ShownWhen(field, values)


def conditions_of(field: FieldInfo) -> tuple[ShownWhen, ...]:
    """On what it depends whether a form shows a field of a params class."""
    return tuple(entry for entry in field.metadata if isinstance(entry, ShownWhen))


def shown_fields(fields: Mapping[str, FieldInfo], settings: Mapping[str, Any]) -> frozenset[str]:
    """The fields of a params class that count with these settings, plain JSON values.

    Args:
        fields: As pydantic's `model_fields` has them.
        settings: A value for each.
    """

    def is_shown(name: str) -> bool:
        return all(found.holds(settings) and is_shown(found.field) for found in conditions_of(fields[name]))

    return frozenset(name for name in fields if is_shown(name))


def refuse_wrong_conditions(owner: str, fields: Mapping[str, FieldInfo]) -> None:
    """Finds `shown_when` that names what is not there, or goes in a circle.

    Raises:
        TypeError: It does; says which.
    """
    for name, field in fields.items():
        for condition in conditions_of(field):
            where = f"{owner}.{name} is shown when {condition.field!r}"
            if condition.field not in fields:
                raise TypeError(f"{where} has a value, but there is no such setting; there are: {', '.join(fields)}")
            possible = _options(fields[condition.field].annotation)
            wrong = [value for value in condition.values if possible and value not in possible]
            if wrong:
                raise TypeError(f"{where} is {wrong[0]!r}, which it never is; it is one of {possible}")
            if name in _depends_on(condition.field, fields, {name}):
                raise TypeError(f"{where} has a value, which is shown when {name!r} has one: that is a circle")


def _depends_on(name: str, fields: Mapping[str, FieldInfo], seen: set[str]) -> set[str]:
    found = {condition.field for condition in conditions_of(fields[name]) if condition.field in fields}
    for other in found - seen:
        found |= _depends_on(other, fields, seen | {name})
    return found | {name}


def _options(annotation: Any) -> tuple[Any, ...]:
    """The values of a Literal; none for any other type."""
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return get_args(annotation) if get_origin(annotation) is Literal else ()
