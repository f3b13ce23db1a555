"""Scanning: a dataset plugin's items, with progress."""

import logging
import os
import time
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from petdesk.api import DataError, DatasetSpec, Item, Progress, Remark, SettingsError, read_params
from petdesk.data.groups import leaders, names_together
from petdesk.data.table import PictureTable, require_classes, tabulate
from petdesk.events import Event, Meter, PrepareProgress, ScanProgress, Warned
from petdesk.project import SUFFIX, Project, Source, absolute
from petdesk.registry import Registry, SpecTable, blaming

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_EVENTS = 0.1


def recognise(path: Path, datasets: SpecTable[DatasetSpec]) -> str:
    """The key of the dataset plugin that knows this layout best.

    Raises:
        DataError: The source is not there, cannot be read, or no plugin knows it.
    """
    try:
        if path.is_dir():
            os.scandir(path).close()
        elif not path.exists():
            raise DataError(f"{path} is not there. Check the spelling, or that the disk is connected.")
    except OSError as error:
        raise DataError(f"{path} cannot be read ({error.strerror or error}). Choose another folder.") from error
    best = max(
        ((_sureness(spec, path), spec.key) for spec in datasets), key=lambda answer: answer[0], default=(0.0, "")
    )
    if best[0] <= 0:
        raise DataError(
            f"PetDesk finds no labelled pictures in {path}. It knows one folder per class, train/valid folders, "
            "labels in file names and CSV tables; name the right one with --dataset."
        )
    return best[1]


def _sureness(spec: DatasetSpec, path: Path) -> float:
    """What `recognise` answers; 0 where it fails, for one bad plugin must not keep the others from being asked."""
    try:
        answer = float(spec.recognise(path))
    except Exception:
        logger.warning("the dataset %s could not look at %s", spec.key, path, exc_info=True)
        return 0.0
    return min(answer, 1.0) if answer > 0 else 0.0


def read_table(source: Source, registry: Registry) -> Generator[Event, None, tuple[PictureTable, Source]]:
    """Finds the labelled pictures of a source; the source that comes back names its dataset.

    A project is a source too: its pictures as they were scanned last, with the user's edits.

    Raises:
        DataError: There are none, all are of one class, or they cannot be read to the end.
        ProjectError: The project cannot be read.
        SettingsError: No such dataset, or a param that it does not take.
    """
    path = absolute(source.path.expanduser())
    if path.suffix == SUFFIX:
        if source.dataset or source.params:
            raise SettingsError(f"{path.name} knows how its labels are read. Leave out --dataset and --dataset-param.")
        table = project_table(path)
        yield ScanProgress(done=len(table), total=len(table), rate=0.0)
        return table, Source(path=path)
    key = source.dataset
    if key is None:
        key = recognise(path, registry.datasets)
        yield Warned(message=f"Read as {registry.datasets[key].title!r} (--dataset {key}).", path=str(path))
    dataset = registry.datasets[key]
    params = read_params(dataset.params, source.params, owner=f"dataset {key}")
    with blaming(registry.datasets.plugin_of(key), "reading the pictures"):
        items = yield from scan(dataset, path, params)
    table = tabulate(items, path)
    require_classes(table)
    return table, Source(path=path, dataset=key, params=params.model_dump(mode="json", exclude_unset=True))


def project_table(path: Path) -> PictureTable:
    """The pictures of a project with the user's edits, read without a scan.

    Raises:
        DataError: There are none, all are of one class, or their folder is not there.
        ProjectError: The project cannot be read.
    """
    with Project.open(path, read_only=True) as project:
        root, items, drawn_as = project.root, project.items(), project.files.drawn_as()
        staying = names_together(project)
    if not root.is_dir():
        raise DataError(
            f"{root}, the folder with the pictures of {path.name}, is not there. "
            "Bring it back, or connect its disk, and try again."
        )
    table = tabulate(items, root, whole_split=False, drawn_as=drawn_as)
    require_classes(table)
    if not staying:
        return table
    row_of = {name: row for row, name in enumerate(table.names)}
    groups = [[row_of[name] for name in names if name in row_of] for names in staying]
    return replace(table, together=leaders(sorted(group) for group in groups if len(group) > 1))


def scan(
    spec: DatasetSpec, source: Path, params: Any
) -> Generator[ScanProgress | PrepareProgress | Warned, None, list[Item]]:
    """Runs a dataset plugin over `source`; returns its items, in its order.

    Raises:
        DataError: The source does not fit, or cannot be read to its end.
    """
    try:
        if spec.prepare is not None:
            yield from preparing(spec.prepare(source, params))
        return (yield from _collect(spec.scan(source, params)))
    except OSError as error:
        where = error.filename or source
        raise DataError(
            f"{where} could not be read to the end ({error.strerror or error}). "
            "If the folder was moved or its disk taken away, bring it back and try again."
        ) from error


def preparing(progress: Iterator[Progress]) -> Iterator[PrepareProgress]:
    """A plugin's progress as events, a few a second."""
    meter, due = Meter(), 0.0
    try:
        for step in progress:
            if time.monotonic() >= due or step.done == step.total:
                due = time.monotonic() + SECONDS_BETWEEN_EVENTS
                yield PrepareProgress(
                    done=step.done,
                    total=step.total,
                    unit=step.unit,
                    rate=meter.rate(step.done),
                    message=step.message,
                )
    finally:
        close = getattr(progress, "close", None)
        if close is not None:
            close()


def _collect(found: Iterator[Item | Remark]) -> Generator[ScanProgress | Warned, None, list[Item]]:
    items: list[Item] = []
    meter, due = Meter(), time.monotonic() + SECONDS_BETWEEN_EVENTS
    try:
        for item in found:
            if isinstance(item, Remark):
                yield Warned(message=item.message)
                continue
            items.append(item)
            if time.monotonic() >= due:
                due = time.monotonic() + SECONDS_BETWEEN_EVENTS
                yield ScanProgress(done=len(items), total=None, rate=meter.rate(len(items)))
    finally:
        close = getattr(found, "close", None)
        if close is not None:
            close()
    yield ScanProgress(done=len(items), total=len(items), rate=meter.rate(len(items)))
    return items
