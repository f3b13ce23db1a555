"""A quick look at what a dataset would make of a source: as one sets it up, before anything is read for good."""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from petdesk.api import DatasetSpec, Item, PetDeskError, Remark, picture_files, read_params
from petdesk.data.scan import recognise
from petdesk.project import ProjectError, Source, absolute
from petdesk.project.apply.names import LabelPlace, label_place
from petdesk.registry import Registry, blaming

MOST_NAMES = 20_000
SECONDS = 1.5
CLASSES_NAMED = 12

Stop: TypeAlias = Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The names of the pictures in a folder, relative to it; not `complete` where there are more than were read.

    Of a table there are none, and `folder` is the one that it lies in.
    """

    folder: Path
    names: Sequence[str] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Seen:
    """One picture: its name, its label ("" where it gets none), where in the name the label stands (-1: nowhere)."""

    name: str
    label: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Peek:
    """What a dataset would find.

    Attributes:
        seen: Pictures in the order of their names: those with a label, and those of the listing without one.
        labelled: How many have a label.
        classes: The most frequent labels with their numbers.
        n_classes: How many labels there are.
        gone: How many of those that a table lists are not there.
        divided: Whether the dataset says which pictures validate.
        remarks: What the dataset remarked.
        failure: Why it does not work, as a sentence; "" where it does.
        complete: Whether it was looked through to its end.
    """

    seen: Sequence[Seen] = ()
    labelled: int = 0
    classes: Sequence[tuple[str, int]] = ()
    n_classes: int = 0
    gone: int = 0
    divided: bool = False
    remarks: Sequence[str] = ()
    failure: str = ""
    complete: bool = True


def guess(path: Path, registry: Registry) -> str:
    """The key of the dataset that fits best; the first one where none does or the source cannot be looked at."""
    try:
        return recognise(absolute(path), registry.datasets)
    except PetDeskError:
        return next(iter(registry.datasets)).key


def list_names(folder: Path, *, stop: Stop, most: int = MOST_NAMES, seconds: float = SECONDS) -> Listing:
    """The pictures in a folder, up to a number and a time; what cannot be listed looks empty."""
    names: list[str] = []
    until = time.monotonic() + seconds
    if not folder.is_dir():
        return Listing(folder=folder.parent if folder.exists() else folder)
    try:
        for path in picture_files(folder):
            if len(names) >= most or time.monotonic() > until or stop():
                return Listing(folder=folder, names=names, complete=False)
            names.append(path.relative_to(folder).as_posix())
    except OSError:
        return Listing(folder=folder, names=names, complete=False)
    return Listing(folder=folder, names=names)


def peek(
    source: Source,
    registry: Registry,
    *,
    listing: Listing,
    stop: Stop,
    most: int = MOST_NAMES,
    seconds: float = SECONDS,
) -> Peek:
    """Runs a dataset's own scan for a moment.

    Args:
        source: With its dataset named.
        registry: Where that is looked up.
        listing: The names in the source's folder, so that what gets no label is seen as well.
        stop: Asked again and again: whether nobody wants the answer any more.
        most: Pictures after which it is enough.
        seconds: Time after which it is.
    """
    spec = registry.datasets[source.dataset or ""]
    labels: dict[str, str] = {}
    remarks: list[str] = []
    failure, divided, complete, gone = "", False, True, 0
    listed = source.path.is_file()  # else they were found on the disk
    until = time.monotonic() + seconds
    try:
        with blaming(registry.datasets.plugin_of(spec.key), "reading the pictures"):
            for found in _scan(spec, source):
                if isinstance(found, Remark):
                    remarks.append(found.message)
                    continue
                labels[_name(found.path, listing.folder)] = found.label
                divided = divided or found.split == "valid"
                gone += listed and not found.path.exists()
                if len(labels) >= most or time.monotonic() > until or stop():
                    complete = False
                    break
    except PetDeskError as error:
        failure = str(error)
    except OSError as error:
        failure = (
            f"{error.filename or source.path} could not be read to the end ({error.strerror or error}). "
            "If the folder was moved or its disk taken away, bring it back and try again."
        )
    numbers = Counter(labels.values())
    return Peek(
        seen=_seen(labels, listing, _place_of(source), complete=complete),
        labelled=len(labels),
        classes=numbers.most_common(CLASSES_NAMED),
        n_classes=len(numbers),
        gone=gone,
        divided=divided,
        remarks=remarks,
        failure=failure,
        complete=complete and listing.complete,
    )


def _scan(spec: DatasetSpec, source: Source) -> Iterator[Item | Remark]:
    params = read_params(spec.params, source.params, owner=f"dataset {spec.key}")
    found = spec.scan(absolute(source.path.expanduser()), params)
    try:
        yield from found
    finally:
        close = getattr(found, "close", None)
        if close is not None:
            close()


def _place_of(source: Source) -> LabelPlace | None:
    """Where this dataset's labels stand in names; None where that is known of none."""
    try:
        return label_place(source.dataset, source.params, source_is_folder=not source.path.is_file())
    except (ProjectError, re.error):
        return None


def _seen(labels: dict[str, str], listing: Listing, place: LabelPlace | None, *, complete: bool) -> list[Seen]:
    """Those with a label, and those without one among the names that the scan has got past."""
    names = list(listing.names)
    if not complete:  # the scan was cut off: of what comes after it, nothing is known
        last = max((place for place, name in enumerate(names) if name in labels), default=-1)
        names = names[: last + 1]
    missing = [name for name in names if name not in labels]
    return [
        Seen(name, labels.get(name, ""), _start(name, labels.get(name, ""), place))
        for name in sorted([*labels, *missing])
    ]


def _start(name: str, label: str, place: LabelPlace | None) -> int:
    """Where the label begins: as the dataset reads it, else in the file's own name if it is there, else further up."""
    if not label:
        return -1
    span = None if place is None else place.span(name)
    if span is not None and name[slice(*span)] == label:
        return span[0]
    start = name.find(label, name.rfind("/") + 1)
    return start if start >= 0 else name.find(label)


def _name(path: Path, folder: Path) -> str:
    try:
        return path.relative_to(folder).as_posix()
    except ValueError:
        return path.as_posix()
