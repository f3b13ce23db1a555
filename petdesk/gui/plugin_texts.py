"""What plugins of others say, in the user's language; PetDesk's own texts are Qt's to translate."""

import logging
from typing import Any

from PySide6.QtCore import QLocale

from petdesk.api import PluginError
from petdesk.registry import PluginRecord, PluginState, Registry
from petdesk.registry.texts import catalogue_path, read_catalogue

logger = logging.getLogger(__name__)


class PluginTexts:
    """The translations that the plugins of a registry bring; read when they are asked for first, and when others come.

    Of two plugins that translate the same text, the one that was loaded first has it.
    """

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._seen: tuple[Any, str] = (None, "")
        self._texts: dict[str, str] = {}

    def translated(self, text: str) -> str:
        """A text in the user's language; as it is where no plugin knows it."""
        language = QLocale().name()
        plugins, known = self._seen
        # The registry makes a new tuple of records whenever it has other plugins.
        if plugins is not self._registry.plugins or known != language:
            self._seen = (self._registry.plugins, language)
            self._texts = self._read(language)
        return self._texts.get(text, text)

    def _read(self, language: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for plugin in self._registry.plugins:
            if plugin.state is PluginState.LOADED and not plugin.builtin:
                found = self._texts_of(plugin, language) | found
        return found

    def _texts_of(self, plugin: PluginRecord, language: str) -> dict[str, str]:
        path = catalogue_path(self._registry.module_of(plugin.name), language)
        if path is None:
            return {}
        try:
            return read_catalogue(path)
        except PluginError as error:
            logger.warning("%s: %s", plugin.name, error)
            return {}


_followed: list[PluginTexts] = []
"""At most one, as there is one language: it is asked from wherever a text is shown, as Qt's translators are."""


def follow(registry: Registry) -> None:
    """Has the app say what this registry's plugins say in the user's language."""
    _followed[:] = [PluginTexts(registry)]


def said_by_plugin(text: str) -> str:
    """A text as a plugin translates it; as it is where none does."""
    return _followed[0].translated(text) if _followed else text
