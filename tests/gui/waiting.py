"""Waiting for what is asked off the GUI's thread."""

from pytestqt.qtbot import QtBot

from petdesk.gui.session import Session


def all_answered(qtbot: QtBot, session: Session) -> None:
    """Waits until the background has told all that it was asked."""
    qtbot.waitUntil(lambda: session.background.is_idle)
