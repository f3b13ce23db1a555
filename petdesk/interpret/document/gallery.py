"""Galleries of a report: pictures with what the model made of them."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from petdesk.interpret.document.content import Values
from petdesk.interpret.document.words import breakable, escaped, number, percent

RANKINGS = {
    "top-losses": ("Top losses", "What surprised the model most. Wrong labels are found here first."),
    "most-incorrect": ("Most incorrect", "Wrong answers that the model was sure of."),
    "most-uncertain": ("Most uncertain", "Pictures for which it wavered between the most classes."),
    "most-correct": ("Most correct", "Right answers that it was sure of."),
}

Thumbnail: TypeAlias = Callable[[Values], str | None]
"""The picture of an entry as a `data:` address; None where it cannot be read."""


def rankings(values: Values, thumbnail: Thumbnail) -> str:
    """The galleries of the rankings."""
    parts = []
    if values["model"]["temperature"] != 1:
        parts.append("<p>Probabilities are with the model's temperature; losses and the order are without it.</p>")
    for key, entries in values["rankings"].items():
        title, sentence = RANKINGS[key]
        body = gallery(entries, thumbnail) if entries else '<p class="muted">There are none.</p>'
        parts.append(f"<h3>{title}</h3><p>{sentence}</p>{body}")
    return "".join(parts)


def gallery(entries: Sequence[Values], thumbnail: Thumbnail) -> str:
    """Some pictures side by side."""
    return '<div class="gallery">' + "".join(_card(entry, thumbnail(entry)) for entry in entries) + "</div>"


def _card(entry: Values, address: str | None) -> str:
    right = entry["actual"] == entry["predicted"]
    picture = (
        f'<img src="{address}" alt="{escaped(entry["path"])}">'
        if address
        else '<div class="none">This picture cannot be read any more.</div>'
    )
    answer = f'<span class="{"right" if right else "wrong"}">{breakable(entry["predicted"])}</span>'
    words = f"{answer} {percent(entry['p_predicted'])}"
    if not right:
        words += f"<br>is {breakable(entry['actual'])} {percent(entry['p_actual'])}"
    return (
        f'<div class="card">{picture}<div class="words">{words}<br>loss {number(entry["loss"], 2)}'
        f'<div class="file">{breakable(entry["path"])}</div></div></div>'
    )
