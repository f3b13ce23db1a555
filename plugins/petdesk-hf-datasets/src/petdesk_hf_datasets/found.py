"""The files of rows in a folder: parquet files, and what `datasets` saved (`save_to_disk`) or cached as arrow files."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from petdesk.api import DataError
from petdesk_hf_datasets.record import PICTURES, Shard
from petdesk_hf_datasets.splits import TRAIN, split_of_file

SUFFIXES = (".arrow", ".parquet")
CACHED = "cache-"
"""What `datasets` keeps of computations beside a dataset begins so."""
STATE, DICTIONARY = "state.json", "dataset_dict.json"


def shards_in(source: Path) -> Iterator[Shard]:
    """Yields them folder by folder, in name order.

    Raises:
        DataError: A saved dataset lacks one of its files, or its description is damaged.
        OSError: A folder cannot be listed.
    """
    for folder, folders, names in os.walk(source, onerror=_raise):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and here / name != source / PICTURES)
        if STATE in names:
            yield from _saved(source, here)
            continue
        for name in sorted(names):
            if name.endswith(SUFFIXES) and not name.startswith((".", CACHED)):
                path = here / name
                yield _shard(source, path, split_of_file(path.relative_to(source).as_posix()))


def _saved(source: Path, folder: Path) -> Iterator[Shard]:
    """Of a dataset that was saved into `folder`; its state names the files, and the folder or the state the split."""
    state = _json(folder / STATE)
    files = [each["filename"] for each in state.get("_data_files") or ()]
    in_dictionary = (folder.parent / DICTIONARY).is_file()
    split = folder.name if in_dictionary else str(state.get("_split") or TRAIN[0])
    for name in files:
        if not (folder / name).is_file():
            raise DataError(f"{folder / name} is missing, which {STATE} beside it names. Copy the whole folder again.")
        yield _shard(source, folder / name, split)


def _json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise DataError(f"{path} is damaged. Copy the dataset again.") from error
    if not isinstance(content, dict):
        raise DataError(f"{path} is not what a saved dataset has. Copy the dataset again.")
    return content


def _shard(source: Path, path: Path, split: str) -> Shard:
    status = path.stat()
    return Shard(
        file=path.relative_to(source).as_posix(),
        split=split,
        size=status.st_size,
        stamp=str(status.st_mtime_ns),
    )


def _raise(error: OSError) -> None:
    raise error
