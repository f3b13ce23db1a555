"""Reliability, temperature and coverage, on numbers that one can check by hand, and against plain searches."""

import math
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from prediction_samples import write_run

from petdesk.api import DataError
from petdesk.interpret import Answers, calibrate, confidences, coverage, read_answers, reliability
from petdesk.training.temperature import fit_temperature, softened, softened_threshold
from petdesk.training.thresholds import decide


def test_bins_by_hand() -> None:
    sure = np.array([0.05, 0.95, 0.95, 0.85, 0.85, 1.0, 0.0, 0.9])
    right = np.array([False, True, False, True, True, True, False, True])
    found = reliability(sure, right, bins=10)
    low, high = found.bins[0], found.bins[9]
    assert [one.count for one in found.bins] == [2, 0, 0, 0, 0, 0, 0, 0, 3, 3]  # 0.9 belongs to (0.8, 0.9]
    assert (low.confidence, low.accuracy) == (0.025, 0)
    assert (high.confidence, high.accuracy) == pytest.approx((2.9 / 3, 2 / 3))
    gaps = [0.025, 1 - 2.6 / 3, 2.9 / 3 - 2 / 3]
    assert found.ece == pytest.approx((2 * gaps[0] + 3 * gaps[1] + 3 * gaps[2]) / 8)
    assert found.mce == pytest.approx(gaps[2])
    assert found.accuracy == 5 / 8
    assert math.isnan(found.bins[4].accuracy)
    assert high.accuracy_low < high.accuracy < high.accuracy_high


def test_a_model_that_means_what_it_says_has_little_error() -> None:
    random = np.random.default_rng(0)
    sure = random.random(20_000)
    honest = reliability(sure, random.random(20_000) < sure)
    boasting = reliability(sure, random.random(20_000) < sure**2)
    assert honest.ece < 0.02
    assert boasting.ece == pytest.approx(float((sure - sure**2).mean()), abs=0.02)


def samples(temperature: float, pictures: int = 4000, seed: int = 0) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Probabilities whose logits were multiplied by `temperature`, and labels that are drawn from the right ones."""
    random = np.random.default_rng(seed)
    logits = torch.from_numpy(random.normal(0, 2, (pictures, 5)))
    right = logits.softmax(1).numpy()
    labels = (right.cumsum(axis=1) < random.random((pictures, 1))).sum(axis=1)
    return (logits * temperature).softmax(1).numpy().astype(np.float32), labels.clip(0, 4)


@pytest.mark.parametrize("temperature", [0.4, 1.0, 3.0])
def test_the_temperature_is_found_again(temperature: float) -> None:
    assert fit_temperature(*samples(temperature)) == pytest.approx(temperature, rel=0.06)


@pytest.mark.parametrize("outputs", ["softmax", "sigmoid"])
def test_no_other_temperature_has_less_loss(outputs: str) -> None:
    table, labels = samples(2.5, pictures=300)
    if outputs == "sigmoid":
        table = table**0.7

    def loss(temperature: float) -> float:
        p = torch.from_numpy(softened(table, temperature, outputs)).double()  # type: ignore[arg-type]
        if outputs == "softmax":
            return float(torch.nn.functional.nll_loss(p.log(), torch.from_numpy(labels)))
        yes = torch.nn.functional.one_hot(torch.from_numpy(labels), 5).double()
        return float(torch.nn.functional.binary_cross_entropy(p, yes, reduction="sum")) / len(p)

    best = fit_temperature(table, labels, outputs)  # type: ignore[arg-type]
    tried = [loss(temperature) for temperature in np.geomspace(0.2, 10, 200)]
    assert loss(best) <= min(tried) + 2e-3


def test_all_right_and_all_wrong_stay_in_bounds() -> None:
    table = np.tile(np.array([[0.6, 0.4]], np.float32), (20, 1))
    temperature = fit_temperature(table, np.zeros(20, np.int64))
    assert softened(table, temperature)[0].tolist() == pytest.approx([21 / 22, 1 / 22], rel=1e-3)
    assert fit_temperature(table, np.ones(20, np.int64)) == pytest.approx(20, rel=1e-3)
    nothing = np.tile(np.array([[1.0, 0.0]], np.float32), (20, 1))
    assert fit_temperature(nothing, np.ones(20, np.int64)) == pytest.approx(20, rel=1e-3)
    sure = fit_temperature(table, np.zeros(20, np.int64), "sigmoid")
    assert 0.05 < sure < 1


def test_softened_is_the_softmax_of_smaller_logits() -> None:
    logits = torch.randn(50, 7) * 8
    probabilities = logits.softmax(1).numpy()
    expected = (logits.double() / 2.5).softmax(1).numpy()
    np.testing.assert_allclose(softened(probabilities, 2.5), expected, rtol=1e-4)
    binary = softened(logits.sigmoid().numpy(), 2.5, "sigmoid")
    np.testing.assert_allclose(binary, (logits / 2.5).sigmoid().numpy(), atol=2e-3)
    assert softened(probabilities, 1.0) is probabilities
    assert softened(probabilities, 4.0).argmax(1).tolist() == probabilities.argmax(1).tolist()


@pytest.mark.filterwarnings("error")
def test_the_coldest_temperature_overflows_nowhere() -> None:
    table = np.array([[1e-38, 1.0], [0.5, 0.5], [0.0, 1.0]], np.float32)
    assert softened(table, 0.01, "sigmoid").tolist() == [[0, 1], [0.5, 0.5], [0, 1]]
    assert softened(table, 0.01).tolist() == [[0, 1], [0.5, 0.5], [0, 1]]
    assert (softened_threshold(1e-6, 0.01), softened_threshold(0.5, 0.01)) == (0, 0.5)
    sure = np.tile(np.array([[0.0, 1.0], [1.0, 0.0]], np.float32), (10, 1))
    fit_temperature(sure, np.array([1, 0] * 10), "sigmoid")
    fit_temperature(sure, np.array([0, 1] * 10), "sigmoid")


def test_a_softened_threshold_decides_alike() -> None:
    random = np.random.default_rng(0)
    table, limits = random.random((500, 4)).astype(np.float32), [0.2, 0.9, 0.0, 1.0]
    moved = [softened_threshold(limit, 1.7) for limit in limits]
    before, after = decide(table, limits), decide(softened(table, 1.7, "sigmoid"), moved)
    assert before.tolist() == after.tolist()


def written(folder: Path, table: NDArray[np.float32], labels: NDArray[np.int64], **more: str) -> Answers:
    names = [str(number) for number in range(len(labels))]
    return read_answers(write_run(folder, table, labels, names=names, classes=list("abcde"), more=more))


def test_calibration_lowers_the_error_of_a_boasting_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("petdesk.interpret.probabilities.CHUNK", 999)
    answers = written(tmp_path, *samples(3.0, pictures=1000))
    found = calibrate(answers)
    assert found.temperature == pytest.approx(3, rel=0.15)
    assert found.ece_after < 0.5 * found.ece_before
    assert found.helps
    assert found.loss_before == pytest.approx(answers.loss, rel=1e-4)
    assert found == calibrate(answers)
    softer = confidences(answers, found.temperature)
    assert reliability(softer, ~answers.wrong).ece == pytest.approx(found.ece_after, abs=0.02)


def test_many_numbers_are_fitted_on_a_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("petdesk.interpret.calibration.MOST_NUMBERS", 2000)
    found = calibrate(written(tmp_path, *samples(3.0, pictures=1000)))
    assert found.pictures == 400
    assert found.temperature == pytest.approx(3, rel=0.25)


def test_too_few_pictures_are_told(answers: Answers) -> None:
    with pytest.raises(DataError, match="5 pictures are too few"):
        calibrate(answers)


def test_sigmoid_outputs_are_calibrated_too(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    labels = random.integers(0, 5, 800)
    logits = random.normal(-2, 1, (800, 5))
    logits[np.arange(800), labels] += 3
    probabilities = (1 / (1 + np.exp(-12 * (logits + 0.5)))).astype(np.float32)
    found = calibrate(written(tmp_path, probabilities, labels, outputs='"sigmoid"'))
    assert found.temperature == pytest.approx(4, rel=0.15)
    assert found.loss_after < found.loss_before


def test_coverage_by_hand() -> None:
    sure, right = np.array([0.9, 0.5, 0.7, 0.7, 0.3]), np.array([True, False, True, False, False])
    curve = coverage(sure, right)
    assert curve.thresholds.tolist() == [0.3, 0.5, 0.7, 0.9]
    assert curve.answered.tolist() == [1, 0.8, 0.6, 0.2]
    np.testing.assert_allclose(curve.error, [0.6, 0.5, 1 / 3, 0])
    assert curve.at(0) == (1, 0.6)
    assert curve.at(0.7) == (0.6, pytest.approx(1 / 3))
    assert curve.at(0.71) == (0.2, 0)
    assert curve.at(0.95)[0] == 0
    assert math.isnan(curve.at(0.95)[1])
    assert (curve.for_error(0.4), curve.for_error(0), curve.for_error(0.5)) == (0.7, 0.9, 0.5)
    assert coverage(sure, np.zeros(5, bool)).for_error(0.1) is None
    assert (curve.for_answered(1), curve.for_answered(0.6), curve.for_answered(0.61)) == (0.3, 0.7, 0.5)
    assert curve.area == pytest.approx(0.2 * 0.6 + 0.2 * 0.5 + 0.4 / 3)
