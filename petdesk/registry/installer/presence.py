"""Which processes use a folder of plugins: what one of them has loaded must not be deleted under it."""

import os
import uuid
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

SUFFIX = ".lock"
ENTER_SECONDS = 2
"""For those who look whether somebody lives: they hold a new lock for an instant, and then delete its file."""
_HELD: dict[Path, FileLock] = {}
"""This process's own lock of each folder. What it loaded stays loaded until it ends, and so does the lock."""


def enter(folder: Path) -> str:
    """Says that this process uses `folder` until it ends, and returns its name there.

    The operating system ends the lock with the process, however it ends.

    Raises:
        OSError: The folder cannot be written.
    """
    held = _HELD.get(folder)
    if held is None or not held.is_locked or not Path(held.lock_file).exists():
        users = _users(folder)
        users.mkdir(parents=True, exist_ok=True)
        held = FileLock(
            users / f"{os.getpid()}-{uuid.uuid4().hex[:8]}{SUFFIX}", timeout=ENTER_SECONDS, thread_local=False
        )
        held.acquire()  # never of a file that was deleted meanwhile
        _HELD[folder] = held
    return Path(held.lock_file).stem


def own(folder: Path) -> str | None:
    """This process's name in `folder`; None where it has not entered."""
    held = _HELD.get(folder)
    return None if held is None else Path(held.lock_file).stem


def others(folder: Path) -> frozenset[str]:
    """The names of the other processes that use `folder` now; what dead ones left is cleared away."""
    own = _HELD.get(folder)
    alive = set()
    for path in _users(folder).glob(f"*{SUFFIX}"):
        if own is not None and path == Path(own.lock_file):
            continue
        lock = FileLock(path, timeout=0, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            alive.add(path.stem)
            continue
        except OSError:
            continue
        # While it is held, so that nobody else takes it in between; Windows refuses that, and then nobody can.
        _delete(path)
        lock.release()
        if os.name == "nt":
            _delete(path)
    return frozenset(alive)


def _delete(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _users(folder: Path) -> Path:
    return folder / ".users"
