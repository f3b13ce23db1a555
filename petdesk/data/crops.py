"""Square crops out of the presized pictures, many at once."""

import os
from collections import deque
from types import TracebackType
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from petdesk.api import DataError
from petdesk.data.cache import STREAMED, Presized, read_many
from petdesk.data.draws import Keys
from petdesk.data.keeping import Mapped
from petdesk.data.pictures import PictureError, Pixels

Crops: TypeAlias = NDArray[np.uint8]
"""uint8 [N, presize, presize, 3], RGB."""

CENTRE = 0.5
BYTES_BETWEEN_RELEASES = 8 << 20


class CropReader:
    """Reads crops; cached ones by one gather out of the mapped file, the others through decoding threads.

    Use it as a context manager: it holds a mapping of the file.
    """

    def __init__(self, presized: Presized, *, workers: int | None = None) -> None:
        self._presized = presized
        self._workers = workers or os.cpu_count() or 1
        self._mapped: Mapped | None = None
        self._rows_of_pixels: NDArray[np.uint8] | None = None
        if np.any(presized.entries["offset"] >= 0):
            self._open()

    @property
    def presize(self) -> int:
        """Pixels a side of every crop."""
        return self._presized.presize

    @property
    def file_keys(self) -> Keys:
        """uint64 [N], each picture's file as it was when it was looked for in the cache."""
        return np.asarray(self._presized.entries["key"])

    def __enter__(self) -> "CropReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets the file go; no more reads after it."""
        self._rows_of_pixels = None
        if self._mapped is not None:
            self._mapped.close()
            self._mapped = None

    def read(self, rows: NDArray[np.intp], positions: NDArray[np.float32] | float = CENTRE) -> Crops:
        """The crops of some pictures.

        Args:
            rows: Which pictures, [N].
            positions: Where along its longer side each crop lies, in [0, 1); `CENTRE` for validation.

        Raises:
            DataError: A picture that streams cannot be read any more.
        """
        entries = self._presized.entries[rows]
        positions = np.broadcast_to(np.asarray(positions, dtype=np.float32), len(rows))
        crops = np.empty((len(rows), self.presize, self.presize, 3), dtype=np.uint8)
        streamed = entries["offset"] == STREAMED
        if not streamed.all():
            crops[~streamed] = self._gather(entries[~streamed], positions[~streamed])
        if streamed.any():
            self._stream(crops, rows, np.flatnonzero(streamed), positions)
        return crops

    def _open(self) -> None:
        self._mapped = Mapped(self._presized.pixels, release_after=BYTES_BETWEEN_RELEASES)
        flat = self._mapped.bytes
        width = self.presize * 3
        # Every place where a crop's pixel row may begin, as an overlapping view: nothing is copied until it is indexed.
        self._rows_of_pixels = np.lib.stride_tricks.as_strided(
            flat, (flat.size - width + 1, width), (1, 1), writeable=False
        )

    def _gather(self, entries: NDArray[np.void], positions: NDArray[np.float32]) -> Crops:
        if self._mapped is None or self._rows_of_pixels is None:
            raise DataError("The presized pictures are closed.")
        top, left = _corners(entries["height"], entries["width"], positions, self.presize)
        stride = entries["width"].astype(np.int64) * 3
        starts = entries["offset"] + top * stride + left * 3
        starts = starts[:, None] + np.arange(self.presize) * stride[:, None]
        crops: Crops = self._rows_of_pixels[starts.ravel()].reshape(-1, self.presize, self.presize, 3)
        self._mapped.has_read(crops.nbytes)
        return crops

    def _stream(
        self, crops: Crops, rows: NDArray[np.intp], places: NDArray[np.intp], positions: NDArray[np.float32]
    ) -> None:
        paths = [self._presized.paths[rows[place]] for place in places]
        waiting = deque(zip(paths, places.tolist(), strict=True))
        for picture in read_many(paths, presize=self.presize, workers=self._workers):
            path, place = waiting.popleft()
            if isinstance(picture, PictureError):
                raise DataError(f"{path} cannot be read any more: {picture}. Bring it back and go on with the run.")
            crops[place] = square(picture, float(positions[place]))


def square(picture: Pixels, position: float = CENTRE) -> Pixels:
    """The square of a presized picture that lies at `position` in [0, 1) along its longer side."""
    height, width = picture.shape[:2]
    side = min(height, width)
    top, left = _corners(np.array([height]), np.array([width]), np.array([position], dtype=np.float32), side)
    return picture[top[0] : top[0] + side, left[0] : left[0] + side]


def _corners(
    heights: NDArray[np.integer], widths: NDArray[np.integer], positions: NDArray[np.float32], side: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The top left corners of the crops: of the room that a side has left, the share `position`."""
    top = np.floor(positions * (heights.astype(np.int64) - side + 1)).astype(np.int64)
    left = np.floor(positions * (widths.astype(np.int64) - side + 1)).astype(np.int64)
    return top, left
