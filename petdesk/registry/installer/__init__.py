"""Installing plugins into a folder of the user's own: plan, consent, install; and update, roll back, remove, undo."""

from petdesk.registry.installer.installing import install
from petdesk.registry.installer.known import KnownPlugin, known_plugins
from petdesk.registry.installer.network import Network
from petdesk.registry.installer.planning import discard, plan
from petdesk.registry.installer.plans import Plan, PlannedPackage, canonical
from petdesk.registry.installer.records import Installed
from petdesk.registry.installer.store import Store

__all__ = [
    "Installed",
    "KnownPlugin",
    "Network",
    "Plan",
    "PlannedPackage",
    "Store",
    "canonical",
    "discard",
    "install",
    "known_plugins",
    "plan",
]
