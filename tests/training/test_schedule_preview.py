"""The preview of schedules: what it draws is what training does."""

from pathlib import Path

import numpy as np
import pytest

from petdesk.api import SettingsError
from petdesk.data.parts import even_parts
from petdesk.events import BatchEnd, PhaseStart
from petdesk.registry import Registry
from petdesk.training.config import read_config
from petdesk.training.recipe import Phase, phases
from petdesk.training.schedule_preview import MOST_POINTS, preview, steps_of
from petdesk.training.train import train


def test_it_is_what_training_does(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    made = phases("fine-tune", epochs=3, freeze_epochs=2, lr=4e-3)
    settings = {"source": shapes, "arch": "tiny", "size": 32, "batch_size": 13, "recipe": "fine-tune", "lr": 4e-3}
    config = read_config(settings | {"epochs": 3, "freeze_epochs": 2})
    events = list(train(config, registry, tmp_path / "run"))
    start = next(event for event in events if isinstance(event, PhaseStart))
    steps = [event for event in events if isinstance(event, BatchEnd)]
    curves = preview(made, steps_per_epoch=start.steps_per_epoch, groups=start.groups, schedulers=registry.schedulers)
    assert [curve.name for curve in curves] == ["head", "whole network"]
    for number, curve in enumerate(curves, start=1):
        of_phase = [step for step in steps if step.phase == number]
        assert curve.steps == tuple(step.step for step in of_phase)
        assert (curve.first_step, curve.last_step) == (of_phase[0].step, of_phase[-1].step)
        assert np.allclose(np.transpose(curve.rates), [step.lrs for step in of_phase])
    assert curves[0].groups == ("head",)
    assert curves[1].groups == start.groups


def test_a_long_phase_has_few_points_and_keeps_its_ends(registry: Registry) -> None:
    phase = Phase(name="long", epochs=1000, frozen="none", lr=1e-3)
    (curve,) = preview((phase,), steps_per_epoch=3000, groups=("stem", "head"), schedulers=registry.schedulers)
    assert len(curve.steps) == MOST_POINTS
    assert (curve.first_step, curve.last_step, curve.steps[-1]) == (1, 3_000_000, 3_000_000)
    assert curve.steps == tuple(sorted(set(curve.steps)))
    assert max(curve.rates[1]) == pytest.approx(1e-3, rel=1e-3)
    assert curve.steps[int(np.argmax(curve.rates[1]))] == pytest.approx(750_000, rel=0.01)


def test_an_unknown_schedule_is_said(registry: Registry) -> None:
    phase = Phase(name="any", epochs=1, frozen="none", lr=1e-3, scheduler="magic")
    with pytest.raises(SettingsError, match="magic"):
        preview((phase,), steps_per_epoch=3, groups=("head",), schedulers=registry.schedulers)


@pytest.mark.parametrize(("pictures", "batch_size"), [(39, 13), (40, 13), (3, 2), (2, 32), (33, 32), (296, 32)])
def test_steps_are_counted_as_batches_are_made(pictures: int, batch_size: int) -> None:
    assert steps_of(pictures, batch_size) == len(even_parts(np.arange(pictures), batch_size))
