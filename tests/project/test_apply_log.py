"""Logs that cannot be understood stop nobody from opening the project; those that ended are not read whole."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from apply_samples import apply, contents, project_of
from project_samples import ids

from petdesk.project import Project, ProjectError
from petdesk.project.apply import apply_to_disk, last_log, log, plan_apply, unfinished

Lines = list[dict[str, object]]


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    with project_of(tmp_path) as project:
        project.edits.relabel(ids(project, "cat/1.jpg", "cat/2.jpg"), "fox")
        apply(project)
        return project.path


def rewrite(project_file: Path, change: Callable[[Lines], object]) -> None:
    """Changes the lines of the only log."""
    (path,) = (project_file.with_suffix(".runs") / "applied").iterdir()
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    change(lines)
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))


def newer(lines: Lines) -> None:
    lines[0]["format"] = 2


def cut(lines: Lines) -> None:
    del lines[2]


def without_a_count(lines: Lines) -> None:
    del lines[0]["moves"]


def without_a_size(lines: Lines) -> None:
    del lines[1]["size"]


def of_a_move_that_is_none(lines: Lines) -> None:
    lines.append({"moving": 7})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (newer, "Update PetDesk"),
        (cut, "damaged"),
        (without_a_count, "damaged"),
        (without_a_size, "damaged"),
        (of_a_move_that_is_none, "damaged"),
    ],
)
def test_a_log_that_is_not_understood_is_said_and_the_project_opens(
    project_file: Path, change: Callable[[Lines], object], words: str
) -> None:
    rewrite(project_file, lambda lines: lines.pop())  # how it ended: it is read whole
    rewrite(project_file, change)
    with Project.open(project_file) as project:
        before = contents(project.root)
        project.edits.relabel(ids(project, "dog/1.jpg"), "fox")
        with pytest.raises(ProjectError, match=words):
            last_log(project.runs_folder)
        with pytest.raises(ProjectError, match=words):
            apply(project)
        assert contents(project.root) == before


def test_a_folder_in_place_of_a_log_is_said(project_file: Path) -> None:
    (project_file.with_suffix(".runs") / "applied" / "z.jsonl").mkdir()
    with Project.open(project_file) as project, pytest.raises(ProjectError, match="cannot be read"):
        unfinished(project)


def test_fields_that_came_later_are_passed_over(project_file: Path) -> None:
    rewrite(project_file, lambda lines: lines[1].update(reason="for a change"))
    with Project.open(project_file) as project:
        found = last_log(project.runs_folder)
        assert found is not None
        assert len(found.moves) == 2


def test_a_log_that_ended_is_not_read_whole_at_opening(project_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(log, "read_log", lambda _path: pytest.fail("was read"))
        with Project.open(project_file) as project:
            assert unfinished(project) is None
    with Project.open(project_file) as project:
        project.edits.relabel(ids(project, "dog/1.jpg"), "fox")
        job = apply_to_disk(project, plan_apply(project))
        next(job)
        job.close()  # type: ignore[attr-defined]
        assert unfinished(project) is not None
