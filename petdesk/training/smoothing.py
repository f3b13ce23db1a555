"""The smoothed loss that plots and the learning-rate finder show, and when the finder gives up."""

import math

SMOOTHING = 0.98
RUNAWAY_FACTOR = 4.0


class SmoothedLoss:
    """An exponential average of the losses so far, freed of its bias towards zero.

    average <- beta * average + (1 - beta) * loss, divided by 1 - beta^steps: Adam's bias correction (Kingma and Ba
    2015, sec. 3), with fastai's beta. The first value is the first loss itself.
    """

    def __init__(self, beta: float = SMOOTHING) -> None:
        self._beta = beta
        self._average = 0.0
        self._steps = 0

    def add(self, loss: float) -> float:
        """Takes one step's loss and returns the smoothed loss there; NaN from the first NaN on."""
        self._steps += 1
        self._average = self._beta * self._average + (1 - self._beta) * loss
        return self._average / (1 - self._beta**self._steps)


class RunawayStop:
    """Says when a learning-rate finder has seen enough.

    That is when the smoothed loss exceeds four times its best so far (fastai's `LRFinder`; Smith 2015 stops by eye),
    or when it is not finite. fastai goes on after NaN; nothing is learnt from it, and `suggest` allows for the steps
    not taken.
    """

    def __init__(self, factor: float = RUNAWAY_FACTOR) -> None:
        self._factor = factor
        self._best = math.inf

    def after(self, smoothed: float) -> bool:
        """Takes one step's smoothed loss; True means stop, this step being the last of the curve."""
        self._best = min(self._best, smoothed)
        return not math.isfinite(smoothed) or smoothed > self._factor * self._best
