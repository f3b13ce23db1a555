"""Draws as a pure function."""

import numpy as np
import pytest

from petdesk.data.draws import AUGMENTATION, CROP, bits, picture_key, shuffled, uniform

KEYS = np.array([picture_key(f"{number}.jpg") for number in range(4000)], dtype=np.uint64)


def test_draws_are_uniform_and_uncorrelated() -> None:
    draws = uniform(1, AUGMENTATION, 0, KEYS, 8)
    assert draws.shape == (4000, 8)
    assert draws.dtype == np.float32
    assert draws.min() >= 0
    assert draws.max() < 1
    counts = np.stack([np.histogram(column, bins=20, range=(0, 1))[0] for column in draws.T])
    chi_squared = ((counts - 200) ** 2 / 200).sum(axis=1)
    assert (chi_squared < 50).all()  # 19 degrees of freedom: above 50 once in ten thousand
    correlation = np.corrcoef(draws.T) - np.eye(8)
    assert np.abs(correlation).max() < 0.06


@pytest.mark.parametrize(("seed", "stream", "epoch"), [(2, AUGMENTATION, 0), (1, CROP, 0), (1, AUGMENTATION, 1)])
def test_another_seed_stream_or_epoch_draws_otherwise(seed: int, stream: int, epoch: int) -> None:
    first, second = uniform(1, AUGMENTATION, 0, KEYS, 4), uniform(seed, stream, epoch, KEYS, 4)
    assert abs(np.corrcoef(first.ravel(), second.ravel())[0, 1]) < 0.04


def test_a_draw_depends_on_its_picture_alone() -> None:
    some = np.array([7, 3000, 12])
    assert np.array_equal(uniform(1, CROP, 5, KEYS[some], 3), uniform(1, CROP, 5, KEYS, 3)[some])
    more_columns = uniform(1, CROP, 5, KEYS, 9)
    assert np.array_equal(uniform(1, CROP, 5, KEYS, 3), more_columns[:, :3])


def test_draws_stay_the_same_for_ever() -> None:
    keys = np.array([picture_key("cat/1.jpg"), picture_key("dog/2.jpg")], dtype=np.uint64)
    assert keys.tolist() == [15132351748868210994, 7414309113371224016]
    assert bits(7, CROP, 3, keys).tolist() == [12388645784936760056, 17272481294258304608]


def test_the_order_is_a_permutation_that_follows_the_pictures() -> None:
    order = shuffled(3, 0, KEYS)
    assert sorted(order.tolist()) == list(range(len(KEYS)))
    reversed_table = KEYS[::-1]
    assert np.array_equal(KEYS[order], reversed_table[shuffled(3, 0, reversed_table)])
    assert not np.array_equal(order, shuffled(3, 1, KEYS))
    assert not np.array_equal(order, shuffled(4, 0, KEYS))
