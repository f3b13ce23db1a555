"""Single pictures that cannot be read, or hardly: noted, left out, and never a stop. And names of any kind."""

import os
import shutil
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

SCAN, TRAIN = "scan", "train"


def huge_png(path: Path, side: int = 60_000) -> Path:
    """A PNG file of a few hundred bytes whose header claims `side` x `side` pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = [chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(bytes(side))), chunk(b"IEND", b"")]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    return path


def gif_named_jpg(path: Path) -> Path:
    with Image.open(path) as picture:
        picture.save(path, format="GIF")
    return path


def test_a_class_with_one_picture_trains_and_is_named(petdesk: Any, options: Any, draw: Any, pets: Path) -> None:
    draw(pets / "owl" / "only.jpg", channel=2)
    outcome = petdesk(TRAIN, pets, "--json", *options(TRAIN))
    assert outcome.status == 0
    assert any("owl" in event["message"] for event in outcome.events() if event["event"] == "warning")
    assert outcome.events()[-1]["classes"] == 3
    assert "No picture to validate: owl" in petdesk(SCAN, pets).stdout


@pytest.fixture
def damage(pets: Path, tmp_path: Path, cut_in_half: Any) -> Callable[[str], Path]:
    """Puts something that cannot be read, or only in spite of its name, at `cat/odd.jpg` (or .png)."""
    odd = pets / "cat" / "odd.jpg"

    def put(what: str) -> Path:
        if what == "pipe":
            os.mkfifo(odd)
        elif what == "dangling link":
            odd.symlink_to(tmp_path / "nowhere.jpg")
        elif what == "huge header":
            return huge_png(odd.with_suffix(".png"))
        elif what == "unreadable":
            _make_unreadable(odd)
        elif what == "text":
            odd.write_text("no picture")
        elif what == "nothing":
            odd.touch()
        else:
            shutil.copy(pets / "cat" / "cat_0.jpg", odd)
            (cut_in_half if what == "truncated" else gif_named_jpg)(odd)
        return odd

    return put


def _make_unreadable(path: Path) -> None:
    path.touch()
    path.chmod(0)
    if not os.access(path, os.R_OK):
        return
    # Root may read everything but this: a file whose first bytes are at an address where no memory is.
    memory = Path("/proc/self/mem")
    if not memory.exists():
        pytest.skip("nothing is unreadable to this user")
    path.unlink()
    path.symlink_to(memory)


BROKEN = {
    "truncated": "cut off",
    "text": "not a picture",
    "nothing": "not a picture",
    "pipe": "no file",
    "dangling link": "no longer there",
    "huge header": "more pixels than PetDesk opens",
    "unreadable": "cannot be read|no right to read",
}


@pytest.mark.timeout(60)  # a pipe makes a careless reader wait for ever
@pytest.mark.parametrize("what", BROKEN)
def test_a_picture_that_cannot_be_read_is_noted_and_left_out(
    petdesk: Any, options: Any, damage: Any, pets: Path, what: str
) -> None:
    odd = damage(what)
    outcome = petdesk(TRAIN, pets, "--json", *options(TRAIN))
    assert outcome.status == 0, outcome
    noted = [event["message"] for event in outcome.events() if event.get("path") == str(odd)]
    assert len(noted) == 1
    assert any(reason in noted[0] for reason in BROKEN[what].split("|")), noted
    (epoch,) = (event for event in outcome.events() if event["event"] == "epoch_end")
    assert epoch["train_pictures"] + epoch["valid_pictures"] == 12


@pytest.mark.timeout(60)
@pytest.mark.parametrize("what", BROKEN)
def test_scan_names_a_picture_that_cannot_be_read(petdesk: Any, damage: Any, pets: Path, what: str) -> None:
    odd = damage(what)
    outcome = petdesk(SCAN, pets, "--json")
    assert outcome.status == 0
    result = outcome.events()[-1]
    assert result["pictures"] == 12
    (problem,) = result["problems"]
    assert problem["path"] == str(odd)
    assert problem["fatal"]
    assert any(reason in problem["reason"] for reason in BROKEN[what].split("|"))


def test_a_gif_named_jpg_is_read_all_the_same(petdesk: Any, options: Any, damage: Any, pets: Path) -> None:
    odd = damage("gif")
    outcome = petdesk(TRAIN, pets, "--json", *options(TRAIN))
    assert outcome.status == 0
    (epoch,) = (event for event in outcome.events() if event["event"] == "epoch_end")
    assert epoch["train_pictures"] + epoch["valid_pictures"] == 13
    result = petdesk(SCAN, pets, "--json").events()[-1]
    (problem,) = result["problems"]
    assert (problem["path"], problem["fatal"]) == (str(odd), False)
    assert "GIF" in problem["reason"]


def test_a_folder_named_like_a_picture_is_a_folder(petdesk: Any, draw: Any, pets: Path) -> None:
    draw(pets / "cat" / "album.jpg" / "inside.jpg")
    result = petdesk(SCAN, pets, "--json").events()[-1]
    assert (result["pictures"], result["problems"]) == (13, [])


def test_a_folder_that_a_table_lists_as_a_picture(petdesk: Any, pets: Path) -> None:
    (pets / "labels.csv").write_text("path,label\ncat/cat_0.jpg,cat\ndog/dog_0.jpg,dog\ndog,dog\n")
    (problem,) = petdesk(SCAN, pets / "labels.csv", "--json").events()[-1]["problems"]
    assert (problem["path"], problem["reason"]) == (str(pets / "dog"), "it is no file")


@pytest.mark.parametrize("command", [SCAN, TRAIN])
def test_nothing_but_broken_pictures(refused: Any, options: Any, pets: Path, command: str) -> None:
    for path in pets.rglob("*.jpg"):
        path.write_text("no picture")
    message = refused(command, pets, *options(command))
    assert str(pets) in message
    assert "read" in message


NAMES = ("with space.jpg", "Kätzchen.jpg", "new\nline.jpg", "[bold]x.jpg", os.fsdecode(b"raw\xff\xfe.jpg"))


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_file_names_of_any_kind(
    petdesk: Any, options: Any, pets: Path, trained: Path, tmp_path: Path, name: str
) -> None:
    try:
        shutil.copy(pets / "cat" / "cat_0.jpg", pets / "cat" / name)
        (pets / "dog" / name).write_text("no picture")
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    for extra in ((), ("--json",)):
        assert petdesk(SCAN, pets, *extra).status == 0
        shutil.rmtree(tmp_path / "run", ignore_errors=True)
        assert petdesk(TRAIN, pets, *options(TRAIN), *extra).status == 0
        outcome = petdesk("predict", trained, pets, "--out", tmp_path / "table.csv", *extra)
        assert outcome.status == 0
    rows = {event["path"]: event["error"] for event in outcome.events() if event["event"] == "prediction"}
    assert rows[str(pets / "cat" / name)] == ""
    assert "not a picture" in rows[str(pets / "dog" / name)]
    shown = petdesk("predict", trained, pets, "--out", tmp_path / "table.csv").stdout
    printable = ascii(name)[1:-1] if not name.isprintable() else name
    assert printable in shown.replace("\n", "")


def test_a_source_folder_of_any_name(petdesk: Any, options: Any, pets: Path, tmp_path: Path) -> None:
    source = pets.with_name(os.fsdecode(b"pets\xff"))
    try:
        pets.rename(source)
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    assert petdesk(TRAIN, source, *options(TRAIN)).status == 0
    assert petdesk("predict", tmp_path / "run", source, "--out", tmp_path / "table.csv").status == 0


def test_class_names_are_shown_as_they_are(petdesk: Any, draw: Any, pets: Path) -> None:
    draw(pets / "[red]fox[" / "a.jpg", channel=2)
    shown = petdesk(SCAN, pets).stdout
    assert shown.count("[red]fox[") == 2  # among the classes, and among those without validation
