"""Finding plugins without loading them: installed entry points, and `.py` files in the user's plugin folder."""

import importlib.util
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.machinery import all_suffixes
from importlib.metadata import EntryPoint, distribution, entry_points
from itertools import filterfalse
from pathlib import Path
from types import ModuleType
from typing import Any

from petdesk.api import ENTRY_POINT_GROUP
from petdesk.registry.managed import is_managed

BUILTIN_DISTRIBUTION = "petdesk"
INSTALLED = "installed"
"""Where in the user's plugin folder those are that PetDesk installed."""
FILE_MODULE_PREFIX = "petdesk_plugin_file_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A plugin that was found.

    Attributes:
        name: The entry point's name, or the file's name without `.py`.
        source: Where it came from: a distribution's name, or the file's path.
        version: The distribution's version; empty for a single file.
        builtin: Whether it ships with PetDesk.
        load: Imports it and returns the module (or object) that has its hooks.
        managed: Whether PetDesk installed it.
        place: The file or folder whose change makes it another plugin; None where that is not known.
    """

    name: str
    source: str
    version: str
    builtin: bool
    load: Callable[[], Any]
    managed: bool = False
    place: Path | None = None


def builtin_candidates() -> Iterator[Candidate]:
    """PetDesk's own plugins. They are loaded first, so that nobody else can take their keys."""
    # Asked for by name: reading what every installed package says takes time that the window would wait for.
    own = distribution(BUILTIN_DISTRIBUTION).entry_points.select(group=ENTRY_POINT_GROUP)
    yield from sorted(map(_candidate, own), key=lambda candidate: candidate.name)


def entry_point_candidates() -> Iterator[Candidate]:
    """The plugins that others have installed beside PetDesk; its own are on the path, too, once loaded."""
    found = map(_candidate, filterfalse(_is_ours, entry_points(group=ENTRY_POINT_GROUP)))
    yield from sorted(
        (candidate for candidate in found if not candidate.builtin),
        key=lambda candidate: (candidate.source, candidate.name),
    )


def _is_ours(entry_point: EntryPoint) -> bool:
    return entry_point.dist is not None and is_managed(Path(str(entry_point.dist.locate_file(""))))


def _candidate(entry_point: EntryPoint) -> Candidate:
    dist = entry_point.dist
    name = dist.name if dist else "unknown"
    builtin = name == BUILTIN_DISTRIBUTION
    return Candidate(
        name=entry_point.name,
        source=name,
        version=dist.version if dist else "",
        builtin=builtin,
        load=entry_point.load,
        place=None if builtin else _place(entry_point.module),
    )


def _place(module: str) -> Path | None:
    """Where the package of a module is, without importing anything; None where there is none.

    Of a namespace package, which several distributions share, it is the part that the module is in.
    """
    top, *below = module.split(".")
    try:
        found = importlib.util.find_spec(top)
    except (ImportError, ValueError):
        return None
    if found is None:
        return None
    folders = [Path(folder) for folder in found.submodule_search_locations or ()]
    if folders:
        return folders[0] if found.has_location else _part_of_namespace(folders, below)
    return Path(found.origin) if found.has_location and found.origin else None


def _part_of_namespace(folders: Sequence[Path], below: Sequence[str]) -> Path:
    """The first package or file below one that has no `__init__.py`, in whichever of its folders that is."""
    for name in below:
        inner = [folder / name for folder in folders]
        files = [folder / f"{name}{suffix}" for folder in folders for suffix in all_suffixes()]
        for path in (*(folder for folder in inner if (folder / "__init__.py").is_file()), *files):
            if path.exists():
                return path
        folders = [folder for folder in inner if folder.is_dir()] or folders
    return folders[0]


def file_candidates(folder: Path) -> Iterator[Candidate]:
    """The single-file plugins of `folder`; names that begin with `_` or `.` are passed over."""
    if not folder.is_dir():
        return
    for path in sorted(folder.glob("*.py")):
        if not path.name.startswith(("_", ".")):
            load = _file_loader(path)
            yield Candidate(name=path.stem, source=str(path), version="", builtin=False, load=load, place=path)


def other_candidates(folder: Path) -> Iterator[Candidate]:
    """Everybody's plugins but PetDesk's own: installed ones, by PetDesk too, then the single files of `folder`."""
    yield from entry_point_candidates()
    if (folder / INSTALLED).is_dir():
        from petdesk.registry.installer import Store  # late: most have none, and it needs this module

        yield from Store(folder / INSTALLED).candidates()
    yield from file_candidates(folder)


def _file_loader(path: Path) -> Callable[[], ModuleType]:
    def load() -> ModuleType:
        name = FILE_MODULE_PREFIX + path.stem
        spec = importlib.util.spec_from_file_location(name, path)
        if spec is None or spec.loader is None:
            raise ImportError(f"{path} is not a Python file")
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module  # dataclasses and pydantic look their module up there
        try:
            spec.loader.exec_module(module)
        except BaseException:
            del sys.modules[name]
            raise
        return module

    return load
