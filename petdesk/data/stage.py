"""One stage of a picture's way to the network."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from petdesk.api import PetDeskError
from petdesk.data.pictures import Pixels
from petdesk.data.stage_words import TITLES, Sentence

if TYPE_CHECKING:
    from torch import Tensor

SHOWN_SIDE = 480
"""Pixels of the longer side of what is shown of large pictures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What became of the picture at one stage.

    Attributes:
        key: Of `TITLES`.
        sentences: What happened.
        shape: Of the numbers; the key of what its axes are is that of the stage.
        dtype: Of the numbers: "uint8", "float32".
        low, high, mean: Of the numbers.
        pixels: uint8 [H, W, 3], what can be shown of it.
        failed: Whether the way ends here; the sentence says why.
    """

    key: str
    sentences: tuple[Sentence, ...]
    shape: tuple[int, ...] = ()
    dtype: str = ""
    low: float | None = None
    high: float | None = None
    mean: float | None = None
    pixels: Pixels | None = None
    failed: bool = False

    @property
    def title(self) -> str:
        """In English."""
        return TITLES[self.key]


def of_pixels(key: str, sentences: Sequence[Sentence], pixels: Pixels) -> Stage:
    """A stage that ends with uint8 [H, W, 3]."""
    return Stage(
        key=key,
        sentences=tuple(sentences),
        shape=pixels.shape,
        dtype="uint8",
        low=float(pixels.min()),
        high=float(pixels.max()),
        mean=float(pixels.mean()),
        pixels=_small(pixels),
    )


def of_numbers(key: str, sentences: Sequence[Sentence], images: "Tensor", pixels: Pixels | None = None) -> Stage:
    """A stage that ends with a batch [1, 3, H, W]."""
    values = images.float()
    return Stage(
        key=key,
        sentences=tuple(sentences),
        low=float(values.min()),
        high=float(values.max()),
        mean=float(values.mean()),
        pixels=pixels,
        **shape_of(images),
    )


def shape_of(images: "Tensor") -> dict[str, Any]:
    """The shape and dtype of a stage."""
    return {"shape": tuple(images.shape), "dtype": str(images.dtype).removeprefix("torch.")}


def _small(pixels: Pixels) -> Pixels:
    if max(pixels.shape[:2]) <= SHOWN_SIDE:
        return pixels
    picture = Image.fromarray(pixels)
    picture.thumbnail((SHOWN_SIDE, SHOWN_SIDE), Image.Resampling.BILINEAR)
    return np.asarray(picture)


def failed(key: str, sentence: str, error: PetDeskError) -> Stage:
    """A stage at which the way ends."""
    return Stage(key=key, sentences=(Sentence(sentence, {"problem": str(error)}),), failed=True)
