"""Deleting many files without keeping others waiting: first out of the way, then, when nobody waits, off the disk."""

import shutil
from collections.abc import Iterable, Set
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


def set_aside_versions(folder: Path, *, used: Set[Path]) -> None:
    """Does that with every version of every plugin in `folder` but those in use."""
    for plugin in folder.iterdir():
        if plugin.name.startswith(".") or not plugin.is_dir():
            continue
        set_aside(folder, [version for version in plugin.iterdir() if version not in used])
        with suppress(OSError):
            plugin.rmdir()  # empty: nothing of it is in use


def empty(folder: Path) -> None:
    """Deletes what was set aside, also by those who did not come to it; what cannot be deleted stays."""
    for trash in folder.glob(f"{TRASH}*"):
        shutil.rmtree(trash, ignore_errors=True)
