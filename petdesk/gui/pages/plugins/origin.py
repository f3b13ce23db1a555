"""Where a plugin came from and how long it took to load, in words."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, Qt

from petdesk.gui.words import file_size, in_short, number
from petdesk.registry import PluginRecord
from petdesk.registry.installer import Installed
from petdesk.registry.records import SLOW_SECONDS

translate = QCoreApplication.translate


def origin_lines(record: PluginRecord, installed: Installed | None) -> list[str]:
    """Where a plugin came from, a fact a line."""
    if record.builtin:
        lines = [translate("PluginOrigin", "Comes with PetDesk {}").format(record.version)]
    elif record.source.endswith(".py"):
        lines = [translate("PluginOrigin", "File: {}").format(record.source)]
    else:
        source = source_words(record.source, builtin=False)
        lines = [translate("PluginOrigin", "Package {} {}").format(source, record.version).strip()]
    if installed is not None:
        lines += _installed(installed)
    if record.seconds:
        words = translate("PluginOrigin", "Load time: {}").format(load_time(record.seconds))
        if is_slow(record):
            limit = milliseconds(SLOW_SECONDS)
            words += translate("PluginOrigin", " (slow: a plugin should need no more than {})").format(limit)
        lines.append(words)
    return lines


def is_slow(record: PluginRecord) -> bool:
    """Whether it holds up the start more than a plugin should; PetDesk's own are PetDesk's start."""
    return record.seconds > SLOW_SECONDS and not record.builtin


def load_time(seconds: float) -> str:
    """How long a plugin took to load."""
    if seconds < 0.001:
        return translate("PluginTable", "under 1 ms")
    return milliseconds(seconds)


def milliseconds(seconds: float) -> str:
    """A short time in thousandths of a second."""
    return translate("PluginTable", "{} ms").format(number(round(1000 * seconds)))


def source_words(source: str, *, builtin: bool) -> str:
    """Where a plugin came from, short: PetDesk itself, a package, or a file's name."""
    if builtin:
        return translate("PluginTable", "PetDesk")
    return Path(source).name if source.endswith(".py") else source


def _installed(installed: Installed) -> list[str]:
    when = QDateTime.fromString(installed.installed_at, Qt.DateFormat.ISODate)
    shown = in_short(when.toLocalTime()) if when.isValid() else installed.installed_at
    return [
        translate("PluginOrigin", "Installed here on {} from {}").format(shown, installed.source),
        translate("PluginOrigin", "{} on the disk").format(file_size(installed.size)),
    ]
