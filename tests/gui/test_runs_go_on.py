"""Going on with a run that ended early: from the Runs page, drawn from its first step, and refused without a trace."""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from train_page_samples import SMALL, train_page

from petdesk.api import SettingsError
from petdesk.events import BatchEnd, EpochEnd, Event, Finished, LrStep, PhaseStart, Resumed
from petdesk.gui.pages.runs import RunsPage
from petdesk.gui.pages.train import written
from petdesk.gui.pages.train.resumed import resumed
from petdesk.gui.session import Session
from petdesk.project import Project, Run
from petdesk.registry import Registry
from petdesk.training.project_run import project_config, train_in_project

PHASES = [
    {"name": "head", "epochs": 2, "frozen": "body", "lr": 3e-3},
    {"name": "most", "epochs": 3, "frozen": 2, "lr": [1e-3, 3e-3], "scheduler": "sgdr"},
    {"name": "whole", "epochs": 2, "frozen": "none", "lr": [1e-4, 1e-3, 2e-3]},
]
STEPS_AN_EPOCH = 3
SLOW = 30_000


def training(project: Project, registry: Registry, **changes: Any) -> Iterator[Event]:
    settings = SMALL | {"train.phases": PHASES} | {f"train.{name}": value for name, value in changes.items()}
    return train_in_project(project, project_config(project.path, settings), registry)


def stop_after(step: int, job: Iterator[Event]) -> None:
    """Ends a training as its user would."""
    with closing(job) as events:  # type: ignore[type-var]
        next(event for event in events if isinstance(event, BatchEnd) and event.step == step)


def told(events: list[Event]) -> list[Any]:
    """What is drawn of a training: all of it but how long it took."""
    times = {"seconds", "pictures_per_second", "rate", "eta", "trained_parameters"}
    kinds = (PhaseStart, BatchEnd, EpochEnd)
    return [
        {"kind": event.event} | {name: value for name, value in asdict(event).items() if name not in times}
        for event in events
        if isinstance(event, kinds)
    ]


@pytest.fixture
def project(shapes_project: Path) -> Iterator[Project]:
    with Project.open(shapes_project) as opened:
        yield opened


@pytest.mark.parametrize("step", [2, 2 * STEPS_AN_EPOCH, 10, 7 * STEPS_AN_EPOCH])
def test_it_is_told_from_its_first_step_as_if_it_had_never_ended(
    step: int, project: Project, registry: Registry
) -> None:
    whole = list(training(project, registry))
    stop_after(step, training(project, registry))
    events = list(resumed(project, 2, registry, discard=threading.Event()))
    resumption = next(event for event in events if isinstance(event, Resumed))
    assert resumption.step == step
    if step < 7 * STEPS_AN_EPOCH:
        for one, other in zip(told(events), told(whole), strict=True):
            values, expected = one.values(), other.values()
            assert list(one) == list(other)
            assert all(value == pytest.approx(wanted) for value, wanted in zip(values, expected, strict=True))
    assert [event.step for event in events if isinstance(event, BatchEnd)] == list(range(1, 22))
    assert [event.epoch for event in events if isinstance(event, EpochEnd)] == [1, 2, 1, 2, 3, 1, 2]
    assert isinstance(events[-1], Finished)
    assert project.runs.get(2).status == "finished"


@pytest.mark.parametrize("damage", [b"", b"phase,step,lr,loss\n1,?,1,1\n", b"\0"])
def test_what_cannot_be_read_of_it_is_left_out_and_it_trains_on(
    damage: bytes, project: Project, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_after(7, training(project, registry))
    rows = written._rows

    def spoilt(path: Path, names: Any) -> Any:
        if path.name == "steps.csv":
            path.with_name("spoilt.csv").write_bytes(damage)
            path = path.with_name("spoilt.csv")
        return rows(path, names)

    monkeypatch.setattr(written, "_rows", spoilt)
    events = list(resumed(project, 1, registry, discard=threading.Event()))
    assert [event.step for event in events if isinstance(event, BatchEnd)] == list(range(8, 22))
    assert isinstance(events[-1], Finished)


def test_a_run_whose_pictures_changed_keeps_what_it_had(project: Project, registry: Registry) -> None:
    stop_after(7, training(project, registry))
    before = project.runs.get(1)
    assert before.summary["epochs"] == 2
    first = next(project.pictures.select(label="red"))
    project.edits.relabel([first.id], "green")
    with pytest.raises(SettingsError, match="pictures or their split have changed"):
        list(resumed(project, 1, registry, discard=threading.Event()))
    after = project.runs.get(1)
    assert after.status == "cancelled"
    assert {name: value for name, value in after.summary.items() if value is not None} == before.summary
    project.edits.relabel([first.id], "red")
    assert isinstance(list(resumed(project, 1, registry, discard=threading.Event()))[-1], Finished)


def test_stopping_before_it_goes_on_changes_nothing(project: Project, registry: Registry) -> None:
    stop_after(7, training(project, registry))
    before = project.runs.get(1)
    with closing(resumed(project, 1, registry, discard=threading.Event())) as events:  # type: ignore[type-var]
        next(events)
        assert project.runs.get(1).status == "running"
    after = project.runs.get(1)
    assert (after.status, after.summary["epochs"]) == ("cancelled", before.summary["epochs"])


def test_discarding_it_deletes_it(project: Project, registry: Registry) -> None:
    stop_after(7, training(project, registry))
    discard = threading.Event()
    with closing(resumed(project, 1, registry, discard=discard)) as events:  # type: ignore[type-var]
        next(events)
        discard.set()
    assert project.runs.all() == []


@pytest.fixture
def stopped(project_session: Session, registry: Registry) -> Session:
    """With a run that was stopped after 7 of 21 steps."""
    assert project_session.project is not None
    stop_after(7, training(project_session.project, registry))
    return project_session


@pytest.fixture
def open_runs(qtbot: QtBot) -> Callable[[Session], RunsPage]:
    def show(session: Session) -> RunsPage:
        page = RunsPage(session)
        qtbot.addWidget(page)
        page.resize(1010, 640)
        page.show()
        page.shown({})
        qtbot.waitUntil(lambda: bool(page.chosen()) and page._resumable is not None)
        return page

    return show


def button(page: RunsPage) -> QPushButton:
    found = page.findChild(QPushButton, "runs.go_on")
    assert isinstance(found, QPushButton)
    return found


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_the_runs_page_goes_on(by: str, stopped: Session, open_runs: Callable[..., RunsPage], qtbot: QtBot) -> None:
    page = open_runs(stopped)
    assert "go on" in page.story.text()
    with qtbot.waitSignal(stopped.show_page) as shown:
        if by == "mouse":
            qtbot.mouseClick(button(page), Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(page.view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert shown.args == ["train", {"go_on": 1}]


def other_job() -> Iterator[Event]:
    while True:
        yield LrStep(step=1, total=1, lr=1.0, loss=1.0, smoothed=1.0)


def test_why_a_run_cannot_go_on_is_said(
    stopped: Session, open_runs: Callable[..., RunsPage], registry: Registry, qtbot: QtBot
) -> None:
    project = stopped.project
    assert project is not None
    list(training(project, registry, phases=PHASES[:1]))
    stop_after(7, training(project, registry))
    shutil.rmtree(project.runs.get(3).path / "checkpoint")
    project.runs.start("tiny", {})
    page = open_runs(stopped)
    for run, reason in (
        (4, "training now"),
        (3, "left nothing to go on from"),
        (2, "is finished"),
    ):
        page.choose([run])
        assert not button(page).isEnabled()
        assert reason in button(page).toolTip()
    page.choose([1])
    assert button(page).isEnabled()
    page.choose([1, 2])
    assert "Choose one run" in button(page).toolTip()
    page.choose([1])
    job = stopped.work.start(other_job, title="Counting sheep")
    assert not button(page).isEnabled()
    assert "“Counting sheep”" in button(page).toolTip()
    with qtbot.waitSignal(stopped.work.changed):
        job.cancel()
    assert button(page).isEnabled()


def test_a_project_open_for_reading_cannot_go_on(
    stopped: Session, open_runs: Callable[..., RunsPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stopped.project, "read_only", True)
    page = open_runs(stopped)
    assert "reading only" in button(page).toolTip()


def run_one(session: Session) -> Run:
    assert session.project is not None
    return session.project.runs.get(1)


def test_the_train_page_draws_the_whole_run(stopped: Session, qtbot: QtBot) -> None:
    page = train_page(qtbot, stopped)
    statuses = []
    stopped.runs_changed.connect(lambda: statuses.append(run_one(stopped).status))
    page.shown({"go_on": 1})
    assert page.trainer.job is not None
    assert page.trainer.job.title == "Training Tiny"
    assert page.tabs.currentWidget() is page.live
    qtbot.waitUntil(lambda: page.trainer.job is None, timeout=SLOW)
    assert page.live.loss.curve("loss").series.xs.tolist() == list(range(1, 22))
    phases = [(epoch.phase, epoch.epoch) for epoch in page.live.epochs.epochs]
    assert phases == [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2)]
    assert [curve.key for curve in page.live.rates.curves] == ["stem", "stage1", "stage2", "stage3", "head"]
    assert page.live.rates.curve("head").series.xs[0] == 1
    assert page.live.standing.title.text().startswith("Finished in ")
    assert statuses[0] == "running"
    assert statuses[-1] == run_one(stopped).status == "finished"


def test_a_refusal_is_said_on_the_train_page(stopped: Session, qtbot: QtBot) -> None:
    page = train_page(qtbot, stopped)
    assert stopped.project is not None
    first = next(stopped.project.pictures.select(label="red"))
    stopped.edit(lambda edits: edits.relabel([first.id], "green"))
    page.shown({"go_on": 1})
    qtbot.waitUntil(lambda: page.trainer.job is None, timeout=SLOW)
    assert any("pictures or their split have changed" in message.text for message in page.messages.messages())
    assert run_one(stopped).status == "cancelled"
    assert (run_one(stopped).path / "model.safetensors").is_file()


def test_it_waits_for_other_work(stopped: Session, qtbot: QtBot) -> None:
    page = train_page(qtbot, stopped)
    job = stopped.work.start(other_job, title="Counting sheep")
    page.shown({"go_on": 1})
    assert page.trainer.job is None
    assert "“Counting sheep”" in page.messages.messages()[0].text
    with qtbot.waitSignal(stopped.work.changed):
        job.cancel()


def test_a_run_that_was_deleted_meanwhile_is_said(stopped: Session, qtbot: QtBot) -> None:
    page = train_page(qtbot, stopped)
    page.shown({"go_on": 7})
    assert page.trainer.job is None
    assert "no run number 7" in page.messages.messages()[0].text
