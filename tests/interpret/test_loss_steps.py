"""The loss of one picture, step by step."""

import math

import numpy as np
import pytest

from petdesk.interpret.loss_steps import LossSteps, worked_back


def steps(**changes: object) -> LossSteps:
    values: dict[str, object] = {
        "classes": ("cat", "dog", "owl"),
        "actual": 1,
        "outputs": "softmax",
        "activations": np.array([0.0, math.log(2), math.log(5)]),
    }
    return LossSteps(**(values | changes))  # type: ignore[arg-type]


def test_softmax_of_three_numbers() -> None:
    shown = steps()
    assert shown.exponentials == pytest.approx([1, 2, 5])
    assert shown.probabilities("softmax") == pytest.approx([1 / 8, 2 / 8, 5 / 8])
    assert shown.costs("softmax") == pytest.approx([math.log(8), math.log(4), math.log(8 / 5)])


def test_binary_outputs_ask_class_by_class() -> None:
    """Odds of the exponential over C - 1: 1/2, 1 and 5/2."""
    shown = steps()
    yes = np.array([1 / 3, 1 / 2, 5 / 7])
    assert shown.probabilities("sigmoid") == pytest.approx(yes)
    assert shown.costs("sigmoid")[1] == pytest.approx(-math.log(1 / 2) - math.log(2 / 3) - math.log(2 / 7))


def test_it_is_the_loss_that_training_has() -> None:
    torch = pytest.importorskip("torch")
    from petdesk.training.losses import Loss

    activations = np.random.default_rng(3).normal(0, 4, 7)
    shown = steps(classes=tuple("abcdefg"), activations=activations)
    logits, labels = torch.from_numpy(np.tile(activations, (7, 1))), torch.arange(7)
    assert shown.costs("softmax") == pytest.approx(Loss()(logits, labels).numpy(), rel=1e-4)
    assert shown.costs("sigmoid") == pytest.approx(Loss(name="binary")(logits, labels).numpy(), rel=1e-4)


@pytest.mark.parametrize("outputs", ["softmax", "sigmoid"])
def test_probabilities_worked_back_come_out_again(outputs: str) -> None:
    given = np.array([0.2, 0.05, 0.75])
    shown = steps(activations=worked_back(given, outputs), outputs=outputs, own=False)  # type: ignore[arg-type]
    assert shown.probabilities(outputs) == pytest.approx(given, rel=1e-6)  # type: ignore[arg-type]


@pytest.mark.parametrize("outputs", ["softmax", "sigmoid"])
def test_certainty_costs_no_warning_and_no_nan(outputs: str) -> None:
    shown = steps(activations=worked_back(np.array([1.0, 0.0, 0.0]), outputs))  # type: ignore[arg-type]
    assert np.isfinite(shown.costs(outputs)).all()  # type: ignore[arg-type]
    assert shown.costs(outputs)[1] > 80  # type: ignore[arg-type]
    huge = steps(activations=np.array([2000.0, -2000.0, 0.0]))
    assert np.isfinite(huge.exponentials).all()
    assert huge.probabilities("softmax") == pytest.approx([1, 0, 0])


def test_what_focal_loss_takes_off() -> None:
    assert steps(loss=math.log(4)).factor == 1
    assert steps(loss=0.75**2 * math.log(4)).factor == pytest.approx(0.75**2)
    assert steps(loss=None).factor == 1
