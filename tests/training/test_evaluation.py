"""Evaluation: what a model answers, with the loss it was trained with."""

import math
from collections.abc import Iterator

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from petdesk.data.batches import Batch
from petdesk.training.evaluation import Evaluation, evaluate
from petdesk.training.losses import Loss
from petdesk.training.precision import Precision

LOGITS = torch.tensor([[3.0, 0.0, 1.0], [0.0, 1.0, 2.0], [-1.0, 0.5, 0.0], [0.0, 0.0, 4.0]])
LABELS = torch.tensor([0, 1, 1, 2])


def batches() -> Iterator[Batch]:
    for rows in ([3, 0], [2, 1]):
        yield Batch(images=LOGITS[rows], labels=LABELS[rows], rows=np.array(rows) + 10)


def evaluated(loss: Loss) -> Evaluation:
    precision = Precision("fp32", torch.device("cpu"))
    return evaluate(lambda images: images, batches(), precision, pictures=4, classes=3, loss=loss)


def test_answers_stand_in_the_order_of_the_batches() -> None:
    found = evaluated(Loss())
    assert found.rows.tolist() == [13, 10, 12, 11]
    assert found.labels.tolist() == [2, 0, 1, 1]
    np.testing.assert_allclose(found.probabilities, LOGITS[[3, 0, 2, 1]].softmax(1), rtol=1e-6)
    assert found.accuracy == 0.75
    assert found.outputs == "softmax"


def test_losses_are_of_the_kind_but_neither_smoothed_nor_weighted() -> None:
    weights = torch.tensor([1.0, 5.0, 0.2])
    found = evaluated(Loss(label_smoothing=0.3, class_weights=weights))
    plain = F.cross_entropy(LOGITS, LABELS, reduction="none")
    np.testing.assert_allclose(found.losses, plain[[3, 0, 2, 1]], rtol=1e-6)
    assert found.loss == pytest.approx(plain.mean().item())


def test_binary_outputs_are_each_for_itself() -> None:
    found = evaluated(Loss(name="binary", label_smoothing=0.3))
    assert found.outputs == "sigmoid"
    odds = LOGITS - math.log(2)  # of three classes, one against two
    np.testing.assert_allclose(found.probabilities, odds[[3, 0, 2, 1]].sigmoid(), rtol=1e-6)
    targets = F.one_hot(LABELS, 3).float()
    expected = F.binary_cross_entropy_with_logits(odds, targets, reduction="none").sum(1)
    np.testing.assert_allclose(found.losses, expected[[3, 0, 2, 1]], rtol=1e-6)
