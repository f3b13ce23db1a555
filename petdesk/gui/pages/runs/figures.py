"""The figures of runs in words, beside each other."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from petdesk.gui.pages.runs.facts import RunFacts
from petdesk.gui.pages.runs.rows import Row
from petdesk.gui.pages.train.figure_words import share
from petdesk.gui.pages.train.lever_words import value_words
from petdesk.gui.words import number

translate = QCoreApplication.translate
UNKNOWN = "–"


def with_interval(value: float | None, low: float | None = None, high: float | None = None) -> str:
    """A share with its 95% interval, where that is known."""
    if value is None:
        return UNKNOWN
    return share(value, math.nan if low is None else low, math.nan if high is None else high)


def error_words(facts: RunFacts) -> str:
    """Its error with the interval."""
    figures = facts.figures
    return with_interval(facts.error_rate, figures.get("error_low"), figures.get("error_high"))


def share_words(facts: RunFacts, name: str) -> str:
    """One of its figures that is a share."""
    return with_interval(facts.figures.get(name))


def top_k_words(facts: RunFacts) -> str:
    """Its top-k accuracy, with the k that it had."""
    k = facts.figures.get("top_k")
    words = share_words(facts, "top_k_accuracy")
    return words if k is None or words == UNKNOWN else f"{words} (k = {number(int(k))})"


def loss_words(facts: RunFacts) -> str:
    """Its validation loss."""
    loss = facts.figures.get("valid_loss")
    return UNKNOWN if loss is None else number(loss, 4)


def interval_tip() -> str:
    """What stands behind an error."""
    return translate(
        "RunFigures",
        "Share of the validation pictures that the network gets wrong.\n"
        "In brackets: where the true share lies, 95 times in 100.",
    )


def figure_tip(name: str) -> str:
    """What one of the other figures is."""
    return {
        "top_k_accuracy": translate(
            "RunFigures", "Share of the validation pictures whose class is among the k most probable ones"
        ),
        "macro_f1": translate(
            "RunFigures", "Mean over the classes of how many answers are right and how many pictures are found"
        ),
        "balanced_accuracy": translate(
            "RunFigures", "Mean over the classes of the share of their pictures that is right: each class counts alike"
        ),
    }[name]


def figure_rows(facts: Sequence[RunFacts]) -> list[Row]:
    """A row for each figure that is known of one of the runs."""

    def row(title: str, words: Callable[[RunFacts], str], tip: str = "") -> Row:
        return Row(title=title, cells=tuple(words(one) for one in facts), tip=tip)

    rows = [
        row(value_words("monitor", "error_rate"), error_words, interval_tip()),
        row(
            translate("RunFigures", "Without varied copies"),
            lambda one: share_words(one, "error_rate_without_tta"),
            translate("RunFigures", "The error rate without test-time augmentation"),
        ),
        row(value_words("monitor", "top_k_accuracy"), top_k_words, figure_tip("top_k_accuracy")),
        row(value_words("monitor", "macro_f1"), lambda one: share_words(one, "macro_f1"), figure_tip("macro_f1")),
        row(
            value_words("monitor", "balanced_accuracy"),
            lambda one: share_words(one, "balanced_accuracy"),
            figure_tip("balanced_accuracy"),
        ),
        row(value_words("monitor", "valid_loss"), loss_words),
        row(
            translate("RunFigures", "Networks in the model"),
            lambda one: number(one.members) if one.members > 1 else UNKNOWN,
            translate("RunFigures", "Snapshots of the training: the model answers with the mean of theirs"),
        ),
    ]
    return [one for one in rows if any(cell != UNKNOWN for cell in one.cells)]
