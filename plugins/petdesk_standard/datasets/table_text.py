"""How a table's text is written: its encoding and what stands between its columns."""

import codecs
import csv
from collections.abc import Sequence
from pathlib import Path

from petdesk.api import DataError

DELIMITERS = (",", ";", "\t", "|")

SAMPLE_BYTES = 1 << 16

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with that one's
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

LEGACY_ENCODINGS = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "koi8_r"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
)
"""What spreadsheets have written before UTF-8. All that Python knows would only find more wrong ones."""


def find_encoding(path: Path) -> str:
    """The encoding of a text file: by its byte order mark, else UTF-8 where all of it fits, else the likeliest.

    Raises:
        DataError: It is no text.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(SAMPLE_BYTES)
        for mark, encoding in BYTE_ORDER_MARKS:
            if head.startswith(mark):
                return encoding
        if b"\0" in head:
            raise DataError(f"{path.name} is no text file. Save the table as CSV (UTF-8) and choose that.")
        file.seek(0)
        foreign = bytearray()
        is_utf8 = True
        for line in file:
            if not line.isascii():
                is_utf8 = is_utf8 and _is_utf8(line)
                foreign += line[: SAMPLE_BYTES - len(foreign)]
    return "utf-8" if is_utf8 else _likeliest(bytes(foreign))


def find_delimiter(lines: Sequence[str]) -> str:
    """What stands between the columns: the delimiter by which most of `lines` have as many as the first.

    csv.Sniffer is not used: it guesses from the letters' frequencies, and fails or takes a letter on short tables and
    on names with spaces and commas in them.
    """

    def fitness(delimiter: str) -> tuple[float, int]:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
        except csv.Error:
            return 0.0, 0
        if not widths or widths[0] < 2:
            return 0.0, 0
        return sum(width == widths[0] for width in widths) / len(widths), widths[0]

    return max(DELIMITERS, key=fitness)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _likeliest(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    matches = from_bytes(sample, cp_isolation=list(LEGACY_ENCODINGS))
    best = matches.best()
    if best is None:
        return "cp1252"
    # Short tables leave a tie between the code pages of Europe: Western Europe's is the commonest by far, unless it
    # gives signs where a name has letters.
    tied = {
        name
        for match in matches
        if match.chaos <= best.chaos and match.coherence >= best.coherence
        for name in match.could_be_from_charset
    }
    return "cp1252" if "cp1252" in tied and _has_only_letters(sample.decode("cp1252")) else best.encoding


def _has_only_letters(text: str) -> bool:
    return all(character.isascii() or character.isalpha() for character in text)
