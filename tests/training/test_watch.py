"""Watching the epochs: the best, patience, and what the user is told."""

import math
from dataclasses import asdict
from typing import Any

import pytest

from petdesk.training.config import Monitor
from petdesk.training.watch import Watch

NAN = float("nan")


def after(watch: Watch, *, train: float = 1.0, valid: float = 1.0, **values: float) -> bool:
    figures: dict[str, Any] = dict.fromkeys(("error_rate", "top_k_accuracy", "macro_f1", "balanced_accuracy"), 0.5) | {
        "valid_loss": valid
    }
    return watch.after_epoch(train_loss=train, figures=figures | values)


@pytest.mark.parametrize(
    ("monitor", "values", "best"),
    [
        ("error_rate", [0.5, 0.3, 0.4, 0.3], [True, True, False, False]),
        ("macro_f1", [0.5, 0.3, 0.6], [True, False, True]),
        ("balanced_accuracy", [0.1, 0.2], [True, True]),
        ("top_k_accuracy", [NAN, 0.2, NAN], [False, True, False]),
    ],
)
def test_the_best_is_told_by_the_chosen_figure(monitor: Monitor, values: list[float], best: list[bool]) -> None:
    watch = Watch(monitor=monitor)
    assert [after(watch, **{monitor: value}) for value in values] == best


def test_the_metric_and_not_the_loss_tells_the_best() -> None:
    watch = Watch(monitor="error_rate")
    after(watch, valid=1.0, error_rate=0.5)
    assert after(watch, valid=2.0, error_rate=0.4)
    by_loss = Watch(monitor="valid_loss")
    after(by_loss, valid=1.0, error_rate=0.5)
    assert not after(by_loss, valid=2.0, error_rate=0.4)


def test_patience_ends_a_phase_and_each_phase_has_its_own() -> None:
    watch = Watch(monitor="error_rate", patience=2)
    for error in (0.5, 0.6, 0.5):
        assert not watch.should_end_phase
        after(watch, error_rate=error)
    assert watch.should_end_phase
    watch.begin_phase()
    assert not watch.should_end_phase


def test_without_validation_patience_never_ends() -> None:
    watch = Watch(monitor="error_rate", patience=1)
    for train in (3.0, 2.0, 1.0):
        after(watch, train=train, error_rate=NAN, valid=NAN)
    assert not watch.should_end_phase
    assert watch.remarks() == []


def test_a_loss_that_rises_while_the_error_falls_is_explained_once() -> None:
    watch = Watch(monitor="error_rate")
    said = []
    for valid, error in ((1.0, 0.5), (1.1, 0.45), (1.2, 0.4), (1.3, 0.35)):
        after(watch, train=1 / (1 + valid), valid=valid, error_rate=error)
        said += watch.remarks()
    assert len(said) == 1
    assert "validation loss has risen for 2 epochs while the error rate still improves" in said[0]


@pytest.mark.parametrize(
    "epochs",
    [
        [(1.0, 0.5), (1.1, 0.5), (1.2, 0.5)],  # the figure gets no better
        [(1.0, 0.5), (1.1, 0.4), (0.9, 0.3), (1.0, 0.2)],  # the loss fell again between
        [(1.2, 0.5), (1.1, 0.4), (1.0, 0.3)],
    ],
)
def test_else_nothing_is_said_of_it(epochs: list[tuple[float, float]]) -> None:
    watch = Watch(monitor="error_rate")
    said = []
    for step, (valid, error) in enumerate(epochs):
        after(watch, train=1 - 0.2 * step, valid=valid, error_rate=error)
        said += watch.remarks()
    assert said == []


def test_a_training_loss_that_does_not_fall_is_told_with_what_to_try() -> None:
    watch = Watch(monitor="error_rate")
    said = []
    for train in (2.0, 2.01, 1.995, 2.0):
        after(watch, train=train)
        said += watch.remarks()
    assert len(said) == 1
    assert "has not fallen in 3 epochs" in said[0]
    falling = Watch(monitor="error_rate")
    for train in (2.0, 1.9, 1.95):
        after(falling, train=train)
    assert falling.remarks() == []


def test_a_checkpoint_brings_all_of_it_back() -> None:
    watch = Watch(monitor="error_rate", patience=5)
    for error in (0.5, 0.4, 0.6):
        after(watch, error_rate=error)
        watch.remarks()
    back = Watch(monitor="error_rate", patience=5)
    back.restore(watch.state())
    assert asdict(back) == asdict(watch)
    assert math.isfinite(back.lowest_valid_loss)
