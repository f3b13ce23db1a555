"""Precision, recall and F1, by hand and against scikit-learn where it is."""

import numpy as np
import pytest

from petdesk.interpret import report

COUNTS = np.array([[8, 2, 0], [4, 6, 0], [1, 1, 0]])


def test_the_figures_of_a_class() -> None:
    cat, dog, _ = report(COUNTS, ["cat", "dog", "fox"]).classes
    assert (cat.name, cat.support, cat.predicted, cat.correct) == ("cat", 10, 13, 8)
    assert (cat.precision, cat.recall, cat.f1) == pytest.approx((8 / 13, 8 / 10, 16 / 23))
    assert (dog.precision, dog.recall, dog.f1) == pytest.approx((6 / 9, 6 / 10, 12 / 19))


def test_a_class_that_is_never_predicted_has_nothing() -> None:
    fox = report(COUNTS, ["cat", "dog", "fox"]).classes[2]
    assert (fox.precision, fox.recall, fox.f1, fox.support, fox.predicted) == (0, 0, 0, 2, 0)


def test_averages() -> None:
    figures = report(COUNTS, ["cat", "dog", "fox"])
    assert figures.accuracy == pytest.approx(14 / 22)
    assert figures.macro.recall == pytest.approx((0.8 + 0.6 + 0) / 3)
    assert figures.weighted.recall == pytest.approx(figures.accuracy)
    assert figures.weighted.precision == pytest.approx((8 / 13 * 10 + 6 / 9 * 10) / 22)


def test_a_class_that_takes_no_part_counts_in_no_average() -> None:
    with_ghost = np.zeros((4, 4), np.int64)
    with_ghost[:3, :3] = COUNTS
    assert report(with_ghost, "abcd").macro == report(COUNTS, "abc").macro


def test_as_scikit_learn_has_it() -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    random = np.random.default_rng(0)
    actual, predicted = random.integers(0, 8, 60), random.integers(1, 9, 60)
    counts = metrics.confusion_matrix(actual, predicted, labels=range(10))
    figures = report(counts, [str(label) for label in range(10)])
    expected = metrics.classification_report(actual, predicted, output_dict=True, zero_division=0)
    for entry in figures.classes[:9]:
        theirs = expected[entry.name]
        assert (entry.precision, entry.recall, entry.f1, entry.support) == pytest.approx(
            (theirs["precision"], theirs["recall"], theirs["f1-score"], theirs["support"])
        )
    for mine, name in ((figures.macro, "macro avg"), (figures.weighted, "weighted avg")):
        theirs = expected[name]
        assert (mine.precision, mine.recall, mine.f1) == pytest.approx(
            (theirs["precision"], theirs["recall"], theirs["f1-score"])
        )
