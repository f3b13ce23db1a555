"""Which texts a plugin says: those of its specs, the labels made of its settings' names, and its sentences."""

import re
from collections.abc import Iterable, Iterator

from petdesk.api import Params, Spec
from petdesk.api.shapes import Shape, shape_of
from petdesk.conformance.source_text import SourceText

SHORT = 3
"""Letters of a part of a name that may be an abbreviation, which the app writes in full: `p_flip`, `lr_mult`."""


def is_said(text: str, specs: Iterable[Spec], source: SourceText) -> bool:
    """Whether PetDesk could show `text` of a plugin; where that is not sure, it is so."""
    for spec in specs:
        if text in (spec.title, spec.summary, spec.help, *_words(spec.params)):
            return True
        if any(_may_be_label(text, name) for name in _names(spec.params)):
            return True
    return source.says(text)


def _words(params: type[Params]) -> Iterator[str]:
    for field in params.model_fields.values():
        yield from (field.title or "", field.description or "")


def _names(params: type[Params]) -> Iterator[str]:
    """What labels are made of: names of settings, and their options."""
    for name, field in params.model_fields.items():
        yield name
        yield from _options(shape_of(field))


def _options(shape: Shape) -> Iterator[str]:
    yield from (option for option in shape.options if isinstance(option, str))
    for item in shape.items:
        yield from _options(item)


def _may_be_label(text: str, name: str) -> bool:
    """Whether the app may make `text` of a name: a capital first, then its parts, which may be written in full."""
    parts = [part for part in re.split(r"[_\-\s]+", name) if part]
    if any(len(part) <= SHORT for part in parts) or name == "auto":
        long = [part for part in parts if len(part) > SHORT]
        return text[:1].isupper() and all(part.lower() in text.lower() for part in long)
    label = " ".join(parts)
    return text == label[:1].upper() + label[1:]
