"""The list of plugins that people can find: the one that comes with PetDesk, or another."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import petdesk
from petdesk.api import PluginError

FORMAT = 1
KINDS = ("architecture", "augmentation", "dataset", "scheduler")
TIMEOUT_SECONDS = 15
MOST_BYTES = 10_000_000


@dataclass(frozen=True, kw_only=True)
class KnownPlugin:
    """A plugin of a list.

    Attributes:
        name: Its distribution's name.
        title: What to call it.
        summary: What it brings, in a sentence.
        kinds: Which kinds of things: of `KINDS`.
        homepage: Where it lives; may be empty.
        install: What to give to `plan`.
    """

    name: str
    title: str
    summary: str
    kinds: tuple[str, ...]
    homepage: str
    install: str

    def matches(self, text: str) -> bool:
        """Whether every word of `text` is in what is said of it."""
        said = " ".join((self.name, self.title, self.summary, *self.kinds)).casefold()
        return all(word in said for word in text.casefold().split())


def known_plugins(place: str | None = None) -> tuple[KnownPlugin, ...]:
    """Reads a list of plugins, by title. Reading one from the net waits for up to 15 seconds.

    An `install` that begins with `./` or `../` is beside the list.

    Args:
        place: A file's path or an http or https address; None is the list that comes with PetDesk.

    Raises:
        PluginError: It cannot be read or is no such list.
    """
    place = (place or "").strip() or str(_shipped())
    content = _fetched(place) if place.startswith(("http://", "https://")) else _read(_path(place))
    try:
        document = json.loads(content)
        if document["format"] != FORMAT:
            raise PluginError(
                f"The list of plugins {place} is of format {document['format']}, and this PetDesk reads {FORMAT}. "
                "Update PetDesk, or choose another list."
            )
        plugins = [_known(entry, place) for entry in document["plugins"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PluginError(
            f"{place} is no list of plugins ({_what(error)}). Choose another, or PetDesk's own."
        ) from error
    return tuple(sorted(plugins, key=lambda plugin: plugin.title.casefold()))


def _known(entry: dict[str, Any], place: str) -> KnownPlugin:
    texts = {name: entry[name] for name in ("name", "title", "summary", "install")} | {
        "homepage": entry.get("homepage", "")
    }
    for name, text in texts.items():
        if not isinstance(text, str) or (not text.strip() and name != "homepage"):
            raise ValueError(f"{name} of an entry is no text")
    kinds = tuple(entry["kinds"])
    if not all(kind in KINDS for kind in kinds):
        raise ValueError(f"the kinds of {texts['name']} must be of {', '.join(KINDS)}")
    if not texts["homepage"].startswith(("http://", "https://")):
        texts["homepage"] = ""  # nothing else is to be opened by a click
    texts["install"] = _beside(texts["install"], place)
    return KnownPlugin(kinds=kinds, **texts)


def _beside(install: str, place: str) -> str:
    if not install.startswith(("./", "../")):
        return install
    if place.startswith(("http://", "https://")):
        return urljoin(place, install)
    return str((_path(place).absolute().parent / install).resolve())


def _path(place: str) -> Path:
    try:
        return Path(place).expanduser()
    except RuntimeError:  # nobody of that name is known here
        return Path(place)


def _shipped() -> Path:
    """In an installed wheel inside the package, in a checkout beside it."""
    package = Path(petdesk.__file__).parent
    installed = package / "resources" / "plugins.json"
    return installed if installed.is_file() else package.parent / "resources" / "plugins.json"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "that is no path"
        raise PluginError(f"The list of plugins {path} cannot be read ({reason}). Choose another.") from error


def _fetched(address: str) -> bytes:
    import urllib.request  # late: most lists are files
    from http.client import HTTPException
    from urllib.error import HTTPError

    try:
        request = urllib.request.Request(address, headers={"User-Agent": "PetDesk"})  # noqa: S310 - http or https
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as response:  # noqa: S310
            content: bytes = response.read(MOST_BYTES + 1)
    except (OSError, HTTPException, ValueError) as error:
        if isinstance(error, HTTPError):
            error.close()
        reason = f"the server answered {error.code}" if isinstance(error, HTTPError) else "it cannot be reached"
        raise PluginError(
            f"The list of plugins at {address} could not be fetched ({reason}). Check the address and the network."
        ) from error
    if len(content) > MOST_BYTES:
        raise PluginError(f"What lies at {address} is too large for a list of plugins. Check the address.")
    return content


def _what(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"{error.args[0]!r} is missing"
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON in line {error.lineno}"
    return str(error) if isinstance(error, ValueError) else "it has another form"
