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
        self._generation = 0
        self._kept: tuple[tuple[Path, int, int, int], LoadedT] | None = None

    def get(self, path: Path) -> LoadedT:
        """What belongs to the model in `path`, a file or a run folder; raises what making it raises. Any thread."""
        file = model_path(path)
        with self._lock:
            try:
                status = file.stat()
            except OSError:
                return self._make(file)
            key = (file, status.st_mtime_ns, status.st_size, self._generation)
            kept = self._kept
            if kept is not None and kept[0] == key:
                return kept[1]
            kept = self._kept = None  # before the next one is loaded: there may not be room for two
            made = self._make(file)
            if key[-1] == self._generation:  # else it was let go while it was loading
                self._kept = (key, made)
            return made

    def clear(self) -> None:
        """Lets it go. Does not wait for one that is being loaded: that one is of an old generation then."""
        self._generation += 1
        self._kept = None
