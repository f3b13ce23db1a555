"""Numbers as plots show them."""

import math

from petdesk.gui.words import in_locale, number

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
PLAIN_FROM, PLAIN_TO = 1e-3, 1e6


def short(value: float | None) -> str:
    """Up to four digits that count: 0.1234, 12,345, 3.2e-05; a dash for what is no number."""
    if value is None or not math.isfinite(value):
        return "–"
    if value == int(value) and abs(value) < PLAIN_TO:
        return number(int(value))
    return in_locale(f"{value:.4g}")


def rate(value: float) -> str:
    """A learning rate: 3.2e-04."""
    return in_locale(f"{value:.1e}")


def power(value: float) -> str:
    """A tick of a logarithmic axis: 0.01, 100, 10⁻⁵, 2·10⁻⁵."""
    if PLAIN_FROM <= value < PLAIN_TO:
        return number(int(value)) if value == int(value) else in_locale(f"{value:.6g}")
    exponent = math.floor(math.log10(value) + 1e-9)
    digit = round(value / 10**exponent)
    raised = f"10{str(exponent).translate(_RAISED)}"
    return raised if digit == 1 else f"{digit}·{raised}"
