"""What a network answers for labelled pictures."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from petdesk.data.batches import Batch
from petdesk.training.losses import Loss, Outputs
from petdesk.training.precision import Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Answers for N pictures.

    Attributes:
        rows: Which pictures of the table, [N].
        labels: int64 [N], actual classes.
        probabilities: float32 [N, n_classes].
        losses: float32 [N], how wrong each answer is: of the kind that was trained, but with the label as it is, not
            smoothed and not weighted by class. So they compare pictures, and runs that smoothed differently.
        outputs: Whether probabilities add up to 1 (`softmax`) or each is for itself (`sigmoid`).
    """

    rows: NDArray[np.intp]
    labels: NDArray[np.int64]
    probabilities: NDArray[np.float32]
    losses: NDArray[np.float32]
    outputs: Outputs = "softmax"

    @property
    def loss(self) -> float:
        """The mean of `losses`; NaN without pictures."""
        return float(self.losses.mean(dtype=np.float64)) if len(self.losses) else float("nan")

    @property
    def accuracy(self) -> float:
        """The share whose most probable class is the actual one; NaN without pictures."""
        if not len(self.labels):
            return float("nan")
        return float((self.probabilities.argmax(axis=1) == self.labels).mean())


@torch.no_grad()
def evaluate(
    model: Callable[[Tensor], Tensor],
    batches: Iterable[Batch],
    precision: Precision,
    *,
    pictures: int,
    classes: int,
    loss: Loss,
) -> Evaluation:
    """Asks `model`, which is in eval mode, for every picture of `batches`.

    Args:
        model: float [N, 3, size, size] -> logits [N, classes].
        batches: With `pictures` pictures in all.
        precision: Of the forward pass.
        pictures: How many there are.
        classes: How many the model tells apart.
        loss: What the model was trained with; on the device of the batches.
    """
    # Made before the first batch: small arrays kept from between large ones would leave the heap full of holes.
    answers = Evaluation(
        rows=np.empty(pictures, np.intp),
        labels=np.empty(pictures, np.int64),
        probabilities=np.empty((pictures, classes), np.float32),
        losses=np.empty(pictures, np.float32),
        outputs=loss.outputs,
    )
    done = 0
    for batch in batches:
        with precision.autocast():
            logits = model(batch.images).float()
        part = slice(done, done + len(batch.rows))
        answers.rows[part] = batch.rows
        answers.labels[part] = batch.labels.cpu().numpy()
        answers.probabilities[part] = loss.probabilities(logits).cpu().numpy()
        answers.losses[part] = loss(logits, batch.labels).cpu().numpy()
        done += len(batch.rows)
    return answers
