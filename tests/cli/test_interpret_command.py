"""`petdesk interpret`."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from petdesk.model_file import read_document


def test_a_run_is_told_in_the_terminal(petdesk: Any, trained: Path) -> None:
    outcome = petdesk("interpret", trained)
    assert (outcome.status, outcome.stderr) == (0, "")
    told = " ".join(outcome.stdout.split())
    assert "pictures of 3 classes:" in told
    assert "calibration error" in told
    assert "top losses" in told
    assert "Written" not in told


def test_the_report_is_written_and_can_be_repeated(petdesk: Any, trained: Path, tmp_path: Path) -> None:
    report = tmp_path / "out" / "report.html"
    outcome = petdesk("interpret", trained, "--out", report, "--examples", 2, "--batch-size", 8)
    assert outcome.status == 0
    assert "Written:" in outcome.stdout
    assert report.read_text(encoding="utf-8").startswith("<!doctype html>")
    numbers = json.loads(report.with_suffix(".json").read_text())
    words = numbers["repeat"]["interpret"].split()
    assert words == (
        ["petdesk", "interpret", str(trained), "--out", str(report), "--examples", "2", "--batch-size", "8"]
    )
    assert petdesk(*words[1:]).status == 0
    again = json.loads(report.with_suffix(".json").read_text())
    assert again["figures"] == numbers["figures"]


def test_json_ends_with_the_numbers(petdesk: Any, trained: Path, shapes: Path) -> None:
    outcome = petdesk("interpret", trained, shapes, "--earlier", trained, "--json")
    assert (outcome.status, outcome.stderr) == (0, "")
    *_, finished = outcome.events()
    assert (finished["event"], finished["pictures"]["count"], finished["report"]) == ("finished", 48, None)
    assert finished["change"]["became_right"] == 0
    assert {"figures", "confusion", "most_confused", "reliability", "coverage", "settings"} <= finished.keys()


def test_predict_uses_what_interpret_keeps(petdesk: Any, trained: Path, shapes: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    assert petdesk("interpret", run, shapes, "--temperature", "fit", "--answer-from", 0.99).status == 0
    document = read_document(run / "model.safetensors")
    assert document.temperature != 1
    assert document.answer_from == 0.99
    outcome = petdesk("predict", run, shapes, "--out", tmp_path / "table.csv", "--json")
    *_, finished = outcome.events()
    assert finished["none"] == "none of these"
    assert finished["none_of_these"] > 0
    assert petdesk("interpret", run, "--temperature", "off", "--answer-from", "off").status == 0
    assert read_document(run / "model.safetensors").format == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--part", "some"], "--part cannot be 'some'"),
        (["--temperature", "hot"], "Give fit, off, or a number from 0.01 to 100"),
        (["--temperature", "0"], "Give fit, off, or a number"),
        (["--answer-from", "1.5"], "--answer-from cannot be '1.5'"),
        (["--answer-from", "nan"], "Give off, or a number from 0 to 1"),
        (["--dataset", "folders"], "Name one, or leave"),
        (["--out", "report.txt"], "ends in .html or .json"),
        (["--part", "train", "--temperature", "fit"], "did not learn from"),
        (["--earlier", "/nowhere"], "There is no run /nowhere"),
        (["/nowhere"], "is not there"),
    ],
)
def test_what_is_wrong_is_said(refused: Callable[..., str], trained: Path, arguments: list[str], says: str) -> None:
    assert says in refused("interpret", trained, *arguments)


def test_no_run_and_no_model(refused: Callable[..., str], trained: Path, tmp_path: Path) -> None:
    assert "holds no model" in refused("interpret", tmp_path)
    assert "There is no model file" in refused("interpret", tmp_path / "nothing.safetensors")
    shutil.copy(trained / "model.safetensors", tmp_path / "alone.safetensors")
    assert "Name a SOURCE" in refused("interpret", tmp_path / "alone.safetensors")
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    (run / "valid_predictions.safetensors").unlink()
    assert "holds no answers" in refused("interpret", run)
    (run / "model.safetensors").write_bytes(b"cut off")
    assert "is not a model file" in refused("interpret", run)
