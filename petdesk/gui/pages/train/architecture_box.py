"""The box with the networks: a list to open, or the way to a search where there are too many for one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

MOST_LISTED = 30
"""Entries that a list still shows at a glance."""


class ArchitectureBox(QComboBox):
    """Opens its list while that is short; asks for a search where it is not.

    Attributes:
        search_asked: Signal with what was typed so far.
    """

    search_asked = Signal(str)

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Opens the list, or the search."""
        if self.count() > MOST_LISTED:
            self.search_asked.emit("")
        else:
            super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Letters begin a search among many."""
        if self.count() > MOST_LISTED and event.text().isprintable() and event.text().strip():
            self.search_asked.emit(event.text())
        else:
            super().keyPressEvent(event)
