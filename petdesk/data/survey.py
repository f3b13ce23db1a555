"""The survey job: what is in a source, for `petdesk scan`."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import numpy as np

from petdesk.api import DataError, SettingsError
from petdesk.data.check import check_pictures
from petdesk.data.scan import read_table
from petdesk.data.split import lonely_classes, split
from petdesk.data.table import PictureTable
from petdesk.events import Event, Finished, Meter
from petdesk.project import SUFFIX, Project, Rescan, Source
from petdesk.registry import Registry


def survey(
    source: Source,
    registry: Registry,
    *,
    valid_fraction: float,
    seed: int,
    check: bool = True,
    save: Path | None = None,
) -> Iterator[Event]:
    """Counts classes, splits as training would, and checks every picture.

    The result has `classes` (name to train and valid counts), `problems` (path, reason, fatal) and totals; with `save`,
    a project file that is made or brought up to date, what changed in there as `project`.

    Raises:
        PetDeskError: The source makes no training set.
    """
    meter = Meter()
    table, source = yield from read_table(source, registry)
    saved = (yield from _save(save, source, table)) if save is not None else None
    problems = (yield from check_pictures(table)) if check else []
    bad = {problem.path for problem in problems if problem.fatal}
    keep = np.array([table.path(row) not in bad for row in range(len(table))])
    if not keep.any():
        raise DataError(
            f"None of the {len(table)} pictures in {table.root} can be read; of {problems[0].path.name}: "
            f"{problems[0].reason}. Choose another folder."
        )
    table = table if keep.all() else table.only(keep)
    valid = split(table, valid_fraction=valid_fraction, seed=seed)
    classes = {
        name: {
            "train": int(((table.labels == label) & ~valid).sum()),
            "valid": int(((table.labels == label) & valid).sum()),
        }
        for label, name in enumerate(table.classes)
    }
    yield Finished(
        result={
            "source": str(source.path),
            "dataset": source.dataset,
            "pictures": len(table),
            "train": int((~valid).sum()),
            "valid": int(valid.sum()),
            "classes": classes,
            "without_validation": lonely_classes(table, valid),
            "problems": [
                {"path": str(problem.path), "reason": problem.reason, "fatal": problem.fatal} for problem in problems
            ],
            "project": None if saved is None else {"path": str(save), **asdict(saved)},
            "seconds": meter.seconds,
        }
    )


def _save(path: Path, source: Source, table: PictureTable) -> Generator[Event, None, Rescan]:
    with opened_for(path, source) as project:
        return (yield from project.rescan(table.items(), source=source))


@contextmanager
def opened_for(path: Path, source: Source) -> Iterator[Project]:
    """The project of a source at `path`, made where there is none.

    Raises:
        SettingsError: The source is a project itself, or the project is that of another source.
        ProjectError: It cannot be opened or made.
    """
    if source.path.suffix == SUFFIX:
        raise SettingsError(f"{source.path.name} is a project already. Leave out --save, or copy the file.")
    with Project.open(path) if path.exists() else Project.create(path, source=source) as project:
        if project.source.path != source.path:
            raise SettingsError(
                f"{path} is the project of {project.source.path}. Choose another name for one of {source.path}."
            )
        yield project
