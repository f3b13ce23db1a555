"""The help: the pages of resources/help in a window of their own."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from petdesk.gui.help.pages import load_pages
from petdesk.gui.help.window import HelpWindow
from petdesk.gui.resources import resources_folder

__all__ = ["HelpWindow", "open_help"]


def open_help(topic: str, anchor: str = "", *, parent: QWidget | None = None) -> HelpWindow:
    """Shows a help page in the help window of `parent`'s window, which is made when it is first needed.

    Args:
        topic: The file's name in resources/help, without `.md`; the first page where there is no such topic.
        anchor: A heading's, as in a link: "the-learning-rate"; empty for the page's beginning.
        parent: A widget of the window that the help goes with.
    """
    owner = parent.window() if parent is not None else None
    window = owner.findChild(HelpWindow) if owner is not None else None
    if window is None:
        language = QLocale().name().split("_")[0]
        window = HelpWindow(load_pages(resources_folder() / "help", language=language), owner)
    window.open(topic, anchor)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
