"""Reading a wheel without installing it."""

import hashlib
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PathDistribution
from pathlib import Path

from petdesk.api import ENTRY_POINT_GROUP, PluginError

LONGEST_LICENSE = 60
NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
VERSION = re.compile(r"[A-Za-z0-9.+!_-]+")


@dataclass(frozen=True, kw_only=True)
class Wheel:
    """A plugin's own wheel: what it says of itself.

    Attributes:
        path: The file.
        name: The distribution's name.
        version: Its version.
        summary: Its one line.
        license: In short; empty where it says nothing.
        homepage: Where it lives; empty where it does not say.
        requires: What it needs, as its metadata has it.
        entry_points: Name and object of each plugin in it.
    """

    path: Path
    name: str
    version: str
    summary: str
    license: str
    homepage: str
    requires: list[str]
    entry_points: tuple[tuple[str, str], ...]


def read_wheel(path: Path) -> Wheel:
    """Reads a wheel's metadata and entry points.

    Raises:
        PluginError: It is damaged, or no wheel.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            folders = {name.partition("/")[0] for name in archive.namelist()}
            (info,) = (name for name in folders if name.endswith(".dist-info"))
            distribution = PathDistribution(zipfile.Path(archive, f"{info}/"))
            metadata = distribution.metadata
            fields = {key.lower(): metadata.get_all(key) or [] for key in metadata}
            if not NAME.fullmatch(metadata["Name"]) or not VERSION.fullmatch(metadata["Version"]):
                raise ValueError("they become names of folders")
            return Wheel(
                path=path,
                name=metadata["Name"],
                version=metadata["Version"],
                summary=" ".join(_first(fields, "summary").split()),
                license=short_license(fields),
                homepage=_homepage(fields),
                requires=list(distribution.requires or []),
                entry_points=tuple(
                    sorted(
                        (entry.name, entry.value) for entry in distribution.entry_points.select(group=ENTRY_POINT_GROUP)
                    )
                ),
            )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        raise PluginError(f"{path.name} is damaged or no wheel. Fetch or build it again.") from error


def sha256(path: Path) -> str:
    """A file's checksum, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def unpacked_size(path: Path) -> int:
    """Bytes that a wheel's content takes."""
    with zipfile.ZipFile(path) as archive:
        return sum(entry.file_size for entry in archive.infolist())


def short_license(fields: Mapping[str, list[str]]) -> str:
    """A licence in a few words, from a distribution's metadata by lower-case field: expression, classifier or text."""
    expression = _first(fields, "license-expression", "license_expression")
    if expression:
        return expression
    classifiers = [text for text in [*fields.get("classifier", ())] if text.startswith("License ::")]
    names = [text.rpartition("::")[2].strip() for text in classifiers]
    text = _first(fields, "license")
    if text and len(text) <= LONGEST_LICENSE and "\n" not in text:
        return text
    return ", ".join(name for name in names if name != "OSI Approved")


def _homepage(fields: Mapping[str, list[str]]) -> str:
    """An http or https address; nothing else is to be opened by a click."""
    pairs = [text.partition(",") for text in fields.get("project-url", ())]
    addresses = {label.strip().lower(): address.strip() for label, _, address in pairs}
    wanted = [addresses.get(label, "") for label in ("homepage", "home", "documentation", "repository", "source")]
    found = [*wanted, _first(fields, "home-page"), *addresses.values()]
    return next((address for address in found if address.startswith(("http://", "https://"))), "")


def _first(fields: Mapping[str, list[str]], *names: str) -> str:
    values = (value.strip() for name in names for value in fields.get(name, ()))
    return next((value for value in values if value and value != "UNKNOWN"), "")
