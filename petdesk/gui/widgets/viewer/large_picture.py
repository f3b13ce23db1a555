"""A picture to look at closely: decoded in full, with smaller copies so that it is sharp and quick at any zoom."""

import math
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps
from PySide6.QtGui import QImage

from petdesk.data.pictures import PictureError, open_picture, read_picture, to_rgb
from petdesk.gui.widgets.gallery.thumbnails.making import to_qimage
from petdesk.gui.widgets.viewer.file_facts import FileFacts, read_facts

MOST_PIXELS_SHOWN = 24_000_000
"""Larger pictures are shown smaller: 24 million take 130 MB."""
SMALLEST_COPY = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class LargePicture:
    """One decoded picture.

    Attributes:
        path: Its file.
        levels: The picture, then copies each of half the size of the one before; empty where it cannot be read.
        pixels: Its own width and height, upright; `levels` begins with less where it has more than can be shown.
        reason: Why it cannot be read.
        facts: Of the file.
    """

    path: Path
    levels: tuple[QImage, ...]
    pixels: tuple[int, int]
    reason: str
    facts: FileFacts

    @property
    def bytes(self) -> int:
        """What it takes in memory."""
        return sum(level.sizeInBytes() for level in self.levels)

    @property
    def is_reduced(self) -> bool:
        """Whether it is shown with fewer pixels than it has."""
        return bool(self.levels) and self.levels[0].width() < self.pixels[0]

    def level_for(self, scale: float) -> QImage:
        """The smallest copy that has enough pixels for `scale` device pixels to one of the picture."""
        enough = [level for level in self.levels if level.width() >= self.pixels[0] * scale - 1]
        return enough[-1] if enough else self.levels[0]


def read_large(path: Path, *, most_pixels: int = MOST_PIXELS_SHOWN) -> LargePicture:
    """Decodes a picture; what is wrong with it is in `reason`."""
    facts = read_facts(path)
    try:
        picture, pixels = _decoded(path, most_pixels)
    except PictureError as error:
        return LargePicture(path=path, levels=(), pixels=(1, 1), reason=str(error), facts=facts)
    levels = [to_qimage(picture)]
    while max(picture.size) > SMALLEST_COPY:
        picture = picture.reduce(2)
        levels.append(to_qimage(picture))
    return LargePicture(path=path, levels=tuple(levels), pixels=pixels, reason="", facts=facts)


def _decoded(path: Path, most_pixels: int) -> tuple[Image.Image, tuple[int, int]]:
    with open_picture(path) as picture:
        share = min(1.0, math.sqrt(most_pixels / (picture.width * picture.height)))
        pixels = picture.size
        size = (max(1, int(picture.width * share)), max(1, int(picture.height * share)))
        try:
            if share < 1:
                picture.draft("RGB", size)
            rgb = to_rgb(picture)
            if share < 1:
                rgb = rgb.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
            orientation = picture.getexif().get(0x0112, 1)
        # As with thumbnails: read_picture finds the words for whatever a decoder raises.
        except Exception as error:
            read_picture(path, 16)
            raise PictureError(f"it is damaged ({error})") from error
    if orientation != 1:
        # to_rgb may have left the EXIF block behind; the turn is the same one.
        exif = Image.Exif()
        exif[0x0112] = orientation
        rgb.info["exif"] = exif.tobytes()
        ImageOps.exif_transpose(rgb, in_place=True)
    swapped = isinstance(orientation, int) and orientation >= 5
    return rgb, (pixels[1], pixels[0]) if swapped else pixels
