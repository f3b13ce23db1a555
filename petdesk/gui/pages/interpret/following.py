"""A tab about one picture follows the gallery while it can be seen."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTabWidget, QWidget

from petdesk.gui.pages.interpret.pictures_panel import PicturesPanel


class Following(QObject):
    """Tells which picture a tab is to be about, once for each, and only while the tab is the one that is shown."""

    def __init__(self, tabs: QTabWidget, tab: QWidget, pictures: PicturesPanel, tell: Callable[[int], object]) -> None:
        """Calls `tell` with the row of each picture that the gallery comes to; -1 where there is none."""
        super().__init__(tabs)
        self._tabs, self._tab, self._pictures, self._tell = tabs, tab, pictures, tell
        self._at = -2
        pictures.current_changed.connect(self._follow)
        tabs.currentChanged.connect(lambda _index: self._follow())

    def restart(self) -> None:
        """The rows are another run's now; the next one is told whichever it is."""
        self._at = -2

    def _follow(self) -> None:
        row = self._pictures.current_row
        if self._tabs.currentWidget() is self._tab and row != self._at:
            self._at = row
            self._tell(row)
