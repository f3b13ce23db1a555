"""Thresholds: from which probability on a class of yes-or-no outputs is an answer, and when none is."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from petdesk.training.temperature import logits_of

NONE = -1
"""In the place of a class: none of these."""

PICTURES_TO_TRUST = 20
"""Of a class, at which its own quantile counts as much as that of all pictures."""


def fit_thresholds(
    probabilities: NDArray[np.float32], labels: NDArray[np.int64], answered: float
) -> NDArray[np.float32]:
    """A threshold for each class, so that at least the share `answered` of these pictures has an answer.

    How sure a network gets of its own pictures differs by class: less where others look alike. So each class begins
    with the 1 - answered quantile of its own probability over its own n pictures, on the scale of logits, drawn towards
    that over all pictures: n / (n + 20) of the former and the rest of the latter (the weights of credibility theory,
    Buehlmann 1967). Then all are shifted alike, as high as the share allows. Pictures that are answered wrongly count
    as answered: a threshold tells what is known from what is not, and not right from wrong.

    Args:
        probabilities: [N, C], of validation pictures.
        labels: [N], their classes.
        answered: In [0, 1].

    Returns:
        [C] in [0, 1]; all 0, which answers every picture, where there are none.
    """
    n_classes = probabilities.shape[1]
    if not len(labels):
        return np.zeros(n_classes, np.float32)
    logits = logits_of(probabilities)
    own = logits[np.arange(len(labels)), labels]
    common = np.quantile(own, 1 - answered)
    starts = np.full(n_classes, common)
    for label in np.unique(labels):
        its = own[labels == label]
        trust = len(its) / (len(its) + PICTURES_TO_TRUST)
        starts[label] = trust * np.quantile(its, 1 - answered) + (1 - trust) * common
    # How far each picture's best class is above its start: so much may all be raised before the picture has no answer.
    room = logits - starts
    best, most = room.argmax(axis=1), room.max(axis=1)
    shift = np.sort(most)[min(int((1 - answered) * len(labels) + 1e-9), len(labels) - 1)]
    thresholds: NDArray[np.float32] = (1 / (1 + np.exp(-(starts + shift)))).astype(np.float32)
    # Rounding may have put a threshold a digit above what has just reached it.
    stays = most >= shift
    np.minimum.at(thresholds, best[stays], probabilities[stays, best[stays]])
    return thresholds


def decide(probabilities: NDArray[np.float32], thresholds: Sequence[float] | NDArray[np.float32]) -> NDArray[np.int64]:
    """The most probable class of those that reach their thresholds; `NONE` where no class does.

    Args:
        probabilities: [N, C].
        thresholds: [C].

    Returns:
        int64 [N].
    """
    reached = probabilities >= np.asarray(thresholds, np.float32)
    answers = np.where(reached, probabilities, -1).argmax(axis=1)
    return np.where(reached.any(axis=1), answers, NONE)
