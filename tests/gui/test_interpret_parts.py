"""Other pictures than those of validation, and the report."""

import json
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from interpret_samples import train_project
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from waiting import all_answered

from petdesk.api import DataError
from petdesk.events import PrepareProgress
from petdesk.folders import cache_folder
from petdesk.gui.pages.interpret import InterpretPage, mapping, parts
from petdesk.gui.session import Session
from petdesk.interpret import keep_answer_from
from petdesk.interpret.probabilities import in_parts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, project_session: Session) -> Iterator[InterpretPage]:
    """With a run that has a model."""
    assert project_session.project is not None
    train_project(project_session.project, project_session.registry)
    page = InterpretPage(project_session)
    qtbot.addWidget(page)
    page.resize(1010, 640)
    page.show()
    qtbot.waitExposed(page)
    page.shown({})
    qtbot.waitUntil(lambda: page.view.pictures.gallery.count() > 10)
    yield page
    page.hide()


def summary(page: InterpretPage) -> str:
    found = page.findChild(QLabel, "interpret.summary")
    assert found is not None
    return found.text()


def names(page: InterpretPage) -> set[str]:
    gallery = page.view.pictures.gallery
    return {str(gallery.entry(index).path) for index in range(gallery.count())}


def test_training_pictures_are_asked_about_once(qtbot: QtBot, page: InterpretPage) -> None:
    valid = names(page)
    page.part.box.setFocus()
    QTest.keyClick(page.part.box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "training picture" in summary(page), timeout=20_000)
    qtbot.waitUntil(lambda: len(names(page)) > 10)
    train = names(page)
    assert not train & valid
    assert len(train) + len(valid) == 48
    assert not page.session.work.busy
    # A temperature is found with validation pictures alone.
    page.view.tabs.setCurrentWidget(page.view.trust)
    qtbot.waitUntil(lambda: page.view.trust.reliability is not None)
    assert page.view.trust.reliability is not None
    assert not page.view.trust.reliability.fit.isEnabled()
    # Back and there again: they are still known, until a label changes.
    choose(page, 0)
    qtbot.waitUntil(lambda: "validation" in summary(page))
    choose(page, 1)
    assert page.session.work.job is None
    qtbot.waitUntil(lambda: "training picture" in summary(page))
    # A threshold that is kept changes no answer.
    keep_answer_from(page._path, 0.5)  # type: ignore[arg-type]
    choose(page, 0)
    choose(page, 1)
    assert page.session.work.job is None
    qtbot.waitUntil(lambda: "training picture" in summary(page))
    page.session.pictures_changed.emit()
    choose(page, 0)
    choose(page, 1)
    assert page.session.work.job is not None
    qtbot.waitUntil(lambda: "training picture" in summary(page))
    folder = cache_folder() / "answers"
    assert list(folder.iterdir())
    page.session.ending.emit()
    assert not list(folder.iterdir())


def test_of_answers_about_other_pictures_only_the_newest_are_kept(
    qtbot: QtBot, page: InterpretPage, shapes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = cache_folder() / "answers" / "of a crash.probabilities"
    left.parent.mkdir(parents=True, exist_ok=True)
    left.touch()
    os.utime(left, (1, 1))
    monkeypatch.setattr(parts, "MOST_KEPT", 2)
    for number in range(3):
        folder = tmp_path / f"others {number}"
        shutil.copytree(shapes, folder)
        shutil.rmtree(folder / "red")
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, chosen=folder: str(chosen))
        choose(page, page.part.box.count() - 1)
        qtbot.waitUntil(lambda: summary(page).startswith("32 "), timeout=20_000)
    assert len([file for file in left.parent.iterdir() if file in page._asked._made]) == 2
    assert not left.exists()
    answers = page.view.pictures._answers
    assert answers is not None
    assert sum(len(found) for _, found in in_parts(answers)) == 32  # those on screen can still be read


def choose(page: InterpretPage, index: int) -> None:
    page.part.box.setCurrentIndex(index)
    page.part.box.activated.emit(index)


def test_a_folder_of_others_with_a_class_that_the_model_does_not_know(
    qtbot: QtBot, page: InterpretPage, shapes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = tmp_path / "holiday"
    for name, label in (("red", "red"), ("blue", "blue"), ("green", "purple")):
        (others / label).mkdir(parents=True)
        for number in range(3):
            shutil.copy(shapes / name / f"{number}.png", others / label)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(others))
    choose(page, 2)
    qtbot.waitUntil(lambda: summary(page).startswith("6 "), timeout=20_000)
    assert page.part.box.currentText() == "in holiday"
    assert "purple" in page.messages.messages()[0].text
    qtbot.waitUntil(lambda: names(page) == {str(path) for path in others.glob("[rb]*/*.png")})


def test_by_keyboard_one_passes_training_on_the_way_to_a_folder(
    qtbot: QtBot, page: InterpretPage, shapes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(shapes))
    page.part.box.setFocus()
    QTest.keyClick(page.part.box, Qt.Key.Key_Down)
    assert page.session.work.busy
    QTest.keyClick(page.part.box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: summary(page).startswith("48 "), timeout=20_000)
    assert not page.messages.messages()
    assert page.part.box.currentIndex() == 2


def test_what_was_cancelled_is_waited_for(qtbot: QtBot, page: InterpretPage, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on, maps = threading.Event(), []

    def map_of(*_args: object, **_settings: object) -> Iterator[PrepareProgress]:
        maps.append(1)
        if len(maps) == 2:
            raise DataError("This is the second map.")
        assert go_on.wait(20)
        yield PrepareProgress(done=0, total=None, unit="pictures", rate=0.0, message="Making the map")

    monkeypatch.setattr(mapping, "map_of", map_of)
    page.view.map.make_wanted.emit()
    qtbot.waitUntil(lambda: maps == [1])
    choose(page, 1)  # lets go of the map
    assert page.part.box.currentIndex() == 1
    go_on.set()
    qtbot.waitUntil(lambda: "training picture" in summary(page), timeout=20_000)
    # The map of other pictures, while the one before has not stopped yet.
    go_on.clear()
    maps.clear()
    page.view.map.make_wanted.emit()
    qtbot.waitUntil(lambda: maps == [1])
    choose(page, 0)
    qtbot.waitUntil(lambda: "validation picture" in summary(page))
    page.view.map.make_wanted.emit()
    assert not page.view.map.make.isEnabled()
    go_on.set()
    qtbot.waitUntil(lambda: bool(page.messages.messages()))
    assert [message.text for message in page.messages.messages()] == ["This is the second map."]


def test_a_folder_without_pictures_leads_back(
    qtbot: QtBot, page: InterpretPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "empty"))
    choose(page, 2)
    qtbot.waitUntil(lambda: bool(page.messages.messages()), timeout=20_000)
    qtbot.waitUntil(lambda: "validation" in summary(page))
    assert page.part.box.currentIndex() == 0


def test_the_report_is_written_and_told(
    qtbot: QtBot, page: InterpretPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "mine"), "(*.html)"))
    button = page.findChild(QPushButton, "interpret.report")
    assert button is not None
    QTest.mouseClick(button, LEFT)
    assert not button.isEnabled()
    qtbot.waitUntil(lambda: bool(page.messages.messages()), timeout=30_000)
    (message,) = page.messages.messages()
    assert message.kind == "info"
    assert message.buttons[0].text() == "Open it"
    assert (tmp_path / "mine.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads((tmp_path / "mine.json").read_text(encoding="utf-8"))
    assert button.isEnabled()
    all_answered(qtbot, page.session)


def test_a_report_replaces_no_page_unasked(
    qtbot: QtBot, page: InterpretPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.pdf.html").write_text("mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "mine.pdf"), "(*.html)"))
    asked: list[Path] = []

    def refuse(_parent: object, path: Path) -> bool:
        asked.append(path)
        return False

    monkeypatch.setattr("petdesk.gui.pages.interpret.reporting.may_replace", refuse)
    button = page.findChild(QPushButton, "interpret.report")
    assert button is not None
    QTest.mouseClick(button, LEFT)
    assert asked == [tmp_path / "mine.pdf.html"]
    assert button.isEnabled()
    assert page.session.work.job is None
    all_answered(qtbot, page.session)


def test_while_something_is_under_way_nothing_else_begins(
    qtbot: QtBot, page: InterpretPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    go_on = threading.Event()

    def make() -> Iterator[object]:
        go_on.wait(20)
        yield from ()

    job = page.session.work.start(make, title="A training")  # type: ignore[arg-type]
    button = page.findChild(QPushButton, "interpret.report")
    assert button is not None
    QTest.mouseClick(button, LEFT)
    page.view.map.make_wanted.emit()
    choose(page, 1)
    texts = [message.text for message in page.messages.messages()]
    assert len(texts) == 3
    assert all("“A training” is under way" in text for text in texts)
    assert page.part.box.currentIndex() == 0
    with qtbot.waitSignal(job.over):
        go_on.set()
    all_answered(qtbot, page.session)
