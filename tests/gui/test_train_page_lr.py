"""The learning rate finder on the Train page: the curve, the suggestions, and the line that sets a phase's rate."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from train_page_samples import choose, train_page

from petdesk.gui.pages.train import TrainPage
from petdesk.gui.session import Session

TWO = {
    "phases": [
        {"name": "head", "epochs": 1, "frozen": "body", "lr": 1e-3},
        {"name": "all", "epochs": 2, "frozen": "none", "lr": [1e-5, 1e-3]},
    ]
}
SLOW = 30_000


def tried(page: TrainPage) -> int:
    return len(page.finder.plot.curve("smoothed").series)


def find(qtbot: QtBot, page: TrainPage) -> None:
    qtbot.waitUntil(page.finder.find_button.isEnabled)
    qtbot.mouseClick(page.finder.find_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.finder.job is None, timeout=SLOW)


def rates(session: Session) -> list[Any]:
    return [phase["lr"] for phase in session.setting("train.phases")]


def test_the_curve_grows_and_four_rates_are_offered(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **TWO)
    assert not page.finder.suggestions["valley"].isEnabled()
    find(qtbot, page)
    assert tried(page) > 30
    xs = page.finder.plot.curve("smoothed").series.xs
    assert np.allclose(np.diff(np.log(xs)), np.log(xs[1] / xs[0]))
    spots = {curve.key: curve.series.xs[0] for curve in page.finder.plot.curves if curve.look.style == "spot"}
    assert set(spots) == {"minimum_over_10", "steepest", "valley", "slide"} == set(page.finder.suggestions)
    for name, button in page.finder.suggestions.items():
        assert button.isEnabled()
        assert f"{spots[name]:.1e}" in button.text()
    assert page.finder.plot.rate == pytest.approx(1e-3)  # the line stands where the phase's rate is
    assert project_session.project is not None
    assert project_session.project.runs.all() == []


def test_a_suggestion_sets_the_rate_of_its_phase(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **TWO)
    find(qtbot, page)
    valley = page.finder.plot.curve("valley").series.xs[0]
    qtbot.mouseClick(page.finder.suggestions["valley"], Qt.MouseButton.LeftButton)
    assert rates(project_session) == [pytest.approx(valley, rel=1e-2), [1e-5, 1e-3]]
    project_session.undo()
    assert rates(project_session) == [1e-3, [1e-5, 1e-3]]
    qtbot.waitUntil(lambda: page.finder.plot.rate == pytest.approx(1e-3))


def test_a_slice_keeps_its_proportion(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **TWO)
    qtbot.waitUntil(lambda: page.finder.phase.count() == 2)
    choose(qtbot, page.finder.phase, "2")
    find(qtbot, page)
    steepest = page.finder.plot.curve("steepest").series.xs[0]
    qtbot.mouseClick(page.finder.suggestions["steepest"], Qt.MouseButton.LeftButton)
    head, (low, high) = rates(project_session)
    assert head == 1e-3
    assert high == pytest.approx(steepest, rel=1e-2)
    assert low == pytest.approx(high / 100, rel=1e-3)


def test_the_line_is_moved_by_keyboard_with_one_undo_for_the_way(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **TWO)
    find(qtbot, page)
    page.finder.plot.canvas.setFocus()
    for _ in range(5):
        qtbot.keyClick(page.finder.plot.canvas, Qt.Key.Key_Right)
    moved = page.finder.plot.rate
    assert moved == pytest.approx(1e-3 * 10**0.25, rel=0.07)
    qtbot.waitUntil(lambda: rates(project_session)[0] == pytest.approx(moved, rel=1e-2))
    project_session.undo()
    assert rates(project_session)[0] == 1e-3


def test_a_rate_that_was_set_this_moment_is_trained_with_and_kept(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **TWO)
    find(qtbot, page)
    page.finder.plot.canvas.setFocus()
    qtbot.keyClick(page.finder.plot.canvas, Qt.Key.Key_Right)
    moved = page.finder.plot.rate
    with qtbot.waitSignal(page.trainer.ended, timeout=SLOW):
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert project_session.project is not None
    (run,) = project_session.project.runs.all()
    assert run.summary["settings"]["phases"][0]["lr"] == pytest.approx(moved, rel=1e-2)
    path = project_session.project.path
    page.finder.plot.canvas.setFocus()
    qtbot.keyClick(page.finder.plot.canvas, Qt.Key.Key_Right)
    further = page.finder.plot.rate
    assert further is not None
    assert further > moved
    project_session.close_project()
    project_session.open_project(path)
    assert rates(project_session)[0] == pytest.approx(further, rel=1e-2)


def test_the_line_is_dragged_by_mouse(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **TWO)
    find(qtbot, page)
    canvas = page.finder.plot.canvas
    middle = canvas.viewport().rect().center().y()
    here, there = (int(canvas.place_of(rate).x()) for rate in (1e-3, 1e-2))
    viewport = canvas.viewport()
    at, to = viewport.rect().topLeft(), viewport.rect().topLeft()
    at.setX(here), at.setY(middle)
    to.setX(there), to.setY(middle)
    qtbot.mouseMove(viewport, at)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    for share in (0.3, 0.6, 1.0):
        between = viewport.rect().topLeft()
        between.setX(round(here + share * (there - here))), between.setY(middle)
        qtbot.mouseMove(viewport, between)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=to)
    qtbot.waitUntil(lambda: rates(project_session)[0] == pytest.approx(1e-2, rel=0.1))


def test_it_stops_when_asked_and_says_that_nothing_changed(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **TWO)
    qtbot.waitUntil(page.finder.find_button.isEnabled)
    qtbot.mouseClick(page.finder.find_button, Qt.MouseButton.LeftButton)
    assert not page.controls.start.isEnabled()
    qtbot.waitUntil(lambda: tried(page) > 2, timeout=SLOW)
    qtbot.mouseClick(page.finder.find_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.finder.job is None, timeout=SLOW)
    assert tried(page) < 100
    assert not page.finder.suggestions["valley"].isEnabled()
    qtbot.waitUntil(page.controls.start.isEnabled)


def test_another_project_begins_without_a_curve(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **TWO)
    find(qtbot, page)
    project_session.close_project()
    assert tried(page) == 0
    assert page.finder.plot.rate is None
