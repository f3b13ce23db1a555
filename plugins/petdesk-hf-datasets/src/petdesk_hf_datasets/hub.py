"""Datasets on the Hugging Face hub: which files one has, and fetching them. Imports huggingface_hub."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from huggingface_hub import HfApi, get_hf_file_metadata, hf_hub_url
from huggingface_hub.errors import (
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    HFValidationError,
    HTTPError,  # the HTTP library's, whichever it is in this version
    OfflineModeIsEnabled,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

from petdesk.api import DataError, DownloadError, Progress, SettingsError, fetch
from petdesk_hf_datasets.record import Shard
from petdesk_hf_datasets.splits import split_of_file

CONVERTED = "refs/convert/parquet"
"""Where the hub keeps what it made of datasets in other forms: `<subset>/<split>/0000.parquet`."""
PARTIAL = "partial-"
"""How it calls the splits of a dataset too large to be converted whole."""
USUAL_SUBSET = "default"
TIMEOUT_SECONDS = 20


def shards_of(name: str, *, subset: str, revision: str) -> tuple[str, list[Shard]]:
    """The parquet files of a dataset, and the commit that they are of.

    Those that the hub converted come first, for they are laid out in one way whatever the dataset is; where it
    converted none, or only a part, those that the authors put there count.

    Args:
        name: `owner/name`.
        subset: One of the dataset's; empty where it has only one, or for its usual one.
        revision: A branch, tag or commit; empty for the newest.

    Raises:
        DataError: There is no such dataset, or it has no parquet files.
        SettingsError: There is no such subset, or there are several to choose from.
        DownloadError: The hub cannot be reached.
    """
    if not revision:
        try:
            commit, shards = _listed(name, CONVERTED)
        except RevisionNotFoundError:
            pass
        else:
            shards = [_converted(shard) for shard in shards if shard.file.count("/") >= 2]
            if shards and not any(shard.split.startswith(PARTIAL) for shard in shards):
                return commit, _of_subset(name, shards, subset)
    try:
        commit, shards = _listed(name, revision or "main")
    except RevisionNotFoundError as error:
        raise DataError(
            f"The dataset {name} has no revision {revision!r}. Check its name, or leave it empty."
        ) from error
    if not shards:
        raise DataError(
            f"The dataset {name} has no parquet files on the hub. Download it with Hugging Face's own programs, save "
            "it with save_to_disk, and choose that folder with the name left empty."
        )
    if subset and any(subset in PurePosixPath(shard.file).parts for shard in shards):
        shards = [shard for shard in shards if subset in PurePosixPath(shard.file).parts]
    elif subset:
        raise SettingsError(f"No parquet file of the dataset {name} is in a folder {subset!r}. Leave `subset` empty.")
    return commit, shards


def fetched(name: str, commit: str, shard: Shard, path: Path) -> Iterator[Progress]:
    """Fetches a shard's file to `path`; keeps one that is whole. Closing it cancels and leaves no half file.

    Raises:
        DataError: The dataset or the file is gone, or may not be read.
        DownloadError: It cannot be fetched.
    """
    try:
        there = get_hf_file_metadata(
            hf_hub_url(name, shard.file, repo_type="dataset", revision=commit, endpoint=endpoint()),
            timeout=TIMEOUT_SECONDS,
        )
    except (HTTPError, OSError) as error:
        raise _told(name, error) from error
    for progress in fetch(there.location, path, sha256_prefix=shard.stamp or None):
        yield replace(progress, message=f"Downloading {shard.file}")


def endpoint() -> str | None:
    """The hub's address where the environment names another; read now, and not when the library was imported."""
    return os.environ.get("HF_ENDPOINT") or None


def _listed(name: str, revision: str) -> tuple[str, list[Shard]]:
    """The commit and the parquet files, in name order. Raises RevisionNotFoundError as well as what is told."""
    try:
        about = HfApi(endpoint=endpoint()).dataset_info(
            name, revision=revision, files_metadata=True, timeout=TIMEOUT_SECONDS
        )
    except RevisionNotFoundError:
        raise
    except HFValidationError as error:
        raise SettingsError(f"{name!r} is no name of a dataset. It looks like `owner/name`.") from error
    except (HTTPError, OSError) as error:
        raise _told(name, error) from error
    shards = [
        Shard(
            file=file.rfilename,
            split=split_of_file(file.rfilename),
            size=file.size or 0,
            stamp=file.lfs.sha256 if file.lfs else "",
        )
        for file in about.siblings or ()
        if file.rfilename.endswith(".parquet")
    ]
    return str(about.sha), sorted(shards, key=lambda shard: shard.file)


def _converted(shard: Shard) -> Shard:
    return replace(shard, split=shard.file.split("/")[-2])


def _of_subset(name: str, shards: Sequence[Shard], wanted: str) -> list[Shard]:
    subsets = sorted({shard.file.split("/")[0] for shard in shards})
    if not wanted and len(subsets) > 1 and USUAL_SUBSET not in subsets:
        raise SettingsError(
            f"The dataset {name} has several subsets: {', '.join(subsets)}. Set `subset` to one of them."
        )
    chosen = wanted or (subsets[0] if len(subsets) == 1 else USUAL_SUBSET)
    if chosen not in subsets:
        raise SettingsError(f"The dataset {name} has no subset {chosen!r}. It has: {', '.join(subsets)}.")
    return [shard for shard in shards if shard.file.startswith(f"{chosen}/")]


def _told(name: str, error: Exception) -> DataError | DownloadError:
    match error:
        case GatedRepoError():
            return DataError(
                f"The owners of the dataset {name} want you to agree to their terms on its page on the hub first. "
                "Do that, and set HF_TOKEN so that the hub knows you."
            )
        case RepositoryNotFoundError():
            return DataError(
                f"The hub has no dataset {name}, or only for some. Check its name, `owner/name`; for a private one set "
                "HF_TOKEN."
            )
        case EntryNotFoundError():
            return DataError(f"A file of the dataset {name} is gone from the hub. Start in an empty folder.")
        case OfflineModeIsEnabled():
            return DownloadError(f"The dataset {name} is not here, and HF_HUB_OFFLINE forbids to fetch it. Unset that.")
        case HfHubHTTPError():
            return DownloadError(
                f"The hub answered {error.response.status_code} when asked for the dataset {name}. Try again later."
            )
        case _:
            return DownloadError(
                f"The hub cannot be reached for the dataset {name} ({error}). Check the network connection and try "
                "again."
            )
