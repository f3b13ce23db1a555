"""Cutting rows of pictures into batches."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def even_parts(rows: NDArray[np.intp], size: int) -> Sequence[NDArray[np.intp]]:
    """`rows` in order, in parts of at most `size` that are as even as can be.

    No part is a single picture where there are more, in which batch norm finds nothing to compare; two pictures a part
    are then the fewest, whatever `size` says.
    """
    if len(rows) == 0:
        return []
    return np.array_split(rows, min(-(-len(rows) // size), max(1, len(rows) // 2)))
