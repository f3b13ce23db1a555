"""Phases that stand in for the recipe's own, from the settings to the run folder and back."""

import json
from pathlib import Path
from typing import Any

import pytest

from petdesk.api import SettingsError
from petdesk.cli.settings import read_settings
from petdesk.events import BatchEnd, Finished, LrStep, PhaseStart
from petdesk.registry import Registry
from petdesk.training.config import load_config, read_config
from petdesk.training.lr_job import lr_find
from petdesk.training.recipe import Phase
from petdesk.training.train import train

PHASES = [
    {"name": "head", "epochs": 1, "frozen": "body", "lr": 1e-3, "scheduler": "constant"},
    {
        "name": "all",
        "epochs": 2,
        "frozen": "none",
        "lr": [1e-5, 1e-3],
        "scheduler": "step-decay",
        "scheduler_params": {"every": 1, "factor": 0.1},
    },
]


@pytest.fixture
def small(shapes: Path) -> dict[str, Any]:
    return {"source": shapes, "arch": "tiny", "size": 32, "batch_size": 13, "precision": "fp32"}


def test_they_are_trained_in_place_of_the_recipes(small: dict[str, Any], registry: Registry, tmp_path: Path) -> None:
    config = read_config(small | {"phases": PHASES, "recipe": "frozen", "epochs": 7, "lr": "auto"})
    events = list(train(config, registry, tmp_path / "run"))
    starts = [event for event in events if isinstance(event, PhaseStart)]
    assert [(start.name, start.epochs) for start in starts] == [("head", 1), ("all", 2)]
    assert not any(isinstance(event, LrStep) for event in events)  # they bring their own rates
    steps = [event for event in events if isinstance(event, BatchEnd)]
    assert [step.lr for step in steps] == pytest.approx([1e-3] * 6 + [1e-4] * 3)


def test_every_group_tells_its_rate(small: dict[str, Any], registry: Registry, tmp_path: Path) -> None:
    events = list(train(read_config(small | {"phases": PHASES}), registry, tmp_path / "run"))
    starts = [event for event in events if isinstance(event, PhaseStart)]
    steps = [event for event in events if isinstance(event, BatchEnd)]
    assert starts[0].groups == starts[1].groups == starts[1].trained_groups == ("stem", *starts[0].groups[1:-1], "head")
    assert len(starts[0].max_lrs) == len(starts[0].groups)
    assert steps[0].lrs == (1e-3,)
    first_of_all = next(step for step in steps if step.phase == 2)
    assert first_of_all.lrs == pytest.approx(starts[1].max_lrs)
    assert first_of_all.lrs[-1] == first_of_all.lr


def test_config_json_repeats_them(small: dict[str, Any], registry: Registry, tmp_path: Path) -> None:
    config = read_config(small | {"phases": PHASES})
    first = list(train(config, registry, tmp_path / "run"))
    kept = read_config(load_config(tmp_path / "run" / "config.json"))
    assert kept.phases == config.phases
    assert kept.phases is not None
    assert kept.phases[1] == Phase(
        name="all",
        epochs=2,
        frozen="none",
        lr=(1e-5, 1e-3),
        scheduler="step-decay",
        scheduler_params={"every": 1, "factor": 0.1},
    )
    again = list(train(kept, registry, tmp_path / "again"))
    assert [event.loss for event in first if isinstance(event, BatchEnd)] == [
        event.loss for event in again if isinstance(event, BatchEnd)
    ]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"epochs": 0}, "'epochs' of phase 2 cannot be 0"),
        ({"lr": 0}, "'lr' of phase 2"),
        ({"lr": [1e-3, -1]}, "'lr' of phase 2"),
        ({"frozen": "head"}, "'frozen' of phase 2"),
        ({"name": None}, "'name' of phase 2"),
    ],
)
def test_a_phase_that_cannot_be(small: dict[str, Any], change: dict[str, Any], says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        read_config(small | {"phases": [PHASES[0], PHASES[1] | change]})


@pytest.mark.parametrize(("key", "params"), [("magic", {}), ("constant", {"every": 1})])
def test_an_unknown_schedule_is_refused_before_anything_is_read(
    small: dict[str, Any], registry: Registry, tmp_path: Path, key: str, params: dict[str, Any]
) -> None:
    phases = [PHASES[0] | {"scheduler": key, "scheduler_params": params}]
    with pytest.raises(SettingsError, match=key):
        next(iter(train(read_config(small | {"phases": phases}), registry, tmp_path / "run")))


def test_no_phases_at_all_is_refused(small: dict[str, Any]) -> None:
    with pytest.raises(SettingsError, match="'phases'"):
        read_config(small | {"phases": []})


@pytest.mark.parametrize("given", [{"epochs": 3}, {"recipe": "frozen"}, {"lr": "1e-3"}, {"freeze_epochs": 0}])
def test_what_the_command_line_says_of_the_recipe_goes_before_them(
    small: dict[str, Any], tmp_path: Path, given: dict[str, Any]
) -> None:
    config = tmp_path / "config.json"
    config.write_text(json.dumps({"settings": small | {"source": str(small["source"]), "phases": PHASES}}))
    assert read_settings(config, {"seed": 3}).phases is not None
    assert read_settings(config, given).phases is None


def test_rates_are_found_for_the_phase_that_is_named(small: dict[str, Any], registry: Registry) -> None:
    config = read_config(small | {"phases": PHASES})
    losses = {}
    for number in (1, 2):
        *_, last = lr_find(config, registry, phase=number)
        assert isinstance(last, Finished)
        assert last.result["phase"] == number
        losses[number] = last.result["losses"]
    assert losses[1] != losses[2]
    alone = config.model_copy(update={"phases": config.phases and config.phases[1:]})
    *_, last = lr_find(alone, registry)
    assert isinstance(last, Finished)
    assert last.result["losses"] == losses[2]


def test_there_is_no_such_phase(small: dict[str, Any], registry: Registry) -> None:
    with pytest.raises(SettingsError, match="no phase 3: this training has 2"):
        next(iter(lr_find(read_config(small | {"phases": PHASES}), registry, phase=3)))
