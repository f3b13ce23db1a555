"""The journal: every edit in its order, what it changed, and the way back and forth."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from sqlite3 import Connection
from typing import Any, Literal, TypeAlias

from petdesk.project import replay
from petdesk.project.database import Database
from petdesk.project.new_names import NewName
from petdesk.project.source import picture_name

Kind: TypeAlias = Literal["relabel", "move", "exclude", "include", "rename", "merge", "setting"]

_COLUMNS = "id, at, kind, pictures, before, after, setting, note, undone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One edit.

    Attributes:
        id: Grows from edit to edit and is never used again.
        at: When it was made, in UTC.
        kind: What was done.
        pictures: How many it changed; of a class that was renamed or merged, how many it had.
        before: In words, as of then: the label, the split, `included` or `excluded`, the class's name, or a setting's
            JSON. None where the pictures differed (see `Journal.changes`), had no split, or the setting was not there.
        after: Likewise; None for pictures that went back to the split that the dataset gives or that is drawn.
        setting: The key of the setting that was edited.
        note: Why, as the user or the tool that proposed it put it.
        undone: Whether it is undone now.
    """

    id: int
    at: datetime
    kind: Kind
    pictures: int
    before: str | None
    after: str | None
    setting: str | None
    note: str
    undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an edit did to one picture, in words as of then."""

    picture: int
    name: str
    before: str | None
    after: str | None


class Journal:
    """Reads the history, and undoes and redoes. Edits that are undone are dropped by the next edit."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def history(self) -> Iterator[Entry]:
        """Yields the edits, the newest first, those that are undone among them."""
        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT {_COLUMNS} FROM journal ORDER BY id DESC")  # noqa: S608 - our own
            yield from map(_entry, rows)

    def changes(self, entry: int) -> Iterator[Change]:
        """Yields what one edit did, picture by picture; nothing for classes and settings."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """
                SELECT p.id, p.name, c.was, j.after
                FROM changes AS c JOIN journal AS j ON j.id = c.entry JOIN pictures AS p ON p.id = c.picture
                WHERE c.entry = ? ORDER BY p.name
                """,
                (entry,),
            )
            for picture, name, before, after in rows:
                yield Change(picture=picture, name=picture_name(name), before=before, after=after)

    def new_names(self) -> list[NewName]:
        """The classes that were renamed or merged, the oldest edit first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                """
                SELECT DISTINCT j.id, j.at, c.before, j.after, j.undone
                FROM label_changes AS c JOIN journal AS j ON j.id = c.entry ORDER BY j.id, c.before
                """
            ).fetchall()
        return [
            NewName(at=datetime.fromtimestamp(at, UTC), before=before, after=after, undone=bool(undone))
            for _, at, before, after, undone in rows
        ]

    def next_undo(self) -> Entry | None:
        """The edit that `undo` would undo."""
        with self._database.reading() as connection:
            return read_entry(connection, replay.last_done(connection))

    def next_redo(self) -> Entry | None:
        """The edit that `redo` would make again."""
        with self._database.reading() as connection:
            return read_entry(connection, replay.first_undone(connection))

    def undo(self) -> Entry | None:
        """Takes the last edit back; returns it, or None where there is none.

        Raises:
            ProjectError: It cannot be written; then nothing has changed.
        """
        with self._database.writing() as connection:
            entry = replay.last_done(connection)
            if entry is not None:
                replay.undo(connection, entry)
            return read_entry(connection, entry)

    def redo(self) -> Entry | None:
        """Makes the edit that was undone last again; returns it, or None where there is none.

        Raises:
            ProjectError: It cannot be written; then nothing has changed.
        """
        with self._database.writing() as connection:
            entry = replay.first_undone(connection)
            if entry is not None:
                replay.redo(connection, entry)
            return read_entry(connection, entry)


def read_entry(connection: Connection, entry: int | None) -> Entry | None:
    """The edit with this id."""
    if entry is None:
        return None
    row = connection.execute(f"SELECT {_COLUMNS} FROM journal WHERE id = ?", (entry,)).fetchone()  # noqa: S608
    return _entry(row)


def _entry(row: tuple[Any, ...]) -> Entry:
    entry, at, kind, pictures, before, after, setting, note, undone = row
    return Entry(
        id=entry,
        at=datetime.fromtimestamp(at, UTC),
        kind=kind,
        pictures=pictures,
        before=before,
        after=after,
        setting=setting,
        note=note,
        undone=bool(undone),
    )
