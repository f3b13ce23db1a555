"""Checking every picture of a table: decoded fully, because headers alone pass truncated files."""

import os
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from petdesk.data.cache import read_many
from petdesk.data.pictures import PictureError, open_picture
from petdesk.data.table import PictureTable
from petdesk.events import Meter, ScanProgress

SMALL_PRESIZE = 64
"""A small one: large JPEG files are then decoded at an eighth, which still reads the file to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong with one picture. `fatal` ones cannot be read and are left out of training."""

    path: Path
    reason: str
    fatal: bool


def check_pictures(table: PictureTable) -> Generator[ScanProgress, None, list[Problem]]:
    """Decodes every picture; returns what is wrong, in the table's order."""
    paths = [table.path(row) for row in range(len(table))]
    meter = Meter(len(paths))
    problems: list[Problem] = []
    with closing(read_many(paths, presize=SMALL_PRESIZE, workers=os.cpu_count() or 1)) as pictures:
        for done, (path, picture) in enumerate(zip(paths, pictures, strict=True), start=1):
            if isinstance(picture, PictureError):
                problems.append(Problem(path=path, reason=str(picture), fatal=True))
            elif wrong := wrong_suffix(path):
                problems.append(Problem(path=path, reason=wrong, fatal=False))
            if done % 50 == 0 or done == len(paths):
                yield ScanProgress(done=done, total=len(paths), rate=meter.rate(done), message="Checking pictures")
    return problems


def wrong_suffix(path: Path) -> str:
    """Says so where a file is of another kind than its name tells; else nothing."""
    try:
        with open_picture(path) as picture:
            actual = picture.format or ""
    except PictureError:
        return ""  # it vanished this moment; reading it would have said so
    return misnamed(path, actual)


def misnamed(path: Path, actual: str) -> str:
    """Says so where a file's name tells another kind than `actual`, which is Pillow's name for it; else nothing."""
    named = Image.registered_extensions().get(path.suffix.lower(), actual)
    same = {"MPO": "JPEG"}  # phones write several JPEG pictures into one file
    if same.get(actual, actual) == same.get(named, named):
        return ""
    return f"its name says {named}, but it is {actual}; it is read all the same"
