"""The help: the pages of resources/help in a window of their own."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from petdesk.gui.help.pages import load_pages
from petdesk.gui.help.window import HelpWindow
from petdesk.gui.resources import resources_folder

__all__ = ["HelpWindow", "fill_help", "open_help"]


def open_help(
    topic: str, anchor: str = "", *, parent: QWidget | None = None, numbers: Mapping[str, str] | None = None
) -> HelpWindow:
    """Shows a help page in the help window of `parent`'s window, which is made when it is first needed.

    Args:
        topic: The file's name in resources/help, without `.md`; the first page where there is no such topic.
        anchor: A heading's, as in a link: "the-learning-rate"; empty for the page's beginning.
        parent: A widget of the window that the help goes with.
        numbers: For pages that show numbers of the user's own pictures (see `live`); None leaves those that it has.
    """
    owner = parent.window() if parent is not None else None
    window = _window_of(parent)
    if window is None:
        language = QLocale().name().split("_")[0]
        window = HelpWindow(load_pages(resources_folder() / "help", language=language), owner)
    if numbers is not None:
        window.browser.set_numbers(numbers)
    window.open(topic, anchor)
    window.show()
    window.raise_()
    window.activateWindow()
    return window


def fill_help(numbers: Mapping[str, str], *, parent: QWidget) -> None:
    """Puts other live numbers into the help window of `parent`'s window, where it was opened."""
    window = _window_of(parent)
    if window is not None:
        window.browser.set_numbers(numbers)


def _window_of(parent: QWidget | None) -> HelpWindow | None:
    return parent.window().findChild(HelpWindow) if parent is not None else None
