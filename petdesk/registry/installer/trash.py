"""Deleting many files without keeping others waiting: first out of the way, then, when nobody waits, off the disk."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

TRASH = ".trash-"


def set_aside(folder: Path, unwanted: Iterable[Path]) -> None:
    """Moves folders into one of `folder` that `empty` deletes; what cannot be moved stays whole where it is."""
    trash = folder / f"{TRASH}{uuid4().hex[:8]}"
    for number, path in enumerate(unwanted):
        with suppress(OSError):
            trash.mkdir(exist_ok=True)
            path.rename(trash / str(number))


def empty(folder: Path) -> None:
    """Deletes what was set aside, also by those who did not come to it; what cannot be deleted stays."""
    for trash in folder.glob(f"{TRASH}*"):
        shutil.rmtree(trash, ignore_errors=True)
