"""Which picture comes first; the same in every order that a user may look at them in."""

from pathlib import Path

import numpy as np
import pytest
from prediction_samples import write_run

from petdesk.interpret import Answers, Cell, Ranking, ranked, read_answers


@pytest.mark.parametrize(
    ("ranking", "rows"),
    [
        (Ranking.TOP_LOSSES, [3, 1, 4, 0, 2]),
        (Ranking.MOST_CORRECT, [0, 2, 4]),
        (Ranking.MOST_INCORRECT, [3, 1]),
        (Ranking.MOST_UNCERTAIN, [4, 1, 0, 2, 3]),
    ],
)
def test_the_order_over_all(answers: Answers, ranking: Ranking, rows: list[int]) -> None:
    assert ranked(answers, ranking).tolist() == rows


@pytest.mark.parametrize("ranking", Ranking)
def test_a_cell_shows_its_own_pictures_only(answers: Answers, ranking: Ranking) -> None:
    for cell in (Cell(actual=0), Cell(predicted=0), Cell(actual=1, predicted=0), Cell(actual=2, predicted=0)):
        assert set(ranked(answers, ranking, rows=answers.rows_of(cell))) <= set(answers.rows_of(cell))


def test_top_losses_of_a_class(answers: Answers) -> None:
    assert ranked(answers, Ranking.TOP_LOSSES, rows=answers.rows_of(Cell(actual=0))).tolist() == [1, 0]
    assert ranked(answers, Ranking.TOP_LOSSES, rows=answers.rows_of(Cell(predicted=0))).tolist() == [3, 0]


@pytest.mark.parametrize(("ranking", "rows"), [(Ranking.RANDOM_CORRECT, {0, 2, 4}), (Ranking.RANDOM_INCORRECT, {1, 3})])
def test_random_ones_are_all_of_their_kind_and_repeat(answers: Answers, ranking: Ranking, rows: set[int]) -> None:
    drawn = [tuple(ranked(answers, ranking, seed=seed).tolist()) for seed in range(20)]
    assert all(set(order) == rows for order in drawn)
    assert len(set(drawn)) > 1
    assert ranked(answers, ranking, seed=5).tolist() == list(drawn[5])


def test_equal_ones_keep_their_order(tmp_path: Path) -> None:
    table = np.full((40, 2), 0.5)
    equal = read_answers(write_run(tmp_path, table, [0] * 40, names=[str(n) for n in range(40)], classes=["a", "b"]))
    assert ranked(equal, Ranking.TOP_LOSSES).tolist() == list(range(40))


def test_an_infinite_loss_comes_first(tmp_path: Path) -> None:
    table = [[0.1, 0.9], [1.0, 0.0], [0.5, 0.5]]
    run = read_answers(write_run(tmp_path, table, [0, 1, 0], names=["a", "b", "c"], classes=["k", "l"]))
    assert ranked(run, Ranking.TOP_LOSSES).tolist() == [1, 0, 2]
