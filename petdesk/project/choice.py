"""A choice of pictures as a table of one connection, so that one statement works on one or a million of them."""

from collections.abc import Iterable
from sqlite3 import Connection

from petdesk.project.errors import ProjectError


def choose(connection: Connection, pictures: Iterable[int]) -> None:
    """Fills the temporary table `chosen` with the ids.

    Raises:
        ProjectError: An id is no picture's.
    """
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS chosen (id INTEGER PRIMARY KEY) STRICT")
    connection.execute("DELETE FROM chosen")
    connection.executemany("INSERT OR IGNORE INTO chosen VALUES (?)", ((picture,) for picture in pictures))
    stray = connection.execute("SELECT id FROM chosen WHERE id NOT IN (SELECT id FROM pictures) LIMIT 1").fetchone()
    if stray:
        raise ProjectError(f"This project has no picture number {stray[0]}. Scan its source again and choose anew.")
