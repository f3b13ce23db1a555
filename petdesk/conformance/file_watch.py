"""Seeing which files and folders some code opens."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

FOLDER_EVENTS = {"os.listdir", "os.scandir"}


class FileWatch:
    """What was opened below a folder.

    Attributes:
        files: Files that were opened, in order.
        looks: How many files were opened and folders listed.
    """

    def __init__(self, folder: Path) -> None:
        self._beginning = str(folder.resolve())
        self.files: list[str] = []
        self.looks = 0

    def hear(self, event: str, path: str) -> None:
        """Notes what Python tells."""
        whole = os.path.realpath(path)
        if whole == self._beginning or whole.startswith(self._beginning + os.sep):
            self.looks += 1
            if event == "open":
                self.files.append(whole)


_WATCHES: list[FileWatch] = []
_HEARING = threading.local()


@contextmanager
def watching(folder: Path) -> Iterator[FileWatch]:
    """In here, what any thread opens below `folder` is noted."""
    _listen()
    watch = FileWatch(folder)
    _WATCHES.append(watch)
    try:
        yield watch
    finally:
        _WATCHES.remove(watch)


@cache
def _listen() -> None:
    # Python lets nobody take such a hook out again: there is one, and it does nothing while nobody watches.
    sys.addaudithook(_heard)


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    if not _WATCHES or (event != "open" and event not in FOLDER_EVENTS):
        return
    path = arguments[0] if arguments else None
    if getattr(_HEARING, "busy", False) or not isinstance(path, (str, bytes, os.PathLike)):
        return
    _HEARING.busy = True
    try:
        for watch in tuple(_WATCHES):
            watch.hear(event, os.fsdecode(path))
    finally:
        _HEARING.busy = False
