"""Bytes and folders on the disk."""

import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from petdesk.api import PluginError

LEAST_FREE = 20_000_000
"""Bytes that stay free: a disk that is full to the last byte keeps the whole computer from working."""
OF_WRITING = frozenset({errno.ENOSPC, errno.EROFS, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""What the system never says of reading, whatever file it names."""
NOT_COPIED = frozenset(
    {".git", ".hg", ".mypy_cache", ".nox", ".pytest_cache", ".ruff_cache", ".tox", ".venv"}
    | {"__pycache__", "node_modules", "venv"}
)


def bytes_below(folder: Path) -> int:
    """Size of all files in a folder; what vanishes meanwhile counts nothing."""
    total = 0
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    total += bytes_below(Path(entry.path))
                else:
                    total += entry.stat(follow_symlinks=False).st_size
    return total


def require_room(folder: Path, needed: int) -> None:
    """Refuses what will not fit.

    Raises:
        PluginError: `needed` bytes more would fill the disk that `folder` is on.
    """
    free = shutil.disk_usage(folder).free
    if free < needed + LEAST_FREE:
        raise PluginError(
            f"There is too little room for the plugin on the disk of {folder}: {megabytes(needed + LEAST_FREE)} are "
            f"needed, {megabytes(free)} are free. Make room there, or let PETDESK_HOME name a folder on another disk."
        )


def megabytes(size: int) -> str:
    """A size for people: "1.5 MB"."""
    return f"{size / 1e6:.1f} MB"


def clear(folder: Path) -> None:
    """Deletes a folder with all that is in it, read-only files too; what cannot be deleted stays."""
    if sys.version_info >= (3, 12):
        shutil.rmtree(folder, onexc=_make_writable)
    else:
        shutil.rmtree(folder, onerror=_make_writable)


def _make_writable(delete: Callable[[str], Any], path: str, error: object) -> None:
    with suppress(OSError):
        Path(path).chmod(stat.S_IRWXU)  # git makes its objects read-only
        delete(path)


@contextmanager
def reading(source: Path, target: Path) -> Iterator[None]:
    """Turns what the system says against reading `source` into a PluginError, and leaves what it says of `target`.

    Raises:
        PluginError: The source cannot be read.
    """
    try:
        yield
    except OSError as error:
        place = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else source
        if error.errno in OF_WRITING or place.is_relative_to(target):
            raise
        raise PluginError(
            f"{place} cannot be read ({error.strerror or error}). Make it readable, or take it out of there."
        ) from error


def copied(folder: Path, target: Path) -> Iterator[Path]:
    """Copies a source folder file by file, yielding each, without what tools leave in it.

    Building in the folder itself would leave files there, and take stale ones of the last build into the wheel.

    Raises:
        PluginError: Something is a link to a folder, and this system lets nobody make links.
        OSError: Something cannot be read or written.
    """
    target.mkdir(parents=True)
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name in NOT_COPIED or entry.name.endswith(".egg-info") or _is_build(entry):
            continue
        place = target / entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from copied(Path(entry.path), place)
        elif entry.is_dir():
            _link(entry.path, place)  # copied, it might never end
        elif entry.is_file():
            shutil.copy2(entry.path, place)
            yield place


def _link(path: str, place: Path) -> None:
    try:
        place.symlink_to(Path(path).resolve(), target_is_directory=True)
    except OSError as error:
        if error.errno in OF_WRITING:
            raise
        raise PluginError(
            f"{path} is a link to a folder, and no such links can be made here ({error.strerror or error}). "
            "Build a wheel of it elsewhere and install that."
        ) from error


def point_at_repository(copy: Path, folder: Path) -> None:
    """Lets a copy of a folder ask the folder's git repository: some builds take the version from there."""
    repository = folder / ".git"
    if repository.is_dir():
        (copy / ".git").write_text(f"gitdir: {repository}\n", encoding="utf-8")
    elif repository.is_file():  # a worktree or a submodule: it points on itself
        shutil.copy2(repository, copy)


def _is_build(entry: "os.DirEntry[str]") -> bool:
    """Whether this is what setuptools leaves: `build` with `lib` or `bdist.PLATFORM` in it."""
    if entry.name != "build" or not entry.is_dir():
        return False
    return any(Path(entry.path).glob("bdist.*")) or (Path(entry.path) / "lib").is_dir()
