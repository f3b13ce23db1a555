"""Figures of a validation with their intervals, in words."""

import math
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from petdesk.gui.words import number, percent


def share(value: float, low: float = math.nan, high: float = math.nan) -> str:
    """A share with its 95% interval, as short as can be: "25.0% (19–32)"."""
    text = percent(value)
    if not (math.isfinite(low) and math.isfinite(high)):
        return text
    return QCoreApplication.translate("Figures", "{} ({}–{})").format(text, number(100 * low), number(100 * high))


def share_in_full(value: float, low: float = math.nan, high: float = math.nan) -> str:
    """The same in a sentence: "25.0% (95 times in 100 between 19.1% and 32.0%)"."""
    text = percent(value)
    if not (math.isfinite(low) and math.isfinite(high)):
        return text
    words = QCoreApplication.translate("Figures", "{} (with 95% certainty between {} and {})")
    return words.format(text, percent(low), percent(high))


def facts_of(result: Mapping[str, Any]) -> str:
    """The figures of a finished training on one line; empty where nothing was validated."""
    translate = QCoreApplication.translate
    if result.get("error_rate") is None:
        return ""
    parts = [translate("Figures", "Error rate {}").format(_with_interval(result))]
    for name, words in (
        ("error_rate_without_tta", translate("Figures", "{} without varied copies")),
        ("top_k_accuracy", translate("Figures", "top {k} {}").replace("{k}", f"{result.get('top_k', 0):g}")),
        ("macro_f1", translate("Figures", "macro F1 {}")),
        ("balanced_accuracy", translate("Figures", "balanced accuracy {}")),
        ("answered", translate("Figures", "{} answered")),
        ("answered_error_rate", translate("Figures", "of these {} wrong")),
    ):
        if result.get(name) is not None:
            parts.append(words.format(percent(result[name])))
    return " · ".join(parts)


def _with_interval(result: Mapping[str, Any]) -> str:
    return share(*(result.get(name, math.nan) for name in ("error_rate", "error_low", "error_high")))
