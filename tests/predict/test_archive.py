"""Kept predictions: they outlive a cancel, a failure and a crash."""

import csv
import json
import os
import shutil
from pathlib import Path

import pytest

from petdesk.api import DataError, ModelFileError
from petdesk.events import PredictionMade
from petdesk.predict import Asking
from petdesk.predict.archive import ABOUT, TABLE, Archive, Record, predict_kept
from petdesk.predict.table import PredictionsTable, read_table
from petdesk.registry import Registry


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "kept")


@pytest.fixture
def record(archive: Archive, run: Path, shapes: Path) -> Record:
    return archive.new(run, [shapes / "red", shapes / "blue" / "0.png"], model_title="The run")


def test_a_finished_job_is_kept(archive: Archive, record: Record, registry: Registry, shapes: Path) -> None:
    events = [event for event in predict_kept(record, registry) if isinstance(event, PredictionMade)]
    (kept,) = archive.all()
    assert (kept.status, kept.about.pictures, kept.about.errors, kept.about.model_title) == (
        "finished",
        17,
        0,
        "The run",
    )
    assert kept.about.sources == (str(shapes / "red"), str(shapes / "blue" / "0.png"))
    assert kept.read().paths == [event.path for event in events]


def test_how_the_model_was_asked_is_kept(archive: Archive, run: Path, shapes: Path, registry: Registry) -> None:
    asking = Asking(tta=2, tta_beta=0.5, thresholds=1.0)
    record = archive.new(run, [shapes / "red"], asking=asking, none="none of these")
    list(predict_kept(record, registry))
    (kept,) = archive.all()
    assert (kept.about.asking, kept.about.none) == (asking, "none of these")
    predictions = kept.read()
    assert predictions.outside.all()  # nobody is as sure as that
    plain = archive.new(run, [shapes / "red"])
    list(predict_kept(plain, registry))
    assert plain.read().confidences.tolist() != predictions.confidences.tolist()  # copies were asked for too
    assert not plain.read().outside.any()


def test_what_an_older_petdesk_kept_is_read(archive: Archive, record: Record, registry: Registry) -> None:
    list(predict_kept(record, registry))
    about = json.loads((record.folder / ABOUT).read_text(encoding="utf-8"))
    for name in ("asking", "none"):
        del about[name]
    (record.folder / ABOUT).write_text(json.dumps(about), encoding="utf-8")
    (kept,) = archive.all()
    assert (kept.about.asking, kept.about.none) == (Asking(), None)
    assert kept.read().none is None


def test_a_file_in_two_sources_has_one_row(archive: Archive, run: Path, shapes: Path, registry: Registry) -> None:
    record = archive.new(run, [shapes / "red", shapes / "red" / "3.png"])
    list(predict_kept(record, registry))
    assert len(record.read()) == 16


def test_a_cancelled_job_keeps_its_rows(archive: Archive, record: Record, registry: Registry) -> None:
    job = predict_kept(record, registry, batch_size=4)
    for _ in range(5):
        next(job)
    assert archive.all()[0].status == "running"
    with pytest.raises(DataError, match="still being labelled"):
        archive.delete(archive.all()[0])
    job.close()
    (kept,) = archive.all()
    assert (kept.status, kept.about.pictures, len(kept.read())) == ("cancelled", 5, 5)


def test_a_job_without_a_row_leaves_nothing(archive: Archive, shapes: Path, registry: Registry, tmp_path: Path) -> None:
    with pytest.raises(ModelFileError):
        list(predict_kept(archive.new(tmp_path / "none.safetensors", [shapes]), registry))
    predict_kept(archive.new(tmp_path / "none.safetensors", [shapes]), registry).close()
    assert archive.all() == []
    assert not list(archive.folder.glob("*"))


def test_what_a_crash_leaves_can_be_read(archive: Archive, record: Record, registry: Registry) -> None:
    list(predict_kept(record, registry))
    folder = archive.all()[0].folder
    about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    (folder / ABOUT).write_text(json.dumps(about | {"status": "running", "process": [os.getpid(), 1.0]}))
    whole = (folder / TABLE).read_bytes()
    (folder / TABLE).unlink()
    (folder / f"{TABLE}.4711.partial").write_bytes(whole[:-9])
    (kept,) = archive.all()
    assert kept.status == "interrupted"
    assert len(kept.read()) == 16
    archive.delete(kept)
    assert archive.all() == []


def test_other_folders_are_passed_over(archive: Archive, record: Record, registry: Registry) -> None:
    list(predict_kept(record, registry))
    (archive.folder / "mine").mkdir()
    damaged = archive.folder / "damaged"
    shutil.copytree(archive.all()[0].folder, damaged)
    (damaged / ABOUT).write_text("{}")
    assert [kept.folder for kept in archive.all()] == [record.folder]


def test_a_table_whose_file_is_gone_is_said(archive: Archive, record: Record, registry: Registry) -> None:
    list(predict_kept(record, registry))
    (record.folder / TABLE).unlink()
    with pytest.raises(DataError, match="cannot be read"):
        archive.all()[0].read()


def test_names_that_are_no_text_come_back(archive: Archive, run: Path, shapes: Path, registry: Registry) -> None:
    folder = archive.folder.parent / b"\xffcats".decode("utf-8", "surrogateescape")
    shutil.copytree(shapes / "red", folder)
    list(predict_kept(archive.new(run, [folder]), registry))
    assert archive.all()[0].about.sources == (str(folder),)
    assert len(archive.all()[0].read()) == 16


def test_another_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\r\n1,2\r\n")
    with pytest.raises(DataError, match="no table of predictions"):
        read_table(tmp_path / "other.csv")


@pytest.mark.parametrize("row", ["a,cat,much,\r\n", 'a,cat,0.5,"' + 200_000 * "x" + '"\r\n'])
def test_a_damaged_table_is_refused(tmp_path: Path, row: str) -> None:
    (tmp_path / "labels.csv").write_text(f"path,label,confidence,error\r\n{row}", newline="")
    with pytest.raises(DataError, match="damaged at line 2"):
        read_table(tmp_path / "labels.csv")


def test_a_crash_before_the_first_flush_leaves_an_empty_table(tmp_path: Path) -> None:
    with PredictionsTable(tmp_path / "labels.csv") as table:
        table.add("a", "cat", 0.5, "")
        (partial,) = tmp_path.glob("labels.csv.*.partial")
        assert len(read_table(partial)) == 0


def test_a_whole_table_that_breaks_off_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_text("old")

    def break_off() -> None:
        with PredictionsTable(path, whole=True) as table:
            table.add("a", "cat", 0.5, "")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir() if "labels" in entry.name] == ["labels.csv"]
    with PredictionsTable(path, whole=True) as table:
        table.add("a", "cat", 0.5, "")
    with path.open(newline="", encoding="utf-8") as file:
        assert list(csv.reader(file)) == [["path", "label", "confidence", "error"], ["a", "cat", "0.500000", ""]]
