"""Finding a place for features: those that a file has, those that are added to it, and those that stay in memory."""

import time
from collections.abc import Generator
from contextlib import closing

import numpy as np
from numpy.typing import NDArray

from petdesk.data.draws import Keys
from petdesk.data.keeping import UNKNOWN
from petdesk.events import Meter, PrepareProgress
from petdesk.training.feature_file import FeatureFile, Rows
from petdesk.training.feature_views import Views

SECONDS_BETWEEN_EVENTS = 0.1
SECONDS_BETWEEN_SAVES = 5.0
BYTES_BETWEEN_SAVES = 64 << 20
NOWHERE = -1


class FeatureFiller:
    """Places of the features of some views.

    Attributes:
        places: int64 [copies, N]: from 0 on a row of the file, below -1 a row in memory (-2 the first), -1 nowhere.
        shape: Of the features of one view; empty before there are any.
        memory: The rows that are not in the file.
        trouble: Why the file could not be written.
    """

    def __init__(self, wanted: NDArray[np.bool_], *, keys: Keys, file: FeatureFile | None, limit: int) -> None:
        """Looks up what the file has.

        Args:
            wanted: bool [copies, N].
            keys: uint64 [copies, N], what each view is called in the file; `UNKNOWN` stays in memory.
            file: Where features are kept; None keeps all in memory. It is this filler's to write.
            limit: Bytes that the file may take.
        """
        self._wanted, self._keys, self._file, self._limit = wanted, keys, file, limit
        self.places = np.full(wanted.shape, NOWHERE, np.int64)
        self.shape: tuple[int, ...] = ()
        self.memory: Rows = np.empty((0, 0), np.float32)
        self.trouble: OSError | None = None
        self._in_memory = 0
        self._waiting: list[Views] = []
        if file is not None:
            self._look_up(file)

    @property
    def missing(self) -> NDArray[np.bool_]:
        """Bool [copies, N]: wanted, but nowhere yet."""
        return np.asarray(self._wanted & (self.places == NOWHERE))

    def fill(self, computed: Generator[Views, None, None]) -> Generator[PrepareProgress, None, None]:
        """Finds a place for everything that `computed` yields; closing it keeps what is done."""
        total, done = int(self.missing.sum()), 0
        meter, event_due, save_due = Meter(total), 0.0, time.monotonic() + SECONDS_BETWEEN_SAVES
        with closing(computed):
            try:
                for views in computed:
                    self._waiting.append(views)
                    done += len(views.rows)
                    now = time.monotonic()
                    if now >= save_due or self._waiting_bytes() >= BYTES_BETWEEN_SAVES:
                        self._place()
                        save_due = time.monotonic() + SECONDS_BETWEEN_SAVES
                    if now >= event_due or done == total:
                        event_due = now + SECONDS_BETWEEN_EVENTS
                        yield PrepareProgress(
                            done=done,
                            total=total,
                            unit="pictures",
                            rate=meter.rate(done),
                            message="Running pictures through the frozen body",
                        )
            finally:
                self._place()

    def _look_up(self, file: FeatureFile) -> None:
        self.shape = file.shape
        self.places[self._wanted] = file.find(self._keys[self._wanted])
        if self.missing.any() and 2 * int(self._wanted.sum()) < len(file.keys):
            # Most of the file is of pictures that changed or are gone: start it afresh rather than let it grow.
            file.start_afresh()
            self.places[self._wanted] = file.find(self._keys[self._wanted])

    def _waiting_bytes(self) -> int:
        return sum(views.values.nbytes for views in self._waiting)

    def _place(self) -> None:
        if not self._waiting:
            return
        copies = np.concatenate([views.copies for views in self._waiting])
        rows = np.concatenate([views.rows for views in self._waiting])
        values = np.concatenate([views.values.numpy() for views in self._waiting])
        self._waiting = []
        self.shape = values.shape[1:]
        flat: Rows = values.reshape(len(values), -1)
        kept = np.zeros(len(rows), np.bool_)
        if self._file is not None and self.trouble is None:
            room = max(0, self._limit - self._file.bytes) // flat[0].nbytes
            kept[np.flatnonzero(self._keys[copies, rows] != UNKNOWN)[:room]] = True
        if self._file is not None and kept.any():
            try:
                first = self._file.append(self._keys[copies[kept], rows[kept]], flat[kept], self.shape)
            except OSError as error:
                self.trouble = error
                kept[:] = False
            else:
                self.places[copies[kept], rows[kept]] = first + np.arange(kept.sum())
        if not kept.all():
            self._remember(copies[~kept], rows[~kept], flat[~kept])

    def _remember(self, copies: NDArray[np.int64], rows: NDArray[np.intp], flat: Rows) -> None:
        if not self._in_memory:
            # Room for all that may come: pages that are never written take no memory.
            self.memory = np.empty((int(self.missing.sum()), flat.shape[1]), np.float32)
        end = self._in_memory + len(flat)
        self.memory[self._in_memory : end] = flat
        self.places[copies, rows] = -2 - np.arange(self._in_memory, end)
        self._in_memory = end
