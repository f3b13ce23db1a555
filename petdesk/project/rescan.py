"""Bringing a project up to what a scan found: new, changed and vanished pictures, with every edit kept."""

import itertools
import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection

from petdesk.api import Item
from petdesk.events import Meter, ScanProgress
from petdesk.project.database import Database
from petdesk.project.errors import ProjectError
from petdesk.project.source import name_in, picture_name, stored_name

PICTURES_A_STEP = 1000
SECONDS_BETWEEN_EVENTS = 0.1

_CHANGED = "(p.size, p.mtime_ns) IS NOT (f.size, f.mtime_ns)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescan:
    """What a scan changed.

    Attributes:
        pictures: How many the project has now.
        new: Found for the first time.
        returned: Found again after they were gone.
        gone: No longer found. Their edits are kept for when they come back.
        changed: Of another size or modification time than before.
        relabelled: Called otherwise by the dataset than before; where the user relabelled one, the user's label stays.
    """

    pictures: int
    new: int
    returned: int
    gone: int
    changed: int
    relabelled: int


def take_scan(
    database: Database, items: Iterable[Item], *, root: Path, besides: Callable[[Connection], None]
) -> Generator[ScanProgress, None, Rescan]:
    """Looks at the files of `items` and takes them over in one write; closing it before changes nothing.

    The items are read as a stream, and edits can be made until the write. `besides` is written with them.

    Raises:
        ProjectError: There are no items, or one picture has two labels.
    """
    with database.connection() as connection:
        connection.execute("DROP TABLE IF EXISTS temp.found")
        connection.execute(
            """
            CREATE TEMP TABLE found (
                name BLOB PRIMARY KEY, size INTEGER, mtime_ns INTEGER, label TEXT NOT NULL, split TEXT,
                clash TEXT
            ) STRICT, WITHOUT ROWID
            """
        )
        yield from _collect(connection, items, root)
        _check(connection, root)
        with database.transaction(connection):
            changes = _compare(connection)
            _merge(connection)
            besides(connection)
        connection.execute("DROP TABLE temp.found")
    return changes


def _collect(connection: Connection, items: Iterable[Item], root: Path) -> Iterator[ScanProgress]:
    meter, due, done = Meter(), 0.0, 0
    rows = (_row(item, root) for item in items)
    connection.execute("BEGIN")  # of the temporary table alone: it locks nothing
    while step := list(itertools.islice(rows, PICTURES_A_STEP)):
        connection.executemany(
            """
            INSERT INTO found (name, size, mtime_ns, label, split) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET clash = excluded.label
            WHERE (label, split) IS NOT (excluded.label, excluded.split)
            """,
            step,
        )
        done += len(step)
        if time.monotonic() >= due:
            due = time.monotonic() + SECONDS_BETWEEN_EVENTS
            yield ScanProgress(done=done, total=None, rate=meter.rate(done))
    connection.commit()
    yield ScanProgress(done=done, total=done, rate=meter.rate(done))


def _row(item: Item, root: Path) -> tuple[bytes, int | None, int | None, str, str | None]:
    # A plugin that reads names in a foreign encoding may hand on what no text takes.
    label = item.label.encode("utf-8", "replace").decode("utf-8")
    try:
        status = os.stat(item.path)  # noqa: PTH116 - a million times: Path.stat takes half as long again
    except OSError:
        return stored_name(name_in(root, item.path)), None, None, label, item.split
    return stored_name(name_in(root, item.path)), status.st_size, status.st_mtime_ns, label, item.split


def _check(connection: Connection, root: Path) -> None:
    clash = connection.execute("SELECT name, label, clash FROM found WHERE clash IS NOT NULL LIMIT 1").fetchone()
    if clash:
        name, label, other = clash
        raise ProjectError(
            f"{picture_name(name)} is listed twice with different labels or splits ({label!r}, {other!r}). "
            "Give each picture one label; the project stays as it was."
        )
    if not connection.execute("SELECT 1 FROM found LIMIT 1").fetchone():
        raise ProjectError(
            f"The scan found no pictures in {root}, so the project stays as it was. "
            "Check that the folder is there and its disk connected."
        )


def _compare(connection: Connection) -> Rescan:
    row = connection.execute(
        f"""
        SELECT count(*), sum(p.id IS NULL), sum(p.gone IS 1),
            sum(p.gone IS 0 AND {_CHANGED}), sum(p.gone IS 0 AND l.original IS NOT f.label)
        FROM found AS f LEFT JOIN pictures AS p ON p.name = f.name LEFT JOIN labels AS l ON l.id = p.scanned_label
        """  # noqa: S608 - our own condition
    ).fetchone()
    pictures, new, returned, changed, relabelled = row
    (before,) = connection.execute("SELECT count(*) FROM pictures WHERE NOT gone").fetchone()
    return Rescan(
        pictures=pictures,
        new=new,
        returned=returned,
        gone=before + new + returned - pictures,
        changed=changed,
        relabelled=relabelled,
    )


def _merge(connection: Connection) -> None:
    connection.execute(
        "INSERT INTO labels (original, name) SELECT DISTINCT label, label FROM found WHERE true ON CONFLICT DO NOTHING"
    )
    connection.execute("UPDATE pictures SET gone = 1 WHERE NOT gone AND name NOT IN (SELECT name FROM found)")
    connection.execute(
        f"""
        UPDATE pictures AS p
        SET size = f.size, mtime_ns = f.mtime_ns, scanned_label = l.id, scanned_split = f.split, gone = 0
        FROM found AS f JOIN labels AS l ON l.original = f.label
        WHERE p.name = f.name
            AND (p.gone OR p.scanned_label <> l.id OR p.scanned_split IS NOT f.split OR {_CHANGED})
        """  # noqa: S608 - our own condition
    )
    connection.execute(
        """
        INSERT INTO pictures (name, size, mtime_ns, scanned_label, scanned_split)
        SELECT f.name, f.size, f.mtime_ns, l.id, f.split FROM found AS f JOIN labels AS l ON l.original = f.label
        WHERE f.name NOT IN (SELECT name FROM pictures) ORDER BY f.name
        """
    )
    connection.execute(
        """
        UPDATE source SET scanned_at = ?,
            divided = EXISTS (SELECT 1 FROM pictures WHERE scanned_split = 'valid' AND NOT gone)
        """,
        (time.time(),),
    )
