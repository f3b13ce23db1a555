"""When the app is closed, the files of removed plugins go."""

import subprocess
import sys
from pathlib import Path

CLOSES = """
from PySide6.QtCore import QTimer
from petdesk.gui import app
from petdesk.gui.main_window import MainWindow
from petdesk.registry import Loader

shown = MainWindow.showEvent
def closing(window, event):
    shown(window, event)
    QTimer.singleShot(0, window.close_without_asking)
MainWindow.showEvent = closing
raise SystemExit(app.run(None, Loader(safe_mode=True)))
"""


def test_files_that_nobody_uses_are_deleted(own_home: Path) -> None:
    folder = own_home / "data" / "plugins" / "installed"
    (folder / "petdesk-owls" / "1.0-abc" / "site").mkdir(parents=True)
    (folder / ".staging-1-dead-0").mkdir()
    (folder / "installed.json").write_text('{"format": 1, "plugins": {}}')
    done = subprocess.run([sys.executable, "-c", CLOSES], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name != ".users") == []
