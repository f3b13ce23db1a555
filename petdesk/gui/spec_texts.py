"""All that the app shows of what a plugin adds: what there is to translate."""

from collections.abc import Iterable, Iterator

from petdesk.api import Params, Spec
from petdesk.api.shapes import Shape, shape_of
from petdesk.gui.widgets.fields.choice import is_word, words_of
from petdesk.gui.words import label_of


def texts_of(specs: Iterable[Spec]) -> list[str]:
    """Each text once, in the order of the specs: titles, summaries, help, and those of their settings."""
    texts = [
        text for spec in specs for text in (spec.title, spec.summary, spec.help, *settings_texts(spec.params)) if text
    ]
    return list(dict.fromkeys(texts))


def settings_texts(params: type[Params]) -> Iterator[str]:
    """Label, description and options of each setting, as a form shows them."""
    for name, field in params.model_fields.items():
        yield field.title or label_of(name)
        yield field.description or ""
        yield from _options(shape_of(field))


def _options(shape: Shape) -> Iterator[str]:
    yield from (words_of(option) for option in shape.options if isinstance(option, str) and is_word(option))
    for item in shape.items:
        yield from _options(item)
