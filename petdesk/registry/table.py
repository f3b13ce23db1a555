"""The specs of one kind, by key."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from petdesk.api import SettingsError, Spec
from petdesk.registry.records import PluginRecord

SpecT = TypeVar("SpecT", bound=Spec)


class SpecTable(Generic[SpecT]):
    """Specs in the order in which they came; iterating yields specs."""

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
        if key not in self._specs:
            raise SettingsError(
                f"There is no {self.kind} called {key!r}. There are: {', '.join(self._specs) or 'none'}. "
                "If a plugin should bring it, `petdesk doctor` says what became of that plugin."
            )
        return self._specs[key]

    def plugin_of(self, key: str) -> PluginRecord:
        """The plugin that brought the spec called `key`."""
        return self._plugins[key]

    def add(self, spec: SpecT, plugin: PluginRecord) -> None:
        """Adds a spec whose key is known to be free."""
        self._specs[spec.key] = spec
        self._plugins[spec.key] = plugin
