"""The confusion matrix and its most frequent mistakes, on numbers that one can count."""

from pathlib import Path

import numpy as np
import pytest
from prediction_samples import write_run

from petdesk.interpret import ConfusedPair, confusion, most_confused, read_answers, row_shares

COUNTS = np.array([[8, 2, 0, 0], [3, 6, 0, 1], [2, 0, 2, 0], [0, 0, 0, 0]])


def test_rows_are_actual_and_columns_predicted(tmp_path: Path) -> None:
    sure = np.eye(3)[[0, 1, 1, 0, 1]]
    answers = read_answers(write_run(tmp_path, sure, [0, 0, 1, 2, 2]))
    assert confusion(answers).tolist() == [[1, 1, 0], [0, 1, 0], [1, 1, 0]]


def test_shares_are_of_the_actual_class() -> None:
    shares = row_shares(COUNTS)
    np.testing.assert_allclose(shares[1], [0.3, 0.6, 0, 0.1])
    assert shares[3].tolist() == [0, 0, 0, 0]


def test_most_confused_leaves_out_what_is_right() -> None:
    assert most_confused(COUNTS) == [
        ConfusedPair(actual=1, predicted=0, count=3, share=0.3),
        ConfusedPair(actual=0, predicted=1, count=2, share=0.2),
        ConfusedPair(actual=2, predicted=0, count=2, share=0.5),
        ConfusedPair(actual=1, predicted=3, count=1, share=0.1),
    ]


@pytest.mark.parametrize(("minimum", "pairs"), [(0, 4), (1, 4), (2, 3), (3, 1), (4, 0)])
def test_most_confused_has_a_minimum(minimum: int, pairs: int) -> None:
    assert len(most_confused(COUNTS, minimum)) == pairs


def test_the_matrix_stays_as_it_was() -> None:
    before = COUNTS.copy()
    most_confused(COUNTS)
    np.testing.assert_array_equal(COUNTS, before)
