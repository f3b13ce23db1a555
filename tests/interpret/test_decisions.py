"""What Trust and the report count is what Predict says."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from prediction_samples import write_run

from petdesk.interpret import Answers, read_answers
from petdesk.interpret.decisions import decisions
from petdesk.model_file import ModelDocument, PluginUse
from petdesk.training.temperature import softened
from petdesk.training.thresholds import decide

OWN = (0.9, 0.8, 0.95)
"""As high as those of the reviewer's model: most pictures reach none."""


def said(**more: Any) -> ModelDocument:
    use = PluginUse(key="tiny", plugin="p", distribution="petdesk")
    facts: dict[str, Any] = {"size": 32, "presize": 42, "mean": (0, 0, 0), "std": (1, 1, 1), "outputs": "sigmoid"}
    return ModelDocument(classes=("cat", "dog", "fox"), architecture=use, augmentation=use, **facts, **more)


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Answers, NDArray[np.float32]]:
    monkeypatch.setattr("petdesk.interpret.probabilities.CHUNK", 700)
    random = np.random.default_rng(0)
    table, labels = random.random((1000, 3)).astype(np.float32), random.integers(0, 3, 1000)
    names = [str(number) for number in range(1000)]
    return read_answers(write_run(tmp_path, table, labels, names=names, more={"outputs": '"sigmoid"'})), table


@pytest.mark.parametrize("temperature", [1.0, 1.7])
@pytest.mark.parametrize("least", [None, 0.7, 0.85, 1.0])
@pytest.mark.parametrize("own", [(), OWN])
def test_as_many_are_answered_and_wrong_as_predict_says(
    asked: tuple[Answers, NDArray[np.float32]], own: tuple[float, ...], least: float | None, temperature: float
) -> None:
    answers, table = asked
    document = said(thresholds=own, answer_from=least, temperature=temperature)
    softer = softened(table, temperature, "sigmoid")
    limits = document.answering_thresholds
    answer = decide(softer, limits) if limits else softer.argmax(axis=1)
    found = decisions(answers, document)
    share, error = found.coverage().at(least or 0)
    answered = answer >= 0
    assert share == pytest.approx(answered.mean())
    if answered.any():
        assert error == pytest.approx((answer != answers.labels)[answered].mean())
    np.testing.assert_array_equal(found.below(least or 0), ~answered)
    np.testing.assert_array_equal(found.predicted[answered], answer[answered])
    np.testing.assert_array_equal(found.confidences, softer[np.arange(1000), found.predicted])


def test_a_confidence_that_is_just_reached_is_an_answer(tmp_path: Path) -> None:
    # 0.7 of float32 is less than that of float64; Predict compares the former.
    answers = read_answers(write_run(tmp_path))
    found = decisions(answers, None)
    assert found.coverage().at(0.7)[0] == 1 - found.below(0.7).mean() == 0.6


def test_a_model_that_answers_nothing(asked: tuple[Answers, NDArray[np.float32]]) -> None:
    answers, _ = asked
    curve = decisions(answers, said(thresholds=(1.0, 1.0, 1.0))).coverage()
    assert (curve.at(0)[0], curve.for_answered(0.5), curve.for_error(0.5), curve.area) == (0, 0, None, 0)
