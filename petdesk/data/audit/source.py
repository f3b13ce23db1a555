"""The audit job of any source, for `petdesk scan --audit`."""

import tempfile
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any

from petdesk.data.audit.job import audit
from petdesk.data.grouping_effect import effect_of
from petdesk.data.groups import GROUPS, Grouping, together
from petdesk.data.kept_split import KeptSplit
from petdesk.data.overview import TRAIN, VALID, overview
from petdesk.data.scan import read_table
from petdesk.data.survey import opened_for
from petdesk.data.table import PictureTable
from petdesk.events import Event, Finished, Meter
from petdesk.project import SUFFIX, Project, Rescan, Source
from petdesk.registry import Registry


def audit_source(
    source: Source,
    registry: Registry,
    *,
    valid_fraction: float,
    seed: int,
    save: Path | None = None,
    grouping: Grouping | None = None,
) -> Iterator[Event]:
    """Audits a source's pictures, or a project's.

    What was seen is kept in the project that the source is or that `save` names, so that the next audit there opens
    only what has changed, and so is `grouping`. The result is that of `survey` with the audit's `findings` (with the
    pictures' paths) and `counts`, how many pictures were `opened`, and what the grouping does as `groups`.

    Raises:
        PetDeskError: The source makes no training set, or the project cannot be written.
    """
    meter = Meter()
    table, source = yield from read_table(source, registry)
    with ExitStack() as stack:
        project, saved = yield from _project(source, table, save, stack)
        if source.path.suffix != SUFFIX and save is None:
            # Nothing of what was found alike is there when this source is trained on: tell what would leak then.
            project.settings.set(GROUPS, (grouping or Grouping(near=False)).as_setting())
        elif grouping is not None:
            project.edits.set_setting(GROUPS, grouping.as_setting())
        result = yield from _result_of(audit(project, KeptSplit(valid_fraction=valid_fraction, seed=seed)))
        columns = project.columns()
        staying = together(project, columns)
        seen = overview(columns, valid_fraction=valid_fraction, seed=seed, together=staying)
        paths = {picture: str(columns.path(row)) for row, picture in enumerate(columns.ids.tolist())}
        counts = zip(columns.classes, seen.train.tolist(), seen.valid.tolist(), strict=True)
        classes = {name: {"train": train, "valid": valid} for name, train, valid in counts if train + valid}
        yield Finished(
            result={
                "source": str(source.path),
                "dataset": source.dataset,
                "pictures": int((seen.sides >= TRAIN).sum()),
                "train": int((seen.sides == TRAIN).sum()),
                "valid": int((seen.sides == VALID).sum()),
                "classes": classes,
                "without_validation": [name for name, sides in classes.items() if not sides["valid"]],
                "problems": [
                    {"path": str(columns.path(row)), "reason": reason, "fatal": bool(columns.fatal[row])}
                    for row, reason in sorted(columns.problems.items())
                ],
                "findings": [
                    {**finding, "pictures": [paths[picture] for picture in finding["pictures"]]}
                    for finding in result["findings"]
                ],
                "counts": result["counts"],
                "opened": result["opened"],
                "groups": None if grouping is None else _effect(project, grouping, paths, valid_fraction, seed),
                "project": None if saved is None else {"path": str(save), **asdict(saved)},
                "seconds": meter.seconds,
            }
        )


def _effect(
    project: Project, grouping: Grouping, paths: dict[int, str], valid_fraction: float, seed: int
) -> dict[str, Any]:
    effect = asdict(effect_of(project, grouping, valid_fraction=valid_fraction, seed=seed))
    for name in ("leaked", "remaining"):
        effect[name] = [[paths[picture] for picture in group] for group in effect[name]]
    return {"by": grouping.by, **effect}


def _project(
    source: Source, table: PictureTable, save: Path | None, stack: ExitStack
) -> Generator[Event, None, tuple[Project, Rescan | None]]:
    """The project to keep the audit in: the source itself, a saved one, or one that is gone afterwards."""
    if source.path.suffix == SUFFIX and save is None:
        return stack.enter_context(Project.open(source.path)), None
    if save is not None:
        project = stack.enter_context(opened_for(save, source))
        return project, (yield from project.rescan(table.items(), source=source))
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="petdesk-audit-")))
    project = stack.enter_context(Project.create(folder / f"audit{SUFFIX}", source=source))
    yield from project.rescan(table.items())
    return project, None


def _result_of(job: Iterator[Event]) -> Generator[Event, None, dict[str, Any]]:
    """Passes a job's events on, but for the last, whose result it returns."""
    for event in job:
        if isinstance(event, Finished):
            return event.result
        yield event
    return {}
