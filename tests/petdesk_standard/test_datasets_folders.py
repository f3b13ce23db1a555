"""The datasets `folders` and `train-valid-folders`."""

import itertools
import os
import shutil
import tracemalloc
import unicodedata
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from petdesk.api import DataError, Item, Remark, SettingsError, read_params
from petdesk_standard.datasets.folders import SPEC as FOLDERS
from petdesk_standard.datasets.train_valid_folders import SPEC as TRAIN_VALID


def make(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        path = folder / name
        if name.endswith("/"):
            path.mkdir(parents=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
    return folder


def folders(source: Path, **params: Any) -> list[Item]:
    return [found for found in _found(source, **params) if isinstance(found, Item)]


def remarks(source: Path) -> str:
    return " ".join(found.message for found in _found(source) if isinstance(found, Remark))


def _found(source: Path, **params: Any) -> list[Item | Remark]:
    return list(FOLDERS.scan(source, read_params(FOLDERS.params, params, owner="dataset folders")))


def train_valid(source: Path, **params: Any) -> list[Item]:
    return list(TRAIN_VALID.scan(source, read_params(TRAIN_VALID.params, params, owner="dataset train-valid-folders")))


def test_the_top_folder_is_the_label(tmp_path: Path) -> None:
    make(tmp_path, "dog/10.jpg", "dog/2.jpg", "cat/deep/er/1.png", "cat/notes.txt", "bird/")
    assert folders(tmp_path) == [
        Item(tmp_path / "cat/deep/er/1.png", "cat"),
        Item(tmp_path / "dog/10.jpg", "dog"),
        Item(tmp_path / "dog/2.jpg", "dog"),
    ]


def test_the_nearest_folder_is_the_label_where_asked(tmp_path: Path) -> None:
    make(tmp_path, "pets/cat/1.jpg", "pets/dog/2.jpg", "fox/3.jpg")
    assert [item.label for item in folders(tmp_path, label_from="parent")] == ["fox", "cat", "dog"]


def test_works_from_a_relative_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "cat/1.jpg")
    monkeypatch.chdir(tmp_path)
    assert folders(Path()) == [Item(Path("cat/1.jpg"), "cat")]


def test_loose_pictures_are_left_out_and_told(tmp_path: Path) -> None:
    make(tmp_path, "cat/1.jpg", "montage.jpg", "x.jpg")
    assert len(folders(tmp_path)) == 1
    assert "2 pictures" in remarks(tmp_path)
    assert "montage.jpg" in remarks(tmp_path)


def test_nothing_is_told_where_nothing_is_left_out(tmp_path: Path) -> None:
    assert remarks(make(tmp_path, "cat/1.jpg")) == ""


def test_a_label_is_spelled_the_same_on_every_system(tmp_path: Path) -> None:
    make(tmp_path, unicodedata.normalize("NFD", "Kätzchen") + "/1.jpg")
    assert folders(tmp_path)[0].label == unicodedata.normalize("NFC", "Kätzchen")


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="the system refuses such names")
def test_a_label_in_a_foreign_encoding_can_be_stored(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/H\xfcndchen"
    os.mkdir(folder)  # noqa: PTH102
    Path(os.fsdecode(folder), "1.jpg").touch()
    assert folders(tmp_path)[0].label == "H�ndchen"


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ([], "{source} is empty. Choose a folder that holds one folder of pictures for each class."),
        (["a.txt", "b.txt"], "There are no pictures in {source}, only other files such as a.txt. Choose a folder"),
        (["cat/", "dog/a.txt"], "There are no pictures in {source}, nor in the folders in it such as cat. Choose"),
        (["a.jpg", "b.jpg"], "The pictures in {source} (2) lie directly in it, without a folder for each class."),
        (["Pug_1.jpg", "Pug_2.jpg", "Beagle_1.jpg"], "such as Beagle: choose the dataset filename-pattern."),
        (["a.jpg", "labels.csv"], "If labels.csv has their labels, choose the dataset csv."),
        (["IMG_1.jpg", "IMG_2.jpg"], "Make a folder for each class and put its pictures there."),
    ],
)
def test_what_is_no_folder_per_class_is_told(tmp_path: Path, names: list[str], message: str) -> None:
    source = make(tmp_path / "source", *names)
    with pytest.raises(DataError) as caught:
        folders(source)
    assert message.format(source=source) in str(caught.value)


@pytest.mark.parametrize("scan", [folders, train_valid])
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", "There is no folder {source}. Check the path, and that its drive is connected."),
        ("a.jpg", "{source} is a file, not a folder. Choose the folder that holds the pictures."),
        ("a.csv", "{source} is a file, not a folder. To read labels from a table, choose the dataset csv."),
    ],
)
def test_a_source_that_is_no_folder_is_told(tmp_path: Path, scan: Any, name: str, message: str) -> None:
    make(tmp_path, "a.jpg", "a.csv")
    with pytest.raises(DataError) as caught:
        scan(tmp_path / name)
    assert str(caught.value) == message.format(source=tmp_path / name)


def test_the_scan_is_lazy_and_can_be_closed(tmp_path: Path) -> None:
    make(tmp_path, *(f"{label:02}/{n:03}.jpg" for label in range(10) for n in range(500)))
    tracemalloc.start()
    try:
        n_items = sum(1 for _ in FOLDERS.scan(tmp_path, FOLDERS.params()))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert n_items == 5_000
    assert peak < 500_000
    items = FOLDERS.scan(tmp_path, FOLDERS.params())
    assert len(list(itertools.islice(items, 5))) == 5
    assert isinstance(items, Generator)
    items.close()
    assert list(items) == []


def test_a_class_that_vanishes_during_the_scan_is_no_shorter_list(tmp_path: Path) -> None:
    items = FOLDERS.scan(make(tmp_path, "cat/1.jpg", "dog/2.jpg"), FOLDERS.params())
    next(items)
    shutil.rmtree(tmp_path / "dog")
    with pytest.raises(OSError, match="dog"):
        list(items)


@pytest.mark.parametrize(
    ("train", "valid"),
    [("train", "valid"), ("Training", "VAL"), ("train", "validation"), ("training", "test")],
)
def test_the_two_folders_are_found(tmp_path: Path, train: str, valid: str) -> None:
    make(tmp_path, f"{train}/dog/1.jpg", f"{train}/cat/deep/2.jpg", f"{valid}/cat/3.jpg", "other/x/4.jpg")
    assert train_valid(tmp_path) == [
        Item(tmp_path / train / "cat/deep/2.jpg", "cat", "train"),
        Item(tmp_path / train / "dog/1.jpg", "dog", "train"),
        Item(tmp_path / valid / "cat/3.jpg", "cat", "valid"),
    ]


def test_test_pictures_stay_out_where_there_are_valid_ones(tmp_path: Path) -> None:
    make(tmp_path, "train/cat/1.jpg", "val/cat/2.jpg", "test/cat/3.jpg")
    assert [item.path.name for item in train_valid(tmp_path)] == ["1.jpg", "2.jpg"]


def test_the_two_folders_can_be_named(tmp_path: Path) -> None:
    make(tmp_path, "a/b/cat/1.jpg", "held/cat/2.jpg")
    assert [item.split for item in train_valid(tmp_path, train="a/b", valid="held")] == ["train", "valid"]


@pytest.mark.parametrize(
    ("names", "params", "message"),
    [
        (
            ["valid/cat/1.jpg", "x/"],
            {},
            "{source} has no training folder (called train or training). The folders there: valid, x.",
        ),
        (["train/cat/1.jpg"], {}, "no validation folder (called valid or val or validation or test or testing)"),
        (["a.jpg"], {}, "There are no folders."),
        (["train/cat/1.jpg"], {"valid": "held"}, "no folder called held for validation. The folders there: train."),
        (["train/cat/1.jpg", "valid/"], {}, "{source}/valid is empty."),
        (["train/1.jpg", "valid/cat/1.jpg"], {}, "The pictures in {source}/train (1) lie directly in it"),
    ],
)
def test_what_is_no_pair_of_folders_is_told(
    tmp_path: Path, names: list[str], params: dict[str, str], message: str
) -> None:
    source = make(tmp_path / "source", *names)
    with pytest.raises(DataError) as caught:
        train_valid(source, **params)
    assert message.format(source=source) in str(caught.value)


@pytest.mark.parametrize("valid", ["train", ".", "train/cat"])
def test_folders_that_share_pictures_are_refused(tmp_path: Path, valid: str) -> None:
    make(tmp_path, "train/cat/1.jpg")
    with pytest.raises(SettingsError, match="share pictures"):
        train_valid(tmp_path, valid=valid)
