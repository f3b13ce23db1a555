"""The specs of one kind, by key."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from petdesk.api import SettingsError, Spec
from petdesk.registry.nearby import named
from petdesk.registry.records import PluginRecord

SpecT = TypeVar("SpecT", bound=Spec)


class SpecTable(Generic[SpecT]):
    """Specs in the order in which they came; iterating yields specs.

    A change puts new dictionaries in the place of the old: whoever is going through the table meanwhile, in whichever
    thread, sees it as it was.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._specs: dict[str, SpecT] = {}
        self._plugins: dict[str, PluginRecord] = {}

    def __iter__(self) -> Iterator[SpecT]:
        return iter(self._specs.values())

    def __contains__(self, key: object) -> bool:
        return key in self._specs

    def __len__(self) -> int:
        return len(self._specs)

    def __getitem__(self, key: str) -> SpecT:
        """The spec called `key`.

        Raises:
            SettingsError: There is none; names those there are.
        """
        specs = self._specs
        if key not in specs:
            raise SettingsError(
                f"There is no {self.kind} called {key!r}. There are: {named(specs, key)}. "
                "If a plugin should bring it, the Plugins page or `petdesk plugins list` says what became of it."
            )
        return specs[key]

    def plugin_of(self, key: str) -> PluginRecord:
        """The plugin that brought the spec called `key`."""
        return self._plugins[key]

    def add(self, specs: Iterable[SpecT], plugin: PluginRecord) -> None:
        """Adds the specs of one plugin, whose keys are known to be free."""
        added = {spec.key: spec for spec in specs}
        self._plugins = {**self._plugins, **dict.fromkeys(added, plugin)}
        self._specs = {**self._specs, **added}

    def remove(self, plugin: str) -> None:
        """Takes away what the plugin of that name brought."""
        gone = {key for key, record in self._plugins.items() if record.name == plugin}
        self._specs = {key: spec for key, spec in self._specs.items() if key not in gone}
        self._plugins = {key: record for key, record in self._plugins.items() if key not in gone}
