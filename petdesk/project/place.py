"""Where a new project lies: beside its pictures, or in the user's own folder where that one cannot be written."""

import os
from pathlib import Path

from petdesk.project.project import SUFFIX
from petdesk.project.source import absolute


def suggested_place(source: Path, documents: Path) -> Path:
    """The file for a project of `source`: NAME.petdesk beside it, or in `documents`.

    Args:
        source: A folder of pictures or a table of them; need not be there.
        documents: The user's own folder; need not be there yet.
    """
    source = absolute(source.expanduser())
    name = (source.stem if source.is_file() else source.name).strip(" .") or "Pictures"
    beside = source.parent
    home = beside if beside.is_dir() and os.access(beside, os.W_OK | os.X_OK) else documents
    return home / f"{name}{SUFFIX}"
