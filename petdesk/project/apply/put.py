"""Giving a file another name that must not be taken, in one step."""

import ctypes
import errno
import os
import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

AT_FDCWD, RENAME_NOREPLACE = -100, 1
"""https://man7.org/linux/man-pages/man2/rename.2.html"""
RENAME_EXCL = 4
"""Of macOS' renamex_np."""

NOT_HERE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
"""This disk cannot do it in one step."""


def put(source: Path, target: Path) -> None:
    """Gives a file another name on the same disk, and never one that is taken.

    Raises:
        OSError: It cannot be done; then it has its old name. FileExistsError where the new one is taken.
    """
    if sys.platform == "win32":
        source.rename(target)  # refuses a name that is taken
    elif not renamed_at_once(source, target):
        put_over_reservation(source, target)


def renamed_at_once(source: Path, target: Path) -> bool:
    """Has the system do it; returns whether this system and disk can.

    Raises:
        OSError: They can, and it failed.
    """
    rename = _system_call()
    if rename is None or rename(os.fsencode(source), os.fsencode(target)) == 0:
        return rename is not None
    number = ctypes.get_errno()
    if number in NOT_HERE:
        return False
    raise OSError(number, os.strerror(number), str(source), None, str(target))


def put_over_reservation(source: Path, target: Path) -> None:
    """Takes the name by an empty file, which fails where there is one, and then replaces that in one step.

    Renaming alone would overwrite, and not every disk has links. A crash in between leaves the empty file.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    try:
        source.replace(target)
    except OSError:
        drop_empty(target)
        raise


def drop_empty(path: Path) -> None:
    """Removes a file if nothing is in it."""
    with suppress(OSError):
        if os.lstat(path).st_size == 0:
            path.unlink()


@lru_cache(maxsize=1)
def _system_call() -> Any:
    """The system's function of two names, which sets errno; None where it has none."""
    library = ctypes.CDLL(None, use_errno=True)
    if (found := getattr(library, "renameat2", None)) is not None:
        return lambda old, new: found(AT_FDCWD, old, AT_FDCWD, new, RENAME_NOREPLACE)
    if (found := getattr(library, "renamex_np", None)) is not None:
        return lambda old, new: found(old, new, RENAME_EXCL)
    return None
