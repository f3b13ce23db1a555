"""Test-time augmentation: fastai's numbers, and the same numbers again."""

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional as F

from petdesk.model_file import Outputs
from petdesk.training.evaluation import Evaluation
from petdesk.training.losses import log_odds_of
from petdesk.training.precision import Precision
from petdesk.training.tta import evaluate_tta

RECORDED = json.loads((Path(__file__).parent / "fastai_tta.json").read_text(encoding="utf-8"))
FP32 = Precision("fp32", torch.device("cpu"))


class Copies:
    """Gives recorded copies, three pictures at a time."""

    def __init__(self, copies: list[list[list[float]]]) -> None:
        self.copies = torch.tensor(copies)

    def augmented(self, copy: int, rows: np.ndarray) -> Iterator[Any]:
        for part in np.array_split(rows, 3):
            yield SimpleNamespace(images=self.copies[copy][part], rows=part)


def losses(outputs: Outputs, logits: Tensor, labels: Tensor) -> Tensor:
    if outputs == "softmax":
        return F.cross_entropy(logits, labels, reduction="none")
    wanted = F.one_hot(labels, logits.shape[1]).float()
    return F.binary_cross_entropy_with_logits(log_odds_of(logits), wanted, reduction="none").mean(dim=1)


def finish(job: Any) -> tuple[list[int], Evaluation]:
    told = []
    while True:
        try:
            told.append(next(job))
        except StopIteration as stop:
            return told, stop.value


def evaluated(outputs: Outputs, beta: float, copies: int = 5) -> tuple[list[int], Evaluation]:
    record = RECORDED[outputs]
    weight, bias = torch.tensor(record["weight"]), torch.tensor(record["bias"])

    def answer(pictures: Tensor) -> Tensor:
        logits = F.linear(pictures, weight, bias)
        return logits.sigmoid() if outputs == "sigmoid" else logits.softmax(dim=1)  # fastai's: without a prior

    labels = np.array(record["labels"], np.int64)
    plain = Evaluation(
        rows=np.arange(len(labels)),
        labels=labels,
        probabilities=answer(torch.tensor(record["pictures"])).numpy(),
        losses=np.zeros(len(labels), np.float32),
        outputs=outputs,
    )
    job = evaluate_tta(
        plain,
        Copies(record["copies"]),  # type: ignore[arg-type]
        answer,
        FP32,
        losses=lambda logits, labels: losses(outputs, logits, labels),
        copies=copies,
        beta=beta,
    )
    return finish(job)


@pytest.mark.parametrize("outputs", ["softmax", "sigmoid"])
@pytest.mark.parametrize("beta", [0.0, 0.25, 0.5, 1.0])
def test_it_is_what_fastai_makes_of_the_same_copies(outputs: Outputs, beta: float) -> None:
    _, found = evaluated(outputs, beta)
    np.testing.assert_allclose(found.probabilities, RECORDED[outputs]["answers"][str(beta)], atol=1e-6, rtol=0)


def test_losses_are_those_of_the_mean() -> None:
    _, found = evaluated("softmax", 0.25)
    expected = -np.log(found.probabilities[np.arange(7), found.labels])
    np.testing.assert_allclose(found.losses, expected, rtol=1e-5)
    _, found = evaluated("sigmoid", 0.25)
    wanted = np.eye(3)[found.labels]
    entropies = -(wanted * np.log(found.probabilities) + (1 - wanted) * np.log(1 - found.probabilities))
    np.testing.assert_allclose(found.losses, entropies.mean(axis=1), rtol=1e-5)


def test_it_tells_how_far_it_is_and_keeps_rows_and_labels() -> None:
    told, found = evaluated("softmax", 0.25, copies=2)
    assert told == [3, 5, 7, 10, 12, 14]
    assert found.rows.tolist() == list(range(7))
    assert found.labels.tolist() == RECORDED["softmax"]["labels"]
    assert found.outputs == "softmax"
