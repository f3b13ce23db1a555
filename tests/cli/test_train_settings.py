"""The levers of `petdesk train` from the command line: phases, recipe files, going on with a run."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from petdesk.events import BatchEnd
from petdesk.registry import load_registry
from petdesk.training.config import read_config
from petdesk.training.recipe import RECIPES
from petdesk.training.train import train

SMALL = ("--arch", "tiny", "--weights", "none", "--size", "32", "--batch-size", "8", "--precision", "fp32")


def settings_of(run: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((run / "config.json").read_text(encoding="utf-8"))["settings"]
    return found


def recipe(path: Path, **settings: Any) -> Path:
    path.write_text(json.dumps({"petdesk_recipe": 1, "title": "Mine", "settings": settings}), encoding="utf-8")
    return path


def test_phases_and_levers_are_trained_as_they_are_said(petdesk: Any, pets: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    phases = [
        "--phase",
        "name='the head' epochs=2 frozen=body lr=1e-2 cached=true",
        "--phase",
        "epochs=3 frozen=-2 lr=[1e-4,1e-3,1e-2] scheduler=sgdr cycle_len=1",
    ]
    levers = [
        "--loss",
        "binary",
        "--label-smoothing",
        "0.1",
        "--snapshots",
        "--keep",
        "best",
        "--tta",
        "2",
        "--clip",
        "1",
    ]
    outcome = petdesk("train", pets, *SMALL, *phases, *levers, "--out", run, "--json")
    assert outcome.status == 0, outcome
    settings = settings_of(run)
    head, cycles = settings["phases"]
    assert (head["name"], head["epochs"], head["frozen"], head["cached"]) == ("the head", 2, "body", True)
    assert (cycles["frozen"], cycles["lr"], cycles["scheduler_params"]) == (-2, [1e-4, 1e-3, 1e-2], {"cycle_len": 1})
    assert (settings["loss"], settings["label_smoothing"], settings["snapshots"]) == ("binary", 0.1, True)
    assert (settings["keep"], settings["tta"], settings["clip"]) == ("best", 2, 1.0)
    events = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert [event["number"] for event in events if event["event"] == "snapshot"] == [1, 2]
    assert {"error_low", "error_high", "macro_f1", "balanced_accuracy", "top_k_accuracy"} <= set(
        next(event for event in events if event["event"] == "epoch_end")
    )


def test_a_recipe_file_is_followed_and_options_go_before_it(petdesk: Any, pets: Path, tmp_path: Path) -> None:
    file = recipe(tmp_path / "mine.json", recipe="one-cycle", epochs=2, label_smoothing=0.2, augmentation="none")
    outcome = petdesk("train", pets, *SMALL, "--recipe", file, "--label-smoothing", "0.3", "--out", tmp_path / "run")
    assert outcome.status == 0, outcome
    settings = settings_of(tmp_path / "run")
    assert (settings["recipe"], settings["epochs"], settings["augmentation"]) == ("one-cycle", 2, "none")
    assert settings["label_smoothing"] == 0.3


def test_another_recipe_than_the_configs_brings_its_own_numbers(petdesk: Any, pets: Path, tmp_path: Path) -> None:
    for name, more in (
        ("first", []),
        ("second", ["--config", tmp_path / "first" / "config.json", "--recipe", "frozen"]),
    ):
        source = [] if more else [pets, *SMALL, "--epochs", "1", "--recipe", "from-scratch"]
        assert petdesk("train", *source, *more, "--out", tmp_path / name).status == 0
    first, second = settings_of(tmp_path / "first"), settings_of(tmp_path / "second")
    assert (first["weight_decay"], second["weight_decay"]) == (0.1, 0.01)
    assert (second["epochs"], second["lr"], second["arch"]) == (RECIPES["frozen"].epochs, RECIPES["frozen"].lr, "tiny")


def test_epochs_beside_a_recipes_own_phases_are_refused(refused: Any, pets: Path, tmp_path: Path) -> None:
    phase = {"name": "a", "epochs": 1, "frozen": "none", "lr": 1e-3}
    file = recipe(tmp_path / "mine.json", phases=[phase])
    message = refused("train", pets, *SMALL, "--recipe", file, "--epochs", "3", "--out", tmp_path / "run")
    assert "mine.json has phases of its own" in message
    assert "--epochs" in message


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        ("epochs=3", ["does not say lr"]),
        ("lr=1e-3", ["does not say epochs"]),
        ("epochs=3 lr=fast", ["lr of --phase", "'fast'"]),
        ("epochs=0 lr=1e-3", ["'epochs' of phase 1"]),
        ("epochs=1 lr=1e-3 frozen=some", ["'frozen' of phase 1"]),
        ("epochs=1 lr=1e-3 frozen=9", ["5 layer groups"]),
        ("epochs=1 lr=1e-3 cached=true", ["body must be frozen"]),
        ("epochs=1 lr=1e-3 scheduler=magic", ["'magic'"]),
        ("epochs=1 lr=1e-3 div=-1", ["'div'"]),
        ("name='a", ["quote"]),
        ("three epochs", ["NAME=VALUE"]),
    ],
)
def test_phases_that_cannot_be(refused: Any, pets: Path, tmp_path: Path, phase: str, words: list[str]) -> None:
    message = refused("train", pets, *SMALL, "--phase", phase, "--out", tmp_path / "run")
    assert all(word in message for word in words), message


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--loss", "magic", "'loss'"),
        ("--label-smoothing", "0.9", "'label_smoothing'"),
        ("--monitor", "luck", "'monitor'"),
        ("--batch-size", "many", "'batch_size'"),
        ("--batch-size", "1", "'batch_size'"),
        ("--tta", "99", "'tta'"),
        ("--clip", "0", "'clip'"),
        ("--ema-decay", "1", "'ema_decay'"),
        ("--recipe", "nowhere.json", "nowhere.json cannot be read"),
        ("--lr", "[1e-3,1e-3,1e-3,1e-3,1e-3,1e-3,1e-3]", "5 layer groups"),
    ],
)
def test_settings_that_cannot_be(refused: Any, pets: Path, tmp_path: Path, option: str, value: str, words: str) -> None:
    message = refused("train", pets, *SMALL, "--epochs", "1", option, value, "--out", tmp_path / "run")
    assert words in message


def test_a_run_goes_on_from_the_command_line(petdesk: Any, refused: Any, pets: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    values = {"source": pets, "arch": "tiny", "weights": "none", "size": 32, "batch_size": 8, "precision": "fp32"}
    job = train(read_config(values | {"epochs": 2}), load_registry(safe_mode=True), run)
    for event in job:
        if isinstance(event, BatchEnd) and event.step == 3:
            break
    job.close()  # type: ignore[attr-defined]
    outcome = petdesk("train", "--resume", "--out", run)
    assert outcome.status == 0, outcome
    assert "Going on after step 3" in outcome.stdout
    with (run / "steps.csv").open(newline="", encoding="utf-8") as file:
        steps = [int(row["step"]) for row in csv.DictReader(file)]
    assert steps == list(range(1, len(steps) + 1))
    assert len(steps) % 2 == 0
    assert len(steps) > 3
    assert "has ended" in refused("train", "--resume", "--out", run)
    assert "holds no run" in refused("train", "--resume", "--out", tmp_path / "nowhere")


@pytest.mark.parametrize("more", [["--epochs", "3"], ["--config", "c.json"]])
def test_going_on_takes_no_other_settings(petdesk: Any, tmp_path: Path, more: list[str]) -> None:
    outcome = petdesk("train", "--resume", "--out", tmp_path / "run", *more)
    assert outcome.status == 2
    assert "as it was begun" in outcome.stderr
