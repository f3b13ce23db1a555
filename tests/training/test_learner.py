"""The learner and the learning rate finder on a small network, with a real registry."""

import copy
import math
import random
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from petdesk.api import TrainingError
from petdesk.events import BatchEnd, EpochEnd, Event, LrStep, LrSuggestion, PhaseStart
from petdesk.registry import Registry
from petdesk.training.config import read_config
from petdesk.training.learner import Learner
from petdesk.training.lr_finder import find_lr
from petdesk.training.optimizer import build_optimizer
from petdesk.training.preparation import prepare
from petdesk.training.recipe import Phase, phases


@pytest.fixture
def make_learner(shapes: Path, registry: Registry) -> Iterator[Any]:
    with ExitStack() as stack:

        def make(**settings: Any) -> Learner:
            values = {
                "source": shapes,
                "arch": "tiny",
                "weights": "none",
                "size": 32,
                "batch_size": 13,
                "precision": "fp32",
            }
            job = prepare(read_config(values | settings), registry, stack)
            while True:
                try:
                    next(job)
                except StopIteration as stop:
                    return stop.value.learner

        yield make


def fitted(learner: Learner, made: tuple[Phase, ...]) -> list[Event]:
    return list(learner.fit(made))


def ended(job: Generator[Event, None, Any]) -> Any:
    """What a job returns."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            return end.value


def losses(events: list[Event]) -> list[float]:
    return [event.loss for event in events if isinstance(event, BatchEnd)]


def state(learner: Learner) -> dict[str, torch.Tensor]:
    return copy.deepcopy(learner.model.state_dict())


def same(first: dict[str, torch.Tensor], second: dict[str, torch.Tensor]) -> bool:
    return first.keys() == second.keys() and all(torch.equal(first[name], second[name]) for name in first)


ONE_CYCLE = phases("one-cycle", epochs=2, lr=3e-3)


def test_it_learns(make_learner: Any) -> None:
    learner = make_learner()
    events = fitted(learner, phases("one-cycle", epochs=6, lr=5e-3))
    last = [event for event in events if isinstance(event, EpochEnd)][-1]
    assert last.accuracy == 1.0
    assert last.error_rate == 0.0
    assert learner.evaluation is not None
    assert learner.evaluation.loss == last.valid_loss


@pytest.mark.parametrize("threads", [1, 2])
def test_the_same_seed_gives_the_same_losses_digit_for_digit(make_learner: Any, threads: int) -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    try:
        first, second = (fitted(make_learner(seed=3), ONE_CYCLE) for _ in range(2))
    finally:
        torch.set_num_threads(before)
    assert losses(first) == losses(second)
    ends = [[event.valid_loss for event in run if isinstance(event, EpochEnd)] for run in (first, second)]
    assert ends[0] == ends[1]
    assert losses(fitted(make_learner(seed=4), ONE_CYCLE)) != losses(first)


def test_events_tell_the_whole_run(make_learner: Any) -> None:
    made = phases("fine-tune", epochs=2, freeze_epochs=1, lr=1e-3)
    events = fitted(make_learner(), made)
    starts = [event for event in events if isinstance(event, PhaseStart)]
    steps = [event for event in events if isinstance(event, BatchEnd)]
    ends = [event for event in events if isinstance(event, EpochEnd)]
    assert [(start.phase, start.phases, start.epochs, start.steps_per_epoch) for start in starts] == [
        (1, 2, 1, 3),
        (2, 2, 2, 3),
    ]
    assert starts[0].trained_groups == ("head",)
    assert starts[1].trained_groups[-1] == "head"
    assert len(starts[1].trained_groups) > 1
    assert starts[0].trained_parameters < starts[1].trained_parameters
    assert [step.step for step in steps] == list(range(1, 10))
    assert {step.total_steps for step in steps} == {9}
    assert steps[-1].eta == 0
    assert [(end.phase, end.epoch, end.train_pictures, end.valid_pictures) for end in ends] == [
        (1, 1, 39, 9),
        (2, 1, 39, 9),
        (2, 2, 39, 9),
    ]


def test_a_frozen_body_does_not_change_and_its_statistics_neither(make_learner: Any) -> None:
    learner = make_learner()
    before = state(learner)
    fitted(learner, phases("frozen", epochs=2, lr=1e-2))
    after = state(learner)
    body = [name for name in before if name.startswith("body.")]
    head = [name for name in before if name.startswith("head.") and before[name].is_floating_point()]
    assert all(torch.equal(before[name], after[name]) for name in body)
    assert not any(torch.equal(before[name], after[name]) for name in head)


def test_a_frozen_body_answers_as_the_unfolded_one(make_learner: Any) -> None:
    learner = make_learner()
    fitted(learner, ONE_CYCLE)  # so that batch norm has statistics worth folding
    images = next(iter(learner.batches.validation())).images
    route = ended(learner.route(phases("frozen", epochs=1)[0]))
    learner.model.eval()
    with torch.no_grad():
        assert torch.allclose(route.body(images), learner.model.body(images), atol=1e-4, rtol=1e-4)


def test_everything_trains_when_nothing_is_frozen(make_learner: Any) -> None:
    learner = make_learner()
    before = state(learner)
    fitted(learner, ONE_CYCLE)
    after = state(learner)
    assert not any(torch.equal(before[name], after[name]) for name in before if before[name].is_floating_point())


def test_rates_rise_and_fall_and_the_stem_is_slowest(make_learner: Any) -> None:
    learner = make_learner()
    made = phases("one-cycle", epochs=4, lr=(1e-5, 1e-3))
    events = fitted(learner, made)
    (start,) = [event for event in events if isinstance(event, PhaseStart)]
    assert start.max_lrs[0] == pytest.approx(1e-5)
    assert start.max_lrs[-1] == pytest.approx(1e-3)
    ratios = np.diff(np.log(start.max_lrs))
    assert np.allclose(ratios, ratios[0])
    lrs = [event.lr for event in events if isinstance(event, BatchEnd)]
    assert max(lrs) == pytest.approx(1e-3)
    assert lrs[0] == pytest.approx(1e-3 / 25)
    assert lrs.index(max(lrs)) == 3
    assert lrs[-1] < 1e-4


def test_weight_decay_spares_norms_and_biases(make_learner: Any) -> None:
    learner = make_learner()
    optimizer = build_optimizer(learner.model, 1e-3, 0.1)
    decays = {id(p): group["weight_decay"] for group in optimizer.param_groups for p in group["params"]}
    assert len(decays) == len(list(learner.model.parameters()))
    for module in learner.model.modules():
        for name, parameter in module.named_parameters(recurse=False):
            is_weight = isinstance(module, (torch.nn.Conv2d, torch.nn.Linear)) and name == "weight"
            assert decays[id(parameter)] == (0.1 if is_weight else 0.0)


def test_a_loss_that_is_no_number_stops_with_a_sentence_and_sound_weights(make_learner: Any) -> None:
    learner = make_learner()
    with pytest.raises(TrainingError, match=r"no longer a number at step .*Try a tenth"):
        fitted(learner, (Phase(name="wild", epochs=30, frozen="none", lr=1e30, scheduler="constant"),))
    assert learner.evaluation is None


def test_closing_stops_after_the_step(make_learner: Any) -> None:
    learner = make_learner()
    job = learner.fit(ONE_CYCLE)
    next(job)
    next(job)
    now = state(learner)
    job.close()
    assert same(now, state(learner))
    assert learner.evaluation is None


# The learning rate finder.


def sentinels(learner: Learner) -> dict[str, Any]:
    model = learner.model
    return {
        "weights": state(learner),
        "trains": [parameter.requires_grad for parameter in model.parameters()],
        "gradients": [parameter.grad is None for parameter in model.parameters()],
        "modes": [module.training for module in model.modules()],
        "torch": torch.get_rng_state().tolist(),
        "numpy": np.random.get_state()[1].tolist(),
        "python": random.getstate(),
    }


def unchanged(before: dict[str, Any], learner: Learner) -> bool:
    after = sentinels(learner)
    return same(before.pop("weights"), after.pop("weights")) and before == after


@pytest.mark.parametrize("frozen", ["body", "none"])
def test_the_finder_leaves_no_trace(make_learner: Any, frozen: Any) -> None:
    learner = make_learner()
    learner.model.body.requires_grad_(requires_grad=False)  # a state that the finder must not mistake for its own
    before = sentinels(learner)
    events = list(find_lr(learner, Phase(name="any", epochs=1, frozen=frozen, lr=1e-3), steps=30))
    assert unchanged(before, learner)
    assert isinstance(events[-1], LrSuggestion)
    steps = [event for event in events if isinstance(event, LrStep)]
    assert steps[0].lr == pytest.approx(1e-7)
    assert all(math.isfinite(step.loss) for step in steps)


@pytest.mark.parametrize("after", [1, 2, 7])
def test_the_finder_leaves_no_trace_when_it_is_cancelled(make_learner: Any, after: int) -> None:
    learner = make_learner()
    before = sentinels(learner)
    job = find_lr(learner, phases("one-cycle")[0], steps=30)
    for _ in range(after):
        next(job)
    job.close()
    assert unchanged(before, learner)


def test_the_finder_leaves_no_trace_when_a_batch_raises(make_learner: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    learner = make_learner()
    original, calls = learner.model.head.forward, []

    def broken(features: torch.Tensor) -> torch.Tensor:
        calls.append(1)
        if len(calls) == 5:
            raise RuntimeError("a kernel failed")
        return original(features)

    before = sentinels(learner)
    monkeypatch.setattr(learner.model.head, "forward", broken)
    with pytest.raises(RuntimeError, match="kernel"):
        list(find_lr(learner, phases("one-cycle")[0], steps=30))
    assert len(calls) == 5
    assert unchanged(before, learner)


def test_the_finder_stops_when_the_loss_runs_away_and_suggests_a_working_rate(make_learner: Any) -> None:
    learner = make_learner()
    events = list(find_lr(learner, phases("one-cycle")[0]))
    steps = [event for event in events if isinstance(event, LrStep)]
    suggestion = events[-1]
    assert isinstance(suggestion, LrSuggestion)
    assert suggestion.valley is not None
    assert 1e-5 < suggestion.valley < 1
    assert steps[-1].smoothed > 4 * min(step.smoothed for step in steps) or len(steps) == 100
    trained = fitted(make_learner(), phases("one-cycle", epochs=4, lr=suggestion.valley))
    assert losses(trained)[-1] < losses(trained)[0]
