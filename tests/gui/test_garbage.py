"""Garbage is collected in the GUI's thread alone, whichever thread makes it."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from petdesk.gui.garbage import GarbageCollector


class Cycle:
    """Lives until it is collected, and notes in which thread that was."""

    ended_in: list[int]

    def __init__(self, ended_in: list[int]) -> None:
        self.me, self.ended_in = self, ended_in

    def __del__(self) -> None:
        self.ended_in.append(threading.get_ident())


@pytest.fixture
def collector() -> Iterator[GarbageCollector]:
    was_enabled = gc.isenabled()
    collector = GarbageCollector()
    yield collector
    collector.deleteLater()
    if was_enabled:
        gc.enable()


def test_what_another_thread_leaves_is_collected_here(collector: GarbageCollector, qtbot: QtBot) -> None:
    ended_in: list[int] = []

    def litter() -> None:
        for _ in range(5_000):
            Cycle(ended_in)

    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(ended_in) > 1_000)
    assert set(ended_in) == {threading.get_ident()}
