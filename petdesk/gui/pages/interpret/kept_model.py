"""The model that was asked last, so that going from picture to picture loads it once."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from petdesk.model_file import model_path

LoadedT = TypeVar("LoadedT")


class Kept(Generic[LoadedT]):
    """Keeps what was made of one model file; of another, or of one that was written anew, it is made anew."""

    def __init__(self, make: Callable[[Path], LoadedT]) -> None:
        self._make = make
        self._lock = Lock()
        self._key: tuple[Path, int, int] | None = None
        self._kept: LoadedT | None = None

    def get(self, path: Path) -> LoadedT:
        """What belongs to the model in `path`, a file or a run folder; raises what making it raises. Any thread."""
        file = model_path(path)
        with self._lock:
            try:
                status = file.stat()
            except OSError:
                self._key = None
                return self._make(file)
            key = (file, status.st_mtime_ns, status.st_size)
            if self._kept is None or key != self._key:
                self._kept = None  # before the next one is loaded: there may not be room for two
                self._kept = self._make(file)
                self._key = key
            return self._kept

    def clear(self) -> None:
        """Lets it go."""
        with self._lock:
            self._key = self._kept = None
