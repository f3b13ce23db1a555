"""The one pluggy PluginManager: finds plugins, loads each in its own guard, and keeps their specs."""

from petdesk.registry.blame import blaming
from petdesk.registry.disabled import DisabledPlugins
from petdesk.registry.discovery import Candidate, entry_point_candidates, file_candidates
from petdesk.registry.records import PluginRecord, PluginState
from petdesk.registry.registry import Registry, load_registry
from petdesk.registry.table import SpecTable

__all__ = [
    "Candidate",
    "DisabledPlugins",
    "PluginRecord",
    "PluginState",
    "Registry",
    "SpecTable",
    "blaming",
    "entry_point_candidates",
    "file_candidates",
    "load_registry",
]
