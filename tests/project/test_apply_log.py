"""Logs that cannot be understood stop nobody from opening the project; those that ended are not read whole."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from apply_samples import apply, contents, project_of, run
from project_samples import ids

from petdesk.project import Project, ProjectError
from petdesk.project.apply import apply_to_disk, carry, last_log, log, plan_apply, take_back, unfinished

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


class Disk:
    """Keeps what a power cut would leave of the logs, and says whose names are on the disk."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left: dict[Path, bytes] = {}
        self.folders = list[Path]()
        real = os.fsync

        def fsync(descriptor: int) -> None:
            real(descriptor)
            path = Path(f"/proc/self/fd/{descriptor}").readlink()
            if path.is_dir():
                self.folders.append(path)
            else:
                self.left[path] = path.read_bytes()

        monkeypatch.setattr(os, "fsync", fsync)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs to know what file a descriptor is of")
def test_a_power_cut_leaves_a_log_of_what_may_have_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk, states = Disk(monkeypatch), list[str]()
    real = carry.put

    def put(source: Path, target: Path) -> None:
        ((path, content),) = disk.left.items()
        copied = tmp_path / "left.jsonl"
        copied.write_bytes(content)
        found = log.read_log(copied)
        assert found is not None
        states.append(found.state)
        assert path.parent in disk.folders
        real(source, target)

    monkeypatch.setattr(carry, "put", put)
    with project_of(tmp_path) as project:
        project.edits.relabel(ids(project, "cat/1.jpg", "cat/2.jpg"), "fox")
        apply(project)
        assert {project.root / "cat", project.root / "fox"} <= set(disk.folders)
        found = last_log(project.runs_folder)
        assert found is not None
        run(take_back(project, found))
    assert states == ["unfinished"] * 4
