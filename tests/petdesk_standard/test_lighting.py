"""The lighting of `standard` against numbers recorded from fastai (recorded/fastai_augment.json)."""

import json
from pathlib import Path

import pytest
import torch

from petdesk_standard.augmentations.lighting import brightness_shift, contrast_factor, relight_

RECORDED = json.loads((Path(__file__).parent / "recorded" / "fastai_augment.json").read_text())


def test_brightness_and_contrast_equal_fastai() -> None:
    lighting = RECORDED["lighting"]
    values = torch.tensor(lighting["values"])
    n = len(lighting["brightness"])
    pictures = values.view(1, 1, 1, -1).repeat(n, 3, 1, 1)
    # fastai's change is where mid-grey goes: 0.5 + 0.2 (draw - 0.5).
    shift = brightness_shift((torch.tensor(lighting["brightness"]) - 0.5) / 0.2 + 0.5, 0.2)
    lit = relight_(pictures, shift, torch.tensor(lighting["contrast"]))
    expected = torch.tensor(lighting["lit"]).view(n, 1, 1, -1)
    torch.testing.assert_close(lit, expected.expand_as(lit), atol=1e-5, rtol=0)


def test_changes_are_distributed_as_fastais() -> None:
    draws = torch.rand(2, 200_000, generator=torch.Generator().manual_seed(1))
    or_not = torch.rand(2, 200_000, generator=torch.Generator().manual_seed(2)) < 0.75
    shift = torch.where(or_not[0], brightness_shift(draws[0], 0.2), 0.0)
    factor = torch.where(or_not[1], contrast_factor(draws[1], 0.2), 1.0)
    expected = RECORDED["statistics"]["light"]
    measured = torch.stack((shift, factor), dim=1)
    torch.testing.assert_close(measured.mean(0), torch.tensor(expected["mean"]), atol=2e-3, rtol=0)
    torch.testing.assert_close(measured.std(0), torch.tensor(expected["std"]), atol=2e-3, rtol=0)


@pytest.mark.parametrize("largest", [0.0, 0.2, 0.9])
def test_bounds_of_the_changes(largest: float) -> None:
    draws = torch.tensor([0.0, 0.5, 1.0])
    grey = torch.sigmoid(brightness_shift(draws, largest))
    assert grey.tolist() == pytest.approx([0.5 - largest / 2, 0.5, 0.5 + largest / 2])
    assert contrast_factor(draws, largest).tolist() == pytest.approx([1 - largest, 1.0, 1 / (1 - largest)])


def test_no_change_keeps_the_picture() -> None:
    pictures = torch.linspace(0, 1, 256).view(1, 1, 16, 16).repeat(1, 3, 1, 1)
    kept = relight_(pictures.clone(), torch.zeros(1), torch.ones(1))
    torch.testing.assert_close(kept, pictures, atol=1e-6, rtol=0)
