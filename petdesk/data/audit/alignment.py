"""Alignment: which part of one picture another one shows, and how alike they are then.

Parts are found by Gauss-Newton steps on the squared difference of the two thumbnails (Lucas and Kanade 1981, "An
iterative image registration technique"), with the four edges of the part, gain and offset as unknowns.
"""

from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from petdesk.data.audit.thumbnails import SIDE, Thumbnails, Windows, resampling

STEPS = 6
FURTHEST = 0.04
"""An edge may move from its start by this share of the picture."""
CLEAR = 0.996
"""Correlation from which on a first guess is good enough."""
LEAST_GAIN = 0.0005
"""Correlation that a step has to win for another to follow."""
DAMPING = 1e-3
PAIRS_A_PART = 2048


Pictures: TypeAlias = NDArray[np.float32]
"""float32 [P, SIDE, SIDE]."""


class Aligned(NamedTuple):
    """For each pair the part, and the correlation of the grey values, -1..1."""

    windows: Windows
    similarity: NDArray[np.float64]


def align(shown: Thumbnails, whole: Thumbnails, start: Windows) -> Aligned:
    """Finds for each pair the part of `whole` that `shown` shows, from a first guess.

    Args:
        shown: [P, SIDE, SIDE].
        whole: [P, SIDE, SIDE].
        start: The guesses, [P, 4].
    """
    parts = [
        _align(
            shown[place : place + PAIRS_A_PART],
            whole[place : place + PAIRS_A_PART],
            start[place : place + PAIRS_A_PART],
        )
        for place in range(0, len(shown), PAIRS_A_PART)
    ]
    if not parts:
        return Aligned(np.zeros((0, 4)), np.zeros(0))
    return Aligned(
        np.concatenate([part.windows for part in parts]), np.concatenate([part.similarity for part in parts])
    )


def _align(shown: Thumbnails, whole: Thumbnails, start: Windows) -> Aligned:
    target, source = _standard(_smooth(shown)), _smooth(whole)
    windows, best = start.copy(), _similarity(target, _seen(source, start))
    moving = np.flatnonzero(best < CLEAR)
    trial = start.copy()
    for _ in range(STEPS):
        if len(moving) == 0:
            break
        first = start[moving]
        there = trial[moving] + _step(target[moving], source[moving], trial[moving])
        trial[moving] = np.clip(there, first - FURTHEST, first + FURTHEST)
        similarity = _similarity(target[moving], _seen(source[moving], trial[moving]))
        gain = similarity - best[moving]
        better = moving[gain > 0]
        windows[better], best[better] = trial[better], similarity[gain > 0]
        moving = moving[(gain > LEAST_GAIN) & (similarity < CLEAR)]
    return Aligned(windows, best)


def _smooth(thumbnails: Thumbnails) -> Pictures:
    """Each pixel with its neighbours (1, 2, 1): what lies between two pixels is then told by them."""
    values: Pictures = thumbnails.astype(np.float32)
    for axis in (1, 2):
        padded = np.pad(values, [(1, 1) if place == axis else (0, 0) for place in range(3)], mode="edge")
        before, after = (np.take(padded, range(start, start + SIDE), axis=axis) for start in (0, 2))
        values = np.asarray((before + 2 * values + after) / 4, dtype=np.float32)
    return values


def _seen(source: Pictures, windows: Windows) -> Pictures:
    across, down = (resampling(windows[:, side], windows[:, side + 1]).astype(np.float32) for side in (0, 2))
    return np.asarray(down @ source @ across.transpose(0, 2, 1))


def _step(target: Pictures, source: Pictures, windows: Windows) -> Windows:
    """How the edges should move: the least squares of what is left, gain and offset free."""
    seen = _seen(source, windows)
    slope_down, slope_across = (_seen(np.gradient(source, axis=axis) * SIDE, windows) for axis in (1, 2))
    share = ((np.arange(SIDE) + 0.5) / SIDE).astype(np.float32)
    # The pixel at share s of a part lies at left + (right - left) s: the left edge moves it by 1 - s, the right by s.
    columns = [
        slope_across * (1 - share),
        slope_across * share,
        slope_down * (1 - share)[:, None],
        slope_down * share[:, None],
    ]
    lengths = np.maximum(seen.std(axis=(1, 2)), 1e-6)[:, None]
    system = _centred(np.stack([column.reshape(len(seen), -1) for column in columns], axis=2)) / lengths[..., None]
    left = _centred((target - _standard(seen)).reshape(len(seen), -1, 1))
    normal = system.transpose(0, 2, 1) @ system
    normal += DAMPING * np.trace(normal, axis1=1, axis2=2)[:, None, None] * np.eye(4) + 1e-6 * np.eye(4)
    return np.asarray(np.linalg.solve(normal, system.transpose(0, 2, 1) @ left)[..., 0])


def _centred(values: Pictures) -> Pictures:
    return np.asarray(values - values.mean(axis=1, keepdims=True))


def _standard(pictures: Pictures) -> Pictures:
    """With mean 0 and deviation 1."""
    pictures = pictures - pictures.mean(axis=(1, 2), keepdims=True)
    return np.asarray(pictures / np.maximum(pictures.std(axis=(1, 2), keepdims=True), 1e-6))


def _similarity(target: Pictures, seen: Pictures) -> NDArray[np.float64]:
    return np.asarray((target * _standard(seen)).mean(axis=(1, 2)), dtype=np.float64)
