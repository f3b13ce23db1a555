"""Where keys lead: arrows and pages by arithmetic, letters by title."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, QTimer

from petdesk.gui.widgets.gallery.entry import Entries
from petdesk.gui.widgets.gallery.grid import Grid

TYPING_SECONDS = 1.2
"""A letter after a longer rest begins a new word."""
LOOKED_AT_ONCE = 2000


def destination(key: int, current: int, *, grid: Grid, rows_a_page: int) -> int | None:
    """The entry that a key leads to from `current`; None where the key is not for moving."""
    steps = {
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_Right: 1,
        Qt.Key.Key_Up: -grid.columns,
        Qt.Key.Key_Down: grid.columns,
        Qt.Key.Key_PageUp: -grid.columns * max(1, rows_a_page),
        Qt.Key.Key_PageDown: grid.columns * max(1, rows_a_page),
    }
    last = grid.count - 1
    if key == Qt.Key.Key_Home:
        return 0
    if key == Qt.Key.Key_End:
        return last
    if key not in steps:
        return None
    if current < 0:
        return 0
    target = current + steps[Qt.Key(key)]
    if key == Qt.Key.Key_Up and target < 0:
        return current
    if key == Qt.Key.Key_Down and target > last:
        return last if current // grid.columns < last // grid.columns else current
    return max(0, min(last, target))


class TypeAhead(QObject):
    """Finds the next entry whose title begins with what is being typed, a stretch at a time so that nothing stalls."""

    def __init__(self, found: Callable[[int], object], parent: QObject) -> None:
        super().__init__(parent)
        self._found = found
        self._typed, self._typed_at = "", 0.0
        self._search: Iterator[int | None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def typing(self) -> bool:
        """Whether a word is under way, so that a space belongs to it."""
        return bool(self._typed) and time.monotonic() - self._typed_at < TYPING_SECONDS

    def type(self, text: str, entries: Entries, current: int) -> None:
        """Takes a letter; the same letter again goes to the next title with it."""
        again = self.typing and self._typed == text.casefold()
        self._typed = self._typed if again else (self._typed if self.typing else "") + text.casefold()
        self._typed_at = time.monotonic()
        # A word that grows stays where it is as long as it fits; a new one looks beyond.
        start = current if len(self._typed) > 1 and current >= 0 else current + 1
        self._search = _search(entries, self._typed, start)
        self._timer.start(0)
        self._go_on()

    def stop(self) -> None:
        """The entries are others now."""
        self._timer.stop()
        self._typed = ""

    def _go_on(self) -> None:
        index = next(self._search, -1)
        if index is None:
            return
        self._timer.stop()
        if index >= 0:
            self._found(index)


def _search(entries: Entries, typed: str, start: int) -> Iterator[int | None]:
    """Yields None after each stretch, then the index if there is one."""
    count = len(entries)
    for step in range(count):
        index = (start + step) % count
        if entries[index].title.casefold().startswith(typed):
            yield index
            return
        if step % LOOKED_AT_ONCE == LOOKED_AT_ONCE - 1:
            yield None
