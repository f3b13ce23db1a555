"""200 labels by keyboard alone on 3,000 pictures, then kill -9: all are there, undo works, the files are as before."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from petdesk.api import Item
from petdesk.gui.pages.data_cleaner.key_ring import DEALT
from petdesk.project import Project, Source

PICTURES, LABELS = 3000, 200
CLASSES = ("ant", "bee", "cat")
ANTS = 12
"""Of the first ones every other is an ant: soon none is left, and the keys go on meaning what they did."""

VICTIM = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar

app = QApplication([])
from petdesk.gui.main_window import MainWindow
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.registry import load_registry

def wait(holds):
    for _ in range(6000):
        if holds():
            return
        QTest.qWait(10)
    raise SystemExit("waited too long")

project, keys = Path(sys.argv[1]), sys.argv[2]
session = Session(load_registry(), Preferences(project.with_name("app.json")))
window = MainWindow(session)
window.show()
QTest.qWaitForWindowExposed(window)
window.open_project(project)
workbench = window.page.workbench
wait(lambda: workbench.watch.overview is not None)
bar = workbench.tabs.tabBar()
bar.setFocus()
QTest.keyClick(bar, Qt.Key.Key_Right)  # to the Cleaner
wait(lambda: workbench.cleaner is not None and workbench.cleaner.gallery.count() == 3000)
for _ in range(30):
    if app.focusWidget() is workbench.cleaner.gallery:
        break
    QTest.keyClick(app.focusWidget(), Qt.Key.Key_Tab)
gallery = app.focusWidget()
assert gallery is workbench.cleaner.gallery
for number, key in enumerate(keys):
    if number == 20:  # by now a class is empty: it is known before the others are typed
        wait(lambda: not workbench.watch.busy)
    QTest.keyClick(gallery, key)
    QTest.keyClick(gallery, Qt.Key.Key_Right)  # every other picture
    print("pressed", flush=True)
while True:
    QTest.qWait(10)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_labels_outlive_a_kill(tmp_path: Path) -> None:
    path, names = make(tmp_path)
    before = hashes(tmp_path / "pictures")
    keys = "".join("3" if label_of(2 * number) == "bee" else "2" for number in range(LABELS))
    command = [sys.executable, "-c", VICTIM, str(path), keys]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PETDESK_HOME": str(tmp_path / "home")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as victim:
        assert victim.stdout is not None
        for number in range(LABELS):
            assert victim.stdout.readline() == "pressed\n", number
        victim.kill()
    wanted = {name: CLASSES["123".index(key)] for name, key in zip(names[::2], keys, strict=False)}
    with Project.open(path) as project:
        pictures = list(project.pictures.select())
        labels = {picture.name: picture.label for picture in pictures}
        assert [labels[name] for name in wanted] == list(wanted.values())
        assert sum(picture.edited for picture in pictures) == LABELS
        assert "ant" not in labels.values()
        assert project.settings.get(DEALT) == {"ant": "1", "bee": "2", "cat": "3"}
        assert sum(1 for _ in project.journal.history()) == LABELS
        for _ in range(LABELS):
            assert project.journal.undo() is not None
        assert project.journal.undo() is None
        assert not any(picture.edited for picture in project.pictures.select())
        assert project.journal.redo() is not None
        assert sum(picture.edited for picture in project.pictures.select()) == 1
    assert hashes(tmp_path / "pictures") == before


def label_of(number: int) -> str:
    """What the file of a picture says."""
    if number < ANTS:
        return "bee" if number % 2 else "ant"
    return "bee" if number % 4 < 2 else "cat"


def make(folder: Path) -> tuple[Path, list[str]]:
    """A project of 3,000 small pictures; its names, in order."""
    root = folder / "pictures"
    items = []
    for number in range(PICTURES):
        label = label_of(number)
        file = root / f"{number:04d}-{label}.png"
        file.parent.mkdir(exist_ok=True)
        Image.new("RGB", (8, 8), (number % 256, number // 256, 90)).save(file)
        items.append(Item(file, label, None))
    path = folder / "Pets.petdesk"
    with Project.create(path, source=Source(path=root, dataset="filename-pattern")) as project:
        for _ in project.rescan(items):
            pass
    return path, [item.path.name for item in items]


def hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}
