"""The user's edits: each is a write of its own, on disk when the method returns, and an entry of the journal."""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Any

from petdesk.api import Split
from petdesk.project import replay
from petdesk.project.choice import choose
from petdesk.project.database import Database
from petdesk.project.errors import ProjectError
from petdesk.project.journal import Entry, Kind, read_entry


class Edits:
    """Edits one or any number of pictures at a time, classes, and settings.

    Every method takes a `note` for the journal and returns its entry, or None where all was so already. It raises
    ProjectError, and changes nothing, where the project cannot be written or has no such picture or class.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def relabel(self, pictures: Iterable[int], label: str, *, note: str = "") -> Entry | None:
        """Puts pictures into a class, which need not exist yet."""
        name = _class_name(label)
        with self._database.writing() as connection:
            label_id = _label(connection, name)
            return _edit(connection, pictures, "relabel", value=label_id, after=name, note=note)

    def move(self, pictures: Iterable[int], split: Split | None, *, note: str = "") -> Entry | None:
        """Puts pictures on a side of the split; None: where the dataset puts them, or the draw."""
        with self._database.writing() as connection:
            return _edit(connection, pictures, "move", value=split, after=split, note=note)

    def exclude(self, pictures: Iterable[int], *, note: str = "") -> Entry | None:
        """Takes pictures out of training and validation; their files stay where they are."""
        with self._database.writing() as connection:
            return _edit(connection, pictures, "exclude", value=1, after="excluded", note=note)

    def include(self, pictures: Iterable[int], *, note: str = "") -> Entry | None:
        """Takes excluded pictures in again."""
        with self._database.writing() as connection:
            return _edit(connection, pictures, "include", value=0, after="included", note=note)

    def rename_class(self, name: str, new_name: str, *, note: str = "") -> Entry | None:
        """Calls a class otherwise, also for pictures that later scans find.

        Raises:
            ProjectError: The new name is another class's.
        """
        new_name = _class_name(new_name)
        with self._database.writing() as connection:
            _require_class(connection, name)
            if name == new_name:
                return None
            if _is_class(connection, new_name):
                raise ProjectError(f"There is a class {new_name!r} already. Merge the two, or choose another name.")
            entry = replay.rename_labels(connection, "rename", names=[name], after=new_name, note=note)
            return read_entry(connection, entry)

    def merge_classes(self, names: Sequence[str], into: str, *, note: str = "") -> Entry | None:
        """Makes one class of several, also for pictures that later scans find; `into` is one of the project's."""
        others = [name for name in dict.fromkeys(names) if name != into]
        with self._database.writing() as connection:
            for name in (into, *others):
                _require_class(connection, name)
            if not others:
                return None
            entry = replay.rename_labels(connection, "merge", names=others, after=into, note=note)
            return read_entry(connection, entry)

    def set_setting(self, key: str, value: Any, *, note: str = "") -> Entry | None:
        """Gives a setting a JSON value, so that it can be undone."""
        after = json.dumps(value)
        with self._database.writing() as connection:
            row = connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
            before = row[0] if row else None
            if before == after:
                return None
            return read_entry(connection, replay.edit_setting(connection, key, before=before, after=after, note=note))


def _edit(
    connection: Connection,
    pictures: Iterable[int],
    kind: Kind,
    *,
    value: int | str | None,
    after: str | None,
    note: str,
) -> Entry | None:
    choose(connection, pictures)
    return read_entry(connection, replay.edit_pictures(connection, kind, value=value, after=after, note=note))


def _label(connection: Connection, name: str) -> int:
    """The label of this name, made where there is none."""
    row = connection.execute(
        "SELECT id FROM labels WHERE name = ? ORDER BY original IS NULL, id LIMIT 1", (name,)
    ).fetchone()
    if row:
        return int(row[0])
    return int(connection.execute("INSERT INTO labels (name) VALUES (?)", (name,)).lastrowid or 0)


def _is_class(connection: Connection, name: str) -> bool:
    """Whether a picture has this label now."""
    row = connection.execute("SELECT EXISTS (SELECT 1 FROM effective WHERE label = ?)", (name,)).fetchone()
    return bool(row[0])


def _require_class(connection: Connection, name: str) -> None:
    if not _is_class(connection, name):
        raise ProjectError(f"There is no class {name!r} in this project. Choose one that pictures have.")


def _class_name(text: str) -> str:
    """What a user typed, in one spelling whichever system it was typed on.

    Raises:
        ProjectError: It is empty or holds what is no text.
    """
    name = unicodedata.normalize("NFC", text.strip())
    if not name or any(unicodedata.category(character) in ("Cc", "Cs") for character in name):
        raise ProjectError(f"A class cannot be called {text!r}. Type at least one letter, and no line breaks.")
    return name
