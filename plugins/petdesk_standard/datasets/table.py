"""A table in a text file, read a row at a time."""

import csv
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from petdesk.api import DataError
from petdesk_standard.datasets.table_text import find_delimiter, find_encoding

SAMPLE_LINES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A CSV file and how to read it; its first row holds the columns' names."""

    file: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yields the rows below the header that are not blank: line number, then one text per column.

        Raises:
            DataError: A row has more cells than the header, or there are quotes or bytes that do not belong.
            OSError: The file cannot be read.
        """
        width = len(self.header)
        for number, cells in itertools.islice(_read(self.file, self.encoding, self.delimiter), 1, None):
            if any(cells[width:]):
                raise DataError(
                    f"Line {number} of {self.file.name} has {len(cells)} cells, but there are {width} columns. "
                    "Put text with the delimiter in it into double quotes."
                )
            yield number, cells + [""] * (width - len(cells))

    def find(self, names: Sequence[str]) -> int | None:
        """The first of `names` that is a column's, whatever its case and word breaks; None where none is."""
        plain = [_plain(heading) for heading in self.header]
        return next((plain.index(_plain(name)) for name in names if _plain(name) in plain), None)

    def named(self, name: str) -> int:
        """The column called `name`.

        Raises:
            DataError: There is none; says which there are.
        """
        found = self.header.index(name) if name in self.header else self.find([name])
        if found is None:
            raise DataError(f"{self.file.name} has no column called {name!r}. {self.columns}")
        return found

    @property
    def columns(self) -> str:
        """A sentence with the columns' names."""
        return f"Its columns are: {', '.join(self.header)}."


def open_table(file: Path, *, encoding: str | None = None, delimiter: str | None = None) -> Table:
    """Reads the header of `file`; finds out its encoding and delimiter where they are None.

    Raises:
        DataError: It is empty or no text.
        OSError: It cannot be read.
    """
    encoding = encoding or find_encoding(file)
    delimiter = delimiter or find_delimiter(_first_lines(file, encoding))
    header = next((cells for _, cells in _read(file, encoding, delimiter)), None)
    if header is None:
        raise DataError(f"{file.name} is empty. Choose a table with the columns' names and a row for every picture.")
    return Table(file=file, encoding=encoding, delimiter=delimiter, header=tuple(header))


def _read(file: Path, encoding: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    with file.open(encoding=encoding, newline="") as lines:
        # Strict: otherwise a quote that is never closed takes the rest of the table for one cell.
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        while True:
            try:
                row = next(reader, None)
            except UnicodeError as error:
                raise _wrong_encoding(file, encoding) from error
            except csv.Error as error:
                raise DataError(
                    f"Line {reader.line_num} of {file.name} cannot be read as a table ({error}). "
                    "Look for a double quote that is not closed."
                ) from error
            if row is None:
                return
            cells = [cell.strip() for cell in row]
            if any(cells):
                yield reader.line_num, cells


def _first_lines(file: Path, encoding: str) -> list[str]:
    try:
        with file.open(encoding=encoding, newline="") as lines:
            return list(itertools.islice(lines, SAMPLE_LINES))
    except UnicodeError as error:
        raise _wrong_encoding(file, encoding) from error


def _wrong_encoding(file: Path, encoding: str) -> DataError:
    return DataError(f"{file.name} is not written in {encoding}. Set encoding to auto or the right one.")


def _plain(heading: str) -> str:
    return "".join(character for character in heading.casefold() if character.isalnum())
