"""Which part of a picture a network sees."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from petdesk.data.crops import CENTRE
from petdesk.data.pictures import LONGEST_ASPECT, Pixels

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels of the upright picture."""


def seen_box(size: tuple[int, int], presized: tuple[int, int]) -> Box:
    """Where the validation crop lies in a picture.

    Args:
        size: Width and height of the upright picture.
        presized: Width and height that `read_picture` gave it; the crop is the square in its middle.
    """
    longest = LONGEST_ASPECT * min(size)
    spans = [
        _span(length, min(length, longest), cut, min(presized)) for length, cut in zip(size, presized, strict=True)
    ]
    (left, right), (top, bottom) = spans
    return left, top, right, bottom


def _span(length: int, kept: int, presized: int, side: int) -> tuple[float, float]:
    """The crop's start and end along one side: `kept` pixels in its middle were scaled to `presized` ones."""
    start = int(np.floor(CENTRE * (presized - side + 1)))
    scale = kept / presized
    first = (length - kept) // 2 + start * scale
    return first, first + side * scale


def centre_crop(picture: Pixels) -> NDArray[np.uint8]:
    """uint8 [1, 3, side, side]: the validation crop as a batch."""
    from petdesk.data.crops import square

    return np.ascontiguousarray(square(picture, CENTRE).transpose(2, 0, 1)[None])
