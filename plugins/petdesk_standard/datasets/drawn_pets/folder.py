"""A folder of drawn pets: `<breed>/<breed>_<number>.jpg`, and a record of what was asked for.

Imports neither numpy nor Pillow before something is drawn.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from pydantic import Field, ValidationError

from petdesk.api import DataError, Item, Params, Progress
from petdesk_standard.datasets.drawn_pets.breeds import BREEDS, Breed

RECORD = ".drawn-pets.json"
JPEG_QUALITY = 90
PICTURES_PER_PROGRESS = 8


class DrawnPetsParams(Params):
    """Which pets are drawn, and how many."""

    breeds: int = Field(default=8, ge=2, le=len(BREEDS), description="How many breeds, cats and dogs in turn")
    pictures: int = Field(default=1600, ge=4, le=1_000_000, description="How many pictures in all")
    size: int = Field(default=96, ge=32, le=512, description="Width and height of a picture in pixels")
    seed: int = Field(default=0, ge=0, le=2**31 - 1, description="Another seed draws other pets of the same breeds")


def recognise(source: Path) -> float:
    """1 for a folder that drawn pets were drawn into."""
    return float((source / RECORD).is_file())


def prepare(source: Path, params: DrawnPetsParams) -> Iterator[Progress]:
    """Draws the pictures that are missing. Closing it in between leaves whole pictures; the next call goes on.

    Raises:
        DataError: The folder holds something else, or pets drawn with other settings, or cannot be written.
    """
    recorded = _recorded(source)
    if recorded is None:
        _require_empty(source)
    else:
        _require_same(source, recorded, params)
    try:
        yield from _draw_missing(source, recorded or params)
    except OSError as error:
        raise DataError(
            f"The drawn pets cannot be written to {source}: {error.strerror or error}. Choose another folder."
        ) from error


def scan(source: Path, params: DrawnPetsParams) -> Iterator[Item]:
    """Yields the pictures of the recorded set, breed by breed.

    Raises:
        DataError: Nothing was drawn here, it was drawn with other settings, or a picture is missing.
    """
    recorded = _recorded(source)
    if recorded is None:
        raise DataError(f"There are no drawn pets in {source}: it has no {RECORD}. Let PetDesk draw them first.")
    _require_same(source, recorded, params)
    for breed, _, path in _pictures(source, recorded):
        if not path.is_file():
            raise DataError(
                f"The drawn picture {path.name} is missing in {path.parent}. Let PetDesk draw the set again."
            )
        yield Item(path, breed.key)


def _pictures(source: Path, params: DrawnPetsParams) -> Iterator[tuple[Breed, int, Path]]:
    """Breed, number and path of each picture. The first breeds get the pictures that do not divide evenly."""
    digits = len(str(params.pictures))
    for place, breed in enumerate(BREEDS[: params.breeds]):
        count = (params.pictures - place + params.breeds - 1) // params.breeds
        for number in range(1, count + 1):
            yield breed, number, source / breed.key / f"{breed.key}_{number:0{digits}d}.jpg"


def _draw_missing(source: Path, params: DrawnPetsParams) -> Iterator[Progress]:
    missing = [(breed, number, path) for breed, number, path in _pictures(source, params) if not path.is_file()]
    if not missing:
        return
    from petdesk_standard.datasets.drawn_pets.picture import draw_picture

    for breed in BREEDS[: params.breeds]:
        (source / breed.key).mkdir(parents=True, exist_ok=True)
    # Before the first picture, so that a set that was cut short is known for what it is.
    _write(source / RECORD, params.model_dump_json(indent=2).encode())
    total = params.pictures
    present = total - len(missing)
    for done, (breed, number, path) in enumerate(missing, start=1):
        picture = draw_picture(breed, seed=params.seed, number=number, size=params.size)
        partial = _partial(path)
        try:
            picture.save(partial, "JPEG", quality=JPEG_QUALITY)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
        if done % PICTURES_PER_PROGRESS == 0 or done == len(missing):
            yield Progress(done=present + done, total=total, unit="pictures", message="Drawing pets")


def _write(path: Path, content: bytes) -> None:
    partial = _partial(path)
    try:
        partial.write_bytes(content)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _partial(path: Path) -> Path:
    """Hidden, so that no scan takes half a picture for one."""
    return path.with_name(f".{path.name}.{os.getpid()}.partial")


def _recorded(source: Path) -> DrawnPetsParams | None:
    """What the folder was drawn with; None where nothing was."""
    path = source / RECORD
    try:
        content = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"Cannot read {path}: {error}. Choose another folder for the drawn pets.") from error
    try:
        return DrawnPetsParams.model_validate(json.loads(content))
    except (ValueError, ValidationError) as error:
        raise DataError(f"{path} is damaged. Delete that folder's drawn pets, or choose another folder.") from error


def _require_empty(source: Path) -> None:
    try:
        entries = sorted(entry.name for entry in source.iterdir())
    except FileNotFoundError:
        return
    except OSError as error:
        raise DataError(
            f"Cannot draw pets into {source}: {error.strerror or error}. Choose a new or empty folder."
        ) from error
    if entries:
        raise DataError(
            f"{source} already holds other things ({entries[0]}), and PetDesk does not mix drawn pets with them. "
            "Choose a new or empty folder."
        )


def _require_same(source: Path, recorded: DrawnPetsParams, wanted: DrawnPetsParams) -> None:
    """Only the settings that the user named must fit: a folder drawn once is opened without naming them again."""
    differing = [name for name in sorted(wanted.model_fields_set) if getattr(recorded, name) != getattr(wanted, name)]
    if differing:
        was = ", ".join(f"{name}={getattr(recorded, name)}" for name in differing)
        asked = ", ".join(f"{name}={getattr(wanted, name)}" for name in differing)
        raise DataError(
            f"The pets in {source} were drawn with {was}, not {asked}. "
            "Choose another folder, or the settings they were drawn with."
        )
