"""predictions.csv: written row by row beside its place, and renamed when the job ends, however it ends."""

import csv
import io
import os
import time
from pathlib import Path
from types import TracebackType

from petdesk.api import DataError
from petdesk.predict.predictions import Predictions

COLUMNS = ("path", "label", "confidence", "error")
SECONDS_BETWEEN_FLUSHES = 2.0
"""What a crash may cost."""


class PredictionsTable:
    """Writes the CSV; use it as a context manager.

    Args:
        path: The table.
        whole: Whether a table that is broken off is thrown away, and what was there before stays.

    Raises:
        DataError: It cannot be written.
    """

    def __init__(self, path: Path, *, whole: bool = False) -> None:
        self._path, self._whole = path, whole
        self._partial = path.with_name(f"{path.name}.{os.getpid()}.partial")

    def __enter__(self) -> "PredictionsTable":
        if self._path.is_dir():
            raise DataError(f"{self._path} is a folder. Give the table a name, such as predictions.csv.")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._partial.open("w", newline="", encoding="utf-8", errors="surrogateescape")
            self._writer = csv.writer(self._file)
            self._writer.writerow(COLUMNS)
            self._file.flush()  # a crash leaves a table, if an empty one
        except OSError as error:
            raise DataError(
                f"{self._path} cannot be written ({error.strerror or error}). Choose another place for the table."
            ) from error
        self._flushed = time.monotonic()
        return self

    def add(self, path: Path | str, label: str | None, confidence: float | None, error: str) -> None:
        """Adds one file's row."""
        shown = "" if confidence is None else f"{confidence:.6f}"
        try:
            self._writer.writerow([path, label or "", shown, error])
            if time.monotonic() - self._flushed > SECONDS_BETWEEN_FLUSHES:
                self._file.flush()
                self._flushed = time.monotonic()
        except OSError as failure:
            raise self._refusal(failure) from failure

    def _refusal(self, error: OSError) -> DataError:
        reason = error.strerror or error
        return DataError(
            f"{self._path} cannot be written ({reason}). The rows so far are in {self._partial}; "
            "close the table where it is open, make room, or choose another place."
        )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._file.close()
            if error is not None and self._whole:
                self._partial.unlink(missing_ok=True)
            else:
                self._partial.replace(self._path)
        except OSError as failure:
            raise self._refusal(failure) from failure


def read_table(path: Path) -> Predictions:
    """Reads a table of ours, also one that a crash has cut off: its last, broken row is left out.

    Raises:
        DataError: It cannot be read, or is another kind of table.
    """
    try:
        text = path.read_bytes().decode("utf-8", errors="surrogateescape")
    except OSError as error:
        raise DataError(f"{path} cannot be read ({error.strerror or error}). Label the pictures again.") from error
    rows = csv.reader(io.StringIO(text[: text.rfind("\r\n") + 2], newline=""))
    predictions = Predictions()
    try:
        if tuple(next(rows, ())) != COLUMNS:
            raise DataError(f"{path} is no table of predictions. Choose one that PetDesk wrote.")
        for row in rows:
            if len(row) == len(COLUMNS):
                name, label, confidence, reason = row
                predictions.add(name, label or None, float(confidence) if confidence else None, reason)
    except (ValueError, csv.Error) as error:
        raise DataError(f"{path} is damaged at line {rows.line_num}. Label the pictures again.") from error
    return predictions
