"""Importing a plugin from the folder that it was installed into, and from nowhere else."""

import importlib
import importlib.util
import os
import sys
from contextlib import suppress
from functools import reduce
from importlib.metadata import distributions
from pathlib import Path
from types import ModuleType
from typing import Any

from petdesk.api import PluginError
from petdesk.registry.installer import presence
from petdesk.registry.installer.plans import canonical


def load_entry_point(value: str, *, site: Path, folder: Path) -> Any:
    """Imports `module` or `module:object` from `site`.

    `site` goes to the end of the path: what PetDesk itself uses comes first, whatever a plugin brings.

    Args:
        value: The entry point's value.
        site: Where the plugin's packages are.
        folder: The folder of all that PetDesk installed; the plugin's own is two above `site`.

    Raises:
        PluginError: Its files are gone, or the module would come from elsewhere.
    """
    if not site.is_dir():
        raise PluginError(f"Its files in {site} are gone. Install it again.")
    with suppress(OSError):  # a folder that cannot be written cannot lose files under us either
        presence.enter(folder)
    versions = site.parents[1]
    own, other_versions = str(site), f"{versions}{os.sep}"
    sys.path[:] = [entry for entry in sys.path if entry == own or not entry.startswith(other_versions)]
    if own not in sys.path:
        sys.path.append(own)
    sys.path_importer_cache.pop(own, None)  # forgetting all would list every folder anew
    name, _, attributes = value.partition(":")
    _refuse_foreign(name.partition(".")[0], site)
    module = importlib.import_module(name)
    if not _is_own(_places(module), site):
        raise _foreign(name, _places(module), site)
    return reduce(getattr, filter(None, attributes.split(".")), module)


def _refuse_foreign(top: str, site: Path) -> None:
    """Refuses before anything runs: importing what has the same name elsewhere would run that."""
    if top in sys.modules:
        places = _places(sys.modules[top])
    else:
        spec = importlib.util.find_spec(top)
        places = [] if spec is None else _resolved([spec.origin, *(spec.submodule_search_locations or ())])
        if spec is None:
            return  # the import itself says best what is missing
    if not _is_own(places, site):
        raise _foreign(top, places, site)


def _is_own(places: list[Path], site: Path) -> bool:
    """Whether one of them is in `site`, or in the same package beside another plugin that needs this one."""
    if any(place.is_relative_to(site) for place in places):
        return True
    name = site.parents[1].name
    others = [_content(other, name) for other in _sites(places, site)]
    return any(others) and _content(site, name) in others


def _sites(places: list[Path], site: Path) -> list[Path]:
    """The `site` folders of other plugins of the same store that these places are in."""
    folder = site.parents[2]
    parts = (place.relative_to(folder).parts[:3] for place in places if place.is_relative_to(folder))
    return [folder.joinpath(*three) for three in parts if len(three) == 3 and three[0] != site.parents[1].name]


def _content(site: Path, name: str) -> frozenset[str]:
    """The files of a distribution with their checksums, and its version, without what tells of the installation."""
    for found in distributions(path=[str(site)]):
        if canonical(found.metadata["Name"] or "") == name:
            lines = (found.read_text("RECORD") or "").splitlines()
            files = [line for line in lines if ".dist-info/" not in line and ",sha" in line]
            return frozenset([found.version, *files]) if files else frozenset()
    return frozenset()


def _places(module: ModuleType) -> list[Path]:
    return _resolved([getattr(module, "__file__", None), *getattr(module, "__path__", ())])


def _resolved(places: list[str | None]) -> list[Path]:
    return [Path(place) for place in places if place and Path(place).is_absolute()]


def _foreign(name: str, places: list[Path], site: Path) -> PluginError:
    if any(place.is_relative_to(site.parents[1]) for place in places):
        return PluginError("Another version of it is loaded already. Restart PetDesk to use this one.")
    others = [other.parents[1].name for other in _sites(places, site)]
    if others:
        return PluginError(
            f"Its module {name} would come from the plugin {others[0]}, which brought another copy of it. "
            f"Update {others[0]} and this plugin, or remove one of them, and restart PetDesk."
        )
    where = places[0] if places else "Python itself"
    return PluginError(
        f"Its module {name} would come from {where}, not from what was installed for it. "
        "Tell its author to give the module another name."
    )
