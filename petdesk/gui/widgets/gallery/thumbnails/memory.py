"""Thumbnails in memory, those looked at last kept longest."""

from collections import OrderedDict
from pathlib import Path

from petdesk.gui.widgets.gallery.thumbnails.thumbnail import Thumbnail


class Memory:
    """One thumbnail a file, together at most `most_bytes`.

    Attributes:
        most_bytes: May be changed; takes effect with the next one.
        bytes: What they take now.
    """

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes, self.bytes = most_bytes, 0
        self._held: OrderedDict[Path, Thumbnail] = OrderedDict()

    def __len__(self) -> int:
        return len(self._held)

    def get(self, path: Path) -> Thumbnail | None:
        """What there is of a file; counts as looking at it."""
        thumbnail = self._held.get(path)
        if thumbnail is not None:
            self._held.move_to_end(path)
        return thumbnail

    def put(self, path: Path, thumbnail: Thumbnail) -> None:
        """Keeps it in place of an older one."""
        older = self._held.pop(path, None)
        self.bytes += thumbnail.bytes - (older.bytes if older is not None else 0)
        self._held[path] = thumbnail
        self.trim(self.most_bytes)

    def trim(self, most_bytes: int) -> None:
        """Drops those not looked at for longest until the rest fit."""
        while self.bytes > most_bytes and self._held:
            _, dropped = self._held.popitem(last=False)
            self.bytes -= dropped.bytes
