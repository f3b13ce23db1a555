"""The one file that says which version of each plugin is in use. Replacing it is what switches."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock

from petdesk.api import PluginError
from petdesk.registry.kept_json import write_json

FORMAT = 1
LOCK_SECONDS = 10
QUICK_SECONDS = 1
"""For what a person waits for. Nobody holds the lock for longer than a few renames take."""


@dataclass(frozen=True, kw_only=True)
class Pointer:
    """The folders of a plugin's versions: the one in use, and the one before it."""

    current: str
    previous: str | None


class Pointers:
    """`installed.json` in `folder`; a missing file means that nothing is installed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "installed.json"

    def read(self) -> dict[str, Pointer]:
        """Canonical name -> pointer, sorted by name.

        Raises:
            PluginError: The file is not what PetDesk wrote.
        """
        try:
            document = json.loads(self._path.read_text(encoding="utf-8"))
            if document["format"] != FORMAT:
                raise PluginError(
                    f"{self._path} was written by another version of PetDesk (format {document['format']}; this one "
                    f"reads {FORMAT}). Update PetDesk, or delete that file and install the plugins again."
                )
            return {name: _pointer(entry) for name, entry in sorted(document["plugins"].items())}
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            reason = getattr(error, "strerror", None) or "it is damaged"
            raise PluginError(
                f"The list of installed plugins in {self._path} cannot be read ({reason}). "
                "Delete that file and install the plugins again."
            ) from error

    @contextmanager
    def locked(self, seconds: float = LOCK_SECONDS) -> Iterator[None]:
        """Nobody else, in this process or another, changes the file or the folder's content inside.

        Args:
            seconds: How long to wait for another process that does.

        Raises:
            PluginError: The folder cannot be written, or another process holds the lock for long.
        """
        with writing(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self._folder / ".lock", timeout=seconds, thread_local=False)
            lock.acquire()
        try:
            yield
        finally:
            lock.release()

    def write(self, pointers: Mapping[str, Pointer]) -> None:
        """Replaces the file in one rename. To be called while it is locked.

        Raises:
            PluginError: It cannot be written.
        """
        plugins = {name: {"current": entry.current, "previous": entry.previous} for name, entry in pointers.items()}
        with writing(self._folder):
            # A rename that outlives its content would lose every plugin.
            write_json(self._path, {"format": FORMAT, "plugins": plugins}, synced=True)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turns what the system says against writing below `folder` into a PluginError."""
    try:
        yield
    except (OSError, NotImplementedError) as error:
        if isinstance(error, TimeoutError):  # FileLock's own is one
            raise PluginError(
                f"Another PetDesk is changing the plugins in {folder} right now. Wait until it is done, and try again."
            ) from error
        raise PluginError(
            f"Plugins cannot be kept in {folder} ({getattr(error, 'strerror', None) or error}). "
            "Make room there and make that folder writable, or let PETDESK_HOME name another."
        ) from error


def _pointer(entry: Any) -> Pointer:
    current, previous = entry["current"], entry["previous"]
    for folder in (current, previous):
        # Names below the plugin's own folder: what a hand-made file says must not lead out of it.
        if folder is not None and (Path(folder).name != folder or folder in ("", ".", "..")):
            raise ValueError(folder)
    return Pointer(current=current, previous=previous)
