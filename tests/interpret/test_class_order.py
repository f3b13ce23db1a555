"""The order of classes by similarity: blocks come together, nothing is lost, and it is the same every time."""

import time
from pathlib import Path

import numpy as np
import pytest
from prediction_samples import write_run

from petdesk.interpret import class_order, read_answers, similarity, soft_confusion


def test_classes_that_are_confused_stand_side_by_side() -> None:
    counts = np.diag([10] * 6)
    for one, other in ((0, 3), (3, 5), (1, 4)):
        counts[one, other], counts[other, one] = 4, 3
    assert class_order(counts).tolist() in ([0, 3, 5, 1, 4, 2], [0, 3, 5, 4, 1, 2])


def test_it_is_a_permutation_that_shows_shuffled_blocks() -> None:
    random = np.random.default_rng(1)
    blocks = np.kron(np.eye(5), np.ones((6, 6))) * random.integers(2, 9, (30, 30)) + np.diag([40] * 30)
    shuffled = random.permutation(30)
    counts = blocks[np.ix_(shuffled, shuffled)].astype(np.int64)
    order = class_order(counts)
    assert sorted(order.tolist()) == list(range(30))
    block_of = shuffled[order] // 6
    assert (np.diff(block_of) != 0).sum() == 4  # each block in one piece


@pytest.mark.parametrize("classes", [1, 2, 3, 7])
def test_without_mistakes_the_classes_keep_their_order(classes: int) -> None:
    assert class_order(np.diag(np.arange(classes))).tolist() == list(range(classes))


def test_the_counts_stay_as_they_were() -> None:
    counts = np.array([[3, 1], [1, 3]])
    class_order(counts)
    assert counts.tolist() == [[3, 1], [1, 3]]


def test_similarity_is_the_mean_of_both_shares() -> None:
    alike = similarity(np.array([[8, 2, 0], [1, 3, 0], [0, 0, 0]]))
    np.testing.assert_allclose(alike, [[1, (0.2 + 0.25) / 2, 0], [(0.2 + 0.25) / 2, 1, 0], [0, 0, 1]])


def test_a_thousand_classes_do_not_take_long() -> None:
    random = np.random.default_rng(0)
    counts = random.poisson(0.05, (1000, 1000)) + np.diag([50] * 1000)
    since = time.perf_counter()
    assert len(set(class_order(counts).tolist())) == 1000
    assert time.perf_counter() - since < 10


def test_soft_confusion_is_the_mean_probability(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(0)
    table, labels = random.dirichlet(np.ones(4), 60).astype(np.float32), random.integers(0, 3, 60)
    run = write_run(tmp_path, table, labels, names=[str(n) for n in range(60)], classes=list("abcd"))
    monkeypatch.setattr("petdesk.interpret.probabilities.CHUNK", 28)
    means = soft_confusion(read_answers(run))
    for label in range(3):
        np.testing.assert_allclose(means[label], table[labels == label].mean(axis=0), rtol=1e-5)
    assert means[3].tolist() == [0, 0, 0, 0]
