"""The gallery: a grid of pictures that scrolls through a hundred thousand of them.

gallery = Gallery(session.background)
gallery.set_entries([GalleryEntry(path, 17, "Bengal_17.jpg", ("Bengal",), "good")])
gallery.opened.connect(show_large)
"""

from petdesk.gui.widgets.gallery.entry import Entries, GalleryEntry, Mark, NumberedEntries
from petdesk.gui.widgets.gallery.gallery import Gallery

__all__ = ["Entries", "Gallery", "GalleryEntry", "Mark", "NumberedEntries"]
