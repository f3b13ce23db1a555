"""Swapped labels of real photos: found, relabelled by keyboard in the app, and the error goes back."""

import random
from pathlib import Path

import pytest
from data_helpers import control, counted, press, said, show_page, wait
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from petdesk.api import Item
from petdesk.gui.session import Session
from petdesk.project import Project, Source

LONG = 600_000


def species(name: str) -> str:
    """What a photo shows: breeds of cats begin with a capital."""
    return "cat" if name.rpartition("/")[2][0].isupper() else "dog"


@pytest.mark.slow
def test_mending_swapped_labels_takes_the_error_back(
    session: Session, photos: Path, squeezenet_weights: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    files = sorted(photos.rglob("*.jpg"))
    swapped = set(random.Random(15).sample(range(len(files)), round(0.05 * len(files))))
    other = {"cat": "dog", "dog": "cat"}
    items = [
        Item(path, other[species(path.name)] if place in swapped else species(path.name), None)
        for place, path in enumerate(files)
    ]
    path = tmp_path / "Species.petdesk"
    with Project.create(path, source=Source(path=photos, dataset="folders")) as project:
        for _ in project.rescan(items):
            pass
        project.settings.set("train.arch", "squeezenet1_1")
        project.settings.set("train.weights", str(squeezenet_weights))
        project.settings.set("train.recipe", "look")
    session.open_project(path)
    page = show_page(session, qtbot)
    counted(page, qtbot)
    page.shown({"tab": "cleaner"})
    cleaner = page.workbench.cleaner
    wait(qtbot, lambda: cleaner.gallery.count() == len(files))

    def train(run: str) -> float:
        press(qtbot, control(page, "cleaner.retrain", QPushButton))
        text = control(page, "cleaner.error", QLabel)
        qtbot.waitUntil(lambda: not session.work.busy and run in text.text(), timeout=LONG)
        assert session.project is not None
        error: float = session.project.runs.all()[0].summary["error_rate"]
        return error

    before = train("run 1")
    press(qtbot, control(page, "cleaner.search", QPushButton))
    qtbot.waitUntil(lambda: not session.work.busy and cleaner.bar.what == "suspects", timeout=LONG)
    wait(qtbot, lambda: 0 < cleaner.gallery.count() < len(files))
    assert cleaner.gallery.count() <= 0.11 * len(files)
    mended = 0
    for _ in range(cleaner.gallery.count()):
        entry = cleaner.gallery.entry(cleaner.gallery.current())
        right = species(entry.title)
        wrong = entry.lines[0] != right
        mended += wrong
        qtbot.keyClick(cleaner.gallery, cleaner.keys.keys[right] if wrong else Qt.Key.Key_Right)
    assert mended >= 0.8 * len(swapped)
    wait(qtbot, lambda: not page.workbench.watch.busy)
    after = train("run 2")
    assert "Error before" in control(page, "cleaner.error", QLabel).text()
    assert after < before
    assert said(page) == ""
    session.close()
