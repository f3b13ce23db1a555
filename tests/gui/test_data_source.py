"""Reading a project's source again, checking its pictures, and a folder that is gone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from data_helpers import control, counted, press, said, settled, show_page, titles, wait
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from petdesk.data.import_job import import_source
from petdesk.gui.pages.data import DataPage
from petdesk.gui.session import Session
from petdesk.project import Source
from petdesk.registry import Registry


@pytest.fixture
def folder(tmp_path: Path, shapes: Path) -> Path:
    """A copy of `shapes` that a test may change."""
    shutil.copytree(shapes, tmp_path / "mine")
    return tmp_path / "mine"


@pytest.fixture
def project(tmp_path: Path, folder: Path, registry: Registry) -> Path:
    path = tmp_path / "Mine.petdesk"
    list(import_source(path, Source(path=folder, dataset="folders"), registry))
    return path


@pytest.fixture
def page(session: Session, project: Path, qtbot: QtBot) -> Iterator[DataPage]:
    session.open_project(project)
    page = show_page(session, qtbot)
    yield page
    session.close()


def test_pictures_are_checked_and_problems_shown(
    session: Session, tmp_path: Path, folder: Path, registry: Registry, qtbot: QtBot
) -> None:
    project = tmp_path / "Bad.petdesk"
    whole = (folder / "red" / "3.png").read_bytes()
    (folder / "red" / "3.png").write_bytes(whole[: len(whole) // 2])
    shutil.copy(folder / "blue" / "0.png", folder / "blue" / "1.png")
    list(import_source(project, Source(path=folder, dataset="folders"), registry))
    session.open_project(project)
    page = show_page(session, qtbot)
    counted(page, qtbot)
    press(qtbot, control(page, "data.totals.problems", QPushButton))
    settled(page, qtbot)
    assert titles(page) == ["3.png"]
    entry = page.workbench.pictures.gallery.entry(0)
    assert (entry.mark, entry.lines[1]) == ("warning", "Cannot be read")
    page.workbench.pictures.show_only(show="copies")
    settled(page, qtbot)
    assert titles(page) == ["0.png", "1.png"]


def test_a_check_waits_while_something_trains(page: DataPage, session: Session, qtbot: QtBot) -> None:
    from petdesk.events import ScanProgress

    counted(page, qtbot)
    job = session.work.start(lambda: iter(ScanProgress(done=1, total=None, rate=0.0) for _ in iter(int, 1)), title="x")
    assert session.project is not None
    session.project.checks.record([])
    page.workbench.checking.start()
    check = page.workbench.checking.job
    assert check is not None
    assert check.is_paused or check.ending is not None
    with qtbot.waitSignal(job.ended):
        job.cancel()
    wait(qtbot, lambda: page.workbench.checking.job is None)


def test_reading_again_says_what_changed(page: DataPage, folder: Path, session: Session, qtbot: QtBot) -> None:
    counted(page, qtbot)
    (folder / "red" / "0.png").unlink()
    shutil.copy(folder / "red" / "1.png", folder / "red" / "new.png")
    press(qtbot, control(page, "data.source.reread", QPushButton))
    wait(qtbot, lambda: "1 new" in said(page).replace("(s)", ""))
    assert "1 gone" in said(page)
    counted(page, qtbot)
    assert "new.png" in titles(page)
    press(qtbot, control(page, "data.source.reread", QPushButton))
    wait(qtbot, lambda: "Nothing has changed" in said(page))


def test_labels_are_read_another_way(page: DataPage, session: Session, qtbot: QtBot) -> None:
    counted(page, qtbot)
    press(qtbot, control(page, "data.source.change", QPushButton))
    assert page.set_up.choice.currentData() == "folders"
    page.set_up.choice.setCurrentIndex(page.set_up.choice.findData("filename-pattern"))
    assert page.set_up.form is not None
    page.set_up.form.set_values({"pattern": r"^(\d)"})
    press(qtbot, page.set_up.read)
    wait(qtbot, lambda: page.workbench.isVisible())
    counted(page, qtbot)
    assert session.project is not None
    assert session.project.source.dataset == "filename-pattern"
    assert page.workbench.watch.overview is not None
    assert page.workbench.watch.overview.columns.classes == tuple("0123456789")


def test_a_folder_that_was_moved_is_found_again(
    session: Session, project: Path, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.move(folder, folder.with_name("elsewhere"))
    (folder.with_name("wrong") / "a").mkdir(parents=True)
    session.open_project(project)
    page = show_page(session, qtbot)
    wait(qtbot, lambda: "is not there" in said(page))
    find = page.messages.messages()[-1].buttons[0]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder.with_name("wrong")))
    press(qtbot, find)
    wait(qtbot, lambda: "no pictures" in said(page))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder.with_name("elsewhere")))
    press(qtbot, find)
    wait(qtbot, lambda: "Nothing has changed" in said(page))
    counted(page, qtbot)
    assert session.project is not None
    assert session.project.root == folder.with_name("elsewhere")
    assert page.workbench.pictures.gallery.count() == 48
    session.close()


def test_closing_during_a_check_loses_nothing(session: Session, project: Path, qtbot: QtBot) -> None:
    page = show_page(session, qtbot)
    for _ in range(5):
        session.open_project(project)
        wait(qtbot, lambda: page.workbench.watch.overview is not None)
        session.close_project()
        assert page.workbench.watch.overview is None
        assert page.welcome.isVisible()


def test_one_class_alone_is_warned_of(page: DataPage, session: Session, qtbot: QtBot) -> None:
    counted(page, qtbot)
    session.edit(lambda edits: edits.merge_classes(["red", "green"], "blue"))
    wait(qtbot, lambda: "one class" in said(page))
