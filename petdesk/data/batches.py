"""Batches: crops -> the device -> one augmentation of the whole batch -> normalised."""

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from petdesk.api import BatchAugmentation, MixingAugmentation
from petdesk.data.crops import CENTRE, CropReader, Crops
from petdesk.data.draws import AUGMENTATION, CROP, Keys, shuffled, uniform
from petdesk.data.parts import even_parts

BATCHES_AHEAD = 2
FIRST_COPY = 2**32
"""The copies for test-time augmentation are drawn as those of the epochs from here on: no training gets so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixed:
    """Whose labels else a batch has, where its pictures were mixed with one another.

    Attributes:
        labels: int64 [N], the label of the picture that each was mixed with.
        shares: float32 [N] in [0, 1], how much of each is its own label's; the rest is that of `labels`.
    """

    labels: Tensor
    shares: Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What a network sees at once.

    Attributes:
        images: float32 [N, 3, size, size], normalised, channels-last in memory.
        labels: int64 [N].
        rows: Which pictures of the table these are, [N].
        mixed: The other labels, where the augmentation mixes pictures.
    """

    images: Tensor
    labels: Tensor
    rows: NDArray[np.intp]
    mixed: Mixed | None = None

    def parts(self, count: int) -> Iterator["Batch"]:
        """The batch in `count` parts as even as can be, in order; fewer where these would have a single picture."""
        count = min(count, len(self.rows) // 2)  # batch norm finds nothing to compare in a single picture
        if count <= 1:
            yield self
            return
        for places in np.array_split(np.arange(len(self.rows)), count):
            part = slice(int(places[0]), int(places[-1]) + 1)
            mixed = self.mixed and Mixed(labels=self.mixed.labels[part], shares=self.mixed.shares[part])
            yield Batch(images=self.images[part], labels=self.labels[part], rows=self.rows[part], mixed=mixed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalisation:
    """Per-channel mean and standard deviation of pictures in [0, 1], RGB."""

    mean: tuple[float, float, float]
    std: tuple[float, float, float]

    def apply(self, images: Tensor) -> Tensor:
        """Normalises float [N, 3, H, W] in [0, 1]; the result is channels-last in memory."""
        images = images.contiguous(memory_format=torch.channels_last)
        std = torch.tensor(self.std, device=images.device).view(1, 3, 1, 1)
        mean = torch.tensor(self.mean, device=images.device).view(1, 3, 1, 1)
        return torch.addcmul(-mean / std, images, 1 / std)  # one pass over the pictures instead of two


class Batches:
    """Training and validation batches of one picture table.

    Every draw is a function of (seed, epoch, picture), so an epoch can be made again, from its middle too.
    """

    def __init__(
        self,
        *,
        reader: CropReader,
        labels: NDArray[np.int64],
        n_classes: int,
        keys: Keys,
        train: NDArray[np.intp],
        valid: NDArray[np.intp],
        augmentation: BatchAugmentation,
        normalisation: Normalisation,
        batch_size: int,
        accumulate: int = 1,
        device: torch.device,
        seed: int,
    ) -> None:
        """Makes nothing yet.

        Args:
            reader: Gives the crops.
            labels: int64 [N], of all pictures of the table.
            n_classes: How many there are.
            keys: A number for each picture.
            train: Rows of the training pictures.
            valid: Rows of the validation pictures.
            augmentation: Varies training pictures and resizes the others.
            normalisation: What the network expects.
            batch_size: Pictures that the network sees at once.
            accumulate: How many such batches make a training step; they come as one, for the learner to take in parts.
            device: Where the work is done.
            seed: Of every draw.
        """
        self._reader, self._labels, self._keys = reader, labels, keys
        self.n_classes = n_classes
        self.train_rows, self.valid_rows = train, valid
        self._augmentation, self._normalisation = augmentation, normalisation
        self.batch_size, self.accumulate, self._device, self._seed = batch_size, accumulate, device, seed

    @property
    def pictures_a_step(self) -> int:
        """Of training; some steps have a few less, where the pictures are spread evenly."""
        return self.batch_size * self.accumulate

    @property
    def steps_per_epoch(self) -> int:
        """Training steps an epoch."""
        return len(even_parts(self.train_rows, self.pictures_a_step))

    @property
    def train_counts(self) -> NDArray[np.int64]:
        """int64 [n_classes], training pictures of each class."""
        return np.bincount(self._labels[self.train_rows], minlength=self.n_classes)

    def training(self, epoch: int, start: int = 0) -> Generator[Batch, None, None]:
        """The batches of an epoch (counted from 0), every picture once, shuffled and augmented.

        The pictures are spread evenly, so that no short last batch upsets batch normalisation.

        Args:
            epoch: Counted from 0, over the whole run.
            start: How many of its batches to leave out: those that were trained before.
        """
        order = self.train_rows[shuffled(self._seed, epoch, self._keys[self.train_rows])]
        for rows, images, draws in self._varied(even_parts(order, self.pictures_a_step)[start:], epoch):
            yield self._mixed(images, draws, rows)

    def augmented(self, copy: int, rows: NDArray[np.intp]) -> Iterator[Batch]:
        """The pictures of `rows` in their order, varied as for training but not mixed: each `copy` (0, 1...) anew."""
        for part, images, _ in self._varied(even_parts(rows, self.batch_size), FIRST_COPY + copy):
            yield self._batch(images, part)

    def validation(self, rows: NDArray[np.intp] | None = None) -> Iterator[Batch]:
        """The validation pictures (or `rows`) in their order, with nothing random."""
        rows = self.valid_rows if rows is None else rows
        for part, crops in _ahead(lambda part: self._reader.read(part, CENTRE), even_parts(rows, self.batch_size)):
            yield self._batch(self._augmentation.plain(self._to_device(crops)), part)

    def _varied(
        self, parts: Sequence[NDArray[np.intp]], epoch: int
    ) -> Iterator[tuple[NDArray[np.intp], Tensor, Tensor]]:
        """Rows, augmented pictures and their draws, part by part."""

        def read(rows: NDArray[np.intp]) -> Crops:
            positions = uniform(self._seed, CROP, epoch, self._keys[rows], 1)[:, 0]
            return self._reader.read(rows, positions)

        for rows, crops in _ahead(read, parts):
            drawn = uniform(self._seed, AUGMENTATION, epoch, self._keys[rows], self._augmentation.n_draws)
            draws = torch.from_numpy(drawn).to(self._device)
            yield rows, self._augmentation(self._to_device(crops), draws), draws

    def _mixed(self, images: Tensor, draws: Tensor, rows: NDArray[np.intp]) -> Batch:
        if not isinstance(self._augmentation, MixingAugmentation):
            return self._batch(images, rows)
        mix = self._augmentation.mix(images, draws)
        batch = self._batch(mix.images, rows)
        return replace(batch, mixed=Mixed(labels=batch.labels[mix.partners], shares=mix.shares))

    def _to_device(self, crops: Crops) -> Tensor:
        return torch.from_numpy(crops).to(self._device).permute(0, 3, 1, 2)

    def _batch(self, images: Tensor, rows: NDArray[np.intp]) -> Batch:
        labels = torch.from_numpy(self._labels[rows]).to(self._device)
        return Batch(images=self._normalisation.apply(images), labels=labels, rows=rows)


def _ahead(
    read: Callable[[NDArray[np.intp]], Crops], parts: Sequence[NDArray[np.intp]]
) -> Iterator[tuple[NDArray[np.intp], Crops]]:
    """Reads a few parts ahead in one thread, so that the device never waits for the disk."""
    waiting: deque[tuple[NDArray[np.intp], Future[Crops]]] = deque()
    pool = ThreadPoolExecutor(1, thread_name_prefix="petdesk-batches")
    try:
        for part in parts:
            waiting.append((part, pool.submit(read, part)))
            if len(waiting) > BATCHES_AHEAD:
                rows, crops = waiting.popleft()
                yield rows, crops.result()
        while waiting:
            rows, crops = waiting.popleft()
            yield rows, crops.result()
    finally:
        pool.shutdown(cancel_futures=True)
