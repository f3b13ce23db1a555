"""Whether installed packages are as they were installed."""

import base64
import hashlib
from importlib.metadata import Distribution, PackagePath, distributions
from pathlib import Path


def is_intact(site: Path) -> bool:
    """Whether a folder holds packages, and every file of theirs has the checksum that was recorded for it (PEP 376).

    What Python compiled and what tells of the installation itself have none; any other file without one is suspect.
    """
    found = list(distributions(path=[str(site)]))
    return bool(found) and all(map(_is_whole, found))


def _is_whole(distribution: Distribution) -> bool:
    try:
        return distribution.files is not None and all(map(_is_as_recorded, distribution.files))
    except (OSError, ValueError):
        return False


def _is_as_recorded(file: PackagePath) -> bool:
    if ".." in file.parts:  # programs, which pip leaves elsewhere than it says, and nobody imports
        return True
    if file.hash is None:
        return file.suffix == ".pyc" or file.parent.suffix == ".dist-info"
    return _digest(Path(str(file.locate())), file.hash.mode) == file.hash.value


def _digest(path: Path, algorithm: str) -> str:
    """As RECORD has it: base64 with `-` and `_`, and no `=` at its end."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, algorithm).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
