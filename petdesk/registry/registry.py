"""The registry: all specs of all plugins that loaded, and what became of those that did not."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from petdesk.api import ArchitectureSpec, AugmentationSpec, DatasetSpec, SchedulerSpec, Spec
from petdesk.registry.disabled import DisabledPlugins, disabled_plugins
from petdesk.registry.loader import Arrival, Loader, named_twice
from petdesk.registry.records import PluginRecord, PluginState
from petdesk.registry.table import SpecTable

__all__ = ["Registry", "disabled_plugins", "load_registry"]


class Registry:
    """The specs, by kind. Made once by whoever starts the program and handed to what needs it.

    It is changed in one thread; any other may read meanwhile.
    """

    def __init__(self) -> None:
        self.datasets: SpecTable[DatasetSpec] = SpecTable("dataset")
        self.augmentations: SpecTable[AugmentationSpec] = SpecTable("augmentation")
        self.architectures: SpecTable[ArchitectureSpec] = SpecTable("architecture")
        self.schedulers: SpecTable[SchedulerSpec] = SpecTable("scheduler")
        self.plugins: tuple[PluginRecord, ...] = ()
        self._modules: dict[str, Any] = {}

    def admit(self, arrival: Arrival) -> PluginRecord:
        """Takes a plugin in, with all that it brings or nothing; returns what became of it.

        One of which the name or a key is taken already is broken.
        """
        record = arrival.record
        fault = self._clash(arrival)
        if fault:
            record = replace(record, state=PluginState.BROKEN, reason=fault, provides=())
        self.plugins += (record,)
        if record.state is PluginState.LOADED:
            self._modules[record.name] = arrival.plugin
            for table in self.tables:
                table.add((spec for kind, spec in arrival.specs if kind == table.kind), record)
        return record

    def remove(self, name: str) -> None:
        """Takes a plugin out, with all that it brought; one that is not there is no matter."""
        for table in self.tables:
            table.remove(name)
        self._modules.pop(name, None)
        self.plugins = tuple(record for record in self.plugins if record.name != name)

    def record(self, name: str) -> PluginRecord | None:
        """What became of the plugin of that name; of two, the first."""
        return next((record for record in self.plugins if record.name == name), None)

    def module_of(self, name: str) -> Any:
        """What the hooks of a plugin were found in: a module, as a rule. None where it is not loaded."""
        return self._modules.get(name)

    def _clash(self, arrival: Arrival) -> str:
        """Why it cannot be taken in beside those that are in; empty where it can."""
        if self.record(arrival.record.name) is not None:
            return named_twice(arrival.record.name)
        tables = {table.kind: table for table in self.tables}
        for kind, spec in arrival.specs:
            if spec.key in tables[kind]:
                owner = tables[kind].plugin_of(spec.key).name
                return f"The {kind} key {spec.key!r} is already taken by the plugin {owner}. Keys must be unique."
        return ""

    @property
    def tables(self) -> tuple[SpecTable[Spec], ...]:
        """The tables of all kinds."""
        tables = (self.datasets, self.augmentations, self.architectures, self.schedulers)
        return cast(tuple[SpecTable[Spec], ...], tables)


def registry_of(arrivals: Iterable[Arrival]) -> Registry:
    """A registry of these plugins, in this order."""
    registry = Registry()
    for arrival in arrivals:
        registry.admit(arrival)
    return registry


def load_registry(
    *, safe_mode: bool = False, plugins: Path | None = None, disabled: DisabledPlugins | None = None
) -> Registry:
    """Loads every plugin there is, now and in this thread: as the command line wants it.

    Args:
        safe_mode: Load the built-in plugins only.
        plugins: The folder with the user's single-file plugins; None is the usual one.
        disabled: Which plugins are switched off; None is the usual list.
    """
    loader = Loader(safe_mode=safe_mode, plugins=plugins, disabled=disabled)
    registry = registry_of(loader.builtin())
    for arrival in loader.others():
        registry.admit(arrival)
    return registry
