"""What holds for every augmentation, and what holds for each."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F
from torch.overrides import TorchFunctionMode

from petdesk.api import BatchAugmentation, SettingsError, read_params
from petdesk_standard.augmentations import petdesk_augmentations
from petdesk_standard.augmentations.params import StandardParams, TorchvisionParams

SPECS = {spec.key: spec for spec in petdesk_augmentations()}
NOTHING_RANDOM = {
    "min_scale": 1.0,
    **dict.fromkeys(("p_flip", "p_rotate", "p_zoom", "p_warp", "p_brightness", "p_contrast"), 0.0),
}


def built(key: str, size: int = 24, **settings: Any) -> BatchAugmentation:
    spec = SPECS[key]
    return spec.build(spec.params(**settings), size)


def noise(n: int, side: int, seed: int = 0) -> torch.Tensor:
    """uint8 [n, 3, side, side] in channels-last memory, as the cache gives them."""
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(0, 256, (n, side, side, 3), dtype=torch.uint8, generator=generator).permute(0, 3, 1, 2)


def smooth(side: int) -> torch.Tensor:
    """uint8 [1, 3, side, side]: the same soft waves at every size."""
    centres = (torch.arange(side) + 0.5) / side
    waves = [torch.sin(3 * centres + k)[:, None] * torch.cos(4 * centres - k)[None] for k in range(3)]
    return (127.5 + 120 * torch.stack(waves)).round().to(torch.uint8)[None]


def draws_of(augmentation: BatchAugmentation, n: int, seed: int = 0) -> torch.Tensor:
    return torch.rand(n, augmentation.n_draws, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("key", SPECS)
@pytest.mark.parametrize(("n", "side", "size"), [(3, 31, 24), (1, 17, 33), (2, 101, 23), (2, 24, 24), (5, 1, 7)])
def test_results_are_floats_in_bounds(key: str, n: int, side: int, size: int) -> None:
    augmentation = built(key, size)
    images = noise(n, side)
    untouched = images.clone()
    for made in (augmentation(images, draws_of(augmentation, n)), augmentation.plain(images)):
        assert made.shape == (n, 3, size, size)
        assert made.dtype == torch.float32
        assert made.min() >= 0
        assert made.max() <= 1
    assert torch.equal(images, untouched)


@pytest.mark.parametrize("key", SPECS)
def test_a_picture_depends_on_its_own_draws_only(key: str) -> None:
    augmentation = built(key)
    images, draws = noise(7, 32), draws_of(augmentation, 7)
    together = augmentation(images, draws)
    assert torch.equal(augmentation(images, draws), together)
    order = torch.tensor([4, 0, 6])
    assert torch.equal(augmentation(images[order], draws[order]), together[order])
    for i in range(7):
        assert torch.equal(augmentation(images[i : i + 1], draws[i : i + 1])[0], together[i])


@pytest.mark.parametrize("key", ["standard", "mixup", "cutmix", "torchvision-v2"])
def test_equal_pictures_come_out_different(key: str) -> None:
    augmentation = built(key)
    made = augmentation(noise(1, 32).expand(16, 3, 32, 32), draws_of(augmentation, 16))
    differences = (made[:, None] - made[None]).abs().amax(dim=(2, 3, 4))
    assert (differences + torch.eye(16)).min() > 0.01


@pytest.mark.parametrize("key", SPECS)
def test_memory_layout_does_not_matter(key: str) -> None:
    augmentation = built(key)
    images, draws = noise(3, 40), draws_of(augmentation, 3)
    torch.testing.assert_close(augmentation(images.contiguous(), draws), augmentation(images, draws), atol=1e-6, rtol=0)
    torch.testing.assert_close(augmentation.plain(images.contiguous()), augmentation.plain(images), atol=1e-6, rtol=0)


@pytest.mark.parametrize("key", SPECS)
def test_plain_is_the_antialiased_resize(key: str) -> None:
    images = noise(2, 61)
    expected = F.interpolate(images.float() / 255, size=(24, 24), mode="bilinear", antialias=True)
    made = built(key).plain(images)
    # Rounded to uint8 after each direction: at most a level, and on the average none.
    torch.testing.assert_close(made, expected, atol=1.05 / 255, rtol=0)
    assert (made - expected).mean().abs() < 0.05 / 255


def test_none_is_plain_in_training_too() -> None:
    augmentation = built("none")
    images = noise(2, 40)
    assert augmentation.n_draws == 0
    assert torch.equal(augmentation(images, torch.empty(2, 0)), augmentation.plain(images))


class TestStandard:
    def test_nothing_random_is_plain(self) -> None:
        images = noise(3, 24)
        augmentation = built("standard", **NOTHING_RANDOM)
        made = augmentation(images, draws_of(augmentation, 3))
        torch.testing.assert_close(made, augmentation.plain(images), atol=2e-5, rtol=0)

    @pytest.mark.parametrize("side", [20, 31, 61, 200])
    def test_nothing_random_is_plain_at_other_sizes(self, side: int) -> None:
        images = smooth(side)
        augmentation = built("standard", **NOTHING_RANDOM)
        made = augmentation(images, draws_of(augmentation, 1))
        # Two resamplings of one picture: on soft waves they differ by about a level and a half.
        inside = (..., slice(1, -1), slice(1, -1))
        torch.testing.assert_close(made[inside], augmentation.plain(images)[inside], atol=0.012, rtol=0)

    def test_a_crop_of_whole_pixels_is_a_slice(self) -> None:
        images = noise(1, 40)
        augmentation = built("standard", 30, **NOTHING_RANDOM | {"min_scale": 0.5625, "max_ratio": 1.0})
        draws = torch.full((1, augmentation.n_draws), 0.9)
        draws[0, :4] = torch.tensor(
            [0.0, 0.5, 0.2, 0.7]
        )  # the smallest area, a square, 2 from the left, 7 from the top
        torch.testing.assert_close(augmentation(images, draws), images[..., 7:37, 2:32] / 255, atol=1e-4, rtol=0)

    @pytest.mark.parametrize(("setting", "axis"), [("p_flip", -1), ("p_vertical_flip", -2)])
    def test_flips_mirror(self, setting: str, axis: int) -> None:
        images = noise(2, 24)
        augmentation = built("standard", **NOTHING_RANDOM | {setting: 1.0})
        made = augmentation(images, draws_of(augmentation, 2))
        torch.testing.assert_close(made, (images / 255).flip(axis), atol=2e-5, rtol=0)

    def test_beyond_the_borders_the_picture_is_mirrored(self) -> None:
        images = noise(1, 20)
        augmentation = built("standard", 25, **NOTHING_RANDOM | {"min_zoom": 0.8, "max_zoom": 1.0, "p_zoom": 1.0})
        draws = torch.zeros(1, augmentation.n_draws)  # the smallest zoom; what is beyond shows at right and bottom
        picture = images / 255
        down = torch.cat((picture, picture[..., 15:, :].flip(-2)), dim=-2)
        expected = torch.cat((down, down[..., 15:].flip(-1)), dim=-1)
        torch.testing.assert_close(augmentation(images, draws), expected, atol=2e-5, rtol=0)

    @pytest.mark.parametrize("side", [48, 96, 241])
    def test_fine_patterns_turn_grey(self, side: int) -> None:
        checkerboard = (torch.arange(side)[:, None] + torch.arange(side)[None]) % 2 * 255
        images = checkerboard.to(torch.uint8).expand(8, 3, side, side)
        augmentation = built("standard", p_brightness=0.0, p_contrast=0.0, min_scale=0.9)
        made = augmentation(images, draws_of(augmentation, 8))
        assert (made - 0.5).abs().max() < 0.1

    @pytest.mark.parametrize("bound", ["lowest", "highest"])
    def test_every_setting_at_its_bound(self, bound: str) -> None:
        settings = {}
        for name, setting in StandardParams.model_fields.items():
            limits = {type(limit).__name__: limit for limit in setting.metadata}
            settings[name] = limits["Ge"].ge if bound == "lowest" else limits["Le"].le
        augmentation = built("standard", **settings)
        draws = draws_of(augmentation, 64)
        draws[0], draws[1] = 0.0, 1 - 2**-24
        made = augmentation(noise(64, 31), draws)
        assert made.isfinite().all()
        assert 0 <= made.min() <= made.max() <= 1

    def test_its_columns_stay_where_they_are(self) -> None:
        """Runs are repeated from their draws: a recorded result must come out for ever."""
        augmentation = built("standard", 4)
        draws = torch.tensor([[(7 * column % 20) / 20 for column in range(20)]])
        made = augmentation(smooth(6), draws)
        assert augmentation.n_draws == 20
        expected = [
            0.43828,
            0.49926,
            0.62638,
            0.73146,
            0.15361,
            0.33458,
            0.65934,
            0.87771,
            0.06178,
            0.27379,
            0.66124,
            0.91155,
            0.24164,
            0.37752,
            0.63731,
            0.82006,
        ]
        assert made[0, 0].flatten().tolist() == pytest.approx(expected, abs=2e-5)


class TestTorchvision:
    @pytest.mark.parametrize("policy", ["none", "rand-augment", "trivial-augment"])
    def test_the_global_generator_stays_untouched(self, policy: str) -> None:
        augmentation = built("torchvision-v2", policy=policy, p_erase=0.5)
        before = torch.get_rng_state()
        made = augmentation(noise(6, 32), draws_of(augmentation, 6))
        assert torch.equal(torch.get_rng_state(), before)
        torch.rand(1)
        assert torch.equal(augmentation(noise(6, 32), draws_of(augmentation, 6)), made)

    @pytest.mark.parametrize("policy", ["none", "rand-augment", "trivial-augment"])
    def test_not_even_meanwhile_is_the_global_generator_used(self, policy: str) -> None:
        """Another thread may train at that moment, with dropout."""
        augmentation = built("torchvision-v2", policy=policy, p_erase=0.5)
        before = torch.get_rng_state()
        unchanged: list[bool] = []

        class Watching(TorchFunctionMode):
            def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
                result = func(*args, **(kwargs or {}))
                unchanged.append(torch.equal(torch.get_rng_state(), before))
                return result

        images, draws = noise(6, 32), draws_of(augmentation, 6)
        with Watching():
            augmentation(images, draws)
        assert len(unchanged) > 6
        assert all(unchanged)

    def test_flip_and_crop_by_its_settings(self) -> None:
        still = dict.fromkeys(("brightness", "contrast", "saturation", "hue"), 0.0)
        augmentation = built("torchvision-v2", p_flip=1.0, min_scale=1.0, **still)
        images = noise(2, 24)
        made = augmentation(images, draws_of(augmentation, 2))
        torch.testing.assert_close(made, images.flip(-1) / 255)

    def test_erasing_paints_grey(self) -> None:
        augmentation = built("torchvision-v2", p_erase=1.0)
        made = augmentation(torch.full((4, 3, 32, 32), 255, dtype=torch.uint8), draws_of(augmentation, 4))
        grey = (made - 128 / 255).abs().amax(dim=1) < 1e-6
        assert (grey.flatten(1).sum(1) > 10).all()


def test_the_hook_module_imports_no_torch() -> None:
    check = "import sys, petdesk_standard.augmentations as a; a.petdesk_augmentations(); print('torch' in sys.modules)"
    plugins = Path(__file__).parents[2] / "plugins"
    result = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = [{str(plugins)!r}, {str(plugins.parent)!r}]; {check}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.strip() == "False"


@pytest.mark.parametrize("params", [StandardParams, TorchvisionParams])
def test_every_setting_is_described(params: type[StandardParams]) -> None:
    assert all(setting.description for setting in params.model_fields.values())


def test_a_setting_out_of_bounds_is_said() -> None:
    with pytest.raises(SettingsError, match=r"'max_warp' of the augmentation standard cannot be '0.5'"):
        read_params(StandardParams, {"max_warp": "0.5"}, owner="augmentation standard")
