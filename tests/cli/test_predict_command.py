"""`petdesk predict`."""

import csv
from pathlib import Path
from typing import Any

import pytest


def table_rows(table: Path) -> list[dict[str, str]]:
    with table.open(newline="", encoding="utf-8", errors="surrogateescape") as file:
        return list(csv.DictReader(file))


def test_every_file_is_a_row_with_its_label(petdesk: Any, trained: Path, shapes: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    outcome = petdesk("predict", trained, shapes, "--out", table)
    assert (outcome.status, outcome.stderr) == (0, "")
    assert "Labelled 48 pictures" in outcome.stdout
    assert table.read_text().splitlines()[0].split(",")[:4] == ["path", "label", "confidence", "error"]
    rows = table_rows(table)
    assert [Path(row["path"]) for row in rows] == sorted(shapes.rglob("*.png"))
    assert {row["error"] for row in rows} == {""}
    assert all(1 / 3 <= float(row["confidence"]) <= 1 for row in rows)
    right = [row["label"] == Path(row["path"]).parent.name for row in rows]
    assert sum(right) / len(right) > 0.8


def test_json_tells_the_same(petdesk: Any, trained: Path, shapes: Path, tmp_path: Path) -> None:
    outcome = petdesk("predict", trained, shapes, "--out", tmp_path / "table.csv", "--json")
    assert (outcome.status, outcome.stderr) == (0, "")
    *predictions, finished = outcome.events()
    rows = table_rows(tmp_path / "table.csv")
    assert [(event["path"], event["label"]) for event in predictions] == [(row["path"], row["label"]) for row in rows]
    assert {event["event"] for event in predictions} == {"prediction"}
    assert {"path", "label", "confidence", "error", "done", "total", "rate", "eta"} <= predictions[0].keys()
    assert finished["event"] == "finished"
    assert (finished["pictures"], finished["errors"]) == (48, 0)


def test_what_cannot_be_read_is_a_row_with_an_error(
    petdesk: Any, trained: Path, pets: Path, draw: Any, tmp_path: Path
) -> None:
    whole = draw(pets / "whole.jpg").read_bytes()
    (pets / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (pets / "notes.txt").write_text("no picture")
    (pets / ".hidden.jpg").write_text("no picture")
    outcome = petdesk("predict", trained, pets, "--out", tmp_path / "table.csv")
    assert outcome.status == 0
    assert "2 could not be read" in outcome.stdout
    rows = {Path(row["path"]).name: row for row in table_rows(tmp_path / "table.csv")}
    assert len(rows) == 12 + 3
    assert "cut off" in rows["cut.jpg"]["error"]
    assert "not a picture" in rows["notes.txt"]["error"]
    assert (rows["cut.jpg"]["label"], rows["cut.jpg"]["confidence"]) == ("", "")
    assert rows["whole.jpg"]["label"] != ""


def test_many_unreadable_files_are_not_listed_one_by_one(petdesk: Any, trained: Path, tmp_path: Path) -> None:
    for number in range(25):
        (tmp_path / "texts" / f"{number}.jpg").parent.mkdir(exist_ok=True)
        (tmp_path / "texts" / f"{number}.jpg").write_text("no picture")
    outcome = petdesk("predict", trained, tmp_path / "texts", "--out", tmp_path / "table.csv")
    assert outcome.status == 0
    assert outcome.stdout.count("Not read:") == 10
    assert "15 more files" in outcome.stdout
    assert len(table_rows(tmp_path / "table.csv")) == 25


@pytest.mark.timeout(60)  # a link to a folder above leads round and round
def test_linked_folders_are_followed_once(petdesk: Any, trained: Path, pets: Path, tmp_path: Path) -> None:
    album = tmp_path / "album"
    album.mkdir()
    (album / "linked").symlink_to(pets, target_is_directory=True)
    (pets / "cat" / "up").symlink_to(album, target_is_directory=True)
    assert petdesk("predict", trained, album, "--out", tmp_path / "table.csv").status == 0
    assert len(table_rows(tmp_path / "table.csv")) == 12


def test_a_model_file_or_a_run_folder_and_a_single_picture(
    petdesk: Any, model: Path, trained: Path, pets: Path, tmp_path: Path
) -> None:
    answers = []
    for number, (which, what) in enumerate([(model, pets / "cat"), (trained, pets / "cat" / "cat_0.jpg")]):
        table = tmp_path / "deep" / f"{number}.csv"
        assert petdesk("predict", which, what, "--out", table, "--precision", "fp32", "--batch-size", "1").status == 0
        answers.append(table_rows(table))
    assert len(answers[0]) == 6
    assert answers[1] == answers[0][:1]


def test_the_table_is_predictions_csv_here_when_nothing_is_said(
    petdesk: Any, trained: Path, pets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert petdesk("predict", trained, pets).status == 0
    assert len(table_rows(tmp_path / "predictions.csv")) == 12


def test_copies_are_asked_for_too(petdesk: Any, trained: Path, pets: Path, tmp_path: Path) -> None:
    tables = []
    for number, options in enumerate(((), ("--tta", "2"), ("--tta", "2"), ("--tta", "2", "--tta-beta", "1"))):
        table = tmp_path / f"{number}.csv"
        assert petdesk("predict", trained, pets / "cat", "--out", table, "--precision", "fp32", *options).status == 0
        tables.append([float(row["confidence"]) for row in table_rows(table)])
    plain, varied, again, all_plain = tables
    assert varied == again
    assert varied != plain
    assert all_plain == pytest.approx(plain, abs=2e-6)


def test_a_picture_may_be_none_of_these(petdesk: Any, trained: Path, pets: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    outcome = petdesk("predict", trained, pets, "--out", table, "--thresholds", "1")
    assert outcome.status == 0
    assert "Labelled 12 pictures" in outcome.stdout
    assert "12 are none of these" in outcome.stdout
    assert {row["label"] for row in table_rows(table)} == {"none of these"}
    for choice in ("off", "model", "0"):  # the model has no thresholds of its own
        outcome = petdesk("predict", trained, pets, "--out", table, "--thresholds", choice)
        assert outcome.status == 0
        assert ("none of these" in outcome.stdout) == (choice == "0")
        assert "none of these" not in {row["label"] for row in table_rows(table)}


@pytest.mark.parametrize("text", ["some", "1.5", "-0.5", "nan", ""])
def test_a_threshold_that_is_none_is_refused(
    refused: Any, trained: Path, pets: Path, tmp_path: Path, text: str
) -> None:
    sentence = refused("predict", trained, pets, "--out", tmp_path / "table.csv", f"--thresholds={text}")
    assert sentence == f"--thresholds cannot be {text!r}. Give model, off, or a number from 0 to 1."


def test_copies_that_are_too_many_are_wrong_usage(petdesk: Any, trained: Path, pets: Path) -> None:
    assert petdesk("predict", trained, pets, "--tta", "33").status == 2


def test_a_model_trained_with_binary_outputs_brings_thresholds_of_its_own(
    petdesk: Any, shapes: Path, tmp_path: Path
) -> None:
    options = ("--arch", "tiny", "--weights", "none", "--size", "32", "--epochs", "2", "--batch-size", "8")
    run, table = tmp_path / "run", tmp_path / "table.csv"
    assert petdesk("train", shapes, *options, "--loss", "binary", "--answered", "0.5", "--out", run).status == 0
    *_, finished = petdesk("predict", run, shapes, "--out", table, "--json").events()
    labels = [row["label"] for row in table_rows(table)]
    assert finished["none"] == "none of these"
    assert 0 < finished["none_of_these"] == labels.count("none of these") < 48
    *_, finished = petdesk("predict", run, shapes, "--out", table, "--json", "--thresholds", "off").events()
    assert (finished["none"], finished["none_of_these"]) == (None, 0)
