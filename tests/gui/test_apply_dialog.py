"""Apply to disk in the app: shown, moved, taken back, stopped and finished."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from data_helpers import control, counted, press, said, show_page, wait
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.data import DataPage
from petdesk.gui.pages.data_apply import ApplyDialog
from petdesk.gui.pages.data_apply.reason_words import reason_of
from petdesk.gui.session import Session
from petdesk.project import Project, Source
from petdesk.project.apply import REASONS, apply_to_disk, carry, plan_apply
from petdesk.registry import Registry


@pytest.fixture
def project(shapes: Path, registry: Registry, tmp_path: Path) -> Path:
    """A project of a copy of `shapes`, three of whose pictures have another label now."""
    copied = tmp_path / "copied"
    shutil.copytree(shapes, copied)
    path, spec = tmp_path / "Copied.petdesk", registry.datasets["folders"]
    with Project.create(path, source=Source(path=copied, dataset="folders")) as opened:
        for _ in opened.rescan(item for item in spec.scan(copied, spec.params()) if hasattr(item, "label")):
            pass
        names = opened.pictures.find(["blue/0.png", "blue/1.png", "green/3.png"])
        opened.edits.relabel(names.values(), "violet")
    return path


@pytest.fixture
def page(session: Session, project: Path, qtbot: QtBot) -> Iterator[DataPage]:
    session.open_project(project)
    page = show_page(session, qtbot)
    counted(page, qtbot)
    yield page
    session.close()


def opened(page: DataPage, qtbot: QtBot) -> ApplyDialog:
    page.shown({"tab": "cleaner"})
    press(qtbot, control(page, "cleaner.apply", QPushButton))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ApplyDialog)
    settled(dialog, qtbot)
    return dialog


def settled(dialog: ApplyDialog, qtbot: QtBot) -> None:
    wait(qtbot, lambda: dialog.applying.job is None and not dialog.applying.busy)


def rows(dialog: ApplyDialog) -> list[tuple[str, str]]:
    model = control(dialog, "apply.table", QTableView).model()
    return [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]


def told(dialog: ApplyDialog) -> str:
    return control(dialog, "apply.title", QLabel).text() + "\n" + control(dialog, "apply.text", QLabel).text()


def test_it_shows_moves_and_takes_back(page: DataPage, session: Session, qtbot: QtBot) -> None:
    assert session.project is not None
    root = session.project.root
    dialog = opened(page, qtbot)
    assert rows(dialog) == [
        ("blue/0.png", "violet/0.png"),
        ("blue/1.png", "violet/1.png"),
        ("green/3.png", "violet/3.png"),
    ]
    assert not dialog.take_back.isEnabled()
    assert not (root / "violet").exists()
    press(qtbot, dialog.apply)
    settled(dialog, qtbot)
    assert "Moved: 3" in told(dialog)
    assert "Nothing to do" in told(dialog)
    assert sorted(path.name for path in (root / "violet").iterdir()) == ["0.png", "1.png", "3.png"]
    wait(qtbot, lambda: not page.workbench.watch.busy)
    seen = page.workbench.watch.overview
    assert seen is not None
    assert "violet/0.png" in seen.columns.names
    press(qtbot, dialog.take_back)
    settled(dialog, qtbot)
    assert "old name: 3" in told(dialog)
    assert len(rows(dialog)) == 3
    assert not (root / "violet").exists()
    dialog.reject()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    session.close_project()  # nothing of the dialog hears of it


def test_a_check_under_way_sees_no_file_move_away(
    page: DataPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = []
    monkeypatch.setattr(page.workbench.checking, "stop", lambda: stopped.append(session.reading.busy))
    dialog = opened(page, qtbot)
    press(qtbot, dialog.apply)
    assert stopped == [False]  # before it began
    settled(dialog, qtbot)
    dialog.reject()
    counted(page, qtbot)
    seen = page.workbench.watch.overview
    assert seen is not None
    assert not seen.columns.fatal.any()


def test_closing_the_project_closes_it(page: DataPage, session: Session, qtbot: QtBot) -> None:
    opened(page, qtbot)
    session.close_project()
    wait(qtbot, lambda: QApplication.activeModalWidget() is None)
    assert page.workbench.checking.job is None
    assert said(page) == ""


def test_closing_the_project_while_files_move_closes_it(page: DataPage, session: Session, qtbot: QtBot) -> None:
    dialog = opened(page, qtbot)
    press(qtbot, dialog.apply)
    job = session.reading.job
    assert job is not None
    job.cancel()
    job.wait()  # as the app does when it is closed: the dialog has not heard of the end yet
    session.close_project()
    wait(qtbot, lambda: QApplication.activeModalWidget() is None)


def test_what_cannot_move_is_said_first(page: DataPage, session: Session, qtbot: QtBot) -> None:
    assert session.project is not None
    (session.project.root / "green/3.png").unlink()
    dialog = opened(page, qtbot)
    assert rows(dialog)[0] == ("green/3.png", "stays: The file is not there.")
    assert "cannot be moved" in told(dialog)
    dialog.reject()


def test_every_reason_has_words() -> None:
    assert all(reason_of(why, "cat", "") for why in REASONS)


def test_what_was_stopped_is_told_and_finished(
    session: Session, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carry, "FILES_BETWEEN_EVENTS", 1)
    with Project.open(project) as closed:
        job = apply_to_disk(closed, plan_apply(closed))
        next(job)
        job.close()  # type: ignore[attr-defined]
        root = closed.root
    page = show_page(session, qtbot)
    session.open_project(project)
    counted(page, qtbot)
    wait(qtbot, lambda: "Nothing is lost" in said(page))
    press(qtbot, page.messages.messages()[0].buttons[0])
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ApplyDialog)
    settled(dialog, qtbot)
    assert "not finished" in told(dialog)
    press(qtbot, dialog.finish)
    settled(dialog, qtbot)
    assert len(list((root / "violet").iterdir())) == 3
    dialog.reject()


def test_a_table_of_labels_cannot_be_applied(page: DataPage, session: Session, qtbot: QtBot) -> None:
    assert session.project is not None
    with session.project._database.writing() as connection:
        connection.execute("UPDATE source SET dataset = 'csv'")
    dialog = opened(page, qtbot)
    assert "list of their own" in told(dialog)
    assert not dialog.apply.isEnabled()
    dialog.reject()


def test_a_log_that_is_not_understood_is_said(session: Session, project: Path, qtbot: QtBot) -> None:
    logs = project.with_suffix(".runs") / "applied"
    logs.mkdir(parents=True)
    (logs / "1.jsonl").write_text('{"log": "apply to disk", "format": 9}\n{"begun": "today"}\n')
    page = show_page(session, qtbot)
    session.open_project(project)
    counted(page, qtbot)
    wait(qtbot, lambda: "Update PetDesk" in said(page))
