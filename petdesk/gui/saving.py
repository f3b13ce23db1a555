"""Asking where a file is to go, so that nothing is replaced unasked."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

translate = QCoreApplication.translate


def ask_path(parent: QWidget, caption: str, place: Path | str, kinds: Sequence[str]) -> Path | None:
    """Asks for a file to write; None when the user thinks better of it.

    Args:
        parent: Over which to ask.
        caption: Of the dialog.
        place: What is proposed.
        kinds: As Qt has them: "Tables (*.csv)". A name without an ending gets that of the kind.
    """
    name, kind = QFileDialog.getSaveFileName(parent, caption, str(place), ";;".join(kinds))
    if not name:
        return None
    path, suffix = Path(name), re.search(r"\*(\.\w+)", kind or kinds[0])
    if path.suffix or suffix is None:
        return path
    # The dialog has asked about the name as it was typed, not about this one.
    path = path.with_name(path.name + suffix[1])
    return path if not path.exists() or may_replace(parent, path) else None


def may_replace(parent: QWidget, path: Path) -> bool:
    """Asks whether a file that is there may be replaced."""
    box = QMessageBox(parent)
    box.setObjectName("saving.replace")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(translate("Saving", "{} is there already.").format(path.name))
    box.setInformativeText(translate("Saving", "Replacing it deletes what is in it now."))
    replace = box.addButton(translate("Saving", "&Replace"), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return box.clickedButton() is replace
