"""Downloads that show progress, can be cancelled, and never leave half a file under the final name."""

import hashlib
import os
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError

from petdesk.api.errors import DownloadError
from petdesk.api.specs import Progress

CHUNK = 1 << 18
TIMEOUT_SECONDS = 30


def fetch(
    url: str, destination: Path, *, md5: str | None = None, sha256_prefix: str | None = None
) -> Iterator[Progress]:
    """Downloads `url` to `destination`, yielding progress in bytes; closing the generator cancels.

    A file that is already there and has the right checksum is kept and nothing is fetched.

    Args:
        url: An http or https address.
        destination: Where the file goes; its folder is made.
        md5: The whole MD5 checksum in hexadecimal, as torchvision gives for its data sets.
        sha256_prefix: The first digits of the SHA-256 checksum, as torchvision puts into a weights file's name.

    Raises:
        DownloadError: No network, an answer that is no file, a wrong checksum, or a folder that cannot be written.
    """
    if destination.exists() and _checksum_fits(destination, md5, sha256_prefix):
        return
    if not url.startswith(("http://", "https://")):
        raise DownloadError(f"{url} is not an http or https address.")
    partial = destination.with_name(f"{destination.name}.{os.getpid()}.partial")
    try:
        destination.parent.mkdir(parents=True, exist_ok=True)
        yield from _download(url, partial)
        if not _checksum_fits(partial, md5, sha256_prefix):
            raise DownloadError(
                f"What came from {url} is damaged or not the expected file (wrong checksum). Try again."
            )
        partial.replace(destination)
    except OSError as error:
        reason = error.strerror or error
        raise DownloadError(
            f"{destination} could not be written ({reason}). Make room for it, or choose another folder."
        ) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _download(url: str, partial: Path) -> Iterator[Progress]:
    with _network_errors_told(url):
        # Some servers refuse Python's own name.
        request = urllib.request.Request(url, headers={"User-Agent": "PetDesk"})  # noqa: S310
        response = urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS)  # noqa: S310
    with response, partial.open("wb") as file:
        total, done = response.length, 0
        while True:
            with _network_errors_told(url):
                chunk = response.read(CHUNK)
                if not chunk and total is not None and done < total:
                    raise ConnectionError(f"the connection ended after {done} of {total} bytes")
            if not chunk:
                return
            file.write(chunk)
            done += len(chunk)
            yield Progress(done=done, total=total, unit="bytes", message=f"Downloading {partial.name.split('.')[0]}")


@contextmanager
def _network_errors_told(url: str) -> Iterator[None]:
    # OSError: also what TLS and a lost route raise. ValueError: an address with impossible characters.
    try:
        yield
    except (OSError, HTTPException, ValueError) as error:
        if isinstance(error, HTTPError):
            error.close()  # it holds the connection
        reason = getattr(error, "reason", None) or error
        raise DownloadError(
            f"{url} could not be downloaded ({reason}). Check the network connection and try again."
        ) from error


def _checksum_fits(path: Path, md5: str | None, sha256_prefix: str | None) -> bool:
    if md5 is not None:
        with path.open("rb") as file:
            return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest() == md5
    if sha256_prefix is not None:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest().startswith(sha256_prefix)
    return True
