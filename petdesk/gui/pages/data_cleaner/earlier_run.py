"""What the last training answered, measured by the labels of now: the error before mending goes on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from petdesk.project import Run

if TYPE_CHECKING:
    from petdesk.data.overview import Overview
    from petdesk.interpret import Answers, Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """How often a run is wrong.

    Attributes:
        run: Its number.
        then: With the labels that it was validated with; None where it is not known.
        now: With those of now, on the pictures that still take part; None where that is not known.
        pictures: How many these are.
    """

    run: int
    then: float | None
    now: float | None = None
    pictures: int = 0


def error_of(run: Run, seen: "Overview | None") -> Error:
    """Reads a finished run's answers; in a thread."""
    from petdesk.api import PetDeskError
    from petdesk.interpret import read_answers

    then = run.summary.get("error_rate")
    then = float(then) if isinstance(then, (int, float)) else None
    if seen is None:
        return Error(run=run.id, then=then)
    try:
        answers = read_answers(run.path)
    except PetDeskError:
        return Error(run=run.id, then=then)
    wrong, pictures = wrong_now(answers, labels_now(seen))
    return Error(run=run.id, then=then, now=wrong / pictures if pictures else None, pictures=pictures)


def labels_now(seen: "Overview") -> dict[str, str]:
    """Name to label, of the pictures that take part."""
    columns = seen.columns
    sides = seen.sides.tolist()
    labels = columns.labels.tolist()
    return {name: columns.classes[labels[row]] for row, name in enumerate(columns.names) if sides[row] >= 0}


def wrong_now(answers: "Answers", labels: Mapping[str, str]) -> tuple[int, int]:
    """How many answers differ from the labels, of how many pictures that have one."""
    wrong = pictures = 0
    for name, predicted in zip(answers.names, answers.predicted.tolist(), strict=True):
        label = labels.get(name)
        if label is not None:
            pictures += 1
            wrong += answers.classes[predicted] != label
    return wrong, pictures


def change_between(before: Run, after: Run) -> "Change | None":
    """Both runs on the pictures that both were validated with, by the labels of the later one; in a thread."""
    from petdesk.api import PetDeskError
    from petdesk.interpret import change, read_answers

    try:
        return change(read_answers(before.path), read_answers(after.path))
    except PetDeskError:
        return None
