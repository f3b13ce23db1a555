"""What a gallery shows: entries, and lists of them that may be made as they are looked at."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, TypeAlias, runtime_checkable

Mark: TypeAlias = Literal["", "good", "bad", "warning"]
Key: TypeAlias = int | Path
"""What an entry is known by when the list is sorted anew: its id, or its path where it has none."""


@dataclass(frozen=True, slots=True)
class GalleryEntry:
    """One picture of a gallery.

    Attributes:
        path: The file.
        id: By which it is known when entries move; None where the path will do.
        title: The first line under the picture; typing its beginning leads to it.
        lines: More lines under it; all tiles have room for as many as the entry with the most.
        mark: A badge on the picture: a tick, a cross or a warning triangle.
        tooltip: Shown under the title when the mouse rests on it.
    """

    path: Path
    id: int | None
    title: str
    lines: tuple[str, ...] = ()
    mark: Mark = ""
    tooltip: str = ""


class Entries(Protocol):
    """A list of entries, or what makes each when it is asked for."""

    def __len__(self) -> int:
        """How many there are."""
        ...

    def __getitem__(self, index: int, /) -> GalleryEntry:
        """The entry at `index`, from 0; called for each tile that is painted, so in microseconds."""
        ...


@runtime_checkable
class NumberedEntries(Entries, Protocol):
    """Entries that know all their ids without being made: choosing all of a hundred thousand is quick then."""

    def ids(self) -> Sequence[int | None]:
        """The id of each, in order."""
        ...


def key_of(entry: GalleryEntry) -> Key:
    """What the entry is known by."""
    return entry.path if entry.id is None else entry.id


def keys_of(entries: Entries, indices: Iterable[int] | None = None) -> Iterator[Key]:
    """What the entries at `indices`, or all of them, are known by."""
    if isinstance(entries, NumberedEntries):
        ids = entries.ids()
        for index in range(len(ids)) if indices is None else indices:
            number = ids[index]
            yield entries[index].path if number is None else number
    else:
        for index in range(len(entries)) if indices is None else indices:
            yield key_of(entries[index])
