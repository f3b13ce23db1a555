"""The session: one project at a time, and everybody hears of what changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from petdesk.events import Event, ScanProgress
from petdesk.gui.preferences import MOST_RECENT, Preferences
from petdesk.gui.session import Session
from petdesk.project import Project, ProjectError


def test_opening_a_project_tells_so_and_remembers_it(session: Session, shapes_project: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.project_opened):
        session.open_project(shapes_project)
    assert session.project is not None
    assert session.preferences.recent() == [shapes_project]
    with qtbot.waitSignal(session.project_closing):
        session.close_project()
    Project.open(shapes_project).close()  # it was let go of


def test_a_project_that_cannot_be_opened_leaves_the_open_one(project_session: Session, tmp_path: Path) -> None:
    before = project_session.project
    with pytest.raises(ProjectError):
        project_session.open_project(tmp_path / "none.petdesk")
    assert project_session.project is before


def test_a_second_window_on_the_same_project_is_told(project_session: Session, shapes_project: Path) -> None:
    second = Session(project_session.registry, project_session.preferences)
    with pytest.raises(ProjectError, match="open"):
        second.open_project(shapes_project)
    second.close()


def test_edits_of_pictures_are_told_undone_and_made_again(project_session: Session, qtbot: QtBot) -> None:
    assert project_session.project is not None
    pictures = project_session.project.pictures
    first = next(pictures.select(label="red"))
    with qtbot.waitSignals([project_session.pictures_changed, project_session.history_changed]):
        project_session.edit(lambda edits: edits.relabel([first.id], "green"))
    assert pictures.get([first.id])[0].label == "green"
    with qtbot.waitSignal(project_session.pictures_changed):
        project_session.undo()
    assert pictures.get([first.id])[0].label == "red"
    with qtbot.waitSignal(project_session.pictures_changed):
        project_session.redo()
    assert pictures.get([first.id])[0].label == "green"


def test_an_edit_that_changes_nothing_is_no_news(project_session: Session, qtbot: QtBot) -> None:
    assert project_session.project is not None
    first = next(project_session.project.pictures.select(label="red"))
    with qtbot.assertNotEmitted(project_session.pictures_changed):
        project_session.edit(lambda edits: edits.relabel([first.id], "red"))


def test_settings_are_told_by_key_also_when_they_are_undone(project_session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(project_session.setting_changed) as told:
        project_session.edit_setting("train.epochs", 3)
    assert told.args == ["train.epochs"]
    assert project_session.setting("train.epochs") == 3
    with qtbot.waitSignal(project_session.setting_changed) as told:
        project_session.undo()
    assert told.args == ["train.epochs"]
    assert project_session.setting("train.epochs") is None


def test_without_a_project_there_is_nothing_to_edit(session: Session) -> None:
    session.edit_setting("train.epochs", 3)
    assert session.setting("train.epochs", 7) == 7
    assert session.undo() is None


def test_no_other_project_is_opened_under_a_job(project_session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    def endless() -> Iterator[Event]:
        while True:
            yield ScanProgress(done=0, total=None, rate=0.0)

    job = project_session.reading.start(endless, title="Reading")
    assert project_session.busy
    with pytest.raises(RuntimeError):
        project_session.open_project(tmp_path / "other.petdesk")
    with qtbot.waitSignal(job.ended):
        job.cancel()


def test_closing_ends_jobs_under_way(session: Session, shapes_project: Path, qtbot: QtBot) -> None:
    closed: list[bool] = []

    def endless() -> Iterator[Event]:
        try:
            while True:
                yield ScanProgress(done=0, total=None, rate=0.0)
        finally:
            closed.append(True)

    session.open_project(shapes_project)
    job = session.work.start(endless, title="Training")
    with qtbot.waitSignal(job.events):  # only what has begun has something to close
        pass
    session.close()
    assert closed == [True]
    assert session.project is None


def test_recent_projects_are_few_and_the_last_one_first(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "app.json")
    paths = [tmp_path / f"{number}.petdesk" for number in range(MOST_RECENT + 3)]
    for path in [*paths, paths[-2]]:
        preferences.remember(path)
    recent = Preferences(tmp_path / "app.json").recent()
    assert len(recent) == MOST_RECENT
    assert recent[:2] == [paths[-2], paths[-1]]
    preferences.forget(paths[-1])
    assert paths[-1] not in Preferences(tmp_path / "app.json").recent()


def test_damaged_preferences_are_as_none(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "app.json").write_text("{ no JSON")
    preferences = Preferences(tmp_path / "app.json")
    assert preferences.recent() == []
    assert "cannot be read" in caplog.text
    preferences.set("language", "de")
    assert Preferences(tmp_path / "app.json").get("language") == "de"
