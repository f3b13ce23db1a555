"""Thumbnails of pictures, and what is seen in a part of one."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from petdesk.data.looking import THUMBNAIL_SIDE

SIDE = THUMBNAIL_SIDE

Thumbnails: TypeAlias = NDArray[np.uint8]
"""uint8 [N, SIDE, SIDE], grey, the whole picture squeezed into a square."""
Windows: TypeAlias = NDArray[np.float64]
"""float [..., 4], parts of pictures: left, right, top, bottom, as shares of width and height."""

WHOLE = (0.0, 1.0, 0.0, 1.0)

_CENTRES = (np.arange(SIDE) + 0.5) / SIDE


def resampling(start: NDArray[np.float64], end: NDArray[np.float64]) -> NDArray[np.float64]:
    """Matrices that scale a part of a row of pixels to a whole row, linearly: [..., SIDE, SIDE] for ends [...].

    Beyond the row its last pixel goes on.
    """
    places = start[..., None] + (end - start)[..., None] * _CENTRES
    pixels = np.clip(places * SIDE - 0.5, 0, SIDE - 1)
    return np.maximum(0.0, 1.0 - np.abs(pixels[..., None] - np.arange(SIDE)))
