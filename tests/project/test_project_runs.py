"""Settings and runs."""

from pathlib import Path

import pytest

from petdesk.project import Project, ProjectError


def test_settings_are_json_under_a_key(project: Project) -> None:
    window = {"size": [1100, 700], "page": "Data", "dark": None}
    project.settings.set("window", window)
    project.settings.set("window", window | {"page": "Train"})
    assert project.settings.get("window") == window | {"page": "Train"}
    assert project.settings.get("absent", 3) == 3
    project.settings.remove("window")
    assert project.settings.all() == {}
    assert project.journal.next_undo() is None


def test_a_run_is_listed_with_its_folder_and_how_it_ended(project: Project) -> None:
    run = project.runs.start("ResNet-18, fine-tune: 3 epochs", {"epochs": 3})
    assert run.path == project.path.parent / "Pets.runs" / "0001-resnet-18-fine-tune-3-epochs"
    assert (run.status, run.summary) == ("running", {"epochs": 3})
    ended = project.runs.end(run.id, status="finished", summary={"error_rate": 0.1})
    assert (ended.status, ended.summary) == ("finished", {"epochs": 3, "error_rate": 0.1})
    second = project.runs.start("../..")
    assert second.path == project.runs_folder / "0002-run"
    assert [found.id for found in project.runs.all()] == [2, 1]


def test_a_run_never_takes_the_folder_of_another(project: Project) -> None:
    (project.runs_folder / "0001-left-over").mkdir()
    first = project.runs.start("one")
    assert first.path.name == "0002-one"
    project.runs.end(first.id, status="failed", summary={})
    project.runs.delete(first.id)
    assert project.runs.start("one").path.name == "0003-one"


def test_a_deleted_run_takes_its_folder_along(project: Project) -> None:
    run = project.runs.start("one")
    run.path.mkdir()
    (run.path / "model.safetensors").touch()
    with pytest.raises(ProjectError, match="still training"):
        project.runs.delete(run.id)
    project.runs.end(run.id, status="cancelled", summary={})
    project.runs.delete(run.id)
    assert not run.path.exists()
    with pytest.raises(ProjectError, match="no run number 1"):
        project.runs.get(run.id)


def test_runs_of_a_program_that_ended_are_interrupted(project: Project, tmp_path: Path) -> None:
    for title in ("one", "two"):
        project.runs.start(title)
    project.runs.end(1, status="finished", summary={})
    project.close()
    with Project.open(project.path) as again:
        assert [run.status for run in again.runs.all()] == ["interrupted", "finished"]
