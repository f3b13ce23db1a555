"""Would more photos help? The error with a part of the training pictures, and which classes still gain."""

from collections.abc import Generator
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from petdesk.data.draws import bits
from petdesk.data.folds import TRAINS_ALWAYS
from petdesk.data.table import PictureTable
from petdesk.events import Event
from petdesk.training.compare_body import OpenBody, Trial
from petdesk.training.intervals import wilson_interval
from petdesk.training.paired import groups_beyond_noise, mean_difference

SHARES = (0.25, 0.5, 0.75, 1.0)
HALF = SHARES.index(0.5)
PART = 7
"""The stream of the draws that choose a part of the training pictures."""
ENOUGH_ANSWERS = 1500
MOST_REPEATS = 3


def try_parts(body: OpenBody, folds: NDArray[np.int64], *, seed: int) -> Generator[Event, None, dict[str, Any]]:
    """Trains on 25, 50, 75 and 100% of each fold's training pictures, several times with other ones.

    The parts are stratified and nested: what belongs to 25% belongs to 50%. Each error is the mean over the repeats;
    its interval, Wilson's for as many pictures as were tested, tells what other pictures of the same kind would give.

    Args:
        body: Whose features to train on.
        folds: The fold of each picture (see `petdesk.data.folds`).
        seed: Of the parts and the trainings.

    Returns:
        `points` (share, pictures to train on, error with its interval); `gain`, how much lower the error is with all
        pictures than with half of them, with its interval, and whether that is `noise`; `classes`, those of which the
        same is sure, the greatest gain first.
    """
    tested = np.flatnonzero(folds != TRAINS_ALWAYS)
    repeats = min(MOST_REPEATS, -(-ENOUGH_ANSWERS // len(tested)))
    trials = [
        _trial(body.table, folds, fold, share, repeat, seed)
        for share in SHARES
        for repeat in range(repeats)
        for fold in np.unique(folds[tested])
    ]
    answers = yield from body.tried(trials)
    wrong = np.zeros((len(SHARES), len(folds)))
    for number, (trial, found) in enumerate(zip(trials, answers, strict=True)):
        wrong[number * len(SHARES) // len(trials), trial.test] += found / repeats
    gains = (wrong[HALF] - wrong[-1])[tested]
    labels = body.table.labels[tested]
    return {
        "arch": body.facts.body.arch,
        "title": body.facts.title,
        "weights": body.facts.weights,
        "repeats": repeats,
        "points": [
            _point(share, wrong[place, tested], [len(trial.train) for trial in _of_share(trials, place)])
            for place, share in enumerate(SHARES)
        ],
        "gain": {**asdict(gain := mean_difference(gains)), "noise": gain.is_noise},
        "classes": [
            {
                "class": body.table.classes[label],
                "pictures": int((labels == label).sum()),
                "error_with_half": float(wrong[HALF, tested][labels == label].mean()),
                "error_with_all": float(wrong[-1, tested][labels == label].mean()),
            }
            for label in groups_beyond_noise(gains, labels, seed=seed)
        ],
    }


def part_of(table: PictureTable, rows: NDArray[np.intp], share: float, *, seed: int, repeat: int) -> NDArray[np.intp]:
    """The share of every class among `rows`, at least one picture of each, drawn by name and seed alone."""
    order = rows[np.lexsort((table.keys[rows], bits(seed, PART, repeat, table.keys[rows])))]
    chosen = []
    for label in np.unique(table.labels[rows]):
        members = order[table.labels[order] == label]
        chosen.append(members[: max(1, round(share * len(members)))])
    return np.sort(np.concatenate(chosen))


def _trial(table: PictureTable, folds: NDArray[np.int64], fold: int, share: float, repeat: int, seed: int) -> Trial:
    rows = part_of(table, np.flatnonzero(folds != fold), share, seed=seed, repeat=repeat)
    return Trial(train=rows, test=np.flatnonzero(folds == fold), seed=seed + 1000 * (repeat + 1) + int(fold))


def _of_share(trials: list[Trial], place: int) -> list[Trial]:
    each = len(trials) // len(SHARES)
    return trials[place * each : (place + 1) * each]


def _point(share: float, wrong: NDArray[np.float64], trained: list[int]) -> dict[str, Any]:
    error = float(wrong.mean())
    low, high = wilson_interval(error, len(wrong))
    return {
        "share": share,
        "pictures": round(sum(trained) / len(trained)),
        "error_rate": error,
        "error_low": low,
        "error_high": high,
    }
