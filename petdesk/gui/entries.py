"""An edit of the journal in words."""

import json
from typing import Any

from PySide6.QtCore import QCoreApplication

from petdesk.project import Entry

translate = QCoreApplication.translate


def described(entry: Entry) -> str:
    """What the edit did, short enough for a menu."""
    count = entry.pictures
    if entry.kind == "relabel":
        words = translate("Entries", "call %Ln picture(s) {}", "", count)
        return words.format(_short(entry.after))
    if entry.kind == "move":
        sides = {
            "train": translate("Entries", "move %Ln picture(s) to training", "", count),
            "valid": translate("Entries", "move %Ln picture(s) to validation", "", count),
        }
        return sides.get(entry.after or "", translate("Entries", "let the split of %Ln picture(s) be drawn", "", count))
    if entry.kind == "exclude":
        return translate("Entries", "leave out %Ln picture(s)", "", count)
    if entry.kind == "include":
        return translate("Entries", "take in %Ln picture(s)", "", count)
    if entry.kind == "rename":
        return translate("Entries", "rename class {} to {}").format(_short(entry.before), _short(entry.after))
    if entry.kind == "merge":
        return translate("Entries", "merge classes into {}").format(_short(entry.after))
    return _of_setting(entry.setting or "", None if entry.after is None else json.loads(entry.after))


def _of_setting(key: str, value: Any) -> str:
    title = _title(key.rpartition(".")[2])
    if value is None:
        return translate("Entries", "set {} back").format(title)
    if isinstance(value, list | dict):
        return translate("Entries", "change {}").format(title)
    shown = value if isinstance(value, str) else json.dumps(value)
    return translate("Entries", "set {} to {}").format(title, _short(shown))


def _title(setting: str) -> str:
    titles = {
        "arch": translate("Entries", "the network"),
        "arch_params": translate("Entries", "the network's settings"),
        "augmentation": translate("Entries", "the augmentation"),
        "augmentation_params": translate("Entries", "the augmentation's settings"),
        "batch_size": translate("Entries", "the batch size"),
        "device": translate("Entries", "the device"),
        "epochs": translate("Entries", "the epochs"),
        "freeze_epochs": translate("Entries", "the frozen epochs"),
        "groups": translate("Entries", "what stays together"),
        "keys": translate("Entries", "the keys of the classes"),
        "lr": translate("Entries", "the learning rate"),
        "phases": translate("Entries", "the phases"),
        "precision": translate("Entries", "the precision"),
        "presize": translate("Entries", "the presize"),
        "recipe": translate("Entries", "the recipe"),
        "seed": translate("Entries", "the seed"),
        "size": translate("Entries", "the picture size"),
        "threshold": translate("Entries", "the threshold"),
        "valid_fraction": translate("Entries", "the share for validation"),
        "weight_decay": translate("Entries", "the weight decay"),
        "weights": translate("Entries", "the weights"),
    }
    return titles.get(setting, setting.replace("_", " "))


def _short(text: str | None, longest: int = 28) -> str:
    text = text or ""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
