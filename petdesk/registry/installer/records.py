"""What is kept of an installed version beside its packages."""

import json
from dataclasses import dataclass
from pathlib import Path

from petdesk.api import PluginError
from petdesk.registry.installer.plans import Plan
from petdesk.registry.installer.pointers import Pointer
from petdesk.registry.managed import RECORD, SITE


@dataclass(frozen=True, kw_only=True)
class Installed:
    """A plugin that PetDesk installed.

    Attributes:
        name: Its distribution's name.
        version: The version in use.
        previous: The version before, to which it can be rolled back; None where there is none.
        source: What it was installed from, as the user gave it.
        plugins: The names of the plugins it brings.
        site: The folder with its packages, the last part of `sys.path` while it is loaded.
        installed_at: When, in ISO 8601 with the time zone.
        size: Bytes on the disk.
        entry_points: Name and object of each plugin.
    """

    name: str
    version: str
    previous: str | None
    source: str
    plugins: tuple[str, ...]
    site: Path
    installed_at: str
    size: int
    entry_points: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Record:
    """What `plan.json` of a version says: its plan, when it was installed, and its bytes on the disk."""

    plan: Plan
    installed_at: str
    size: int


def read_record(version: Path) -> Record | None:
    """The record of a version folder; None where it is gone or damaged."""
    try:
        document = json.loads((version / RECORD).read_text(encoding="utf-8"))
        return Record(
            plan=Plan.from_document(document["plan"]),
            installed_at=str(document["installed_at"]),
            size=int(document["size"]),
        )
    except (OSError, ValueError, KeyError, TypeError, PluginError):
        return None


def read_installed(folder: Path, pointer: Pointer) -> Installed | None:
    """The plugin whose versions are in `folder`; None where the files of the one in use are gone or damaged."""
    version = folder / pointer.current
    record = read_record(version)
    if record is None or not (version / SITE).is_dir():
        return None
    before = read_record(folder / pointer.previous) if pointer.previous else None
    return Installed(
        name=record.plan.name,
        version=record.plan.version,
        previous=before.plan.version if before else None,
        source=record.plan.source,
        plugins=record.plan.plugins,
        site=version / SITE,
        installed_at=record.installed_at,
        size=record.size,
        entry_points=record.plan.entry_points,
    )


def write_record(version: Path, record: Record) -> None:
    """Writes `plan.json` into a version folder."""
    document = {"plan": record.plan.document(), "installed_at": record.installed_at, "size": record.size}
    (version / RECORD).write_text(json.dumps(document, indent=2), encoding="utf-8")
