"""The report as one HTML page: no script, nothing fetched."""

from petdesk.interpret.document import sections
from petdesk.interpret.document.content import Values
from petdesk.interpret.document.gallery import Thumbnail, rankings
from petdesk.interpret.document.style import STYLE
from petdesk.interpret.document.words import escaped, number, percent, pictures

NOTHING_FETCHED = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
PARTS = {
    "valid": "its validation pictures",
    "train": "its training pictures",
    "all": "all pictures of its source, those that it learned from among them",
    "source": "other pictures",
}


def page(values: Values, thumbnail: Thumbnail) -> str:
    """The whole file."""
    name = escaped(_name(values))
    bodies = {
        "Confusion": sections.confusion(values),
        "Pictures": rankings(values, thumbnail),
        "Trust": sections.trust(values),
        "Classes": sections.classes(values),
        "Change": sections.change(values, thumbnail),
        "Settings": sections.settings(values),
        "How to repeat it": sections.repeat(values),
    }
    kept = {title: body for title, body in bodies.items() if body}
    links = "".join(f'<a href="#{_anchor(title)}">{title}</a>' for title in kept)
    body = "".join(f'<section id="{_anchor(title)}"><h2>{title}</h2>{inner}</section>' for title, inner in kept.items())
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{NOTHING_FETCHED}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{name} - PetDesk</title><style>{STYLE}</style></head><body><main>"
        f"<header><h1>{name}</h1>{_lead(values)}<nav>{links}</nav></header>{_tiles(values)}{body}"
        f'<p class="muted" style="margin-top:20px">Made by PetDesk {escaped(values["petdesk"])} on '
        f"{escaped(values['made'].replace('T', ' ').replace('+00:00', ' UTC'))}.</p></main></body></html>\n"
    )


def _name(values: Values) -> str:
    path = values["model"]["run"] or values["model"]["file"]
    return str(path).replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")


def _lead(values: Values) -> str:
    model, asked = values["model"], values["pictures"]
    together = f", the mean of {model['members']} networks" if model["members"] > 1 else ""
    first = (
        f"{escaped(model['architecture'])}{together}, {len(values['classes']):,} classes, pictures of {model['size']} "
        f"pixels. Asked about {PARTS[asked['part']]}: {pictures(asked['count'])} from {escaped(asked['source'])}."
    )
    lines = [first]
    if not model["of_the_model"]:
        lines.append("These are the answers after its last whole epoch; the model that was kept learned on from there.")
    if asked["unread"]:
        lines.append(f"{pictures(asked['unread']).capitalize()} could not be read.")
    if asked["unknown"]:
        names = ", ".join(escaped(name) for name in list(asked["unknown"])[:10])
        lines.append(f"Left out, because the model does not know their class: {names}.")
    return "".join(f"<p>{line}</p>" for line in lines)


def _tiles(values: Values) -> str:
    figures, trust = values["figures"], values["reliability"]
    error_high = percent(figures["error_high"], 1)
    tiles = [
        (percent(figures["accuracy"], 1), "accuracy"),
        (percent(figures["error_rate"], 1), f"error ({100 * figures['error_low']:.1f} to {error_high}, 95% interval)"),
        (f"{figures['wrong']:,}", f"wrong of {values['pictures']['count']:,}"),
        (number(figures["loss"]), "mean loss"),
        (number(figures["macro_f1"]), "macro F1"),
        (percent(trust["ece"], 1), "calibration error (ECE)"),
    ]
    return (
        '<div class="tiles">'
        + "".join(f'<div class="tile"><b>{b}</b><span>{s}</span></div>' for b, s in tiles)
        + "</div>"
    )
