"""Small pictures: made off the GUI's thread, kept in memory and on disk, both within bounds."""

from petdesk.gui.widgets.gallery.thumbnails.loader import Thumbnails
from petdesk.gui.widgets.gallery.thumbnails.thumbnail import Thumbnail

__all__ = ["Thumbnail", "Thumbnails"]
