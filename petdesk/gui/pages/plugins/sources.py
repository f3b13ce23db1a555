"""What a plugin can be installed from, as the page explains it while it is typed or dragged."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QMimeData

from petdesk.api import PluginError
from petdesk.registry.installer.sources import Kind, read_source

translate = QCoreApplication.translate

ADDRESSES = ("git+", "https://", "http://", "ssh://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What can be told of a source.

    Attributes:
        words: What will be done with it, or why nothing can be.
        kind: What it is; None where nothing can be installed from it.
    """

    words: str
    kind: Kind | None = None


def told_of(text: str) -> Told:
    """What can be told of a source before it is looked into."""
    try:
        kind = read_source(text).kind
    except PluginError:
        return Told(words=_refused(text))
    return Told(kind=kind, words=_explained(kind))


def runs_nothing(text: str) -> bool:
    """Whether looking into a source runs no program of its own: finished packages have none that builds them."""
    kind = told_of(text).kind
    return kind in (Kind.NAME, Kind.WHEEL) or (kind is Kind.ADDRESS and urlsplit(text).path.endswith(".whl"))


def dropped_source(data: QMimeData) -> str:
    """The one thing that is dragged, where a plugin may be installed from it; empty otherwise."""
    urls = data.urls()
    if len(urls) == 1 and urls[0].isLocalFile():
        path = urls[0].toLocalFile()
        return path if told_of(path).kind is not None or is_single_file(path) else ""
    text = urls[0].toString() if len(urls) == 1 else data.text().strip()
    return text if text.startswith(ADDRESSES) and told_of(text).kind is not None else ""


def is_single_file(text: str) -> bool:
    """Whether it is a plugin of one file, which needs no installing."""
    return text.endswith(".py") and Path(text).expanduser().is_file()


def _explained(kind: Kind) -> str:
    return {
        Kind.NAME: translate("PluginSources", "The package of that name is looked up in the package index."),
        Kind.WHEEL: translate("PluginSources", "A wheel, which is a finished package: works without the internet."),
        Kind.SDIST: translate(
            "PluginSources", "Packed source code: looking into it runs the build program that it brings."
        ),
        Kind.FOLDER: translate(
            "PluginSources", "A folder of source code: looking into it runs the build program that it brings."
        ),
        Kind.GIT: translate(
            "PluginSources", "Source code from git: looking into it runs the build program that it brings."
        ),
        Kind.ADDRESS: translate("PluginSources", "A package that is fetched from this address."),
    }[kind]


def _refused(text: str) -> str:
    path = Path(text).expanduser()
    if is_single_file(text):
        return translate(
            "PluginSources",
            "A plugin in a single file needs no installing: put it into the plugin folder, then press “Look again” "
            "beside “Open the plugin folder”.",
        )
    if path.is_dir():
        return translate("PluginSources", "This folder holds no package: there is no pyproject.toml in it.")
    if path.is_absolute() and not path.exists():
        return translate("PluginSources", "There is no such file or folder.")
    return translate(
        "PluginSources",
        "Give a package's name, a wheel, a source package (.tar.gz), a folder, or an https or git address.",
    )
