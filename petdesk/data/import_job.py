"""The jobs that read a source into a project: a new one, or one that is there."""

import os
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from petdesk.api import DataError, SettingsError
from petdesk.data.scan import read_table
from petdesk.data.table import PictureTable
from petdesk.events import Event, Finished, Warned
from petdesk.project import SUFFIX, Project, ProjectError, Source, absolute
from petdesk.registry import Registry


def import_source(path: Path, source: Source, registry: Registry) -> Iterator[Event]:
    """Reads a source and makes a project of it; before it ends there is no file, nor after it was cancelled or failed.

    The result has `project`, `pictures`, `classes` and the `remarks` of the dataset.

    Raises:
        PetDeskError: The source makes no training set, or the project cannot be written there.
    """
    path = absolute(path.expanduser())
    if path.suffix != SUFFIX:
        raise ProjectError(f"A project's name ends in {SUFFIX}. Call it {path.name}{SUFFIX}.")
    if path.exists():
        raise ProjectError(f"{path} is there already. Open it, or choose another name.")
    remarks: list[str] = []
    # In the same folder, so that the last step is a rename and a source in there is found by a relative path.
    partial = path.with_name(f".{path.stem}-{os.getpid()}{SUFFIX}")
    try:
        table, source = yield from _noting(read_table(source, registry), remarks)
        _make_folder(path.parent)
        _clear_away(partial)  # of a process with the same number that was killed
        with Project.create(partial, source=source) as project:
            changes = yield from project.rescan(table.items())
        _put_in_place(partial, path)
    finally:
        _clear_away(partial)
    yield Finished(
        result={
            "project": str(path),
            "pictures": changes.pictures,
            "classes": len(table.classes),
            "remarks": remarks,
        }
    )


def reread_source(
    project: Project, registry: Registry, *, source: Source | None = None, moved: bool = False
) -> Iterator[Event]:
    """Reads a project's source again, or another one in its place; a failure or its closing changes nothing.

    Args:
        project: Open for writing.
        registry: Where its dataset is looked up.
        source: In place of the project's own: another folder, dataset or params.
        moved: Whether it is the same pictures elsewhere, so that a folder without any of them is the wrong one.

    The result has the figures of `Rescan` and the `remarks` of the dataset.

    Raises:
        PetDeskError: The source makes no training set, or is not the one that was moved.
    """
    remarks: list[str] = []
    table, read = yield from _noting(read_table(source or project.source, registry), remarks)
    if moved:
        _require_known(project, table, read.path)
    changes = yield from project.rescan(table.items(), source=read)
    yield Finished(result={**asdict(changes), "remarks": remarks})


def _require_known(project: Project, table: PictureTable, folder: Path) -> None:
    names = {picture.name for picture in project.pictures.select()}
    if names.isdisjoint(table.names):
        raise DataError(
            f"None of this project's pictures is in {folder}. Choose the folder that they were moved to; "
            f"one of them is called {min(names, default='')}."
        )


def _noting(
    job: Generator[Event, None, tuple[PictureTable, Source]], remarks: list[str]
) -> Generator[Event, None, tuple[PictureTable, Source]]:
    """Passes a job's events on and collects what it remarked, without what only says which dataset was guessed."""
    try:
        while True:
            try:
                event = next(job)
            except StopIteration as end:
                table, source = end.value
                return table, source
            if isinstance(event, Warned) and event.path is None:
                remarks.append(event.message)
            yield event
    finally:
        job.close()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"The folder {folder} cannot be made ({error.strerror or error}). Choose another place for the project."
        ) from error


def _put_in_place(partial: Path, path: Path) -> None:
    if path.exists():
        raise ProjectError(f"{path} was made meanwhile. Open it, or choose another name.")
    try:
        partial.rename(path)
    except OSError as error:
        raise ProjectError(
            f"{path} cannot be made ({error.strerror or error}). Choose a folder that you may write in."
        ) from error


def _clear_away(partial: Path) -> None:
    """Removes what is left of an unfinished project, and the lock of a finished one."""
    runs = partial.with_suffix(".runs")
    for file in (partial, partial.with_name(f"{partial.name}-wal"), partial.with_name(f"{partial.name}-shm")):
        with suppress(OSError):
            file.unlink(missing_ok=True)
    with suppress(OSError):
        (runs / ".lock").unlink(missing_ok=True)
        runs.rmdir()
