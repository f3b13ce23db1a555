"""Where in a picture's name its label stands, and how the name reads with another label there."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from petdesk.project.errors import ProjectError

MOST_BYTES = 240
"""Of a name between two slashes: file systems end at 255, and a number may have to be added."""

HIGHEST_NUMBER = 10_000
"""Of those tried where a name is taken."""

RESERVED = frozenset('<>:"|?*\\')
"""Not allowed in names on Windows, where a disk may be read next."""

DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)
"""What no file or folder can be called there, with no ending either:
https://learn.microsoft.com/windows/win32/fileio/naming-a-file."""


class LabelPlace(Protocol):
    """Tells where a label stands in names."""

    def span(self, name: str) -> tuple[int, int] | None:
        """Begin and end of the label in a name that is relative to the source; None where there is none."""
        ...


def label_place(dataset: str | None, params: Mapping[str, Any], *, source_is_folder: bool) -> LabelPlace:
    """For a dataset whose labels are in the names of folders or files.

    Raises:
        ProjectError: Its labels are elsewhere, so that no renaming changes them.
    """
    match dataset if source_is_folder else None:
        case "folders":
            return _FolderOf(-2 if params.get("label_from") == "parent" else 0)
        case "train-valid-folders":
            return _FolderIn(tuple(str(params.get(part, "auto")) for part in ("train", "valid")))
        case "filename-pattern":
            pattern = re.compile(str(params.get("pattern", r"^(.+)_\d+\.[^.]+$")))
            return _Pattern(pattern, whole=params.get("match_on") == "path")
    raise ProjectError(
        "The labels of this project are not in the names of its files or folders but in a list of their own, so "
        "moving files would not change them. Your corrections are kept in the project and count in every training."
    )


def with_label(place: LabelPlace, name: str, raw: str) -> str | None:
    """The name with `raw` in its label's place; None where that would not be read as `raw`."""
    span = place.span(name)
    if span is None:
        return None
    changed = f"{name[: span[0]]}{raw}{name[span[1] :]}"
    return changed if read(place, changed) == raw else None


def read(place: LabelPlace, name: str) -> str | None:
    """The text in the label's place."""
    span = place.span(name)
    return None if span is None else name[slice(*span)]


def numbered(place: LabelPlace, name: str) -> Iterator[str]:
    """Other names that are read as the same label: with a number added, or with a higher number."""
    raw = read(place, name)
    folder, slash, file = name.rpartition("/")
    stem, dot, suffix = file.rpartition(".") if "." in file else (file, "", "")
    digits = re.search(r"(\d+)$", stem)
    for number in range(2, HIGHEST_NUMBER):
        stems = [f"{stem}-{number}"]
        if digits is not None:
            higher = str(int(digits[1]) + number - 1).zfill(len(digits[1]))
            stems.append(f"{stem[: digits.start()]}{higher}")
        for other in stems:
            changed = f"{folder}{slash}{other}{dot}{suffix}"
            if read(place, changed) == raw:
                yield changed


def unfit(label: str) -> bool:
    """Whether no file or folder can be called so on every system."""
    return (
        "/" in label
        or label.startswith(".")
        or label != label.strip(" .")
        or bool(RESERVED & set(label))
        or any(ord(character) < ord(" ") for character in label)
        or len(label.encode("utf-8", "surrogateescape")) > MOST_BYTES
    )


def names_device(part: str) -> bool:
    """Whether Windows takes a folder or file of this name for one of its devices."""
    return part.partition(".")[0].rstrip(" ").casefold() in DEVICES


class _FolderOf:
    """One of the folders above a picture; `position` counts from the top, or from the end with a minus."""

    def __init__(self, position: int) -> None:
        self._position = position

    def span(self, name: str) -> tuple[int, int] | None:
        parts = name.split("/")
        position = self._position if self._position >= 0 else len(parts) + self._position
        if not 0 <= position < len(parts) - 1:
            return None
        start = sum(len(part) + 1 for part in parts[:position])
        return start, start + len(parts[position])


class _FolderIn:
    """The folder below the one for training or validation."""

    def __init__(self, sides: tuple[str, ...]) -> None:
        self._sides = sides

    def span(self, name: str) -> tuple[int, int] | None:
        named = [side.strip("/") for side in self._sides if side != "auto"]
        depth = next((len(side.split("/")) for side in named if name.startswith(f"{side}/")), 1)
        return _FolderOf(depth).span(name)


class _Pattern:
    """What the pattern's one group finds in the file's name, or in the whole one."""

    def __init__(self, pattern: re.Pattern[str], *, whole: bool) -> None:
        self._pattern, self._whole = pattern, whole

    def span(self, name: str) -> tuple[int, int] | None:
        start = 0 if self._whole else name.rfind("/") + 1
        found = self._pattern.search(name[start:])
        if found is None or not found[1]:
            return None
        return start + found.start(1), start + found.end(1)
