"""A tile in words: for the tooltip and for those who do not see it."""

from html import escape

from PySide6.QtCore import QCoreApplication

from petdesk.gui.widgets.gallery.entry import GalleryEntry
from petdesk.gui.widgets.gallery.thumbnails import Thumbnail


def describe(entry: GalleryEntry, *, place: int, count: int, is_chosen: bool, thumbnail: Thumbnail | None) -> str:
    """What a screen reader says of the current tile: "Bengal_17.jpg, Bengal, marked good, selected, 4 of 370"."""
    parts = [entry.title, *entry.lines, _mark(entry), _trouble(thumbnail)]
    if is_chosen:
        parts.append(QCoreApplication.translate("Gallery", "selected"))
    parts.append(QCoreApplication.translate("Gallery", "{} of {}").format(place, count))
    return ", ".join(part for part in parts if part)


def tooltip(entry: GalleryEntry, thumbnail: Thumbnail | None) -> str:
    """The title, what the page says of the picture, and why it cannot be shown; as rich text."""
    lines = [escape(entry.title), *(escape(line) for line in entry.tooltip.splitlines()), escape(_trouble(thumbnail))]
    title, *rest = [line for line in lines if line] or [escape(entry.path.name)]
    return "<br>".join([f"<b>{title}</b>", *rest])


def _mark(entry: GalleryEntry) -> str:
    if entry.mark == "good":
        return QCoreApplication.translate("Gallery", "marked good")
    if entry.mark == "bad":
        return QCoreApplication.translate("Gallery", "marked bad")
    if entry.mark == "warning":
        return QCoreApplication.translate("Gallery", "marked with a warning")
    return ""


def _trouble(thumbnail: Thumbnail | None) -> str:
    if thumbnail is None or not thumbnail.reason:
        return ""
    return QCoreApplication.translate("Gallery", "This picture cannot be shown: {}.").format(thumbnail.reason)
