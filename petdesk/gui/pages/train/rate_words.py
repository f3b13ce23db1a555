"""Learning rates in the user's notation."""

from PySide6.QtCore import QLocale

from petdesk.gui.words import in_locale
from petdesk.training.rates import rate_text
from petdesk.training.recipe import Rate


def typed_rate(rate: Rate) -> str:
    """As `read_rate` takes it back: `2e-3`, `1e-6:1e-4`, and with a decimal comma `[0,0001; 0,001; 0,01]`."""
    text = rate_text(rate)
    return in_locale(text if QLocale().decimalPoint() == "." else text.replace(", ", "; "))


def shown_rate(rate: Rate) -> str:
    """The same to be read: a slice with room about its colon."""
    return typed_rate(rate).replace(":", " : ")


def rate_in_short(rate: Rate) -> str:
    """The same for a cell: of a list its ends."""
    if not isinstance(rate, tuple) or len(rate) == 2:
        return shown_rate(rate)
    return f"{typed_rate(rate[0])} … {typed_rate(rate[-1])}"


def as_rate(value: float | list[float] | tuple[float, ...]) -> Rate:
    """What a project keeps as JSON, as a rate."""
    return tuple(value) if isinstance(value, list | tuple) else value
