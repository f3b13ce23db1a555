"""What there is to know of a picture file without decoding it."""

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PIL import ExifTags, Image
from PySide6.QtCore import QCoreApplication

from petdesk.data.pictures import PictureError, open_picture
from petdesk.gui.words import file_size, moment, number

translate = QCoreApplication.translate

logger = logging.getLogger(__name__)

TURNED = range(5, 9)
"""EXIF orientations that swap width and height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """Facts of one file; None or empty where it does not tell.

    Attributes:
        bytes: Its size.
        modified: In seconds since 1970.
        pixels: Width and height, upright.
        format: As "JPEG".
        mode: How it keeps its colours, in Pillow's short names: "RGB", "L", "CMYK".
        taken: When, as the camera wrote it.
        camera: Maker and model.
        orientation: EXIF's number from 1 to 8; 1 is upright.
        frames: More than one in an animation.
    """

    bytes: int | None = None
    modified: float | None = None
    pixels: tuple[int, int] | None = None
    format: str = ""
    mode: str = ""
    taken: str = ""
    camera: str = ""
    orientation: int = 1
    frames: int = 1


def read_facts(path: Path) -> FileFacts:
    """Reads the facts; never raises, for what cannot be read is told elsewhere."""
    try:
        status = path.stat()
    except OSError:
        return FileFacts()
    try:
        with open_picture(path) as picture:
            exif = _exif(picture)
            orientation = int(exif.get("orientation", "1")) if exif.get("orientation", "1").isdigit() else 1
            return FileFacts(
                bytes=status.st_size,
                modified=status.st_mtime,
                pixels=picture.size[::-1] if orientation in TURNED else picture.size,
                format=picture.format or "",
                mode=picture.mode,
                taken=exif.get("taken", ""),
                camera=exif.get("camera", ""),
                orientation=orientation,
                frames=int(getattr(picture, "n_frames", 1)),
            )
    except (PictureError, OSError, ValueError, SyntaxError):
        return FileFacts(bytes=status.st_size, modified=status.st_mtime)


def facts_in_words(path: Path, facts: FileFacts) -> list[tuple[str, str]]:
    """Names and values, in the user's notation."""
    rows = [
        (translate("FileFacts", "Name"), path.name),
        (translate("FileFacts", "Folder"), str(path.parent)),
    ]
    if facts.pixels is not None:
        width, height = facts.pixels
        text = translate("FileFacts", "{} × {}").format(number(width), number(height))
        rows.append((translate("FileFacts", "Pixels"), text))
    if facts.bytes is not None:
        rows.append((translate("FileFacts", "File size"), file_size(facts.bytes)))
    if facts.format:
        rows.append((translate("FileFacts", "Format"), facts.format))
        rows.append((translate("FileFacts", "Colors"), mode_in_words(facts.mode)))
    if facts.frames > 1:
        rows.append((translate("FileFacts", "Frames"), number(facts.frames)))
    if facts.taken:
        rows.append((translate("FileFacts", "Taken"), _date(facts.taken)))
    if facts.camera:
        rows.append((translate("FileFacts", "Camera"), facts.camera))
    if facts.orientation != 1:
        rows.append((translate("FileFacts", "Orientation"), turn_in_words(facts.orientation)))
    if facts.modified is not None:
        rows.append((translate("FileFacts", "Modified"), moment(facts.modified)))
    return rows


def mode_in_words(mode: str) -> str:
    """Pillow's name of a mode with what it means."""
    if mode == "RGB":
        return translate("FileFacts", "Color (RGB)")
    if mode in ("RGBA", "LA", "PA", "La", "RGBa"):
        return translate("FileFacts", "With transparency ({})").format(mode)
    if mode == "L":
        return translate("FileFacts", "Gray (L)")
    if mode == "P":
        return translate("FileFacts", "Palette (P)")
    if mode == "CMYK":
        return translate("FileFacts", "Print colors (CMYK)")
    if mode == "1":
        return translate("FileFacts", "Black and white (1)")
    if mode.startswith("I;16"):
        return translate("FileFacts", "Gray, 16 bits ({})").format(mode)
    return mode


def turn_in_words(orientation: int) -> str:
    """What PetDesk does to show a picture of this EXIF orientation upright."""
    if orientation == 3:
        return translate("FileFacts", "Stored upside down; shown upright")
    if orientation in (6, 8):
        return translate("FileFacts", "Stored on its side; shown upright")
    return translate("FileFacts", "Stored mirrored; shown upright")


def _exif(picture: Image.Image) -> dict[str, str]:
    try:
        exif = picture.getexif()
        details = exif.get_ifd(ExifTags.IFD.Exif)
        maker, model = _text(exif.get(ExifTags.Base.Make)), _text(exif.get(ExifTags.Base.Model))
        taken = details.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime)
        orientation = _text(exif.get(ExifTags.Base.Orientation, 1))
    except Exception:
        # Whatever a damaged block makes Pillow raise: the picture itself may be fine.
        logger.debug("the EXIF block cannot be read", exc_info=True)
        return {}
    # Many models begin with their maker's name: "Canon Canon EOS 60D" is said once.
    camera = model if model.casefold().startswith(maker.casefold()) else f"{maker} {model}".strip()
    return {"taken": _text(taken), "camera": camera, "orientation": orientation}


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return "" if value is None else str(value).replace("\0", " ").strip()


def _date(taken: str) -> str:
    """EXIF's "2019:05:31 14:02:10" as the user writes dates; as it is where it is nothing of the kind."""
    try:
        when = datetime.strptime(taken, "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return taken
    return moment(when.timestamp())
