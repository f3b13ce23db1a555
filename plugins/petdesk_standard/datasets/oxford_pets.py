"""The Oxford-IIIT Pet pictures (Parkhi et al. 2012), fetched and unpacked by way of torchvision."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from petdesk.api import DataError, DatasetSpec, DownloadError, Item, Params, Progress, Split, fetch
from petdesk_standard.datasets.layout import look

if TYPE_CHECKING:
    from torchvision.datasets import OxfordIIITPet

FOLDER = "oxford-iiit-pet"
"""torchvision's name for the folder inside its `root`."""

LISTS: dict[str, Split] = {"trainval.txt": "train", "test.txt": "valid"}

SPACE_NEEDED = 1_700_000_000
"""Bytes: both archives (0.8 GB) and what is unpacked from them."""

SPECIES = {"1": "cat", "2": "dog"}


class OxfordPetsParams(Params):
    target: Literal["breed", "species"] = Field(
        "breed", description="What the label is: one of 37 breeds, or cat or dog"
    )
    split: Literal["given", "petdesk"] = Field(
        "given",
        description="given: trainval (3,680 pictures) trains and test (3,669) validates, as in the paper; "
        "petdesk: PetDesk splits all of them",
    )


def prepare(source: Path, params: OxfordPetsParams) -> Iterator[Progress]:
    """Fetches and unpacks the pictures into `source`; does nothing where they are all there."""
    if _is_complete(base_folder(source)):
        return
    from torchvision import datasets

    yield from download(datasets.OxfordIIITPet, source)


def download(dataset: "type[OxfordIIITPet]", source: Path, *, space_needed: int = SPACE_NEEDED) -> Iterator[Progress]:
    """Fetches the archives of `dataset` to where it looks for them, and lets it unpack them.

    Args:
        dataset: torchvision's class, which knows the addresses and checksums.
        source: The folder where `oxford-iiit-pet` goes, or that folder itself.
        space_needed: Bytes that must be free before anything is fetched.

    Raises:
        DownloadError: No network, or not what was expected.
        DataError: Too little room on the disk, or what was unpacked before is damaged.
    """
    base = base_folder(source)
    archives = {base / url.rsplit("/", 1)[-1]: (url, md5) for url, md5 in dataset._RESOURCES}
    _make_room(base, 0 if all(archive.exists() for archive in archives) else space_needed)
    for archive, (url, md5) in archives.items():
        try:
            yield from fetch(url, archive, md5=md5)
        except DownloadError as error:
            raise DownloadError(
                f"{error} Or put {' and '.join(each.name for each in archives)} into {base} yourself."
            ) from error
    yield Progress(done=0, total=1, unit="steps", message="Unpacking the pictures; this takes a minute or so")
    try:
        dataset(base.parent, download=True)
    except (OSError, RuntimeError) as error:
        raise DataError(f"The archives in {base} could not be unpacked ({error}). {_start_over(base)}") from error
    if not _is_complete(base):
        raise DataError(f"Some of the pictures in {base} are missing. {_start_over(base)}")
    yield Progress(done=1, total=1, unit="steps", message="Unpacked the pictures")


def scan(source: Path, params: OxfordPetsParams) -> Iterator[Item]:
    """Yields the pictures in the order of the data set's own lists.

    Raises:
        DataError: The pictures are not there, or a list is malformed.
        OSError: A list cannot be read.
    """
    base = base_folder(source)
    for name, split in LISTS.items():
        for image_id, species in _listed(base / "annotations" / name):
            label = image_id.rpartition("_")[0] if params.target == "breed" else species
            yield Item(base / "images" / f"{image_id}.jpg", label, split if params.split == "given" else None)


def recognise(source: Path) -> float:
    base = base_folder(source)
    has_lists = all((base / "annotations" / name).is_file() for name in LISTS)
    return 0.93 if has_lists and look(base / "images", limit=10).pictures else 0.0


def base_folder(source: Path) -> Path:
    """The folder with `images` and `annotations`: inside `source`, or `source` itself where that is its name."""
    return source if source.name == FOLDER else source / FOLDER


def _listed(annotations: Path) -> Iterator[tuple[str, str]]:
    """Yields image id and species. A line is: id, class 1-37, species 1 or 2, breed within the species."""
    if not annotations.is_file():
        raise DataError(
            f"The Oxford-IIIT pets are not in {annotations.parents[1]} ({annotations.name} is missing). "
            f"{_start_over(annotations.parents[1])}"
        )
    with annotations.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            fields = line.split()
            if len(fields) != 4 or fields[2] not in SPECIES:
                raise DataError(f"Line {number} of {annotations} is damaged. {_start_over(annotations.parents[1])}")
            yield fields[0], SPECIES[fields[2]]


def _is_complete(base: Path) -> bool:
    """Whether every listed picture is there: an unpacking that was cut off leaves folders that look complete."""
    try:
        listed = [image_id for name in LISTS for image_id, _ in _listed(base / "annotations" / name)]
    except DataError:
        return False
    return bool(listed) and all((base / "images" / f"{image_id}.jpg").is_file() for image_id in listed)


def _make_room(base: Path, needed: int) -> None:
    try:
        base.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(f"The folder {base} cannot be made ({error.strerror}). Choose another place for it.") from error
    free = shutil.disk_usage(base).free
    if free < needed:
        raise DataError(
            f"The Oxford-IIIT pets need {needed / 1e9:.1f} GB in {base}, where {free / 1e9:.1f} GB are free. "
            "Make room or choose a folder on another disk."
        )


def _start_over(base: Path) -> str:
    return f"Delete the folders images and annotations in {base}, then fetch the pictures again."


SPEC = DatasetSpec(
    key="oxford-iiit-pet",
    title="Oxford-IIIT Pet",
    summary="7,349 photos of 37 breeds of cats and dogs, fetched once (0.8 GB). The source is the folder they go to.",
    params=OxfordPetsParams,
    scan=scan,
    recognise=recognise,
    prepare=prepare,
)
