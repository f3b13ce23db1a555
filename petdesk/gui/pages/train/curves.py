"""What a training's events draw, as plain points."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from petdesk.events import BatchEnd, EpochEnd, Event, PhaseStart
from petdesk.training.smoothing import SmoothedLoss

VALID = "valid_loss"
FIGURES = ("error_rate", "accuracy", "top_k_accuracy", "macro_f1", "balanced_accuracy")
"""Of an epoch, all shares of pictures."""


@dataclass(slots=True)
class Points:
    """Points to add to a curve."""

    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)

    def add(self, x: float, y: float) -> None:
        """One more."""
        self.xs.append(x)
        self.ys.append(y)


@dataclass(slots=True)
class News:
    """What a batch of events adds.

    Attributes:
        curves: `loss`, `smoothed`, `valid`, and the figures of an epoch by their names, by step.
        bands: The 95% interval of `error_rate` by step: its lower and its upper ends.
        top_k: Of top-k accuracy, once it is known.
        rates: Each layer group's rate by step.
        phases: The phases that began, each with the step to mark.
        groups: The layer groups, stem to head, once they are known.
    """

    curves: dict[str, Points] = field(default_factory=dict)
    bands: tuple[Points, Points] = field(default_factory=lambda: (Points(), Points()))
    top_k: int | None = None
    rates: dict[str, Points] = field(default_factory=dict)
    phases: list[tuple[float, PhaseStart]] = field(default_factory=list)
    groups: tuple[str, ...] = ()

    def add(self, key: str, x: float, y: float) -> None:
        """A point of a curve."""
        self.curves.setdefault(key, Points()).add(x, y)


class Tracer:
    """Turns one training's events into points, batch by batch.

    The loss is smoothed as fastai smooths it, anew in each phase.
    """

    def __init__(self) -> None:
        self._step = 0
        self._phase: PhaseStart | None = None
        self._smoothed = SmoothedLoss()

    def take(self, events: Iterable[Event]) -> News:
        """What these events add."""
        news = News()
        for event in events:
            if isinstance(event, PhaseStart):
                self._begin(event, news)
            elif isinstance(event, BatchEnd):
                self._take_step(event, news)
            elif isinstance(event, EpochEnd):
                self._take_epoch(event, news)
        return news

    def _begin(self, phase: PhaseStart, news: News) -> None:
        """A mark between two steps, and a gap in what does not go on from one phase to the next."""
        before, self._phase, self._smoothed = self._phase, phase, SmoothedLoss()
        between = self._step + 0.5
        news.phases.append((1.0 if before is None else between, phase))
        news.groups = phase.groups
        if before is not None:
            news.add("smoothed", between, math.nan)
            for group in before.trained_groups:
                news.rates.setdefault(group, Points()).add(between, math.nan)

    def _take_step(self, step: BatchEnd, news: News) -> None:
        self._step = step.step
        news.add("loss", step.step, step.loss)
        news.add("smoothed", step.step, self._smoothed.add(step.loss))
        groups = () if self._phase is None else self._phase.trained_groups
        for group, rate in zip(groups, step.lrs, strict=False):
            news.rates.setdefault(group, Points()).add(step.step, rate)

    def _take_epoch(self, epoch: EpochEnd, news: News) -> None:
        news.top_k = epoch.top_k
        for key in (VALID, *FIGURES):
            value = getattr(epoch, key)
            if math.isfinite(value):
                news.add(key, self._step, value)
        if math.isfinite(epoch.error_low) and math.isfinite(epoch.error_high):
            for points, value in zip(news.bands, (epoch.error_low, epoch.error_high), strict=True):
                points.add(self._step, value)
