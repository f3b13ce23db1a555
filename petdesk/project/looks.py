"""What the audit saw in every picture, and which pictures it found to be alike."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

from petdesk.project.checks import Unchecked
from petdesk.project.database import Database
from petdesk.project.source import picture_name

if TYPE_CHECKING:
    from sqlite3 import Connection

Likeness: TypeAlias = tuple[int, int, str, float]
"""Two pictures' ids, what was done to one of them, and how similar they are."""

_HOLDS = "l.picture = p.id AND (l.size, l.mtime_ns) IS (p.size, p.mtime_ns)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one picture looks like. Grey levels are 0..255; all of it is None where the picture cannot be read.

    Attributes:
        picture: Its id.
        size, mtime_ns: Of its file as it was opened.
        low, high: Grey levels below which 5 % and 99 % of the pixels are.
        contrast: Standard deviation of the grey levels.
        sharpness: That of their Laplacian, as a share of `contrast`.
        thumbnail: Grey, the whole picture squeezed into a square; a byte a pixel.
        taken: When, in seconds, by the camera's own clock; None where it does not say.
        device: What took it.
    """

    picture: int
    size: int | None
    mtime_ns: int | None
    low: float | None = None
    high: float | None = None
    contrast: float | None = None
    sharpness: float | None = None
    thumbnail: bytes | None = None
    taken: float | None = None
    device: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """The last audit: when it ended, and which pictures are alike."""

    at: datetime
    likenesses: tuple[Likeness, ...]


class Looks:
    """Keeps them. A look at a file that has changed since counts for nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def missing(self) -> list[Unchecked]:
        """The pictures to open, by name: those without a look or a check that holds; without those that are gone."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"""
                SELECT p.id, p.name, p.size, p.mtime_ns, p.size IN (
                    SELECT size FROM pictures WHERE NOT gone GROUP BY size HAVING count(*) > 1
                ) AS shares
                FROM pictures AS p LEFT JOIN looks AS l ON {_HOLDS} LEFT JOIN checks AS c
                    ON c.picture = p.id AND (c.size, c.mtime_ns) IS (p.size, p.mtime_ns)
                WHERE NOT p.gone AND (
                    l.picture IS NULL OR c.picture IS NULL OR shares AND c.digest IS NULL AND NOT c.fatal
                )
                ORDER BY p.name
                """  # noqa: S608 - our own condition
            )
            return [
                Unchecked(picture=row[0], name=picture_name(row[1]), size=row[2], mtime_ns=row[3], shares_size=row[4])
                for row in rows
            ]

    def record(self, looks: Iterable[Look]) -> None:
        """Keeps looks in place of older ones at the same pictures."""
        with self._database.writing() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO looks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(astuple, looks)
            )

    def select(self, *, thumbnails: bool = True) -> Iterator[Look]:
        """Yields those that hold, by the pictures' names; without `thumbnails` these are None, which reads faster."""
        thumbnail = "l.thumbnail" if thumbnails else "NULL"
        with self._database.reading() as connection:
            rows = connection.execute(
                f"""
                SELECT l.picture, l.size, l.mtime_ns, low, high, contrast, sharpness, {thumbnail}, taken, device
                FROM pictures AS p JOIN looks AS l ON {_HOLDS} WHERE NOT p.gone ORDER BY p.name
                """  # noqa: S608 - our own columns
            )
            for picture, size, mtime_ns, low, high, contrast, sharpness, seen, taken, device in rows:
                yield Look(
                    picture=picture,
                    size=size,
                    mtime_ns=mtime_ns,
                    low=low,
                    high=high,
                    contrast=contrast,
                    sharpness=sharpness,
                    thumbnail=seen,
                    taken=taken,
                    device=device,
                )

    def finish(self, likenesses: Iterable[Likeness]) -> None:
        """Keeps that an audit has ended now, and what it found alike, in place of the one before."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM likenesses")
            connection.executemany("INSERT INTO likenesses VALUES (?, ?, ?, ?)", likenesses)
            connection.execute("INSERT OR REPLACE INTO audit VALUES (1, ?)", (time.time(),))

    def audited(self) -> Audited | None:
        """The last audit, None where there was none; without pictures that are gone or have changed since."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT at FROM audit").fetchone()
            if row is None:
                return None
            return Audited(at=datetime.fromtimestamp(row[0], UTC), likenesses=_likenesses(connection))


def _likenesses(connection: "Connection") -> tuple[Likeness, ...]:
    joined = f"pictures AS p JOIN looks AS l ON {_HOLDS}"
    holds = f"EXISTS (SELECT 1 FROM {joined} WHERE NOT p.gone AND p.id = {{}})"  # noqa: S608 - our own condition
    rows = connection.execute(
        f"""
        SELECT first, second, kind, similarity FROM likenesses
        WHERE {holds.format("first")} AND {holds.format("second")} ORDER BY first, second
        """  # noqa: S608 - our own condition
    )
    return tuple(rows)
