"""Predictions for every picture by classifiers that were trained without it."""

from collections.abc import Generator, Sequence

import numpy as np
from numpy.typing import NDArray

from petdesk.interpret.embedding.principal import Vectors, principal

SCALE = 10.0
"""The length that features are given. Only their direction counts: so bright and busy pictures weigh no more than
others, and one strength of regularisation suits every network."""
STRENGTH = 0.1
"""`C` of the logistic regression. On pictures with 5 % wrong labels and this length, from 0.03 to 0.3 the ranking of
the suspects is the same within noise; with more it learns single wrong labels."""
TOLERANCE = 1e-3
MOST_STEPS = 1000
DIRECTIONS = 256
"""Principal axes that are kept. On the same pictures the ranking is as good as on all of 1024 features, and a hundred
thousand pictures take seconds."""


def held_out_probabilities(
    views: Vectors, labels: NDArray[np.int64], rounds: Sequence[NDArray[np.int64]]
) -> Generator[int, None, Vectors]:
    """The probabilities of each picture's classes, by logistic regressions on the features of the other folds.

    Mirror images are trained on beside the pictures, and asked for too: the answers are averaged.

    Args:
        views: float32 [V, N, D].
        labels: int64 [N], from 0 on.
        rounds: int64 [N] each, the fold in which each picture is held out: the mean of all rounds is taken.

    Yields:
        How many folds of all rounds are done.

    Returns:
        float32 [N, C].
    """
    views = _directions(views)
    found = np.zeros((len(labels), int(labels.max()) + 1), np.float32)
    done = 0
    for folds in rounds:
        for fold in np.unique(folds).tolist():
            held_out = folds == fold
            known, answers = _asked(views[:, ~held_out], labels[~held_out], views[:, held_out])
            found[np.ix_(np.flatnonzero(held_out), known)] += answers / len(rounds)
            done += 1
            yield done
    return found


def _asked(views: Vectors, labels: NDArray[np.int64], asked: Vectors) -> tuple[NDArray[np.int64], Vectors]:
    """The classes among the labels, and their probabilities for each picture that is asked for, [N, classes].

    A class may be held out whole, where all of its pictures are copies of another class's.
    """
    import sklearn  # noqa: F401 - whole, before a part of it: another thread may be loading it
    from sklearn.linear_model import LogisticRegression

    known = np.unique(labels)
    if len(known) == 1:  # nothing to tell apart
        return known, np.ones((asked.shape[1], 1), np.float32)
    # `tol` is met long before `max_iter`, which is there so that no warning ever comes.
    classifier = LogisticRegression(C=STRENGTH, tol=TOLERANCE, max_iter=MOST_STEPS)
    classifier.fit(views.reshape(-1, views.shape[2]), np.tile(labels, len(views)))
    answers: Vectors = np.mean([classifier.predict_proba(view) for view in asked], axis=0)
    return known, answers


def _directions(views: Vectors) -> Vectors:
    """Features of one length, [V, N, D], along their principal axes."""
    lengths = np.linalg.norm(views, axis=2, keepdims=True)
    directions = views * (SCALE / np.maximum(lengths, np.finfo(np.float32).tiny))
    coordinates = principal(directions.reshape(-1, views.shape[2]), DIRECTIONS)
    return coordinates.reshape(*views.shape[:2], -1)
