"""Features on disk: `features.bin`, rows of float32 one behind the other, and `index.npz`, their keys and their shape.

The index is written after the rows are safe and replaced as a whole, so that what a crash leaves is usable.
"""

import math
import os
import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from petdesk.data.draws import Keys
from petdesk.data.keeping import Mapped, append_from

Rows = NDArray[np.float32]
"""float32 [N, width]: features, flattened."""


class FeatureFile:
    """The rows of one home; whoever writes holds its lock.

    Attributes:
        home: The folder.
        keys: uint64 [R], whose features each row has.
        shape: Of the features of one picture; empty while there are none.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self._data, self._index = home / "features.bin", home / "index.npz"
        self.keys: Keys = np.empty(0, np.uint64)
        self.shape: tuple[int, ...] = ()
        self._load()

    @property
    def bytes_a_row(self) -> int:
        """Of one picture's features."""
        return 4 * math.prod(self.shape)

    @property
    def bytes(self) -> int:
        """Of all rows."""
        return len(self.keys) * self.bytes_a_row

    def find(self, keys: Keys) -> NDArray[np.int64]:
        """The row of each key, -1 where there is none; the same shape as `keys`."""
        if len(self.keys) == 0:
            return np.full(keys.shape, -1, np.int64)
        order = np.argsort(self.keys)
        ordered = self.keys[order]
        position = np.minimum(np.searchsorted(ordered, keys), len(ordered) - 1)
        return np.where(ordered[position] == keys, order[position], -1)

    def append(self, keys: Keys, rows: Rows, shape: tuple[int, ...]) -> int:
        """Writes rows behind the others and returns the number of the first; on disk when it returns.

        Raises:
            OSError: They cannot be written; those before are as they were.
        """
        first = len(self.keys)
        with append_from(self._data, self.bytes) as file:
            file.write(np.ascontiguousarray(rows).view(np.uint8).data)
            file.flush()
            os.fsync(file.fileno())
        known = np.concatenate([self.keys, keys])
        partial = self._index.with_name("index.partial.npz")
        with partial.open("wb") as file:
            np.savez(file, keys=known, shape=np.array(shape, np.int64))
            file.flush()
            os.fsync(file.fileno())
        partial.replace(self._index)
        self.keys, self.shape = known, shape
        return first

    def start_afresh(self) -> None:
        """Forgets all rows. Whoever has them mapped keeps them; where the system forbids that, they stay.

        Raises:
            OSError: They cannot be removed.
        """
        try:
            self._data.unlink(missing_ok=True)
        except PermissionError:
            return  # Windows does not remove a mapped file: let it grow this once
        self._index.unlink(missing_ok=True)
        self.keys, self.shape = np.empty(0, np.uint64), ()

    def mapped(self) -> Mapped:
        """The rows, mapped; there must be some.

        Raises:
            OSError: They cannot be read.
        """
        return Mapped(self._data, length=self.bytes)

    def _load(self) -> None:
        try:
            # Opened here, because numpy forgets to close a damaged file.
            with self._index.open("rb") as file, np.load(file, allow_pickle=False) as index:
                keys, shape = index["keys"], tuple(index["shape"].tolist())
            size = self._data.stat().st_size
        except (OSError, EOFError, LookupError, TypeError, ValueError, zipfile.BadZipFile):
            return
        if keys.dtype != np.uint64 or keys.ndim != 1 or not shape or min(shape) < 1:
            return
        self.shape = shape
        # Rows that somebody cut off are computed again.
        self.keys = keys[: size // self.bytes_a_row]
