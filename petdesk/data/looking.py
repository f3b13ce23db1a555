"""Looking at one picture: opened once and decoded to its end, for the check and for the audit."""

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PIL import Image, ImageFilter, ImageStat

from petdesk.data.check import misnamed
from petdesk.data.pictures import PictureError, open_picture, reason, upright_rgb, upright_size
from petdesk.project import Finding, Look
from petdesk.project.checks import Unchecked

MEASURED_AT = 256
"""Pixels of the shorter side at which grey levels and sharpness are measured; a smaller picture is taken as it is."""
SMALLEST_FILTERED = 4
THUMBNAIL_SIDE = 32
LOW, HIGH = 0.05, 0.99
EXIF_MAKE, EXIF_MODEL, EXIF_TIME, EXIF_PART, EXIF_TAKEN, EXIF_SERIAL = 0x010F, 0x0110, 0x0132, 0x8769, 0x9003, 0xA431
"""Tags of the Exif standard (CIPA DC-008): Make, Model, DateTime, the Exif IFD, DateTimeOriginal, BodySerialNumber."""

_LAPLACIAN = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=2, offset=128)
_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)")


def look_at(waiting: Unchecked, path: Path) -> tuple[Finding, Look]:
    """What opening a picture shows; one that cannot be read is no failure, but told in the finding."""
    facts: dict[str, Any] = {"picture": waiting.picture, "size": waiting.size, "mtime_ns": waiting.mtime_ns}
    try:
        with open_picture(path) as picture:
            actual = picture.format or ""
            exif = _exif(picture)
            width, height = upright_size(picture)
            try:
                seen = _measures(upright_rgb(picture, MEASURED_AT))
            except Exception as error:  # a damaged file makes Pillow's decoders raise nearly anything
                raise PictureError(reason(error)) from error
    except PictureError as error:
        return Finding(**facts, problem=str(error), fatal=True), Look(**facts)
    hashed = _digest(path) if waiting.shares_size else None
    finding = Finding(**facts, width=width, height=height, digest=hashed, problem=misnamed(path, actual) or None)
    return finding, Look(**facts, **seen, taken=_taken(exif), device=_device(exif))


def _measures(picture: Image.Image) -> dict[str, Any]:
    grey = picture.convert("L")
    scale = MEASURED_AT / min(grey.size)
    if scale < 1:
        size = (round(grey.width * scale), round(grey.height * scale))
        grey = grey.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
    levels = ImageStat.Stat(grey)
    contrast = levels.stddev[0]
    # The filter leaves the outermost pixels as they are.
    inner = (1, 1, grey.width - 1, grey.height - 1) if min(grey.size) > SMALLEST_FILTERED else (0, 0, 1, 1)
    edges = ImageStat.Stat(grey.filter(_LAPLACIAN).crop(inner)).stddev[0] * 2
    return {
        "low": _level(levels.h, LOW),
        "high": _level(levels.h, HIGH),
        "contrast": contrast,
        "sharpness": edges / contrast if contrast else 0.0,
        "thumbnail": grey.resize((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.BOX).tobytes(),
    }


def _level(histogram: Sequence[int], share: float) -> float:
    """The grey level below which `share` of the pixels are."""
    left = share * sum(histogram)
    for level, number in enumerate(histogram):
        left -= number
        if left <= 0:
            return float(level)
    return 255.0


def _exif(picture: Image.Image) -> dict[int, Any]:
    """The tags of the picture and of its Exif part together; none where the header is damaged."""
    try:
        tags = picture.getexif()
        return {**tags, **tags.get_ifd(EXIF_PART)}
    except Exception:  # noqa: BLE001 - a damaged header makes Pillow raise nearly anything
        return {}


def _taken(exif: dict[int, Any]) -> float | None:
    """Seconds by the camera's clock: its time zone is not known, and only differences count."""
    for tag in (EXIF_TAKEN, EXIF_TIME):
        if found := _TIME.match(str(exif.get(tag, ""))):
            try:
                return datetime(*map(int, found.groups()), tzinfo=UTC).timestamp()  # type: ignore[misc, arg-type]
            except ValueError:
                continue  # 0000:00:00, as cameras without a clock write
    return None


def _device(exif: dict[int, Any]) -> str | None:
    parts = (_text(exif.get(tag, "")) for tag in (EXIF_MAKE, EXIF_MODEL, EXIF_SERIAL))
    return " ".join(part for part in parts if part) or None


def _text(value: Any) -> str:
    """What is printable of a tag, which may hold any bytes."""
    return "".join(letter for letter in str(value) if letter.isprintable()).strip()


def _digest(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "blake2b").digest()[:16]
    except OSError:
        return None  # it vanished this moment; the next scan says so
