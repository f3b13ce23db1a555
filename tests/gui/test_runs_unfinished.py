"""A training that ended with the program is offered to go on when its project is opened, once."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from train_page_samples import SMALL
from waiting import all_answered

from petdesk.events import BatchEnd
from petdesk.gui.main_window import MainWindow
from petdesk.gui.pages.runs.facts import RunFacts
from petdesk.gui.pages.train import TrainPage
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.gui.unfinished import TOPIC, interruption, moment_of
from petdesk.gui.widgets.message_bar import Message
from petdesk.project import Project, Run
from petdesk.registry import Registry
from petdesk.training.config import load_config, read_config
from petdesk.training.project_run import project_config, train_in_project
from petdesk.training.train import train

PHASES = [
    {"name": "head", "epochs": 5, "frozen": "body", "lr": 3e-3},
    {"name": "whole", "epochs": 20, "frozen": "none", "lr": [1e-4, 2e-3]},
]
SETTINGS: dict[str, Any] = SMALL | {"train.phases": PHASES}
SLOW = 60_000


def interrupt(project: Project, registry: Registry, *, after: int = 8) -> int:
    """A training that the program's end interrupted after so many steps: its number."""
    job = train_in_project(project, project_config(project.path, SETTINGS), registry)
    with closing(job) as events:  # type: ignore[type-var]
        next(event for event in events if isinstance(event, BatchEnd) and event.step == after)
    return int(project.runs.go_on(project.runs.all()[0].id).id)  # as it is listed while it trains


@pytest.fixture
def cut(shapes_project: Path, registry: Registry) -> Path:
    """A project with an interrupted run."""
    with Project.open(shapes_project) as project:
        interrupt(project, registry)
    return shapes_project


def offers(window: MainWindow) -> list[Message]:
    return [message for message in window.messages.messages() if message.topic == TOPIC]


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> list[Message]:
    """Opens a project, and what is offered then."""
    window.open_project(path)
    all_answered(qtbot, window.session)
    return offers(window)


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def statuses(session: Session) -> list[str]:
    assert session.project is not None
    return [run.status for run in session.project.runs.all()]


def test_it_is_offered_and_goes_on(window: MainWindow, cut: Path, qtbot: QtBot) -> None:
    (offer,) = opened(qtbot, window, cut)
    assert "(Tiny, own phases) was interrupted after epoch 2 of 25." in offer.text
    offer.buttons[0].setFocus()
    qtbot.keyClick(offer.buttons[0], Qt.Key.Key_Space)
    assert offers(window) == []
    page = window.page
    assert isinstance(page, TrainPage)
    assert window.focusWidget() is page.controls.pause
    qtbot.waitUntil(lambda: statuses(window.session) == ["finished"], timeout=SLOW)
    qtbot.waitUntil(lambda: page.trainer.job is None)
    assert page.live.loss.curve("loss").series.xs.tolist() == list(range(1, 76))


@pytest.mark.parametrize("by", ["button", "cross", "key"])
def test_it_is_asked_once(by: str, window: MainWindow, cut: Path, qtbot: QtBot) -> None:
    (offer,) = opened(qtbot, window, cut)
    if by == "key":
        offer.buttons[1].setFocus()
        qtbot.keyClick(offer.buttons[1], Qt.Key.Key_Space)
    else:
        qtbot.mouseClick(offer.buttons[1] if by == "button" else offer.dismissed, Qt.MouseButton.LeftButton)
    assert offers(window) == []
    window.session.close_project()
    assert opened(qtbot, window, cut) == []
    assert statuses(window.session) == ["interrupted"]  # on the Runs page it still can


def test_without_an_answer_it_is_asked_again(window: MainWindow, cut: Path, qtbot: QtBot) -> None:
    assert opened(qtbot, window, cut)
    window.session.close_project()
    assert offers(window) == []
    assert opened(qtbot, window, cut)


def test_of_several_the_newest_is_offered_and_the_others_are_told_of(
    window: MainWindow, cut: Path, registry: Registry, qtbot: QtBot
) -> None:
    with Project.open(cut) as project:
        interrupt(project, registry, after=4)
    (offer,) = opened(qtbot, window, cut)
    assert "after epoch 1 of 25" in offer.text
    assert "1 more could go on: see the Runs page." in offer.text
    click(qtbot, window, "unfinished.leave")
    window.session.close_project()
    assert opened(qtbot, window, cut) == []


def test_one_that_was_stopped_or_has_nothing_left_is_not_offered(
    window: MainWindow, shapes_project: Path, registry: Registry, qtbot: QtBot
) -> None:
    with Project.open(shapes_project) as project:
        job = train_in_project(project, project_config(project.path, SETTINGS), registry)
        with closing(job) as events:  # type: ignore[type-var]
            next(event for event in events if isinstance(event, BatchEnd) and event.step == 4)
        project.runs.start("tiny", {"arch": "tiny"})  # ended before there was anything to go on from
    assert opened(qtbot, window, shapes_project) == []
    assert statuses(window.session) == ["interrupted", "cancelled"]


def test_the_offer_goes_when_its_run_does(window: MainWindow, cut: Path, qtbot: QtBot) -> None:
    assert opened(qtbot, window, cut)
    project = window.session.project
    assert project is not None
    project.runs.delete(1)
    window.session.runs_changed.emit()
    assert offers(window) == []
    assert project.settings.get("runs.left_unfinished") is None  # nobody declined


NOON = datetime(2026, 3, 5, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (NOON - timedelta(hours=3), "of today, 9:30"),
        (NOON - timedelta(hours=15), "of yesterday, 9:30"),
        (NOON - timedelta(days=3), "of 3/2/2026 12:30"),
    ],
)
def test_moments_are_named_as_people_do(when: datetime, words: str) -> None:
    assert moment_of(when, NOON).replace("\u202f", " ").startswith(words)


@pytest.mark.parametrize(
    ("epochs", "planned", "words"),
    [(4, 7, "after epoch 4 of 7."), (4, None, "after epoch 4."), (0, 7, "before its first epoch was done.")],
)
def test_how_far_it_came_is_said(epochs: int, planned: int | None, words: str) -> None:
    run = Run(id=3, path=Path("3"), created=NOON, status="interrupted", summary={"arch": "tiny", "recipe": "frozen"})
    known = RunFacts(run=run, epochs=epochs, planned_epochs=planned)
    assert interruption(known, lambda _kind, key: key.upper(), NOON).endswith(f"(TINY, FROZEN) was interrupted {words}")


@pytest.fixture
def answers() -> Iterator[list[str]]:
    """Presses these buttons, one for each question that comes up."""
    waiting: list[str] = []
    timer = QTimer(interval=20)

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and waiting:
            wanted = waiting.pop(0)
            next(button for button in box.buttons() if button.text() == wanted).click()

    timer.timeout.connect(answer)
    timer.start()
    yield waiting
    timer.stop()


def test_quitting_in_the_middle_and_coming_back_changes_no_number(
    qtbot: QtBot,
    qapp: QApplication,
    window: MainWindow,
    shapes_project: Path,
    registry: Registry,
    answers: list[str],
    tmp_path: Path,
) -> None:
    """Train, quit while it trains, open again, go on: the steps are those of a training that was never interrupted."""
    window.open_project(shapes_project)
    project = window.session.project
    assert project is not None
    for key, value in SETTINGS.items():
        project.settings.set(key, value)
    window.show_page("train")
    page = window.page
    assert isinstance(page, TrainPage)
    qtbot.waitUntil(page.controls.start.isEnabled)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.live.loss.curve("loss").series) > 9, timeout=SLOW)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    answers.append("Stop and quit")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=SLOW)

    session = Session(registry, Preferences(tmp_path / "app.json"))
    again = MainWindow(session)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitExposed(again)
    assert opened(qtbot, again, shapes_project)
    assert statuses(session) == ["interrupted"]
    click(qtbot, again, "unfinished.go_on")
    qtbot.waitUntil(lambda: statuses(session) == ["finished"], timeout=SLOW)
    qtbot.waitUntil(lambda: not session.busy)
    (run,) = session.project.runs.all() if session.project is not None else []
    session.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    whole = tmp_path / "whole"
    for _event in train(read_config(load_config(run.path / "config.json")), registry, whole):
        pass
    assert (run.path / "steps.csv").read_bytes() == (whole / "steps.csv").read_bytes()
    assert (run.path / "model.safetensors").stat().st_size == (whole / "model.safetensors").stat().st_size
