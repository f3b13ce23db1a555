"""The files of a report: NAME.html, and NAME.json beside it."""

import json
from pathlib import Path

from petdesk.api import DataError, SettingsError
from petdesk.model_file import write_whole

SUFFIXES = (".html", ".htm", ".json")
TOLD = {"format", "petdesk", "made", "figures"}
"""What the JSON of a report has; other programs' files, and the other ones of a run, have not."""


def check_out(out: Path) -> None:
    """Checks a report's name before there is something to write.

    Raises:
        SettingsError: It is of another kind than can be written, or its JSON would replace a file that is no report's.
    """
    if out.suffix.lower() not in SUFFIXES:
        raise SettingsError(f"The report cannot be called {out.name}. Give it a name that ends in .html or .json.")
    beside = out.with_suffix(".json")
    if beside.is_file() and not _is_a_reports(beside):
        raise SettingsError(
            f"The report's numbers would replace {beside}, which is something else. Give the report another name."
        )


def write_text(path: Path, text: str) -> None:
    """Writes beside and renames, so that a report is whole or not there.

    Raises:
        DataError: It cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, lambda partial: partial.write_text(text, encoding="utf-8", errors="backslashreplace"))
    except OSError as error:
        raise DataError(
            f"{path} cannot be written ({error.strerror or error}). Make room, or choose another place for the report."
        ) from error


def _is_a_reports(path: Path) -> bool:
    try:
        values = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(values, dict) and values.keys() >= TOLD
