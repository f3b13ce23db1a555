"""The confusion matrix: how often which class was taken for which."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from petdesk.interpret.answers import Answers

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfusedPair:
    """A mistake that was made `count` times: pictures of class `actual` taken for class `predicted`.

    Attributes:
        share: Of all pictures of the actual class, in (0, 1].
    """

    actual: int
    predicted: int
    count: int
    share: float


def confusion(answers: Answers) -> Counts:
    """Counts pictures: [C, C], a row for each actual class, a column for each predicted one."""
    classes = len(answers.classes)
    cells = answers.labels * classes + answers.predicted
    counts: Counts = np.bincount(cells, minlength=classes * classes).reshape(classes, classes)
    return counts


def row_shares(counts: Counts) -> NDArray[np.float64]:
    """[C, C], each cell's share of its row's pictures: the diagonal is the recall. 0 in a row without pictures."""
    shares: NDArray[np.float64] = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    return shares


def most_confused(counts: Counts, minimum: int = 1) -> list[ConfusedPair]:
    """The cells off the diagonal with at least `minimum` pictures (1 or more).

    The most frequent comes first; equally frequent ones are in the order of the actual, then the predicted class, as
    fastai has them.
    """
    shares = row_shares(counts)
    mistakes = counts.copy()
    np.fill_diagonal(mistakes, 0)
    actual, predicted = np.nonzero(mistakes >= max(1, minimum))
    order = np.argsort(-mistakes[actual, predicted], kind="stable")  # they come row by row
    return [
        ConfusedPair(
            actual=int(row), predicted=int(column), count=int(mistakes[row, column]), share=float(shares[row, column])
        )
        for row, column in zip(actual[order], predicted[order], strict=True)
    ]
