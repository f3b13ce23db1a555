"""The heat of a picture, and how it lies on the picture at any size."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from petdesk.interpret.saliency.seen_box import Box


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SaliencyMap:
    """What speaks for a class, and where.

    Attributes:
        heat: float32 [h, w] in [0, 1], over the crop that the network saw, as coarse as the layer that it was taken
            from; the strongest place is 1. All 0 where nothing speaks for the class anywhere.
        target: The class that is explained.
        probabilities: float32 [C], what the model answers for the picture.
        box: The crop in the picture.
        size: Width and height of the upright picture, in pixels.
        layer: Name of the module whose output was looked at.
    """

    heat: NDArray[np.float32]
    target: int
    probabilities: NDArray[np.float32]
    box: Box
    size: tuple[int, int]
    layer: str

    @property
    def flat(self) -> bool:
        """Whether nothing speaks for the class anywhere."""
        return not bool(self.heat.any())


def on_picture(found: SaliencyMap, *, width: int, height: int) -> NDArray[np.float32]:
    """float32 [height, width] in [0, 1]: the heat over the whole picture shown at that size, 0 outside of the crop.

    Bilinear between the middles of the places, as torch's `interpolate` has it with `align_corners=False`.
    """
    left, top, right, bottom = found.box
    rows, columns = found.heat.shape
    over, in_height = _weights(height, found.size[1], (top, bottom), rows)
    across, in_width = _weights(width, found.size[0], (left, right), columns)
    layer: NDArray[np.float32] = (over @ found.heat @ across.T).astype(np.float32)
    layer[~(in_height[:, None] & in_width)] = 0
    return layer


def inside(found: SaliencyMap, *, width: int, height: int) -> NDArray[np.bool_]:
    """Bool [height, width]: where the network looked at the picture at all."""
    left, top, right, bottom = found.box
    _, in_height = _weights(height, found.size[1], (top, bottom), 1)
    _, in_width = _weights(width, found.size[0], (left, right), 1)
    result: NDArray[np.bool_] = in_height[:, None] & in_width
    return result


def _weights(
    shown: int, length: int, span: tuple[float, float], places: int
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """How much each place counts for each pixel shown, [shown, places], and which pixels lie in the span, [shown]."""
    middles = (np.arange(shown) + 0.5) * (length / shown)
    first, last = span
    at = np.clip((middles - first) / (last - first) * places - 0.5, 0, places - 1)
    before = np.floor(at).astype(np.intp)
    after = np.minimum(before + 1, places - 1)
    weights = np.zeros((shown, places), np.float32)
    pixels = np.arange(shown)
    weights[pixels, before] = 1 - (at - before)
    weights[pixels, after] += at - before
    return weights, (middles >= first) & (middles < last)
