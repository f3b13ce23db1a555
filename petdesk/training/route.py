"""What a phase trains through: batches, and the modules that turn them into logits."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from torch import nn

from petdesk.data.batches import Batch


class TrainingBatches(Protocol):
    """What `Batches` and `FeatureBatches` have in common."""

    batch_size: int
    n_classes: int
    train_rows: NDArray[np.intp]
    valid_rows: NDArray[np.intp]

    @property
    def pictures_a_step(self) -> int:
        """Of training."""

    @property
    def steps_per_epoch(self) -> int:
        """Training steps an epoch."""

    def training(self, epoch: int, start: int = 0) -> Iterator[Batch]:
        """The batches of an epoch but for the first `start`."""

    def validation(self, rows: NDArray[np.intp] | None = None) -> Iterator[Batch]:
        """The validation pictures, or `rows`, in their order."""


@dataclass(frozen=True, kw_only=True)
class Route:
    """What a phase trains through: `head(body(batch.images))` are the logits.

    Attributes:
        batches: Of pictures, or of cached features.
        body: As the training steps go through it: the body itself, compiled or checkpointed; a folded copy where it is
            frozen; nothing where features are cached.
        valid_body: The same for validation.
        head: All of the head, or what comes after the cached features.
    """

    batches: TrainingBatches
    body: nn.Module
    valid_body: nn.Module
    head: nn.Module
