"""How long starting took, as the log tells it."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from petdesk.gui.session import Session
from petdesk.gui.startup import Beginning, FirstSight

SCRIPT = "from petdesk.gui.startup import seconds_since_start; print(seconds_since_start())"
TICK = 0.01
WARM_UP = """
import sys
from petdesk.gui.startup import warm_up
assert not {"pyqtgraph", "torch"} & sys.modules.keys()

class First:
    def find_spec(self, name, path=None, target=None):
        if name == "torch":
            print(not sys.modules["pyqtgraph"].__spec__._initializing)

sys.meta_path.insert(0, First())
warm_up().join()
"""


def test_the_time_since_the_start_is_no_longer_than_the_process_has_lived() -> None:
    before = time.monotonic()
    told = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert 0 < float(told.stdout) <= time.monotonic() - before + TICK


def test_what_pages_import_meanwhile_is_there_before_torch_with_which_it_shares_packages() -> None:
    told = subprocess.run([sys.executable, "-c", WARM_UP], capture_output=True, text=True, check=True)
    assert told.stdout == "True\n"


def test_nothing_is_loaded_before_the_window_is_seen(
    qtbot: QtBot, session: Session, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("petdesk.gui.startup.warm_up", lambda: told.append("torch"))
    monkeypatch.setattr(session.house, "load_all", lambda: told.append("plugins"))
    window = QWidget()
    qtbot.addWidget(window)
    window.winId()
    handle = window.windowHandle()
    assert handle is not None
    sight = FirstSight(handle)
    sight.seen.connect(lambda: told.append("seen"))
    beginning = Beginning(session.house, window, then=lambda: told.append("asked"))
    sight.seen.connect(beginning.begin)
    assert told == []
    window.show()
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told == ["seen", "plugins", "asked", "torch"]


def test_torch_does_not_wait_for_ever_for_plugins_nor_all_for_a_window_that_is_never_seen(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("petdesk.gui.startup.warm_up", lambda: told.append("torch"))
    monkeypatch.setattr("petdesk.gui.startup.MILLISECONDS_TO_BE_SEEN", 10)
    monkeypatch.setattr("petdesk.gui.startup.MILLISECONDS_BEFORE_TORCH", 10)
    monkeypatch.setattr(session.house, "load_all", lambda: told.append("plugins"))
    monkeypatch.setattr(session.house, "when_settled", lambda then: None)
    window = QWidget()
    qtbot.addWidget(window)
    beginning = Beginning(session.house, window, then=lambda: told.append("asked"))
    qtbot.waitUntil(lambda: told == ["plugins", "torch"])
    beginning._settled()
    assert told == ["plugins", "torch", "asked"], "torch is loaded once"
