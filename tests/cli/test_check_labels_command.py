"""`petdesk check-labels`."""

import csv
from pathlib import Path
from typing import Any

import pytest

OPTIONS = ("--arch", "tiny", "--weights", "none", "--size", "32", "--precision", "fp32")


@pytest.fixture
def labels(shapes: Path, tmp_path: Path) -> Path:
    """A table of red, green and blue pictures, of which two have a wrong label."""
    wrong = {"red/7.png": "green", "blue/2.png": "red"}
    names = sorted(path.relative_to(shapes).as_posix() for path in shapes.rglob("*.png"))
    path = tmp_path / "labels.csv"
    rows = [[str(shapes / name), wrong.get(name, name.partition("/")[0])] for name in names]
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([["name", "label"], *rows])
    return path


def test_it_lists_the_labels_that_are_likely_wrong(
    petdesk: Any, labels: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    outcome = petdesk("check-labels", labels, *OPTIONS, "--out", tmp_path / "suspects.csv")
    assert (outcome.status, outcome.stderr) == (0, "")
    lines = outcome.stdout.splitlines()
    head = next(number for number, line in enumerate(lines) if line.split()[:2] == ["picture", "label"])
    shown = [line.split() for line in lines[head + 1 : head + 3]]
    assert {(Path(row[0]).parts[-2:], row[1], row[2]) for row in shown} == {
        (("red", "7.png"), "green", "red"),
        (("blue", "2.png"), "red", "blue"),
    }
    assert "2 labels are likely wrong among 48 pictures, seen by Tiny. Look before you change them." in outcome.stdout
    with (tmp_path / "suspects.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["likely"] for row in rows] == ["1", "1", "0", "0", "0"]
    assert Path(rows[0]["path"]).name in ("7.png", "2.png")
    assert 0 <= float(rows[0]["score"]) == float(rows[0]["probability_given"]) < 0.5


def test_json_has_the_suspects_last(petdesk: Any, labels: Path) -> None:
    outcome = petdesk("check-labels", labels, *OPTIONS, "--json")
    assert (outcome.status, outcome.stderr) == (0, "")
    events = outcome.events()
    assert events[-1]["event"] == "finished"
    assert [suspect["suggested"] for suspect in events[-1]["suspects"][:2]] in (["red", "blue"], ["blue", "red"])
    assert {"scan_progress", "cache_progress", "prepare_progress"} <= {event["event"] for event in events}


def test_labels_without_a_suspect_are_said_to_be_so(petdesk: Any, shapes: Path, model: Path) -> None:
    outcome = petdesk("check-labels", shapes, "--dataset", "folders", "--model", model, "--precision", "fp32")
    assert (outcome.status, outcome.stderr) == (0, "")
    said = " ".join(outcome.stdout.split())
    assert "No label is likely wrong among 48 pictures, seen by Tiny." in said
    assert "has learned the wrong ones among them, too" in said


def test_what_cannot_be_is_said_before_the_work(refused: Any, shapes: Path, tmp_path: Path) -> None:
    assert "is a folder" in refused("check-labels", shapes, *OPTIONS, "--out", tmp_path)
    assert "no folder" in refused("check-labels", shapes, *OPTIONS, "--out", tmp_path / "gone" / "suspects.csv")
    assert "no model file" in refused("check-labels", shapes, "--model", tmp_path / "gone")
    assert "is not there" in refused("check-labels", tmp_path / "gone", *OPTIONS)
