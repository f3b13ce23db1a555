"""The presized cache: every picture decoded once and kept as uint8 in a memory-mapped file.

One folder for each source and presize holds `pixels.bin` (pictures one behind the other, [height, width, 3]) and
`index.npy` (where each is). A picture's key covers its path, size, modification time and the presize's folder, so a
changed file is decoded again. The index is written after the pixels are safe, so that what a crash leaves is usable.
"""

import os
import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from petdesk.api import DataError
from petdesk.data.keeping import UNKNOWN, append_from, default_limit, file_key, forget_oldest, home_name
from petdesk.data.pictures import PictureError, Pixels, read_picture
from petdesk.data.threads import in_threads
from petdesk.events import CacheProgress, Meter, Warned

ENTRY = np.dtype([("key", "<u8"), ("offset", "<i8"), ("height", "<i4"), ("width", "<i4")])
SECONDS_BETWEEN_EVENTS = 0.1
SECONDS_BETWEEN_SAVES = 5.0
STREAMED = -1
"""The offset of a picture that found no room: it is decoded anew each time."""
BROKEN = -2
"""The offset of a picture that cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presized:
    """Where the presized pictures are.

    Attributes:
        pixels: The file.
        paths: The pictures' own files, for those that stream.
        entries: `ENTRY` [N], one for each path, in their order.
        presize: Pixels of the shorter side.
        problems: Row to the reason why that picture cannot be read.
    """

    pixels: Path
    paths: Sequence[Path]
    entries: NDArray[np.void]
    presize: int
    problems: dict[int, str]

    @property
    def readable(self) -> NDArray[np.bool_]:
        """Bool [N]."""
        return np.asarray(self.entries["offset"] != BROKEN)

    def only(self, keep: NDArray[np.bool_]) -> "Presized":
        """The same without some pictures."""
        return Presized(
            pixels=self.pixels,
            paths=[path for path, kept in zip(self.paths, keep, strict=True) if kept],
            entries=self.entries[keep],
            presize=self.presize,
            problems={},
        )


def build_cache(
    paths: Sequence[Path],
    *,
    root: Path,
    presize: int,
    folder: Path,
    limit: int | None = None,
    workers: int | None = None,
) -> Generator[CacheProgress | Warned, None, Presized]:
    """Decodes and presizes what is not in the cache yet; closing it keeps what is done.

    Args:
        paths: The pictures.
        root: The source that they belong to; it names the cache.
        presize: Pixels of the shorter side.
        folder: Where all caches are.
        limit: Bytes that this cache may take; pictures past it stream. None is `default_limit`.
        workers: Threads that decode; None is one for each processor.

    Raises:
        DataError: The cache cannot be written, or another PetDesk holds it for longer than a minute.
    """
    limit = default_limit(folder) if limit is None else limit
    home = folder / f"{home_name(root)}-{presize}"
    try:
        home.mkdir(parents=True, exist_ok=True)
        with FileLock(home / "lock", timeout=60):
            (home / "lock").touch()
            forget_oldest(folder, keep=home, limit=limit)
            return (yield from _Builder(home, paths, presize, limit).run(workers or os.cpu_count() or 1))
    except Timeout as error:
        raise DataError(
            "Another PetDesk is preparing the same pictures. Wait until it is done and try again."
        ) from error
    except OSError as error:
        raise DataError(
            f"The presized pictures cannot be kept in {home} ({error.strerror or error}). "
            "Make room there, or let PETDESK_HOME name a folder on another disk."
        ) from error


class _Builder:
    def __init__(self, home: Path, paths: Sequence[Path], presize: int, limit: int) -> None:
        self.pixels, self.index = home / "pixels.bin", home / "index.npy"
        self.paths, self.presize, self.limit = paths, presize, limit
        self.problems: dict[int, str] = {}
        self.known = self._load()
        self.end = int((self.known["offset"] + _bytes(self.known)).max(initial=0))
        self.new: list[tuple[int, int, int, int]] = []

    def run(self, workers: int) -> Generator[CacheProgress | Warned, None, Presized]:
        entries = np.zeros(len(self.paths), dtype=ENTRY)
        entries["key"] = [file_key(path) for path in self.paths]
        self._look_up(entries)
        missing = np.flatnonzero(entries["offset"] == STREAMED)
        if len(missing) and 2 * int(_bytes(entries).sum()) < self.end:
            # Most of the file is of pictures that changed or are gone: start it afresh rather than let it grow.
            missing = self._start_afresh(entries, missing)
        if len(missing):
            yield from self._decode(entries, missing, workers)
        return Presized(
            pixels=self.pixels, paths=self.paths, entries=entries, presize=self.presize, problems=self.problems
        )

    def _start_afresh(self, entries: NDArray[np.void], missing: NDArray[np.intp]) -> NDArray[np.intp]:
        try:
            # Another job may have it mapped: it keeps the old file, where cutting it short would crash that job.
            self.pixels.unlink(missing_ok=True)
        except PermissionError:
            return missing  # Windows does not remove a mapped file: let it grow this once
        self.index.unlink(missing_ok=True)
        self.known, self.end = np.zeros(0, dtype=ENTRY), 0
        self._look_up(entries)
        return np.arange(len(entries))

    def _load(self) -> NDArray[np.void]:
        try:
            known: NDArray[np.void] = np.load(self.index, allow_pickle=False)
            size = self.pixels.stat().st_size
        except (OSError, ValueError, EOFError):
            return np.zeros(0, dtype=ENTRY)
        whole = known.dtype == ENTRY and known.ndim == 1
        if not whole or int((known["offset"] + _bytes(known)).max(initial=0)) > size:
            return np.zeros(0, dtype=ENTRY)  # somebody cut the file: decode again rather than trust it
        return known

    def _look_up(self, entries: NDArray[np.void]) -> None:
        entries["offset"], entries["height"], entries["width"] = STREAMED, 0, 0
        if len(self.known) == 0:
            return
        order = np.argsort(self.known["key"])
        keys = self.known["key"][order]
        position = np.minimum(np.searchsorted(keys, entries["key"]), len(keys) - 1)
        found = keys[position] == entries["key"]
        rows = order[position[found]]
        for column in ("offset", "height", "width"):
            entries[column][found] = self.known[column][rows]

    def _decode(
        self, entries: NDArray[np.void], missing: NDArray[np.intp], workers: int
    ) -> Generator[CacheProgress | Warned, None, None]:
        meter, due, save_due = Meter(len(missing)), 0.0, time.monotonic() + SECONDS_BETWEEN_SAVES
        full = False
        with append_from(self.pixels, self.end) as file:
            try:
                pictures = read_many([self.paths[row] for row in missing], presize=self.presize, workers=workers)
                for done, (row, picture) in enumerate(zip(missing.tolist(), pictures, strict=True), start=1):
                    if isinstance(picture, PictureError):
                        self.problems[row] = str(picture)
                        entries["offset"][row] = BROKEN
                        yield Warned(message=f"A picture is left out: {picture}.", path=str(self.paths[row]))
                    elif entries["key"][row] == UNKNOWN:
                        pass  # it came into being this moment; it streams
                    elif not full and not (full := self.end + picture.nbytes > self.limit):
                        self._append(file, entries, row, picture)
                    if time.monotonic() >= save_due:
                        self._save(file)
                        save_due = time.monotonic() + SECONDS_BETWEEN_SAVES
                    if time.monotonic() >= due or done == len(missing):
                        due = time.monotonic() + SECONDS_BETWEEN_EVENTS
                        yield CacheProgress(done=done, total=len(missing), rate=meter.rate(done))
            finally:
                self._save(file)

    def _append(self, file: BinaryIO, entries: NDArray[np.void], row: int, picture: Pixels) -> None:
        file.write(picture.tobytes())
        entries["offset"][row], entries["height"][row], entries["width"][row] = self.end, *picture.shape[:2]
        self.new.append((int(entries["key"][row]), self.end, picture.shape[0], picture.shape[1]))
        self.end += picture.nbytes

    def _save(self, file: BinaryIO) -> None:
        if not self.new:
            return
        file.flush()
        os.fsync(file.fileno())
        self.known = np.concatenate([self.known, np.array(self.new, dtype=ENTRY)])
        self.new = []
        partial = self.index.with_name("index.partial.npy")
        np.save(partial, self.known)
        partial.replace(self.index)


def read_many(paths: Sequence[Path], *, presize: int, workers: int) -> Generator[Pixels | PictureError, None, None]:
    """Reads pictures in a thread pool, in order, a bounded number ahead; Pillow decodes without the GIL."""

    def read(path: Path) -> Pixels | PictureError:
        try:
            return read_picture(path, presize)
        except PictureError as error:
            return error

    yield from in_threads(read, paths, workers=workers)


def _bytes(entries: NDArray[np.void]) -> NDArray[np.int64]:
    return np.asarray(entries["height"].astype(np.int64) * entries["width"] * 3)
