"""Trust: reliability, a temperature, and the threshold that Predict then uses."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from interpret_samples import train_project
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from waiting import all_answered

from petdesk.gui.pages.interpret import InterpretPage, trust_panel
from petdesk.gui.pages.interpret.coverage_view import CoverageView
from petdesk.gui.pages.interpret.reliability_view import ReliabilityView
from petdesk.gui.pages.interpret.trust import Trust
from petdesk.gui.session import Session
from petdesk.interpret import keep_answer_from
from petdesk.interpret.answers import Answers
from petdesk.interpret.calibration import Calibration
from petdesk.interpret.decisions import Decisions
from petdesk.model_file import ModelDocument, model_path, read_document, replace_document

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, project_session: Session) -> Iterator[InterpretPage]:
    """With a run that has a model, and its Trust tab on screen."""
    assert project_session.project is not None
    train_project(project_session.project, project_session.registry)
    page = InterpretPage(project_session)
    qtbot.addWidget(page)
    page.resize(1010, 640)
    page.show()
    qtbot.waitExposed(page)
    page.shown({})
    qtbot.waitUntil(lambda: page.view.pictures.gallery.count() > 10)
    page.view.tabs.setCurrentWidget(page.view.trust)
    qtbot.waitUntil(lambda: page.view.trust.reliability is not None)
    yield page
    page.hide()


def reliability(page: InterpretPage) -> ReliabilityView:
    found = page.view.trust.reliability
    assert found is not None
    return found


def coverage(page: InterpretPage) -> CoverageView:
    found = page.view.trust.coverage
    assert found is not None
    return found


def document(page: InterpretPage) -> ModelDocument:
    return read_document(model_path(run_of(page)))


def run_of(page: InterpretPage) -> Path:
    path = page.chooser.currentData()
    assert isinstance(path, Path)
    return path


def answers(page: InterpretPage) -> Answers:
    found = page.view.pictures._answers
    assert found is not None
    return found


def test_a_temperature_is_found_kept_and_taken_out(qtbot: QtBot, page: InterpretPage) -> None:
    view = reliability(page)
    assert "expected calibration error" in view.words.text()
    before = view.words.text()
    QTest.mouseClick(view.fit, LEFT)
    qtbot.waitUntil(lambda: bool(view.found.text()) and view.fit.isEnabled())
    if not view.keep.isVisible():
        pytest.skip("this machine's training needs no temperature")
    QTest.mouseClick(view.keep, LEFT)
    qtbot.waitUntil(view.drop.isVisible)
    kept = document(page)
    assert kept.temperature != 1
    assert {"ece", "ece_without_temperature"} <= kept.validation.keys()
    assert view.words.text() != before
    QTest.mouseClick(view.drop, LEFT)
    qtbot.waitUntil(view.fit.isVisible)
    assert document(page).temperature == 1
    assert view.words.text() == before


def test_the_pictures_of_a_confidence(qtbot: QtBot, page: InterpretPage) -> None:
    view = reliability(page)
    view.bins.setFocus()
    QTest.keyClick(view.bins, Qt.Key.Key_End)
    (last,) = [one for one in page.view.trust.trust.reliability.bins if one.count][-1:]  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: page.view.pictures.gallery.count() == last.count)
    sure = answers(page).p_predicted[list(page.view.pictures._shown.rows)]
    assert (sure > last.low).all()


def test_the_threshold_is_moved_by_keys_and_kept_for_predict(qtbot: QtBot, page: InterpretPage) -> None:
    QTest.mouseClick(page.view.trust.switches[1], LEFT)
    view, sure = coverage(page), np.sort(answers(page).p_predicted)
    assert view.words.text().startswith("100.0% of the pictures are answered")
    assert not view.keep.isEnabled()
    view.plot.canvas.setFocus()
    for _ in range(3):
        QTest.keyClick(view.plot.canvas, Qt.Key.Key_Left)
    assert view.threshold == pytest.approx(float(np.unique(sure)[3]))
    shown = page.findChild(QPushButton, "interpret.unanswered")
    assert shown is not None
    QTest.mouseClick(shown, LEFT)
    qtbot.waitUntil(lambda: page.view.pictures.gallery.count() == int((sure < view.threshold).sum()))
    view.box.setFocus()
    view.box.selectAll()
    QTest.keyClicks(view.box, "60")
    QTest.keyClick(view.box, Qt.Key.Key_Return)
    assert view.threshold == pytest.approx(0.6)
    answered = float((sure >= 0.6).mean())
    assert view.words.text().startswith(f"{100 * answered:.1f}% of the pictures" if answered else "With this")
    with qtbot.waitSignal(page.session.runs_changed):
        QTest.mouseClick(view.keep, LEFT)
    assert document(page).answer_from == 0.6
    assert view.kept.text() == "The model answers from a probability of 60.0%."
    QTest.mouseClick(view.drop, LEFT)
    qtbot.waitUntil(lambda: document(page).answer_from is None)


def test_what_is_kept_leaves_as_many_answered_as_was_shown(qtbot: QtBot, page: InterpretPage) -> None:
    QTest.mouseClick(page.view.trust.switches[1], LEFT)
    view = coverage(page)
    for _ in range(4):
        view.plot.canvas.setFocus()
        QTest.keyClick(view.plot.canvas, Qt.Key.Key_Left)
        shown = view.words.text()
        with qtbot.waitSignal(page.session.runs_changed):
            QTest.mouseClick(view.keep, LEFT)
        threshold = document(page).answer_from
        assert threshold is not None
        share = float((answers(page).p_predicted >= np.float32(threshold)).mean())
        assert shown.startswith(f"{100 * share:.1f}% of the pictures")
        qtbot.waitUntil(lambda: not view.keep.isEnabled())
        assert view.words.text() == shown


def test_a_threshold_is_kept_as_it_was_chosen(qtbot: QtBot, page: InterpretPage) -> None:
    coverage(page).keep_wanted.emit(0.99996)
    qtbot.waitUntil(lambda: document(page).answer_from is not None)
    assert document(page).answer_from == 0.99996


def test_with_a_temperature_the_threshold_leaves_the_same_share(qtbot: QtBot, page: InterpretPage) -> None:
    panel, sure = page.view.trust, answers(page).p_predicted
    threshold = float(np.quantile(sure, 0.4, method="higher"))
    coverage(page).keep_wanted.emit(threshold)
    qtbot.waitUntil(lambda: document(page).answer_from is not None)
    before = document(page).answer_from
    panel._keep_temperature(
        Calibration(temperature=2.0, ece_before=0.2, ece_after=0.1, loss_before=1, loss_after=0.9, pictures=len(sure))
    )
    qtbot.waitUntil(lambda: panel.trust is not None and panel.trust.temperature == 2)
    assert panel.trust is not None
    assert panel.trust.answer_from is not None
    assert before is not None
    assert panel.trust.answer_from < before
    assert panel.trust.coverage.at(panel.trust.answer_from)[0] == pytest.approx(
        float((sure >= before).mean()), abs=0.08
    )


def test_what_was_kept_is_written_even_if_another_run_is_chosen(qtbot: QtBot, page: InterpretPage) -> None:
    path = run_of(page)
    coverage(page).keep_wanted.emit(0.5)
    page.view.set_run(None)
    qtbot.waitUntil(lambda: read_document(model_path(path)).answer_from == 0.5)


@pytest.mark.parametrize("own", [0.4, 1.0])
def test_thresholds_of_the_model_count_as_in_predict(qtbot: QtBot, page: InterpretPage, own: float) -> None:
    file = model_path(run_of(page))
    before = document(page)
    replace_document(file, before.model_copy(update={"thresholds": (own,) * len(before.classes)}))
    QTest.mouseClick(page.view.trust.switches[1], LEFT)
    coverage(page).drop_wanted.emit()  # reads the model anew
    view = coverage(page)
    qtbot.waitUntil(lambda: "threshold of its own for each class" in view.kept.text())
    reached = answers(page).p_predicted >= np.float32(own)
    share = f"{100 * reached.mean():.1f}% of the pictures are answered"
    assert view.words.text().startswith(share if reached.any() else "With this threshold no picture is answered")
    if not reached.all():
        QTest.mouseClick(view.unanswered, LEFT)
        qtbot.waitUntil(lambda: page.view.pictures.gallery.count() == int((~reached).sum()))
    view.box.setValue(90)
    QTest.mouseClick(view.keep, LEFT)
    qtbot.waitUntil(lambda: document(page).answer_from == 0.9)
    qtbot.waitUntil(lambda: "each class" in view.kept.text() and "90.0%" in view.kept.text())


def test_a_threshold_that_is_kept_meanwhile_leaves_the_fit_alone(
    qtbot: QtBot, page: InterpretPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    found = Calibration(temperature=2, ece_before=0.2, ece_after=0.1, loss_before=1, loss_after=0.9, pictures=19)

    def calibrate(_answers: Answers) -> Calibration:
        assert go_on.wait(20)
        return found

    monkeypatch.setattr(trust_panel, "calibrate", calibrate)
    view = reliability(page)
    QTest.mouseClick(view.fit, LEFT)
    with qtbot.waitSignal(page.session.runs_changed):
        coverage(page).keep_wanted.emit(0.5)
    assert not view.fit.isEnabled()
    assert view.found.text() == "Finding the temperature..."
    go_on.set()
    qtbot.waitUntil(view.keep.isVisible)
    words = view.found.text()
    assert words.startswith("With a temperature of 2 ")
    with qtbot.waitSignal(page.session.runs_changed):
        coverage(page).keep_wanted.emit(0.6)
    assert view.keep.isVisible()
    assert view.found.text() == words


def test_numbers_are_written_one_after_the_other(
    qtbot: QtBot, page: InterpretPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    both, together = threading.Barrier(2), []

    def watched(run: Path, threshold: float | None) -> ModelDocument:
        with suppress(threading.BrokenBarrierError):
            both.wait(0.3)
            together.append(threshold)
        return keep_answer_from(run, threshold)

    monkeypatch.setattr(trust_panel, "keep_answer_from", watched)
    for threshold in (0.5, 0.6):
        coverage(page).keep_wanted.emit(threshold)
    all_answered(qtbot, page.session)
    assert together == []


def test_the_line_is_dragged_to_a_share(page: InterpretPage) -> None:
    view = coverage(page)
    view._line.dragged.emit(0.5)
    assert page.view.trust.trust is not None
    answered, _ = page.view.trust.trust.coverage.at(view.threshold)
    assert answered >= 0.5
    assert page.view.trust.trust.coverage.at(view.threshold + 0.02)[0] <= answered


def test_a_model_that_may_not_be_written_says_so(qtbot: QtBot, page: InterpretPage) -> None:
    view = coverage(page)
    model_path(run_of(page)).unlink()
    view.keep_wanted.emit(0.5)
    qtbot.waitUntil(lambda: bool(page.messages.messages()))
    assert "model" in page.messages.messages()[0].text


def test_a_picture_on_an_edge_is_shown_in_the_bin_that_counts_it(qtbot: QtBot) -> None:
    edges = np.linspace(0, 1, 16)[1:].astype(np.float32)  # some are below what they stand for, some above
    every = np.ones(len(edges), np.bool_)
    said = Decisions(predicted=np.zeros(len(edges), np.int64), confidences=edges, answered=every, right=every)
    view = ReliabilityView()
    qtbot.addWidget(view)
    view.show_trust(
        Trust(document=None, decisions=said, reliability=said.reliability(), coverage=said.coverage()), may_fit=False
    )
    for index, one in enumerate(view._shown, start=1):
        with qtbot.waitSignal(view.wanted) as wanted:
            view.bins.setCurrentIndex(index)
        assert wanted.args is not None
        assert len(wanted.args[0].rows) == one.count
