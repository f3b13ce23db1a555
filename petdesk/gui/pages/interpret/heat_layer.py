"""The heat of a picture in colours, to be laid over it."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from petdesk.interpret.saliency import SaliencyMap, inside, on_picture

LONGER_SIDE = 360
"""Pixels of the layer: what it is made of is far coarser."""

COLDEST_SHOWN = 0.08
STOPS = np.array([(87, 16, 110), (188, 55, 84), (249, 142, 9), (252, 255, 164)], np.float32)
"""From dark violet by way of red and orange to light yellow, told apart by lightness alone (matplotlib's inferno)."""

UNSEEN = 110
"""How dark it is, of 255, where the network saw nothing."""


def heat_layer(found: SaliencyMap) -> QImage:
    """The colour says how much a place speaks for the class; the less, the more of the picture shows through."""
    scale = LONGER_SIDE / max(found.size)
    width, height = (max(1, round(side * scale)) for side in found.size)
    heat = on_picture(found, width=width, height=height)
    layer = np.empty((height, width, 4), np.uint8)
    layer[..., :3] = coloured(heat)
    layer[..., 3] = np.clip((heat - COLDEST_SHOWN) / (1 - COLDEST_SHOWN), 0, 1) ** 0.7 * 255
    unseen = ~inside(found, width=width, height=height)
    layer[unseen] = (0, 0, 0, UNSEEN)
    return QImage(layer.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def coloured(heat: NDArray[np.float32]) -> NDArray[np.uint8]:
    """RGB, uint8 [..., 3], of heat from 0 to 1."""
    places = np.linspace(0, 1, len(STOPS))
    return np.stack([np.interp(heat, places, STOPS[:, part]) for part in range(3)], axis=-1).astype(np.uint8)
