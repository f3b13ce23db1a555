"""The tables of a run: a row a step, a row an epoch; whole rows are there at any moment."""

import csv
import io
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

SECONDS_BETWEEN_WRITES = 1.0


class RunTable:
    """A CSV file that grows by whole rows, a few at a time.

    Each write is one call to the system, so that a reader, or whoever comes after a crash, finds whole rows.
    """

    def __init__(self, path: Path, columns: Sequence[str], *, rows: int | None = None) -> None:
        """Begins the table, or goes on with it.

        Args:
            path: The file.
            columns: Its header.
            rows: How many of its rows to keep; None begins it.

        Raises:
            OSError: It cannot be written.
        """
        kept = b"" if rows is None else _first_rows(path, rows)
        header = _line(columns)
        _replace(path, kept if kept.startswith(header) else header)
        self._file: BinaryIO = path.open("ab", buffering=0)
        self._waiting: list[bytes] = []
        self._due = time.monotonic() + SECONDS_BETWEEN_WRITES

    def add(self, values: Sequence[Any]) -> None:
        """Adds a row; it is in the file within a second of rows, or at the next `write`.

        Raises:
            OSError: It cannot be written.
        """
        self._waiting.append(_line(values))
        if time.monotonic() >= self._due:
            self.write()

    def write(self, *, sync: bool = False) -> None:
        """Writes what waits; with `sync`, through to the disk.

        Raises:
            OSError: It cannot be written.
        """
        if self._waiting:
            self._file.write(b"".join(self._waiting))
            self._waiting = []
        if sync:
            os.fsync(self._file.fileno())
        self._due = time.monotonic() + SECONDS_BETWEEN_WRITES

    def close(self) -> None:
        """Ends it.

        Raises:
            OSError: What waits cannot be written.
        """
        try:
            self.write()
        finally:
            self._file.close()


def _line(values: Sequence[Any]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(values)
    return text.getvalue().encode()


def _first_rows(path: Path, rows: int) -> bytes:
    """The header and the first rows; no row of these tables has a line break in it."""
    try:
        lines = path.read_bytes().splitlines(keepends=True)
    except FileNotFoundError:
        return b""
    return b"".join(line for line in lines[: rows + 1] if line.endswith(b"\n"))


def _replace(path: Path, content: bytes) -> None:
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    partial.write_bytes(content)
    partial.replace(path)
