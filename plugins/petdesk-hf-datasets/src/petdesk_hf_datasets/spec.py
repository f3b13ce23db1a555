"""What PetDesk is told of the dataset; importing this imports nothing heavy."""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

from petdesk.api import DatasetSpec, Progress
from petdesk_hf_datasets.found import CACHED, DICTIONARY, STATE, SUFFIXES
from petdesk_hf_datasets.params import HfParams
from petdesk_hf_datasets.record import has_record
from petdesk_hf_datasets.scan import scan

LOOKED_AT = 200
"""Names in a folder that a guess reads."""
FOLDERS_LOOKED_INTO = 5


def recognise(source: Path) -> float:
    """Sure of what it unpacked itself; nearly so where a few names are those of saved datasets or of row files."""
    if has_record(source):
        return 1.0
    names, folders = _names(source)
    if DICTIONARY in names or STATE in names:
        return 0.95
    if _has_rows(names):
        return 0.9
    return 0.85 if any(_has_rows(_names(source / name)[0]) for name in folders[:FOLDERS_LOOKED_INTO]) else 0.0


def prepare(source: Path, params: HfParams) -> Iterator[Progress]:
    """Fetches and unpacks what is missing (see `petdesk_hf_datasets.prepare`)."""
    from petdesk_hf_datasets import prepare

    yield from prepare.prepare(source, params)


def _names(folder: Path) -> tuple[list[str], list[str]]:
    """Names of files and of folders; none where it cannot be listed."""
    files: list[str] = []
    folders: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in itertools.islice(entries, LOOKED_AT):
                (folders if entry.is_dir() else files).append(entry.name)
    except OSError:
        return [], []
    return files, sorted(folders)


def _has_rows(names: list[str]) -> bool:
    return any(name.endswith(SUFFIXES) and not name.startswith((".", CACHED)) for name in names)


HELP = """
Choose a folder with parquet files, or one that `save_to_disk` wrote. Or choose an **empty folder** and set `name` to a
dataset of the Hugging Face hub: it is fetched into that folder.

The first time, every picture is written into `pictures` in that folder, with the bytes it was published with. Stopping
loses nothing: the next time goes on. A dataset of the hub is fetched a part at a time, and parts that are unpacked are
deleted; files of your own stay as they are.

Some datasets want you to agree to their terms on their page first. The environment variable `HF_TOKEN` then says who
you are.
"""

SPEC = DatasetSpec(
    key="hf-dataset",
    title="Hugging Face dataset",
    summary="Parquet files, a dataset saved by Hugging Face's programs, or one of the hub by its name. Its pictures "
    "are unpacked into a folder beside them, once, as they were published.",
    help=HELP.strip(),
    params=HfParams,
    scan=scan,
    recognise=recognise,
    prepare=prepare,
)
