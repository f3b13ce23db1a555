"""The source of a project: where its pictures come from, and how that is written down so that it can be moved."""

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_ESCAPES = sys.getfilesystemencodeerrors()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Pictures as the user named them: where, by which dataset plugin (None: find out), with which params."""

    path: Path
    dataset: str | None = None
    params: dict[str, Any] = field(default_factory=dict)


def stored_name(name: str) -> bytes:
    """A file's name as UTF-8; a name in a foreign encoding keeps its bytes, which no column of text would take."""
    return name.encode("utf-8", _ESCAPES)


def picture_name(stored: bytes) -> str:
    """The inverse of `stored_name`."""
    return stored.decode("utf-8", _ESCAPES)


def name_in(root: Path, path: Path) -> str:
    """A picture's name: relative to `root` with `/` between folders; absolute where it lies outside of it."""
    # Path.relative_to says the same and takes five times as long, which a million pictures make felt.
    folder, text = os.path.join(root, ""), str(path)  # noqa: PTH118
    return text.removeprefix(folder).replace(os.sep, "/") if text.startswith(folder) else absolute(path).as_posix()


def stored_path(path: Path, project: Path) -> bytes:
    """A source's path: relative to the project's folder where it lies in there, so that both can be moved together."""
    home, path = absolute(project).parent, absolute(path)
    return stored_name((path.relative_to(home) if path.is_relative_to(home) else path).as_posix())


def source_path(stored: bytes, project: Path) -> Path:
    """The inverse of `stored_path`, for where the project is now."""
    return absolute(absolute(project).parent / picture_name(stored))


def root_of(source: Source) -> Path:
    """The folder that its pictures' names are relative to: itself, or the one that a table lies in."""
    path = absolute(source.path.expanduser())
    return path.parent if path.is_file() else path


def absolute(path: Path) -> Path:
    """Without `..`, but with the user's links as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the links
