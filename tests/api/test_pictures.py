"""petdesk.api.pictures: which files are pictures, and walking a folder of them."""

import os
import random
import shutil
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from petdesk.api import is_picture_name, picture_files


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def names_below(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in picture_files(folder)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *[(name, True) for name in ("a.jpg", "A.JPEG", "a.b.png", "a.webp", "a.tif", "two words.Gif")],
        *[(name, False) for name in (".jpg", ".a.jpg", "._a.jpg", "jpg", "a.txt", "a.jpg.part", "a.svg", "")],
    ],
)
def test_is_picture_name(name: str, expected: bool) -> None:
    assert is_picture_name(name) is expected


def test_walks_folder_by_folder_in_name_order(tmp_path: Path) -> None:
    wanted = ["a/1.jpg", "a/10.jpg", "a/2.jpg", "a/deep/er/x.png", "b.jpg", "c/1.gif"]
    make(tmp_path, *random.Random(3).sample(wanted, len(wanted)), "a/notes.txt", ".hidden/x.jpg", "c/.x.jpg")
    assert names_below(tmp_path) == wanted


def test_the_order_is_the_same_in_whatever_order_the_system_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, *(f"{folder}/{n}.jpg" for folder in "abc" for n in range(20)))
    expected = names_below(tmp_path)
    scandir = os.scandir

    class Reversed:
        def __init__(self, folder: Path) -> None:
            with scandir(folder) as entries:
                self.entries = sorted(entries, key=lambda entry: entry.name, reverse=True)

        def __enter__(self) -> Iterator["os.DirEntry[str]"]:
            return iter(self.entries)

        def __exit__(self, *_: object) -> None: ...

    monkeypatch.setattr(os, "scandir", Reversed)
    assert names_below(tmp_path) == expected


def test_works_from_a_relative_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a/1.jpg")
    monkeypatch.chdir(tmp_path)
    assert list(picture_files(Path())) == [Path("a/1.jpg")]


def test_linked_folders_are_followed_once_and_loops_end(tmp_path: Path) -> None:
    make(tmp_path, "source/a/1.jpg", "elsewhere/2.jpg")
    (tmp_path / "source/a/up").symlink_to(tmp_path / "source", target_is_directory=True)
    (tmp_path / "source/b").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (tmp_path / "source/c").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert names_below(tmp_path / "source") == ["a/1.jpg", "b/2.jpg"]


def test_folders_are_told_apart_where_the_file_system_numbers_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a/1.jpg", "b/2.jpg")
    stat = Path.stat

    def unnumbered(path: Path, **options: bool) -> os.stat_result:
        fields = list(stat(path, **options))
        fields[1] = 0
        return os.stat_result(fields)

    monkeypatch.setattr(Path, "stat", unnumbered)
    assert names_below(tmp_path) == ["a/1.jpg", "b/2.jpg"]


def test_a_link_to_nothing_is_listed_so_that_somebody_tells(tmp_path: Path) -> None:
    (tmp_path / "gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    assert names_below(tmp_path) == ["gone.jpg"]


def test_a_missing_folder_and_a_file_raise(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    with pytest.raises(FileNotFoundError):
        next(picture_files(tmp_path / "nowhere"))
    with pytest.raises(NotADirectoryError):
        next(picture_files(tmp_path / "a.jpg"))


def test_a_folder_that_vanishes_on_the_way_raises(tmp_path: Path) -> None:
    make(tmp_path, "a/1.jpg", "b/2.jpg")
    files = picture_files(tmp_path)
    assert next(files).name == "1.jpg"
    shutil.rmtree(tmp_path / "b")
    with pytest.raises(FileNotFoundError):
        list(files)


def test_holds_names_of_one_folder_at_a_time(tmp_path: Path) -> None:
    for folder in range(20):
        make(tmp_path, *(f"{folder:02}/{n:04}.jpg" for n in range(1000)))
    tracemalloc.start()
    try:
        n_pictures = sum(1 for _ in picture_files(tmp_path))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert n_pictures == 20_000
    assert peak < 1_000_000  # the paths alone of all would be 5 MB


def test_the_first_comes_before_other_folders_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a/1.jpg", "b/2.jpg", "c/3.jpg")
    listed = []
    scandir = os.scandir

    def noted(folder: Path) -> Any:
        listed.append(folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", noted)
    next(picture_files(tmp_path))
    assert listed == [tmp_path, tmp_path / "a"]
