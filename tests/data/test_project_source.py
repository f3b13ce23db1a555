"""A project as the source of a training set: the user's edits count, and moved pictures stay where they were put."""

from pathlib import Path
from typing import Any

import pytest

from petdesk.api import DataError, Item, SettingsError
from petdesk.data.scan import read_table
from petdesk.data.split import split
from petdesk.data.survey import survey
from petdesk.data.table import PictureTable, tabulate
from petdesk.events import Finished
from petdesk.project import Project, Source
from petdesk.registry import Registry, load_registry


@pytest.fixture
def registry() -> Registry:
    return load_registry()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    for label in ("cat", "dog"):
        (folder / label).mkdir(parents=True)
        for number in range(10):
            (folder / label / f"{number}.jpg").write_text(f"{label} {number}")
    return folder


def table_of(source: Source, registry: Registry) -> tuple[PictureTable, Source]:
    job = read_table(source, registry)
    while True:
        try:
            next(job)
        except StopIteration as end:
            return end.value


def save(source: Path, project: Path, registry: Registry) -> dict[str, Any]:
    job = survey(Source(path=source), registry, valid_fraction=0.2, seed=0, check=False, save=project)
    *_, last = job
    assert isinstance(last, Finished)
    return last.result["project"]


def valid_names(table: PictureTable) -> set[str]:
    valid = split(table, valid_fraction=0.2, seed=0)
    return {table.names[row] for row in valid.nonzero()[0]}


def test_an_unedited_project_is_its_source(tmp_path: Path, pictures: Path, registry: Registry) -> None:
    project = tmp_path / "Pets.petdesk"
    assert save(pictures, project, registry)["new"] == 20
    table, source = table_of(Source(path=project), registry)
    plain, _ = table_of(Source(path=pictures), registry)
    assert source == Source(path=project)
    assert (table.names, table.classes, table.root) == (plain.names, plain.classes, plain.root)
    assert valid_names(table) == valid_names(plain)


def test_edits_count_and_moved_pictures_stay(tmp_path: Path, pictures: Path, registry: Registry) -> None:
    path = tmp_path / "Pets.petdesk"
    save(pictures, path, registry)
    plain, _ = table_of(Source(path=path), registry)
    drawn = sorted(valid_names(plain))
    with Project.open(path) as project:
        ids = project.pictures.find(plain.names)
        trained = next(name for name in plain.names if name.startswith("cat/") and name not in drawn)
        project.edits.move([ids[trained]], "valid")
        project.edits.move([ids[name] for name in drawn if name.startswith("dog/")], "train")
        project.edits.relabel([ids["cat/0.jpg"]], "dog")
        project.edits.exclude([ids["dog/9.jpg"]])
    table, _ = table_of(Source(path=path), registry)
    assert dict(zip(table.names, (table.classes[label] for label in table.labels), strict=True))["cat/0.jpg"] == "dog"
    assert "dog/9.jpg" not in table.names
    valid = valid_names(table)
    assert trained in valid
    assert not valid & {name for name in drawn if name.startswith("dog/")}
    assert len(valid) == 4  # two of each class, as before


def test_saving_again_brings_the_project_up_to_date(tmp_path: Path, pictures: Path, registry: Registry) -> None:
    path = tmp_path / "Pets.petdesk"
    save(pictures, path, registry)
    with Project.open(path) as project:
        project.edits.relabel(project.pictures.find(["cat/0.jpg"]).values(), "dog")
    (pictures / "dog" / "0.jpg").unlink()
    assert save(pictures, path, registry)["gone"] == 1
    with Project.open(path, read_only=True) as project:
        assert Item(pictures / "cat" / "0.jpg", "dog") in project.items()


def test_a_project_is_not_saved_over_by_another_source(tmp_path: Path, pictures: Path, registry: Registry) -> None:
    path = tmp_path / "Pets.petdesk"
    save(pictures, path, registry)
    pictures.rename(tmp_path / "others")
    with pytest.raises(SettingsError, match="Choose another name"):
        save(tmp_path / "others", path, registry)
    with Project.open(path, read_only=True) as project:
        assert project.source.path == pictures


def test_a_project_is_not_saved_as_one(tmp_path: Path, pictures: Path, registry: Registry) -> None:
    path = tmp_path / "Pets.petdesk"
    save(pictures, path, registry)
    with pytest.raises(SettingsError, match="is a project already"):
        save(path, tmp_path / "Other.petdesk", registry)


def test_a_project_without_its_pictures_says_so(tmp_path: Path, pictures: Path, registry: Registry) -> None:
    path = tmp_path / "Pets.petdesk"
    save(pictures, path, registry)
    pictures.rename(tmp_path / "away")
    with pytest.raises(DataError, match=r"pictures of Pets\.petdesk, is not there"):
        table_of(Source(path=path), registry)


def test_a_project_takes_no_dataset(tmp_path: Path, pictures: Path, registry: Registry) -> None:
    path = tmp_path / "Pets.petdesk"
    save(pictures, path, registry)
    with pytest.raises(SettingsError, match="Leave out --dataset"):
        table_of(Source(path=path, dataset="folders"), registry)


def test_copies_follow_the_picture_that_was_moved(tmp_path: Path) -> None:
    items = []
    for number in range(10):
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(b"same" if number in (3, 7) else bytes([number]))
        items.append(Item(path, "cat", "valid" if number == 3 else None))
    valid = split(tabulate(items, tmp_path, whole_split=False), valid_fraction=0.2, seed=0)
    assert valid.nonzero()[0].tolist() == [3, 7]


def test_what_a_dataset_leaves_open_is_for_training(tmp_path: Path) -> None:
    items = [Item(tmp_path / f"{number}.jpg", "cat", "valid" if number == 3 else None) for number in range(10)]
    assert split(tabulate(items, tmp_path), valid_fraction=0.2, seed=0).nonzero()[0].tolist() == [3]
