"""Decoding pictures off the GUI's thread: the one asked for, and its neighbour before anybody asks."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path

from petdesk.gui.background import Background, Ticket
from petdesk.gui.widgets.viewer.large_picture import LargePicture, read_large

MOST_BYTES = 200 << 20


class PicturesAhead:
    """Keeps the last few decoded pictures, as far as memory is set aside for them."""

    def __init__(self, background: Background, *, shown: Callable[[LargePicture], object]) -> None:
        """Begins with none; `shown` is called with what was asked for, as soon as it is there."""
        self._background, self._shown = background, shown
        self._held: OrderedDict[Path, LargePicture] = OrderedDict()
        self._reading: dict[Path, Ticket] = {}
        self._asked: Path | None = None

    def ask(self, path: Path, ahead: Path | None) -> bool:
        """Has `path` shown, then `ahead` made ready; returns whether the first was ready already."""
        wanted = [path] if ahead is None else [path, ahead]
        self._drop({*self._reading} - {*wanted})
        self._asked = path
        for one in wanted:
            if one in self._held:
                self._held.move_to_end(one)
            elif one not in self._reading:
                self._reading[one] = self._background.ask(partial(read_large, one), self._take)
        if path not in self._held:
            return False
        self._shown(self._held[path])
        return True

    def stop(self) -> None:
        """Forgets what was asked for."""
        self._asked = None
        self._drop({*self._reading})

    def _drop(self, paths: set[Path]) -> None:
        for path in paths:
            self._reading.pop(path).drop()

    def _take(self, picture: LargePicture) -> None:
        del self._reading[picture.path]
        self._held[picture.path] = picture
        while len(self._held) > 1 and sum(held.bytes for held in self._held.values()) > MOST_BYTES:
            self._held.popitem(last=False)
        if picture.path == self._asked:
            self._shown(picture)
