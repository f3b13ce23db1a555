"""What must hold of every spec, whatever its kind: words that a form can show, and settings that a file can keep."""

import json
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from petdesk.api import Params, Spec
from petdesk.api.shapes import Shape, shape_of
from petdesk.conformance.check import Check, Fault, Note, check

LONGEST_TITLE = 60
LONGEST_SUMMARY = 400
LARGEST_SCHEMA = 200_000
"""Characters of JSON: more makes no form."""


@dataclass
class SpecTrial:
    """A spec on trial."""

    spec: Spec

    @property
    def params(self) -> type[Params]:
        """Its settings."""
        return self.spec.params


@check("its title and summary can be shown")
def has_words(trial: SpecTrial) -> None:
    title, summary = trial.spec.title, trial.spec.summary
    if not isinstance(trial.spec.help, str):
        raise Fault(f"The help is a {type(trial.spec.help).__name__}. Let it be Markdown, or empty.")
    for name, text, longest in (("title", title, LONGEST_TITLE), ("summary", summary, LONGEST_SUMMARY)):
        if not text.isprintable():
            raise Fault(f"The {name} is not one line of text: {text[:LONGEST_TITLE]!r}.")
        if len(text) > longest:
            raise Note(f"The {name} has {len(text)} characters. Up to {longest} are shown whole.")
    if not summary.rstrip().endswith((".", "!", "?")):
        raise Note("The summary is no sentence: it ends without a full stop.")


@check("its settings refuse what they do not know and cannot be changed later")
def is_strict(trial: SpecTrial) -> None:
    if trial.params.model_config.get("extra") != "forbid" or not trial.params.model_config.get("frozen"):
        raise Fault(
            f"{trial.params.__name__} changes extra='forbid' or frozen=True of petdesk.api.Params, so that a misspelt "
            "setting would pass unseen. Leave its model_config as it is."
        )


@check("every setting has a default that it would take itself", needed=True)
def has_defaults(trial: SpecTrial) -> None:
    needed = [name for name, field in trial.params.model_fields.items() if field.is_required()]
    if needed:
        raise Fault(f"The setting {needed[0]!r} has no default. Give it one with Field(default=...).")
    try:
        trial.params.model_validate(trial.params().model_dump())
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = ".".join(map(str, first["loc"])) or "all together"
        raise Fault(f"The default of the setting {name!r} is one that it refuses: {first['msg']}.") from error


@check("every setting says what it does")
def is_described(trial: SpecTrial) -> None:
    for name, field in trial.params.model_fields.items():
        if not (field.description or "").strip():
            raise Fault(f"The setting {name!r} has no description. Give it one with Field(description=...).")


@check("every number has bounds")
def is_bounded(trial: SpecTrial) -> None:
    for name, field in trial.params.model_fields.items():
        shape = shape_of(field)
        if _is_unbounded(shape):
            raise Note(
                f"The setting {name!r} takes any number. Bounds (Field(ge=..., le=...)) keep users from mistakes."
            )
        if any(map(_is_unbounded, shape.items)):
            raise Note(
                f"The setting {name!r} takes any numbers. Give those in it bounds, which keep users from mistakes: "
                "Annotated[float, Field(ge=..., le=...)] in place of float."
            )


def _is_unbounded(shape: Shape) -> bool:
    return shape.kind in ("integer", "number") and shape.lower is None and shape.upper is None


@check("its settings go through JSON and come back the same")
def is_jsonable(trial: SpecTrial) -> None:
    params = trial.params()
    try:
        text = json.dumps(params.model_dump(mode="json"), allow_nan=False)
        back = trial.params.model_validate(json.loads(text))
    except (ValueError, TypeError) as error:  # pydantic's own failures are ValueErrors
        reason = str(error).strip().splitlines()[0].rstrip(".:")
        raise Fault(
            f"Its settings cannot be kept in a file as JSON ({reason}). Use numbers, texts, lists and choices."
        ) from error
    if back != params:
        changed = [name for name in trial.params.model_fields if getattr(back, name) != getattr(params, name)]
        raise Fault(f"The setting {changed[0]!r} is another after it was written to JSON and read again.")


@check("a form can be made of its settings")
def has_schema(trial: SpecTrial) -> None:
    with warnings.catch_warnings(action="ignore"):  # of defaults that are no JSON: the check before has told
        size = len(json.dumps(trial.params.model_json_schema(), allow_nan=False))
    if size > LARGEST_SCHEMA:
        raise Fault(
            f"The description of its settings has {size:,} characters of JSON. At most {LARGEST_SCHEMA:,} make a form."
        )
    for name, field in trial.params.model_fields.items():
        if shape_of(field).kind == "json":
            raise Note(f"The setting {name!r} has a type that no form has a field for: users have to write it as JSON.")


CHECKS: Sequence[Check[SpecTrial]] = (
    has_words,
    is_strict,
    has_defaults,
    is_described,
    is_bounded,
    is_jsonable,
    has_schema,
)
