"""Telling whether a plugin is still the one that was tried."""

import hashlib
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from petdesk import __version__
from petdesk.registry.discovery import Candidate

MOST_FILES = 20_000
"""Of a plugin's files, these are looked at: more would hold the start up."""


def fingerprint(candidate: Candidate) -> str:
    """A short text that is another when the plugin's files, PetDesk or Python are others."""
    digest = hashlib.sha256()
    for part in (__version__, sys.version, candidate.name, candidate.source, candidate.version, str(candidate.place)):
        digest.update(part.encode() + b"\0")
    if candidate.place is not None:
        # What PetDesk installed is never changed in its place: another version has another folder.
        files = _managed_files(candidate.place) if candidate.managed else _files(candidate.place)
        for name, size, changed in islice(files, MOST_FILES):
            digest.update(f"{name}\0{size}\0{changed}\0".encode(errors="surrogateescape"))
    return digest.hexdigest()[:32]


def _managed_files(site: Path) -> Iterator[tuple[str, int, int]]:
    for record in sorted(site.glob("*.dist-info/RECORD")):
        yield from _files(record)


def _files(place: Path) -> Iterator[tuple[str, int, int]]:
    if not place.is_dir():
        try:
            status = place.stat()
        except OSError:
            return
        yield place.name, status.st_size, status.st_mtime_ns
        return
    yield from _files_below(str(place))


def _files_below(folder: str) -> Iterator[tuple[str, int, int]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _files_below(entry.path)
            else:
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
    except OSError:  # gone meanwhile, or not to be read: loading will say
        return
