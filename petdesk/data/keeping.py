"""What the caches on disk have in common: room, keys of files, files that a crash may have cut, mapped files.

A cache is a folder of homes, one for each thing that it is made of. A home has a file `lock`, which whoever fills it
holds and which tells by its time when it was used last.
"""

import hashlib
import mmap
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray

UNKNOWN = 0
"""The key of a file that cannot be looked at."""


def default_limit(folder: Path) -> int:
    """Bytes that a cache may take: 16 GiB, but at most half of what is free on its disk."""
    folder.mkdir(parents=True, exist_ok=True)
    return min(16 << 30, shutil.disk_usage(folder).free // 2)


def forget_oldest(folder: Path, *, keep: Path, limit: int) -> None:
    """Deletes the homes used longest ago until all together take at most `limit` bytes; never `keep` or one in use."""
    homes = sorted((home for home in folder.iterdir() if (home / "lock").exists()), key=_last_use, reverse=True)
    total = 0
    for home in homes:
        total += _size(home)
        if total > limit and home != keep:
            with suppress(Timeout, OSError), FileLock(home / "lock", timeout=0):
                total -= _size(home)
                for path in _contents(home):
                    path.unlink(missing_ok=True)


def _last_use(home: Path) -> float:
    return (home / "lock").stat().st_mtime


def _size(home: Path) -> int:
    return sum(path.stat().st_size for path in _contents(home))


def _contents(home: Path) -> list[Path]:
    return [path for path in home.iterdir() if path.name != "lock"]


def home_name(root: Path) -> str:
    """What the homes of a source's pictures begin with."""
    return hashlib.blake2b(os.fsencode(root.resolve()), digest_size=8).hexdigest()


def file_key(path: Path) -> int:
    """A number of 64 bits for a file as it is now: of its path, size and modification time."""
    try:
        status = path.stat()
    except OSError:
        return UNKNOWN
    text = f"{os.fspath(path.absolute())}\0{status.st_size}\0{status.st_mtime_ns}"
    return int.from_bytes(hashlib.blake2b(os.fsencode(text), digest_size=8).digest(), "little")


def append_from(path: Path, end: int) -> BinaryIO:
    """Opens a file for writing behind its first `end` bytes; what else is there was left by a crash and goes."""
    file = path.open("r+b" if path.exists() else "w+b", buffering=1 << 20)
    file.truncate(end)
    file.seek(end)
    return file


class Mapped:
    """The first bytes of a file, mapped into memory to be read.

    Attributes:
        bytes: uint8, read-only. Whoever keeps a view of it has to drop it before `close`.
    """

    def __init__(self, path: Path, *, length: int = 0, release_after: int | None = None) -> None:
        """Maps a file.

        Args:
            path: Which.
            length: How many of its bytes; 0 is all.
            release_after: How many bytes may be read before their pages are given back; None keeps them.
        """
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), length, access=mmap.ACCESS_READ)
        self.bytes: NDArray[np.uint8] = np.frombuffer(self._map, dtype=np.uint8)
        self._release_after, self._read = release_after, 0

    def has_read(self, number: int) -> None:
        """Gives mapped pages back now and then: they stay in the system's file cache, but are not this process's."""
        self._read += number
        if self._release_after is not None and self._read >= self._release_after and hasattr(mmap, "MADV_DONTNEED"):
            self._map.madvise(mmap.MADV_DONTNEED)
            self._read = 0

    def close(self) -> None:
        """Lets the file go."""
        self.bytes = np.empty(0, np.uint8)
        self._map.close()
