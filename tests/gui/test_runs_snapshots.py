"""The snapshots of a run: their errors, those of some of them together, and the model made of those that are ticked."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import make_project
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from train_page_samples import SMALL
from waiting import all_answered

from petdesk.gui.pages.runs import RunsPage
from petdesk.gui.pages.runs.figures import with_interval
from petdesk.gui.session import Session
from petdesk.model_file import read_document
from petdesk.project import Project
from petdesk.registry import Registry
from petdesk.training import snapshots as engine
from petdesk.training.intervals import wilson_interval
from petdesk.training.project_run import project_config, train_in_project
from petdesk.training.snapshots import ensemble_error, keep_snapshots, kept_snapshots, read_snapshots

SGDR = {"scheduler": "sgdr", "scheduler_params": {"cycle_len": 1, "cycle_mult": 1}}
CYCLES = [{"name": "cycles", "epochs": 3, "frozen": "none", "lr": 3e-4, **SGDR}]


@pytest.fixture(scope="module")
def trained(shapes: Path, registry: Registry, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a run of three snapshots and one without any."""
    folder = tmp_path_factory.mktemp("trained")
    with Project.open(make_project(folder / "Cycles.petdesk", shapes, registry)) as project:
        for kept in (True, False):
            settings = SMALL | {"train.phases": CYCLES, "train.snapshots": kept, "split.valid_fraction": 0.5}
            for _event in train_in_project(project, project_config(project.path, settings), registry):
                pass
    return folder


@pytest.fixture
def cycles(session: Session, trained: Path, tmp_path: Path) -> Session:
    """That project open."""
    shutil.copytree(trained, tmp_path / "copy")
    session.open_project(tmp_path / "copy" / "Cycles.petdesk")
    return session


@pytest.fixture
def open_page(qtbot: QtBot) -> Callable[[Session], RunsPage]:
    def show(session: Session) -> RunsPage:
        page = RunsPage(session)
        qtbot.addWidget(page)
        page.resize(1010, 640)
        page.show()
        page.shown({"run": 1})
        qtbot.waitUntil(lambda: bool(boxes(page)))
        page.details.setCurrentWidget(page.details.snapshots)
        all_answered(qtbot, session)
        return page

    return show


@pytest.fixture
def page(open_page: Callable[[Session], RunsPage], cycles: Session) -> RunsPage:
    """The snapshots of the first run."""
    return open_page(cycles)


def boxes(page: RunsPage) -> dict[int, Any]:
    return page.details.snapshots.boxes


def text(page: RunsPage, name: str) -> str:
    label = page.findChild(QLabel, f"runs.snapshots.{name}")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def keep(page: RunsPage) -> QPushButton:
    return page.details.snapshots.keep


def folder(page: RunsPage) -> Path:
    assert page.session.project is not None
    return page.session.project.runs.get(1).path


def tick(page: RunsPage, *numbers: int) -> None:
    """Has these ticked and no others, by keyboard."""
    for number, box in boxes(page).items():
        if box.isChecked() != (number in numbers):
            box.setFocus()
            QTest.keyClick(box, Qt.Key.Key_Space)


def in_words(error: float, pictures: int) -> str:
    return with_interval(error, *wilson_interval(error, pictures))


def test_each_is_listed_with_its_error(page: RunsPage) -> None:
    found = read_snapshots(folder(page))
    assert [snapshot.epoch for snapshot in found] == [1, 2, 3]
    names = [box.accessibleName() for box in boxes(page).values()]
    assert names == [
        f"Snapshot {one.number}, after epoch {one.epoch}, error {in_words(one.error_rate, one.pictures)}"
        for one in found
    ]
    assert all(box.isChecked() for box in boxes(page).values())
    assert text(page, "model") == "The model answers with the mean of the snapshots 1, 2, 3."
    best = min(found, key=lambda one: (one.error_rate, -one.number))
    assert text(page, "best") == (
        f"The best one alone, snapshot {best.number}: {in_words(best.error_rate, best.pictures)}"
    )


@pytest.mark.parametrize("numbers", [(1,), (1, 3), (2, 3), (1, 2, 3)])
def test_the_error_of_what_is_ticked_follows(
    numbers: tuple[int, ...], page: RunsPage, cycles: Session, qtbot: QtBot
) -> None:
    tick(page, *numbers)
    all_answered(qtbot, cycles)
    chosen = [snapshot for snapshot in read_snapshots(folder(page)) if snapshot.number in numbers]
    assert text(page, "together") == f"Together: {in_words(ensemble_error(chosen), chosen[0].pictures)}"


def test_nothing_ticked_makes_no_model(page: RunsPage, cycles: Session, qtbot: QtBot) -> None:
    tick(page)
    all_answered(qtbot, cycles)
    assert text(page, "together") == "Together: –"
    assert not keep(page).isEnabled()
    assert text(page, "reason") == keep(page).toolTip() == "Tick at least one snapshot to make a model of."
    tick(page, 1, 2, 3)
    assert text(page, "reason") == "The model is made of these already."
    tick(page, 2)
    assert keep(page).isEnabled()
    assert text(page, "reason") == ""


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_the_model_is_made_of_what_is_ticked(by: str, page: RunsPage, cycles: Session, qtbot: QtBot) -> None:
    tick(page, 1, 3)
    with qtbot.waitSignal(cycles.runs_changed):
        if by == "mouse":
            qtbot.mouseClick(keep(page), Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(boxes(page)[3], Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    all_answered(qtbot, cycles)
    assert kept_snapshots(folder(page)) == (1, 3)
    error = read_document(folder(page) / "model.safetensors").validation["error_rate"]
    (message,) = page.messages.messages()
    assert message.text == (
        f"The model of run 1 answers with the mean of the snapshots 1, 3 now. Its error: {in_words(error, 24)}."
    )
    assert text(page, "model") == "The model answers with the mean of the snapshots 1, 3."
    assert page.details.snapshots.ticked == [1, 3]
    (known,) = page.chosen()
    assert (known.members, known.error_rate) == (2, error)  # the list follows the model
    assert (known.run.status, known.run.summary["error_rate"]) == ("finished", error)
    tick(page, 2)
    with qtbot.waitSignal(cycles.runs_changed):
        qtbot.mouseClick(keep(page), Qt.MouseButton.LeftButton)
    assert page.messages.messages()[0].text.startswith("The model of run 1 is snapshot 2 now.")


def test_what_the_user_ticked_stays_when_the_list_is_read_again(page: RunsPage, cycles: Session, qtbot: QtBot) -> None:
    tick(page, 2)
    cycles.runs_changed.emit()
    all_answered(qtbot, cycles)
    assert page.details.snapshots.ticked == [2]


def test_a_run_without_snapshots_shows_no_section(page: RunsPage, cycles: Session, qtbot: QtBot) -> None:
    assert page.details.tabBar().isVisible()
    for chosen in ([2], [1, 2], []):
        page.choose(chosen)
        all_answered(qtbot, cycles)
        assert not page.details.tabBar().isVisible()
        assert page.details.currentWidget() is page.details.comparison
        assert not keep(page).isVisible()
    page.choose([1])
    qtbot.waitUntil(page.details.tabBar().isVisible)


def test_a_damaged_snapshot_leaves_the_model_as_it_is(page: RunsPage, cycles: Session, qtbot: QtBot) -> None:
    tick(page, 1, 2)
    all_answered(qtbot, cycles)
    before = (folder(page) / "model.safetensors").read_bytes()
    damaged = folder(page) / "snapshots" / "02.safetensors"
    damaged.write_bytes(damaged.read_bytes()[:-9])
    qtbot.mouseClick(keep(page), Qt.MouseButton.LeftButton)
    all_answered(qtbot, cycles)
    (message,) = page.messages.messages()
    assert message.kind == "error"
    assert "damaged" in message.text
    assert (folder(page) / "model.safetensors").read_bytes() == before
    assert keep(page).isEnabled()
    assert page.actions_row.isEnabled()


def test_closing_while_the_model_is_made_still_makes_it(
    page: RunsPage, cycles: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, path = threading.Event(), folder(page)

    def slow(run: Path, numbers: list[int], registry: Registry) -> object:
        gate.wait(20)
        return keep_snapshots(run, numbers, registry)

    monkeypatch.setattr(engine, "keep_snapshots", slow)
    tick(page, 1, 2)
    qtbot.mouseClick(keep(page), Qt.MouseButton.LeftButton)
    assert text(page, "reason") == "The model is being made..."
    assert not page.actions_row.isEnabled()  # nobody deletes it meanwhile, or goes on with it
    cycles.close_project()
    assert page.actions_row.isEnabled()
    gate.set()
    all_answered(qtbot, cycles)
    assert kept_snapshots(path) == (1, 2)
    assert page.messages.messages() == []


def test_who_may_not_write_is_told(
    open_page: Callable[[Session], RunsPage], cycles: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cycles.project, "read_only", True)
    page = open_page(cycles)
    tick(page, 1)
    assert not keep(page).isEnabled()
    assert text(page, "reason") == "This project is open for reading only."


def test_a_run_that_trains_still_is_left_alone(
    open_page: Callable[[Session], RunsPage], cycles: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cycles.project is not None
    cycles.project.runs.end(1, status="cancelled", summary={})
    cycles.project.runs.go_on(1)
    page = open_page(cycles)
    tick(page, 1)
    assert not keep(page).isEnabled()
    assert "still training" in text(page, "reason")
