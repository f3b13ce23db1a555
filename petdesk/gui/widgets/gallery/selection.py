"""Which entries are chosen, known by their ids so that they stay chosen when the list is sorted anew."""

from collections.abc import Iterable

from petdesk.gui.widgets.gallery.entry import Entries, Key, key_of, keys_of


class Selection:
    """The chosen entries, the current one, and where a choice with Shift begins.

    Attributes:
        current: The entry that the keyboard is at; -1 where there is none.
        chosen: Index to what the entry is known by.
    """

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        self.current = -1
        self._current_key: Key | None = None
        self._anchor = -1
        self.chosen: dict[int, Key] = {}

    def __contains__(self, index: int) -> bool:
        return index in self.chosen

    def restart(self, entries: Entries) -> None:
        """Begins with other entries, none of them chosen."""
        self._entries = entries
        self.chosen = {}
        self.move(-1)
        self._anchor = -1

    def move(self, index: int) -> None:
        """Makes an entry the current one and leaves the choice alone."""
        self.current = index
        self._current_key = key_of(self._entries[index]) if index >= 0 else None

    def only(self, index: int) -> None:
        """Chooses one entry and no other."""
        self.replace([index])
        self.move(index)
        self._anchor = index

    def toggle(self, index: int) -> None:
        """Adds an entry or takes it out."""
        if self.chosen.pop(index, None) is None:
            self.chosen[index] = key_of(self._entries[index])
        self.move(index)
        self._anchor = index

    def extend(self, index: int, *, add: bool = False) -> None:
        """Chooses from where the last choice began as far as `index`; `add` keeps what was chosen before."""
        if not 0 <= self._anchor < len(self._entries):
            self._anchor = max(0, self.current)
        span = range(min(self._anchor, index), max(self._anchor, index) + 1)
        self.replace([*self.chosen, *span] if add else span)
        self.move(index)

    def replace(self, indices: Iterable[int]) -> None:
        """Chooses these and no others."""
        wanted = dict.fromkeys(indices)
        new = [index for index in wanted if index not in self.chosen]
        keys = dict(zip(new, keys_of(self._entries, new), strict=True))
        self.chosen = {index: keys[index] if index in keys else self.chosen[index] for index in wanted}

    def follow(self, entries: Entries) -> None:
        """Finds what was chosen among entries that are others, or in another order, now.

        Where the current entry is gone, the one that took its place becomes the current one.
        """
        self._entries = entries
        if self._stayed():
            return
        sought = set(self.chosen.values())
        current, self.current = self.current, -1
        chosen: dict[int, Key] = {}
        missing = len(sought) + (self._current_key is not None)
        for index, key in enumerate(keys_of(entries)):
            if not missing:
                break
            if key in sought:
                chosen[index] = key
                missing -= 1
            if key == self._current_key and self.current < 0:
                self.current = index
                missing -= 1
        self.chosen = chosen
        if self.current < 0:
            self.move(min(current, len(entries) - 1))
        self._anchor = self.current

    def _stayed(self) -> bool:
        places = {**self.chosen, self.current: self._current_key} if self._current_key is not None else self.chosen
        if any(index >= len(self._entries) for index in places):
            return False
        return all(key == old for key, old in zip(keys_of(self._entries, list(places)), places.values(), strict=True))
