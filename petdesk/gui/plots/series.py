"""The numbers of a curve, in buffers that grow."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Numbers: TypeAlias = Sequence[float] | Floats

FIRST_ROOM = 256


class Series:
    """Points with rising x. Adding to it costs a constant time a point on average.

    Attributes:
        version: Another number whenever the points are others.
    """

    def __init__(self) -> None:
        self.version = 0
        self._xs = np.empty(FIRST_ROOM)
        self._ys = np.empty(FIRST_ROOM)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def xs(self) -> Floats:
        """float64 [N], rising: a view, good until the next `extend`."""
        return self._xs[: self._length]

    @property
    def ys(self) -> Floats:
        """float64 [N]; NaN for what is no finite number: a view, good until the next `extend`."""
        return self._ys[: self._length]

    def extend(self, xs: Numbers, ys: Numbers) -> None:
        """Adds points; where their x does not rise any more, all are put in order.

        Raises:
            ValueError: `xs` and `ys` differ in length.
        """
        new_xs, new_ys = np.asarray(xs, dtype=np.float64), np.asarray(ys, dtype=np.float64)
        if new_xs.shape != new_ys.shape:
            raise ValueError(f"{len(new_xs)} x for {len(new_ys)} y")
        end = self._length + len(new_xs)
        if end > len(self._xs):
            self._grow(end)
        self._xs[self._length : end] = new_xs
        self._ys[self._length : end] = np.where(np.isfinite(new_ys), new_ys, np.nan)
        start, self._length = max(0, self._length - 1), end
        if np.any(np.diff(self._xs[start:end]) < 0):
            order = np.argsort(self.xs, kind="stable")
            self._xs[:end], self._ys[:end] = self.xs[order], self.ys[order]
        self.version += 1

    def clear(self) -> None:
        """Forgets all points."""
        self._length = 0
        self.version += 1

    def nearest(self, x: float) -> int | None:
        """The index of the point whose x is nearest; None without points."""
        if not self._length:
            return None
        right = int(np.searchsorted(self.xs, x))
        if right == 0:
            return 0
        if right == self._length:
            return right - 1
        return right if self._xs[right] - x < x - self._xs[right - 1] else right - 1

    def _grow(self, needed: int) -> None:
        room = max(needed, 2 * len(self._xs))
        for name in ("_xs", "_ys"):
            bigger = np.empty(room)
            bigger[: self._length] = getattr(self, name)[: self._length]
            setattr(self, name, bigger)
