"""What an installation would bring, and what was brought: values that can be shown, kept and read again."""

import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from petdesk.api import PluginError


def canonical(name: str) -> str:
    """A distribution's name as indexes compare it: lower case, one '-' for every run of '-', '_' and '.' (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


@dataclass(frozen=True, kw_only=True)
class PlannedPackage:
    """A package that would come.

    Attributes:
        name: The distribution's name.
        version: Its version.
        origin: The address or path that it comes from.
        size: Bytes to fetch; None where nobody says.
        license: What it says its licence is, in short; empty where it says nothing.
        is_plugin: Whether this is the plugin itself; the others are what it needs.
        sha256: The checksum of the file at `origin`, for the plugin itself of the wheel that was made of it.
    """

    name: str
    version: str
    origin: str
    size: int | None
    license: str
    is_plugin: bool
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What an installation would do. Nothing is changed yet; only `staging` has been filled.

    Attributes:
        source: What the user gave: a name, a file, a folder or an address.
        name: The plugin's distribution.
        version: Its version.
        summary: What it says of itself.
        license: What it says its licence is; empty where it says nothing.
        homepage: Where it lives; empty where it does not say.
        plugins: The names of the plugins it brings (its entry points).
        packages: All that would come, the plugin first.
        replaces: The version that is installed now; None where it is not.
        size: Bytes to fetch in all; None where that of a package is not known.
        staging: The folder where the installation is prepared.
        entry_points: Name and object of each plugin, as `module` or `module:object`.
    """

    source: str
    name: str
    version: str
    summary: str
    license: str
    homepage: str
    plugins: tuple[str, ...]
    packages: tuple[PlannedPackage, ...]
    replaces: str | None
    size: int | None
    staging: Path
    entry_points: tuple[tuple[str, str], ...] = ()

    @property
    def files(self) -> frozenset[tuple[str, str, str]]:
        """Name, version and checksum of all that would come: what is the same is the same installation."""
        return frozenset((package.name, package.version, package.sha256) for package in self.packages)

    def document(self) -> dict[str, Any]:
        """The plan as plain values, fit for JSON."""
        return {**asdict(self), "staging": str(self.staging)}

    @classmethod
    def from_document(cls, document: dict[str, Any]) -> "Plan":
        """The plan that `document()` was made of.

        Raises:
            PluginError: It is no such document.
        """
        try:
            packages = tuple(PlannedPackage(**package) for package in document["packages"])
            entry_points = tuple((str(name), str(value)) for name, value in document["entry_points"])
            return cls(
                **{
                    **document,
                    "plugins": tuple(document["plugins"]),
                    "packages": packages,
                    "staging": Path(document["staging"]),
                    "entry_points": entry_points,
                }
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise PluginError("This is no plan of an installation. Make the plan again.") from error
