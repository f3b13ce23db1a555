"""What a folder of unpacked pictures was made from: `pictures/shards.json`."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from petdesk.api import DataError
from petdesk_hf_datasets.params import HfParams

PICTURES = "pictures"
RECORD = "shards.json"
FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One file of rows, each a picture with its labels.

    Attributes:
        file: Its path below the source, or in the repository on the hub; with `/`.
        split: The name of its split.
        size: In bytes.
        stamp: Changes when the file does: of the hub its SHA-256 checksum, of a folder the time it was written.
        place: Its pictures' folder below `pictures`: `train/00000`.
    """

    file: str
    split: str
    size: int
    stamp: str
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All shards of a source, and which dataset of the hub they are of.

    Attributes:
        name: On the hub; empty where the files were in the folder.
        subset: As it was asked for.
        revision: Likewise.
        commit: The state of the repository that they are fetched from.
        shards: In the order in which they are read.
    """

    name: str = ""
    subset: str = ""
    revision: str = ""
    commit: str = ""
    shards: tuple[Shard, ...] = ()


def pictures_folder(source: Path) -> Path:
    return source / PICTURES


def index_of(source: Path, shard: Shard) -> Path:
    """The file with a shard's pictures and labels; it is there when all of them are."""
    return pictures_folder(source) / f"{shard.place}.jsonl"


def has_record(source: Path) -> bool:
    return (pictures_folder(source) / RECORD).is_file()


def read_record(source: Path) -> Record | None:
    """What is recorded; None where nothing was unpacked yet.

    Raises:
        DataError: The record cannot be read.
    """
    path = pictures_folder(source) / RECORD
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content.pop("format") != FORMAT:
            raise DataError(f"{path} is of another version of this plugin. Update the plugin, or delete {path.parent}.")
        return Record(**{**content, "shards": tuple(Shard(**shard) for shard in content["shards"])})
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise DataError(f"{path} cannot be read ({error.strerror or error}). Choose another folder.") from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DataError(f"{path} is damaged. Delete the folder {path.parent} to unpack the pictures again.") from error


def write_record(source: Path, record: Record) -> None:
    content = {"format": FORMAT, **asdict(record)}
    write_whole(pictures_folder(source) / RECORD, json.dumps(content, indent=1).encode())


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file that is either whole or not there, whatever happens meanwhile."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        partial.write_bytes(content)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def require_same(source: Path, recorded: Record, params: HfParams) -> None:
    """Raises DataError where the folder holds another dataset than is asked for; without a name none is."""
    asked = (params.name, params.subset, params.revision)
    if params.name and asked != (recorded.name, recorded.subset, recorded.revision):
        other = " ".join(part for part in (recorded.name, recorded.subset, recorded.revision) if part)
        raise DataError(
            f"{source} holds {f'the dataset {other}' if other else 'pictures of its own files'}, not "
            f"{' '.join(part for part in asked if part)}. Choose another folder."
        )


def missing(source: Path, record: Record) -> list[Shard]:
    """The shards that are not unpacked, or not whole."""
    return [shard for shard in record.shards if not index_of(source, shard).is_file()]


def placed(found: Iterable[Shard], before: Record | None, source: Path) -> tuple[Shard, ...]:
    """The shards with their places: those that were unpacked keep theirs, also where their file is gone since.

    Args:
        found: What is there now.
        before: What was recorded.
        source: Their folder.
    """
    recorded = {(shard.file, shard.size, shard.stamp): shard for shard in (before.shards if before else ())}
    there = list(found)
    files = {shard.file for shard in there}
    gone = [shard for shard in recorded.values() if shard.file not in files and index_of(source, shard).is_file()]
    taken = {shard.place for shard in (before.shards if before else ())}
    shards: list[Shard] = []
    for shard in there:
        known = recorded.get((shard.file, shard.size, shard.stamp))
        shards.append(known or _with_place(shard, taken))
    return tuple(sorted([*shards, *gone], key=lambda shard: shard.place))


def _with_place(shard: Shard, taken: set[str]) -> Shard:
    number = 0
    while (place := f"{shard.split}/{number:05}") in taken:
        number += 1
    taken.add(place)
    fields: dict[str, Any] = {**asdict(shard), "place": place}
    return Shard(**fields)
