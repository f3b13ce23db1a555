"""Where labels stand in names, and names with another label."""

import itertools
from typing import Any

import pytest

from petdesk.project import ProjectError
from petdesk.project.apply.names import label_place, names_device, numbered, read, unfit, with_label

PARENT = {"label_from": "parent"}
NESTED = {"train": "images/train", "valid": "val"}
PATTERN = {"pattern": r"^(.+)_\d+\.[^.]+$"}
ON_PATH = {"pattern": r"/([a-z]+)-\d+\.jpg$", "match_on": "path"}


@pytest.mark.parametrize(
    ("dataset", "params", "name", "changed"),
    [
        ("folders", {}, "cat/1.jpg", "fox/1.jpg"),
        ("folders", {}, "cat/old/1.jpg", "fox/old/1.jpg"),
        ("folders", PARENT, "old/cat/1.jpg", "old/fox/1.jpg"),
        ("train-valid-folders", {}, "train/cat/1.jpg", "train/fox/1.jpg"),
        ("train-valid-folders", NESTED, "images/train/cat/1.jpg", "images/train/fox/1.jpg"),
        ("train-valid-folders", NESTED, "val/cat/cat/1.jpg", "val/fox/cat/1.jpg"),
        ("filename-pattern", PATTERN, "new/cat_17.jpg", "new/fox_17.jpg"),
        ("filename-pattern", ON_PATH, "a/cat-3.jpg", "a/fox-3.jpg"),
    ],
)
def test_the_label_is_put_where_the_source_reads_it(
    dataset: str, params: dict[str, Any], name: str, changed: str
) -> None:
    place = label_place(dataset, params, source_is_folder=True)
    assert read(place, name) == "cat"
    assert with_label(place, name, "fox") == changed


def test_a_name_that_would_be_read_otherwise_is_none() -> None:
    place = label_place("filename-pattern", {"pattern": r"^([a-z]+)_"}, source_is_folder=True)
    assert with_label(place, "cat_1.jpg", "red fox") is None
    assert with_label(label_place("folders", {}, source_is_folder=True), "1.jpg", "fox") is None


@pytest.mark.parametrize(("dataset", "is_folder"), [("csv", True), ("folders", False), (None, True), ("mine", True)])
def test_labels_that_are_not_in_names_are_refused(dataset: str | None, is_folder: bool) -> None:
    with pytest.raises(ProjectError, match="kept in the project"):
        label_place(dataset, {}, source_is_folder=is_folder)


def test_other_names_keep_the_label() -> None:
    folders = label_place("folders", {}, source_is_folder=True)
    assert list(itertools.islice(numbered(folders, "fox/a.jpg"), 2)) == ["fox/a-2.jpg", "fox/a-3.jpg"]
    pattern = label_place("filename-pattern", PATTERN, source_is_folder=True)
    assert list(itertools.islice(numbered(pattern, "fox_009.jpg"), 2)) == ["fox_010.jpg", "fox_011.jpg"]
    rigid = label_place("filename-pattern", {"pattern": r"^([a-z]+)\.jpg$"}, source_is_folder=True)
    assert list(numbered(rigid, "fox.jpg")) == []


@pytest.mark.parametrize("label", ["a/b", "..", ".fox", "fox.", " fox", "a:b", "x" * 300, "a\tb"])
def test_what_no_folder_can_be_called(label: str) -> None:
    assert unfit(label)
    assert not unfit("Rotfuchs (jung) – ä")


@pytest.mark.parametrize("name", ["CON", "nul", "Aux.jpg", "com1", "LPT9.tar.gz", "prn .jpg", "COM²"])
def test_what_windows_calls_a_device(name: str) -> None:
    assert names_device(name)
    assert not names_device("con_1.jpg")
    assert not names_device("com10")
    assert not names_device(f"a {name}")
