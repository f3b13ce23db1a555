"""What changed between two runs: pictures that became right or wrong, and the difference of the confusion matrices."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from petdesk.api import DataError
from petdesk.interpret.answers import Answers, Indices
from petdesk.interpret.confusion import Counts
from petdesk.training.paired import paired_difference

Which = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Change:
    """Two runs' answers for the M pictures that both saw, judged by the labels of the later one.

    Attributes:
        classes: Those of the later run, then what only the earlier one had.
        before: [C, C], the confusion matrix of the earlier run's answers.
        after: [C, C], that of the later one's.
        rows_before: [M], the pictures as rows of the earlier answers.
        rows_after: [M], likewise of the later ones; ascending.
        wrong_before: Bool [M], which were wrong.
        wrong_after: Bool [M], likewise.
        relabelled: Pictures whose label differs between the two.
        only_before: Pictures that the later run did not see.
        only_after: Those that the earlier one did not see.
        low: Lower end of the 95 % interval of the difference of the error, after - before.
        high: Its upper end.
        later_losses: [M], the later run's.
    """

    classes: tuple[str, ...]
    before: Counts
    after: Counts
    rows_before: Indices
    rows_after: Indices
    wrong_before: Which
    wrong_after: Which
    relabelled: int
    only_before: int
    only_after: int
    low: float
    high: float
    later_losses: NDArray[np.float32]

    @property
    def difference(self) -> Counts:
        """[C, C], after - before: above 0 where there are more now."""
        return self.after - self.before

    @property
    def error_before(self) -> float:
        """The share of the M pictures that were wrong."""
        return float(self.wrong_before.mean())

    @property
    def error_after(self) -> float:
        """The share that are wrong now."""
        return float(self.wrong_after.mean())

    @property
    def is_noise(self) -> bool:
        """Whether the difference of the error may be chance."""
        return self.low <= 0 <= self.high

    @property
    def became_right(self) -> Which:
        """Bool [M]."""
        became: Which = self.wrong_before & ~self.wrong_after
        return became

    @property
    def became_wrong(self) -> Which:
        """Bool [M]."""
        became: Which = ~self.wrong_before & self.wrong_after
        return became

    @property
    def right_rows(self) -> Indices:
        """Rows of the later answers that became right, the least loss first."""
        return self._by_loss(self.became_right, sign=1)

    @property
    def wrong_rows(self) -> Indices:
        """Rows of the later answers that became wrong, the largest loss first."""
        return self._by_loss(self.became_wrong, sign=-1)

    def _by_loss(self, which: Which, *, sign: int) -> Indices:
        order = np.argsort(sign * self.later_losses[which], kind="stable")
        rows: Indices = self.rows_after[which][order]
        return rows


def change(before: Answers, after: Answers) -> Change:
    """Compares two runs by the pictures that both answered for: those with the same path below their folder.

    Where a picture was relabelled in between, both answers are judged by the newer label. The interval of the error's
    difference is that of paired answers: only pictures that changed sides tell the runs apart.

    Raises:
        DataError: They have no picture in common.
    """
    known = {name: row for row, name in enumerate(_names(before, after))}
    pairs = [(known[name], row) for row, name in enumerate(after.names) if name in known]
    if not pairs:
        raise DataError(
            "The two runs were validated with different pictures, so nothing can be compared. "
            "Choose runs of the same project with the same split."
        )
    rows_before, rows_after = np.array(pairs, dtype=np.int64).T
    classes = (*after.classes, *(name for name in before.classes if name not in set(after.classes)))
    place = {name: number for number, name in enumerate(classes)}
    renumber = np.array([place[name] for name in before.classes], dtype=np.int64)
    actual = after.labels[rows_after]
    earlier, later = renumber[before.predicted[rows_before]], after.predicted[rows_after]
    wrong_before, wrong_after = earlier != actual, later != actual
    difference = paired_difference(wrong_after, wrong_before)
    return Change(
        classes=classes,
        before=_count(actual, earlier, len(classes)),
        after=_count(actual, later, len(classes)),
        rows_before=rows_before,
        rows_after=rows_after,
        wrong_before=wrong_before,
        wrong_after=wrong_after,
        relabelled=int((renumber[before.labels[rows_before]] != actual).sum()),
        only_before=len(before) - len(pairs),
        only_after=len(after) - len(pairs),
        low=difference.low,
        high=difference.high,
        later_losses=after.losses[rows_after],
    )


def _names(before: Answers, after: Answers) -> list[str]:
    """The earlier pictures by the names that the later run has for them, where one folder lies in the other."""
    if before.root == after.root:
        return list(before.names)
    if before.root.is_relative_to(after.root):
        prefix = before.root.relative_to(after.root).as_posix()
        return [name if name.startswith("/") else f"{prefix}/{name}" for name in before.names]
    if after.root.is_relative_to(before.root):
        prefix = after.root.relative_to(before.root).as_posix() + "/"
        return [name.removeprefix(prefix) if name.startswith(prefix) else f"../{name}" for name in before.names]
    if before.root.is_dir() and after.root.is_dir() and not before.root.samefile(after.root):
        return [str(before.path(row)) for row in range(len(before))]  # two folders: like names are other pictures
    return list(before.names)  # the folder was moved, or the run comes from another computer


def _count(actual: Indices, predicted: Indices, classes: int) -> Counts:
    counts: Counts = np.bincount(actual * classes + predicted, minlength=classes * classes).reshape(classes, classes)
    return counts
