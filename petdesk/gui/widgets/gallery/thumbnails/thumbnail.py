"""One small picture, or why there is none."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtGui import QImage

Stamp: TypeAlias = tuple[int, int]
"""A file's size in bytes and its modification time in nanoseconds: another stamp, another picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thumbnail:
    """What the gallery paints for a file.

    Attributes:
        image: Fits `box`, in device pixels; None where the file cannot be read.
        reason: Why it cannot.
        box: The side of the square that it was made for.
        stamp: Of the file it was made from; None where there is no file.
        generation: When the file was looked at last: see `Thumbnails.check_again`.
    """

    image: QImage | None
    reason: str
    box: int
    stamp: Stamp | None
    generation: int

    @property
    def bytes(self) -> int:
        """What it takes in memory."""
        return 200 + (self.image.sizeInBytes() if self.image is not None else 0)

    def looks_like(self, other: "Thumbnail | None") -> bool:
        """Whether painting it instead of `other` would change nothing."""
        return other is not None and self.image is other.image and self.reason == other.reason


def stamp_of(path: Path) -> Stamp:
    """The stamp of a file.

    Raises:
        OSError: There is none, or it cannot be reached.
    """
    facts = path.stat()
    return facts.st_size, facts.st_mtime_ns
