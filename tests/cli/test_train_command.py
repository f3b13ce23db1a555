"""`petdesk train`: what it prints, what it leaves behind, and that its --json lines keep the contract."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from safetensors import safe_open

EVENTS = {
    "warning": {"message", "path"},
    "scan_progress": {"done", "total", "rate"},
    "cache_progress": {"done", "total", "rate"},
    "lr_step": {"step", "total", "lr", "loss", "smoothed"},
    "lr_suggestion": {"minimum_over_10", "steepest", "valley", "slide"},
    "phase_start": {"phase", "phases", "name", "epochs", "steps_per_epoch", "max_lrs"},
    "batch_end": {"phase", "epoch", "step", "total_steps", "lr", "loss", "rate", "eta"},
    "epoch_end": {"phase", "epoch", "train_loss", "valid_loss", "accuracy", "error_rate", "seconds"},
    "finished": {"run", "model", "classes", "error_rate", "seconds"},
}
"""What scripts rely on."""


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_run_folder_has_all_that_is_promised(trained: Path) -> None:
    metrics, steps = rows(trained / "metrics.csv"), rows(trained / "steps.csv")
    assert list(metrics[0])[:7] == ["phase", "epoch", "train_loss", "valid_loss", "accuracy", "error_rate", "seconds"]
    assert list(steps[0]) == ["phase", "step", "lr", "loss"]
    assert [row["epoch"] for row in metrics] == ["1", "2", "3"]
    assert len(steps) == 3 * 5  # 39 pictures in batches of up to 8
    assert (trained / "valid_predictions.safetensors").exists()
    with safe_open(trained / "model.safetensors", framework="numpy") as file:
        document = json.loads(file.metadata()["petdesk"])
    assert document["classes"] == ["blue", "green", "red"]
    assert document["validation"]["error_rate"] == pytest.approx(float(metrics[-1]["error_rate"]))
    assert not [path for path in trained.iterdir() if "partial" in path.name]


def test_json_lines_keep_the_contract(petdesk: Any, pets: Path, tmp_path: Path, quick: Any) -> None:
    outcome = petdesk("train", pets, *quick, "--lr", "auto", "--out", tmp_path / "run", "--json")
    assert (outcome.status, outcome.stderr) == (0, "")
    events = outcome.events()
    assert {event["event"] for event in events} == EVENTS.keys()
    for event in events:
        assert EVENTS[event["event"]] <= event.keys()
    assert events[-1]["event"] == "finished"
    steps = [event["step"] for event in events if event["event"] == "batch_end"]
    assert steps == list(range(1, steps[-1] + 1))
    assert Path(events[-1]["model"]).is_file()
    # What is told and what is kept are the same.
    (epoch,) = (event for event in events if event["event"] == "epoch_end")
    (row,) = rows(tmp_path / "run" / "metrics.csv")
    assert {name: float(value) for name, value in row.items()} == {name: epoch[name] for name in row}


def test_without_json_it_prints_a_line_an_epoch_and_the_model(
    petdesk: Any, pets: Path, tmp_path: Path, quick: Any
) -> None:
    outcome = petdesk("train", pets, *quick, "--epochs", "2", "--out", tmp_path / "run")
    assert (outcome.status, outcome.stderr) == (0, "")
    assert "--dataset folders" in outcome.stdout
    for row in rows(tmp_path / "run" / "metrics.csv"):
        assert f"{float(row['train_loss']):.4f}" in outcome.stdout
    assert str(tmp_path / "run" / "model.safetensors") in outcome.stdout.replace("\n", "")


def test_a_runs_config_repeats_it_digit_for_digit(petdesk: Any, pets: Path, tmp_path: Path, quick: Any) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    options = ["--seed", "7", "--precision", "fp32", "--weight-decay", "0.1", "--lr", "1e-4:1e-2"]
    assert petdesk("train", pets, *quick, *options, "--out", first).status == 0
    assert petdesk("train", "--config", first / "config.json", "--out", second).status == 0
    assert (first / "steps.csv").read_text() == (second / "steps.csv").read_text()
    third = tmp_path / "third"
    assert petdesk("train", "--config", first / "config.json", "--seed", "8", "--out", third).status == 0
    assert (third / "steps.csv").read_text() != (first / "steps.csv").read_text()


def test_a_slice_reaches_the_stem_and_the_head(petdesk: Any, pets: Path, tmp_path: Path, quick: Any) -> None:
    outcome = petdesk("train", pets, *quick, "--lr", "1e-6:1e-4", "--out", tmp_path / "run", "--json")
    (start,) = (event for event in outcome.events() if event["event"] == "phase_start")
    assert start["max_lrs"][0] == pytest.approx(1e-6)
    assert start["max_lrs"][-1] == pytest.approx(1e-4)
    assert start["max_lrs"] == sorted(start["max_lrs"])


def test_a_recipe_has_its_phases(petdesk: Any, pets: Path, tmp_path: Path, quick: Any) -> None:
    options = ["--recipe", "fine-tune", "--freeze-epochs", "1", "--out", tmp_path / "run", "--json"]
    events = petdesk("train", pets, *quick, *options).events()
    phases = [event for event in events if event["event"] == "phase_start"]
    assert [phase["trained_groups"] == ["head"] for phase in phases] == [True, False]
    assert [row["phase"] for row in rows(tmp_path / "run" / "metrics.csv")] == ["1", "2"]


@pytest.mark.parametrize("limit", ["0", "1"])
def test_pictures_that_do_not_fit_the_cache_train_alike(
    petdesk: Any, pets: Path, tmp_path: Path, quick: Any, limit: str
) -> None:
    whole, limited = tmp_path / "whole", tmp_path / "limited"
    options = [*quick, "--precision", "fp32"]
    assert petdesk("train", pets, *options, "--cache-limit", limit, "--out", limited).status == 0
    assert petdesk("train", pets, *options, "--out", whole).status == 0
    assert (limited / "steps.csv").read_text() == (whole / "steps.csv").read_text()


def test_labels_from_file_names(petdesk: Any, pets: Path, draw: Any, tmp_path: Path, quick: Any) -> None:
    flat = tmp_path / "flat"
    for number in range(4):
        draw(flat / f"great_dane_{number}.jpg", channel=0, seed=number)
        draw(flat / f"Bengal_{number}.jpg", channel=1, seed=number)
    out = ["--out", tmp_path / "run"]
    options = ["--dataset", "filename-pattern", "--dataset-param", r"pattern=(.+)_\d+.jpg$"]
    assert petdesk("train", flat, *options, *quick, *out).status == 0
    settings = json.loads((tmp_path / "run" / "config.json").read_text())
    assert settings["classes"] == ["Bengal", "great_dane"]
    assert settings["settings"]["dataset_params"]["pattern"] == r"(.+)_\d+.jpg$"
