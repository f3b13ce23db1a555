"""Pictures inside the page: small, upright, as text."""

import base64
import io
from pathlib import Path

from PIL import Image

from petdesk.data.pictures import PictureError, read_picture

SIDE = 168
"""Pixels of the shorter side; shown at half that on a fine display."""
QUALITY = 78


def thumbnail(path: Path) -> str | None:
    """A JPEG of the middle of a picture as a `data:` address; None where it cannot be read."""
    try:
        picture = Image.fromarray(read_picture(path, SIDE))
    except PictureError:
        return None
    left, top = (picture.width - SIDE) // 2, (picture.height - SIDE) // 2
    written = io.BytesIO()
    picture.crop((left, top, left + SIDE, top + SIDE)).save(written, "JPEG", quality=QUALITY)
    return "data:image/jpeg;base64," + base64.b64encode(written.getvalue()).decode()
