"""Reading the pictures that are unpacked: light and lazy, a line of an index at a time."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from petdesk.api import DataError, Item, Remark, SettingsError
from petdesk_hf_datasets.params import HfParams
from petdesk_hf_datasets.record import Record, index_of, missing, read_record, require_same
from petdesk_hf_datasets.splits import LEFT_OUT, roles

LABEL_COLUMNS = ("label", "labels", "class", "target", "category", "fine_label")
"""What the column of labels is called as a rule, the surest first."""


def scan(source: Path, params: HfParams) -> Iterator[Item | Remark]:
    """Yields the pictures split by split, in the order of their rows, then remarks of what was left out.

    Raises:
        DataError: The pictures are not (all) unpacked, or an index is damaged.
        SettingsError: There is no such column of labels, or none to choose by itself.
        OSError: An index cannot be read.
    """
    record = read_record(source)
    if record is None or missing(source, record):
        raise DataError(f"The pictures of {source} are not all unpacked yet. Let PetDesk unpack them first.")
    require_same(source, record, params)
    column, others = _label_column(source, record, params.label)
    part = roles({shard.split for shard in record.shards})
    left_out: Counter[str] = Counter()
    for shard in record.shards:
        role = None if params.split == "petdesk" else part[shard.split]
        for picture, label in _rows(index_of(source, shard), column):
            if role == LEFT_OUT:
                left_out[f"of the split {shard.split}, which is neither for training nor for validation"] += 1
            elif picture is None:
                left_out["without a picture"] += 1
            elif label is None:
                left_out[f"without a label in the column {column}"] += 1
            else:
                yield Item(source / picture, label, role)  # type: ignore[arg-type]  # LEFT_OUT is gone
    yield from (Remark(f"Left out: {count} rows {why}.") for why, count in left_out.items())
    if others:
        yield Remark(f"The labels are of the column {column}. There are other classes, too: {', '.join(others)}.")


def _label_column(source: Path, record: Record, wanted: str) -> tuple[str, Sequence[str]]:
    """The column of labels, and those of other classes that were left alone."""
    index = index_of(source, record.shards[0])
    with index.open(encoding="utf-8") as lines:
        head = _read(index, 1, next(lines, ""))
    classes, others = list(head["classes"]), list(head["others"])
    if wanted != "auto":
        if wanted not in (*classes, *others):
            raise SettingsError(
                f"The dataset in {source} has no column {wanted!r} of labels. It has: "
                f"{', '.join((*classes, *others)) or 'none'}."
            )
        return wanted, ()
    usual = [name for name in LABEL_COLUMNS if name in (classes or others)]
    column = next(iter(usual or classes), None)
    if column is None:
        raise SettingsError(
            f"No column of the dataset in {source} is surely its labels. Set `label` to one of: "
            f"{', '.join(others) or 'none, for there are no other columns'}."
        )
    return column, [name for name in classes if name != column]


def _rows(index: Path, column: str) -> Iterator[tuple[str | None, str | None]]:
    """Picture and label of each row; the last line says how many there are, for a part would look like the whole."""
    with index.open(encoding="utf-8") as lines:
        _read(index, 1, next(lines, ""))
        number = 1
        for number, line in enumerate(lines, start=2):
            row = _read(index, number, line)
            if row.get("rows") == number - 2:
                return
            try:
                yield row["picture"], row["labels"][column]
            except (LookupError, TypeError) as error:
                raise _damaged(index, number) from error
    raise _damaged(index, number)


def _read(index: Path, number: int, line: str) -> dict[str, Any]:
    try:
        content = json.loads(line)
    except ValueError as error:
        raise _damaged(index, number) from error
    if not isinstance(content, dict) or (number == 1 and not content.keys() >= {"classes", "others"}):
        raise _damaged(index, number)
    return content


def _damaged(index: Path, number: int) -> DataError:
    return DataError(f"Line {number} of {index} is damaged. Delete that file to unpack its pictures again.")
