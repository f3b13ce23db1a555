"""The suspects as a CSV table, for a spreadsheet or a script."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from petdesk.api import DataError, SettingsError
from petdesk.model_file import write_whole

COLUMNS = ("path", "given", "suggested", "probability_given", "probability_suggested", "score", "likely")


def refuse_no_place(path: Path) -> None:
    """Checks that a table can be written there, before the work.

    Raises:
        SettingsError: It cannot.
    """
    if path.is_dir():
        raise SettingsError(f"{path} is a folder. Name the table to write, as suspects.csv.")
    if not path.absolute().parent.is_dir():
        raise SettingsError(f"There is no folder {path.absolute().parent} for the table. Make it, or choose another.")


def write_suspects(path: Path, suspects: Iterable[Mapping[str, Any]]) -> None:
    """Writes a row for each suspect, in their order, with `COLUMNS`; `likely` is 1 or 0.

    Raises:
        DataError: It cannot be written.
    """
    rows = [[_cell(suspect[name]) for name in COLUMNS] for suspect in suspects]

    def write(partial: Path) -> None:
        with partial.open("w", newline="", encoding="utf-8", errors="surrogateescape") as file:
            csv.writer(file).writerows([COLUMNS, *rows])

    try:
        write_whole(path, write)
    except OSError as error:
        raise DataError(
            f"{path} cannot be written ({error.strerror or error}). "
            "Close the table where it is open, make room, or choose another folder."
        ) from error


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    return f"{value:.6f}" if isinstance(value, float) else value
