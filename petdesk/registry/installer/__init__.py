"""Installing plugins into a folder of the user's own: plan, consent, install; and update, roll back, remove, undo."""

from petdesk.registry.installer.plans import Plan, PlannedPackage
from petdesk.registry.installer.records import Installed
from petdesk.registry.installer.store import Store

__all__ = ["Installed", "Plan", "PlannedPackage", "Store"]
