"""In which order to look at pictures."""

from enum import StrEnum
from typing import assert_never

import numpy as np

from petdesk.interpret.answers import Answers, Indices


class Ranking(StrEnum):
    """Which pictures are shown, and which of them first."""

    TOP_LOSSES = "top-losses"
    """All, the largest loss first: what surprised the model most."""
    MOST_CORRECT = "most-correct"
    """Right ones, the most probable first."""
    MOST_INCORRECT = "most-incorrect"
    """Wrong ones, those first whose wrong class was the most probable."""
    MOST_UNCERTAIN = "most-uncertain"
    """All, the largest entropy first (uncertainty sampling: Settles 2009, "Active Learning Literature Survey", 3.1)."""
    RANDOM_CORRECT = "random-correct"
    """Right ones, shuffled."""
    RANDOM_INCORRECT = "random-incorrect"
    """Wrong ones, shuffled."""


def ranked(answers: Answers, ranking: Ranking, *, rows: Indices | None = None, seed: int = 0) -> Indices:
    """The rows of the pictures to show, in order.

    Args:
        answers: What is ranked.
        ranking: By what.
        rows: Among which, as `Answers.rows_of` gives them; None for all. Equal ones keep their order.
        seed: Of the random ones: the same seed, the same order.
    """
    rows = np.arange(len(answers)) if rows is None else rows
    wrong = answers.wrong[rows]
    match ranking:
        case Ranking.TOP_LOSSES:
            return _descending(rows, answers.losses)
        case Ranking.MOST_UNCERTAIN:
            return _descending(rows, answers.uncertainty)
        case Ranking.MOST_CORRECT:
            return _descending(rows[~wrong], answers.p_actual)
        case Ranking.MOST_INCORRECT:
            return _descending(rows[wrong], answers.p_predicted)
        case Ranking.RANDOM_CORRECT:
            return np.random.default_rng(seed).permutation(rows[~wrong])
        case Ranking.RANDOM_INCORRECT:
            return np.random.default_rng(seed).permutation(rows[wrong])
        case _:
            assert_never(ranking)


def _descending(rows: Indices, column: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> Indices:
    order: Indices = rows[np.argsort(-column[rows], kind="stable")]
    return order
