"""Fetching and unpacking what is missing. Imports pyarrow, and huggingface_hub where the hub is asked."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from petdesk.api import DataError, Progress
from petdesk_hf_datasets.found import shards_in
from petdesk_hf_datasets.params import HfParams
from petdesk_hf_datasets.record import (
    Record,
    index_of,
    missing,
    pictures_folder,
    placed,
    read_record,
    require_same,
    write_record,
)
from petdesk_hf_datasets.unpack import forget, unpack

ROOM = 1.1
"""Of a dataset's size: what its pictures take on a disk."""


def prepare(source: Path, params: HfParams) -> Iterator[Progress]:
    """Unpacks what is not unpacked yet; closing it keeps what is done, and the next call goes on.

    Raises:
        DataError: `source` holds no such files or another dataset, a file is damaged, or the disk is full.
        DownloadError: The hub cannot be reached.
        SettingsError: The dataset's name or subset is wrong.
    """
    before = read_record(source)
    if before is not None:
        require_same(source, before, params)
    try:
        if params.name:
            yield from _from_hub(source, params, before)
        else:
            yield from _from_folder(source, before)
    except OSError as error:
        raise DataError(
            f"The pictures cannot be unpacked into {pictures_folder(source)} ({error.strerror or error}). Make room "
            "there, or copy the dataset to a folder that can be written to."
        ) from error


def _from_folder(source: Path, before: Record | None) -> Iterator[Progress]:
    if before is not None and before.name:
        yield from _from_hub(source, HfParams(), before)
        return
    if not source.is_dir():
        raise DataError(f"There is no folder {source}. Check the path, or set the name of a dataset on the hub.")
    shards = placed(shards_in(source), before, source)
    if not shards:
        raise DataError(
            f"There are no parquet or arrow files in {source}. Choose the folder that has them, or set the name of a "
            "dataset on the hub, to be fetched into an empty folder."
        )
    record = Record(shards=shards)
    if record != before:
        _keep(source, record, before)
    for shard in missing(source, record):
        yield from unpack(source, shard, source / shard.file)


def _from_hub(source: Path, params: HfParams, before: Record | None) -> Iterator[Progress]:
    record = before
    if record is None:
        from petdesk_hf_datasets.hub import shards_of

        _require_empty(source)
        commit, shards = shards_of(params.name, subset=params.subset, revision=params.revision)
        record = Record(
            name=params.name,
            subset=params.subset,
            revision=params.revision,
            commit=commit,
            shards=placed(shards, None, source),
        )
        _make_room(source, record)
        _keep(source, record, None)
    for shard in missing(source, record):
        from petdesk_hf_datasets.hub import fetched

        # Deleted once unpacked: it can be fetched again, and the pictures take the room twice otherwise.
        file = index_of(source, shard).with_suffix(".parquet")
        yield from fetched(record.name, record.commit, shard, file)
        yield from unpack(source, shard, file)
        file.unlink(missing_ok=True)


def _keep(source: Path, record: Record, before: Record | None) -> None:
    """Records what is there now, and removes the pictures of files that have changed since."""
    pictures_folder(source).mkdir(parents=True, exist_ok=True)
    write_record(source, record)
    kept = {shard.place for shard in record.shards}
    for shard in before.shards if before else ():
        if shard.place not in kept:
            forget(source, shard)


def _require_empty(source: Path) -> None:
    if source.is_dir() and (names := sorted(path.name for path in source.iterdir())):
        raise DataError(
            f"{source} already holds other things ({names[0]}), and a dataset of the hub wants a folder of its own. "
            "Choose a new or empty folder."
        )
    if source.exists() and not source.is_dir():
        raise DataError(f"{source} is a file. Choose a new or empty folder for the dataset.")


def _make_room(source: Path, record: Record) -> None:
    sizes = [shard.size for shard in record.shards]
    needed = int(ROOM * sum(sizes)) + max(sizes)
    above = next(path for path in (source, *source.absolute().parents) if path.is_dir())
    free = shutil.disk_usage(above).free
    if free < needed:
        raise DataError(
            f"The dataset {record.name} needs {needed / 1e9:.1f} GB in {source}, where {free / 1e9:.1f} GB are free. "
            "Make room or choose a folder on another disk."
        )
