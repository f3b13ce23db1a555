"""How a rate runs over a phase, as pure functions of how much of the phase is done."""

import math


def cosine(start: float, end: float, done: float) -> float:
    """From `start` to `end` along half a cosine; `done` in [0, 1] (Loshchilov & Hutter 2017, eq. 5)."""
    return start + (end - start) * (1 - math.cos(math.pi * done)) / 2


def flat_then_cosine(done: float, *, flat: float, end: float) -> float:
    """1 for the share `flat` of the phase, then down to `end`, as fastai's `fit_flat_cos`."""
    return 1.0 if done < flat else cosine(1.0, end, (done - flat) / (1 - flat))


def up_and_down(done: float, *, turn: float, start: float, middle: float, end: float) -> float:
    """From `start` to `middle` until the share `turn` of the phase, then to `end`, as fastai's `combined_cos`."""
    if done < turn:
        return cosine(start, middle, done / turn)
    return cosine(middle, end, (done - turn) / (1 - turn))
