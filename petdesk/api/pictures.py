"""Which files count as pictures, and finding them in a stable order."""

import os
from collections.abc import Iterator
from pathlib import Path

PICTURE_SUFFIXES = frozenset(
    [
        ".avif",
        ".bmp",
        ".dib",
        ".gif",
        ".ico",
        ".j2k",
        ".jfif",
        ".jp2",
        ".jpe",
        ".jpeg",
        ".jpg",
        ".pbm",
        ".pcx",
        ".pgm",
        ".png",
        ".pnm",
        ".ppm",
        ".qoi",
        ".sgi",
        ".tga",
        ".tif",
        ".tiff",
        ".webp",
    ]
)


def is_picture_name(name: str) -> bool:
    """Whether a file of this name is taken for a picture: by its suffix, and not hidden."""
    return not name.startswith(".") and os.path.splitext(name)[1].lower() in PICTURE_SUFFIXES  # noqa: PTH122


def picture_files(folder: Path) -> Iterator[Path]:
    """Yields the pictures below `folder`, folder by folder in name order, without holding them all.

    Hidden files and folders are passed over; linked folders are followed once.

    Raises:
        OSError: A folder cannot be listed, also when it vanishes half-way: a scan must not look complete.
    """
    yield from _walk(folder, seen=set())


def _walk(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path]:
    status = folder.stat()
    if status.st_ino:  # 0 where a file system numbers no files: every folder would look seen
        if (status.st_dev, status.st_ino) in seen:
            return
        seen.add((status.st_dev, status.st_ino))
    with os.scandir(folder) as entries:
        # Asked now, not when its turn comes: a folder that vanishes until then must not pass for a file.
        listing = sorted((entry.name, entry.is_dir()) for entry in entries if not entry.name.startswith("."))
    for name, is_folder in listing:
        if is_folder:
            yield from _walk(folder / name, seen)
        elif is_picture_name(name):
            yield folder / name
