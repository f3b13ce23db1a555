"""What lies in a source folder, told from a few of its names, and the sentences for what does not fit."""

import itertools
import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from petdesk.api import DataError, is_picture_name

LOOKED_AT = 300
"""Entries of one folder that a look reads. A guess from these must do: the folder may hold a million."""

TABLE_SUFFIXES = frozenset({".csv", ".tsv"})


@dataclass(frozen=True, slots=True)
class Layout:
    """The names directly in a folder, hidden ones left out, each group sorted."""

    folders: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def tables(self) -> tuple[str, ...]:
        """The CSV and TSV files among the others."""
        return tuple(name for name in self.others if is_table_name(name))


def look(folder: Path, limit: int | None = LOOKED_AT) -> Layout:
    """Reads the first `limit` names in `folder`, all for None; what cannot be listed looks empty."""
    folders, pictures, others = [], [], []
    try:
        with os.scandir(folder) as entries:
            for entry in itertools.islice(entries, limit):
                if entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    folders.append(entry.name)
                elif is_picture_name(entry.name):
                    pictures.append(entry.name)
                else:
                    others.append(entry.name)
    except OSError:
        return Layout()
    return Layout(tuple(sorted(folders)), tuple(sorted(pictures)), tuple(sorted(others)))


def is_table_name(name: str) -> bool:
    return Path(name).suffix.lower() in TABLE_SUFFIXES


def require_folder(source: Path) -> None:
    """Raises DataError unless `source` is a folder."""
    if source.is_dir():
        return
    if not source.exists():
        raise DataError(f"There is no folder {source}. Check the path, and that its drive is connected.")
    advice = "Choose the folder that holds the pictures."
    if is_table_name(source.name):
        advice = "To read labels from a table, choose the dataset csv."
    raise DataError(f"{source} is a file, not a folder. {advice}")


def no_pictures(source: Path, *, wanted: str) -> DataError:
    """The failure for a folder without pictures at any depth; `wanted` says what to choose instead."""
    layout = look(source)
    if layout.others:
        found = f"There are no pictures in {source}, only other files such as {layout.others[0]}."
    elif layout.folders:
        found = f"There are no pictures in {source}, nor in the folders in it such as {layout.folders[0]}."
    else:
        found = f"{source} is empty."
    return DataError(f"{found} Choose {wanted}.")


def label_text(raw: str) -> str:
    """The label that a name stands for: one spelling whichever system wrote it, and fit to be stored.

    macOS splits accents off their letters (NFD) where others keep them whole, so the same folder would give two
    labels; and a name in a foreign encoding holds bytes that no text file or database takes.
    """
    return unicodedata.normalize("NFC", raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def examples(names: Iterable[str], count: int = 2) -> str:
    """The first few names for a message: "a.jpg and b.jpg"."""
    return " and ".join(itertools.islice(names, count))
