"""Learning rates as people write them: `2e-3`, a slice `1e-6:1e-4`, or one for each part `[1e-4, 1e-3, 1e-2]`."""

import math

from petdesk.api import SettingsError
from petdesk.training.recipe import MOST_GROUPS, Rate


def read_rate(text: str) -> Rate:
    """The inverse of `rate_text`; a comma that does not separate rates is taken for a decimal point.

    `:1e-3` is a tenth of the rate for the body, as fastai's `slice(1e-3)`.

    Raises:
        SettingsError: It is neither a rate above zero, nor a slice of two, nor a list.
    """
    numbers = _numbers(text.strip())
    if not numbers or len(numbers) > MOST_GROUPS or not all(0 < number < math.inf for number in numbers):
        raise SettingsError(
            f"A learning rate cannot be {text.strip()!r}. Give a number above zero as 2e-3, a slice from the first "
            "layers to the head as 1e-6:1e-4, or one for each part of the network as [1e-4, 1e-3, 1e-2]."
        )
    return numbers[0] if len(numbers) == 1 else numbers


def _numbers(text: str) -> tuple[float, ...]:
    try:
        if text.startswith("[") and text.endswith("]"):
            # With semicolons between them, the commas are decimal points.
            parts = text[1:-1].replace(",", ".").split(";") if ";" in text else text[1:-1].split(",")
            return _listed([float(part) for part in parts])
        if text.count(",") > 1 and ":" not in text:
            return _listed([float(part) for part in text.split(",")])
        low, colon, high = text.replace(",", ".").partition(":")
        if not colon:
            return (float(low),)
        return (float(low), float(high)) if low.strip() else (float(high) / 10, float(high) / 10, float(high))
    except ValueError:
        return ()


def _listed(numbers: list[float]) -> tuple[float, ...]:
    # Two in a tuple are a slice: of a list of two the first is for all of the body.
    return (numbers[0], *numbers) if len(numbers) == 2 else tuple(numbers)


def rate_text(rate: Rate) -> str:
    """A rate in as few digits as say it: 0.002, 1e-06:0.0001, [0.0001, 0.001, 0.01]."""
    if not isinstance(rate, tuple):
        return _short(rate)
    if len(rate) == 2:
        return ":".join(_short(number) for number in rate)
    return f"[{', '.join(_short(number) for number in rate)}]"


def with_highest(rate: Rate, head: float) -> Rate:
    """The same rate with another one for the head; the others keep their proportion to it."""
    if not isinstance(rate, tuple):
        return head
    return *(float(f"{number / rate[-1] * head:.4g}") for number in rate[:-1]), head


def _short(number: float) -> str:
    text = f"{number:.4g}"
    if not 1e-3 <= number < 1e4:
        text = f"{number:.3e}"
    mantissa, marker, exponent = text.partition("e")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return f"{mantissa}e{int(exponent)}" if marker else mantissa
