"""Learning rates as people write them: `2e-3`, or a slice `1e-6:1e-4`."""

import math

from petdesk.api import SettingsError
from petdesk.training.recipe import Rate


def read_rate(text: str) -> Rate:
    """The inverse of `rate_text`; a comma is taken for a decimal point.

    Raises:
        SettingsError: It is neither a rate above zero nor a slice of two.
    """
    try:
        numbers = [float(part.replace(",", ".")) for part in text.split(":")]
    except ValueError:
        numbers = []
    if len(numbers) not in (1, 2) or not all(0 < number < math.inf for number in numbers):
        raise SettingsError(
            f"A learning rate cannot be {text.strip()!r}. "
            "Give a number above zero as 2e-3, or a slice from the first layers to the head as 1e-6:1e-4."
        )
    return (numbers[0], numbers[1]) if len(numbers) == 2 else numbers[0]


def rate_text(rate: Rate) -> str:
    """A rate in as few digits as say it: 0.002, 1e-06:0.0001."""
    return ":".join(_short(number) for number in (rate if isinstance(rate, tuple) else (rate,)))


def highest(rate: Rate) -> float:
    """The head's rate."""
    return rate[1] if isinstance(rate, tuple) else rate


def with_highest(rate: Rate, head: float) -> Rate:
    """The same rate with another one for the head; a slice keeps its proportion."""
    if not isinstance(rate, tuple):
        return head
    low, high = rate
    return (float(f"{low / high * head:.4g}"), head)


def _short(number: float) -> str:
    text = f"{number:.4g}"
    if not 1e-3 <= number < 1e4:
        text = f"{number:.3e}"
    mantissa, marker, exponent = text.partition("e")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return f"{mantissa}e{int(exponent)}" if marker else mantissa
