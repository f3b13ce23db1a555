"""Reading rows: pictures as the bytes they were published with, and their labels by name. Imports pyarrow."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from petdesk.api import DataError

ROWS_AT_A_TIME = 32
"""Pictures that are in memory at once."""
PICTURE_COLUMNS = ("image", "img", "picture", "photo", "pixel_values")
LONGEST_LABEL = 100
"""Longer texts, such as captions, are no labels."""


@dataclass(frozen=True, slots=True)
class Row:
    """A picture, whole or by its path, and its labels, None where it has none."""

    picture: bytes | None
    path: str
    labels: Mapping[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """What the columns of a file hold.

    Attributes:
        picture: The name of the pictures' column.
        classes: The columns of classes, each with the classes' names.
        others: Columns that could be labels, too: short texts, whole numbers, yes and no.
    """

    picture: str
    classes: Mapping[str, Sequence[str]] = field(default_factory=dict)
    others: tuple[str, ...] = ()

    @property
    def names(self) -> list[str]:
        return [self.picture, *self.classes, *self.others]


class RowFile:
    """A parquet or arrow file that is open; use it in a `with`."""

    def __init__(self, path: Path) -> None:
        """Opens it.

        Raises:
            DataError: It is damaged, or has no column of pictures.
            OSError: It cannot be read.
        """
        self._path = path
        try:
            if path.suffix == ".parquet":
                self._file: Any = pq.ParquetFile(path, pre_buffer=False)
                self.total: int | None = self._file.metadata.num_rows
                schema = self._file.schema_arrow
            else:
                self._map = pa.memory_map(str(path))
                self._file = pa.ipc.open_stream(self._map)
                self.total = None
                schema = self._file.schema
        except pa.ArrowInvalid as error:
            raise _damaged(path) from error
        try:
            self.columns = columns_of(schema, path)
        except DataError:
            self.close()
            raise

    def __enter__(self) -> "RowFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._file.close()
        if self._path.suffix != ".parquet":
            self._map.close()

    def rows(self) -> Iterator[Row]:
        """All of them, in order, a few at a time in memory.

        Raises:
            DataError: The file is damaged.
        """
        try:
            for batch in self._batches():
                yield from self._rows(batch)
        except (pa.ArrowInvalid, OSError) as error:  # arrow's own errors of reading are of both kinds
            raise _damaged(self._path) from error

    def _batches(self) -> Iterator[pa.RecordBatch]:
        names = self.columns.names
        if self._path.suffix == ".parquet":
            yield from self._file.iter_batches(ROWS_AT_A_TIME, columns=names, use_threads=False)
        else:
            for batch in self._file:
                for start in range(0, batch.num_rows, ROWS_AT_A_TIME):
                    yield batch.select(names).slice(start, ROWS_AT_A_TIME)

    def _rows(self, batch: pa.RecordBatch) -> Iterator[Row]:
        columns = self.columns
        labels = {name: batch.column(name).to_pylist() for name in columns.names[1:]}
        for place, picture in enumerate(batch.column(columns.picture).to_pylist()):
            content, path = _picture(picture)
            yield Row(content, path, {name: _label(columns, name, values[place]) for name, values in labels.items()})


def columns_of(schema: pa.Schema, path: Path) -> Columns:
    """Finds the pictures and what may be their labels: by what `datasets` wrote of them, else by their types.

    Raises:
        DataError: There is no column of pictures.
    """
    described = _described(schema)
    kinds = {name: described.get(name, {}).get("_type", "") for name in schema.names}
    pictures = [name for name in schema.names if kinds[name] == "Image"] or [
        each.name for each in schema if _holds_pictures(each)
    ]
    if not pictures:
        raise DataError(
            f"{path.name} has no column of pictures. Its columns: {', '.join(schema.names) or 'none'}. "
            "Choose a dataset of pictures."
        )
    picture = next((name for name in PICTURE_COLUMNS if name in pictures), pictures[0])
    classes = {name: tuple(described[name].get("names") or ()) for name in schema.names if kinds[name] == "ClassLabel"}
    others = [each.name for each in schema if each.name not in (*classes, *pictures) and _may_be_label(each.type)]
    return Columns(picture=picture, classes=classes, others=tuple(others))


def _described(schema: pa.Schema) -> dict[str, dict[str, Any]]:
    """Column -> what `datasets` wrote of it into the file; empty for files of others."""
    try:
        features = json.loads((schema.metadata or {})[b"huggingface"])["info"]["features"]
    except (LookupError, TypeError, ValueError):
        return {}
    return {name: each for name, each in features.items() if isinstance(each, dict)}


def _holds_pictures(column: pa.Field) -> bool:
    if pa.types.is_struct(column.type):
        return {"bytes", "path"} <= {inner.name for inner in column.type}
    return bool(pa.types.is_binary(column.type) or pa.types.is_large_binary(column.type))


def _may_be_label(kind: pa.DataType) -> bool:
    types = pa.types
    return bool(
        types.is_string(kind) or types.is_large_string(kind) or types.is_integer(kind) or types.is_boolean(kind)
    )


def _picture(value: Any) -> tuple[bytes | None, str]:
    """Bytes and path of a picture as it is stored: a struct of both, the bytes, or the path."""
    match value:
        case dict():
            return value.get("bytes"), value.get("path") or ""
        case bytes():
            return value, ""
        case str():
            return None, value
        case _:
            return None, ""


def _label(columns: Columns, name: str, value: Any) -> str | None:
    if value is None:
        return None
    if name in columns.classes and isinstance(value, int):
        if value < 0:  # how `datasets` says that there is none
            return None
        names = columns.classes[name]
        return names[value] if value < len(names) else str(value)
    text = str(value).strip()
    return text if text and len(text) <= LONGEST_LABEL else None


def _damaged(path: Path) -> DataError:
    return DataError(f"{path} is damaged or not a whole {path.suffix[1:]} file. Copy or download it again.")
