"""Taking a plugin's modules out of the process, where that is possible."""

import importlib
import sys
from collections.abc import Sequence
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from types import ModuleType

from petdesk.registry.managed import is_managed


def unload(place: Path) -> bool:
    """Forgets the modules that were imported from a file or a folder, so that they can be imported anew.

    Packages that another installed plugin brought, too, stay: it may have imported them from here, and would have them
    twice.

    Returns:
        Whether that was possible. A compiled module cannot leave the process: then all stay.
    """
    others = _other_sites(place)
    found = {
        name: path
        for name, module in list(sys.modules.items())
        if (path := _file_below(module, place)) and not _is_in(others, path, place)
    }
    if any(path.endswith(tuple(EXTENSION_SUFFIXES)) for path in found.values()):
        return False
    for name in found:
        del sys.modules[name]
    sys.path[:] = [entry for entry in sys.path if entry != str(place)]
    sys.path_importer_cache.pop(str(place), None)
    importlib.invalidate_caches()
    return True


def _other_sites(place: Path) -> list[Path]:
    """The folders of other installed plugins that modules are imported from, where `place` is such a folder."""
    if not is_managed(place):
        return []
    found = [Path(entry) for entry in sys.path if Path(entry).name == place.name]
    # Versions of one plugin lie beside one another.
    return [site for site in found if is_managed(site) and site.parents[1] != place.parents[1]]


def _is_in(sites: Sequence[Path], path: str, place: Path) -> bool:
    """Whether one of `sites` holds the package of the module of this path, too."""
    return any((site / Path(path).relative_to(place).parts[0]).exists() for site in sites)


def _file_below(module: ModuleType, place: Path) -> str:
    """The file of a module that came from `place`; empty for any other."""
    path = getattr(module, "__file__", None)
    if not isinstance(path, str):
        return ""
    return path if path == str(place) or Path(path).is_relative_to(place) else ""
