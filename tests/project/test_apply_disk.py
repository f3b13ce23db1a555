"""Applying a project to the disk: moved, logged, never overwritten, and taken back."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from apply_samples import apply, contents, project_of, rescanned, run, said_by_disk
from project_samples import ids, labels

from petdesk.project import Project, ProjectError
from petdesk.project.apply import Log, apply_to_disk, finish, last_log, plan_apply, take_back, unfinished
from petdesk.project.apply import carry as carry_module
from petdesk.project.apply.put import put, put_over_reservation


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with project_of(tmp_path) as made:
        yield made


def moves(project: Project) -> dict[str, str]:
    return {move.before: move.after for move in plan_apply(project).moves}


def test_files_go_where_the_project_has_them(project: Project) -> None:
    before = contents(project.root)
    project.edits.relabel(ids(project, "cat/1.jpg", "dog/2.jpg"), "fox")
    project.edits.relabel(ids(project, "cat/2.jpg"), "wolf")
    wanted = labels(project)
    assert moves(project) == {"cat/1.jpg": "fox/1-2.jpg", "cat/2.jpg": "wolf/2.jpg", "dog/2.jpg": "fox/2.jpg"}
    assert contents(project.root) == before  # a preview changes nothing
    result = apply(project)
    assert (result["moved"], result["kept"], result["state"]) == (3, [], "done")
    after = contents(project.root)
    assert sorted(after.values()) == sorted(before.values())
    assert after["fox/1-2.jpg"] == before["cat/1.jpg"]
    assert after["fox/1.jpg"] == before["fox/1.jpg"]  # the name was taken, and still is
    assert sorted(labels(project).values()) == sorted(wanted.values())
    assert labels(project) == said_by_disk(project.root)
    assert not any(picture.edited for picture in project.pictures.select())
    assert moves(project) == {}
    assert rescanned(project) == {"pictures": 5, "new": 0, "returned": 0, "gone": 0, "changed": 0, "relabelled": 0}


def test_it_is_taken_back(project: Project) -> None:
    before = contents(project.root)
    project.edits.relabel(ids(project, "cat/1.jpg", "dog/2.jpg"), "fox")
    project.edits.relabel(ids(project, "cat/2.jpg"), "wolf")
    wanted = labels(project)
    apply(project)
    log = last_log(project.runs_folder)
    assert log is not None
    assert run(take_back(project, log))["state"] == "taken back"
    assert contents(project.root) == before
    assert not (project.root / "wolf").exists()  # it was made for it
    assert labels(project) == wanted  # the labels are the project's own
    assert last_log(project.runs_folder) is None
    project.journal.undo()
    project.journal.undo()
    assert labels(project) == said_by_disk(project.root)


def test_edits_from_before_can_still_be_undone(project: Project) -> None:
    picture = ids(project, "cat/1.jpg")
    project.edits.relabel(picture, "fox")
    apply(project)
    project.journal.undo()
    assert project.pictures.get(picture)[0].label == "cat"
    assert moves(project) == {"fox/1-2.jpg": "cat/1-2.jpg"}
    project.journal.redo()
    assert project.pictures.get(picture)[0].label == "fox"
    assert moves(project) == {}


def test_renamed_and_merged_classes_move_whole(project: Project) -> None:
    project.edits.rename_class("cat", "Felis")
    project.edits.merge_classes(["dog", "fox"], "fox")
    wanted = sorted(labels(project).values())
    assert apply(project)["moved"] == 4
    assert labels(project) == said_by_disk(project.root)
    assert sorted(labels(project).values()) == wanted
    rescanned(project)
    assert labels(project) == said_by_disk(project.root)
    project.journal.undo()
    assert sorted(labels(project).values()) == ["Felis", "Felis", "dog", "dog", "fox"]


def test_what_cannot_move_is_said(project: Project) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg"), "a/b")
    project.edits.relabel(ids(project, "cat/2.jpg"), "fox")
    project.edits.relabel(ids(project, "dog/1.jpg"), "fox")
    (project.root / "cat/2.jpg").unlink()
    linked = project.root / "dog/1.jpg"
    linked.rename(project.root / "elsewhere.jpg")
    linked.symlink_to("../elsewhere.jpg")
    plan = plan_apply(project)
    assert not plan.moves
    reasons = {refused.name: refused.reason for refused in plan.refused}
    assert "called 'a/b'" in reasons["cat/1.jpg"]
    assert "not there" in reasons["cat/2.jpg"]
    assert "link" in reasons["dog/1.jpg"]
    with pytest.raises(ProjectError, match="nothing to apply"):
        apply(project)


def test_no_folder_is_called_as_a_device_of_windows(project: Project) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg"), "Con")
    plan = plan_apply(project)
    assert not plan.moves
    assert [refused.why for refused in plan.refused] == ["unfit"]


def test_a_folder_that_stands_for_another_class_takes_nothing(project: Project) -> None:
    project.edits.rename_class("cat", "Felis")
    project.edits.relabel(ids(project, "dog/1.jpg"), "cat")
    reasons = {refused.name: refused.reason for refused in plan_apply(project).refused}
    assert "is another class" in reasons["dog/1.jpg"]


def test_a_name_that_is_taken_meanwhile_is_not_overwritten(project: Project) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg", "cat/2.jpg"), "wolf")
    plan = plan_apply(project)
    (project.root / "wolf").mkdir()
    (project.root / "wolf/1.jpg").write_bytes(b"somebody else's")
    result = run(apply_to_disk(project, plan))
    assert result["moved"] == 1
    assert [kept["name"] for kept in result["kept"]] == ["cat/1.jpg"]
    assert "taken" in result["kept"][0]["reason"]
    assert (project.root / "wolf/1.jpg").read_bytes() == b"somebody else's"
    assert (project.root / "cat/1.jpg").exists()
    assert moves(project) == {"cat/1.jpg": "wolf/1-2.jpg"}


@pytest.mark.parametrize("rename", [put, put_over_reservation])
def test_a_name_taken_at_the_last_moment_is_not_overwritten(
    project: Project, tmp_path: Path, rename: Callable[[Path, Path], None]
) -> None:
    source, target = project.root / "cat/1.jpg", tmp_path / "taken"
    target.touch()
    content = source.read_bytes()
    with pytest.raises(FileExistsError):
        rename(source, target)
    assert source.read_bytes() == content
    target.unlink()
    rename(source, target)
    assert (source.exists(), target.read_bytes()) == (False, content)


def test_a_full_disk_stops_it_before_anything_is_lost(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(project.root)
    project.edits.relabel(ids(project, "cat/1.jpg", "cat/2.jpg", "dog/1.jpg"), "wolf")
    wanted, plan = labels(project), plan_apply(project)
    with full_after(monkeypatch, 1), pytest.raises(ProjectError, match=r"No space left on device.*after 1 of 3"):
        run(apply_to_disk(project, plan))
    assert sorted(contents(project.root).values()) == sorted(before.values())
    assert sorted(labels(project).values()) == sorted(wanted.values())
    assert all((project.root / picture.name).exists() for picture in project.pictures.select())
    stopped = unfinished(project)
    assert stopped is not None
    with pytest.raises(ProjectError, match="not finished"):
        apply(project)
    assert run(finish(project, stopped))["moved"] == 3
    assert labels(project) == said_by_disk(project.root)
    assert unfinished(project) is None


def test_a_disk_that_is_really_full_stops_it(tmp_path: Path) -> None:
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m,nr_inodes=20", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small disk")
    try:
        with project_of(place) as project:
            before = contents(project.root)
            for number, name in enumerate(before):
                project.edits.relabel(ids(project, name), f"new {number}")
            with pytest.raises(ProjectError, match=r"No space left on device"):
                apply(project)
            assert sorted(contents(project.root).values()) == sorted(before.values())
            assert all((project.root / picture.name).exists() for picture in project.pictures.select())
            stopped = unfinished(project)
            assert stopped is not None
            assert run(take_back(project, stopped))["kept"] == []
            assert contents(project.root) == before
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_a_log_that_cannot_be_written_moves_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(project.root)
    project.edits.relabel(ids(project, "cat/1.jpg"), "wolf")
    (project.runs_folder / "applied").write_text("no folder")
    with pytest.raises(ProjectError, match="nothing was moved"):
        apply(project)
    assert contents(project.root) == before


def test_a_log_on_a_full_disk_stops_it(project: Project, tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs a device that is always full")
    project.edits.relabel(ids(project, "cat/1.jpg", "cat/2.jpg"), "wolf")
    before, plan = contents(project.root), plan_apply(project)
    job = apply_to_disk(project, plan)
    log = carry_module.write_plan(project.runs_folder, plan)
    job.close()
    kept = log.path.read_bytes()
    log.path.unlink()
    log.path.symlink_to("/dev/full")
    with pytest.raises(ProjectError, match=r"Nothing is lost|cannot be written"):
        run(finish(project, log))
    assert contents(project.root) == before
    log.path.unlink()
    log.path.write_bytes(kept)
    assert run(finish(project, log))["moved"] == 2


def test_a_folder_that_must_not_be_written_keeps_its_files(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as place, project_of(Path(place)) as project, as_somebody(Path(place)):
        before = contents(project.root)
        project.edits.relabel(ids(project, "cat/1.jpg", "dog/1.jpg"), "wolf")
        (project.root / "cat").chmod(0o555)
        result = apply(project)
        assert [kept["name"] for kept in result["kept"]] == ["cat/1.jpg"]
        assert "Permission denied" in result["kept"][0]["reason"]
        assert result["moved"] == 1
        after = contents(project.root)
        assert sorted(after.values()) == sorted(before.values())
        assert not (project.root / "wolf/1.jpg").exists()  # no empty file stays for it
        (project.root / "cat").chmod(0o755)
        assert apply(project)["moved"] == 1


def test_closing_it_keeps_what_is_done(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carry_module, "FILES_BETWEEN_EVENTS", 1)
    project.edits.relabel(ids(project, "cat/1.jpg", "cat/2.jpg"), "wolf")
    job = apply_to_disk(project, plan_apply(project))
    next(job)
    job.close()  # type: ignore[attr-defined]
    assert [picture.name for picture in project.pictures.select(label="wolf")] == ["cat/2.jpg", "wolf/1.jpg"]
    stopped = unfinished(project)
    assert stopped is not None
    assert run(take_back(project, stopped))["moved"] == 2
    assert labels(project)["cat/1.jpg"] == "wolf"


def test_the_log_is_a_line_for_every_step(project: Project) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg"), "wolf")
    lines = [json.loads(line) for line in Path(apply(project)["log"]).read_text().splitlines()]
    assert [next(iter(line)) for line in lines] == ["log", "move", "begun", "moving", "made", "moved", "ended"]
    assert (lines[1]["before"], lines[1]["after"]) == ("cat/1.jpg", "wolf/1.jpg")


def test_a_changed_file_is_not_taken_back(project: Project) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg"), "wolf")
    apply(project)
    (project.root / "wolf/1.jpg").write_bytes(b"edited")
    log = last_log(project.runs_folder)
    assert log is not None
    result = run(take_back(project, log))
    assert (result["moved"], len(result["kept"])) == (0, 1)
    assert (project.root / "wolf/1.jpg").read_bytes() == b"edited"


def test_a_file_that_could_not_go_back_can_be_taken_back_later(project: Project) -> None:
    before = contents(project.root)
    project.edits.relabel(ids(project, "cat/1.jpg", "cat/2.jpg"), "wolf")
    apply(project)
    (project.root / "cat/2.jpg").write_bytes(b"somebody else's")
    result = run(take_back(project, newest(project)))
    assert (result["way"], result["moved"], result["state"]) == ("back", 1, "done")
    (project.root / "cat/2.jpg").unlink()
    assert run(take_back(project, newest(project)))["state"] == "taken back"
    assert contents(project.root) == before
    assert last_log(project.runs_folder) is None


def test_a_changed_file_does_not_hide_what_was_applied_earlier(project: Project) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg"), "wolf")
    apply(project)
    project.edits.relabel(ids(project, "cat/2.jpg"), "wolf")
    apply(project)
    (project.root / "wolf/2.jpg").write_bytes(b"edited")  # never goes back
    assert run(take_back(project, newest(project)))["state"] == "taken back"
    assert run(take_back(project, newest(project)))["moved"] == 1
    assert (project.root / "cat/1.jpg").exists()


def test_names_in_a_foreign_encoding_move_too(tmp_path: Path) -> None:
    name = os.fsdecode(b"cat/caf\xe9.jpg")
    with project_of(tmp_path, {name: "cat", "dog/1.jpg": "dog"}) as project:
        project.edits.relabel(ids(project, name), "dog")
        apply(project)
        assert (project.root / os.fsdecode(b"dog/caf\xe9.jpg")).exists()
        log = last_log(project.runs_folder)
        assert log is not None
        assert run(take_back(project, log))["moved"] == 1


def newest(project: Project) -> Log:
    log = last_log(project.runs_folder)
    assert log is not None
    return log


@contextmanager
def full_after(monkeypatch: pytest.MonkeyPatch, moves_left: int) -> Iterator[None]:
    """A disk that takes so many files more."""
    real, left = carry_module.put, [moves_left]

    def put(source: Path, target: Path) -> Any:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, os.strerror(28))
        return real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(carry_module, "put", put)
        yield


@contextmanager
def as_somebody(place: Path) -> Iterator[None]:
    """Without the rights of the administrator, whom nothing is forbidden."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    for path in (place, *place.rglob("*")):
        os.chown(path, 65534, 65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
