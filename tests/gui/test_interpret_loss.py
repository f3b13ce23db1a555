"""The loss explained: the tab follows the gallery, and the help page has the picture's numbers."""

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from interpret_samples import BY_LOSS, write_run
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from petdesk.gui.help import HelpWindow
from petdesk.gui.help.live import filled
from petdesk.gui.pages.interpret import InterpretPage
from petdesk.gui.pages.interpret.loss_numbers import loss_numbers
from petdesk.gui.pages.interpret.loss_panel import LossPanel
from petdesk.gui.resources import resources_folder
from petdesk.gui.session import Session
from petdesk.interpret.loss_steps import LossSteps, worked_back


@pytest.fixture
def page(qtbot: QtBot, project_session: Session, shapes: Path) -> Iterator[InterpretPage]:
    """With a run without a model: the probabilities that were kept are enough."""
    assert project_session.project is not None
    run = project_session.project.runs.start("first try")
    write_run(run.path, shapes)
    project_session.project.runs.end(run.id, status="finished", summary={})
    page = InterpretPage(project_session)
    qtbot.addWidget(page)
    page.resize(1010, 640)
    page.show()
    qtbot.waitExposed(page)
    page.shown({})
    qtbot.waitUntil(lambda: page.view.pictures.gallery.count() == len(BY_LOSS))
    yield page
    page.hide()


def test_the_loss_of_the_first_picture_and_then_of_the_chosen_one(qtbot: QtBot, page: InterpretPage) -> None:
    panel = page.view.loss
    page.view.tabs.setCurrentWidget(panel)
    qtbot.waitUntil(lambda: panel.steps is not None)
    assert cells(panel, 0)[0] == "green (actual)"  # 1.png, 90 % blue
    assert cells(panel, 0)[3:] == ["0.040", "3.219"]
    assert cells(panel, 1)[0] == "blue"
    page.view.pictures.gallery.setFocus()
    QTest.keyClick(page.view.pictures.gallery, Qt.Key.Key_Right)
    QTest.keyClick(page.view.pictures.gallery, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: cells(panel, 0)[0] == "red (actual)")
    assert cells(panel, 0)[3:] == ["0.100", "2.303"]


def test_what_another_label_would_cost(qtbot: QtBot, page: InterpretPage) -> None:
    panel = page.view.loss
    page.view.tabs.setCurrentWidget(panel)
    qtbot.waitUntil(lambda: panel.steps is not None)
    words = page.findChild(QLabel, "interpret.loss.cost")
    assert words is not None
    assert panel.label.currentText() == "blue"  # what it was taken for
    mean = sum(-math.log(p) for p in (0.04, 0.10, 0.30, 0.40, 0.70, 0.70)) / 6
    assert f"would cost {-math.log(0.90):.3f} in place of 3.219" in words.text()
    assert f"would be {mean + (-math.log(0.90) + math.log(0.04)) / 6:.3f}" in words.text()
    panel.label.setFocus()
    QTest.keyClick(panel.label, Qt.Key.Key_Down)
    assert words.text() == "That is its label."


def test_sigmoid_beside_softmax(qtbot: QtBot, page: InterpretPage) -> None:
    panel = page.view.loss
    page.view.tabs.setCurrentWidget(panel)
    qtbot.waitUntil(lambda: panel.steps is not None)
    QTest.mouseClick(panel.sigmoid, Qt.MouseButton.LeftButton)
    assert panel.outputs == "sigmoid"
    assert panel.table.model().headerData(3, Qt.Orientation.Horizontal) == "Sigmoid"
    assert panel.steps is not None
    assert float(cells(panel, 0)[4]) == pytest.approx(float(panel.steps.costs("sigmoid")[1]), abs=0.001)


def test_the_help_page_is_opened_from_it(qtbot: QtBot, page: InterpretPage) -> None:
    page.view.tabs.setCurrentWidget(page.view.loss)
    qtbot.waitUntil(lambda: page.view.loss.steps is not None)
    button = page.findChild(QPushButton, "interpret.loss.help")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    window = page.findChild(HelpWindow)
    assert window is not None
    assert window.topic() == "loss"
    assert "<!--" not in window.browser.toPlainText()
    window.close()


def test_the_page_has_a_number_for_each_of_its_names(qtbot: QtBot) -> None:
    classes = ("cat_a", "dog", "owl", "rat")
    steps = LossSteps(
        classes=classes, actual=1, outputs="softmax", activations=worked_back(np.array([0.1, 0.2, 0.3, 0.4]), "softmax")
    )
    numbers = loss_numbers(steps, mean=1.0, pictures=10)
    page = (resources_folder() / "help" / "loss.md").read_text(encoding="utf-8")
    shown = filled(page, numbers)
    assert "one of 4 classes" in shown
    assert "cat\\_a" in shown
    assert f"= {-math.log(0.2):.3f}" in shown
    without = filled(page, {})
    assert "<!--" not in without
    assert "one of 37 classes" in without
    assert filled(page, {"classes": "5"}) == without  # never one picture's numbers among another's


def cells(panel: LossPanel, row: int) -> list[str]:
    model = panel.table.model()
    return [model.index(row, column).data() for column in range(5)]
