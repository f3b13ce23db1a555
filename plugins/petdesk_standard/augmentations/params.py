"""The settings of the augmentations, with fastai's defaults where fastai has the same transform."""

from typing import Annotated, Literal

from pydantic import Field

from petdesk.api import Params

Probability = Annotated[float, Field(ge=0.0, le=1.0)]
MixProbability = Annotated[float, Field(ge=0.0, le=1.0, description="How often pictures are mixed")]
Alpha = Annotated[
    float,
    Field(
        ge=0.05,
        le=10.0,
        description="How evenly two pictures are mixed: below 1 mostly little of one, at 1 any share alike, above 1 "
        "mostly halves",
    ),
]


class StandardParams(Params):
    """Settings of `standard`; the defaults are those of fastai's `aug_transforms` with `min_scale=0.75`."""

    min_scale: float = Field(0.75, ge=0.05, le=1.0, description="Smallest crop, as a share of the picture's area")
    max_ratio: float = Field(
        4 / 3, ge=1.0, le=4.0, description="Longest crop, long side over short side; 1 keeps crops square"
    )
    p_flip: Probability = Field(0.5, description="How often left and right are swapped")
    p_vertical_flip: Probability = Field(
        0.0, description="How often top and bottom are swapped; for pictures without an up, as from above"
    )
    max_rotate: float = Field(10.0, ge=0.0, le=180.0, description="Largest turn to either side, in degrees")
    p_rotate: Probability = Field(0.75, description="How often pictures are turned")
    # Below 0.8, a zoom out could show the horizon of the strongest warp, where a homography divides by zero.
    min_zoom: float = Field(1.0, ge=0.8, le=1.0, description="Smallest zoom; below 1 shows mirrored borders")
    max_zoom: float = Field(1.1, ge=1.0, le=4.0, description="Largest zoom")
    p_zoom: Probability = Field(0.75, description="How often pictures are zoomed")
    max_warp: float = Field(0.2, ge=0.0, le=0.3, description="Strongest change of perspective")
    p_warp: Probability = Field(
        0.75, description="How often the perspective changes; across and up-down each by itself"
    )
    max_brightness: float = Field(0.2, ge=0.0, le=0.9, description="Strongest change of brightness")
    p_brightness: Probability = Field(0.75, description="How often the brightness changes")
    max_contrast: float = Field(0.2, ge=0.0, le=0.9, description="Strongest change of contrast")
    p_contrast: Probability = Field(0.75, description="How often the contrast changes")


class MixUpParams(StandardParams):
    """Settings of `mixup`: those of `standard`, and fastai's default for alpha."""

    alpha: Alpha = 0.4
    p_mix: MixProbability = 1.0


class CutMixParams(StandardParams):
    """Settings of `cutmix`: those of `standard`, and the paper's default for alpha."""

    alpha: Alpha = 1.0
    p_mix: MixProbability = 1.0


class TorchvisionParams(Params):
    """Settings of `torchvision-v2`, named as torchvision names them where it does."""

    min_scale: float = Field(0.35, ge=0.05, le=1.0, description="Smallest crop, as a share of the picture's area")
    p_flip: Probability = Field(0.5, description="How often left and right are swapped")
    brightness: float = Field(0.2, ge=0.0, le=1.0, description="Strongest change of brightness")
    contrast: float = Field(0.2, ge=0.0, le=1.0, description="Strongest change of contrast")
    saturation: float = Field(0.2, ge=0.0, le=1.0, description="Strongest change of saturation")
    hue: float = Field(0.02, ge=0.0, le=0.5, description="Strongest change of hue; 0.5 is half the colour wheel")
    policy: Literal["none", "rand-augment", "trivial-augment"] = Field(
        "none", description="Stronger, mixed changes on top: RandAugment or TrivialAugment"
    )
    p_erase: Probability = Field(0.0, description="How often a rectangle is painted over with grey")
