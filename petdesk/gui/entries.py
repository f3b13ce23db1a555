"""An edit of the journal in words."""

import json

from PySide6.QtCore import QCoreApplication

from petdesk.project import Entry

translate = QCoreApplication.translate


def described(entry: Entry) -> str:
    """What the edit did, short enough for a menu."""
    count = entry.pictures
    if entry.kind == "relabel":
        words = translate("Entries", "call %n picture(s) {}", "", count)
        return words.format(_short(entry.after))
    if entry.kind == "move":
        sides = {
            "train": translate("Entries", "move %n picture(s) to training", "", count),
            "valid": translate("Entries", "move %n picture(s) to validation", "", count),
        }
        return sides.get(entry.after or "", translate("Entries", "let the split of %n picture(s) be drawn", "", count))
    if entry.kind == "exclude":
        return translate("Entries", "leave out %n picture(s)", "", count)
    if entry.kind == "include":
        return translate("Entries", "take in %n picture(s)", "", count)
    if entry.kind == "rename":
        return translate("Entries", "rename class {} to {}").format(_short(entry.before), _short(entry.after))
    if entry.kind == "merge":
        return translate("Entries", "merge classes into {}").format(_short(entry.after))
    value = "" if entry.after is None else json.dumps(json.loads(entry.after), ensure_ascii=False)
    return translate("Entries", "set {} to {}").format(_setting(entry.setting or ""), _short(value))


def _setting(key: str) -> str:
    return key.rpartition(".")[2].replace("_", " ")


def _short(text: str | None, longest: int = 28) -> str:
    text = text or ""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
