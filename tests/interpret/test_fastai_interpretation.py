"""What fastai's interpretation says of the same probabilities, recorded (tests/benchmarks/record_interpretation.py).

The probabilities are of a network on real photos of 37 breeds; rounded to one digit many of them tie, and in one set
some are 0, so that losses are infinite. Where pictures tie, fastai's order (of `torch.topk`) is arbitrary: then the
values must be the same, and the pictures must be among those that have them.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from prediction_samples import write_run

from petdesk.interpret import Answers, Ranking, confusion, most_confused, ranked, read_answers

RECORDED = json.loads((Path(__file__).parent / "fastai_interpretation.json").read_text(encoding="utf-8"))["sets"]
Case = tuple[Answers, dict[str, Any]]


@pytest.fixture(params=RECORDED)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    told = RECORDED[request.param]
    names = [str(row) for row in range(len(told["labels"]))]
    run = write_run(tmp_path, told["probabilities"], told["labels"], names=names, classes=told["classes"])
    return read_answers(run), told


def values_of(numbers: list[float | None]) -> NDArray[np.float64]:
    return np.array([np.inf if number is None else number for number in numbers])


def agree(rows: NDArray[np.int64], by: NDArray[np.floating], theirs: dict[str, Any]) -> None:
    """The same values in the same order; the same pictures, but for those that tie with another."""
    expected = values_of(theirs["values"])
    assert len(rows) == len(expected)
    np.testing.assert_allclose(by[rows], expected, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(by[theirs["rows"]], expected, rtol=1e-5, atol=1e-6)
    for ours, other in zip(rows.tolist(), theirs["rows"], strict=True):
        tied = np.isclose(by, by[ours], rtol=1e-5, atol=1e-6).sum() > 1
        assert tied or ours == other


def test_the_confusion_matrix_is_fastais(case: Case) -> None:
    answers, told = case
    assert confusion(answers).tolist() == told["confusion"]


@pytest.mark.parametrize(("minimum", "name"), [(1, "most_confused"), (2, "most_confused_from_2")])
def test_most_confused_are_fastais_in_its_order(case: Case, minimum: int, name: str) -> None:
    answers, told = case
    pairs = most_confused(confusion(answers), minimum)
    ours = [[answers.classes[pair.actual], answers.classes[pair.predicted], pair.count] for pair in pairs]
    assert ours == told[name]


def test_losses_and_top_losses_are_fastais(case: Case) -> None:
    answers, told = case
    np.testing.assert_allclose(answers.losses, values_of(told["losses"]), rtol=1e-5, atol=1e-6)
    agree(ranked(answers, Ranking.TOP_LOSSES)[:9], answers.losses, told["top_losses"])


def test_most_correct_and_incorrect_are_the_lessons(case: Case) -> None:
    answers, told = case
    for ranking, by, name in (
        (Ranking.MOST_CORRECT, answers.p_actual, "most_correct"),
        (Ranking.MOST_INCORRECT, answers.p_predicted, "most_incorrect"),
    ):
        rows = ranked(answers, ranking)[:9]
        agree(rows, by, told[name])
        assert rows.tolist() == told[name]["rows"]  # ties too: both keep the order of the pictures


def test_most_uncertain_are_the_lessons(case: Case) -> None:
    answers, told = case
    rows = ranked(answers, Ranking.MOST_UNCERTAIN)[:9]
    entropy = answers.uncertainty.astype(np.float64) * np.log(len(answers.classes))
    agree(rows, entropy, told["most_uncertain"])
    if told["nearest_to_half"] is not None:
        half = -np.abs(np.where(answers.predicted == 1, answers.p_predicted, 1 - answers.p_predicted) - 0.5)
        agree(rows, half, told["nearest_to_half"])


def test_the_recorded_ones_have_ties() -> None:
    assert len(RECORDED) == 3
    for told in RECORDED.values():
        counts = [count for _, _, count in told["most_confused"]]
        assert len(set(counts)) < len(counts) or len(counts) == 2
    assert len(set(RECORDED["breeds, many ties"]["top_losses"]["values"])) < 9
