"""The viewer: one picture of a gallery as large as the window, with what there is to know of its file.

gallery.opened.connect(lambda index: open_viewer(gallery, index, facts=rows_for_entry))
"""

from petdesk.gui.widgets.viewer.file_manager import show_in_file_manager
from petdesk.gui.widgets.viewer.viewer import Facts, Viewer, open_viewer

__all__ = ["Facts", "Viewer", "open_viewer", "show_in_file_manager"]
