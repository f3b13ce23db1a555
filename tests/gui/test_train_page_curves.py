"""What a training's events draw."""

import math

import pytest

from petdesk.events import BatchEnd, EpochEnd, PhaseStart
from petdesk.gui.pages.train.curves import Tracer
from petdesk.training.smoothing import SmoothedLoss


def phase(number: int, *trained: str) -> PhaseStart:
    return PhaseStart(
        phase=number,
        phases=2,
        name=f"phase {number}",
        epochs=1,
        steps_per_epoch=2,
        batch_size=4,
        groups=("stem", "head"),
        trained_groups=trained,
        trained_parameters=1,
        max_lrs=(1e-5, 1e-3),
    )


def step(number: int, loss: float, *lrs: float) -> BatchEnd:
    return BatchEnd(phase=1, epoch=1, step=number, total_steps=4, lr=lrs[-1], lrs=lrs, loss=loss, rate=1.0, eta=0.0)


def epoch(valid_loss: float) -> EpochEnd:
    return EpochEnd(
        phase=1,
        epoch=1,
        epochs=1,
        train_loss=1.0,
        valid_loss=valid_loss,
        accuracy=0.75,
        error_rate=0.25,
        error_low=0.1 if valid_loss == valid_loss else math.nan,
        error_high=0.5,
        top_k=2,
        top_k_accuracy=0.9,
        macro_f1=0.7,
        balanced_accuracy=0.72,
        seconds=1.0,
        train_pictures=4,
        valid_pictures=4,
        pictures_per_second=8.0,
    )


def test_a_training_over_several_batches_of_events() -> None:
    tracer = Tracer()
    first = tracer.take([phase(1, "head"), step(1, 4.0, 1e-3), step(2, 2.0, 2e-3)])
    second = tracer.take([epoch(3.0), phase(2, "stem", "head"), step(3, 1.0, 1e-5, 1e-3)])
    smoothed = SmoothedLoss()
    assert first.curves["smoothed"].ys == [smoothed.add(4.0), smoothed.add(2.0)]
    assert first.groups == ("stem", "head")
    assert [mark for mark, _ in first.phases + second.phases] == [1.0, 2.5]
    assert (second.curves["valid_loss"].xs, second.curves["valid_loss"].ys) == ([2], [3.0])
    assert (second.curves["macro_f1"].ys, second.curves["top_k_accuracy"].ys) == ([0.7], [0.9])
    assert [(points.xs, points.ys) for points in second.bands] == [([2], [0.1]), ([2], [0.5])]
    assert second.curves["smoothed"].ys == [pytest.approx(math.nan, nan_ok=True), 1.0]  # anew in each phase
    assert (second.rates["stem"].xs, second.rates["stem"].ys) == ([3], [1e-5])
    assert second.rates["head"].xs == [2.5, 3]


def test_nothing_is_drawn_of_what_was_not_measured() -> None:
    tracer = Tracer()
    tracer.take([phase(1, "head"), step(1, 4.0, 1e-3)])
    news = tracer.take([epoch(math.nan)])
    assert "valid_loss" not in news.curves
    assert news.bands[0].xs == news.bands[1].xs == []
