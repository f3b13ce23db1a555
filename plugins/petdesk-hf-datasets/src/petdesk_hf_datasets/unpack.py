"""Unpacking a shard: every picture becomes a file with the bytes it was published with. Imports pyarrow."""

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from petdesk.api import PICTURE_SUFFIXES, Progress
from petdesk_hf_datasets.record import Shard, index_of, pictures_folder, write_whole
from petdesk_hf_datasets.rows import Row, RowFile

PICTURES_PER_PROGRESS = 64
LONGEST_STEM = 60
SIGNATURES = (
    (b"\xff\xd8\xff", 0, ".jpg"),
    (b"\x89PNG", 0, ".png"),
    (b"GIF8", 0, ".gif"),
    (b"BM", 0, ".bmp"),
    (b"II*\0", 0, ".tif"),
    (b"MM\0*", 0, ".tif"),
    (b"WEBP", 8, ".webp"),
    (b"ftypavif", 4, ".avif"),
)
"""What a picture's bytes have at a place, and the suffix that says so."""


def unpack(source: Path, shard: Shard, path: Path) -> Iterator[Progress]:
    """Writes the pictures of a shard and, when all are there, its index; closing it keeps what is written.

    A picture that is there in its whole length is not written again, so that an unpacking that was cut short goes on.

    Args:
        source: The folder in which everything goes below `pictures`.
        shard: What is unpacked.
        path: Its file.

    Raises:
        DataError: The file is damaged or has no pictures.
        OSError: It cannot be read, or a picture cannot be written.
    """
    index = index_of(source, shard)
    folder = pictures_folder(source) / shard.place
    folder.mkdir(parents=True, exist_ok=True)
    partial = index.with_name(f".{index.name}.{os.getpid()}.partial")
    try:
        with RowFile(path) as rows, partial.open("w", encoding="utf-8", newline="\n") as lines:
            columns = rows.columns
            head = {"classes": list(columns.classes), "others": list(columns.others)}
            lines.write(f"{json.dumps(head)}\n")
            number = -1
            for number, row in enumerate(rows.rows()):
                name = _kept(source, folder, row, number)
                lines.write(f"{json.dumps({'picture': name, 'labels': row.labels})}\n")
                if number % PICTURES_PER_PROGRESS == 0:
                    yield Progress(done=number, total=rows.total, unit="pictures", message=f"Unpacking {shard.file}")
            lines.write(f"{json.dumps({'rows': number + 1})}\n")
        partial.replace(index)
    finally:
        partial.unlink(missing_ok=True)


def forget(source: Path, shard: Shard) -> None:
    """Removes the pictures of a shard whose file is another now."""
    index_of(source, shard).unlink(missing_ok=True)
    shutil.rmtree(pictures_folder(source) / shard.place, ignore_errors=True)


def _kept(source: Path, folder: Path, row: Row, number: int) -> str | None:
    """The path of a row's picture below the source, or as it is where it lies elsewhere; None where there is none."""
    if row.picture is None:
        return row.path if row.path and (source / row.path).is_file() else None
    path = folder / _file_name(row, number)
    if not path.is_file() or path.stat().st_size != len(row.picture):
        write_whole(path, row.picture)
    return path.relative_to(source).as_posix()


def _file_name(row: Row, number: int) -> str:
    """The row's number, so that names are unique and in order, and what the picture was called where it came from."""
    given = PurePosixPath(row.path.replace("\\", "/"))
    stem = re.sub(r"[^\w.-]+", "_", given.stem)[:LONGEST_STEM].strip("._")
    return f"{number:06}{f'-{stem}' if stem else ''}{_suffix(row.picture or b'', given.suffix.lower())}"


def _suffix(picture: bytes, given: str) -> str:
    found = next((suffix for sign, place, suffix in SIGNATURES if picture[place : place + len(sign)] == sign), "")
    return found or (given if given in PICTURE_SUFFIXES else ".picture")
