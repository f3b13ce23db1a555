"""What a training answered, measured by the labels of now: the error before mending goes on."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from petdesk.api import PetDeskError
from petdesk.project import Project, Run, names_now

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from petdesk.data.overview import Overview
    from petdesk.interpret import Answers, Change


EMPTY, UNKNOWN = -1, -2
"""In place of the label of a class that no picture has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """How often a run is wrong.

    Attributes:
        run: Its number.
        then: With the labels that it was validated with; None where it is not known.
        now: With those of now, on the pictures that still take part; None where that is not known.
    """

    run: int
    then: float | None
    now: float | None = None


class EarlierRun:
    """A finished run; its answers are read once, in whichever thread first measures.

    Args:
        run: The run.
        project: Tells what its classes and pictures are called now.
    """

    def __init__(self, run: Run, project: Project) -> None:
        self.run = run
        self.project = project
        self._answers: Answers | None = None
        self._names: Sequence[str] | None = None
        self._rows: NDArray[np.int64] | None = None

    def answers(self) -> "Answers":
        """What it answered.

        Raises:
            NoAnswersError: It has none.
            DataError: They cannot be read.
        """
        from petdesk.interpret import read_answers

        if self._answers is None:
            self._answers = read_answers(self.run.path)
        return self._answers

    def classes(self, present: Collection[str], *, until: datetime | None = None) -> tuple[str, ...]:
        """What its classes were called later, in its order.

        Args:
            present: The classes of that time.
            until: The time; None is now.
        """
        edits = [edit for edit in self.project.journal.new_names() if until is None or edit.at < until]
        return names_now(self.answers().classes, edits, since=self.run.created, present=present)

    def error(self, seen: "Overview | None") -> Error:
        """Its error by the labels of then and of now."""
        then = self.run.summary.get("error_rate")
        then = float(then) if isinstance(then, (int, float)) else None
        if seen is None:
            return Error(run=self.run.id, then=then)
        try:
            return Error(run=self.run.id, then=then, now=self._error_now(seen))
        except PetDeskError:
            return Error(run=self.run.id, then=then)

    def _error_now(self, seen: "Overview") -> float | None:
        import numpy as np

        from petdesk.interpret import named_as_now

        answers, columns = self.answers(), seen.columns
        if self._rows is None or self._names is not columns.names:
            row_of = {name: row for row, name in enumerate(columns.names)}
            names = named_as_now(answers, self.project).names
            self._rows = np.array([row_of.get(name, -1) for name in names], dtype=np.int64)
            self._names = columns.names
        label_of = {name: label for label, name in enumerate(columns.classes)}
        # A class of the source that is empty now was answered wrongly; one that nobody knows says nothing.
        label_of |= {name: EMPTY for name in columns.originals if name not in label_of}
        labels = [label_of.get(name, UNKNOWN) for name in self.classes(columns.classes)]
        predicted = np.array(labels, dtype=np.int64)[answers.predicted]
        asked = (self._rows >= 0) & (seen.sides[self._rows] >= 0) & (predicted != UNKNOWN)
        if not asked.any():
            return None
        return float((predicted[asked] != columns.labels[self._rows[asked]]).mean())


def change_between(before: EarlierRun, after: EarlierRun) -> "Change | None":
    """Both runs on the pictures that both were validated with, by the labels and names of the later one's time."""
    from petdesk.interpret import change, named_as_now

    try:
        later = named_as_now(after.answers(), after.project)
        names = before.classes(later.classes, until=after.run.created)
        return change(replace(named_as_now(before.answers(), before.project), classes=names), later)
    except PetDeskError:
        return None
