"""Scanning: a dataset plugin's items, with progress."""

import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from petdesk.api import DataError, DatasetSpec, Item, Progress, Remark, read_params
from petdesk.data.table import PictureTable, require_classes, tabulate
from petdesk.events import Event, Meter, PrepareProgress, ScanProgress, Warned
from petdesk.registry import Registry, SpecTable

SECONDS_BETWEEN_EVENTS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Pictures as the user named them: where, by which dataset plugin (None: find out), with which params."""

    path: Path
    dataset: str | None = None
    params: dict[str, Any] = field(default_factory=dict)


def recognise(path: Path, datasets: SpecTable[DatasetSpec]) -> str:
    """The key of the dataset plugin that knows this layout best.

    Raises:
        DataError: The source is not there, or no plugin knows it.
    """
    if not path.exists():
        raise DataError(f"{path} is not there. Check the spelling, or that the disk is connected.")
    try:
        answers = [(spec.recognise(path), spec.key) for spec in datasets]
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror or error}.") from error
    best = max(answers, key=lambda answer: answer[0], default=(0.0, ""))
    if best[0] <= 0:
        raise DataError(
            f"PetDesk finds no labelled pictures in {path}. It knows one folder per class, train/valid folders, "
            "labels in file names and CSV tables; name the right one with --dataset."
        )
    return best[1]


def read_table(source: Source, registry: Registry) -> Generator[Event, None, tuple[PictureTable, Source]]:
    """Finds the labelled pictures of a source; the source that comes back names its dataset and all params.

    Raises:
        DataError: There are none, all are of one class, or they cannot be read to the end.
        SettingsError: No such dataset, or a param that it does not take.
    """
    path = source.path.expanduser().absolute()
    key = source.dataset
    if key is None:
        key = recognise(path, registry.datasets)
        yield Warned(message=f"Read as {registry.datasets[key].title!r} (--dataset {key}).", path=str(path))
    dataset = registry.datasets[key]
    params = read_params(dataset.params, source.params, owner=f"dataset {key}")
    items = yield from scan(dataset, path, params)
    table = tabulate(items, path)
    require_classes(table)
    return table, Source(path=path, dataset=key, params=params.model_dump(mode="json"))


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
