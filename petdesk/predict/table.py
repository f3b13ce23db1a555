"""predictions.csv: written row by row beside its place, and renamed when the job ends, however it ends."""

import csv
import os
from pathlib import Path
from types import TracebackType

from petdesk.api import DataError

COLUMNS = ("path", "label", "confidence", "error")


class PredictionsTable:
    """Writes the CSV; use it as a context manager.

    Raises:
        DataError: It cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._partial = path.with_name(f"{path.name}.{os.getpid()}.partial")

    def __enter__(self) -> "PredictionsTable":
        if self._path.is_dir():
            raise DataError(f"{self._path} is a folder. Give --out the name of a table, such as predictions.csv.")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._partial.open("w", newline="", encoding="utf-8", errors="surrogateescape")
        except OSError as error:
            raise DataError(
                f"{self._path} cannot be written ({error.strerror or error}). Choose another --out."
            ) from error
        self._writer = csv.writer(self._file)
        self._writer.writerow(COLUMNS)
        return self

    def add(self, path: Path, label: str | None, confidence: float | None, error: str) -> None:
        """Adds one file's row."""
        shown = "" if confidence is None else f"{confidence:.6f}"
        try:
            self._writer.writerow([path, label or "", shown, error])
        except OSError as failure:
            raise self._refusal(failure) from failure

    def _refusal(self, error: OSError) -> DataError:
        reason = error.strerror or error
        return DataError(
            f"{self._path} cannot be written ({reason}). The rows so far are in {self._partial}; "
            "close the table where it is open, make room, or choose another --out."
        )

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._file.close()
            self._partial.replace(self._path)
        except OSError as failure:
            raise self._refusal(failure) from failure
