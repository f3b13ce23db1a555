"""Places on this computer that the page proposes, and what a dropped thing is."""

import os
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication, QStandardPaths

from petdesk.project import SUFFIX

translate = QCoreApplication.translate

What: TypeAlias = Literal["folder", "table", "project", "no"]

TABLE_SUFFIXES = (".csv", ".tsv")


def documents_folder() -> Path:
    """Where new projects go that cannot lie beside their pictures."""
    home = os.environ.get("PETDESK_HOME")
    if home:
        return Path(home) / "documents"
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)) / "PetDesk"


def kind_of(path: Path) -> What:
    """What one can do with a file or folder here."""
    if path.is_dir():
        return "folder"
    if path.suffix.lower() == SUFFIX:
        return "project"
    return "table" if path.suffix.lower() in TABLE_SUFFIXES and path.is_file() else "no"


def refusal(path: Path) -> str:
    """Why PetDesk cannot begin with this file."""
    from petdesk.api import is_picture_name

    if not path.exists():
        text = translate("Places", "{} is not there. Check that its disk is connected.")
    elif is_picture_name(path.name):
        text = translate("Places", "{} is a single picture. Drop the folder that holds all of them.")
    else:
        text = translate(
            "Places", "{} is no folder of pictures, no table (.csv, .tsv) and no project (.petdesk). Drop one of these."
        )
    return text.format(path.name or path)
