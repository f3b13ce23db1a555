"""The matrix in another order, and beside an earlier run."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from interpret_samples import ACTUAL, BY_LOSS, CLASSES, NAMES, PROBABILITIES, write_run
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from waiting import all_answered

from petdesk.gui.pages.interpret import InterpretPage, matrix_panel
from petdesk.gui.session import Session
from petdesk.interpret.answers import Answers, read_answers
from petdesk.interpret.confusion import Counts

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(qtbot: QtBot, project_session: Session, shapes: Path) -> Iterator[InterpretPage]:
    """Two runs: in the earlier one every picture was taken for the first class but two."""
    project = project_session.project
    assert project is not None
    for name in ("earlier", "later"):
        run = project.runs.start(name)
        write_run(run.path, shapes)
        if name == "earlier":
            spoil(run.path / "valid_predictions.safetensors")
        project.runs.end(run.id, status="finished", summary={})
    page = InterpretPage(project_session)
    qtbot.addWidget(page)
    page.resize(1010, 640)
    page.show()
    qtbot.waitExposed(page)
    page.shown({})
    qtbot.waitUntil(lambda: page.view.pictures.gallery.count() == len(BY_LOSS))
    yield page
    page.hide()


def spoil(file: Path) -> None:
    """Other probabilities: red/1.png is right, blue/0.png and green/0.png are wrong."""
    import safetensors
    from safetensors.numpy import save_file

    with safetensors.safe_open(file, framework="numpy") as opened:
        tensors = {name: opened.get_tensor(name) for name in opened.keys()}  # noqa: SIM118 - not a dict
        metadata = opened.metadata()
    table = np.array(PROBABILITIES, np.float32)
    table[NAMES.index("red/1.png")] = (0.1, 0.1, 0.8)
    table[NAMES.index("blue/0.png")] = (0.1, 0.8, 0.1)
    table[NAMES.index("green/0.png")] = (0.8, 0.1, 0.1)
    tensors["probabilities"] = table
    tensors["losses"] = -np.log(table[np.arange(6), list(ACTUAL)])
    save_file(tensors, file, metadata=metadata)


def shown(page: InterpretPage) -> list[str]:
    gallery = page.view.pictures.gallery
    paths = [gallery.entry(index).path for index in range(gallery.count())]
    return [f"{path.parent.name}/{path.name}" for path in paths]


def test_classes_in_another_order_keep_their_pictures(qtbot: QtBot, page: InterpretPage) -> None:
    panel = page.view.matrix
    # By keyboard: the choice is one of two.
    panel.choices.order.setFocus()
    QTest.keyClick(panel.choices.order, Qt.Key.Key_Down)
    all_answered(qtbot, page.session)
    counts, names = panel.shown
    assert sorted(names) == list(CLASSES)
    red, green = names.index("red"), names.index("green")
    assert counts[red, green] == 1
    QTest.mouseClick(panel.view.viewport(), LEFT, NONE, panel.view.cell_rect((red, green)).center())
    qtbot.waitUntil(lambda: shown(page) == ["red/1.png"])
    words = page.findChild(QLabel, "interpret.cell")
    assert words is not None
    assert words.text() == "red taken for green: 1 of 2 (50.0%)"
    QTest.keyClick(panel.choices.order, Qt.Key.Key_Up)
    assert panel.view.place == (2, 1)
    assert panel.shown[1] == list(CLASSES)


def test_what_became_right_and_wrong(qtbot: QtBot, page: InterpretPage) -> None:
    panel = page.view.matrix
    panel.choices.compared.setFocus()
    QTest.keyClick(panel.choices.compared, Qt.Key.Key_Down)
    qtbot.waitUntil(panel.change.isVisible)
    assert panel.counts.text().replace("&", "") == "Change"
    assert not panel.shares.isEnabled()
    assert panel.view.cell_words((1, 1)) == "green: 0 recognized before, 1 now"
    assert panel.view.cell_words((2, 1)) == "red taken for green: 0 before, 1 now"
    assert panel._model.index(2, 1).data() == "+1"
    assert panel._model.index(2, 2).data() == "−1"
    words = page.findChild(QLabel, "interpret.change")
    assert words is not None
    assert "66.7% were wrong before and 50.0% are now" in words.text()
    assert "chance" in words.text()
    QTest.mouseClick(panel.change.right, LEFT)
    qtbot.waitUntil(lambda: sorted(shown(page)) == ["blue/0.png", "green/0.png"])
    QTest.mouseClick(panel.change.wrong, LEFT)
    qtbot.waitUntil(lambda: shown(page) == ["red/1.png"])
    button = page.findChild(QPushButton, "interpret.all")
    assert button is not None
    QTest.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: shown(page) == BY_LOSS)
    QTest.keyClick(panel.choices.compared, Qt.Key.Key_Up)
    assert not panel.change.isVisible()
    assert panel._model.index(2, 1).data() == "1"


def test_a_run_of_other_pictures_cannot_be_compared(qtbot: QtBot, page: InterpretPage, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    page.show_run(write_run(tmp_path / "stranger", tmp_path / "elsewhere"))
    qtbot.waitUntil(lambda: answers(page).root == tmp_path / "elsewhere")
    page.view.matrix.choices.compared.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(page.messages.messages()))
    assert "nothing can be compared" in page.messages.messages()[0].text
    assert page.view.matrix.choices.earlier is None


def test_a_cell_that_the_next_matrix_does_not_have_is_chosen_no_more(
    qtbot: QtBot, page: InterpretPage, shapes: Path
) -> None:
    panel, project = page.view.matrix, page.session.project
    assert project is not None
    later, more = project.runs.all()[0].path, project.runs.start("more classes")
    write_run(more.path, shapes)
    add_class(more.path / "valid_predictions.safetensors")
    project.runs.end(more.id, status="finished", summary={})
    page.shown({"run": more.path})
    qtbot.waitUntil(lambda: len(panel.shown[1]) == 4)
    panel._choose_shown(3, 3)
    qtbot.waitUntil(lambda: shown(page) == [])
    page.show_run(later)
    qtbot.waitUntil(lambda: shown(page) == BY_LOSS)
    assert panel.shown[1] == list(CLASSES)
    assert panel.view.place is None
    # The class of an earlier run, once nothing is compared any more.
    compared = panel.choices.compared
    compared.setCurrentIndex([compared.itemData(index) for index in range(compared.count())].index(more.path))
    qtbot.waitUntil(panel.change.isVisible)
    panel._choose_shown(3, 0)
    assert panel.view.place == (3, 0)
    compared.setCurrentIndex(0)
    assert panel.view.place is None
    words = page.findChild(QLabel, "interpret.cell")
    assert words is not None
    assert words.text().startswith("Choose a cell")


def test_an_order_that_takes_long_holds_up_no_other_question(
    qtbot: QtBot, page: InterpretPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []
    find = matrix_panel.class_order

    def watched(counts: Counts) -> NDArray[np.int64]:
        threads.append(threading.current_thread().name)
        return find(counts)

    monkeypatch.setattr(matrix_panel, "class_order", watched)
    page.view.matrix.choices.order.setCurrentIndex(1)
    all_answered(qtbot, page.session)
    assert [name.startswith("petdesk-patient") for name in threads] == [True]


def add_class(file: Path) -> None:
    """One more class, that no picture is of or taken for."""
    import safetensors
    from safetensors.numpy import save_file

    with safetensors.safe_open(file, framework="numpy") as opened:
        tensors = {name: opened.get_tensor(name) for name in opened.keys()}  # noqa: SIM118 - not a dict
        metadata = opened.metadata()
    tensors["probabilities"] = np.pad(tensors["probabilities"], ((0, 0), (0, 1)))
    save_file(tensors, file, metadata=metadata | {"classes": json.dumps([*CLASSES, "yellow"])})


def answers(page: InterpretPage) -> Answers:
    found = page.view.pictures._answers
    return found if found is not None else read_answers(Path(page.chooser.itemData(0)))
