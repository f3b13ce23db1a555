"""What a training answered, measured by the labels of now: the error before mending goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from petdesk.api import PetDeskError
from petdesk.project import Run

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from petdesk.data.overview import Overview
    from petdesk.interpret import Answers, Change


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
    """A finished run; its answers are read once, in whichever thread first measures."""

    def __init__(self, run: Run) -> None:
        self.run = run
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

        answers, columns = self.answers(), seen.columns
        if self._rows is None or self._names is not columns.names:
            row_of = {name: row for row, name in enumerate(columns.names)}
            self._rows = np.array([row_of.get(name, -1) for name in answers.names], dtype=np.int64)
            self._names = columns.names
        label_of = {name: label for label, name in enumerate(columns.classes)}
        predicted = np.array([label_of.get(name, -1) for name in answers.classes], dtype=np.int64)[answers.predicted]
        asked = (self._rows >= 0) & (seen.sides[self._rows] >= 0)
        if not asked.any():
            return None
        return float((predicted[asked] != columns.labels[self._rows[asked]]).mean())


def change_between(before: EarlierRun, after: EarlierRun) -> "Change | None":
    """Both runs on the pictures that both were validated with, by the labels of the later one."""
    from petdesk.interpret import change

    try:
        return change(before.answers(), after.answers())
    except PetDeskError:
        return None
