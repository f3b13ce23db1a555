"""Candidates for near duplicates: of each picture those whose descriptors are nearest, through an index."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from petdesk.data.audit.descriptors import Descriptors

Pairs: TypeAlias = NDArray[np.int64]
"""int64 [P, 2], the lower row first, none twice."""

NEIGHBOURS = 8
"""Looked at of each picture: what was hidden in 10,000 drawn pets was always the nearest one."""
LEAST_ALIKE = 0.75
"""Correlation of two descriptors; a copy that lost 5 % at one corner had at least 0.80."""
FEWEST_FOR_LISTS = 4096
"""Below it all are compared, which takes less time than an index."""
LISTS_LOOKED_INTO = 16
PASSES = 8
"""Of k-means, which finds the centres of the lists."""


class Index:
    """Finds the nearest descriptors; the work for N pictures grows as N ** 1.5 with a tiny constant."""

    def __init__(self, descriptors: Descriptors) -> None:
        import faiss

        number, width = descriptors.shape
        self._centres = faiss.IndexFlatIP(width)
        self._index: Any = self._centres
        if number >= FEWEST_FOR_LISTS:
            # Lists by nearest centre; a query looks into the few lists that are nearest to it.
            lists = int(4 * np.sqrt(number))
            self._index = faiss.IndexIVFFlat(self._centres, width, lists, faiss.METRIC_INNER_PRODUCT)
            self._index.nprobe = LISTS_LOOKED_INTO
            self._index.cp.niter = PASSES
            self._index.cp.min_points_per_centroid = 1
            self._index.train(descriptors)
        self._index.add(descriptors)

    def pairs(self, queries: Descriptors, *, first: int) -> Pairs:
        """Pictures with those that are nearest to their queries, where they are alike at all; none with itself.

        Args:
            queries: Of some pictures, one behind the other.
            first: The row of the first of them.
        """
        alike, rows = self._index.search(queries, NEIGHBOURS + 1)
        asking = np.broadcast_to(np.arange(first, first + len(queries))[:, None], rows.shape)
        keep = (rows >= 0) & (rows != asking) & (alike > LEAST_ALIKE)
        return np.asarray(np.sort(np.stack([asking[keep], rows[keep]], axis=1), axis=1))
