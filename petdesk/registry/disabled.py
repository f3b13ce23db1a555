"""Which plugins are switched off, and why, kept in a small JSON file."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from petdesk.api import SettingsError
from petdesk.folders import config_folder
from petdesk.registry.kept_json import write_json

LOCK_SECONDS = 2.0
"""For who changes the list at the same time: they need an instant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crash:
    """Why PetDesk switched a plugin off.

    Attributes:
        reason: As a sentence.
        details: What is known of the place in its code.
        fingerprint: Of its files: it is tried again when they are others.
    """

    reason: str
    details: str = ""
    fingerprint: str = ""


class DisabledPlugins:
    """The names of the switched-off plugins, in `path`; a missing file means none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def names(self) -> frozenset[str]:
        """The names now.

        Raises:
            SettingsError: The file is not what PetDesk wrote.
        """
        return frozenset(self._read())

    def crashes(self) -> Mapping[str, Crash]:
        """By name, those that PetDesk switched off itself because they ended or held up what loaded them.

        Raises:
            SettingsError: The file is not what PetDesk wrote.
        """
        return {name: crash for name, crash in self._read().items() if crash is not None}

    def disable(self, name: str, crash: Crash | None = None) -> None:
        """Switches `name` off from the next start on; of its own accord PetDesk does so after a crash."""
        self._change(lambda kept: {**kept, name: crash})

    def enable(self, name: str) -> None:
        """Switches `name` on from the next start on."""
        self._change(lambda kept: {other: crash for other, crash in kept.items() if other != name})

    def _read(self) -> dict[str, Crash | None]:
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            names, crashes = kept["disabled"], kept.get("crashes", {})
            if not isinstance(names, list):
                raise TypeError("it holds no list")
            return {str(name): _crash(crashes.get(name)) for name in names}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            reason = getattr(error, "strerror", None) or error
            raise SettingsError(
                f"The list of switched-off plugins in {self._path} cannot be read ({reason}). "
                "Delete that file to switch all plugins on."
            ) from error

    def _change(self, changed: Callable[[dict[str, Crash | None]], Mapping[str, Crash | None]]) -> None:
        """Reads, changes and writes it; no other thread or process does so meanwhile."""
        from filelock import FileLock  # late: only who changes it needs it, not every start

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(self._path.with_name(f"{self._path.name}.lock"), timeout=LOCK_SECONDS, thread_local=False):
                self._write(changed(self._read()))
        except TimeoutError as error:  # FileLock's own is one
            raise SettingsError(
                f"Another PetDesk is changing the list of switched-off plugins in {self._path}. Try again."
            ) from error
        except (OSError, NotImplementedError) as error:
            reason = getattr(error, "strerror", None) or error
            raise SettingsError(
                f"The list of switched-off plugins cannot be kept in {self._path} ({reason}). "
                "Make that folder writable, or let PETDESK_HOME name another."
            ) from error

    def _write(self, disabled: Mapping[str, Crash | None]) -> None:
        crashes = {name: asdict(crash) for name, crash in sorted(disabled.items()) if crash is not None}
        content = {"disabled": sorted(disabled), **({"crashes": crashes} if crashes else {})}
        write_json(self._path, content)


def disabled_plugins() -> DisabledPlugins:
    """The usual list of switched-off plugins."""
    return DisabledPlugins(config_folder() / "plugins.json")


def _crash(kept: Any) -> Crash | None:
    return None if kept is None else Crash(**{name: str(kept[name]) for name in ("reason", "details", "fingerprint")})
