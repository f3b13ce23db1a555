"""Finds plugins, loads each in its own guard, and keeps their specs."""

from petdesk.registry.blame import blaming
from petdesk.registry.disabled import DisabledPlugins, disabled_plugins
from petdesk.registry.discovery import Candidate, builtin_candidates, entry_point_candidates, file_candidates
from petdesk.registry.loader import Arrival, Loader
from petdesk.registry.records import SLOW_SECONDS, PluginRecord, PluginState
from petdesk.registry.registry import Registry, load_registry, registry_of
from petdesk.registry.table import SpecTable

__all__ = [
    "SLOW_SECONDS",
    "Arrival",
    "Candidate",
    "DisabledPlugins",
    "Loader",
    "PluginRecord",
    "PluginState",
    "Registry",
    "SpecTable",
    "blaming",
    "builtin_candidates",
    "disabled_plugins",
    "entry_point_candidates",
    "file_candidates",
    "load_registry",
    "registry_of",
]
