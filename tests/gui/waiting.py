"""Waiting for what is asked off the GUI's thread."""

import threading

from pytestqt.qtbot import QtBot

from petdesk.gui.background import THREADS
from petdesk.gui.session import Session


def all_answered(qtbot: QtBot, session: Session) -> None:
    """Waits until the background has told what it was asked before this."""
    together, told = threading.Barrier(THREADS), []
    for _ in range(THREADS):
        session.background.ask(together.wait, told.append)
    qtbot.waitUntil(lambda: len(told) == THREADS)
