"""Labels from a table of JSON lines beside the pictures."""

import json
from collections.abc import Iterator
from pathlib import Path

from petdesk.api import DataError, DatasetSpec, Item, Params, hookimpl

TABLE = "labels.jsonl"


def scan(source: Path, params: Params) -> Iterator[Item]:
    table = source / TABLE
    if not table.is_file():
        raise DataError(f"There is no {TABLE} in {source}. Choose the folder that has one.")
    with table.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                found = json.loads(line)
                item = Item(source / found["file"], found["label"])
            except (ValueError, KeyError, TypeError) as error:
                raise DataError(f"Line {number} of {table} names no file and label. Correct it there.") from error
            yield item


def recognise(source: Path) -> float:
    return 0.9 if (source / TABLE).is_file() else 0.0  # from 0, not mine, to 1, surely mine


@hookimpl
def petdesk_datasets() -> list[DatasetSpec]:
    summary = f'The file {TABLE} says which picture is what: {{"file": "1.jpg", "label": "cat"}} on a line.'
    return [DatasetSpec(key="my-labels", title="My labels", summary=summary, scan=scan, recognise=recognise)]
