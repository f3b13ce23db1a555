"""Reading one picture file: upright, RGB, shorter side at the presize."""

import stat
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from petdesk.api import DataError

Pixels: TypeAlias = NDArray[np.uint8]
"""uint8 [height, width, 3], RGB."""

MOST_PIXELS = 178_956_970
"""Above this Pillow, too, takes a picture for a decompression bomb (twice its MAX_IMAGE_PIXELS)."""
LONGEST_ASPECT = 4
"""Of a picture longer than this the middle is kept: a 100 x 20,000 strip must not fill the cache."""
EXIF_ORIENTATION = 0x0112
LYING = range(5, 9)
"""The EXIF orientations that swap width and height."""

# Pillow warns at half the limit above; we have our own limit and say so in a sentence.
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)


class PictureError(DataError):
    """One picture cannot be read; the text is the reason, without the file's name."""


def read_picture(path: Path, presize: int) -> Pixels:
    """Decodes a picture fully and scales its shorter side to `presize`, antialiased, its aspect kept.

    EXIF orientation is applied. Transparency is laid on white, 16-bit depth scaled to 8, CMYK and palettes turned
    to RGB, and of an animation the first frame is taken. Of a picture longer than 4:1 the middle is kept.

    Raises:
        PictureError: The file is missing, no picture, damaged, truncated or absurdly large.
    """
    with open_picture(path) as picture:
        try:
            return _presized(picture, presize)
        # A damaged file makes Pillow's decoders raise nearly anything; whatever it is, it is this one file's trouble.
        except Exception as error:
            raise PictureError(reason(error)) from error


@contextmanager
def open_picture(path: Path) -> Iterator[Image.Image]:
    """Opens a picture for as long as the context lasts, and reads its header only.

    Raises:
        PictureError: The file is missing, no picture, or absurdly large.
    """
    with ExitStack() as stack:
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                raise PictureError("it is no file")  # a named pipe would keep us waiting for ever
            # Opened here, because Pillow forgets to close a file whose first bytes cannot be read.
            picture = stack.enter_context(Image.open(stack.enter_context(path.open("rb"))))
        except Exception as error:
            raise PictureError(reason(error)) from error
        width, height = picture.size
        if width * height > MOST_PIXELS:
            raise PictureError(f"it claims {width} x {height} pixels, more than PetDesk opens ({MOST_PIXELS:,})")
        yield picture


def upright_size(picture: Image.Image) -> tuple[int, int]:
    """Width and height of an opened picture that was not decoded yet, once it is upright.

    Raises:
        PictureError: Its header is damaged.
    """
    try:
        orientation = picture.getexif().get(EXIF_ORIENTATION)
    except Exception as error:  # as decoders do: nearly anything
        raise PictureError(reason(error)) from error
    # Of a TIFF, Pillow tells the size already turned.
    lies = orientation in LYING and picture.format != "TIFF"
    return (picture.height, picture.width) if lies else picture.size


def upright_rgb(picture: Image.Image, least: int) -> Image.Image:
    """Decodes an opened picture to its end, turned upright; a large one may come reduced, but not below `least`.

    That is of the shorter side. Damaged files make Pillow raise nearly anything.
    """
    scale = least / min(picture.size)
    if scale < 1:
        # JPEG can be decoded at a half, a quarter or an eighth for a fraction of the work.
        picture.draft("RGB", (round(picture.width * scale), round(picture.height * scale)))
    if picture.getexif().get(EXIF_ORIENTATION, 1) != 1:
        ImageOps.exif_transpose(picture, in_place=True)
    return to_rgb(picture)


def _presized(picture: Image.Image, presize: int) -> Pixels:
    rgb = _middle(upright_rgb(picture, presize))
    scale = presize / min(rgb.size)
    size = (max(presize, round(rgb.width * scale)), max(presize, round(rgb.height * scale)))
    if rgb.size != size:
        rgb = rgb.resize(size, Image.Resampling.BILINEAR)
    return np.asarray(rgb)


def to_rgb(picture: Image.Image) -> Image.Image:
    """Turns any of Pillow's modes to RGB; decodes the picture."""
    if picture.mode == "RGB" and "transparency" not in picture.info:
        picture.load()
        return picture
    if picture.mode.startswith("I;16"):
        # 16 bits to 8 by their share of the full range; Pillow's own conversion would clip at 255.
        return Image.fromarray((np.asarray(picture) // 257).astype(np.uint8)).convert("RGB")
    if picture.mode in ("I", "F"):
        return Image.fromarray(_stretched(np.asarray(picture, dtype=np.float64))).convert("RGB")
    if picture.has_transparency_data:
        seen = picture.convert("RGBA")
        white = Image.new("RGBA", seen.size, "white")
        return Image.alpha_composite(white, seen).convert("RGB")
    return picture.convert("RGB")


def _stretched(values: NDArray[np.float64]) -> Pixels:
    """Values without a stated range to 0..255: as 16-bit where they look so, else from the least to the greatest."""
    values = np.nan_to_num(values)
    low, high = float(values.min()), float(values.max())
    if low >= 0 and 255 < high <= 65535:
        low, high = 0.0, 65535.0
    elif low >= 0 and high <= 255:
        low, high = 0.0, 255.0
    return ((values - low) * (255 / max(high - low, 1e-12))).astype(np.uint8)


def _middle(picture: Image.Image) -> Image.Image:
    longest = LONGEST_ASPECT * min(picture.size)
    if max(picture.size) <= longest:
        return picture
    left, top = max(0, (picture.width - longest) // 2), max(0, (picture.height - longest) // 2)
    return picture.crop((left, top, left + min(picture.width, longest), top + min(picture.height, longest)))


def reason(error: Exception) -> str:
    """Why a picture cannot be read, for whatever was raised meanwhile; without the file's name."""
    if isinstance(error, PictureError):
        return str(error)
    if isinstance(error, UnidentifiedImageError):
        return "it is not a picture, or of a kind that PetDesk does not read"
    if isinstance(error, Image.DecompressionBombError):
        return f"it claims more pixels than PetDesk opens ({MOST_PIXELS:,})"
    if isinstance(error, FileNotFoundError):
        return "it is no longer there"
    if isinstance(error, PermissionError):
        return "you have no right to read it"
    if "truncated" in str(error).lower() or isinstance(error, EOFError):
        return "it is cut off: part of the picture is missing"
    if isinstance(error, MemoryError):
        return "it needs more memory than there is"
    if isinstance(error, OSError) and error.strerror:
        return f"it cannot be read ({error.strerror})"
    return f"it is damaged ({error})"
