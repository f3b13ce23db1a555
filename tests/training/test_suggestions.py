"""The suggestions, the smoothing and the stop, against what fastai recorded and said.

tests/benchmarks/record_lr_curves.py made the recordings.
"""

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from petdesk.training.smoothing import RunawayStop, SmoothedLoss
from petdesk.training.suggestions import Suggestions, minimum_over_10, slide, steepest, suggest, valley

CURVES = json.loads((Path(__file__).parent / "fastai_suggestions.json").read_text(encoding="utf-8"))["curves"]
every_curve = pytest.mark.parametrize("curve", CURVES, ids=[curve["name"] for curve in CURVES])


def numbers(recorded: list[float | None]) -> list[float]:
    return [math.nan if number is None else number for number in recorded]


def rates(n_steps: int = 100) -> list[float]:
    return [1e-7 * 1e8 ** (step / n_steps) for step in range(n_steps)]


def answers(suggestions: Suggestions) -> dict[str, Any]:
    fields = asdict(suggestions)
    assert fields.pop("reason") == ""
    return fields


def test_ten_curves_and_more_are_recorded() -> None:
    assert len(CURVES) >= 10
    assert any(None in curve["losses"] for curve in CURVES)
    assert any(len(curve["losses"]) < curve["num_it"] for curve in CURVES)


@every_curve
def test_equals_fastai(curve: dict[str, Any]) -> None:
    suggestions = suggest(curve["learning_rates"], numbers(curve["losses"]), num_it=curve["num_it"])
    assert answers(suggestions) == curve["fastai"]


@every_curve
def test_equals_fastai_where_the_finder_stops_at_the_first_nan(curve: dict[str, Any]) -> None:
    losses = numbers(curve["losses"])
    taken = next((step for step, loss in enumerate(losses, start=1) if math.isnan(loss)), len(losses))
    suggestions = suggest(curve["learning_rates"][:taken], losses[:taken], num_it=curve["num_it"])
    assert answers(suggestions) == curve["fastai"]


@every_curve
def test_smoothing_equals_fastai(curve: dict[str, Any]) -> None:
    smoothed_loss = SmoothedLoss()
    smoothed = [smoothed_loss.add(loss) for loss in numbers(curve["raw_losses"])]
    assert smoothed == pytest.approx(numbers(curve["losses"]), rel=1e-5, nan_ok=True)  # fastai computes in fp32


@pytest.mark.parametrize(
    "curve", [curve for curve in CURVES if curve["stops_when_diverging"]], ids=lambda curve: curve["name"]
)
def test_stops_where_fastai_stopped(curve: dict[str, Any]) -> None:
    stop = RunawayStop()
    *before, last = [stop.after(loss) for loss in numbers(curve["losses"])]
    assert not any(before)
    assert last == (len(curve["losses"]) < curve["num_it"])


def test_takes_arrays_as_it_takes_lists() -> None:
    curve = CURVES[0]
    as_lists = suggest(curve["learning_rates"], curve["losses"])
    assert suggest(np.array(curve["learning_rates"]), np.array(curve["losses"])) == as_lists


def test_a_smoothed_loss_begins_at_the_first_loss_and_follows_slowly() -> None:
    smoothed_loss = SmoothedLoss(beta=0.5)
    assert smoothed_loss.add(3.0) == 3.0
    assert smoothed_loss.add(0.0) == pytest.approx(1.0)  # (0.25 * 3 + 0.5 * 0) / (1 - 0.25)


@pytest.mark.parametrize("loss", [math.nan, math.inf])
def test_stops_when_the_loss_is_no_number(loss: float) -> None:
    stop = RunawayStop()
    assert not stop.after(1.0)
    assert stop.after(loss)


def test_stops_above_four_times_the_best_not_at_it() -> None:
    stop = RunawayStop()
    assert [stop.after(loss) for loss in (8.0, 1.0, 4.0, 4.01)] == [False, False, False, True]


def test_minimum_and_steepest_on_three_points() -> None:
    assert minimum_over_10([0.01, 0.1, 1.0], [3.0, 1.0, 2.0]) == pytest.approx(0.01)
    assert steepest([0.01, 0.1, 1.0], [3.0, 2.5, 1.0]) == 0.1
    # The same fall over twice the decades is half as steep.
    assert steepest([0.001, 0.1, 1.0], [3.0, 2.0, 1.0]) == 0.1


def test_valley_finds_a_fall_with_bumps_in_it() -> None:
    losses = [5.0, 5.1, 9.0, 8.0, 8.5, 7.0, 6.0, 7.5, 4.0, 3.0, 2.0, 2.5]  # 9 8 7 6 4 3 2: seven points that end at 2.0
    assert valley(range(12), losses) == 10 - 7 + 2 + 1


def test_valley_of_a_short_first_fall_is_the_last_rate_as_in_fastai() -> None:
    assert valley([1.0, 2.0, 3.0], [3.0, 2.0, 2.5]) == 3.0


def test_slide_stays_at_its_first_place_on_a_straight_line() -> None:
    losses = [1 - 0.01 * step for step in range(40)]
    assert slide(range(40), losses) == 39 - 15


@pytest.mark.parametrize("n_steps", [0, 1, 6, 15, 22])
def test_too_few_steps_are_a_reason(n_steps: int) -> None:
    suggestions = suggest(rates()[:n_steps], [1.0] * n_steps, num_it=n_steps)
    assert suggestions.valley is None
    assert "Run the finder for more steps" in suggestions.reason


def test_as_few_steps_as_can_be() -> None:
    assert suggest(rates()[:23], [1.0] * 23, num_it=23).reason == ""


@pytest.mark.parametrize("last", [99.0, math.nan, math.inf])
def test_running_away_early_is_a_reason(last: float) -> None:
    suggestions = suggest(rates()[:20], [1.0] * 19 + [last], num_it=100)
    assert suggestions.slide is None
    assert "ran away after 20 of 100 steps: start from a lower learning rate" in suggestions.reason


@pytest.mark.parametrize("loss", [math.nan, math.inf])
def test_nothing_but_broken_losses_is_a_reason(loss: float) -> None:
    assert suggest(rates(), [loss] * 100).reason != ""


def test_rates_that_do_not_rise_are_a_reason() -> None:
    assert "do not rise" in suggest([1e-3] * 100, [1.0] * 100).reason


def test_unequal_lengths_are_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="2 learning rates for 3 losses"):
        suggest([1.0, 2.0], [1.0, 2.0, 3.0])
