"""Buttons by what they need here."""

from PySide6.QtWidgets import QPushButton


def button(text: str, name: str, *, tip: str = "", primary: bool = False, checkable: bool = False) -> QPushButton:
    """A push button with its object name and tooltip."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setToolTip(tip)
    made.setProperty("primary", primary)
    made.setCheckable(checkable)
    made.setAutoDefault(False)
    return made
