"""The window: pages by rail and keys, what is dropped, undo, and the way out while work is under way."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from petdesk.events import Event, ScanProgress
from petdesk.gui.app import apply_theme
from petdesk.gui.main_window import MainWindow
from petdesk.gui.pages import MODULES
from petdesk.gui.theme import DARK, LIGHT, colours
from petdesk.gui.widgets.job_strip import JobStrip

LEFT = Qt.MouseButton.LeftButton


def endless() -> Iterator[Event]:
    while True:
        yield ScanProgress(done=1, total=None, rate=0.0)


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(500, 300), copy, data, LEFT, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(500, 300), copy, data, LEFT, none))


def answer_with(text: str) -> None:
    """Clicks a button of the next question."""

    def click() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, click)
            return
        button = next(button for button in box.findChildren(QPushButton) if button.text() == text)
        QTest.mouseClick(button, LEFT)

    QTimer.singleShot(0, click)


@pytest.mark.parametrize(("position", "key"), list(enumerate(MODULES, start=1)))
def test_every_page_opens_by_its_number_and_by_the_rail(
    position: int, key: str, window: MainWindow, qtbot: QtBot
) -> None:
    digit = Qt.Key(Qt.Key.Key_0 + position)
    QTest.keyClick(window.windowHandle(), digit, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.page.key == key)
    other = next(name for name in MODULES if name != key)
    for name in (other, key):
        qtbot.mouseClick(window.findChild(QToolButton, f"rail.{name}"), LEFT)
        assert window.page.key == name
    assert window.findChild(QToolButton, f"rail.{key}").isChecked()


def test_every_page_names_a_help_page(window: MainWindow) -> None:
    from petdesk.gui.resources import resources_folder

    for key in MODULES:
        window.show_page(key)
        assert (resources_folder() / "help" / f"{window.page.help_topic}.md").is_file()


def test_a_dropped_project_opens(window: MainWindow, shapes_project: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.project_opened):
        drop(window, shapes_project)
    assert "Shapes" in window.windowTitle()


def test_a_project_that_cannot_be_opened_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "Broken.petdesk"
    broken.write_bytes(b"no database at all")
    drop(window, broken)
    qtbot.waitUntil(lambda: bool(window.messages.messages()))
    assert window.messages.messages()[0].kind == "error"
    assert window.session.project is None


def test_two_things_at_once_are_not_taken(window: MainWindow, tmp_path: Path) -> None:
    drop(window, tmp_path, tmp_path)
    assert "one" in window.messages.messages()[0].text


def test_undo_says_what_it_undoes(window: MainWindow, shapes_project: Path, qtbot: QtBot) -> None:
    window.open_project(shapes_project)
    project = window.session.project
    assert project is not None
    assert not window.menus.undo.isEnabled()
    first = next(project.pictures.select(label="red"))
    window.session.edit(lambda edits: edits.relabel([first.id], "green"))
    assert "green" in window.menus.undo.text()
    window.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: project.pictures.get([first.id])[0].label == "red")
    assert not window.menus.undo.isEnabled()
    assert "green" in window.menus.redo.text()
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, control_shift)
    qtbot.waitUntil(lambda: project.pictures.get([first.id])[0].label == "green")


def test_closing_while_work_is_under_way_asks_first(window: MainWindow, qtbot: QtBot) -> None:
    job = window.session.work.start(endless, title="Training")
    answer_with("Keep working")
    window.close()
    assert window.isVisible()
    assert window.session.work.job is job
    answer_with("Stop and quit")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert job.ending is not None


def test_a_job_that_was_told_to_stop_is_followed_no_second_time(window: MainWindow, qtbot: QtBot) -> None:
    gate = threading.Event()

    def slow() -> Iterator[Event]:
        gate.wait(20)
        yield ScanProgress(done=1, total=None, rate=0.0)

    job = window.session.work.start(slow, title="Training")
    strip = next(strip for strip in window.findChildren(JobStrip) if strip.job is job)
    qtbot.mouseClick(strip.cancel, LEFT)
    window.session.work.changed.emit()
    assert not strip.cancel.isEnabled()
    with qtbot.waitSignal(job.ended):
        gate.set()
    assert strip.job is None


def test_no_other_project_is_opened_while_work_is_under_way(
    window: MainWindow, shapes_project: Path, qtbot: QtBot
) -> None:
    job = window.session.work.start(endless, title="Training ResNet-18")
    drop(window, shapes_project)
    qtbot.waitUntil(lambda: bool(window.messages.messages()))
    assert "Training ResNet-18" in window.messages.messages()[0].text
    assert window.session.project is None
    with qtbot.waitSignal(job.ended):
        job.cancel()


def test_the_page_of_a_project_is_shown_again(window: MainWindow, shapes_project: Path) -> None:
    window.open_project(shapes_project)
    window.show_page("runs")
    window.session.close_project()
    window.show_page("data")
    window.open_project(shapes_project)
    assert window.page.key == "runs"


def test_dark_and_light_change_while_it_runs(window: MainWindow, qapp: QApplication) -> None:
    try:
        for look, wanted in (("dark", DARK), ("light", LIGHT), ("dark", DARK)):
            apply_theme(qapp, look)
            assert colours(window.palette()) is wanted
            assert window.page.palette().color(QPalette.ColorRole.Window) == QColor(wanted.window)
    finally:
        apply_theme(qapp, "light")
