"""The guide of the demo: steps in order, waiting without blocking, and an end that is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from petdesk.gui.main_window import MainWindow
from petdesk.gui.tour.demo import accuracy_of
from petdesk.gui.tour.guide import Guide, Until


@pytest.fixture
def guide(window: MainWindow, tmp_path: Path) -> Guide:
    return Guide(window, hurried=True, pictures=tmp_path / "screens")


def test_steps_come_in_order_and_wait_for_what_they_want(
    guide: Guide, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    said: list[str] = []
    guide.said.connect(said.append)
    ready: list[bool] = []

    def script() -> Iterator[Until]:
        yield from guide.say("Look at the trainings.")
        yield from guide.press("rail.runs")
        yield from guide.wait(lambda: bool(ready), "it is ready")
        guide.picture("runs")

    with qtbot.waitSignal(guide.ended) as ended:
        guide.lead(script())
        qtbot.waitUntil(lambda: window.page.key == "runs")
        assert not list(tmp_path.glob("screens/*"))
        ready.append(True)
    assert ended.args == ["", ""]
    assert said == ["Look at the trainings."]
    assert [path.name for path in tmp_path.glob("screens/*")] == ["01-runs.png"]


@pytest.mark.logs_errors
def test_what_never_comes_ends_it_with_a_reason(guide: Guide, qtbot: QtBot) -> None:
    with qtbot.waitSignal(guide.ended) as ended:
        guide.lead(iter([Until(holds=lambda: False, what="the moon is reached", seconds=0.1)]))
    assert "the moon is reached" in ended.args[0]
    assert "TourError" in ended.args[1]


def test_the_user_can_end_it(guide: Guide, window: MainWindow, qtbot: QtBot) -> None:
    guide.lead(guide.say("A long story."))
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "End the demo")
    qtbot.waitUntil(button.isVisible)
    with qtbot.waitSignal(guide.ended):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isVisible()


def test_the_accuracy_counts_pictures_without_a_label_as_wrong(tmp_path: Path) -> None:
    table = tmp_path / "predictions.csv"
    rows = ["path,label,confidence,error", "pets/husky/1.jpg,husky,0.9,", "pets/husky/2.jpg,tabby,0.6,"]
    table.write_text("\n".join([*rows, "pets/tabby/3.jpg,,,it is damaged", "pets/tabby/4.jpg,tabby,1.0,"]))
    assert accuracy_of(table) == 0.5
