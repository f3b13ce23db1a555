"""What the app remembers of its user between starts, in one small JSON file. No project's data is among it."""

import json
import logging
import os
from pathlib import Path
from typing import Any

from petdesk.folders import config_folder

logger = logging.getLogger(__name__)

MOST_RECENT = 12


class Preferences:
    """JSON values by key. Losing them costs the user nothing but comfort: failures are logged, not raised."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or config_folder() / "app.json"
        self._values: dict[str, Any] = self._read()

    def get(self, key: str, default: Any = None) -> Any:
        """The value under `key`."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Keeps a JSON value, at once."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        partial = self._path.with_name(f"{self._path.name}.{os.getpid()}.partial")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            partial.write_text(json.dumps(self._values, indent=2), encoding="utf-8")
            partial.replace(self._path)
        except OSError as error:
            logger.warning("the preferences cannot be kept in %s: %s", self._path, error)

    def recent(self) -> list[Path]:
        """Projects that were opened, the last one first; some may no longer be there."""
        names = self.get("recent", [])
        return [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []

    def remember(self, project: Path) -> None:
        """Puts a project in front of the recent ones."""
        paths = [project, *(path for path in self.recent() if path != project)]
        self.set("recent", [str(path) for path in paths[:MOST_RECENT]])

    def forget(self, project: Path) -> None:
        """Takes a project off the recent ones; its file stays."""
        self.set("recent", [str(path) for path in self.recent() if path != project])

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            logger.warning("the preferences in %s cannot be read: %s", self._path, error)
            return {}
        return values if isinstance(values, dict) else {}
