"""Precision, recall and F1 of every class, and their averages."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from petdesk.interpret.confusion import Counts

Figures = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassFigures:
    """How well one class is told from the others.

    Precision = TP / (TP + FP), recall = TP / (TP + FN) (van Rijsbergen 1979, "Information Retrieval", ch. 7), and F1,
    their harmonic mean, = 2 TP / (2 TP + FP + FN). A figure of 0/0, as the precision of a class that was never
    predicted, is 0, as it is in scikit-learn's `classification_report`.

    Attributes:
        name: The class.
        precision: The share of pictures taken for this class that are of it.
        recall: The share of pictures of this class that were taken for it.
        f1: Of the two.
        support: Pictures of this class.
        predicted: Pictures that were taken for it.
        correct: Those that are both.
    """

    name: str
    precision: float
    recall: float
    f1: float
    support: int
    predicted: int
    correct: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Averages:
    """Averages over the classes that have pictures or were predicted; others took no part."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The figures of a model.

    Attributes:
        classes: In the order of the matrix.
        macro: Each class counts the same.
        weighted: Each class counts by its support, so that the recall here is the accuracy.
        accuracy: The share of all pictures that are right.
        support: All pictures.
    """

    classes: tuple[ClassFigures, ...]
    macro: Averages
    weighted: Averages
    accuracy: float
    support: int


def report(counts: Counts, names: Iterable[str]) -> Report:
    """The figures that follow from a confusion matrix [C, C] with a picture in it; `names` in its order."""
    correct, support, predicted = counts.diagonal(), counts.sum(axis=1), counts.sum(axis=0)
    precision, recall = _ratio(correct, predicted), _ratio(correct, support)
    f1 = _ratio(2 * correct, predicted + support)
    takes_part = (support + predicted > 0).astype(np.float64)
    return Report(
        classes=tuple(
            ClassFigures(
                name=name,
                precision=float(precision[index]),
                recall=float(recall[index]),
                f1=float(f1[index]),
                support=int(support[index]),
                predicted=int(predicted[index]),
                correct=int(correct[index]),
            )
            for index, name in enumerate(names)
        ),
        macro=_average(precision, recall, f1, weights=takes_part),
        weighted=_average(precision, recall, f1, weights=support.astype(np.float64)),
        accuracy=float(correct.sum() / support.sum()),
        support=int(support.sum()),
    )


def _ratio(part: NDArray[np.int64], whole: NDArray[np.int64]) -> Figures:
    """The share of `part` in `whole`, 0 for 0/0; a whole of 0 has no other part."""
    return part / np.maximum(whole, 1)


def _average(precision: Figures, recall: Figures, f1: Figures, *, weights: Figures) -> Averages:
    return Averages(
        precision=float(np.average(precision, weights=weights)),
        recall=float(np.average(recall, weights=weights)),
        f1=float(np.average(f1, weights=weights)),
    )
