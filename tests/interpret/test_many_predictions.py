"""Many predictions are never in memory at once; the whole size is measured by tests/benchmarks/many_predictions.py."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from petdesk.interpret import (
    Ranking,
    calibrate,
    confidences,
    confusion,
    probabilities_of,
    ranked,
    read_answers,
    soft_confusion,
)
from petdesk.interpret.predictions_writer import PredictionsWriter

PICTURES, CLASSES = 10_000, 400
TABLE = 4 * PICTURES * CLASSES
"""Bytes of the probabilities: 16 MB."""
BATCH = 500


def peak_of(work: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def part(start: int) -> np.ndarray:
    table = np.random.default_rng(start).random((BATCH, CLASSES), dtype=np.float32) ** 8
    return table / table.sum(axis=1, keepdims=True)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    labels = np.arange(PICTURES) % CLASSES
    with PredictionsWriter(tmp_path / "valid_predictions.safetensors", list(map(str, range(CLASSES)))) as writer:

        def fill() -> None:
            for start in range(0, PICTURES, BATCH):
                writer.add(part(start))
            names = [f"{row}.jpg" for row in range(PICTURES)]
            ones = np.ones(PICTURES, np.float32)
            writer.finish(names=names, root=tmp_path, labels=labels, losses=ones, outputs="softmax")

        assert peak_of(fill) < TABLE / 1.2  # of which the copying's buffer is 4 MiB, however many there are
    return tmp_path


def test_little_is_in_memory(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("answers", "probabilities"):
        monkeypatch.setattr(f"petdesk.interpret.{module}.CHUNK", 2**17)
    monkeypatch.setattr("petdesk.interpret.calibration.MOST_NUMBERS", 2**17)
    limit = TABLE / 2
    assert peak_of(lambda: ranked(read_answers(run), Ranking.TOP_LOSSES)) < limit
    answers = read_answers(run)
    for work in (
        lambda: confusion(answers),
        lambda: soft_confusion(answers),
        lambda: confidences(answers, 1.5),
        lambda: calibrate(answers),
        lambda: probabilities_of(answers, np.array([0, 9_999])),
    ):
        assert peak_of(work) < limit


def test_what_was_written_in_parts_is_whole(run: Path) -> None:
    answers = read_answers(run)
    rows = np.array([0, 499, 500, 9_999])
    expected = [part(row // BATCH * BATCH)[row % BATCH] for row in rows.tolist()]
    np.testing.assert_array_equal(probabilities_of(answers, rows), expected)
    assert answers.labels[rows].tolist() == (rows % CLASSES).tolist()
    assert answers.names[9_999] == "9999.jpg"
