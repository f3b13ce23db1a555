"""Batches of cached features: the same promises as batches of pictures."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from feature_samples import Sample, write_pictures

from petdesk.data.batches import Batch
from petdesk.training.feature_batches import FeatureBatches
from petdesk.training.features import Features

N_TRAIN = 30
MakeBatches = Callable[..., FeatureBatches]


@pytest.fixture(scope="module")
def features(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Features]:
    home = tmp_path_factory.mktemp("feature-batches")
    sample = Sample(paths=write_pictures(home / "pictures"), home=home / "cache", copies=3)
    with sample.run()[0] as features:
        yield features


@pytest.fixture
def make(features: Features) -> MakeBatches:
    def make_batches(**options: Any) -> FeatureBatches:
        usual = {
            "features": features,
            "labels": np.arange(40) % 3,
            "n_classes": 3,
            "keys": np.arange(1000, 1040, dtype=np.uint64),
            "train": np.arange(N_TRAIN),
            "valid": np.arange(N_TRAIN, 40),
            "batch_size": 8,
            "device": torch.device("cpu"),
            "seed": 0,
        }
        return FeatureBatches(**{**usual, **options})

    return make_batches


def joined(batches: Iterator[Batch]) -> tuple[np.ndarray, torch.Tensor]:
    seen = list(batches)
    return np.concatenate([batch.rows for batch in seen]), torch.cat([batch.images for batch in seen])


def copies_of(features: Features, rows: np.ndarray, images: torch.Tensor) -> list[int]:
    """Which copy each of the features is."""
    views = torch.stack([features.read(rows, copy) for copy in range(3)], dim=1)
    found = (views == images[:, None]).all(dim=2)
    assert found.any(dim=1).all()
    return found.int().argmax(dim=1).tolist()


def test_an_epoch_has_every_picture_once_as_one_of_its_copies(make: MakeBatches, features: Features) -> None:
    batches = make()
    rows, images = joined(batches.training(0))
    assert sorted(rows) == list(range(N_TRAIN))
    assert rows.tolist() != sorted(rows)
    assert set(copies_of(features, rows, images)) == {0, 1, 2}
    assert [len(batch.rows) for batch in batches.training(0)] == [8, 8, 7, 7]
    assert batches.steps_per_epoch == 4


def test_an_epoch_is_a_function_of_seed_epoch_and_picture(make: MakeBatches, features: Features) -> None:
    rows, images = joined(make().training(3))
    again, same = joined(make(batch_size=30).training(3))
    assert rows.tolist() == again.tolist()
    assert torch.equal(images, same)
    few, some = joined(make(train=np.arange(10)).training(3))
    drawn = dict(zip(rows.tolist(), copies_of(features, rows, images), strict=True))
    assert copies_of(features, few, some) == [drawn[row] for row in few.tolist()]
    for other, epoch in ((make(), 4), (make(seed=1), 3)):
        order, changed = joined(other.training(epoch))
        assert order.tolist() != rows.tolist()
        assert copies_of(features, order, changed) != [drawn[row] for row in order.tolist()]


def test_an_epoch_can_begin_in_its_middle(make: MakeBatches) -> None:
    whole = list(make().training(2))
    rest = list(make().training(2, start=2))
    assert [batch.rows.tolist() for batch in rest] == [batch.rows.tolist() for batch in whole[2:]]
    assert all(torch.equal(one.images, other.images) for one, other in zip(rest, whole[2:], strict=True))


def test_a_step_has_as_many_batches_as_are_accumulated(make: MakeBatches) -> None:
    batches = make(accumulate=2)
    assert (batches.pictures_a_step, batches.steps_per_epoch) == (16, 2)
    assert [len(batch.rows) for batch in batches.training(0)] == [15, 15]


def test_labels_go_with_their_pictures(make: MakeBatches) -> None:
    for batch in (*make().training(1), *make().validation()):
        assert batch.labels.tolist() == [row % 3 for row in batch.rows]
        assert batch.mixed is None


def test_validation_is_plain_and_in_order(make: MakeBatches, features: Features) -> None:
    rows, images = joined(make().validation())
    assert rows.tolist() == list(range(N_TRAIN, 40))
    assert torch.equal(images, features.read(rows))
    chosen, images = joined(make().validation(np.array([5, 2, 33])))
    assert torch.equal(images, features.read(chosen))
    assert list(make(valid=np.empty(0, np.intp)).validation()) == []


def test_the_pictures_need_not_be_there_any_more(tmp_path: Path) -> None:
    sample = Sample(paths=write_pictures(tmp_path / "pictures", n=12), home=tmp_path / "cache", train=8)
    found, _ = sample.run()
    for path in sample.paths:
        path.unlink()
    with found:
        assert found.read(np.arange(12)).shape == (12, 16)
