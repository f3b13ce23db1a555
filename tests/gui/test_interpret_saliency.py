"""Where it looks: the layer follows the gallery and the chosen class."""

from collections.abc import Iterator

import numpy as np
import pytest
from interpret_samples import train_project, write_run
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.interpret import InterpretPage
from petdesk.gui.pages.interpret.heat_layer import heat_layer
from petdesk.gui.session import Session
from petdesk.interpret.saliency import SaliencyMap


@pytest.fixture
def page(qtbot: QtBot, project_session: Session) -> Iterator[InterpretPage]:
    """With a run that has a model, on "Where it looks"."""
    assert project_session.project is not None
    train_project(project_session.project, project_session.registry)
    page = InterpretPage(project_session)
    qtbot.addWidget(page)
    page.resize(1010, 640)
    page.show()
    qtbot.waitExposed(page)
    page.shown({})
    qtbot.waitUntil(lambda: page.view.pictures.gallery.count() > 10)
    page.view.tabs.setCurrentWidget(page.view.saliency)
    # Long: captum and torchvision are loaded for the first.
    qtbot.waitUntil(lambda: page.view.saliency.words.text().startswith(("The brighter", "Nothing")), timeout=60_000)
    yield page
    page.hide()


def test_the_layer_is_of_the_class_and_the_picture_that_are_chosen(qtbot: QtBot, page: InterpretPage) -> None:
    panel, gallery = page.view.saliency, page.view.pictures.gallery
    answers = page.view.pictures._answers
    assert answers is not None
    assert panel.picture.layer is not None
    row = page.view.pictures.current_row
    predicted, actual = answers.classes[answers.predicted[row]], answers.classes[answers.labels[row]]
    assert f"for {predicted} (" in panel.words.text()
    assert panel.target.itemText(1) == f"{actual} (actual)"
    panel.target.setFocus()
    QTest.keyClick(panel.target, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: f"for {actual} (" in panel.words.text())
    QTest.keyClick(panel.target, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: f"for {answers.classes[-1]} (" in panel.words.text())
    # The choice stays for the next picture, to which the arrow keys lead from the picture, too.
    panel.picture.setFocus()
    QTest.keyClick(panel.picture, Qt.Key.Key_Right)
    assert gallery.current() == 1
    path = gallery.entry(1).path
    qtbot.waitUntil(lambda: panel.picture.picture is not None and panel.picture.picture.path == path)
    qtbot.waitUntil(lambda: panel.picture.layer is not None)
    assert f"for {answers.classes[-1]} (" in panel.words.text()


def test_the_slider_takes_the_layer_away(qtbot: QtBot, page: InterpretPage) -> None:
    panel = page.view.saliency
    panel.target.setCurrentIndex(0)
    with_layer = panel.picture.grab().toImage()
    panel.slider.setFocus()
    QTest.keyClick(panel.slider, Qt.Key.Key_Home)
    without = panel.picture.grab().toImage()
    panel.picture.show_layer(None)
    assert panel.picture.grab().toImage() == without
    if "Nothing" not in panel.words.text():
        assert with_layer != without


def test_a_run_without_a_model_says_so(qtbot: QtBot, page: InterpretPage) -> None:
    project = page.session.project
    assert project is not None
    run = project.runs.start("no model")
    write_run(run.path, project.root)
    project.runs.end(run.id, status="finished", summary={})
    page.shown({"run": run.path})
    qtbot.waitUntil(lambda: "There is no model file" in page.view.saliency.words.text())
    assert page.view.saliency.picture.layer is None


def test_what_the_network_did_not_see_is_darkened() -> None:
    found = SaliencyMap(
        heat=np.array([[0, 0], [0, 1]], np.float32),
        target=0,
        probabilities=np.array([1, 0], np.float32),
        box=(100.0, 0.0, 300.0, 200.0),
        size=(400, 200),
        layer="body",
    )
    layer = heat_layer(found)
    assert layer.width() == 2 * layer.height()
    beside, cold, hot = (
        layer.pixelColor(int(x * layer.width()), int(y * layer.height()))
        for x, y in ((0.1, 0.5), (0.3, 0.1), (0.7, 0.9))
    )
    assert (beside.red(), beside.alpha()) == (0, 110)
    assert cold.alpha() == 0
    assert hot.alpha() == 255
    assert hot.lightnessF() > 0.7
