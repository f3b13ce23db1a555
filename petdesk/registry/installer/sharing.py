"""Plugins that need the same package have the same version of it; else the first to be loaded decides for all."""

from collections.abc import Iterable

from petdesk.api import PluginError
from petdesk.registry.installer.plans import Plan, canonical


def refuse_clash(wanted: Plan, others: Iterable[Plan]) -> None:
    """Refuses to put a version in use that brought another version of a package than a plugin in use has.

    Raises:
        PluginError: It did; names both.
    """
    brought = {canonical(package.name): package for package in wanted.packages}
    for other in others:
        for package in other.packages:
            mine = brought.get(canonical(package.name))
            if mine is not None and mine.version != package.version and canonical(other.name) != canonical(wanted.name):
                raise PluginError(
                    f"{wanted.name} {wanted.version} brought {mine.name} {mine.version}, but {other.name} brought "
                    f"{package.name} {package.version}, and only one of them can be loaded. "
                    f"Update {other.name}, or remove it first."
                )
