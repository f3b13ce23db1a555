"""All pictures of a project as columns: what counts, filters and sorts a hundred thousand of them at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import numpy as np
from numpy.typing import NDArray

from petdesk.project.database import Database
from petdesk.project.files import drawn_as
from petdesk.project.source import picture_name

ROWS_A_PART = 4000
_FILES = ("names", "drawn_as", "file_sizes")
_FINDINGS = ("widths", "heights", "checked", "fatal", "problems", "copies")

_STATE = """
    SELECT p.id, coalesce(p.edited_label, p.scanned_label), p.scanned_label,
        CASE WHEN (SELECT divided FROM source) THEN coalesce(p.edited_split, p.scanned_split, 'train') = 'valid'
            ELSE coalesce(p.edited_split = 'valid', -1) END,
        p.excluded, p.edited_label IS NOT NULL, p.edited_split IS NOT NULL
    FROM pictures AS p WHERE NOT p.gone ORDER BY p.name
"""
_CHECKED = """
    SELECT coalesce(c.width, 0), coalesce(c.height, 0), c.picture IS NOT NULL, coalesce(c.fatal, 0)
    FROM pictures AS p LEFT JOIN checks AS c ON c.picture = p.id AND (c.size, c.mtime_ns) IS (p.size, p.mtime_ns)
    WHERE NOT p.gone ORDER BY p.name
"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Columns:
    """The pictures as they are now, in the order of their names, without those that are gone. N of them.

    Attributes:
        root: The folder that the names are relative to.
        scanned_at: When the source was read, Unix time; ids and the files' facts are the same as long as it is.
        checks: How often findings were recorded; what they say is the same as long as it is.
        ids: int64 [N].
        names: N names.
        drawn_as: Row to the name that the picture is drawn by for the split, where that is not its own.
        file_sizes: int64 [N], bytes; -1 for a file that was not there.
        classes: The classes that pictures have now, sorted.
        labels: int64 [N], indices into `classes`.
        originals: What the source calls its classes.
        scanned: int64 [N], indices into `originals`.
        given: int8 [N]: 0 for training, 1 for validation, -1 where neither the source nor the user says.
        excluded, relabelled, moved: Bool [N], what the user did; `moved` to a side of the split.
        widths, heights: int32 [N], in pixels; 0 where they are not known.
        checked: Bool [N], whether it was opened since its file last changed.
        fatal: Bool [N], whether that showed that it cannot be read.
        problems: Row to what is wrong with that picture.
        copies: Row of each picture that is an exact copy of another to the row of the first of its kind.
    """

    root: Path
    scanned_at: float
    checks: int
    ids: NDArray[np.int64]
    names: Sequence[str]
    drawn_as: Mapping[int, str]
    file_sizes: NDArray[np.int64]
    classes: tuple[str, ...]
    labels: NDArray[np.int64]
    originals: tuple[str, ...]
    scanned: NDArray[np.int64]
    given: NDArray[np.int8]
    excluded: NDArray[np.bool_]
    relabelled: NDArray[np.bool_]
    moved: NDArray[np.bool_]
    widths: NDArray[np.int32]
    heights: NDArray[np.int32]
    checked: NDArray[np.bool_]
    fatal: NDArray[np.bool_]
    problems: Mapping[int, str]
    copies: Mapping[int, int]

    def __len__(self) -> int:
        return len(self.ids)

    def path(self, row: int) -> Path:
        """Where a picture lies."""
        return self.root / self.names[row]


def read_columns(database: Database, *, root: Path, checks: int, known: Columns | None) -> Columns:
    """Reads them all in one state of the file; see `Project.columns`."""
    with database.reading() as connection:
        (scanned_at,) = connection.execute("SELECT coalesce(scanned_at, 0.0) FROM source").fetchone()
        state = _numbers(connection, _STATE)
        ids = state[:, 0]
        effective, originals = _labels(connection)
        if known is None or known.scanned_at != scanned_at or not np.array_equal(known.ids, ids):
            files, known = _files(connection), None
        else:
            files = {name: getattr(known, name) for name in _FILES}
        if known is None or known.checks != checks:
            findings = _findings(connection, ids)
        else:
            findings = {name: getattr(known, name) for name in _FINDINGS}
    classes, labels = _coded(state[:, 1], effective)
    scanned_classes, scanned = _coded(state[:, 2], originals)
    return Columns(
        root=root,
        scanned_at=scanned_at,
        checks=checks,
        ids=ids,
        **files,
        classes=classes,
        labels=labels,
        originals=scanned_classes,
        scanned=scanned,
        given=state[:, 3].astype(np.int8),
        excluded=state[:, 4] != 0,
        relabelled=state[:, 5] != 0,
        moved=state[:, 6] != 0,
        **findings,
    )


def _findings(connection: Connection, ids: NDArray[np.int64]) -> dict[str, Any]:
    numbers = _numbers(connection, _CHECKED)
    return {
        "widths": numbers[:, 0].astype(np.int32),
        "heights": numbers[:, 1].astype(np.int32),
        "checked": numbers[:, 2] != 0,
        "fatal": numbers[:, 3] != 0,
        "problems": _by_row(connection, ids, "c.problem", "c.problem IS NOT NULL"),
        "copies": _copies(connection, ids),
    }


def _numbers(connection: Connection, query: str) -> NDArray[np.int64]:
    """The rows of a query as int64 [N, columns]; a part at a time, for NumPy lets no other thread run meanwhile."""
    cursor = connection.execute(query)
    parts = [np.zeros((0, len(cursor.description)), dtype=np.int64)]
    while rows := cursor.fetchmany(ROWS_A_PART):
        parts.append(np.array(rows, dtype=np.int64))
    return np.concatenate(parts)


def _files(connection: Connection) -> dict[str, Any]:
    rows = connection.execute("SELECT name, coalesce(size, -1) FROM pictures WHERE NOT gone ORDER BY name").fetchall()
    names, drawn = [picture_name(name) for name, _ in rows], drawn_as(connection)
    return {
        "names": names,
        "drawn_as": {row: drawn[name] for row, name in enumerate(names) if name in drawn} if drawn else {},
        "file_sizes": np.array([size for _, size in rows], dtype=np.int64),
    }


def _labels(connection: Connection) -> tuple[dict[int, str], dict[int, str]]:
    """Each label's name now, and what the source calls it."""
    rows = connection.execute("SELECT id, name, coalesce(original, name) FROM labels").fetchall()
    return {label: name for label, name, _ in rows}, {label: original for label, _, original in rows}


def _coded(labels: NDArray[np.int64], names: Mapping[int, str]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """The names that occur, sorted, and each picture's place among them; two labels of one name are one class."""
    present, places = np.unique(labels, return_inverse=True)
    classes = tuple(sorted({names[label] for label in present.tolist()}))
    index = {name: place for place, name in enumerate(classes)}
    return classes, np.array([index[names[label]] for label in present.tolist()], dtype=np.int64)[places]


def _rows_of(ids: NDArray[np.int64], pictures: Sequence[int]) -> list[int]:
    """The row of each id, -1 where there is none."""
    order = np.argsort(ids)
    wanted = np.array(pictures, dtype=np.int64)
    places = np.searchsorted(ids, wanted, sorter=order)
    rows = order[np.minimum(places, max(len(ids) - 1, 0))] if len(ids) else np.full(len(wanted), -1)
    return [
        row if row >= 0 and ids[row] == picture else -1 for row, picture in zip(rows.tolist(), pictures, strict=True)
    ]


def _copies(connection: Connection, ids: NDArray[np.int64]) -> dict[int, int]:
    digests = _by_row(connection, ids, "c.digest", "c.digest IS NOT NULL")
    first: dict[bytes, int] = {}
    for row in sorted(digests):
        first.setdefault(digests[row], row)
    firsts = {row: first[digest] for row, digest in digests.items()}
    repeated = {leader for row, leader in firsts.items() if row != leader}
    return {row: leader for row, leader in firsts.items() if leader in repeated}


def _by_row(connection: Connection, ids: NDArray[np.int64], column: str, condition: str) -> dict[int, Any]:
    """A column of the checks that still hold, by the picture's row."""
    found = connection.execute(
        f"""
        SELECT p.id, {column} FROM checks AS c JOIN pictures AS p ON p.id = c.picture
        WHERE NOT p.gone AND {condition} AND (c.size, c.mtime_ns) IS (p.size, p.mtime_ns)
        """  # noqa: S608 - our own column
    ).fetchall()
    rows = _rows_of(ids, [picture for picture, _ in found])
    return {row: value for row, (_, value) in zip(rows, found, strict=True) if row >= 0}
