"""Batches of mixed pictures: each label counts by what is seen of its picture, also in part of a batch."""

from collections.abc import Iterator
from typing import Any, cast

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from petdesk.data.batches import Batch, Batches, Normalisation
from petdesk.data.crops import CropReader
from petdesk.data.draws import picture_key
from petdesk_standard.augmentations import petdesk_augmentations

PICTURES, CLASSES = 40, 8
LABELS = np.arange(PICTURES) % CLASSES
STILL = {f"p_{name}": 0.0 for name in ("flip", "rotate", "zoom", "warp", "brightness", "contrast")} | {"min_scale": 1.0}


class Plates:
    """A reader of pictures that are all of one grey each: their class."""

    def read(self, rows: NDArray[np.intp], positions: Any = 0.5) -> NDArray[np.uint8]:
        greys = (LABELS[rows] * 30).astype(np.uint8)
        return np.broadcast_to(greys[:, None, None, None], (len(rows), 20, 20, 3)).copy()


def mixed_batches(key: str, **settings: Any) -> Iterator[Batch]:
    spec = next(spec for spec in petdesk_augmentations() if spec.key == key)
    batches = Batches(
        reader=cast(CropReader, Plates()),
        labels=LABELS,
        n_classes=CLASSES,
        keys=np.array([picture_key(str(number)) for number in range(PICTURES)], dtype=np.uint64),
        train=np.arange(PICTURES),
        valid=np.arange(0),
        augmentation=spec.build(spec.params(**STILL, **settings), 20),
        normalisation=Normalisation(mean=(0.0, 0.0, 0.0), std=(1.0, 1.0, 1.0)),
        batch_size=20,
        device=torch.device("cpu"),
        seed=0,
    )
    return batches.training(0)


@pytest.mark.parametrize("key", ["mixup", "cutmix"])
@pytest.mark.parametrize("count", [1, 3])
def test_labels_count_by_what_is_seen(key: str, count: int) -> None:
    for batch in mixed_batches(key):
        for part in batch.parts(count):
            assert part.mixed is not None
            seen = part.images.mean(dim=(1, 2, 3)) * 255 / 30
            said = part.mixed.shares * part.labels + (1 - part.mixed.shares) * part.mixed.labels
            torch.testing.assert_close(seen, said, atol=1e-3, rtol=0)
            assert part.labels.tolist() == LABELS[part.rows].tolist()


@pytest.mark.parametrize("key", ["mixup", "cutmix"])
def test_most_pictures_are_mixed_with_those_of_other_classes(key: str) -> None:
    for batch in mixed_batches(key, alpha=1.0):
        assert batch.mixed is not None
        assert (batch.mixed.labels != batch.labels).float().mean() > 0.5
        assert (batch.mixed.shares < 1).float().mean() > 0.5
