"""Writing the answers as a CSV table beside the pictures."""

from collections.abc import Iterable
from pathlib import Path

from petdesk.predict.predictions import Predictions
from petdesk.predict.table import PredictionsTable


def suggested_place(sources: Iterable[str]) -> Path:
    """Beside the pictures, not among them: the next labelling would see the table."""
    first = Path(next(iter(sources)))
    folder = first if first.is_dir() or not first.suffix else first.parent
    return folder.parent / f"{folder.name or 'pictures'}-predictions.csv"


def write_table(path: Path, predictions: Predictions, rows: Iterable[int]) -> int:
    """Writes rows of the predictions in this order, whole or not at all; returns how many.

    Raises:
        DataError: It cannot be written.
    """
    written = 0
    with PredictionsTable(path, whole=True) as table:
        for row in rows:
            table.add(
                predictions.paths[row],
                predictions.label(row),
                predictions.confidence(row),
                predictions.errors.get(row, ""),
            )
            written += 1
    return written
