"""Sources, labels and places that will not do: a plain sentence, and the right status."""

import shutil
import stat
from pathlib import Path
from typing import Any

import pytest

SCAN, TRAIN, LR_FIND = "scan", "train", "lr-find"


# Sources that make no training set.


@pytest.mark.parametrize("command", [SCAN, TRAIN, LR_FIND])
def test_an_empty_folder(refused: Any, options: Any, tmp_path: Path, command: str) -> None:
    source = tmp_path / "nothing"
    source.mkdir()
    assert "no labelled pictures" in refused(command, source, *options(command))
    assert "is empty" in refused(command, source, *options(command), "--dataset", "folders")


@pytest.mark.parametrize("command", [SCAN, TRAIN, LR_FIND])
def test_a_folder_of_text_files(refused: Any, options: Any, tmp_path: Path, command: str) -> None:
    for name in ("cat/a.txt", "dog/b.txt", "notes.txt"):
        (tmp_path / "texts" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "texts" / name).write_text("no picture")
    assert "no labelled pictures" in refused(command, tmp_path / "texts", *options(command))
    message = refused(command, tmp_path / "texts", *options(command), "--dataset", "folders")
    assert "no pictures" in message
    assert "notes.txt" in message


@pytest.mark.parametrize("command", [SCAN, TRAIN, LR_FIND])
def test_pictures_of_one_class_only(refused: Any, options: Any, pets: Path, command: str) -> None:
    shutil.rmtree(pets / "dog")
    message = refused(command, pets, *options(command))
    assert "'cat'" in message
    assert "at least two classes" in message


@pytest.mark.parametrize("command", [SCAN, TRAIN, LR_FIND])
def test_a_source_that_is_not_there(refused: Any, options: Any, pets: Path, command: str) -> None:
    assert f"{pets / 'nowhere'} is not there" in refused(command, pets / "nowhere", *options(command))
    message = refused(command, pets / "nowhere", *options(command), "--dataset", "folders")
    assert f"no folder {pets / 'nowhere'}" in message


def test_a_source_that_is_a_picture(refused: Any, options: Any, pets: Path) -> None:
    file = pets / "cat" / "cat_0.jpg"
    assert str(file) in refused(TRAIN, file, *options(TRAIN))
    assert "is a file, not a folder" in refused(TRAIN, file, *options(TRAIN), "--dataset", "folders")


def test_a_source_that_cannot_be_listed(
    refused: Any, options: Any, pets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbid(path: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("petdesk.data.scan.os.scandir", forbid)
    assert refused(TRAIN, pets, *options(TRAIN)) == f"{pets} cannot be read (Permission denied). Choose another folder."


@pytest.mark.parametrize("command", [SCAN, TRAIN, LR_FIND])
def test_a_folder_that_vanishes_between_two_pictures(
    refused: Any, options: Any, pets: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    def vanish(name: str) -> str:
        shutil.rmtree(pets / "dog", ignore_errors=True)
        return name

    monkeypatch.setattr("petdesk_standard.datasets.folders.label_text", vanish)
    message = refused(command, pets, *options(command))
    assert f"{pets / 'dog'} could not be read to the end" in message
    assert "bring it back" in message


@pytest.mark.parametrize("command", [SCAN, TRAIN, LR_FIND])
def test_a_folder_that_vanishes_after_its_pictures_were_found(
    petdesk: Any, plain: Any, options: Any, at_event: Any, pets: Path, command: str
) -> None:
    at_event("scan_progress", lambda: shutil.rmtree(pets))
    outcome = petdesk(command, pets, "--json", *options(command))
    assert outcome.status == 1
    assert str(pets) in plain(outcome.stderr)
    assert outcome.events()[-1]["event"] != "finished"


# Labels.


@pytest.mark.parametrize(
    ("pattern", "reason"), [("(", "no regular expression"), (r"\d+", "0 groups"), ("(a)(b)", "2 groups")]
)
def test_a_pattern_that_is_none(refused: Any, options: Any, pets: Path, pattern: str, reason: str) -> None:
    wanted = ["--dataset", "filename-pattern", "--dataset-param", f"pattern={pattern}"]
    for command in (SCAN, TRAIN):
        message = refused(command, pets, *options(command), *wanted)
        assert "'pattern'" in message
        assert reason in message


def test_a_pattern_that_never_matches(refused: Any, options: Any, pets: Path) -> None:
    wanted = ["--dataset", "filename-pattern", "--dataset-param", r"pattern=^(owl)\d+\.bmp$"]
    for command in (SCAN, TRAIN):
        message = refused(command, pets, *options(command), *wanted)
        assert "finds no label" in message
        assert "cat_0.jpg" in message


def test_a_table_without_its_columns(refused: Any, options: Any, pets: Path) -> None:
    table = pets / "labels.csv"
    table.write_text("path,what\ncat/cat_0.jpg,cat\ndog/dog_0.jpg,dog\n")
    assert "No column of labels.csv is plainly the one with the labels" in refused(TRAIN, table, *options(TRAIN))
    message = refused(TRAIN, table, *options(TRAIN), "--dataset-param", "label_column=breed")
    assert "no column called 'breed'" in message
    assert "path, what" in message


def test_a_table_of_pictures_that_are_elsewhere(refused: Any, options: Any, tmp_path: Path) -> None:
    table = tmp_path / "labels.csv"
    table.write_text("path,label\na.jpg,cat\nb.jpg,dog\n")
    message = refused(TRAIN, table, *options(TRAIN))
    assert str(tmp_path / "a.jpg") in message
    assert "root" in message


# Places to write to.


def test_a_run_is_never_overwritten(refused: Any, pets: Path, trained: Path, quick: Any) -> None:
    before = {path: path.stat().st_mtime_ns for path in trained.iterdir()}
    assert "already holds a run" in refused(TRAIN, pets, *quick, "--out", trained)
    assert {path: path.stat().st_mtime_ns for path in trained.iterdir()} == before


def test_places_that_cannot_be_written(refused: Any, pets: Path, trained: Path, tmp_path: Path, quick: Any) -> None:
    file = pets / "cat" / "cat_0.jpg"
    for out in (file, file / "run"):
        assert str(out) in refused(TRAIN, pets, *quick, "--out", out)
    for table in (file / "table.csv", tmp_path, pets / "cat"):
        assert str(table) in refused("predict", trained, pets, "--out", table)
    assert stat.S_ISREG(file.stat().st_mode)
    assert not list(tmp_path.rglob("*.partial"))


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that even root cannot write to")
def test_a_run_folder_that_takes_no_files(refused: Any, petdesk: Any, pets: Path, quick: Any) -> None:
    assert "/proc/self" in refused(TRAIN, pets, *quick, "--out", "/proc/self")
    # Found out before the work, not after it.
    assert petdesk(TRAIN, pets, *quick, "--out", "/proc/self", "--json").stdout == ""


def test_the_table_of_an_earlier_prediction_is_no_picture(petdesk: Any, pets: Path, trained: Path) -> None:
    for _ in range(2):
        assert petdesk("predict", trained, pets, "--out", pets / "labels.csv").status == 0
    assert len((pets / "labels.csv").read_text().splitlines()) == 1 + 12


# Folders to label.


def test_nothing_to_label(refused: Any, trained: Path, tmp_path: Path) -> None:
    out = ["--out", tmp_path / "table.csv"]
    (tmp_path / "nothing").mkdir()
    assert "no files" in refused("predict", trained, tmp_path / "nothing", *out)
    assert f"{tmp_path / 'nowhere'} cannot be read" in refused("predict", trained, tmp_path / "nowhere", *out)
    assert not (tmp_path / "table.csv").exists()
