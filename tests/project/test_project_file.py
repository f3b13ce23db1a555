"""The file: made, opened, refused, moved, shared between processes."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from project_samples import ids, items_in, labels, result_of

from petdesk.api import Item
from petdesk.project import Project, ProjectError, Source
from petdesk.project.schema import APPLICATION_ID, FORMAT, MIGRATIONS

HOLD = """
import sys
from pathlib import Path
from petdesk.project import Project
project = Project.open(Path(sys.argv[1]))
project.runs.start("held")
print("open", flush=True)
sys.stdin.read()
"""


def test_what_was_made_is_there_when_opened_again(project: Project, pictures: Path) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg"), "dog")
    project.close()
    with Project.open(project.path) as again:
        assert labels(again)["cat/1.jpg"] == "dog"
        assert again.source == Source(path=pictures, dataset="folders")
        assert len(again.pictures) == 5
    assert sorted(path.name for path in project.path.parent.iterdir()) == ["Pets.petdesk", "Pets.runs", "pictures"]


def test_the_source_keeps_its_params(tmp_path: Path) -> None:
    source = Source(path=tmp_path / "elsewhere.csv", dataset="csv", params={"label": "breed", "encoding": None})
    with Project.create(tmp_path / "Other.petdesk", source=source) as project:
        assert project.source == source


def test_a_name_without_the_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"ends in \.petdesk"):
        Project.create(tmp_path / "pets.db", source=Source(path=tmp_path))
    assert not list(tmp_path.iterdir())


def test_a_project_is_never_overwritten(project: Project, tmp_path: Path) -> None:
    project.close()
    with pytest.raises(ProjectError, match="is there already"):
        Project.create(project.path, source=Source(path=tmp_path / "other"))
    with Project.open(project.path) as again:
        assert len(again.pictures) == 5


def test_a_folder_that_takes_no_files_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ProjectError, match=r"file.*folder that you may write in"):
        Project.create(tmp_path / "file" / "Pets.petdesk", source=Source(path=tmp_path))


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + bytes(200)])
def test_a_foreign_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "Pets.petdesk"
    path.write_bytes(content)
    with pytest.raises(ProjectError, match="is no PetDesk project"):
        Project.open(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"There is no project .*Pets\.petdesk"):
        Project.open(tmp_path / "Pets.petdesk")
    with pytest.raises(ProjectError, match="cannot be read"):
        Project.open(tmp_path)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_damaged_file_is_refused(project: Project, read_only: bool) -> None:
    project.close()
    content = bytearray(project.path.read_bytes())
    content[4096 : len(content) - 4096] = os.urandom(len(content) - 8192)
    project.path.write_bytes(content)
    with pytest.raises(ProjectError, match=r"Pets\.petdesk is damaged"):
        Project.open(project.path, read_only=read_only)


def test_damage_to_a_single_page_is_found_when_it_is_opened(project: Project, pictures: Path) -> None:
    result_of(project.rescan(Item(pictures / f"{number}.jpg", "cat") for number in range(2000)))
    project.close()
    page = project.path.stat().st_size // 8192 * 4096
    with project.path.open("r+b") as file:
        file.seek(page)
        file.write(os.urandom(4096))
    with pytest.raises(ProjectError, match=r"Pets\.petdesk is damaged"):
        Project.open(project.path)


def test_a_truncated_file_is_refused(project: Project) -> None:
    project.close()
    os.truncate(project.path, project.path.stat().st_size // 2)
    with pytest.raises(ProjectError, match=r"Pets\.petdesk is damaged"):
        Project.open(project.path)
    with pytest.raises(ProjectError, match=r"Pets\.petdesk is damaged"):  # the lock was given back
        Project.open(project.path)


def test_a_truncated_file_gets_no_folder_for_runs(project: Project, tmp_path: Path) -> None:
    project.close()
    shutil.rmtree(project.runs_folder)
    os.truncate(project.path, project.path.stat().st_size // 2)
    with pytest.raises(ProjectError, match="damaged"):
        Project.open(project.path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Pets.petdesk", "pictures"]


def test_the_runs_of_a_truncated_file_stay(project: Project) -> None:
    kept = project.runs.start("first").path
    kept.mkdir()
    project.close()
    os.truncate(project.path, project.path.stat().st_size // 2)
    with pytest.raises(ProjectError, match="damaged"):
        Project.open(project.path)
    assert kept.is_dir()


def test_a_newer_format_is_refused(project: Project) -> None:
    project.close()
    with closing(sqlite3.connect(project.path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT,)
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    with pytest.raises(ProjectError, match="newer PetDesk"):
        Project.open(project.path)


def test_an_older_format_is_brought_up_to_date(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.close()
    newer = (
        *MIGRATIONS,
        ("ALTER TABLE pictures ADD COLUMN digest BLOB", "CREATE INDEX d ON pictures (digest)"),
    )
    monkeypatch.setattr("petdesk.project.schema.MIGRATIONS", newer)
    monkeypatch.setattr("petdesk.project.schema.FORMAT", FORMAT + 1)
    monkeypatch.setattr("petdesk.project.project.FORMAT", FORMAT + 1)
    as_it_was = project.path.read_bytes()
    with Project.open(project.path, read_only=True) as read:
        assert len(read.items()) == 5
        with read._database.reading() as connection:
            assert connection.execute("SELECT count(*) FROM pictures WHERE digest IS NULL").fetchone() == (5,)
        with pytest.raises(ProjectError, match="Open it for writing"):
            read.edits.relabel(ids(read, "cat/1.jpg"), "dog")
    assert project.path.read_bytes() == as_it_was
    Project.open(project.path).close()
    with closing(sqlite3.connect(project.path)) as connection:
        assert connection.execute("SELECT count(*) FROM pictures WHERE digest IS NULL").fetchone() == (5,)
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT + 1,)


def test_project_and_pictures_can_be_moved_together(project: Project, tmp_path: Path) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg"), "dog")
    project.close()
    home = tmp_path / "elsewhere"
    home.mkdir()
    for path in (tmp_path / "Pets.petdesk", tmp_path / "Pets.runs", tmp_path / "pictures"):
        shutil.move(path, home)
    with Project.open(home / "Pets.petdesk") as moved:
        assert moved.source.path == home / "pictures"
        assert Item(home / "pictures" / "cat" / "1.jpg", "dog") in moved.items()
        assert all(item.path.exists() for item in moved.items())
        assert result_of(moved.rescan(items_in(home / "pictures"))).new == 0


def test_a_source_elsewhere_stays_where_it_is(tmp_path: Path, pictures: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir()
    with Project.create(first / "Pets.petdesk", source=Source(path=pictures)):
        pass
    first.rename(second)
    with Project.open(second / "Pets.petdesk", read_only=True) as moved:
        assert moved.source.path == pictures


def test_names_in_a_table_are_relative_to_its_folder(tmp_path: Path, pictures: Path) -> None:
    (pictures / "labels.csv").touch()
    outside = tmp_path / "outside.jpg"
    with Project.create(tmp_path / "Pets.petdesk", source=Source(path=pictures / "labels.csv")) as project:
        result_of(project.rescan([*items_in(pictures), Item(outside, "owl")]))
        assert [picture.name for picture in project.pictures.select(label="owl")] == [outside.as_posix()]
        assert {item.path for item in project.items()} >= {outside, pictures / "fox" / "1.jpg"}


@pytest.fixture
def holder(project: Project) -> subprocess.Popen[str]:
    """Another process that has the project open for writing."""
    project.close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, project.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_the_second_to_open_it_is_told_and_may_read(project: Project, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(ProjectError, match="open in another window"):
        Project.open(project.path)
    with Project.open(project.path, read_only=True) as reader:
        assert len(reader.pictures) == 5
        assert [run.status for run in reader.runs.all()] == ["running"]
        with pytest.raises(ProjectError, match="reading only"):
            reader.edits.relabel(ids(reader, "cat/1.jpg"), "dog")
        with pytest.raises(ProjectError, match="reading only"):
            reader.journal.undo()
    holder.kill()
    holder.wait()
    with Project.open(project.path) as writer:  # a dead holder holds nothing
        assert [run.status for run in writer.runs.all()] == ["interrupted"]


def test_one_process_cannot_open_it_twice_for_writing_either(project: Project) -> None:
    with pytest.raises(ProjectError, match="open in another window"):
        Project.open(project.path)


def test_a_closed_project_says_so(project: Project) -> None:
    project.close()
    project.close()
    with pytest.raises(ProjectError, match="is closed"):
        len(project.pictures)


def test_a_write_protected_folder_can_be_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.close()
    before = sorted(project.path.parent.iterdir())
    monkeypatch.setattr("os.access", lambda path, mode: False)  # who runs the tests may well be allowed everything
    with Project.open(project.path, read_only=True) as reader:
        assert len(reader.pictures) == 5
        assert sorted(project.path.parent.iterdir()) == before


def test_a_full_disk_loses_only_the_edit_under_way(project: Project) -> None:
    with project._database.connection() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")  # SQLite fails then as on a full disk
    chosen = ids(project, "cat/1.jpg")
    project.edits.relabel(chosen, "dog")
    with pytest.raises(ProjectError, match="full"):
        project.edits.relabel(chosen, "fox", note="x" * 100_000)
    assert project.pictures.get(chosen)[0].label == "dog"
    assert project.journal.next_undo().after == "dog"
