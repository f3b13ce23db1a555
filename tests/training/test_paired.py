"""What is a difference, and what is chance."""

import numpy as np
import pytest

from petdesk.training.paired import groups_beyond_noise, mean_difference, paired_difference


def answers(n: int, *, only: int, only_other: int, both: int = 0) -> tuple[np.ndarray, np.ndarray]:
    wrong, other = np.zeros((2, n), np.bool_)
    wrong[:only] = True
    other[only : only + only_other] = True
    wrong[only + only_other :][:both] = other[only + only_other :][:both] = True
    return wrong, other


def test_a_difference_by_hand() -> None:
    found = paired_difference(*answers(100, only=20, only_other=5, both=30))
    # 21/102 - 6/102 -+ 1.96 sqrt((21/102 + 6/102 - (15/102)^2) / 102)
    assert found.value == 0.15
    assert (found.low, found.high) == pytest.approx((0.14706 - 0.09569, 0.14706 + 0.09569), abs=1e-4)
    assert not found.is_noise


def test_only_what_is_answered_differently_counts() -> None:
    few = paired_difference(*answers(1000, only=12, only_other=10, both=0))
    many = paired_difference(*answers(1000, only=12, only_other=10, both=900))
    assert few == many
    assert few.is_noise


def test_never_differing_leaves_room_for_doubt() -> None:
    found = paired_difference(*answers(40, only=0, only_other=0, both=7))
    assert found.value == 0
    assert found.low < 0 < found.high


def test_more_comparisons_want_more_proof() -> None:
    pair = answers(200, only=22, only_other=9)
    assert not paired_difference(*pair).is_noise
    assert paired_difference(*pair, comparisons=6).is_noise


@pytest.mark.parametrize(("n", "share", "share_other"), [(40, 0.1, 0.1), (100, 0.3, 0.1), (370, 0.05, 0.02)])
def test_the_interval_keeps_its_promise(n: int, share: float, share_other: float) -> None:
    random = np.random.default_rng(0)
    held = 0
    for _ in range(2000):
        draw = random.random(n)
        found = paired_difference(draw < share, (draw >= share) & (draw < share + share_other))
        held += found.low <= share - share_other <= found.high
    assert held / 2000 > 0.935


def test_a_mean_difference_by_hand() -> None:
    found = mean_difference(np.array([1.0, 0.0, 0.0, 0.5, 0.0, 0.0]))
    assert found.value == 0.25
    assert found.is_noise
    sure = mean_difference(np.array([1.0, 0.0, 0.0, 0.5, 0.0, 0.0] * 20))
    assert sure.value == 0.25
    assert sure.low < sure.value < sure.high
    assert not sure.is_noise


def test_groups_that_surely_gain_are_named_the_greatest_first() -> None:
    groups = np.repeat(np.arange(10), 20)
    gains = np.random.default_rng(1).integers(-1, 2, 200) / 3
    gains[groups == 4] = [0.0, 0.5] * 10
    gains[groups == 7] = 1.0
    gains[groups == 2] = -1.0
    assert groups_beyond_noise(gains, groups, seed=0) == [7, 4]


def test_chance_alone_names_hardly_any() -> None:
    random = np.random.default_rng(2)
    groups = np.repeat(np.arange(37), 10)
    named = [groups_beyond_noise(random.integers(-1, 2, 370) * 1.0, groups, seed=seed) for seed in range(30)]
    assert sum(map(bool, named)) <= 4


def test_groups_that_never_change_gain_nothing() -> None:
    assert groups_beyond_noise(np.zeros(20), np.repeat([0, 1], 10), seed=0) == []
