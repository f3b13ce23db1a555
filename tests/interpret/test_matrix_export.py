"""The tables for a spreadsheet."""

import csv
from pathlib import Path

import numpy as np
import pytest

from petdesk.api import DataError
from petdesk.interpret import report, write_matrix, write_report

COUNTS = np.array([[8, 2], [4, 6]])
NAMES = ("Bengal, brown", "Chat à poil")


def rows(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def test_the_matrix_as_counts(tmp_path: Path) -> None:
    write_matrix(tmp_path / "m.csv", COUNTS, NAMES)
    assert rows(tmp_path / "m.csv") == [
        ["actual \\ predicted", *NAMES],
        [NAMES[0], "8", "2"],
        [NAMES[1], "4", "6"],
    ]


def test_the_matrix_as_shares(tmp_path: Path) -> None:
    write_matrix(tmp_path / "m.csv", COUNTS, NAMES, shares=True)
    assert rows(tmp_path / "m.csv")[1] == [NAMES[0], "0.800000", "0.200000"]


def test_the_report(tmp_path: Path) -> None:
    write_report(tmp_path / "r.csv", report(COUNTS, NAMES))
    header, first, _, macro, weighted, accuracy = rows(tmp_path / "r.csv")
    entry = dict(zip(header, first, strict=True))
    assert entry == {
        "class": NAMES[0],
        "precision": "0.666667",
        "recall": "0.800000",
        "f1": "0.727273",
        "support": "10",
        "predicted": "12",
        "correct": "8",
    }
    assert [row[0] for row in (macro, weighted, accuracy)] == ["macro average", "weighted average", "accuracy"]
    assert accuracy[header.index("recall")] == "0.700000"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be written"):
        write_matrix(tmp_path / "nowhere" / "m.csv", COUNTS, NAMES)
    assert not list(tmp_path.iterdir())
