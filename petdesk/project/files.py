"""What the pictures' files are called, and following them where they got other names."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Connection

from petdesk.project.database import Database
from petdesk.project.source import picture_name, stored_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A picture's name now, and the label that the source reads from it."""

    picture: int
    name: str
    label: str


class Files:
    """Takes over names that files got by the project's own doing; everything else is found by a scan."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def folder_meanings(self) -> dict[str, str]:
        """What the source calls a class -> what it is called here, for those that were renamed or merged."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT original, name FROM labels WHERE original IS NOT NULL AND original <> name"
            )
            return dict(rows.fetchall())

    def is_known(self, name: str) -> bool:
        """Whether a picture has this name, be it gone or not."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT 1 FROM pictures WHERE name = ?", (stored_name(name),)).fetchone()
            return row is not None

    def drawn_as(self) -> dict[str, str]:
        """What pictures are drawn by for the split, where that is not their name: the one they had when first drawn.

        So a picture stays on its side when its file is moved. By the name -> by what it is drawn.
        """
        with self._database.reading() as connection:
            return drawn_as(connection)

    def former_names(self) -> dict[str, str]:
        """Names that pictures had, by which earlier runs know them -> their names now.

        Left out are names that other pictures have now, and pictures that are gone.
        """
        with self._database.reading() as connection:
            rows = connection.execute(
                """
                SELECT f.name, p.name FROM former_names AS f JOIN pictures AS p ON p.id = f.picture
                WHERE NOT p.gone AND NOT EXISTS (SELECT 1 FROM pictures AS o WHERE o.name = f.name AND NOT o.gone)
                """
            )
            return {picture_name(former): picture_name(name) for former, name in rows}

    def follow(self, files: Iterable[Named]) -> int:
        """Writes down other names, in one write; returns how many there were.

        Labels and drawn sides of the split stay as they are, and so does what undoing earlier edits gives: only what
        the source says is another now. Passed over: a picture that has its name already, and one whose name is
        another picture's.
        """
        with self._database.writing() as connection:
            connection.execute(
                "CREATE TEMP TABLE IF NOT EXISTS moved (id INTEGER PRIMARY KEY, old INTEGER, new INTEGER)"
            )
            connection.execute("DELETE FROM moved")
            changed = sum(_follow(connection, file) for file in files)
            if changed:
                _keep_ways_back(connection)
                # Names that were read before are no longer good.
                connection.execute("UPDATE source SET scanned_at = ?", (time.time(),))
        return changed


def drawn_as(connection: Connection) -> dict[str, str]:
    """As `Files.drawn_as`. A picture whose former name another one has by now is drawn by its own."""
    rows = connection.execute(
        """
        SELECT p.name, p.drawn_as FROM pictures AS p
        WHERE p.drawn_as IS NOT NULL AND NOT p.gone
            AND NOT EXISTS (SELECT 1 FROM pictures AS o WHERE o.name = p.drawn_as AND NOT o.gone)
        """
    )
    return {picture_name(name): picture_name(drawn) for name, drawn in rows}


def _follow(connection: Connection, file: Named) -> bool:
    name = stored_name(file.name)
    row = connection.execute(
        """
        SELECT name, coalesce(drawn_as, name), scanned_label, coalesce(edited_label, scanned_label)
        FROM pictures WHERE id = ? AND name IS NOT ?
        """,
        (file.picture, name),
    ).fetchone()
    if row is None or connection.execute("SELECT 1 FROM pictures WHERE name = ?", (name,)).fetchone():
        return False
    before, drawn, scanned, effective = row
    label = _source_label(connection, file.label)
    connection.execute("UPDATE pictures SET drawn_as = NULL WHERE drawn_as = ?", (drawn,))  # no two are drawn alike
    connection.execute(
        "UPDATE pictures SET name = ?, drawn_as = ?, scanned_label = ?, edited_label = ? WHERE id = ?",
        (name, None if drawn == name else drawn, label, None if effective == label else effective, file.picture),
    )
    connection.execute("INSERT OR REPLACE INTO former_names VALUES (?, ?)", (before, file.picture))
    connection.execute("INSERT OR REPLACE INTO moved VALUES (?, ?, ?)", (file.picture, scanned, label))
    return True


def _keep_ways_back(connection: Connection) -> None:
    """Undoing an edit went back to what the source said then: that is written down, for it no longer says so."""
    of_them = "m.id = changes.picture AND entry IN (SELECT id FROM journal WHERE kind = 'relabel')"
    connection.execute(f"UPDATE changes SET before = m.old FROM moved AS m WHERE before IS NULL AND {of_them}")  # noqa: S608
    connection.execute(f"UPDATE changes SET before = NULL FROM moved AS m WHERE before = m.new AND {of_them}")  # noqa: S608


def _source_label(connection: Connection, name: str) -> int:
    """The label that scans give for `name`; one that the user made up becomes it."""
    row = connection.execute("SELECT id FROM labels WHERE original = ?", (name,)).fetchone()
    if row is None:
        row = connection.execute("SELECT id FROM labels WHERE original IS NULL AND name = ?", (name,)).fetchone()
        if row is not None:
            connection.execute("UPDATE labels SET original = ? WHERE id = ?", (name, row[0]))
    if row is not None:
        return int(row[0])
    cursor = connection.execute("INSERT INTO labels (original, name) VALUES (?, ?)", (name, name))
    return int(cursor.lastrowid or 0)
