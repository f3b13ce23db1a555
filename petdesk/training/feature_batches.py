"""Batches of cached features, in place of batches of pictures."""

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray

from petdesk.data.batches import Batch
from petdesk.data.draws import Keys, shuffled, uniform
from petdesk.data.parts import even_parts
from petdesk.training.features import Features

COPY = 5
"""The stream of the draws that choose a view of each picture (see `draws`)."""
VALIDATION_BYTES = 16 << 20
MOST_AT_A_TIME = 4096


class FeatureBatches:
    """Training and validation batches of features; `Batch.images` are the features, float32 [N, ...].

    In an epoch every picture comes once, as one of its copies, drawn anew each time: a function of (seed, epoch,
    picture), as the order is, so an epoch can be made again, from its middle too.
    """

    def __init__(
        self,
        *,
        features: Features,
        labels: NDArray[np.int64],
        n_classes: int,
        keys: Keys,
        train: NDArray[np.intp],
        valid: NDArray[np.intp],
        batch_size: int,
        accumulate: int = 1,
        device: torch.device,
        seed: int,
    ) -> None:
        """Makes nothing yet.

        Args:
            features: Of the training pictures all copies, of the validation pictures the plain one.
            labels: int64 [N], of all pictures of the table.
            n_classes: How many there are.
            keys: A number for each picture.
            train: Rows of the training pictures.
            valid: Rows of the validation pictures.
            batch_size: Features that the head sees at once.
            accumulate: How many such batches make a training step.
            device: Where the head is.
            seed: Of every draw.
        """
        self._features, self._labels, self._keys = features, torch.from_numpy(labels), keys
        self.n_classes = n_classes
        self.train_rows, self.valid_rows = train, valid
        self.batch_size, self.accumulate, self._device, self._seed = batch_size, accumulate, device, seed

    @property
    def pictures_a_step(self) -> int:
        """Of training; some steps have a few less, where the pictures are spread evenly."""
        return self.batch_size * self.accumulate

    @property
    def steps_per_epoch(self) -> int:
        """Training steps an epoch."""
        return len(even_parts(self.train_rows, self.pictures_a_step))

    def divided(self, train: NDArray[np.intp], valid: NDArray[np.intp], *, seed: int) -> "FeatureBatches":
        """The same features with other training and validation pictures, whose draws are those of another seed."""
        return FeatureBatches(
            features=self._features,
            labels=self._labels.numpy(),
            n_classes=self.n_classes,
            keys=self._keys,
            train=train,
            valid=valid,
            batch_size=self.batch_size,
            accumulate=self.accumulate,
            device=self._device,
            seed=seed,
        )

    def training(self, epoch: int, start: int = 0) -> Iterator[Batch]:
        """The batches of an epoch (counted from 0) but for the first `start`, shuffled."""
        order = self.train_rows[shuffled(self._seed, epoch, self._keys[self.train_rows])]
        drawn = uniform(self._seed, COPY, epoch, self._keys[order], 1)[:, 0]
        copies = (drawn * self._features.copies).astype(np.int64)
        done = sum(map(len, even_parts(order, self.pictures_a_step)[:start]))
        for rows in even_parts(order, self.pictures_a_step)[start:]:
            yield self._batch(rows, copies[done : done + len(rows)])
            done += len(rows)

    def validation(self, rows: NDArray[np.intp] | None = None) -> Iterator[Batch]:
        """The validation pictures (or `rows`) in their order, plain."""
        rows = self.valid_rows if rows is None else rows
        fitting = min(MOST_AT_A_TIME, VALIDATION_BYTES // self._features.bytes_a_picture)
        for part in even_parts(rows, max(self.batch_size, fitting)):
            yield self._batch(part, 0)

    def view(self, rows: NDArray[np.intp], copy: int) -> NDArray[np.float32]:
        """float32 [N, ...]: the features of some pictures, all as the same of their copies."""
        found: NDArray[np.float32] = self._features.read(rows, copy).numpy()
        return found

    def _batch(self, rows: NDArray[np.intp], copies: NDArray[np.int64] | int) -> Batch:
        features = self._features.read(rows, copies).to(self._device)
        return Batch(images=features, labels=self._labels[torch.from_numpy(rows)].to(self._device), rows=rows)
