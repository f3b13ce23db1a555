"""The numbers of a report, as plain values that JSON can hold."""

import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from petdesk import __version__
from petdesk.api import SettingsError
from petdesk.interpret.answers import Answers, Indices
from petdesk.interpret.calibration import Calibration
from petdesk.interpret.change import Change, change
from petdesk.interpret.confusion import Counts, confusion, most_confused
from petdesk.interpret.decisions import decisions
from petdesk.interpret.order import class_order
from petdesk.interpret.probabilities import probabilities_of
from petdesk.interpret.rankings import Ranking, ranked
from petdesk.interpret.report import report
from petdesk.interpret.subject import CONFIG, Subject
from petdesk.training.command_line import command_line, join_words
from petdesk.training.intervals import wilson_interval
from petdesk.training.temperature import softened

GALLERIES = (Ranking.TOP_LOSSES, Ranking.MOST_INCORRECT, Ranking.MOST_UNCERTAIN, Ranking.MOST_CORRECT)
MOST_PAIRS = 50
MOST_CURVE_POINTS = 200
DOCUMENTED = 1
"""The format of the JSON; it rises where a name changes its meaning."""

Values = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What was interpreted.

    Attributes:
        part: "valid", "train" or "all" of the run's own pictures, or "source": others.
        source: Where the pictures lie.
        unread: How many could not be read.
        unknown: Pictures of each class that the model does not know.
        command: The words of the command that makes the report again.
    """

    part: str
    source: str
    unread: int
    unknown: dict[str, int]
    command: Sequence[str]


def content(
    subject: Subject,
    answers: Answers,
    asking: Asking,
    *,
    calibration: Calibration | None,
    earlier: Answers | None,
    examples: int,
) -> Values:
    """All that a report says, but for its pictures.

    Args:
        subject: The model.
        answers: What it answered.
        asking: For which pictures.
        calibration: The temperature that fits them; None where they are too few.
        earlier: What an earlier run answered, to compare with.
        examples: Pictures in each gallery.

    Raises:
        DataError: The answers' file is gone, or the two runs have no picture in common.
    """
    counts = confusion(answers)
    return {
        "format": DOCUMENTED,
        "petdesk": __version__,
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "model": _model(subject, answers),
        "pictures": {
            "count": len(answers),
            "part": asking.part,
            "source": asking.source,
            "root": str(answers.root),
            "unread": asking.unread,
            "unknown": asking.unknown,
        },
        "classes": list(answers.classes),
        "class_order": class_order(counts).tolist(),
        "figures": _figures(answers, counts),
        "per_class": [asdict(one) for one in report(counts, answers.classes).classes],
        "confusion": _cells(counts),
        "most_confused": [
            {
                "actual": answers.classes[pair.actual],
                "predicted": answers.classes[pair.predicted],
                "count": pair.count,
                "share": pair.share,
            }
            for pair in most_confused(counts)[:MOST_PAIRS]
        ],
        "rankings": {
            ranking.value: _pictures(answers, ranked(answers, ranking)[:examples], subject.document.temperature)
            for ranking in GALLERIES
        },
        **_trust(subject, answers, calibration),
        "change": None
        if earlier is None
        else _change(change(earlier, answers), earlier, answers, examples, subject.document.temperature),
        "settings": subject.settings,
        "repeat": _repeat(subject, asking),
    }


def _model(subject: Subject, answers: Answers) -> Values:
    document = subject.document
    return {
        "file": str(subject.model),
        "run": None if subject.run is None else str(subject.run),
        "architecture": document.architecture.key,
        "plugin": document.architecture.distribution,
        "size": document.size,
        "presize": document.presize,
        "members": document.members,
        "outputs": document.outputs,
        "temperature": document.temperature,
        "answer_from": document.answer_from,
        "thresholds": list(document.thresholds),
        "trained_on": document.trained_on,
        "validation": document.validation,
        "of_the_model": answers.of_the_model,
    }


def _figures(answers: Answers, counts: Counts) -> Values:
    averages = report(counts, answers.classes)
    wrong = int(answers.wrong.sum())
    low, high = wilson_interval(wrong / len(answers), len(answers))
    return {
        "accuracy": answers.accuracy,
        "error_rate": wrong / len(answers),
        "error_low": low,
        "error_high": high,
        "wrong": wrong,
        "loss": answers.loss,
        "macro_precision": averages.macro.precision,
        "macro_recall": averages.macro.recall,
        "macro_f1": averages.macro.f1,
    }


def _cells(counts: Counts) -> list[list[int]]:
    """[actual, predicted, count] of every cell with a picture in it: most of a large matrix is empty."""
    actual, predicted = np.nonzero(counts)
    return np.stack([actual, predicted, counts[actual, predicted]], axis=1).tolist()  # type: ignore[no-any-return]


def _pictures(answers: Answers, rows: Indices, temperature: float) -> list[Values]:
    """What the model made of some pictures: probabilities as it tells them now, the loss as it was trained."""
    p_actual, p_predicted = answers.p_actual[rows], answers.p_predicted[rows]
    if temperature != 1:
        softer = softened(probabilities_of(answers, rows), temperature, answers.outputs)
        own = np.arange(len(rows))
        p_actual, p_predicted = softer[own, answers.labels[rows]], softer[own, answers.predicted[rows]]
    return [
        {
            "row": row,
            "path": answers.names[row],
            "actual": answers.classes[answers.labels[row]],
            "predicted": answers.classes[answers.predicted[row]],
            "p_actual": actual,
            "p_predicted": predicted,
            "loss": float(answers.losses[row]),
            "uncertainty": float(answers.uncertainty[row]),
        }
        for row, actual, predicted in zip(rows.tolist(), p_actual.tolist(), p_predicted.tolist(), strict=True)
    ]


def _trust(subject: Subject, answers: Answers, calibration: Calibration | None) -> Values:
    """How far confidences can be trusted: as the model answers now, and what a temperature would be worth."""
    document = subject.document
    said = decisions(answers, document)
    curve = said.coverage()
    shown = np.unique(np.linspace(0, len(curve.thresholds) - 1, MOST_CURVE_POINTS).round().astype(int))
    shown = shown[: len(curve.thresholds)]  # none where the model answers nothing
    columns = zip(curve.thresholds[shown], curve.answered[shown], curve.error[shown], strict=True)
    kept: Values | None = None
    if document.answer_from is not None or document.thresholds:
        answered, error = curve.at(document.answer_from or 0.0)
        kept = {
            "threshold": document.answer_from,
            "of_each_class": bool(document.thresholds),
            "answered": answered,
            "error": error,
        }
    return {
        "reliability": asdict(said.reliability()),
        "calibration": None if calibration is None else {**asdict(calibration), "helps": calibration.helps},
        "coverage": {
            "points": [
                {"threshold": float(threshold), "answered": float(answered), "error": float(error)}
                for threshold, answered, error in columns
            ],
            "area": curve.area,
            "kept": kept,
        },
    }


def _change(found: Change, earlier: Answers, answers: Answers, examples: int, temperature: float) -> Values:
    return {
        "earlier": str(earlier.file.parent),
        "pictures": len(found.rows_after),
        "error_before": found.error_before,
        "error_after": found.error_after,
        "low": found.low,
        "high": found.high,
        "is_noise": found.is_noise,
        "became_right": int(found.became_right.sum()),
        "became_wrong": int(found.became_wrong.sum()),
        "relabelled": found.relabelled,
        "only_before": found.only_before,
        "only_after": found.only_after,
        "classes": list(found.classes),
        "difference": _cells(found.difference),
        "became_right_examples": _pictures(answers, found.right_rows[:examples], temperature),
        "became_wrong_examples": _pictures(answers, found.wrong_rows[:examples], temperature),
    }


def _repeat(subject: Subject, asking: Asking) -> Values:
    """The commands that train the run again and make the report again."""
    training: str | None = None
    if subject.run is not None and subject.settings:
        again = subject.run.with_name(f"{subject.run.name}-again")
        try:
            training = command_line(subject.settings, again, config=Path(subject.run / CONFIG))
        except SettingsError:
            training = None
    return {"train": training, "interpret": join_words(list(asking.command), windows=sys.platform == "win32")}
