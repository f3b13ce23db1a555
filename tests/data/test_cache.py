"""The presized cache and the crops out of it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from petdesk.api import DataError
from petdesk.data import cache as cache_module
from petdesk.data.cache import BROKEN, STREAMED, Presized, build_cache
from petdesk.data.crops import CropReader, square
from petdesk.data.pictures import read_picture
from petdesk.events import CacheProgress, Warned

MakePictures = Callable[..., list[Path]]
SIZES = [(40, 30), (30, 50), (24, 24), (200, 40)]


def build(paths: list[Path], folder: Path, **options: Any) -> tuple[Presized, list[Any]]:
    events = []
    job = build_cache(paths, root=paths[0].parent, folder=folder, **{"presize": 24, **options})
    while True:
        try:
            events.append(next(job))
        except StopIteration as stop:
            return stop.value, events


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def expected(paths: list[Path], position: float) -> np.ndarray:
    return np.stack([square(read_picture(path, 24), position) for path in paths])


@pytest.mark.parametrize("limit", [1 << 30, 0, 6000], ids=["cached", "streamed", "some of both"])
def test_crops_are_the_same_cached_and_streamed(make_pictures: MakePictures, home: Path, limit: int) -> None:
    paths = make_pictures(*SIZES)
    presized, _ = build(paths, home, limit=limit)
    streamed = int((presized.entries["offset"] == STREAMED).sum())
    assert streamed == {1 << 30: 0, 0: 4, 6000: 2}[limit]
    with CropReader(presized) as reader:
        rows = np.array([3, 0, 1, 2, 3])
        for position in (0.0, 0.3, 0.5, 0.999):
            crops = reader.read(rows, np.full(5, position, np.float32))
            assert np.array_equal(crops, expected([paths[row] for row in rows], position))


def test_the_centre_is_the_centre(make_pictures: MakePictures, home: Path) -> None:
    paths = make_pictures((24, 48))
    with CropReader(build(paths, home)[0]) as reader:
        assert np.array_equal(reader.read(np.array([0]))[0], read_picture(paths[0], 24)[12:36])


def test_positions_reach_both_ends_evenly() -> None:
    picture = np.zeros((2, 5, 3), np.uint8)
    picture[0, :, 0] = range(5)
    lefts = [square(picture, position)[0, 0, 0] for position in np.linspace(0, 0.9999, 400)]
    assert np.bincount(lefts).tolist() == [100, 100, 100, 100]


def test_a_second_time_nothing_is_decoded(make_pictures: MakePictures, home: Path) -> None:
    paths = make_pictures(*SIZES)
    _, first = build(paths, home)
    again, second = build(paths, home)
    assert [event for event in first if isinstance(event, CacheProgress)][-1].done == 4
    assert second == []
    with CropReader(again) as reader:
        assert np.array_equal(reader.read(np.arange(4)), expected(paths, 0.5))


def test_only_a_changed_picture_is_decoded_again(make_pictures: MakePictures, home: Path) -> None:
    paths = make_pictures(*SIZES)
    build(paths, home)
    paths[1].write_bytes(paths[2].read_bytes())
    again, events = build(paths, home)
    assert [event.total for event in events if isinstance(event, CacheProgress)] == [1]
    with CropReader(again) as reader:
        assert np.array_equal(reader.read(np.arange(4)), expected(paths, 0.5))


def test_an_unreadable_picture_is_named_and_left_out(make_pictures: MakePictures, home: Path) -> None:
    paths = make_pictures(*SIZES)
    paths[2].write_bytes(paths[2].read_bytes()[:100])
    presized, events = build(paths, home)
    assert [event.path for event in events if isinstance(event, Warned)] == [str(paths[2])]
    assert presized.readable.tolist() == [True, True, False, True]
    assert presized.entries["offset"][2] == BROKEN
    left = presized.only(presized.readable)
    with CropReader(left) as reader:
        assert np.array_equal(reader.read(np.arange(3)), expected([paths[0], paths[1], paths[3]], 0.5))


def test_what_is_done_is_kept_when_cancelled(make_pictures: MakePictures, home: Path) -> None:
    paths = make_pictures(*[(30, 30)] * 60)
    job = build_cache(paths, root=paths[0].parent, presize=24, folder=home, workers=1)
    next(job)
    job.close()
    _, events = build(paths, home)
    totals = [event.total for event in events if isinstance(event, CacheProgress)]
    assert 0 < totals[0] < 60


@pytest.mark.parametrize("damage", ["cut pixels", "cut index", "no index", "text index", "garbage behind"])
def test_a_damaged_cache_is_made_again(make_pictures: MakePictures, home: Path, damage: str) -> None:
    paths = make_pictures(*SIZES)
    build(paths, home)
    (folder,) = home.iterdir()
    pixels, index = folder / "pixels.bin", folder / "index.npy"
    if damage == "cut pixels":
        os.truncate(pixels, 1000)
    elif damage == "cut index":
        os.truncate(index, index.stat().st_size // 2)
    elif damage == "no index":
        index.unlink()
    elif damage == "text index":
        index.write_text("hello")
    else:
        with pixels.open("ab") as file:
            file.write(b"garbage" * 100)
    presized, _ = build(paths, home)
    with CropReader(presized) as reader:
        assert np.array_equal(reader.read(np.arange(4)), expected(paths, 0.5))


def test_a_file_of_mostly_gone_pictures_starts_afresh(make_pictures: MakePictures, home: Path) -> None:
    old = make_pictures(*[(30, 30)] * 30)
    build(old, home)
    (folder,) = home.iterdir()
    before = (folder / "pixels.bin").stat().st_size
    presized, _ = build([*old[:3], *make_pictures((31, 31), folder="pictures")], home)
    assert (folder / "pixels.bin").stat().st_size < before / 3
    with CropReader(presized) as reader:
        assert np.array_equal(reader.read(np.arange(3)), expected(old[:3], 0.5))


def test_the_cache_used_longest_ago_goes_first(make_pictures: MakePictures, home: Path) -> None:
    for number in range(3):
        paths = make_pictures(*SIZES, folder=f"source{number}")
        build(paths, home, limit=20_000)
        for lock in home.glob("*/lock"):
            os.utime(lock, (lock.stat().st_mtime - 100,) * 2)
    build(make_pictures(*SIZES, folder="source2"), home, limit=20_000)
    kept = list(home.glob("*/pixels.bin"))
    assert sum(path.stat().st_size for path in kept) <= 2 * 20_000
    assert len(kept) < 3


def test_presizes_do_not_mix(make_pictures: MakePictures, home: Path) -> None:
    paths = make_pictures(*SIZES)
    build(paths, home, presize=24)
    presized, _ = build(paths, home, presize=16)
    with CropReader(presized) as reader:
        assert reader.read(np.array([0])).shape == (1, 16, 16, 3)


def test_a_full_disk_is_said_in_a_sentence(
    make_pictures: MakePictures, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache_module.np, "save", full)
    with pytest.raises(DataError, match=r"No space left on device.*Make room"):
        build(make_pictures(*SIZES), home)


def test_a_picture_that_vanishes_while_it_streams_is_named(make_pictures: MakePictures, home: Path) -> None:
    paths = make_pictures(*SIZES)
    presized, _ = build(paths, home, limit=0)
    paths[1].unlink()
    with CropReader(presized) as reader, pytest.raises(DataError, match=r"1\.png cannot be read any more"):
        reader.read(np.arange(4))


def test_memory_does_not_grow_with_what_was_read(make_pictures: MakePictures, home: Path) -> None:
    if not Path("/proc/self/smaps_rollup").exists():
        pytest.skip("needs Linux")
    paths = make_pictures(*[(400, 400)] * 40)
    presized, _ = build(paths, home, presize=400, limit=1 << 30)
    with CropReader(presized) as reader:
        reader.read(np.arange(10))
        first = _mapped()
        for _ in range(20):
            reader.read(np.arange(40))
        assert _mapped() - first < 100_000  # KiB; 400 MB were read


def _mapped() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("RssFile:")[1].split()[0])


def test_starting_afresh_leaves_what_another_job_reads_whole(make_pictures: MakePictures, home: Path) -> None:
    old = make_pictures(*[(30, 30)] * 30)
    presized, _ = build(old, home)
    with CropReader(presized) as reader:
        build([*old[:3], *make_pictures((31, 31), folder="pictures")], home)
        assert np.array_equal(reader.read(np.arange(5, 30)), expected(old[5:], 0.5))
