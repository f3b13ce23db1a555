"""What is installed already, in PetDesk's own environment and by other plugins: that stays as it is."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.version import InvalidVersion, Version

from petdesk.registry.installer.plans import canonical
from petdesk.registry.installer.store import Store
from petdesk.registry.managed import is_managed

APP = "PetDesk"


@dataclass(frozen=True, kw_only=True)
class Holding:
    """A distribution that is installed: its name, its version, and whose it is - PetDesk's or a plugin's."""

    name: str
    version: str
    owner: str


def app_path() -> list[str]:
    """`sys.path` without the folders of installed plugins that loading them added."""
    return [entry for entry in sys.path if not is_managed(Path(entry))]


def holdings(store: Store, *, apart_from: str | None) -> dict[str, Holding]:
    """All that is installed, by canonical name; PetDesk's own environment comes first.

    Args:
        store: The installed plugins.
        apart_from: The plugin that is installed now: what its own former version brought may change.
    """
    found: dict[str, Holding] = {}
    places = [(APP, app_path())]
    others = (plugin for plugin in store.installed() if canonical(plugin.name) != canonical(apart_from or ""))
    places += [(plugin.name, [str(plugin.site)]) for plugin in others]
    for owner, path in places:
        for distribution in distributions(path=path):
            name, version = distribution.metadata["Name"], distribution.version
            if name and version and _is_version(version):
                found.setdefault(canonical(name), Holding(name=name, version=version, owner=owner))
    return found


def unmet(requirements: list[str], held: Mapping[str, Holding]) -> tuple[Requirement, Holding] | None:
    """The first of a package's requirements that what is held does not meet; None where all can be met.

    Args:
        requirements: As a wheel's metadata has them: "torch<2.10; python_version < '4'".
        held: Canonical name -> what is installed.
    """
    for text in requirements:
        try:
            requirement = Requirement(text)
        except InvalidRequirement:
            continue  # pip says best what is wrong with it
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": ""}):
            continue
        holding = held.get(canonical(requirement.name))
        if holding is not None and not requirement.specifier.contains(holding.version, prereleases=True):
            return requirement, holding
    return None


def _is_version(text: str) -> bool:
    try:
        Version(text)
    except InvalidVersion:
        return False
    return True
