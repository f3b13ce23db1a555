"""Making, undoing and redoing the edits that the journal records, inside the caller's transaction."""

import time
from collections.abc import Sequence
from sqlite3 import Connection
from types import MappingProxyType

PICTURE_EDITS = MappingProxyType(
    {
        "relabel": ("edited_label", "label"),
        "move": ("edited_split", "split"),
        "exclude": ("excluded", "state"),
        "include": ("excluded", "state"),
    }
)
"""Kind of edit -> the column of `pictures` that it writes, and the column of `effective` that says it in words."""


def edit_pictures(
    connection: Connection, kind: str, *, value: int | str | None, after: str | None, note: str
) -> int | None:
    """Writes `value` for the pictures in `chosen` that are not so already; returns the journal's entry, if any were."""
    column, words = PICTURE_EDITS[kind]
    entry = _begin(connection, kind, after=after, value=value, note=note)
    changed = connection.execute(
        f"""
        INSERT INTO changes (entry, picture, before, was)
        SELECT :entry, p.id, p.{column}, e.{words}
        FROM chosen CROSS JOIN pictures AS p USING (id) CROSS JOIN effective AS e USING (id) -- `chosen` first
        WHERE p.{column} IS NOT :value AND e.{words} IS NOT :after
        """,  # noqa: S608 - our own columns
        {"entry": entry, "value": value, "after": after},
    ).rowcount
    if not changed:
        connection.execute("DELETE FROM journal WHERE id = ?", (entry,))
        return None
    connection.execute(
        """
        UPDATE journal SET pictures = ?, before = (
            SELECT min(was) FROM changes WHERE entry = journal.id
            HAVING min(was) = max(was) AND count(was) = count(*)
        ) WHERE id = ?
        """,
        (changed, entry),
    )
    _finish(connection, entry)
    return entry


def rename_labels(connection: Connection, kind: str, *, names: Sequence[str], after: str, note: str) -> int:
    """Gives the labels that are called `names` another name; returns the journal's entry."""
    entry = _begin(connection, kind, before=", ".join(names), after=after, note=note)
    connection.executemany(
        "INSERT INTO label_changes SELECT ?, id, name FROM labels WHERE name = ?", ((entry, name) for name in names)
    )
    connection.execute(
        """
        UPDATE journal SET pictures = (
            SELECT count(*) FROM pictures WHERE NOT gone AND coalesce(edited_label, scanned_label) IN (
                SELECT label FROM label_changes WHERE entry = journal.id
            )
        ) WHERE id = ?
        """,
        (entry,),
    )
    _finish(connection, entry)
    return entry


def edit_setting(connection: Connection, key: str, *, before: str | None, after: str | None, note: str) -> int:
    """Gives a setting another value, as JSON; returns the journal's entry."""
    entry = _begin(connection, "setting", setting=key, before=before, after=after, note=note)
    _finish(connection, entry)
    return entry


def last_done(connection: Connection) -> int | None:
    """The entry that can be undone."""
    (entry,) = connection.execute("SELECT max(id) FROM journal WHERE NOT undone").fetchone()
    return None if entry is None else int(entry)


def first_undone(connection: Connection) -> int | None:
    """The entry that can be redone."""
    (entry,) = connection.execute("SELECT min(id) FROM journal WHERE undone").fetchone()
    return None if entry is None else int(entry)


def undo(connection: Connection, entry: int) -> None:
    """Writes back what was there before an entry."""
    column = _column(connection, entry)
    if column:
        connection.execute(
            f"UPDATE pictures SET {column} = c.before FROM changes AS c WHERE c.entry = ? AND c.picture = pictures.id",  # noqa: S608
            (entry,),
        )
    connection.execute(
        "UPDATE labels SET name = c.before FROM label_changes AS c WHERE c.entry = ? AND c.label = labels.id", (entry,)
    )
    _set(connection, entry, "before")
    connection.execute("UPDATE journal SET undone = 1 WHERE id = ?", (entry,))


def redo(connection: Connection, entry: int) -> None:
    """Writes what an entry says."""
    column = _column(connection, entry)
    if column:
        connection.execute(
            f"""
            UPDATE pictures SET {column} = (SELECT value FROM journal WHERE id = :entry)
            WHERE id IN (SELECT picture FROM changes WHERE entry = :entry)
            """,  # noqa: S608 - our own column
            {"entry": entry},
        )
    connection.execute(
        """
        UPDATE labels SET name = (SELECT after FROM journal WHERE id = :entry)
        WHERE id IN (SELECT label FROM label_changes WHERE entry = :entry)
        """,
        {"entry": entry},
    )
    _set(connection, entry, "after")
    connection.execute("UPDATE journal SET undone = 0 WHERE id = ?", (entry,))


def _begin(
    connection: Connection,
    kind: str,
    *,
    note: str,
    before: str | None = None,
    after: str | None = None,
    value: int | str | None = None,
    setting: str | None = None,
) -> int:
    cursor = connection.execute(
        "INSERT INTO journal (at, kind, note, before, after, value, setting) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (time.time(), kind, note, before, after, value, setting),
    )
    return int(cursor.lastrowid or 0)


def _finish(connection: Connection, entry: int) -> None:
    """Drops the edits that were undone before this one, and makes it."""
    connection.execute("DELETE FROM journal WHERE undone AND id < ?", (entry,))
    redo(connection, entry)


def _column(connection: Connection, entry: int) -> str | None:
    (kind,) = connection.execute("SELECT kind FROM journal WHERE id = ?", (entry,)).fetchone()
    return PICTURE_EDITS[kind][0] if kind in PICTURE_EDITS else None


def _set(connection: Connection, entry: int, side: str) -> None:
    """Gives the setting of an entry, if it has one, the value before or after it."""
    key, value = connection.execute(f"SELECT setting, {side} FROM journal WHERE id = ?", (entry,)).fetchone()  # noqa: S608
    if key is None:
        return
    if value is None:
        connection.execute("DELETE FROM settings WHERE key = ?", (key,))
    else:
        connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, value))
