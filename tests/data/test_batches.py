"""Batches: every picture once an epoch, by draws that depend on nothing but seed, epoch and picture."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from petdesk.api import Mix
from petdesk.data.batches import Batch, Batches, Normalisation
from petdesk.data.cache import build_cache
from petdesk.data.crops import CropReader
from petdesk.data.draws import picture_key

IDENTITY = Normalisation(mean=(0.0, 0.0, 0.0), std=(1.0, 1.0, 1.0))
KEYS = np.array([picture_key(str(number)) for number in range(25)], dtype=np.uint64)


class Mark:
    """An augmentation that writes its draws into the pictures, so that a test can read them."""

    n_draws = 3

    def __call__(self, images: Tensor, draws: Tensor) -> Tensor:
        marked = images[:, :, :8, :8].float() / 255
        marked[:, :, 0, 0] = draws
        return marked

    def plain(self, images: Tensor) -> Tensor:
        return images[:, :, :8, :8].float() / 255


class Blend(Mark):
    """Mixes too."""

    def mix(self, images: Tensor, draws: Tensor) -> Mix:
        return Mix(images=images, partners=torch.arange(len(images)), shares=draws[:, 0])


@pytest.fixture
def reader(make_pictures: Callable[..., list[Path]], tmp_path: Path) -> Iterator[CropReader]:
    paths = make_pictures(*[(20, 30)] * 25)
    job = build_cache(paths, root=paths[0].parent, presize=10, folder=tmp_path / "cache")
    while True:
        try:
            next(job)
        except StopIteration as stop:
            with CropReader(stop.value) as opened:
                yield opened
            return


def batches(
    reader: CropReader,
    *,
    seed: int = 0,
    batch_size: int = 8,
    rows: np.ndarray | None = None,
    augmentation: Mark | None = None,
) -> Batches:
    return Batches(
        reader=reader,
        labels=np.arange(25) % 3,
        n_classes=3,
        keys=KEYS,
        train=np.arange(20) if rows is None else rows,
        valid=np.arange(20, 25),
        augmentation=augmentation or Mark(),
        normalisation=IDENTITY,
        batch_size=batch_size,
        device=torch.device("cpu"),
        seed=seed,
    )


def by_row(made: Iterator[Batch]) -> dict[int, Tensor]:
    return {int(row): image for batch in made for row, image in zip(batch.rows, batch.images, strict=True)}


def test_an_epoch_has_every_training_picture_once_with_its_label(reader: CropReader) -> None:
    made = list(batches(reader).training(0))
    assert sorted(np.concatenate([batch.rows for batch in made]).tolist()) == list(range(20))
    assert all(batch.labels.tolist() == (batch.rows % 3).tolist() for batch in made)


def test_batches_are_even_and_never_single(reader: CropReader) -> None:
    for batch_size, sizes in ((8, [7, 7, 6]), (19, [10, 10]), (20, [20]), (500, [20])):
        made = batches(reader, batch_size=batch_size)
        assert [len(batch.rows) for batch in made.training(0)] == sizes
        assert made.steps_per_epoch == len(sizes)


def test_every_picture_has_its_own_draws(reader: CropReader) -> None:
    images = by_row(batches(reader).training(0))
    draws = torch.stack([image[:, 0, 0] for image in images.values()])
    assert len(torch.unique(draws)) == draws.numel()


def test_the_same_epoch_is_the_same_and_another_is_not(reader: CropReader) -> None:
    first, again = by_row(batches(reader).training(3)), by_row(batches(reader).training(3))
    assert list(first) == list(again)
    assert all(torch.equal(first[row], again[row]) for row in first)
    for other in (by_row(batches(reader).training(4)), by_row(batches(reader, seed=1).training(3))):
        assert list(other) != list(first)
        assert not any(torch.equal(first[row], other[row]) for row in first)


def test_a_picture_is_varied_alike_whoever_its_companions_are(reader: CropReader) -> None:
    everyone = by_row(batches(reader).training(2))
    few = by_row(batches(reader, batch_size=3, rows=np.array([4, 9, 17])).training(2))
    assert all(torch.equal(everyone[row], few[row]) for row in few)


def test_validation_has_nothing_random_and_keeps_its_order(reader: CropReader) -> None:
    first, again = list(batches(reader).validation()), list(batches(reader, seed=9).validation())
    assert np.concatenate([batch.rows for batch in first]).tolist() == [20, 21, 22, 23, 24]
    assert all(torch.equal(a.images, b.images) for a, b in zip(first, again, strict=True))


def test_normalisation_is_that_of_the_formula() -> None:
    images = torch.rand(2, 3, 5, 5)
    normalisation = Normalisation(mean=(0.1, 0.2, 0.3), std=(0.5, 0.6, 0.7))
    mean, std = torch.tensor(normalisation.mean).view(3, 1, 1), torch.tensor(normalisation.std).view(3, 1, 1)
    made = normalisation.apply(images.clone())
    assert torch.allclose(made, (images - mean) / std, atol=1e-6)
    assert made.is_contiguous(memory_format=torch.channels_last)


def test_leaving_an_epoch_early_leaves_no_thread(reader: CropReader) -> None:
    made = batches(reader, batch_size=2).training(0)
    next(made)
    made.close()  # the fixture in tests/conftest.py looks for threads


@pytest.mark.parametrize("pictures", [3, 5, 7])
def test_an_odd_picture_joins_another_batch(reader: CropReader, pictures: int) -> None:
    made = batches(reader, batch_size=2, rows=np.arange(pictures))
    assert min(len(batch.rows) for batch in made.training(0)) >= 2


def test_copies_are_varied_as_for_training_each_anew_and_the_same_again(reader: CropReader) -> None:
    made = batches(reader)
    copies = [by_row(made.augmented(copy, made.valid_rows)) for copy in (0, 1)]
    assert [list(copy) for copy in copies] == [list(range(20, 25))] * 2  # in their order
    draws = torch.stack([copy[row][:, 0, 0] for copy in copies for row in range(20, 25)])
    assert len(torch.unique(draws, dim=0)) == 10
    again = by_row(batches(reader, batch_size=3).augmented(1, made.valid_rows))
    assert all(torch.equal(again[row], copies[1][row]) for row in again)


def test_copies_are_cut_along_the_longer_side_too(reader: CropReader) -> None:
    made = batches(reader)
    places = {
        tuple(by_row(made.augmented(copy, made.valid_rows))[20][:, 4, 4].tolist()) for copy in range(20)
    }  # of pictures 15 wide, 10 high: 6 places
    assert len(places) == 6


def test_copies_are_of_no_epoch(reader: CropReader) -> None:
    made = batches(reader)
    trained = by_row(made.training(0)) | by_row(made.training(1))
    copies = by_row(made.augmented(0, np.arange(20)))
    assert not any(torch.equal(copies[row], trained[row]) for row in copies)


def test_copies_are_not_mixed(reader: CropReader) -> None:
    made = batches(reader, augmentation=Blend())
    assert all(batch.mixed is not None for batch in made.training(0))
    assert all(batch.mixed is None for batch in made.augmented(0, made.valid_rows))
