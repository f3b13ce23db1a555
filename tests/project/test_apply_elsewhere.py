"""A project that was copied or moved with its pictures after it was applied: its own files are meant, nobody else's."""

import shutil
from pathlib import Path

import pytest
from apply_samples import apply, contents, project_of, run
from project_samples import ids

from petdesk.project import Project
from petdesk.project.apply import apply_to_disk, carry, finish, last_log, plan_apply, take_back, unfinished


def test_taking_back_in_a_copy_leaves_the_original_alone(tmp_path: Path) -> None:
    here = applied(tmp_path / "here")
    there = Path(shutil.copytree(here, tmp_path / "there"))
    original = contents(here)
    with Project.open(there / "Pets.petdesk") as copy:
        log = last_log(copy.runs_folder)
        assert log is not None
        assert run(take_back(copy, log))["moved"] == 1
        assert (copy.root / "cat/1.jpg").exists()
        assert ids(copy, "cat/1.jpg")
    assert contents(here) == original


def test_opening_an_unfinished_copy_follows_its_own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carry, "FILES_BETWEEN_EVENTS", 1)
    here = tmp_path / "here"
    here.mkdir()
    with project_of(here) as project:
        project.edits.relabel(ids(project, "cat/1.jpg", "cat/2.jpg"), "fox")
        job = apply_to_disk(project, plan_apply(project))
        next(job)
        job.close()  # type: ignore[attr-defined]
    there = Path(shutil.copytree(here, tmp_path / "there"))
    with Project.open(here / "Pets.petdesk") as project:
        stopped = unfinished(project)
        assert stopped is not None
        run(take_back(project, stopped))
    with Project.open(there / "Pets.petdesk") as copy:
        assert all((copy.root / picture.name).exists() for picture in copy.pictures.select())
        stopped = unfinished(copy)
        assert stopped is not None
        run(finish(copy, stopped))
        assert (copy.root / "fox/2.jpg").exists()


def test_a_project_that_was_moved_is_taken_back(tmp_path: Path) -> None:
    there = Path(shutil.move(applied(tmp_path / "here"), tmp_path / "there"))
    with Project.open(there / "Pets.petdesk") as project:
        log = last_log(project.runs_folder)
        assert log is not None
        assert run(take_back(project, log))["moved"] == 1
        assert (project.root / "cat/1.jpg").exists()


def applied(place: Path) -> Path:
    """A folder with a project, one of whose pictures was moved from cat to fox."""
    place.mkdir()
    with project_of(place) as project:
        project.edits.relabel(ids(project, "cat/1.jpg"), "fox")
        assert apply(project)["moved"] == 1
    return place
