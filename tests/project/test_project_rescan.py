"""A scan brings the project up to date and leaves edits alone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from project_samples import FOUND, ids, items_in, labels, result_of

from petdesk.api import Item
from petdesk.events import ScanProgress
from petdesk.project import Project, ProjectError, Rescan, Source


def test_a_scan_says_what_changed(project: Project, pictures: Path) -> None:
    (pictures / "cat" / "1.jpg").write_bytes(b"longer")
    os.utime(pictures / "cat" / "2.jpg", ns=(1, 1))
    found = {**FOUND, "fox/1.jpg": "wolf", "owl/1.jpg": "owl"}
    del found["dog/1.jpg"]
    assert result_of(project.rescan(items_in(pictures, found))) == Rescan(
        pictures=5, new=1, returned=0, gone=1, changed=2, relabelled=1
    )
    assert labels(project) == found
    (picture,) = project.pictures.get(ids(project, "cat/1.jpg"))
    assert (picture.size, picture.gone) == (6, False)
    assert project.pictures.get(ids(project, "cat/2.jpg"))[0].mtime_ns == 1
    again = result_of(project.rescan(items_in(pictures, found)))
    assert again == Rescan(pictures=5, new=0, returned=0, gone=0, changed=0, relabelled=0)


def test_edits_outlive_scans(project: Project, pictures: Path) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg"), "dog")
    project.edits.exclude(ids(project, "dog/1.jpg"))
    project.edits.move(ids(project, "fox/1.jpg"), "valid")
    (pictures / "cat" / "1.jpg").write_bytes(b"changed")
    found = {**FOUND, "cat/1.jpg": "lynx"}
    changes = result_of(project.rescan(items_in(pictures, found)))
    assert (changes.changed, changes.relabelled) == (1, 1)
    edited = {picture.name: picture for picture in project.pictures.select() if picture.edited}
    assert edited["cat/1.jpg"].label == "dog"
    assert edited["cat/1.jpg"].scanned_label == "lynx"
    assert edited["dog/1.jpg"].excluded
    assert edited["fox/1.jpg"].split == "valid"
    for _ in range(3):
        project.journal.undo()
    assert labels(project) == found


def test_a_picture_that_comes_back_has_its_edits(project: Project, pictures: Path) -> None:
    cat = ids(project, "cat/1.jpg")
    project.edits.relabel(cat, "dog")
    without = {name: label for name, label in FOUND.items() if name != "cat/1.jpg"}
    assert result_of(project.rescan(items_in(pictures, without))).gone == 1
    assert len(project.pictures) == 4
    assert "cat/1.jpg" not in labels(project)
    assert pictures / "cat" / "1.jpg" not in {item.path for item in project.items()}
    assert project.pictures.get(cat)[0].gone
    project.journal.undo()
    project.journal.redo()
    assert result_of(project.rescan(items_in(pictures))).returned == 1
    assert labels(project)["cat/1.jpg"] == "dog"


def test_edits_stay_when_the_pictures_have_moved(project: Project, pictures: Path) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg"), "dog")
    elsewhere = pictures.parent / "elsewhere"
    pictures.rename(elsewhere)
    assert result_of(project.rescan(items_in(elsewhere), source=Source(path=elsewhere))).new == 0
    assert labels(project)["cat/1.jpg"] == "dog"
    assert all(item.path.exists() for item in project.items())


def test_another_source_and_its_pictures_are_taken_in_one_write(project: Project, pictures: Path) -> None:
    before, elsewhere = project.source, pictures.parent / "elsewhere"
    items = [Item(elsewhere / f"{number}.jpg", "cat") for number in range(5)]
    for _ in project.rescan(items, source=Source(path=elsewhere)):
        assert (project.source, project.root) == (before, pictures)  # whoever looks meanwhile finds the pictures
    assert (project.source, project.root) == (Source(path=elsewhere), elsewhere)
    with pytest.raises(ProjectError):
        result_of(project.rescan([], source=before))
    assert project.root == elsewhere


def test_a_picture_whose_file_is_missing_is_kept(project: Project, pictures: Path) -> None:
    result_of(project.rescan([*items_in(pictures), Item(pictures / "listed.jpg", "cat")]))
    (picture,) = project.pictures.get(ids(project, "listed.jpg"))
    assert (picture.size, picture.mtime_ns, picture.gone) == (None, None, False)


def test_a_picture_with_two_labels_is_refused(project: Project, pictures: Path) -> None:
    twice = [*items_in(pictures), Item(pictures / "cat" / "1.jpg", "dog"), Item(pictures / "dog" / "1.jpg", "dog")]
    with pytest.raises(ProjectError, match=r"cat/1\.jpg is listed twice .*'cat', 'dog'"):
        result_of(project.rescan(twice))
    assert labels(project) == FOUND
    assert result_of(project.rescan([*items_in(pictures), *items_in(pictures)])).pictures == 5


def test_an_empty_scan_empties_no_project(project: Project) -> None:
    with pytest.raises(ProjectError, match="found no pictures"):
        result_of(project.rescan([]))
    assert len(project.pictures) == 5


def test_a_cancelled_or_broken_scan_changes_nothing(project: Project, pictures: Path) -> None:
    def broken() -> Iterator[Item]:
        yield Item(pictures / "new.jpg", "new")
        raise OSError("the disk went away")

    with pytest.raises(OSError, match="went away"):
        result_of(project.rescan(broken()))
    job = project.rescan([Item(pictures / f"{number}.jpg", "new") for number in range(5000)])
    assert isinstance(next(job), ScanProgress)
    job.close()
    assert labels(project) == FOUND
    assert result_of(project.rescan(items_in(pictures))).pictures == 5


def test_edits_can_be_made_while_a_scan_runs(project: Project, pictures: Path) -> None:
    found = [*items_in(pictures), *(Item(pictures / f"{number}.jpg", "new") for number in range(5000))]
    job = project.rescan(found)
    next(job)
    project.edits.relabel(ids(project, "cat/1.jpg"), "dog")
    result_of(job)
    assert labels(project)["cat/1.jpg"] == "dog"
    assert len(project.pictures) == 5005


@pytest.mark.skipif(os.name == "nt", reason="names in a foreign encoding are a matter of POSIX")
def test_names_in_any_script_or_encoding_survive(project: Project, pictures: Path) -> None:
    names = ["Kätzchen/Ünal 🐈.jpg", "猫/三毛.jpg", os.fsdecode(b"cat/\xe9t\xe9.jpg"), 'cat/it\'s "%" one?.jpg']
    result_of(project.rescan(items_in(pictures, dict.fromkeys(names, "猫"))))
    assert {picture.name for picture in project.pictures.select()} == set(names)
    assert {item.path for item in project.items()} == {pictures / name for name in names}
    assert all(item.path.exists() for item in project.items())
    assert all(picture.size == 0 for picture in project.pictures.select())
    project.edits.relabel(ids(project, names[2]), "été")
    assert [picture.name for picture in project.pictures.select(label="été")] == [names[2]]
    assert result_of(project.rescan(items_in(pictures, dict.fromkeys(names, "猫")))).new == 0


@pytest.mark.skipif(os.name == "nt", reason="names in a foreign encoding are a matter of POSIX")
def test_a_project_may_lie_in_a_folder_of_any_name(tmp_path: Path) -> None:
    home = tmp_path / os.fsdecode(b"caf\xe9 #1 %41?")
    home.mkdir()
    with Project.create(home / "Pets.petdesk", source=Source(path=home / "pictures")) as project:
        result_of(project.rescan(items_in(home / "pictures")))
    with Project.open(home / "Pets.petdesk", read_only=True) as again:
        assert all(item.path.exists() for item in again.items())


def test_a_label_that_is_no_text_is_stored_readably(project: Project, pictures: Path) -> None:
    result_of(project.rescan([*items_in(pictures), Item(pictures / "x.jpg", "caf\udce9")]))
    assert labels(project)["x.jpg"] == "caf?"
