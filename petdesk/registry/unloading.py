"""Taking a plugin's modules out of the process, where that is possible."""

import importlib
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from types import ModuleType


def unload(place: Path) -> bool:
    """Forgets the modules that were imported from a file or a folder, so that they can be imported anew.

    Returns:
        Whether that was possible. A compiled module cannot leave the process: then all stay.
    """
    found = {name: path for name, module in list(sys.modules.items()) if (path := _file_below(module, place))}
    if any(path.endswith(tuple(EXTENSION_SUFFIXES)) for path in found.values()):
        return False
    for name in found:
        del sys.modules[name]
    sys.path[:] = [entry for entry in sys.path if entry != str(place)]
    sys.path_importer_cache.pop(str(place), None)
    importlib.invalidate_caches()
    return True


def _file_below(module: ModuleType, place: Path) -> str:
    """The file of a module that came from `place`; empty for any other."""
    path = getattr(module, "__file__", None)
    if not isinstance(path, str):
        return ""
    return path if path == str(place) or Path(path).is_relative_to(place) else ""
