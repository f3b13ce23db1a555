"""MixUp and CutMix: by hand, every picture by its own numbers, and labels as much as pixels."""

from typing import Any

import numpy as np
import pytest
import torch

from petdesk.api import Mix, MixingAugmentation, SettingsError, read_params
from petdesk_standard.augmentations import petdesk_augmentations
from petdesk_standard.augmentations.beta import SymmetricBeta
from petdesk_standard.augmentations.params import CutMixParams, MixUpParams, StandardParams

SPECS = {spec.key: spec for spec in petdesk_augmentations()}
BOTH = ("mixup", "cutmix")


def built(key: str, size: int = 24, **settings: Any) -> MixingAugmentation:
    spec = SPECS[key]
    augmentation = spec.build(spec.params(**settings), size)
    assert isinstance(augmentation, MixingAugmentation)
    return augmentation


def draws_of(augmentation: MixingAugmentation, n: int, seed: int = 0) -> torch.Tensor:
    return torch.rand(n, augmentation.n_draws, generator=torch.Generator().manual_seed(seed))


def plates(n: int, size: int = 24) -> torch.Tensor:
    """float [n, 3, size, size]: picture i is all i, so that a mixture tells what it is made of."""
    return torch.arange(n, dtype=torch.float32)[:, None, None, None].expand(n, 3, size, size).clone() / n


def own_parts(mix: Mix, n: int) -> torch.Tensor:
    """float [n]: how much of each picture is itself, by the pixels."""
    values = (mix.images * n).mean(dim=(1, 2, 3))
    own = torch.arange(n)
    return torch.where(mix.partners == own, 1.0, (values - mix.partners) / (own - mix.partners))


@pytest.mark.parametrize("key", BOTH)
def test_unmixed_it_is_standard(key: str) -> None:
    augmentation = built(key)
    standard = SPECS["standard"].build(StandardParams(), 24)
    images = torch.randint(0, 256, (5, 3, 31, 31), dtype=torch.uint8, generator=torch.Generator().manual_seed(0))
    draws = draws_of(augmentation, 5)
    assert torch.equal(augmentation(images, draws), standard(images, draws[:, : standard.n_draws]))
    assert torch.equal(augmentation.plain(images), standard.plain(images))


@pytest.mark.parametrize("key", BOTH)
def test_the_labels_count_by_what_is_seen(key: str) -> None:
    augmentation = built(key)
    mix = augmentation.mix(plates(40), draws_of(augmentation, 40))
    assert mix.partners.dtype == torch.int64
    assert mix.shares.dtype == torch.float32
    assert ((mix.shares >= 0) & (mix.shares <= 1)).all()
    others = mix.partners != torch.arange(40)
    torch.testing.assert_close(own_parts(mix, 40)[others], mix.shares[others], atol=1e-4, rtol=0)


@pytest.mark.parametrize("key", BOTH)
def test_every_picture_goes_into_one_other_and_the_batch_decides_into_which(key: str) -> None:
    augmentation = built(key)
    first, second = (augmentation.mix(plates(40), draws_of(augmentation, 40, seed)) for seed in (0, 1))
    assert first.partners.sort().values.tolist() == list(range(40))
    assert not torch.equal(first.partners, second.partners)


@pytest.mark.parametrize("key", BOTH)
def test_it_is_a_function_of_the_draws(key: str) -> None:
    augmentation = built(key)
    draws = draws_of(augmentation, 16)
    torch.manual_seed(1)
    first = augmentation.mix(plates(16), draws)
    torch.manual_seed(2)
    again = augmentation.mix(plates(16), draws)
    assert torch.equal(first.images, again.images)
    assert torch.equal(first.shares, again.shares)
    assert torch.equal(first.partners, again.partners)


@pytest.mark.parametrize("key", BOTH)
def test_every_picture_has_its_own_share(key: str) -> None:
    augmentation = built(key, 128)
    shares = augmentation.mix(plates(64, 128), draws_of(augmentation, 64)).shares
    assert len(set(shares.tolist())) > 50
    draws = draws_of(augmentation, 64)
    draws[7, 20:] = torch.rand(augmentation.n_draws - 20)
    draws[7, 21] = draws_of(augmentation, 64)[7, 21]  # the order of the partners
    changed = augmentation.mix(plates(64, 128), draws).shares != shares
    assert changed.nonzero().flatten().tolist() == [7]


@pytest.mark.parametrize("key", BOTH)
def test_how_often_pictures_are_mixed(key: str) -> None:
    never, seldom = built(key, 4, p_mix=0.0), built(key, 4, p_mix=0.25)
    draws = draws_of(never, 1000)
    pictures = plates(1000, 4)
    untouched = never.mix(pictures, draws)
    assert torch.equal(untouched.images, plates(1000, 4))
    assert (untouched.shares == 1).all()
    mixed = seldom.mix(pictures, draws)
    still = draws[:, 20] >= 0.25
    assert (mixed.shares[still] == 1).all()
    assert torch.equal(mixed.images[still], plates(1000, 4)[still])
    assert (mixed.shares[~still] < 1).float().mean() > 0.6


def test_mixup_blends_and_keeps_at_least_half() -> None:
    augmentation = built("mixup", 2, alpha=1.0)
    draws = torch.zeros(3, 23)
    draws[:, 21] = torch.tensor([0.5, 0.9, 0.1])  # so the third goes into the first, that into the second ...
    draws[:, 22] = torch.tensor([0.75, 0.5, 0.1])  # uniform, as alpha is 1
    pictures = torch.tensor([0.0, 0.4, 1.0])[:, None, None, None].expand(3, 3, 2, 2)
    mix = augmentation.mix(pictures, draws)
    assert mix.partners.tolist() == [2, 0, 1]
    assert mix.shares.tolist() == pytest.approx([0.75, 0.5, 0.9], abs=1e-3)
    assert mix.images[:, 0, 0, 0].tolist() == pytest.approx([0.25, 0.2, 0.94], abs=1e-3)


def test_cutmix_replaces_a_square_that_stays_in_the_picture() -> None:
    augmentation = built("cutmix", 8, alpha=1.0)
    draws = torch.zeros(2, 25)
    draws[:, 21] = torch.tensor([0.9, 0.1])
    draws[:, 22] = 0.7499  # a quarter is to be replaced, 4 pixels a side
    draws[:, 23:] = torch.tensor([[0.5, 0.26], [0.0, 0.99]])  # the middles: (4, 2), and (0, 7) which sticks out
    pictures = torch.tensor([0.0, 1.0])[:, None, None, None].expand(2, 3, 8, 8)
    mix = augmentation.mix(pictures, draws)
    assert mix.partners.tolist() == [1, 0]
    first, second = torch.zeros(8, 8), torch.ones(8, 8)
    first[0:4, 2:6] = 1
    second[5:8, 0:2] = 0
    assert torch.equal(mix.images[0], first.expand(3, 8, 8))
    assert torch.equal(mix.images[1], second.expand(3, 8, 8))
    assert mix.shares.tolist() == pytest.approx([1 - 16 / 64, 1 - 6 / 64])


def test_cutmix_leaves_what_it_was_given() -> None:
    augmentation = built("cutmix")
    given = plates(6)
    augmentation.mix(given, draws_of(augmentation, 6))
    assert torch.equal(given, plates(6))


@pytest.mark.parametrize("alpha", [0.05, 0.2, 0.4, 1.0, 1.7, 4.0, 10.0])
def test_shares_are_beta_distributed(alpha: float) -> None:
    stats = pytest.importorskip("scipy.stats")
    draws = torch.linspace(0, 1 - 2**-24, 5001)
    found = SymmetricBeta(alpha).quantile(draws)
    assert ((found >= 0) & (found <= 1)).all()
    assert (found.diff() >= -1e-6).all()
    inside = (draws > 0.001) & (draws < 0.999)
    expected = stats.beta.ppf(draws.double().numpy(), alpha, alpha)
    np.testing.assert_allclose(found[inside].numpy(), expected[inside.numpy()], atol=2e-4)


def test_beta_by_hand() -> None:
    uniform = torch.tensor([0.0, 0.25, 0.5, 0.9])
    assert SymmetricBeta(1.0).quantile(uniform).tolist() == pytest.approx(uniform.tolist(), abs=1e-6)
    # Beta(2, 2): the share below x is 3 x^2 - 2 x^3. Beta(1/2, 1/2): (2 / pi) arcsin(sqrt(x)).
    assert SymmetricBeta(2.0).quantile(torch.tensor([0.15625])).tolist() == pytest.approx([0.25], abs=2e-4)
    assert SymmetricBeta(0.5).quantile(torch.tensor([1 / 3])).tolist() == pytest.approx([0.25], abs=2e-4)


def test_their_settings_are_those_of_standard_and_two_more() -> None:
    for params, alpha in ((MixUpParams, 0.4), (CutMixParams, 1.0)):
        assert set(params.model_fields) == {*StandardParams.model_fields, "alpha", "p_mix"}
        assert params().model_dump().items() >= {"alpha": alpha, "p_mix": 1.0, "p_flip": 0.5}.items()
        assert all(setting.description for setting in params.model_fields.values())
    with pytest.raises(SettingsError, match="'alpha' of the augmentation mixup"):
        read_params(MixUpParams, {"alpha": "0"}, owner="augmentation mixup")


def test_the_distribution_is_drawn_without_the_global_generator() -> None:
    before = torch.get_rng_state()
    for key in BOTH:
        augmentation = built(key)
        augmentation.mix(plates(4), torch.full((4, augmentation.n_draws), 0.3))
    assert torch.equal(torch.get_rng_state(), before)
