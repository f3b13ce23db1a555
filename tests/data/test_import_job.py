"""Reading a source into a project: all of it or nothing."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from petdesk.api import DataError, PetDeskError
from petdesk.data.import_job import import_source, reread_source
from petdesk.events import Event, Finished
from petdesk.project import Project, Source
from petdesk.registry import Registry


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pets"
    folder.mkdir()
    for label in ("cat", "dog"):
        for number in range(4):
            (folder / f"{label}_{number}.jpg").write_text(f"{label} {number}")
    return folder


def result(job: Iterator[Event]) -> dict[str, object]:
    *_, last = job
    assert isinstance(last, Finished)
    return last.result


def made(tmp_path: Path) -> set[str]:
    return {path.name for path in tmp_path.iterdir()} - {"pets", "petdesk-home"}


def test_a_source_becomes_a_project(tmp_path: Path, pictures: Path, registry: Registry) -> None:
    (pictures / "odd.jpg").touch()
    path = tmp_path / "Pets.petdesk"
    answer = result(import_source(path, Source(path=pictures, dataset="filename-pattern"), registry))
    assert (answer["project"], answer["pictures"], answer["classes"]) == (str(path), 8, 2)
    assert "odd.jpg" in str(answer["remarks"])
    assert made(tmp_path) == {"Pets.petdesk"}
    os.rename(tmp_path, tmp_path.with_name("moved"))  # noqa: PTH104
    try:
        with Project.open(tmp_path.with_name("moved") / "Pets.petdesk") as project:
            assert project.source.path == tmp_path.with_name("moved") / "pets"  # it was written down as a neighbour
            assert len(project.pictures) == 8
    finally:
        os.rename(tmp_path.with_name("moved"), tmp_path)  # noqa: PTH104


def test_what_is_cancelled_leaves_nothing(tmp_path: Path, pictures: Path, registry: Registry) -> None:
    path = tmp_path / "new" / "Pets.petdesk"
    source = Source(path=pictures, dataset="filename-pattern")
    steps = len(list(import_source(tmp_path / "whole.petdesk", source, registry)))
    (tmp_path / "whole.petdesk").unlink()
    for after in range(1, steps):
        job = import_source(path, source, registry)
        for _ in range(after):
            next(job)
        job.close()  # type: ignore[attr-defined]
        assert not path.exists()
        assert not path.parent.exists() or not list(path.parent.iterdir())


@pytest.mark.parametrize("trouble", ["empty", "one class", "taken", "no folder", "name", "write-protected"])
def test_what_fails_leaves_nothing(tmp_path: Path, pictures: Path, registry: Registry, trouble: str) -> None:
    path, source = tmp_path / "Pets.petdesk", Source(path=pictures, dataset="filename-pattern")
    if trouble in ("empty", "one class"):
        for picture in pictures.glob("*.jpg" if trouble == "empty" else "dog*.jpg"):
            picture.unlink()
    if trouble == "taken":
        path.write_text("mine")
    if trouble == "no folder":
        (tmp_path / "file").touch()
        path = tmp_path / "file" / "Pets.petdesk"
    if trouble == "name":
        path = tmp_path / "Pets"
    if trouble == "write-protected":
        if os.geteuid() == 0:
            pytest.skip("root may write everywhere")
        (tmp_path / "locked").mkdir(mode=0o500)
        path = tmp_path / "locked" / "Pets.petdesk"
    before = made(tmp_path)
    with pytest.raises(PetDeskError):
        list(import_source(path, source, registry))
    assert made(tmp_path) == before


def test_reading_again_says_what_changed(tmp_path: Path, pictures: Path, registry: Registry) -> None:
    path = tmp_path / "Pets.petdesk"
    result(import_source(path, Source(path=pictures, dataset="filename-pattern"), registry))
    (pictures / "cat_0.jpg").unlink()
    (pictures / "fox_0.jpg").touch()
    with Project.open(path) as project:
        answer = result(reread_source(project, registry))
        assert (answer["pictures"], answer["new"], answer["gone"]) == (8, 1, 1)


def test_another_way_to_read_labels_is_taken_over_only_where_it_works(
    tmp_path: Path, pictures: Path, registry: Registry
) -> None:
    path = tmp_path / "Pets.petdesk"
    result(import_source(path, Source(path=pictures, dataset="filename-pattern"), registry))
    with Project.open(path) as project:
        with pytest.raises(DataError):
            list(reread_source(project, registry, source=Source(path=pictures, dataset="folders")))
        assert project.source.dataset == "filename-pattern"
        other = Source(path=pictures, dataset="filename-pattern", params={"pattern": r"^(\w).+_\d+\.jpg$"})
        assert result(reread_source(project, registry, source=other))["relabelled"] == 8
        assert project.source == other
        assert project.columns().classes == ("c", "d")


def test_a_moved_folder_must_hold_the_same_pictures(tmp_path: Path, pictures: Path, registry: Registry) -> None:
    path = tmp_path / "Pets.petdesk"
    result(import_source(path, Source(path=pictures, dataset="filename-pattern"), registry))
    pictures.rename(tmp_path / "elsewhere")
    other = tmp_path / "other"
    other.mkdir()
    for name in ("ant_1.jpg", "bee_1.jpg"):
        (other / name).touch()
    with Project.open(path) as project:
        with pytest.raises(DataError, match=r"None of this project's pictures.*cat_0\.jpg"):
            list(reread_source(project, registry, source=Source(path=other, dataset="filename-pattern"), moved=True))
        assert project.root == pictures
        here = Source(path=tmp_path / "elsewhere", dataset="filename-pattern")
        answer = result(reread_source(project, registry, source=here, moved=True))
        assert (answer["new"], answer["gone"], project.root) == (0, 0, tmp_path / "elsewhere")
