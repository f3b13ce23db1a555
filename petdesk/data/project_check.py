"""The check job of a project: opens every picture that was not opened since its file last changed."""

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from petdesk.data.cache import read_many
from petdesk.data.check import SMALL_PRESIZE, wrong_suffix
from petdesk.data.pictures import EXIF_ORIENTATION, PictureError, Pixels, open_picture
from petdesk.events import Event, Finished, Meter, ScanProgress
from petdesk.project import Finding, Project
from petdesk.project.checks import Unchecked

SECONDS_BETWEEN_EVENTS = 0.1
SECONDS_BETWEEN_WRITES = 1.0
TURNED = range(5, 9)
"""The EXIF orientations that swap width and height."""


def check_project(project: Project) -> Iterator[Event]:
    """Decodes pictures to their end and keeps what that shows in the project; closing it keeps what is done.

    The result has the number of pictures that were `checked` and, among these, of those with `problems`.
    """
    waiting, root = project.checks.missing(), project.root
    meter, shown, written = Meter(len(waiting)), 0.0, time.monotonic()
    found: list[Finding] = []
    n_problems = 0
    paths = [root / picture.name for picture in waiting]
    yield ScanProgress(done=0, total=len(waiting), rate=0.0)
    with closing(read_many(paths, presize=SMALL_PRESIZE, workers=os.cpu_count() or 1)) as pixels:
        try:
            for done, (picture, path, answer) in enumerate(zip(waiting, paths, pixels, strict=True), start=1):
                finding = _finding(picture, path, answer)
                n_problems += finding.problem is not None
                found.append(finding)
                now = time.monotonic()
                if now - written >= SECONDS_BETWEEN_WRITES:
                    project.checks.record(found)
                    found, written = [], time.monotonic()
                if now - shown >= SECONDS_BETWEEN_EVENTS or done == len(waiting):
                    shown = now
                    yield ScanProgress(done=done, total=len(waiting), rate=meter.rate(done))
        finally:
            if found:
                project.checks.record(found)
    yield Finished(result={"checked": len(waiting), "problems": n_problems})


def _finding(picture: Unchecked, path: Path, answer: Pixels | PictureError) -> Finding:
    facts: dict[str, Any] = {"picture": picture.picture, "size": picture.size, "mtime_ns": picture.mtime_ns}
    try:
        facts["width"], facts["height"] = _upright_size(path)
    except PictureError as error:
        return Finding(**facts, problem=str(answer if isinstance(answer, PictureError) else error), fatal=True)
    if isinstance(answer, PictureError):
        return Finding(**facts, problem=str(answer), fatal=True)
    hashed = digest(path) if picture.shares_size else None
    return Finding(**facts, digest=hashed, problem=wrong_suffix(path) or None)


def _upright_size(path: Path) -> tuple[int, int]:
    with open_picture(path) as picture:
        width, height = picture.size
        try:
            turned = picture.getexif().get(EXIF_ORIENTATION) in TURNED
        except Exception:  # noqa: BLE001 - a damaged header makes Pillow raise nearly anything
            turned = False
        return (height, width) if turned else (width, height)


def digest(path: Path) -> bytes | None:
    """Of a file's bytes; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "blake2b").digest()[:16]
    except OSError:
        return None  # it vanished this moment; the next scan says so
