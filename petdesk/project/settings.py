"""Settings of a project: any JSON value under a key, as window state or the settings of the next training."""

import json
from typing import Any

from petdesk.project.database import Database


class Settings:
    """Reads and writes settings at once and without the journal; `Edits.set_setting` can be undone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: Any = None) -> Any:
        """The value under `key`."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row else default

    def all(self) -> dict[str, Any]:
        """Every key with its value."""
        with self._database.reading() as connection:
            return {key: json.loads(value) for key, value in connection.execute("SELECT key, value FROM settings")}

    def set(self, key: str, value: Any) -> None:
        """Keeps a JSON value under `key`."""
        text = json.dumps(value)
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, text))

    def remove(self, key: str) -> None:
        """Forgets `key`; nothing happens where it is not there."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM settings WHERE key = ?", (key,))
