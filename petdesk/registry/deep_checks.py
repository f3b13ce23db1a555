"""What is looked at in a plugin's specs only where it may take long: in a process of its own."""

import json
from collections.abc import Iterable

from pydantic import ValidationError
from pydantic.errors import PydanticUserError

from petdesk.api import Params, Spec
from petdesk.registry.spec_checks import Fault

MOST_SETTINGS = 200
LONGEST_SCHEMA = 1_000_000
"""In characters: a form of it would take seconds to build."""


def check_deep(specs: Iterable[tuple[str, Spec]]) -> None:
    """Looks whether the settings of specs can be shown and kept.

    Raises:
        Fault: Says what is wrong.
    """
    seen: set[type[Params]] = set()
    for kind, spec in specs:
        if spec.params not in seen:
            seen.add(spec.params)
            _check_params(f"the params of the {kind} {spec.key!r}", spec.params)


def _check_params(what: str, params: type[Params]) -> None:
    count = len(params.model_fields)
    if count > MOST_SETTINGS:
        raise Fault(f"{what[0].upper()}{what[1:]} are {count}, which no form can show; {MOST_SETTINGS} is the most.")
    try:
        schema = json.dumps(params.model_json_schema(), allow_nan=False)
        _write_defaults(params)
    except (PydanticUserError, TypeError, ValueError, RecursionError) as error:
        line = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise Fault(f"{what[0].upper()}{what[1:]} cannot be kept as JSON ({line}).") from error
    if len(schema) > LONGEST_SCHEMA:
        raise Fault(f"{what[0].upper()}{what[1:]} take {len(schema):,} characters to describe, which is too much.")


def _write_defaults(params: type[Params]) -> None:
    try:
        values = params()
    except ValidationError as error:
        if all(fault["type"] == "missing" for fault in error.errors()):
            return  # some settings have no default, which is fine
        raise
    json.dumps(values.model_dump(mode="json"), allow_nan=False)
