"""Thresholds: the share answered, classes by themselves, and what decides."""

import numpy as np
import pytest
from numpy.typing import NDArray

from petdesk.training.thresholds import NONE, decide, fit_thresholds


def answers(n: int, classes: int, seed: int = 0) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Probabilities of a fair network: the own class's logit is higher by 3."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, classes, n)
    logits = rng.normal(-3, 1.5, (n, classes))
    logits[np.arange(n), labels] += 3
    return (1 / (1 + np.exp(-logits))).astype(np.float32), labels


@pytest.mark.parametrize("answered", [0.5, 0.75, 0.9, 0.95, 1.0])
@pytest.mark.parametrize(("n", "classes"), [(1, 3), (7, 2), (60, 30), (1000, 10)])
def test_the_share_is_answered_and_hardly_more(answered: float, n: int, classes: int) -> None:
    for seed in range(5):
        probabilities, labels = answers(n, classes, seed)
        thresholds = fit_thresholds(probabilities, labels, answered)
        found = int((decide(probabilities, thresholds) != NONE).sum())
        assert found == max(1, int(np.ceil(answered * n - 1e-6)))
        assert thresholds.dtype == np.float32
        assert thresholds.shape == (classes,)
        assert ((thresholds >= 0) & (thresholds <= 1)).all()


def test_thresholds_are_above_what_is_none_of_them() -> None:
    known, labels = answers(1000, 10)
    unknown = (1 / (1 + np.exp(-np.random.default_rng(5).normal(-3, 1.5, (1000, 10))))).astype(np.float32)
    thresholds = fit_thresholds(known, labels, 0.8)
    assert (decide(unknown, thresholds) == NONE).mean() > 2 * (decide(known, thresholds) == NONE).mean()


def test_a_class_that_never_gets_sure_has_a_lower_threshold_once_it_has_pictures_enough() -> None:
    probabilities, labels = answers(2000, 4)
    probabilities[labels == 2] *= 0.4
    thresholds = fit_thresholds(probabilities, labels, 0.9)
    assert thresholds[2] < 0.7 * min(thresholds[0], thresholds[1], thresholds[3])
    few = np.flatnonzero(labels == 2)[3:]
    rest = np.setdiff1d(np.arange(len(labels)), few)
    shrunk = fit_thresholds(probabilities[rest], labels[rest], 0.9)
    assert thresholds[2] / thresholds[0] < shrunk[2] / shrunk[0] < 1


def test_the_shrinking_by_hand() -> None:
    """Twenty pictures of one class: half its own median, half that of all."""
    logits = np.concatenate([np.full((20, 2), [2.0, -9.0]), np.full((60, 2), [-9.0, 4.0])])
    labels = np.repeat([0, 1], [20, 60])
    thresholds = fit_thresholds((1 / (1 + np.exp(-logits))).astype(np.float32), labels, 0.5)
    own = np.log(thresholds) - np.log1p(-thresholds)
    # Starts at (2 + 4) / 2 and at 4, and all is shifted until half of the pictures pass: by nothing.
    assert own.tolist() == pytest.approx([3.0, 4.0], abs=1e-3)


def test_a_class_without_pictures_has_the_common_one() -> None:
    probabilities, labels = answers(50, 3)
    keep = labels != 1
    thresholds = fit_thresholds(probabilities[keep], labels[keep], 0.9)
    assert min(thresholds[0], thresholds[2]) < thresholds[1] < max(thresholds[0], thresholds[2])


def test_without_pictures_everything_is_answered() -> None:
    thresholds = fit_thresholds(np.empty((0, 3), np.float32), np.empty(0, np.int64), 0.9)
    assert thresholds.tolist() == [0, 0, 0]
    assert decide(np.zeros((1, 3), np.float32), thresholds).tolist() == [0]


@pytest.mark.parametrize("value", [0.0, 0.5, 1.0])
def test_equal_probabilities_are_all_answered(value: float) -> None:
    probabilities = np.full((10, 3), value, np.float32)
    thresholds = fit_thresholds(probabilities, np.zeros(10, np.int64), 0.9)
    assert (decide(probabilities, thresholds) != NONE).all()


def test_probabilities_of_one_and_zero_do_not_break_it() -> None:
    probabilities = np.eye(4, dtype=np.float32)[[0, 1, 2, 3, 0, 1, 2, 3]]
    probabilities[7] = 0.0
    thresholds = fit_thresholds(probabilities, np.arange(8) % 4, 0.85)
    assert decide(probabilities, thresholds).tolist() == [0, 1, 2, 3, 0, 1, 2, NONE]


def test_the_most_probable_of_those_that_reach_theirs() -> None:
    probabilities = np.array([[0.9, 0.6, 0.1], [0.9, 0.3, 0.1], [0.96, 0.6, 0.1], [0.2, 0.5, 0.6]], np.float32)
    assert decide(probabilities, (0.95, 0.5, 0.7)).tolist() == [1, NONE, 0, 1]
    assert decide(probabilities, [0.95, 0.5, 0.7]).dtype == np.int64


def test_a_threshold_that_is_just_reached_is_reached_after_json_too() -> None:
    probabilities = np.array([[np.float32(0.1)]], np.float32)
    assert decide(probabilities, tuple(float(value) for value in probabilities[0])).tolist() == [0]
