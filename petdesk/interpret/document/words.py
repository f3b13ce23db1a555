"""Numbers and names as a report writes them."""

import html
import math
from typing import Any


def escaped(text: object) -> str:
    """Text from outside, such as a file's name: no markup in it, nothing that steers, no broken bytes."""
    printable = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in str(text))
    return html.escape(printable, quote=True)


def breakable(name: object) -> str:
    """A long name that may go on in the next line where a word of it ends."""
    return escaped(name).replace("_", "_<wbr>").replace("/", "/<wbr>")


def percent(share: float, digits: int = 0) -> str:
    """A share as a percentage."""
    return "-" if math.isnan(share) else f"{100 * share:.{digits}f}%"


def pictures(count: int) -> str:
    """A number of pictures."""
    return f"{count:,} picture" if count == 1 else f"{count:,} pictures"


def number(value: float, digits: int = 3) -> str:
    """A loss or the like; a probability that was rounded to nothing costs without end."""
    return "∞" if math.isinf(value) else f"{value:.{digits}f}"


def setting(value: Any) -> str:
    """A setting's value."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{name} = {setting(inner)}" for name, inner in value.items()) or "-"
    if isinstance(value, list | tuple):
        return ", ".join(setting(inner) for inner in value) or "-"
    return "-" if value is None else f"{value:.6g}" if isinstance(value, float) else str(value)


def answering(threshold: float | None, *, of_each_class: bool) -> str:
    """From when on a model answers: one threshold, one of each class, both, or neither."""
    own = "the threshold of each class on" if of_each_class else ""
    least = "" if threshold is None else f"{percent(threshold, 1)} on"
    return " from " + ", and only from ".join(part for part in (own, least) if part) if own or least else " always"
