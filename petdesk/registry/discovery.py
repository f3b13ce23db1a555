"""Finding plugins without loading them: installed entry points, and `.py` files in the user's plugin folder."""

import importlib.util
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

from petdesk.api import ENTRY_POINT_GROUP

BUILTIN_DISTRIBUTION = "petdesk"
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


def entry_point_candidates() -> Iterator[Candidate]:
    """The installed plugins, PetDesk's own first, so that nobody else can take their keys."""
    found = []
    for entry_point in entry_points(group=ENTRY_POINT_GROUP):
        distribution = entry_point.dist
        name = distribution.name if distribution else "unknown"
        found.append(
            Candidate(
                name=entry_point.name,
                source=name,
                version=distribution.version if distribution else "",
                builtin=name == BUILTIN_DISTRIBUTION,
                load=entry_point.load,
            )
        )
    yield from sorted(found, key=lambda candidate: (not candidate.builtin, candidate.source, candidate.name))


def file_candidates(folder: Path) -> Iterator[Candidate]:
    """The single-file plugins of `folder`; names that begin with `_` or `.` are passed over."""
    if not folder.is_dir():
        return
    for path in sorted(folder.glob("*.py")):
        if not path.name.startswith(("_", ".")):
            load = _file_loader(path)
            yield Candidate(name=path.stem, source=str(path), version="", builtin=False, load=load, place=path)


def discovered(folder: Path) -> Iterator[Candidate]:
    """Every plugin there is: PetDesk's own, others that are installed, the files of the user's plugin folder."""
    yield from entry_point_candidates()
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
