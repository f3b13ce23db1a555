"""Finding what is to be checked: a file, a package's folder, an installed plugin or a module."""

import importlib
import importlib.util
import sys
import tomllib
from collections.abc import Callable
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from petdesk.api import ENTRY_POINT_GROUP, SettingsError
from petdesk.folders import plugin_folder
from petdesk.registry import Candidate, builtin_candidates, entry_point_candidates, file_candidates
from petdesk.registry.discovery import other_candidates

SOURCE_FOLDERS = ("src", ".", "lib")
"""Where the modules of a package are, seen from its pyproject.toml."""


def find_candidates(target: str) -> tuple[Candidate, ...]:
    """The plugins that `target` names: most are one; a package may have several.

    Args:
        target: The path of a `.py` file or of a package's folder, the name of an installed plugin or of its
            distribution, or a module's name.

    Raises:
        SettingsError: It names nothing that could be a plugin; says why.
    """
    path = Path(target).expanduser()
    if path.is_dir():
        return _in_folder(path.resolve())
    if path.suffix == ".py":
        return (_file(path.resolve()),)
    installed = tuple(
        each
        for each in chain(builtin_candidates(), other_candidates(plugin_folder()))
        if target in (each.name, each.source)
    )
    if installed:
        return installed
    if not path.exists() and _is_module(target):
        return (_module(target),)
    raise SettingsError(
        f"{target} is neither a .py file, a package's folder, an installed plugin nor a module. "
        "`petdesk plugins list` names the installed ones."
    )


def _file(path: Path) -> Candidate:
    if not path.is_file():
        raise SettingsError(f"There is no file {path}. Check the path.")
    found = [each for each in file_candidates(path.parent) if Path(each.source).name == path.name]
    if not found:
        raise SettingsError(f"PetDesk passes over files like {path.name}. Let its name begin with a letter.")
    return found[0]


def _in_folder(folder: Path) -> tuple[Candidate, ...]:
    project = folder / "pyproject.toml"
    if project.is_file():
        return _of_project(project)
    if (folder / "__init__.py").is_file():
        return (_candidate(folder.name, folder.name, source=str(folder), load=_loader(folder.parent, folder.name)),)
    raise SettingsError(
        f"{folder} has neither a pyproject.toml nor an __init__.py. Choose the folder of a plugin's "
        "package, or its file."
    )


def _of_project(project: Path) -> tuple[Candidate, ...]:
    try:
        document = tomllib.loads(project.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{project} cannot be read ({error}). Correct it there.") from error
    points = _at(document, "project", "entry-points", ENTRY_POINT_GROUP) or _at(
        document, "tool", "poetry", "plugins", ENTRY_POINT_GROUP
    )
    if not points:
        raise SettingsError(
            f'{project} names no plugin. Add [project.entry-points."{ENTRY_POINT_GROUP}"] with a line such as '
            'my-plugin = "my_module".'
        )
    source = str(_at(document, "project", "name") or project.parent.name)
    version = str(_at(document, "project", "version") or "")
    return tuple(
        _candidate(name, str(value), source=source, version=version, load=_loader(project.parent, str(value)))
        for name, value in points.items()
    )


def _at(document: Any, *keys: str) -> Any:
    for key in keys:
        document = document.get(key) if isinstance(document, dict) else None
    return document


def _module(name: str) -> Candidate:
    """A module; the installed plugin that it belongs to, where it does."""
    for candidate in chain(builtin_candidates(), entry_point_candidates()):
        if getattr(getattr(candidate.load, "__self__", None), "value", None) == name:
            return candidate
    return _candidate(name, name, source=name, load=partial(importlib.import_module, name))


def _is_module(name: str) -> bool:
    try:
        return all(part.isidentifier() for part in name.split(".")) and importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):  # its package is not there, or a module that has no spec
        return False


def _candidate(name: str, value: str, *, source: str, load: Callable[[], Any], version: str = "") -> Candidate:
    return Candidate(name=name, source=source, version=version, builtin=False, load=load)


def _loader(folder: Path, value: str) -> Callable[[], Any]:
    """Imports `module` or `module:attribute` from a package's folder, and from nowhere else."""
    module, _, attribute = value.partition(":")

    def load() -> Any:
        top = module.partition(".")[0]
        places = [folder / each for each in SOURCE_FOLDERS]
        place = next((each for each in places if (each / top).is_dir() or (each / f"{top}.py").is_file()), None)
        if place is None:
            raise ImportError(f"there is no {top} in {folder} or its folder src")
        if str(place.resolve()) not in sys.path:
            sys.path.insert(0, str(place.resolve()))  # it stays: a plugin imports more when it is asked to work
        loaded: Any = importlib.import_module(module)
        if place.resolve() not in Path(str(loaded.__file__)).resolve().parents:
            sys.path.remove(str(place.resolve()))  # nothing of it is used, and its names may hide others
            raise ImportError(f"{module} was imported from {loaded.__file__}, not from {place}")
        for part in filter(None, attribute.split(".")):
            loaded = getattr(loaded, part)
        return loaded

    return load
