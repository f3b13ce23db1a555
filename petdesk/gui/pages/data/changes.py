"""What reading a source again has changed, in words."""

from typing import Any

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def changes_in_words(result: dict[str, Any]) -> str:
    """A sentence on the figures of a rescan."""
    told = [
        translate("Changes", "%Ln new", "", result["new"]) if result["new"] else "",
        translate("Changes", "%Ln changed", "", result["changed"]) if result["changed"] else "",
        translate("Changes", "%Ln gone", "", result["gone"]) if result["gone"] else "",
        translate("Changes", "%Ln returned", "", result["returned"]) if result["returned"] else "",
        translate("Changes", "%Ln with another label", "", result["relabelled"]) if result["relabelled"] else "",
    ]
    told = [text for text in told if text]
    if not told:
        return translate("Changes", "Nothing has changed: %Ln picture(s) as before.", "", result["pictures"])
    return translate("Changes", "Read again: {}. Your edits are kept.").format(", ".join(told))
