"""What pip's dry run says would come (https://pip.pypa.io/en/stable/reference/installation-report/)."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from petdesk.api import PluginError
from petdesk.registry.installer.environment import APP, Holding
from petdesk.registry.installer.plans import PlannedPackage, canonical
from petdesk.registry.installer.sources import file_path
from petdesk.registry.installer.wheels import NAME, short_license

SHA256 = re.compile(r"[0-9a-fA-F]{64}")


@dataclass(frozen=True, kw_only=True)
class Reported:
    """A package of the report.

    Attributes:
        name: The distribution's name.
        version: Its version.
        url: Where its file is.
        sha256: The file's checksum; empty where the index gives none.
        license: In short.
        requested: Whether it was asked for, and not only needed.
        requires: What it needs itself.
        fixed: Whether `url` is a file, whose content a checksum can hold fast, and not a repository or a folder.
    """

    name: str
    version: str
    url: str
    sha256: str
    license: str
    requested: bool
    requires: tuple[str, ...]
    fixed: bool

    @property
    def is_wheel(self) -> bool:
        """Whether it need not be built."""
        return urlsplit(self.url).path.endswith(".whl")

    def planned(self, *, size: int | None, terms: str) -> PlannedPackage:
        """What the plan says of it, as something that the plugin needs."""
        return PlannedPackage(
            name=self.name,
            version=self.version,
            origin=self.url,
            size=size,
            license=terms,
            is_plugin=False,
            sha256=self.sha256,
        )


def read_report(path: Path) -> tuple[Reported, ...]:
    """The packages of pip's report.

    Raises:
        PluginError: It is not there or not of the form that is known.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        if str(document["version"]).partition(".")[0] != "1":
            raise ValueError(document["version"])
        return tuple(_reported(item) for item in document["install"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PluginError(
            "pip did not say what would be installed in a form that PetDesk understands. "
            "Update pip in PetDesk's environment (23 or newer)."
        ) from error


def _reported(item: Mapping[str, Any]) -> Reported:
    metadata, download = item["metadata"], item["download_info"]
    archive = download.get("archive_info", {})
    old = str(archive.get("hash", "")).partition("=")  # pip 22 has only this
    fields = {
        key: [value] if isinstance(value, str) else [str(part) for part in value] for key, value in metadata.items()
    }
    return Reported(
        name=str(metadata["name"]),
        version=str(metadata["version"]),
        url=str(download["url"]),
        sha256=str(archive.get("hashes", {}).get("sha256") or (old[2] if old[0] == "sha256" else "")),
        license=short_license(fields),
        requested=bool(item["requested"]),
        requires=tuple(fields.get("requires_dist", ())),
        fixed="archive_info" in download,
    )


def refuse_changes(reported: tuple[Reported, ...], held: Mapping[str, Holding], plugin: str) -> None:
    """Nothing may come that PetDesk itself has: two versions of a library in one program end in crashes.

    Raises:
        PluginError: Something would; names who wants it.
    """
    for package in reported:
        holding = held.get(canonical(package.name))
        if holding is None or holding.owner != APP:
            continue
        if canonical(package.name) == canonical(plugin):
            raise PluginError(
                f"{package.name} {holding.version} is installed in PetDesk's own environment already, where PetDesk "
                "changes nothing. Use pip there, or uninstall it there first."
            )
        raise PluginError(
            f"{_wanting(package, reported, plugin)} brings {package.name} {package.version}, but PetDesk uses "
            f"{holding.name} {holding.version}. Ask the plugin's author for a version that goes with it."
        )


def refuse_unfixed(reported: tuple[Reported, ...]) -> None:
    """Nothing may come whose content could be another at the installation than was agreed to.

    Raises:
        PluginError: Something has no checksum.
    """
    for package in reported:
        whole = NAME.fullmatch(package.name) and not re.search(r"\s", package.url)  # they go into a file of lines
        if not package.fixed or not SHA256.fullmatch(package.sha256) or not whole:
            raise PluginError(
                f"{package.name} {package.version} would come from {package.url} without a checksum, so that nobody "
                "can tell whether it is what was agreed to. Install it from an index that gives SHA-256 checksums."
            )


def local_path(url: str) -> Path | None:
    """The file of a file:// address; None of others."""
    return file_path(url) if urlsplit(url).scheme == "file" else None


def _wanting(package: Reported, reported: tuple[Reported, ...], plugin: str) -> str:
    for other in reported:
        if any(canonical(text[: len(package.name)]) == canonical(package.name) for text in other.requires):
            return other.name
    return plugin
