"""The check job of a project: opens every picture that was not opened since its file last changed."""

import os
import time
from collections.abc import Generator, Iterator
from contextlib import closing

from petdesk.data.looking import look_at
from petdesk.data.threads import in_threads
from petdesk.events import Event, Finished, Meter, ScanProgress
from petdesk.project import Finding, Look, Project
from petdesk.project.checks import Unchecked

SECONDS_BETWEEN_EVENTS = 0.1
SECONDS_BETWEEN_WRITES = 1.0


def check_project(project: Project) -> Iterator[Event]:
    """Decodes pictures to their end and keeps what that shows in the project; closing it keeps what is done.

    What an audit needs is seen and kept on the way. The result has the number of pictures that were `checked` and,
    among these, of those with `problems`.
    """
    checked, problems = yield from open_pictures(project)
    yield Finished(result={"checked": checked, "problems": problems})


def open_pictures(project: Project, *, message: str = "") -> Generator[ScanProgress, None, tuple[int, int]]:
    """Opens what was not opened since it changed; returns how many pictures that were, and how many have problems.

    Args:
        project: Open for writing.
        message: What the events say.
    """
    waiting, root = project.looks.missing(), project.root
    meter, shown, written = Meter(len(waiting)), 0.0, time.monotonic()
    seen: list[tuple[Finding, Look]] = []
    n_problems = 0

    def look(picture: Unchecked) -> tuple[Finding, Look]:
        return look_at(picture, root / picture.name)

    yield ScanProgress(done=0, total=len(waiting), rate=0.0, message=message)
    with closing(in_threads(look, waiting, workers=os.cpu_count() or 1)) as answers:
        try:
            for done, answer in enumerate(answers, start=1):
                seen.append(answer)
                n_problems += answer[0].problem is not None
                now = time.monotonic()
                if now - written >= SECONDS_BETWEEN_WRITES:
                    _record(project, seen)
                    seen, written = [], time.monotonic()
                if now - shown >= SECONDS_BETWEEN_EVENTS or done == len(waiting):
                    shown = now
                    yield ScanProgress(done=done, total=len(waiting), rate=meter.rate(done), message=message)
        finally:
            _record(project, seen)
    return len(waiting), n_problems


def _record(project: Project, seen: list[tuple[Finding, Look]]) -> None:
    if seen:
        project.looks.record([look for _, look in seen])
        project.checks.record([finding for finding, _ in seen])
