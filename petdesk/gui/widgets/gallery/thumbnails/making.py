"""Making a small picture from a file, by way of the store."""

import io
import logging
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageOps
from PySide6.QtGui import QImage

from petdesk.data.pictures import PictureError, open_picture, read_picture, to_rgb
from petdesk.gui.widgets.gallery.thumbnails.store import ThumbnailStore
from petdesk.gui.widgets.gallery.thumbnails.thumbnail import Stamp, Thumbnail, stamp_of

logger = logging.getLogger(__name__)

STORED_SIZES = (160, 320, 640)
"""Longer sides that the store keeps; a box is filled from the next larger one, a greater box from the file itself."""
QUALITY = 88


def make_thumbnail(
    path: Path, *, box: int, store: ThumbnailStore, last: Thumbnail | None = None, generation: int = 0
) -> Thumbnail:
    """A thumbnail of `path` that fits a square of `box` device pixels.

    Args:
        path: The picture.
        box: The square's side. Smaller pictures stay as they are.
        store: Where stored ones are looked for and new ones kept.
        last: What was made before; it does again where the file is still the same.
        generation: To note in it.
    """
    try:
        stamp = stamp_of(path)
    except OSError:
        stamp = None
    if last is not None and last.box == box and last.stamp == stamp:
        return replace(last, generation=generation)
    image, reason = None, ""
    try:
        image = to_qimage(_picture(path, box, store, stamp))
    except PictureError as error:
        reason = str(error)
    return Thumbnail(image=image, reason=reason, box=box, stamp=stamp, generation=generation)


def to_qimage(picture: Image.Image) -> QImage:
    """An RGB picture as Qt paints it fastest."""
    data = picture.tobytes("raw", "BGRX")
    return QImage(data, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGB32).copy()


def fit(path: Path, box: int) -> Image.Image:
    """The picture upright in RGB, shrunk to fit a square.

    Raises:
        PictureError: It cannot be read.
    """
    with open_picture(path) as picture:
        try:
            picture.draft("RGB", (box, box))
            ImageOps.exif_transpose(picture, in_place=True)
            return _shrunk(to_rgb(picture), box)
        except Exception:  # decoders raise anything; read_picture below finds the words for it
            logger.debug("no thumbnail of %s", path, exc_info=True)
    return _shrunk(Image.fromarray(read_picture(path, box)), box)


def _picture(path: Path, box: int, store: ThumbnailStore, stamp: Stamp | None) -> Image.Image:
    size = next((size for size in STORED_SIZES if size >= box), None)
    if size is None or stamp is None:
        return fit(path, box)
    stored = store.get(path, size=size, stamp=stamp)
    if stored is not None:
        try:
            with Image.open(io.BytesIO(stored)) as small:
                return _shrunk(small.convert("RGB"), box)
        except (OSError, SyntaxError, ValueError):
            logger.debug("a stored thumbnail of %s is damaged", path)
    picture = fit(path, size)
    packed = io.BytesIO()
    picture.save(packed, "JPEG", quality=QUALITY)
    store.put(path, size=size, stamp=stamp, picture=packed.getvalue())
    return _shrunk(picture, box)


def _shrunk(picture: Image.Image, box: int) -> Image.Image:
    scale = box / max(picture.size)
    if scale >= 1:
        return picture
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
