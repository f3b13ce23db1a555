"""Labels from a table of pictures: CSV, TSV, or what a spreadsheet saves as such."""

import itertools
from collections.abc import Iterator
from pathlib import Path

from pydantic import Field, field_validator

from petdesk.api import DataError, DatasetSpec, Item, Params, Remark, Split
from petdesk_standard.datasets.layout import is_table_name, label_text, look
from petdesk_standard.datasets.table import Table, open_table
from petdesk_standard.datasets.table_text import DELIMITERS

PATH_COLUMNS = ("path", "file", "filename", "file path", "image", "image path", "img", "picture", "photo", "name", "id")
LABEL_COLUMNS = ("label", "labels", "class", "class name", "category", "target", "breed", "species")
SPLIT_COLUMNS = ("split", "set", "subset", "partition", "is_valid", "is_train")

TRAIN_WORDS = frozenset({"train", "training"})
VALID_WORDS = frozenset({"valid", "val", "validation"})
YES, NO = frozenset({"true", "1", "yes"}), frozenset({"false", "0", "no"})

FILES_CHECKED = 20


class CsvParams(Params):
    path_column: str = Field("auto", description=f"The column of the pictures' paths; auto: {', '.join(PATH_COLUMNS)}")
    label_column: str = Field("auto", description=f"The column of the labels; auto: {', '.join(LABEL_COLUMNS)}")
    split_column: str = Field(
        "auto",
        description=f"The column that says train or valid; auto: {', '.join(SPLIT_COLUMNS)}, where there is one; "
        "none: PetDesk makes the split",
    )
    root: str = Field(".", description="The folder that the paths start from, seen from the table's own folder")
    suffix: str = Field("", description="What the paths lack at their end, such as .jpg")
    delimiter: str = Field("auto", description="What stands between the columns; auto: found out; tab: a tab")
    encoding: str = Field("auto", description="How the text is written, such as utf-8 or cp1252; auto: found out")

    @field_validator("delimiter")
    @classmethod
    def _is_delimiter(cls, delimiter: str) -> str:
        if delimiter not in ("auto", "tab", *DELIMITERS):
            raise ValueError("it must be auto, tab, a comma, a semicolon or a |")
        return delimiter

    @field_validator("encoding")
    @classmethod
    def _is_encoding(cls, encoding: str) -> str:
        try:
            "".encode("ascii" if encoding == "auto" else encoding)
        except LookupError as error:
            raise ValueError("there is no such text encoding; utf-8, cp1252 and utf-16 are common") from error
        return encoding


def scan(source: Path, params: CsvParams) -> Iterator[Item | Remark]:
    """Yields the table's pictures in its order, reading it a row at a time.

    A listed picture that is not there is yielded all the same: a later stage names it together with the other
    unreadable ones, and looking for every file of a million takes long. Only where the first 20 are all missing are
    the settings to blame, not the files.

    Left out, with a remark at the end on how many: rows without a path or a label, and test pictures
    of a table that has valid ones as well.

    Raises:
        DataError: There is no table or more than one, it is malformed, a column is missing, a row says neither train
            nor valid, no row is complete, or the first pictures are all missing.
        OSError: The table cannot be read.
    """
    table = open_table(
        table_file(source),
        encoding=None if params.encoding == "auto" else params.encoding,
        delimiter={"auto": None, "tab": "\t"}.get(params.delimiter, params.delimiter),
    )
    items = _items(table, params)
    first = list(itertools.islice(items, FILES_CHECKED))
    paths = [item.path for item in first if isinstance(item, Item)]
    if not paths:
        raise DataError(f"{table.file.name} has no row with both a path and a label. Choose another table.")
    if not any(path.exists() for path in paths):
        raise DataError(
            f"None of the first pictures that {table.file.name} lists is there, such as {paths[0]}. Set root to "
            "the folder that the paths start from, and suffix to what they lack at their end."
        )
    yield from first
    yield from items


def recognise(source: Path) -> float:
    if source.is_file():
        return 0.9 if is_table_name(source.name) else 0.0
    # Predictions that were written beside the pictures are no labels to learn from.
    tables = [name for name in look(source).tables if not name.startswith("predictions")]
    return 0.6 if len(tables) == 1 else 0.0


def table_file(source: Path) -> Path:
    """The table that `source` is, or the only one in it; DataError where there is not exactly one."""
    if source.is_file():
        return source
    if not source.is_dir():
        raise DataError(f"There is no file or folder {source}. Check the path, and that its drive is connected.")
    tables = look(source, limit=None).tables
    if not tables:
        raise DataError(f"There is no .csv or .tsv file in {source}. Choose the table itself, or another dataset.")
    if len(tables) > 1:
        raise DataError(f"There are {len(tables)} tables in {source}: {', '.join(tables[:10])}. Choose one of them.")
    return source / tables[0]


def _items(table: Table, params: CsvParams) -> Iterator[Item | Remark]:
    path = _column(table, params.path_column, names=PATH_COLUMNS, what="paths", setting="path_column")
    label = _column(table, params.label_column, names=LABEL_COLUMNS, what="labels", setting="label_column")
    split = _split_column(table, params.split_column)
    keeps_test = split is None or not any(cells[split].lower() in VALID_WORDS for _, cells in table.rows())
    root = table.file.parent / params.root
    n_incomplete, n_test = 0, 0
    for number, cells in table.rows():
        if not cells[path] or not cells[label]:
            n_incomplete += 1
        elif split is not None and cells[split].lower() == "test" and not keeps_test:
            n_test += 1
        else:
            # Tables made on Windows have backslashes, which other systems take for letters.
            picture = root / f"{cells[path]}{params.suffix}".replace("\\", "/")
            given = None if split is None else _split(table, split, number, cells[split])
            yield Item(picture, label_text(cells[label]), given)
    if n_incomplete:
        yield Remark(f"Left out: {n_incomplete} rows of {table.file.name} without a path or a label.")
    if n_test:
        yield Remark(f"Left out: the {n_test} test pictures of {table.file.name}, as it has valid ones.")


def _column(table: Table, name: str, *, names: tuple[str, ...], what: str, setting: str) -> int:
    if name != "auto":
        return table.named(name)
    found = table.find(names)
    if found is None:
        raise DataError(
            f"No column of {table.file.name} is plainly the one with the {what}. {table.columns} "
            f"Set {setting} to one of them; a table without headings needs a row of them on top."
        )
    return found


def _split_column(table: Table, name: str) -> int | None:
    if name == "none":
        return None
    return table.find(SPLIT_COLUMNS) if name == "auto" else table.named(name)


def _split(table: Table, column: int, number: int, value: str) -> Split:
    """The split that a cell says: by its word, or by yes or no to what the column is called, as in is_valid."""
    word, heading = value.lower(), table.header[column].lower()
    if word in TRAIN_WORDS:
        return "train"
    if word in VALID_WORDS or word == "test":
        return "valid"
    asks_for_train = "train" in heading
    if word in YES | NO and (asks_for_train or "val" in heading or "test" in heading):
        return "train" if (word in YES) == asks_for_train else "valid"
    raise DataError(
        f"Line {number} of {table.file.name} has {value!r} in the column {table.header[column]!r}, which says neither "
        "train nor valid. Correct it, or set split_column to none to have PetDesk make the split."
    )


SPEC = DatasetSpec(
    key="csv",
    title="A table (CSV)",
    summary="A table with a column of paths, one of labels, and one that says train or valid where you have it.",
    params=CsvParams,
    scan=scan,
    recognise=recognise,
)
