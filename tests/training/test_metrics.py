"""Figures of an evaluation: by hand, against scikit-learn, and their intervals by simulation."""

import math
import threading

import numpy as np
import pytest
from numpy.typing import NDArray

from petdesk.training import metrics
from petdesk.training.evaluation import Evaluation
from petdesk.training.intervals import Z, wilson_interval
from petdesk.training.metrics import effective_pictures, figures, import_ahead, mean_interval


def evaluation(labels: list[int] | NDArray[np.int64], probabilities: NDArray[np.float64]) -> Evaluation:
    labels = np.asarray(labels, np.int64)
    return Evaluation(
        rows=np.arange(len(labels)),
        labels=labels,
        probabilities=probabilities.astype(np.float32),
        losses=-np.log(probabilities[np.arange(len(labels)), labels]).astype(np.float32),
    )


def answering(labels: list[int], answers: list[int], classes: int) -> Evaluation:
    return evaluation(labels, 0.8 * np.eye(classes)[answers] + 0.2 / classes)


def drawn(n: int, classes: int, seed: int = 0, known: int | None = None) -> Evaluation:
    """Labels among the first `known` classes only."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, known or classes, n)
    logits = rng.normal(0, 1, (n, classes))
    logits[np.arange(n), labels] += 2
    probabilities = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    return evaluation(labels, probabilities)


def test_by_hand() -> None:
    # Class 0: two of three right; 1: its one, and another answered so; 2: wrong.
    found = figures(answering([0, 0, 0, 1, 2], [0, 0, 1, 1, 0], 3), top_k=2)
    assert found.accuracy == pytest.approx(3 / 5)
    assert found.error_rate == pytest.approx(2 / 5)
    assert found.balanced_accuracy == pytest.approx((2 / 3 + 1 + 0) / 3)
    assert found.macro_f1 == pytest.approx((4 / 6 + 2 / 3 + 0) / 3)
    right, wrong = -math.log(0.8 + 0.2 / 3), -math.log(0.2 / 3)
    assert found.loss == pytest.approx((3 * right + 2 * wrong) / 5)


def test_a_class_without_pictures_counts_neither_as_right_nor_as_wrong() -> None:
    # Class 1 is answered and 3 is neither; there are pictures of 0 and 2 only.
    found = figures(answering([0, 0, 2, 2], [0, 1, 2, 2], 4), top_k=2)
    assert found.balanced_accuracy == pytest.approx((1 / 2 + 1) / 2)
    assert found.macro_f1 == pytest.approx((2 / 3 + 1) / 2)


@pytest.mark.parametrize("known", [30, 12])
def test_as_scikit_learn(known: int) -> None:
    sklearn = pytest.importorskip("sklearn.metrics")
    given = drawn(200, 30, known=known)
    answers, present = given.probabilities.argmax(1), np.unique(given.labels)
    found = figures(given, top_k=3)
    f1 = sklearn.f1_score(given.labels, answers, labels=present, average="macro", zero_division=0)
    balanced = sklearn.recall_score(given.labels, answers, labels=present, average="macro")
    top = sklearn.top_k_accuracy_score(given.labels, given.probabilities, k=3, labels=np.arange(30))
    assert found.accuracy == pytest.approx(sklearn.accuracy_score(given.labels, answers))
    assert found.macro_f1 == pytest.approx(f1, abs=1e-6)
    assert found.balanced_accuracy == pytest.approx(balanced, abs=1e-6)
    assert found.top_k_accuracy == pytest.approx(top, abs=1e-6)


def test_top_k_counts_over_several_parts() -> None:
    given = drawn(9000, 7)
    own = given.probabilities[np.arange(9000), given.labels]
    ranks = (given.probabilities > own[:, None]).sum(1)
    for k in (1, 2, 6):
        assert figures(given, top_k=k).top_k_accuracy == pytest.approx((ranks < k).mean())


def test_as_many_as_all_classes_are_always_right() -> None:
    found = figures(drawn(20, 3), top_k=5)
    assert found.top_k_accuracy == 1.0
    assert found.top_k_accuracy_interval[1] == 1.0


def test_without_pictures_nothing_is_said() -> None:
    empty = Evaluation(
        rows=np.empty(0, np.intp),
        labels=np.empty(0, np.int64),
        probabilities=np.empty((0, 4), np.float32),
        losses=np.empty(0, np.float32),
    )
    found = figures(empty, top_k=2)
    assert all(math.isnan(value) for value in found.monitored.values())
    assert math.isnan(found.error_low)
    assert math.isnan(found.error_high)
    assert math.isnan(found.macro_f1_interval[0])


def test_what_can_be_watched() -> None:
    found = figures(drawn(50, 6), top_k=2)
    assert found.monitored == {
        "error_rate": found.error_rate,
        "valid_loss": found.loss,
        "top_k_accuracy": found.top_k_accuracy,
        "macro_f1": found.macro_f1,
        "balanced_accuracy": found.balanced_accuracy,
    }
    assert found.error_low < found.error_rate < found.error_high
    assert found.error_low == 1 - found.accuracy_interval[1]


def test_wilson_solves_its_own_equation() -> None:
    """The ends are the shares p from which the one seen is exactly 1.96 deviations away (Wilson 1927)."""
    for share, count in ((0.3, 10), (0.9, 74), (0.5, 1000)):
        for end in wilson_interval(share, count):
            assert abs(share - end) == pytest.approx(Z * math.sqrt(end * (1 - end) / count))
    assert wilson_interval(0.0, 20)[0] == 0.0
    assert wilson_interval(0.0, 20)[1] == pytest.approx(Z**2 / (20 + Z**2))
    assert wilson_interval(1.0, 20)[1] == 1.0


def test_pictures_that_weigh_the_same() -> None:
    assert effective_pictures(np.array([5, 5, 5])) == pytest.approx(15)
    assert effective_pictures(np.array([1, 10_000])) == pytest.approx(4, abs=1e-3)


def test_one_picture_tells_nothing_of_the_loss() -> None:
    assert math.isnan(mean_interval(np.array([0.5], np.float32))[0])
    low, high = mean_interval(np.array([0.0, 0.0, 0.0, 1.0], np.float32))
    assert low == 0.0
    assert high == pytest.approx(0.25 + Z * 0.25)


def test_the_intervals_hold_the_truth() -> None:
    """Over 300 validations of the same model the misses are few, and the intervals no wider than they must be."""
    rng = np.random.default_rng(3)
    per_class = np.array([2, 3, 5, 10, 20, 40])
    right = np.array([0.5, 0.9, 0.7, 0.8, 0.95, 0.6])
    # Who is wrong is called the next class.
    confusion = np.diag(right * per_class) + np.roll(np.diag((1 - right) * per_class), 1, axis=1)
    truth = {
        "accuracy": float(np.average(right, weights=per_class)),
        "balanced_accuracy": float(right.mean()),
        "macro_f1": float((2 * np.diag(confusion) / (confusion.sum(0) + per_class)).mean()),
    }
    missed, width = dict.fromkeys(truth, 0), dict.fromkeys(truth, 0.0)
    labels = np.repeat(np.arange(6), per_class)
    for _ in range(300):
        answers = np.where(rng.random(len(labels)) < right[labels], labels, (labels + 1) % 6)
        found = figures(answering(labels.tolist(), answers.tolist(), 6), top_k=2)
        for name, value in truth.items():
            low, high = getattr(found, f"{name}_interval")
            missed[name] += not low <= value <= high
            width[name] += (high - low) / 300
    assert max(missed.values()) <= 0.08 * 300
    assert width["accuracy"] < 0.22
    assert width["balanced_accuracy"] < 0.36


def test_torchmetrics_is_imported_ahead_in_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[str] = []
    done = threading.Event()

    def importing() -> None:
        threads.append(threading.current_thread().name)
        done.set()

    monkeypatch.setattr(metrics, "_torchmetrics", importing)
    import_ahead()
    assert done.wait(60)
    assert threads == ["petdesk-torchmetrics"]
