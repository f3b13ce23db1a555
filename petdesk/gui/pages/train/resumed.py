"""A training that goes on, told from its first step: what it wrote before it ended comes ahead of what it does now."""

from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from threading import Event as Flag
from typing import Any, cast

from petdesk.events import Event, Finished, PhaseStart, Resumed
from petdesk.gui.pages.train.written import read_written
from petdesk.project import Project, ProjectError, Run
from petdesk.registry import Registry
from petdesk.training.project_run import resume_in_project


def resumed(project: Project, run: int, registry: Registry, *, discard: Flag) -> Iterator[Event]:
    """Goes on with a run as `resume_in_project` does, and tells the steps and epochs that it has behind it too.

    A run that could not be taken up, as because its pictures have changed, is listed as it was before.

    Args:
        project: Open for writing, until this ends.
        run: Its number.
        registry: Where plugins are looked up.
        discard: Set it before closing this to have the run deleted.

    Raises:
        PetDeskError: As `resume_in_project`.
    """
    before = project.runs.get(run)
    begun = waits = False
    job = cast("Generator[Event, None, None]", resume_in_project(project, run, registry, discard=discard))
    try:
        with closing(job) as events:
            for event in events:
                begun = begun or isinstance(event, (Resumed, PhaseStart))
                if waits and isinstance(event, PhaseStart):
                    # Only now are the network's layer groups known, whose rates are drawn.
                    written, waits = read_written(before.path), False
                    yield from written.before(event)
                    yield event
                    yield from written.trained(event)
                elif waits and isinstance(event, Finished):
                    yield from read_written(before.path).whole()
                    yield event
                else:
                    waits = waits or isinstance(event, Resumed)
                    yield event
    finally:
        if not begun and not discard.is_set():
            _put_back(project, before)


def _put_back(project: Project, before: Run) -> None:
    """Lists a run with the status and the figures that it had."""
    with suppress(ProjectError):  # why it could not go on is what the user should hear
        since = project.runs.get(before.id).summary
        summary = dict.fromkeys(since) | before.summary
        project.runs.end(before.id, status=cast("Any", before.status), summary=summary)
