"""The audit job of a project."""

from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import asdict

import numpy as np

from petdesk.data.audit.findings import latest
from petdesk.data.audit.likeness import Like, alike
from petdesk.data.audit.thumbnails import SIDE
from petdesk.data.kept_split import KeptSplit
from petdesk.data.project_check import open_pictures
from petdesk.events import Event, Finished, Meter, ScanProgress
from petdesk.project import Project


def audit(project: Project, drawn: KeptSplit | None = None) -> Iterator[Event]:
    """Opens every picture that no audit has seen as it is now, and finds what is odd about all of them.

    Everything that it sees is kept in the project at once, so that closing it loses nothing and the next one goes on
    from there. The result has `pictures`, how many of them were `opened`, the `findings` (the fields of each), their
    `counts` by kind, and `seconds`.

    Args:
        project: Whose pictures.
        drawn: By what the sides are drawn that findings are about; None is what the project keeps.

    Raises:
        ProjectError: The project cannot be written.
    """
    meter = Meter()
    opened, _ = yield from open_pictures(project, message="Opening pictures")
    yield from _compare(project)
    result = latest(project, drawn)
    found = result.findings if result else ()
    yield Finished(
        result={
            "pictures": result.pictures if result else 0,
            "opened": opened,
            "findings": [asdict(finding) for finding in found],
            "counts": dict(Counter(finding.kind for finding in found)),
            "seconds": meter.seconds,
        }
    )


def _compare(project: Project) -> Generator[ScanProgress, None, None]:
    """Finds what is alike, among pictures of different bytes."""
    columns = project.columns()
    firsts = {int(columns.ids[row]) for row in range(len(columns)) if columns.copies.get(row, row) == row}
    pictures: list[int] = []
    thumbnails: list[bytes] = []
    for look in project.looks.select():
        if look.thumbnail is not None and look.picture in firsts:
            pictures.append(look.picture)
            thumbnails.append(look.thumbnail)
    row_of = {picture: row for row, picture in enumerate(columns.ids.tolist())}
    rows = [row_of[picture] for picture in pictures]
    sizes = np.stack([columns.widths[rows], columns.heights[rows]], axis=1).astype(np.int64)
    squares = np.frombuffer(b"".join(thumbnails), dtype=np.uint8).reshape(-1, SIDE, SIDE)
    meter = Meter(len(pictures))
    with closing(alike(squares, sizes)) as job:
        likes: list[Like] = []
        try:
            while True:
                done = round(next(job) * len(pictures))
                yield ScanProgress(done=done, total=len(pictures), rate=meter.rate(done), message="Comparing pictures")
        except StopIteration as end:
            likes = end.value
    project.looks.finish(
        (min(pair), max(pair), like.kind, like.similarity)
        for like in likes
        for pair in [(pictures[like.first], pictures[like.second])]
    )
