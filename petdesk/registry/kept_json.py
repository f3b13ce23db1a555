"""Small JSON files that are replaced as a whole."""

import json
import os
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Any


def write_json(path: Path, document: Any, *, synced: bool = False) -> None:
    """Writes `document` beside `path` and gives it the name: who reads it finds the former one or this.

    Args:
        path: The file; its folder is there.
        document: Plain values.
        synced: Whether a power cut may not cost it either; takes some milliseconds.

    Raises:
        OSError: It cannot be written; the former file is still there.
    """
    partial = path.with_name(f"{path.name}.{uuid.uuid4().hex}.partial")  # two threads may write at once
    try:
        with partial.open("w", encoding="utf-8") as file:
            json.dump(document, file, indent=2)
            if synced:
                file.flush()
                os.fsync(file.fileno())
        partial.replace(path)
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
