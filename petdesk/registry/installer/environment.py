"""What is installed already, in PetDesk's own environment and by other plugins: that stays as it is."""

import sys
from collections.abc import Iterator, Mapping, Set
from contextlib import suppress
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
    for requirement in _counting(requirements):
        holding = held.get(canonical(requirement.name))
        if holding is not None and not requirement.specifier.contains(holding.version, prereleases=True):
            return requirement, holding
    return None


def absent(requirements: list[str], there: Set[str]) -> str | None:
    """The first of a package's requirements of which no version is `there`, by canonical name; None where all are."""
    wanted = (requirement.name for requirement in _counting(requirements))
    return next((name for name in wanted if canonical(name) not in there), None)


def _counting(requirements: list[str]) -> Iterator[Requirement]:
    """Those that count on this computer and without extras; pip says best what is wrong with one that is none."""
    for text in requirements:
        with suppress(InvalidRequirement):
            requirement = Requirement(text)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                yield requirement


def _is_version(text: str) -> bool:
    try:
        Version(text)
    except InvalidVersion:
        return False
    return True
