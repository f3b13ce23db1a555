"""Entries of which some are chosen and one is current: the gallery without mouse and keyboard."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from petdesk.gui.background import Background
from petdesk.gui.widgets.gallery.area import TileArea
from petdesk.gui.widgets.gallery.entry import Entries, GalleryEntry
from petdesk.gui.widgets.gallery.selection import Selection
from petdesk.gui.widgets.gallery.tile import TileState
from petdesk.gui.widgets.gallery.wording import describe


class _OwnList(list[GalleryEntry]):
    """A list of the gallery's own, which it may add to."""


class ChoosingArea(TileArea):
    """Keeps what is chosen when entries are added, retitled, filtered or sorted.

    Attributes:
        chosen: Signal with the index of the entry that the keyboard is at now; -1 for none.
        selection_changed: Signal: `selected` gives other entries now.
    """

    chosen = Signal(int)
    selection_changed = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(background, parent)
        self._selection = Selection(self._entries)
        self.setAccessibleName(self.tr("Pictures"))
        self.set_empty_text(self.tr("No pictures"))

    def set_empty_text(self, text: str) -> None:
        """What it says, and a screen reader too, while there are no entries."""
        super().set_empty_text(text)
        self._describe()

    def count(self) -> int:
        """How many entries there are."""
        return self._count

    def entry(self, index: int) -> GalleryEntry:
        """One of them."""
        return self._entries[index]

    def entries(self) -> Entries:
        """All of them."""
        return self._entries

    def set_entries(self, entries: Entries, *, keep: bool = False) -> None:
        """Shows other entries.

        Args:
            entries: A list, or anything with a length that makes each entry when asked; see `NumberedEntries` for
                what makes choosing many of them quick. It may change later, followed by `entries_changed`.
            keep: Whether to stay where one is and keep chosen what was, as far as it is still there.
        """
        with self._choosing():
            self._set_entries(entries)
            if keep:
                self._selection.follow(entries)
            else:
                self._selection.restart(entries)
                self.verticalScrollBar().setValue(0)
        self._describe()

    def entries_changed(self) -> None:
        """Tells that the entries have other titles, another order or another number; see `keep` of `set_entries`."""
        self.set_entries(self._entries, keep=True)

    def append(self, entries: Sequence[GalleryEntry]) -> None:
        """Adds entries at the end."""
        if not isinstance(self._entries, _OwnList):
            self._entries = _OwnList(self._entries[index] for index in range(self._count))
            self._selection.follow(self._entries)
        start, self._count = self._count, self._count + len(entries)
        self._entries.extend(entries)
        self._lines = max(self._lines, self._lines_needed(range(start, self._count)))
        with self._keeping(self._landmark()):
            self._lay_out()

    def current(self) -> int:
        """The entry that the keyboard is at; -1 for none."""
        return self._selection.current

    def selected(self) -> list[int]:
        """The chosen entries, in order."""
        return sorted(self._selection.chosen)

    def select(self, indices: Iterable[int]) -> None:
        """Chooses these and no others; the first becomes the current one unless one of them is."""
        wanted = [index for index in indices if 0 <= index < self._count]
        with self._choosing():
            self._selection.replace(wanted)
            if wanted and self.current() not in self._selection:
                self._selection.move(min(wanted))

    def choose(self, index: int) -> None:
        """Chooses one entry, makes it the current one and brings it on screen."""
        if 0 <= index < self._count:
            with self._choosing():
                self._selection.only(index)
            self.scroll_to(index)

    @contextmanager
    def _choosing(self) -> Iterator[None]:
        """Within it the choice changes; afterwards whoever listens is told."""
        current, chosen = self._selection.current, self._selection.chosen.copy()
        yield
        changed = self._selection.chosen.keys() ^ chosen.keys()
        visible = self.visible_indices()
        for index in {*visible} & {*changed, current, self._selection.current}:
            self._repaint_tile(index)
        moved = self._selection.current != current
        if moved or changed:
            self._describe()
        if moved:
            self._announce()
            self.chosen.emit(self._selection.current)
        if changed:
            self.selection_changed.emit()

    def _state_of(self, index: int) -> TileState:
        # Coming by Tab one sees where an arrow key begins.
        at = max(0, self._selection.current)
        return TileState(chosen=index in self._selection, focused=index == at and self.hasFocus())

    def _landmark(self) -> int:
        current = self._selection.current
        return current if current in self.visible_indices() else super()._landmark()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._spoken())

    def _spoken(self) -> str:
        current = self._selection.current
        if not 0 <= current < self._count:
            return self._empty_text if not self._count else ""
        return describe(
            self._entries[current],
            place=current + 1,
            count=self._count,
            is_chosen=current in self._selection,
            thumbnail=self._thumbnails.get(self._entries[current].path),
        )

    def _announce(self) -> None:
        if QAccessible.isActive() and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._spoken()))
