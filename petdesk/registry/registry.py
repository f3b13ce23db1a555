"""The registry: all specs of all plugins that loaded, and what became of those that did not."""

import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pluggy

from petdesk.api import (
    PROJECT_NAME,
    ArchitectureSpec,
    AugmentationSpec,
    DatasetSpec,
    SchedulerSpec,
    SettingsError,
    Spec,
    hooks,
)
from petdesk.folders import config_folder, plugin_folder
from petdesk.registry.disabled import DisabledPlugins
from petdesk.registry.discovery import Candidate, entry_point_candidates, file_candidates
from petdesk.registry.guard import Loaded, load_guarded
from petdesk.registry.records import PluginRecord, PluginState
from petdesk.registry.table import SpecTable


class Registry:
    """The specs, by kind. Made once by whoever starts the program and handed to what needs it."""

    def __init__(self) -> None:
        self.datasets: SpecTable[DatasetSpec] = SpecTable("dataset")
        self.augmentations: SpecTable[AugmentationSpec] = SpecTable("augmentation")
        self.architectures: SpecTable[ArchitectureSpec] = SpecTable("architecture")
        self.schedulers: SpecTable[SchedulerSpec] = SpecTable("scheduler")
        self.plugins: tuple[PluginRecord, ...] = ()
        self._manager = pluggy.PluginManager(PROJECT_NAME)
        self._manager.add_hookspecs(hooks)

    def load(
        self,
        candidates: Iterable[Candidate],
        *,
        disabled: frozenset[str] = frozenset(),
        safe_mode: bool = False,
    ) -> None:
        """Loads plugins in order, each in its own guard.

        Args:
            candidates: What discovery found. Of two with one name, the second is broken.
            disabled: Names that the user switched off.
            safe_mode: Load the built-in plugins only.
        """
        for candidate in candidates:
            self.plugins += (self._load_one(candidate, disabled, safe_mode),)

    def _load_one(self, candidate: Candidate, disabled: frozenset[str], safe_mode: bool) -> PluginRecord:
        record = PluginRecord(
            name=candidate.name,
            source=candidate.source,
            version=candidate.version,
            builtin=candidate.builtin,
            managed=candidate.managed,
            state=PluginState.DISABLED,
        )
        if safe_mode and not candidate.builtin:
            return replace(record, reason="Safe mode loads only the built-in plugins.")
        if candidate.name in disabled:
            return replace(record, reason="You switched it off.")
        if any(candidate.name == other.name for other in self.plugins):
            return replace(
                record,
                state=PluginState.BROKEN,
                reason=f"Another plugin is already called {candidate.name!r}.",
            )
        start = time.perf_counter()
        taken = {table.kind: [spec.key for spec in table] for table in self.tables}
        outcome = load_guarded(candidate, self._manager, taken)
        record = replace(record, seconds=time.perf_counter() - start)
        if not isinstance(outcome, Loaded):
            return replace(record, state=outcome.state, reason=outcome.reason, traceback=outcome.traceback)
        record = replace(
            record,
            state=PluginState.LOADED,
            provides=tuple(f"{kind} {spec.key}" for kind, spec in outcome.specs),
        )
        tables = {table.kind: table for table in self.tables}
        for kind, spec in outcome.specs:
            tables[kind].add(spec, record)
        return record

    def module_of(self, name: str) -> Any:
        """What the hooks of a plugin were found in: a module, as a rule. None where it is not loaded."""
        return self._manager.get_plugin(name)

    @property
    def tables(self) -> tuple[SpecTable[Spec], ...]:
        """The tables of all kinds."""
        tables = (self.datasets, self.augmentations, self.architectures, self.schedulers)
        return cast(tuple[SpecTable[Spec], ...], tables)


def load_registry(
    *, safe_mode: bool = False, plugins: Path | None = None, disabled: DisabledPlugins | None = None
) -> Registry:
    """Loads every plugin there is: installed ones, then the files of the user's plugin folder.

    Args:
        safe_mode: Load the built-in plugins only.
        plugins: The folder with the user's single-file plugins; None is the usual one.
        disabled: Which plugins are switched off; None is the usual list.
    """
    registry = Registry()
    folder = plugins or plugin_folder()
    try:
        names = (disabled or disabled_plugins()).names()
    except SettingsError:
        names = frozenset()  # a damaged list must not keep the program from starting; `doctor` reports it
    registry.load(entry_point_candidates(), disabled=names, safe_mode=safe_mode)
    registry.load(file_candidates(folder), disabled=names, safe_mode=safe_mode)
    return registry


def disabled_plugins() -> DisabledPlugins:
    """The usual list of switched-off plugins."""
    return DisabledPlugins(config_folder() / "plugins.json")
