"""Principal axes: vectors with fewer numbers."""

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


def principal(vectors: Vectors, axes: int) -> Vectors:
    """The coordinates of vectors along their axes of greatest variance (Pearson 1901), the greatest first.

    Of each axis the way is that of its largest part, so that the same vectors have the same coordinates everywhere.

    Args:
        vectors: [N, D].
        axes: How many; of fewer dimensions all.

    Returns:
        float32 [N, min(axes, D)].
    """
    centred = vectors - vectors.mean(axis=0)
    _, found = np.linalg.eigh(centred.T @ centred)
    chosen = found[:, ::-1][:, :axes]
    largest = np.abs(chosen).argmax(axis=0)
    chosen = chosen * np.sign(chosen[largest, np.arange(chosen.shape[1])])
    coordinates: Vectors = (centred @ chosen).astype(np.float32)
    return coordinates
