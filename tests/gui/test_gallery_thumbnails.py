"""Making thumbnails and keeping them."""

import multiprocessing
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from petdesk.gui.background import Background
from petdesk.gui.widgets.gallery.thumbnails import Thumbnail, Thumbnails
from petdesk.gui.widgets.gallery.thumbnails.making import make_thumbnail
from petdesk.gui.widgets.gallery.thumbnails.memory import Memory
from petdesk.gui.widgets.gallery.thumbnails.store import FILE, ThumbnailStore

STAMP = (10, 20)


def draw(path: Path, colour: str = "red", size: tuple[int, int] = (400, 300)) -> Path:
    Image.new("RGB", size, colour).save(path, quality=95)
    return path


def colour_of(thumbnail: Thumbnail) -> tuple[int, int, int]:
    assert thumbnail.image is not None
    middle = thumbnail.image.pixelColor(thumbnail.image.width() // 2, thumbnail.image.height() // 2)
    return middle.red() // 128, middle.green() // 128, middle.blue() // 128


@pytest.fixture
def store(tmp_path: Path) -> ThumbnailStore:
    return ThumbnailStore(tmp_path / "store")


def test_a_thumbnail_fits_its_box_and_keeps_its_colour(tmp_path: Path, store: ThumbnailStore) -> None:
    made = make_thumbnail(draw(tmp_path / "a.jpg"), box=100, store=store)
    assert made.image is not None
    assert (made.image.width(), made.image.height()) == (100, 75)
    assert colour_of(made) == (1, 0, 0)
    store.close()


def test_small_pictures_stay_as_they_are_and_exif_turns_them(tmp_path: Path, store: ThumbnailStore) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 20)).save(tmp_path / "a.jpg", exif=exif.tobytes())
    made = make_thumbnail(tmp_path / "a.jpg", box=100, store=store)
    assert made.image is not None
    assert (made.image.width(), made.image.height()) == (20, 40)
    store.close()


@pytest.mark.parametrize("mode", ["L", "LA", "RGBA", "P", "CMYK", "I;16", "1", "F"])
def test_every_mode_has_a_thumbnail(tmp_path: Path, store: ThumbnailStore, mode: str) -> None:
    Image.new("L", (300, 200), 200).convert(mode).save(tmp_path / "a.tif")
    made = make_thumbnail(tmp_path / "a.tif", box=100, store=store)
    assert (made.reason, made.image is not None) == ("", True)
    store.close()


def test_what_cannot_be_read_says_why(tmp_path: Path, store: ThumbnailStore) -> None:
    whole = draw(tmp_path / "whole.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.jpg").write_text("no picture")
    reasons = {
        name: make_thumbnail(tmp_path / name, box=100, store=store).reason
        for name in ("cut.jpg", "text.jpg", "gone.jpg")
    }
    assert "cut off" in reasons["cut.jpg"]
    assert "not a picture" in reasons["text.jpg"]
    assert "no longer there" in reasons["gone.jpg"]
    store.close()


def test_the_store_spares_decoding_until_the_file_changes(tmp_path: Path, store: ThumbnailStore) -> None:
    path = draw(tmp_path / "a.jpg")
    make_thumbnail(path, box=100, store=store)
    stamp = (path.stat().st_size, path.stat().st_mtime_ns)
    stored = store.get(path, size=160, stamp=stamp)
    assert stored is not None
    assert store.get(path, size=160, stamp=(stamp[0], stamp[1] + 1)) is None
    assert store.get(path, size=320, stamp=stamp) is None
    draw(path, "blue", (500, 300))
    assert colour_of(make_thumbnail(path, box=100, store=store)) == (0, 0, 1)
    store.close()


def test_a_damaged_entry_is_made_again(tmp_path: Path, store: ThumbnailStore) -> None:
    path = draw(tmp_path / "a.jpg")
    make_thumbnail(path, box=100, store=store)
    with sqlite3.connect(tmp_path / "store" / FILE) as connection:
        connection.execute("UPDATE thumbnails SET picture = zeroblob(500)")
    connection.close()
    stamp = (path.stat().st_size, path.stat().st_mtime_ns)
    assert store.get(path, size=160, stamp=stamp) is None
    assert colour_of(make_thumbnail(path, box=100, store=store)) == (1, 0, 0)
    assert store.get(path, size=160, stamp=stamp) is not None
    store.close()


def test_a_damaged_store_begins_anew(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database at all" * 1000)
    store = ThumbnailStore(tmp_path)
    store.put(tmp_path / "a", size=160, stamp=STAMP, picture=b"first")
    store.put(tmp_path / "a", size=160, stamp=STAMP, picture=b"second")
    assert store.get(tmp_path / "a", size=160, stamp=STAMP) == b"second"
    store.close()


def test_a_store_of_another_version_is_emptied(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("CREATE TABLE thumbnails (other TEXT)")
        connection.execute("PRAGMA user_version = 77")
    connection.close()
    store = ThumbnailStore(tmp_path)
    store.put(tmp_path / "a", size=160, stamp=STAMP, picture=b"x")
    assert store.get(tmp_path / "a", size=160, stamp=STAMP) == b"x"
    store.close()


def test_without_a_place_to_write_nothing_is_kept_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = ThumbnailStore(tmp_path / "file")
    store.put(tmp_path / "a", size=160, stamp=STAMP, picture=b"x")
    assert store.get(tmp_path / "a", size=160, stamp=STAMP) is None
    assert make_thumbnail(draw(tmp_path / "a.jpg"), box=50, store=store).image is not None
    store.close()


def test_the_store_stays_within_its_bound(tmp_path: Path) -> None:
    store = ThumbnailStore(tmp_path, most_bytes=2_000_000)
    for number in range(1000):
        store.put(tmp_path / str(number), size=160, stamp=STAMP, picture=bytes(10_000))
    assert store.get(tmp_path / "0", size=160, stamp=STAMP) is None
    assert store.get(tmp_path / "999", size=160, stamp=STAMP) is not None
    store.close()
    assert (tmp_path / FILE).stat().st_size < 4_000_000


def fill(folder: str, first: int) -> int:
    """In another process: puts a hundred and returns how many it finds again."""
    store = ThumbnailStore(Path(folder))
    numbers = range(first, first + 100)
    for number in numbers:
        store.put(Path(str(number)), size=160, stamp=STAMP, picture=str(number).encode())
    found = [store.get(Path(str(number)), size=160, stamp=STAMP) for number in numbers]
    store.close()
    return sum(picture == str(number).encode() for picture, number in zip(found, numbers, strict=True))


def test_two_processes_fill_one_store(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.starmap(fill, [(str(tmp_path), 0), (str(tmp_path), 1000)]) == [100, 100]


def test_threads_share_a_store(tmp_path: Path) -> None:
    store = ThumbnailStore(tmp_path)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: store.put(tmp_path / str(n), size=160, stamp=STAMP, picture=bytes([n])), range(100)))
    assert store.get(tmp_path / "99", size=160, stamp=STAMP) == bytes([99])
    store.close()


def test_memory_drops_what_was_looked_at_longest_ago() -> None:
    def thumbnail() -> Thumbnail:
        image = QImage(10, 10, QImage.Format.Format_RGB32)
        return Thumbnail(image=image, reason="", box=10, stamp=None, generation=0)

    memory = Memory(3 * thumbnail().bytes)
    for name in "abc":
        memory.put(Path(name), thumbnail())
    memory.get(Path("a"))
    memory.put(Path("d"), thumbnail())
    assert [memory.get(Path(name)) is not None for name in "abcd"] == [True, False, True, True]
    assert memory.bytes == 3 * thumbnail().bytes
    memory.put(Path("d"), thumbnail())
    assert len(memory) == 3


def test_those_scrolled_away_are_never_begun(qtbot: QtBot, tmp_path: Path) -> None:
    paths = [draw(tmp_path / f"{number}.jpg") for number in range(40)]
    background, seen = Background(), set[Path]()
    loader = Thumbnails(background, store=ThumbnailStore(tmp_path / "store"), ready=seen.update)
    try:
        loader.want(paths, box=100)
        loader.want(paths[-3:], box=100)
        qtbot.waitUntil(lambda: not loader.busy)
        assert seen >= {*paths[-3:]}
        assert len(seen) < 20  # the two threads had begun a few
    finally:
        loader.close()
        background.close()


def test_a_changed_file_is_shown_as_it_was_until_the_new_one_is_ready(qtbot: QtBot, tmp_path: Path) -> None:
    path, steady = draw(tmp_path / "a.jpg"), draw(tmp_path / "b.jpg")
    background, ready = Background(), list[set[Path]]()
    loader = Thumbnails(background, store=ThumbnailStore(tmp_path / "store"), ready=ready.append)
    try:
        loader.want([path, steady], box=100)
        qtbot.waitUntil(lambda: not loader.busy)
        draw(path, "blue", (410, 300))
        ready.clear()
        loader.check_again()
        loader.want([path, steady], box=100)
        before = loader.get(path)
        assert before is not None
        assert colour_of(before) == (1, 0, 0)
        qtbot.waitUntil(lambda: not loader.busy)
        after = loader.get(path)
        assert after is not None
        assert colour_of(after) == (0, 0, 1)
        assert set().union(*ready) == {path}  # the steady one was looked at, and is not painted anew
    finally:
        loader.close()
        background.close()
