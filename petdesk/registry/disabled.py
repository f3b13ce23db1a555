"""Which plugins the user switched off, kept in a small JSON file."""

import json
import os
from pathlib import Path

from petdesk.api import SettingsError
from petdesk.folders import config_folder


class DisabledPlugins:
    """The names of the switched-off plugins, in `path`; a missing file means none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def names(self) -> frozenset[str]:
        """The names now.

        Raises:
            SettingsError: The file is not what PetDesk wrote.
        """
        try:
            names = json.loads(self._path.read_text(encoding="utf-8"))["disabled"]
            if not isinstance(names, list):
                raise TypeError("it holds no list")
            return frozenset(str(name) for name in names)
        except FileNotFoundError:
            return frozenset()
        except (OSError, ValueError, KeyError, TypeError) as error:
            reason = getattr(error, "strerror", None) or error
            raise SettingsError(
                f"The list of switched-off plugins in {self._path} cannot be read ({reason}). "
                "Delete that file to switch all plugins on."
            ) from error

    def disable(self, name: str) -> None:
        """Switches `name` off from the next start on."""
        self._write(self.names() | {name})

    def enable(self, name: str) -> None:
        """Switches `name` on from the next start on."""
        self._write(self.names() - {name})

    def _write(self, names: frozenset[str]) -> None:
        partial = self._path.with_name(f"{self._path.name}.{os.getpid()}.partial")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            partial.write_text(json.dumps({"disabled": sorted(names)}, indent=2), encoding="utf-8")
            partial.replace(self._path)
        except OSError as error:
            raise SettingsError(
                f"The list of switched-off plugins cannot be kept in {self._path} ({error.strerror or error}). "
                "Make that folder writable, or let PETDESK_HOME name another."
            ) from error


def disabled_plugins() -> DisabledPlugins:
    """The usual list of switched-off plugins."""
    return DisabledPlugins(config_folder() / "plugins.json")
