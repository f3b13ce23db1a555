"""Published weights: where they lie on the net and on this computer, and fetching them."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from petdesk.api import DownloadError, Progress, WeightsError, fetch
from petdesk.api.weights import Pretrained
from petdesk_timm.catalogue import Architecture, Pretraining

if TYPE_CHECKING:
    from huggingface_hub import HfFileMetadata

SHA256_DIGITS = 64
ADVICE = "Choose a weights file, or train from random weights."


class Published:
    """The weights of one pretraining of an architecture.

    Those on the Hugging Face hub are kept in that hub's own folder on this computer (`HF_HOME` moves it), where timm
    and other programs find them too, and are not fetched again where one of these has. `HF_ENDPOINT`, `HF_TOKEN` and
    `HF_HUB_OFFLINE` count as everywhere.
    """

    def __init__(self, architecture: Architecture, pretraining: Pretraining) -> None:
        self._architecture, self._pretraining = architecture, pretraining

    @property
    def title(self) -> str:
        """For the user: "timm's weights resnet18d.ra2_in1k"."""
        tag = f".{self._pretraining.tag}" if self._pretraining.tag else ""
        return f"timm's weights {self._architecture.name}{tag}"

    def prepare(self) -> Iterator[Progress]:
        """Fetches the file where it is missing. Closing the generator cancels and leaves nothing behind.

        Raises:
            WeightsError: There are none, or they are not here and cannot be fetched or written.
        """
        if self._elsewhere is not None:
            yield from self._elsewhere.prepare()
        elif self._kept() is None:
            yield from self._fetch()

    def file(self) -> Path:
        """Where the file is; fetches it first where it is missing.

        Raises:
            WeightsError: As of `prepare`.
        """
        for _ in self.prepare():
            pass
        if self._elsewhere is not None:
            return self._elsewhere.path
        kept = self._kept()
        if kept is None:
            raise WeightsError(f"{self.title} were fetched, but are gone from the hub's folder. {ADVICE}")
        return kept

    @property
    def _elsewhere(self) -> Pretrained | None:
        if self._pretraining.repository:
            return None
        if not self._pretraining.url:
            raise WeightsError(f"{self._architecture.name} has no pre-trained weights. {ADVICE}")
        return Pretrained(url=self._pretraining.url, network=self._architecture.name)

    def _kept(self) -> Path | None:
        from huggingface_hub import try_to_load_from_cache

        for name in self._pretraining.files:
            path = try_to_load_from_cache(self._pretraining.repository, name)
            if isinstance(path, str):
                return Path(path)
        return None

    def _fetch(self) -> Iterator[Progress]:
        from huggingface_hub import constants, hf_hub_download
        from huggingface_hub.errors import HTTPError  # the HTTP library's, whichever it is in this version
        from huggingface_hub.file_download import repo_folder_name

        repository = self._pretraining.repository
        try:
            name, there = self._find()
            folder = Path(constants.HF_HUB_CACHE) / repo_folder_name(repo_id=repository, repo_type="model")
            digest = there.etag if there.etag and len(there.etag) == SHA256_DIGITS else None
            # Where the hub's own downloads put it, so that the next line finds it there and only has to name it.
            yield from fetch(there.location, folder / "blobs" / str(there.etag), sha256_prefix=digest)
            hf_hub_download(repository, name, endpoint=endpoint())
        except DownloadError as error:
            raise WeightsError(f"{self.title} are not on this computer. {error} {ADVICE}") from error
        except (HTTPError, OSError) as error:
            raise WeightsError(
                f"{self.title} are not on this computer and could not be downloaded ({reason(error)}). {ADVICE}"
            ) from error

    def _find(self) -> "tuple[str, HfFileMetadata]":
        """The first of the file's possible names that the hub has."""
        from huggingface_hub import get_hf_file_metadata, hf_hub_url
        from huggingface_hub.errors import EntryNotFoundError

        *others, last = self._pretraining.files
        for name in others:
            url = hf_hub_url(self._pretraining.repository, name, endpoint=endpoint())
            try:
                return name, get_hf_file_metadata(url)
            except EntryNotFoundError:
                continue
        return last, get_hf_file_metadata(hf_hub_url(self._pretraining.repository, last, endpoint=endpoint()))


def endpoint() -> str | None:
    """The hub's address where the environment names another; read now, and not when the library was imported."""
    return os.environ.get("HF_ENDPOINT") or None


def reason(error: Exception) -> str:
    """Why the hub did not give a file, in a few words."""
    from huggingface_hub.errors import (
        EntryNotFoundError,
        GatedRepoError,
        HfHubHTTPError,
        OfflineModeIsEnabled,
        RepositoryNotFoundError,
        RevisionNotFoundError,
    )

    match error:
        case GatedRepoError():
            return (
                "their owners want you to agree to their terms on the hub's page first; HF_TOKEN then says who you are"
            )
        case RepositoryNotFoundError() | RevisionNotFoundError() | EntryNotFoundError():
            return "the hub does not have them, or only for those whom HF_TOKEN names"
        case OfflineModeIsEnabled():
            return "HF_HUB_OFFLINE is set"
        case HfHubHTTPError():
            return f"the hub answered {error.response.status_code}"
        case OSError(strerror=str(text)):
            return text
        case _:
            return f"the hub cannot be reached: {error}"
