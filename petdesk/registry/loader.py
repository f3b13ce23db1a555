"""Everything that is loaded and how: which plugins there are, which are left out, and each one's arrival."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from petdesk.api import SettingsError, Spec
from petdesk.folders import plugin_folder
from petdesk.registry.disabled import DisabledPlugins, disabled_plugins
from petdesk.registry.discovery import Candidate, discovered
from petdesk.registry.guard import Loaded, load_guarded
from petdesk.registry.records import PluginRecord, PluginState


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """A plugin that was loaded or not, to be admitted to a registry.

    Attributes:
        candidate: The plugin.
        record: What became of it.
        specs: What it brings, with the kind of each; nothing unless it is loaded.
        plugin: What its hooks were found in; None unless it is loaded.
    """

    candidate: Candidate
    record: PluginRecord
    specs: tuple[tuple[str, Spec], ...] = ()
    plugin: Any = None


class Loader:
    """Finds plugins and loads them, in any thread; who asks admits them to the registry.

    Args:
        safe_mode: Load the built-in plugins only.
        plugins: The folder with the user's plugins; None is the usual one.
        disabled: Which plugins are switched off; None is the usual list.
    """

    def __init__(
        self, *, safe_mode: bool = False, plugins: Path | None = None, disabled: DisabledPlugins | None = None
    ) -> None:
        self._safe_mode = safe_mode
        self._folder = plugins or plugin_folder()
        self.disabled = disabled or disabled_plugins()

    def builtin(self) -> Iterator[Arrival]:
        """Loads PetDesk's own plugins."""
        yield from self.load(candidate for candidate in discovered(self._folder) if candidate.builtin)

    def others(self) -> Iterator[Arrival]:
        """Loads everybody else's: installed ones, then the files of the user's plugin folder."""
        yield from self.load(candidate for candidate in discovered(self._folder) if not candidate.builtin)

    def candidate(self, name: str) -> Candidate | None:
        """The plugin of that name, as it lies on the disk now."""
        return next((candidate for candidate in discovered(self._folder) if candidate.name == name), None)

    def load(self, candidates: Iterable[Candidate]) -> Iterator[Arrival]:
        """Loads plugins in order, each in its own guard. Of two with one name, the second is broken."""
        disabled, seen = self._names(), set[str]()
        for candidate in candidates:
            if candidate.name in seen:
                yield _left_out(candidate, PluginState.BROKEN, named_twice(candidate.name))
            else:
                seen.add(candidate.name)
                yield self._load_one(candidate, disabled)

    def _load_one(self, candidate: Candidate, disabled: frozenset[str]) -> Arrival:
        if self._safe_mode and not candidate.builtin:
            return _left_out(candidate, PluginState.DISABLED, "Safe mode loads only the built-in plugins.")
        if candidate.name in disabled:
            return _left_out(candidate, PluginState.DISABLED, "You switched it off.")
        start = time.perf_counter()
        outcome = load_guarded(candidate)
        record = replace(_record(candidate), seconds=time.perf_counter() - start)
        if not isinstance(outcome, Loaded):
            record = replace(record, state=outcome.state, reason=outcome.reason, traceback=outcome.traceback)
            return Arrival(candidate=candidate, record=record)
        provides = tuple(f"{kind} {spec.key}" for kind, spec in outcome.specs)
        record = replace(record, state=PluginState.LOADED, provides=provides)
        return Arrival(candidate=candidate, record=record, specs=outcome.specs, plugin=outcome.plugin)

    def _names(self) -> frozenset[str]:
        try:
            return self.disabled.names()
        except SettingsError:
            return frozenset()  # a damaged list must not keep the program from starting; `doctor` reports it


def named_twice(name: str) -> str:
    """Why the second plugin of one name is broken."""
    return f"Another plugin is already called {name!r}."


def _left_out(candidate: Candidate, state: PluginState, reason: str) -> Arrival:
    return Arrival(candidate=candidate, record=replace(_record(candidate), state=state, reason=reason))


def _record(candidate: Candidate) -> PluginRecord:
    return PluginRecord(
        name=candidate.name,
        source=candidate.source,
        version=candidate.version,
        builtin=candidate.builtin,
        managed=candidate.managed,
        state=PluginState.DISABLED,
    )
