"""What a plugin can be installed from: a name, a file, a folder or an address."""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from packaging.requirements import InvalidRequirement, Requirement

from petdesk.api import PluginError

SDIST_SUFFIXES = (".tar.gz", ".tgz", ".tar.bz2", ".zip")
LONGEST_SHOWN = 80
THIS_COMPUTER = ("localhost", "127.0.0.1", "::1")
SCP_ADDRESS = re.compile(r"(?:ssh://)?(?P<user>[\w.-]+)@(?P<host>[\w.-]+):(?P<path>[^/\d].*|\d+[^/\d].*)")
ADVICE = "Give a package's name, a wheel, an sdist, a folder, or an address that begins with https:// or git+https://."


class Kind(StrEnum):
    """The kinds of sources."""

    NAME = "name"
    WHEEL = "wheel"
    SDIST = "sdist"
    FOLDER = "folder"
    ADDRESS = "address"
    GIT = "git"


@dataclass(frozen=True, kw_only=True)
class Source:
    """A source that looks right.

    Attributes:
        kind: What it is.
        argument: What to give to pip.
        shown: What to show and to remember: an absolute path, a name as it was given, an address without a password.
    """

    kind: Kind
    argument: str
    shown: str

    @property
    def path(self) -> Path:
        """Of a wheel, an sdist or a folder."""
        return Path(self.argument)


def read_source(text: str) -> Source:
    """Understands what the user gave.

    A text with a slash, or one that begins with `.` or `~` or ends as a wheel or an sdist does, is a path; so the name
    of a package is one also where a folder of that name lies.

    Raises:
        PluginError: It is nothing that can be installed, or a path where nothing is.
    """
    text = text.strip()
    if not text or text.startswith("-") or not text.isprintable():
        raise PluginError(f"{_shortened(text)!r} names no plugin. {ADVICE}")
    try:
        return _understood(text)
    except (OSError, RuntimeError, ValueError) as error:  # a user that is not known, a name that no system takes
        raise PluginError(f"{_shortened(text)!r} is no path or address that can be read. {ADVICE}") from error


def held_at(text: str) -> str:
    """The versions that a source allows, as "==1.0": what holds an update back; empty where all go."""
    source = read_source(text)
    return str(Requirement(source.argument).specifier) if source.kind is Kind.NAME else ""


def file_path(address: str) -> Path:
    """The file of a file:// address, as this system writes paths.

    Raises:
        PluginError: It is on another computer.
    """
    from urllib.request import url2pathname  # late: it brings all that fetching takes

    parts = urlsplit(address)
    if parts.netloc not in ("", "localhost"):
        raise PluginError(
            f"{_shortened(address)} is on another computer ({parts.netloc}). Give its path as this computer knows it."
        )
    return Path(url2pathname(parts.path))


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}..."


def _understood(text: str) -> Source:
    scp = SCP_ADDRESS.fullmatch(text)
    if scp is not None:
        text = f"git+ssh://{scp['user']}@{scp['host']}/{scp['path']}"
    scheme = urlsplit(text).scheme.lower() if "://" in text and " @ " not in text else ""
    if scheme == "file":
        return _from_path(file_path(text))
    if scheme:
        return _from_address(text, scheme)
    if _is_path(text):
        return _from_path(Path(text).expanduser())
    return _from_name(text)


def without_password(address: str) -> str:
    """An address as it may be shown and kept."""
    parts = urlsplit(address)
    if "@" not in parts.netloc:
        return address
    user, at, host = parts.netloc.rpartition("@")
    user = user.partition(":")[0] if parts.scheme.endswith("ssh") else ""
    return urlunsplit(parts._replace(netloc=f"{user}{at}{host}" if user else host))


def _is_path(text: str) -> bool:
    if " @ " in text:
        return False
    return "/" in text or "\\" in text or text.startswith((".", "~")) or text.endswith((".whl", ".py", *SDIST_SUFFIXES))


def _from_path(path: Path) -> Source:
    path = path.absolute()
    if path.is_dir():
        if not any((path / name).is_file() for name in ("pyproject.toml", "setup.py")):
            raise PluginError(
                f"{path} holds no Python package: it has neither a pyproject.toml nor a setup.py. "
                "Choose the folder that has one."
            )
        return Source(kind=Kind.FOLDER, argument=str(path), shown=str(path))
    if not path.exists():
        raise PluginError(f"There is no file or folder {path}. Check the path.")
    if path.name.endswith(".py"):
        raise PluginError(
            f"{path.name} is a plugin of a single file, which needs no installing. Put it into the plugin folder, "
            "which `petdesk doctor` names."
        )
    if path.name.endswith(".whl"):
        return Source(kind=Kind.WHEEL, argument=str(path), shown=str(path))
    if path.name.endswith(SDIST_SUFFIXES):
        return Source(kind=Kind.SDIST, argument=str(path), shown=str(path))
    raise PluginError(f"{path.name} is neither a wheel (.whl) nor an sdist (.tar.gz). {ADVICE}")


def _from_address(text: str, scheme: str) -> Source:
    parts = urlsplit(text)
    transport = scheme.removeprefix("git+")
    if transport != "file" and (not parts.hostname or parts.port == 0):  # asking for the port refuses what is none
        raise PluginError(f"{_shortened(without_password(text))!r} names no server. {ADVICE}")
    if transport == "http" and parts.hostname not in THIS_COMPUTER:
        raise PluginError(
            f"Anybody between here and {parts.hostname} could change what comes from an http:// address. Use https://, "
            "or fetch it in a way that you trust and install the file."
        )
    if scheme.startswith("git+") or (scheme in ("http", "https", "ssh") and urlsplit(text).path.endswith(".git")):
        argument = text if scheme.startswith("git+") else f"git+{text}"
        return Source(kind=Kind.GIT, argument=argument, shown=without_password(argument))
    if scheme in ("http", "https"):
        return Source(kind=Kind.ADDRESS, argument=text, shown=without_password(text))
    raise PluginError(f"PetDesk cannot install from {scheme}:// addresses. {ADVICE}")


def _from_name(text: str) -> Source:
    try:
        requirement = Requirement(text)
    except InvalidRequirement as error:
        raise PluginError(f"{text!r} is no package's name. {ADVICE}") from error
    if requirement.url is None:
        return Source(kind=Kind.NAME, argument=text, shown=text)
    if urlsplit(requirement.url).scheme == "file":
        return _from_path(file_path(requirement.url))
    return _from_address(requirement.url, urlsplit(requirement.url).scheme.lower())
