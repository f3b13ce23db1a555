"""The learning rate finder's plot, and the plot of schedules."""

import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from petdesk.events import LrStep, LrSuggestion
from petdesk.gui.plots import LrPlot, PhaseRates, SchedulePlot

SUGGESTION = LrSuggestion(minimum_over_10=2e-3, steepest=1e-4, valley=1e-3, slide=1e-2)


def steps() -> list[LrStep]:
    """A loss that falls from 3 to 2 and then runs away to 90."""
    rates = np.geomspace(1e-7, 1, 80)
    losses = np.where(rates < 0.02, 3 - np.clip(np.log10(rates) + 5, 0, 3) / 3, 3 + (rates - 0.02) * 90)
    return [
        LrStep(step=number, total=100, lr=float(rate), loss=float(loss), smoothed=float(loss))
        for number, (rate, loss) in enumerate(zip(rates, losses, strict=True), start=1)
    ]


@pytest.fixture
def plot(qtbot: QtBot) -> LrPlot:
    plot = LrPlot()
    plot.resize(800, 450)
    qtbot.addWidget(plot)
    plot.show()
    plot.add_steps(steps())
    qtbot.waitExposed(plot)
    plot.canvas.refresh()
    plot.canvas.setFocus()
    for _ in range(3):  # the axes know their widths when they are painted, and then the view its own
        plot.grab()
        QApplication.processEvents()
    return plot


def test_the_tail_that_runs_away_does_not_squeeze_the_curve(plot: LrPlot) -> None:
    low, high = plot.canvas.left.viewRange()[1]
    assert low < 2
    assert 3 < high < 6


def test_it_grows(plot: LrPlot, qtbot: QtBot) -> None:
    plot.clear()
    plot.add_steps(steps()[:30])
    qtbot.waitUntil(lambda: plot.canvas.left.viewRange()[0][1] < -4)
    plot.add_steps(steps()[30:])
    qtbot.waitUntil(lambda: plot.canvas.left.viewRange()[0][1] > -0.1)


def test_suggestions_are_marked_on_the_curve_with_marks_of_their_own(plot: LrPlot) -> None:
    plot.suggest(SUGGESTION)
    spots = [curve for curve in plot.curves if curve.look.style == "spot"]
    assert [(curve.key, float(curve.series.xs[0])) for curve in spots] == [
        ("minimum_over_10", 2e-3),
        ("steepest", 1e-4),
        ("valley", 1e-3),
        ("slide", 1e-2),
    ]
    assert float(plot.curve("valley").series.ys[0]) == pytest.approx(3 - 2 / 3, abs=0.01)
    marks = [curve.look.mark for curve in spots]
    assert all(one != other for number, one in enumerate(marks) for other in marks[:number])
    assert "1.0e-03" in plot.legend.box("valley").text()
    plot.suggest(replace(SUGGESTION, slide=None))
    assert "slide" not in {curve.key for curve in plot.curves}


def test_the_line_goes_to_the_valley_unless_it_was_put_somewhere(plot: LrPlot, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(plot.rate_changed):
        plot.suggest(SUGGESTION)
        assert plot.rate == 1e-3
        plot.set_rate(3e-4)
        plot.suggest(SUGGESTION)
    assert plot.rate == 3e-4


def test_dragging_the_line_changes_the_rate(plot: LrPlot, qtbot: QtBot) -> None:
    plot.set_rate(1e-4)
    plot.canvas.refresh()
    view = plot.canvas.viewport()
    start = plot.canvas.place_of(1e-4).toPoint() + QPoint(0, 150)
    goal = plot.canvas.place_of(1e-2).toPoint() + QPoint(0, 150)
    rates: list[float] = []
    plot.rate_changed.connect(rates.append)
    QTest.mouseMove(view, start)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.1, 0.5, 1.0):
        QTest.mouseMove(view, start + (goal - start) * share, delay=20)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=goal)
    assert len(rates) >= 2
    assert plot.rate == rates[-1] == pytest.approx(1e-2, rel=0.1)
    assert plot.canvas.following  # the line moved, not the view


def test_arrow_keys_move_the_line(plot: LrPlot, qtbot: QtBot) -> None:
    plot.set_rate(1e-3)
    with qtbot.waitSignal(plot.rate_changed) as heard:
        QTest.keyClick(plot.canvas, Qt.Key.Key_Right)
    assert heard.args == [pytest.approx(10 ** (-3 + 1 / 20))]
    QTest.keyClick(plot.canvas, Qt.Key.Key_Left)
    assert plot.rate == pytest.approx(1e-3)
    QTest.keyClick(plot.canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert plot.rate == pytest.approx(10 ** (-3 - 1 / 200))


def test_the_line_stays_on_the_curve(plot: LrPlot) -> None:
    plot.set_rate(50.0)
    assert plot.rate == 1.0
    QTest.keyClick(plot.canvas, Qt.Key.Key_Right)
    assert plot.rate == 1.0


def test_a_click_on_a_suggestion_takes_it(plot: LrPlot, qtbot: QtBot) -> None:
    plot.suggest(SUGGESTION)
    plot.canvas.refresh()
    spot = plot.curve("slide").series
    place = plot.canvas.place_of(float(spot.xs[0]), float(spot.ys[0])).toPoint()
    with qtbot.waitSignal(plot.rate_changed) as heard:
        QTest.mouseClick(plot.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [1e-2]


def test_a_curve_of_nothing_but_nan_is_no_trouble(plot: LrPlot) -> None:
    plot.clear()
    assert plot.rate is None
    plot.add_steps([LrStep(step=1, total=100, lr=1e-7, loss=math.nan, smoothed=math.nan)])
    plot.suggest(LrSuggestion(minimum_over_10=None, steepest=None, valley=None, slide=None, reason="too short"))
    plot.canvas.refresh()
    plot.grab()


def test_schedules_of_several_phases(qtbot: QtBot) -> None:
    plot = SchedulePlot()
    qtbot.addWidget(plot)
    plot.resize(700, 400)
    plot.show()
    plot.show_phases(
        [
            PhaseRates(title="head", rates={"Head": [1e-3, 2e-3]}),
            PhaseRates(title="all", rates={"Stem": [1e-6, 1e-5, 1e-6], "Head": [1e-4, 1e-3, 1e-4]}),
        ]
    )
    head, stem = plot.curve("Head").series, plot.curve("Stem").series
    assert head.xs.tolist() == [1, 2, 3, 4, 5]
    assert head.ys.tolist() == [1e-3, 2e-3, 1e-4, 1e-3, 1e-4]
    assert np.isnan(stem.ys[:2]).all()  # frozen
    assert plot.canvas.log["left"]  # they are decades apart
    plot.show_phases([PhaseRates(title="head", rates={"Head": [1e-3]})])
    assert [curve.key for curve in plot.curves] == ["Head"]
    plot.show_phases([])
    assert plot.empty.isVisible()


def test_steps_are_whole_numbers(qtbot: QtBot) -> None:
    plot = SchedulePlot()
    qtbot.addWidget(plot)
    plot.show_phases([PhaseRates(title="Short", rates={"head": [1e-3, 1e-4]})])
    axis = plot.canvas.plotItem.getAxis("bottom")
    ticks = [value for _, values in axis.tickValues(0.9, 2.1, 400) for value in values]
    assert ticks == [1.0, 2.0]
    assert len(axis.tickValues(1, 10_000, 400)) > 1, "as ever where there are many"
