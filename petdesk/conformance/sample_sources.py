"""Small sources in the layouts that people have, for datasets whose author gives none."""

import json
import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

LABELS = tuple(f"{species} {number}" for species in ("cat", "dog") for number in range(1, 8))
PICTURES = 2


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


PICTURE = b"".join(
    (
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\0\x80\x80\x80")),
        _chunk(b"IEND", b""),
    )
)
"""A PNG of one grey pixel."""


def _put(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(PICTURE)


def class_folders(folder: Path) -> None:
    """One folder for each label."""
    for label in LABELS:
        for number in range(PICTURES):
            _put(folder / label / f"{number}.png")


def train_valid_folders(folder: Path) -> None:
    """Folders `train` and `valid` with one folder for each label in them."""
    for split in ("train", "valid"):
        class_folders(folder / split)


def names(folder: Path) -> None:
    """All pictures in one folder, the labels in their names."""
    for label in LABELS:
        for number in range(PICTURES):
            _put(folder / f"{label.replace(' ', '_')}_{number}.png")


def table(folder: Path) -> None:
    """All pictures in one folder, and a CSV table with their labels."""
    lines = ["path,label"]
    for label in LABELS:
        for number in range(PICTURES):
            _put(folder / "pictures" / f"{label[:3]}{label[4:]}x{number}.png")
            lines.append(f"pictures/{label[:3]}{label[4:]}x{number}.png,{label}")
    (folder / "labels.csv").write_text("\n".join(lines), encoding="utf-8")


def json_lines(folder: Path) -> None:
    """All pictures in one folder, and a table of JSON lines with their labels: what a new dataset begins with."""
    lines = []
    for label in LABELS:
        for number in range(PICTURES):
            name = f"{label[:3]}{label[4:]}x{number}.png"
            _put(folder / name)
            lines.append(json.dumps({"file": name, "label": label}))
    (folder / "labels.jsonl").write_text("\n".join(lines), encoding="utf-8")


LAYOUTS: Mapping[str, Callable[[Path], None]] = {
    "class folders": class_folders,
    "train and valid folders": train_valid_folders,
    "labels in names": names,
    "a table": table,
    "a table of JSON lines": json_lines,
}
