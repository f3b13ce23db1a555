"""The survey job: what is in a source, for `petdesk scan`."""

from collections.abc import Iterator

import numpy as np

from petdesk.data.check import check_pictures
from petdesk.data.scan import Source, read_table
from petdesk.data.split import lonely_classes, split
from petdesk.events import Event, Finished, Meter
from petdesk.registry import Registry


def survey(
    source: Source, registry: Registry, *, valid_fraction: float, seed: int, check: bool = True
) -> Iterator[Event]:
    """Counts classes, splits as training would, and checks every picture.

    The result has `classes` (name to train and valid counts), `problems` (path, reason, fatal) and totals.

    Raises:
        PetDeskError: The source makes no training set.
    """
    meter = Meter()
    table, source = yield from read_table(source, registry)
    problems = (yield from check_pictures(table)) if check else []
    bad = {problem.path for problem in problems if problem.fatal}
    keep = np.array([table.path(row) not in bad for row in range(len(table))])
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
            "seconds": meter.seconds,
        }
    )
