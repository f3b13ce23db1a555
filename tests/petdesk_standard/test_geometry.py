"""The geometry of `standard` against numbers recorded from fastai (recorded/fastai_augment.json)."""

import json
import math
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F

from petdesk_standard.augmentations import geometry
from petdesk_standard.augmentations.crop import RandomCrop
from petdesk_standard.augmentations.params import StandardParams
from petdesk_standard.augmentations.standard import DRAWS, StandardAugmentation

RECORDED = json.loads((Path(__file__).parent / "recorded" / "fastai_augment.json").read_text())


@pytest.fixture
def cases() -> dict[str, torch.Tensor]:
    return {name: torch.tensor(values).float() for name, values in RECORDED["geometry"]["cases"].items()}


def matrices(cases: dict[str, torch.Tensor]) -> torch.Tensor:
    shown = 1 / cases["zoom"]
    return geometry.composed(
        geometry.warped(cases["across"], cases["up_down"]),
        geometry.mirrored(cases["flip"] > 0, cases["flip"] < 0),
        geometry.turned(cases["degrees"]),
        geometry.part(shown, shown, cases["zoom_left"], cases["zoom_top"]),
    )


def seen(matrix: torch.Tensor, points: list[list[float]]) -> torch.Tensor:
    """Where `points` are found through the matrices: [N, points, 2]."""
    homogeneous = torch.tensor([[x, y, 1.0] for x, y in points]) @ matrix.transpose(1, 2)
    return homogeneous[..., :2] / homogeneous[..., 2:]


def test_coordinates_equal_fastai(cases: dict[str, torch.Tensor]) -> None:
    points = RECORDED["geometry"]["points"]
    expected = torch.tensor(RECORDED["geometry"]["coordinates"]).view(-1, len(points), 2)
    torch.testing.assert_close(seen(matrices(cases), points), expected, atol=3e-6, rtol=0)


def draws_for(cases: dict[str, torch.Tensor]) -> torch.Tensor:
    """The draws that give the recorded quantities with the default bounds, and no crop and no light."""
    columns = dict.fromkeys(DRAWS, torch.full((len(cases["flip"]),), 0.5))
    columns |= {name: torch.zeros(len(cases["flip"])) for name in DRAWS if name.endswith("or_not")}
    columns |= {
        "flip_or_not": 1 - cases["flip"] * 0.9,
        "vertical_flip_or_not": torch.full_like(cases["flip"], 0.9),
        "rotate": cases["degrees"] / 20 + 0.5,
        "zoom": (cases["zoom"] - 1) / 0.1,
        "zoom_left": cases["zoom_left"],
        "zoom_top": cases["zoom_top"],
        "warp_across": cases["across"] / 0.4 + 0.5,
        "warp_up_down": cases["up_down"] / 0.4 + 0.5,
    }
    return torch.stack([columns[name] for name in DRAWS], dim=1)


def test_pictures_equal_fastai(cases: dict[str, torch.Tensor]) -> None:
    source = torch.tensor(RECORDED["geometry"]["source"]).to(torch.uint8)
    images = source.view(1, 1, 16, 16).expand(len(cases["flip"]), 3, 16, 16)
    augmentation = StandardAugmentation(StandardParams(min_scale=1, p_brightness=0, p_contrast=0), 12)
    made = augmentation(images, draws_for(cases))
    expected = torch.tensor(RECORDED["geometry"]["pictures"]).view(-1, 1, 12, 12)
    torch.testing.assert_close(made, expected.expand_as(made), atol=2e-5, rtol=0)


def test_corners_move_as_far_as_fastais() -> None:
    n = 50_000
    draws = torch.rand(n, len(DRAWS), generator=torch.Generator().manual_seed(1))
    augmentation = StandardAugmentation(StandardParams(min_scale=1), 8)
    found = augmentation._geometry(dict(zip(DRAWS, draws.unbind(1), strict=True)))
    corners = seen(found, RECORDED["geometry"]["points"][:4]).flatten(1).double()
    expected = RECORDED["statistics"]["corners"]
    # x is near -1 or 1, as the flip says: the standard error of its mean is 0.005.
    torch.testing.assert_close(corners.mean(0), torch.tensor(expected["mean"]).double(), atol=0.02, rtol=0)
    torch.testing.assert_close(corners.std(0), torch.tensor(expected["std"]).double(), atol=0.002, rtol=0)


def test_crops_are_distributed_as_fastais() -> None:
    n = 100_000
    draws = torch.rand(4, n, generator=torch.Generator().manual_seed(2))
    width, height = RandomCrop(0.75, 4 / 3).sides(draws[0], draws[1])
    left, top = draws[2] * (1 - width), draws[3] * (1 - height)
    measured = torch.stack((width, height, left, top, width * height, (width / height).log().abs()), dim=1)
    expected = RECORDED["statistics"]["crop"]
    # fastai gives the whole picture after ten misses, 15 times in 10,000, and cuts at whole pixels of 1000.
    torch.testing.assert_close(measured.mean(0), torch.tensor(expected["mean"]), atol=1.5e-3, rtol=0)
    torch.testing.assert_close(measured.std(0), torch.tensor(expected["std"]), atol=1.5e-3, rtol=0)


@pytest.mark.parametrize(
    ("min_scale", "max_ratio"), [(0.05, 4.0), (0.05, 1.0), (0.75, 4 / 3), (0.9, 4.0), (1.0, 4.0), (1.0, 1.0)]
)
def test_crops_keep_their_bounds(min_scale: float, max_ratio: float) -> None:
    draws = torch.rand(2, 20_000, generator=torch.Generator().manual_seed(3))
    draws[:, :4] = torch.tensor([[0.0, 0.0, 1 - 2**-24, 1 - 2**-24], [0.0, 1 - 2**-24, 0.0, 1 - 2**-24]])
    width, height = RandomCrop(min_scale, max_ratio).sides(draws[0], draws[1])
    assert torch.maximum(width, height).max() <= 1 + 1e-6
    area = width * height
    assert area.min() >= min_scale * (1 - 1e-5)
    assert (width / height).log().abs().max() <= math.log(max_ratio) + 1e-5
    if max_ratio == 1:
        assert area.mean() == pytest.approx((1 + min_scale) / 2, abs=0.01)


def test_a_turn_by_positive_degrees_is_clockwise() -> None:
    shown_at_the_right = seen(geometry.turned(torch.tensor([10.0])), [[1.0, 0.0]])[0, 0]
    assert shown_at_the_right.tolist() == pytest.approx([math.cos(math.radians(10)), -math.sin(math.radians(10))])


def test_the_strongest_warp_never_reaches_the_horizon() -> None:
    params = StandardParams(max_warp=0.3, min_zoom=0.8, max_rotate=180)
    tilt = torch.tensor([0.3, 0.3, -0.3, -0.3]), torch.tensor([0.3, -0.3, 0.3, -0.3])
    for degrees in range(-180, 181, 5):
        zoomed_out = torch.full((4,), 1 / params.min_zoom)
        matrix = geometry.composed(
            geometry.warped(*tilt),
            geometry.turned(torch.full((4,), float(degrees))),
            geometry.part(zoomed_out, zoomed_out, torch.full((4,), 0.5), torch.full((4,), 0.5)),
        )
        corners = torch.tensor([[x, y, 1.0] for x in (-1, 1) for y in (-1, 1)])
        assert (corners @ matrix.transpose(1, 2))[..., 2].min() > 0.05


def test_the_grid_of_the_identity_is_at_pixel_centres() -> None:
    grid = geometry.sampling_grid(torch.eye(3)[None], 5)
    expected = F.affine_grid(torch.eye(3)[None, :2], [1, 1, 5, 5], align_corners=False)
    torch.testing.assert_close(grid, expected, atol=1e-6, rtol=0)


def test_autocast_does_not_round_coordinates(cases: dict[str, torch.Tensor]) -> None:
    with torch.autocast("cpu", torch.bfloat16):
        under_autocast = geometry.sampling_grid(matrices(cases), 8)
    assert torch.equal(under_autocast, geometry.sampling_grid(matrices(cases), 8))
