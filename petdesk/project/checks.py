"""What opening every picture showed: its pixels, its problem, and the hash by which copies are known."""

from collections.abc import Iterable
from dataclasses import dataclass

from petdesk.project.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """A picture that was not opened since its file last changed (see `Looks.missing`).

    Attributes:
        picture: Its id.
        name: Relative to the project's root.
        size, mtime_ns: Of its file as the last scan found it.
        shares_size: Whether another picture has as many bytes, so that only a hash tells whether it is a copy.
    """

    picture: int
    name: str
    size: int | None
    mtime_ns: int | None
    shares_size: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What opening one picture showed.

    Attributes:
        picture: Its id.
        size, mtime_ns: As they were in `Unchecked`.
        width, height: In pixels, upright; None where it cannot be opened.
        digest: Of its bytes; None where no other picture is of this size.
        problem: What is wrong with it; None for nothing.
        fatal: Whether it cannot be read, so that training leaves it out.
    """

    picture: int
    size: int | None
    mtime_ns: int | None
    width: int | None = None
    height: int | None = None
    digest: bytes | None = None
    problem: str | None = None
    fatal: bool = False


class Checks:
    """Keeps findings. One about a file that has changed since counts for nothing.

    Attributes:
        recorded: How often findings were recorded since the project was opened.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.recorded = 0

    def record(self, findings: Iterable[Finding]) -> None:
        """Keeps findings in place of older ones about the same pictures."""
        with self._database.writing() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO checks VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    (
                        finding.picture,
                        finding.size,
                        finding.mtime_ns,
                        finding.width,
                        finding.height,
                        finding.digest,
                        finding.problem,
                        finding.fatal,
                    )
                    for finding in findings
                ),
            )
        self.recorded += 1
