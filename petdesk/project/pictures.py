"""The pictures of a project as they are now: what the scan found with the user's edits over it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from petdesk.api import Split
from petdesk.project.choice import choose
from petdesk.project.database import Database
from petdesk.project.source import picture_name, stored_name

_COLUMNS = "id, name, label, split, excluded, scanned_label, edited, size, mtime_ns, gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture.

    Attributes:
        id: Stays the same as long as the project lives.
        name: Relative to the source's root, with `/` between folders; absolute where it lies outside.
        label: Its class now.
        split: Where it belongs now; None where neither the dataset nor the user says, so that the split is drawn.
        excluded: Whether the user took it out of training and validation.
        scanned_label: What the dataset called it.
        edited: Whether the user relabelled, moved or excluded it.
        size: Bytes; None, like `mtime_ns`, where the file was not there.
        mtime_ns: Its modification time.
        gone: Whether the last scan no longer found it; it takes no part then.
    """

    id: int
    name: str
    label: str
    split: Split | None
    excluded: bool
    scanned_label: str
    edited: bool
    size: int | None
    mtime_ns: int | None
    gone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassCount:
    """How many pictures a class has: for training, for validation, with an open split, and excluded ones."""

    name: str
    train: int
    valid: int
    open: int
    excluded: int


class Pictures:
    """Reads pictures; a stream holds one of them at a time and sees the state at its beginning."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __len__(self) -> int:
        """How many there are, without those that are gone."""
        with self._database.reading() as connection:
            (number,) = connection.execute("SELECT count(*) FROM pictures WHERE NOT gone").fetchone()
            return int(number)

    def select(
        self,
        *,
        label: str | None = None,
        split: Split | None = None,
        excluded: bool | None = None,
        text: str | None = None,
    ) -> Iterator[Picture]:
        """Yields the pictures that fit all that is given, in the order of their names, without those that are gone.

        Args:
            label: Their class now.
            split: Their side now.
            excluded: Whether they are.
            text: Part of their name; ASCII letters match in either case.
        """
        with self._database.reading() as connection:
            rows = connection.execute(
                f"""
                SELECT {_COLUMNS} FROM effective
                WHERE NOT gone AND (:label IS NULL OR label = :label) AND (:split IS NULL OR split = :split)
                    AND (:excluded IS NULL OR excluded = :excluded)
                    AND (:text IS NULL OR instr(lower(CAST(name AS TEXT)), lower(:text)))
                ORDER BY name
                """,  # noqa: S608 - our own columns
                {"label": label, "split": split, "excluded": excluded, "text": text},
            )
            yield from map(_picture, rows)

    def get(self, ids: Iterable[int]) -> list[Picture]:
        """The pictures with these ids, in their order, also where they are gone.

        Raises:
            ProjectError: An id is no picture's.
        """
        wanted = list(ids)
        with self._database.reading() as connection:
            choose(connection, wanted)
            rows = connection.execute(f"SELECT {_COLUMNS} FROM chosen CROSS JOIN effective USING (id)")  # noqa: S608
            found = {row[0]: _picture(row) for row in rows}
        return [found[picture] for picture in wanted]

    def find(self, names: Iterable[str]) -> dict[str, int]:
        """The ids of the pictures with these names, as runs and predictions know them; unknown names are left out."""
        with self._database.reading() as connection:
            query = "SELECT id FROM pictures WHERE name = ?"
            found = ((name, connection.execute(query, (stored_name(name),)).fetchone()) for name in names)
            return {name: row[0] for name, row in found if row}

    def classes(self) -> list[ClassCount]:
        """The classes that pictures have now, by name; excluded pictures are counted apart."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """
                SELECT label, sum(NOT excluded AND split IS 'train'), sum(NOT excluded AND split IS 'valid'),
                    sum(NOT excluded AND split IS NULL), sum(excluded)
                FROM effective WHERE NOT gone GROUP BY label ORDER BY label
                """
            )
            return [
                ClassCount(name=name, train=train, valid=valid, open=undecided, excluded=excluded)
                for name, train, valid, undecided, excluded in rows
            ]


def _picture(row: tuple[Any, ...]) -> Picture:
    picture, name, label, split, excluded, scanned_label, edited, size, mtime_ns, gone = row
    return Picture(
        id=picture,
        name=picture_name(name),
        label=label,
        split=split,
        excluded=bool(excluded),
        scanned_label=scanned_label,
        edited=bool(edited),
        size=size,
        mtime_ns=mtime_ns,
        gone=bool(gone),
    )
