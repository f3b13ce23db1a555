"""The folders that were labelled, for the names of files below them."""

import os
from collections.abc import Sequence
from pathlib import Path


class Folders:
    """Shortens the path of a file to what tells it from the others."""

    def __init__(self, sources: Sequence[Path]) -> None:
        folders = [os.fspath(source) for source in sources if not source.suffix or source.is_dir()]
        alone = len(sources) == 1 and len(folders) == 1
        # With several, each folder's own name says which one it is.
        self._prefixes = [
            (folder if alone else os.path.dirname(folder)).rstrip(os.sep) + os.sep  # noqa: PTH120
            for folder in folders
        ]

    def short(self, path: str) -> str:
        """The path below its folder; a picture's own name where it was chosen by itself."""
        for prefix in self._prefixes:
            if path.startswith(prefix):
                return path[len(prefix) :]
        return os.path.basename(path)  # noqa: PTH119
