"""Thumbnails as they are wanted: the most urgent first, those no longer wanted never begun."""

import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from petdesk.gui.background import Background
from petdesk.gui.widgets.gallery.thumbnails.making import make_thumbnail
from petdesk.gui.widgets.gallery.thumbnails.memory import Memory
from petdesk.gui.widgets.gallery.thumbnails.store import ThumbnailStore
from petdesk.gui.widgets.gallery.thumbnails.thumbnail import Thumbnail

logger = logging.getLogger(__name__)

LANES = 2
"""Questions under way at once: one for each thread of the background; others wait for a batch at most."""
BATCH_SECONDS = 0.012
MEMORY_BYTES = 96 << 20
RESTING_BYTES = 24 << 20
"""What stays in memory of a gallery that is not on screen."""


@dataclass(frozen=True, slots=True)
class Order:
    """One thumbnail to be made."""

    path: Path
    box: int
    last: Thumbnail | None
    generation: int


class Thumbnails:
    """The thumbnails of one gallery; lives in the GUI's thread."""

    def __init__(self, background: Background, *, store: ThumbnailStore, ready: Callable[[set[Path]], object]) -> None:
        """Begins with none; `ready` is called with the files whose thumbnails are others now, several at once."""
        self._background, self._store, self._ready = background, store, ready
        self._memory = Memory(MEMORY_BYTES)
        self._lock = threading.Lock()
        self._orders: list[Order] = []
        """The most urgent last. Shared with the threads, under the lock; so is `_making`."""
        self._making: set[Path] = set()
        self._wanted: dict[Path, None] = {}
        self._box = self._generation = self._under_way = 0
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether more are coming."""
        return self._under_way > 0

    def get(self, path: Path) -> Thumbnail | None:
        """What there is now; perhaps of another size than was wanted last, or of the file as it was."""
        return self._memory.get(path)

    def room(self, box: int) -> int:
        """How many thumbnails of this size fit into memory."""
        return MEMORY_BYTES // (4 * box * box)

    def want(self, paths: Iterable[Path], *, box: int, at_least: int = 0) -> None:
        """Has these made, the first first, and forgets what was wanted before.

        Args:
            paths: The files.
            box: The side of the square to fit, in device pixels.
            at_least: As many of them are held at once, whatever memory they take: those on screen.
        """
        self._memory.most_bytes = max(MEMORY_BYTES, at_least * (4 * box * box + 200))
        self._box, self._wanted = box, dict.fromkeys(paths)
        orders = [order for path in reversed(self._wanted) if (order := self._order(path)) is not None]
        with self._lock:
            self._orders = [order for order in orders if order.path not in self._making]
        self._ask()

    def check_again(self) -> None:
        """The files may have changed: each is looked at again when it is wanted next, and shown as it was till then."""
        self._generation += 1

    def rest(self) -> None:
        """The gallery is off screen: stops, and keeps little in memory."""
        self._stop()
        self._memory.trim(RESTING_BYTES)

    def close(self) -> None:
        """Stops for good; `ready` is not called any more."""
        self._closed = True
        self._stop()
        self._store.close()

    def _stop(self) -> None:
        self._wanted = {}
        with self._lock:
            self._orders = []

    def _order(self, path: Path) -> Order | None:
        """What is to be done for a file; None where its thumbnail is as it should be."""
        last = self._memory.get(path)
        if last is not None and (last.box, last.generation) == (self._box, self._generation):
            return None
        return Order(path, self._box, last, self._generation)

    def _ask(self) -> None:
        while self._orders and self._under_way < LANES and not self._closed:
            self._under_way += 1
            self._background.ask(self._make, self._made, self._failed, patient=True)

    def _make(self) -> list[tuple[Path, Thumbnail]]:
        """In a thread: makes the most urgent for about as long as a frame lasts, so that one repaint shows several."""
        made: list[tuple[Path, Thumbnail]] = []
        end = time.perf_counter() + BATCH_SECONDS
        while not made or time.perf_counter() < end:
            with self._lock:
                if not self._orders:
                    break
                order = self._orders.pop()
                self._making.add(order.path)
            thumbnail = make_thumbnail(
                order.path, box=order.box, store=self._store, last=order.last, generation=order.generation
            )
            made.append((order.path, thumbnail))
        return made

    def _made(self, made: list[tuple[Path, Thumbnail]]) -> None:
        self._under_way -= 1
        if self._closed:
            return
        with self._lock:
            self._making.difference_update(path for path, _ in made)
        changed = {path for path, thumbnail in made if not thumbnail.looks_like(self._memory.get(path))}
        for path, thumbnail in made:
            self._memory.put(path, thumbnail)
        # Zoomed, or told to look again, while these were being made: once more.
        again = [order for path, _ in made if path in self._wanted and (order := self._order(path)) is not None]
        with self._lock:
            self._orders += again
        self._ask()
        if changed:
            self._ready(changed)

    def _failed(self, error: Exception) -> None:
        self._under_way -= 1
        with self._lock:
            self._making.clear()
        logger.error("a thumbnail could not be made", exc_info=error)
