"""The confusion matrix and the report as CSV, for a spreadsheet."""

import csv
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from petdesk.api import DataError
from petdesk.interpret.confusion import Counts, row_shares
from petdesk.interpret.report import Averages, Report

COLUMNS = ("class", "precision", "recall", "f1", "support", "predicted", "correct")


def write_matrix(path: Path, counts: Counts, names: Sequence[str], *, shares: bool = False) -> None:
    """Writes a row for each actual class and a column for each predicted one: counts, or shares of the row.

    Raises:
        DataError: It cannot be written.
    """
    cells = row_shares(counts).tolist() if shares else counts.tolist()
    shown = [[f"{cell:.6f}" for cell in row] for row in cells] if shares else cells
    rows = ([name, *row] for name, row in zip(names, shown, strict=True))
    _write(path, [["actual \\ predicted", *names], *rows])


def write_report(path: Path, report: Report) -> None:
    """Writes a row for each class, then the averages; a figure that an average has not is left empty.

    Raises:
        DataError: It cannot be written.
    """
    rows = [
        [
            figures.name,
            *(f"{value:.6f}" for value in (figures.precision, figures.recall, figures.f1)),
            figures.support,
            figures.predicted,
            figures.correct,
        ]
        for figures in report.classes
    ]
    correct = sum(figures.correct for figures in report.classes)
    averages = [
        _average("macro average", report.macro, report.support),
        _average("weighted average", report.weighted, report.support),
        ["accuracy", "", f"{report.accuracy:.6f}", "", report.support, report.support, correct],
    ]
    _write(path, [list(COLUMNS), *rows, *averages])


def _average(name: str, figures: Averages, support: int) -> list[object]:
    return [name, *(f"{value:.6f}" for value in (figures.precision, figures.recall, figures.f1)), support, "", ""]


def _write(path: Path, rows: Iterable[Sequence[object]]) -> None:
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    try:
        with partial.open("w", newline="", encoding="utf-8", errors="surrogateescape") as file:
            csv.writer(file).writerows(rows)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise DataError(
            f"{path} cannot be written ({error.strerror or error}). "
            "Close the table where it is open, make room, or choose another folder."
        ) from error
