"""Training on the Train page: starting, watching, pausing, stopping, and what is left in the project."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot
from train_page_samples import choose, open_cell, open_setting, train_page
from waiting import all_answered

from petdesk.events import Event, Finished, LrStep, Warned
from petdesk.gui.pages.train import TrainPage
from petdesk.gui.session import Session
from petdesk.project import Project, Run
from petdesk.training.recipe import Phase

LONG = {"phases": [{"name": "long", "epochs": 500, "frozen": "none", "lr": 1e-3}]}
SHORT = {
    "phases": [
        {"name": "head", "epochs": 1, "frozen": "body", "lr": 1e-3},
        {"name": "all", "epochs": 2, "frozen": "none", "lr": [1e-5, 1e-3]},
    ]
}
SLOW = 30_000


def runs(session: Session) -> list[Run]:
    assert session.project is not None
    return session.project.runs.all()


def start(qtbot: QtBot, page: TrainPage) -> None:
    qtbot.waitUntil(page.controls.start.isEnabled)
    qtbot.mouseClick(page.controls.start, Qt.MouseButton.LeftButton)
    assert page.trainer.job is not None


def steps(page: TrainPage) -> int:
    return len(page.live.loss.curve("loss").series)


def wait_for_steps(qtbot: QtBot, page: TrainPage) -> None:
    qtbot.waitUntil(lambda: steps(page) > 3, timeout=SLOW)


def wait_for_end(qtbot: QtBot, page: TrainPage) -> None:
    qtbot.waitUntil(lambda: page.trainer.job is None, timeout=SLOW)


def test_a_training_is_drawn_told_and_listed(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **SHORT)
    heard = []
    project_session.runs_changed.connect(lambda: heard.append(runs(project_session)[0].status))
    start(qtbot, page)
    assert page.tabs.currentWidget() is page.live
    wait_for_end(qtbot, page)
    loss, rates = page.live.loss, page.live.rates
    raw = loss.curve("loss").series
    assert raw.xs.tolist() == list(range(1, 10))
    assert len(loss.curve("valid_loss").series) == len(page.live.metrics.curve("error_rate").series) == 3
    band = page.live.metrics.curve("error_rate").band
    assert band is not None
    assert (band.lows.ys < band.highs.ys).all()
    assert [curve.key for curve in rates.curves] == ["stem", "stage1", "stage2", "stage3", "head"]
    assert rates.curve("stem").series.xs[0] == 4  # frozen in the first phase
    assert np.nanmax(rates.curve("stem").series.ys) == pytest.approx(1e-5, rel=0.3)
    assert [(epoch.phase, epoch.epoch) for epoch in page.live.epochs.epochs] == [(1, 1), (2, 1), (2, 2)]
    assert page.live.standing.title.text().startswith("Finished in ")
    (run,) = runs(project_session)
    assert run.status == "finished"
    assert run.summary["error_rate"] == page.live.epochs.epochs[-1].error_rate
    assert heard[0] == "running"
    assert heard[-1] == "finished"


def test_what_to_do_next_is_offered(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **SHORT)
    start(qtbot, page)
    wait_for_end(qtbot, page)
    (message,) = (message for message in page.messages.messages() if message.buttons)
    assert "wrong" in message.text
    (run,) = runs(project_session)
    for button, shown in zip(
        message.buttons, (["interpret", {"run": run.id}], ["predict", {"model": run.path}]), strict=True
    ):
        with qtbot.waitSignal(project_session.show_page) as signal:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert signal.args == shown


def test_it_pauses_and_goes_on_by_keyboard(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **LONG)
    qtbot.waitUntil(page.controls.start.isEnabled)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for_steps(qtbot, page)
    job = page.trainer.job
    assert job is not None
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert job.is_paused
    assert page.controls.pause.accessibleName() == "Resume"
    assert "Paused" in page.live.standing.line.text()
    with qtbot.assertNotEmitted(page.trainer.ended, wait=500):
        pass
    now = steps(page)
    with qtbot.assertNotEmitted(page.trainer.events, wait=100):
        pass
    assert steps(page) == now
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: steps(page) > now, timeout=SLOW)
    assert "Paused" not in page.live.standing.line.text()
    qtbot.keyClick(page, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    wait_for_end(qtbot, page)


def test_stop_and_keep_leaves_a_model(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **LONG)
    start(qtbot, page)
    wait_for_steps(qtbot, page)
    qtbot.mouseClick(page.controls.keep, Qt.MouseButton.LeftButton)
    assert not page.controls.keep.isEnabled()
    wait_for_end(qtbot, page)
    (run,) = runs(project_session)
    assert run.status == "cancelled"
    assert (run.path / "model.safetensors").is_file()
    assert page.controls.start.isVisible()
    assert "kept" in page.live.standing.title.text()


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


def test_stop_and_discard_asks_and_leaves_nothing(qtbot: QtBot, project_session: Session, answers: list[str]) -> None:
    page = train_page(qtbot, project_session, **LONG)
    start(qtbot, page)
    wait_for_steps(qtbot, page)
    (run,) = runs(project_session)
    answers.append("Keep training")
    qtbot.mouseClick(page.controls.discard, Qt.MouseButton.LeftButton)
    job = page.trainer.job
    assert job is not None
    assert not job.is_cancelling
    answers.append("Discard")
    qtbot.mouseClick(page.controls.discard, Qt.MouseButton.LeftButton)
    wait_for_end(qtbot, page)
    assert runs(project_session) == []
    assert not run.path.exists()
    assert "discarded" in page.live.standing.title.text()
    assert not any(message.buttons for message in page.messages.messages())


def test_closing_while_it_trains_leaves_no_running_run(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **LONG)
    start(qtbot, page)
    wait_for_steps(qtbot, page)
    project = project_session.project
    assert project is not None
    project_session.close()
    with Project.open(project.path, read_only=True) as again:
        (run,) = again.runs.all()
    assert run.status == "cancelled"
    assert (run.path / "model.safetensors").is_file()
    wait_for_end(qtbot, page)


def test_a_failure_is_a_sentence_with_details(qtbot: QtBot, project_session: Session) -> None:
    wild = {"phases": [{"name": "wild", "epochs": 50, "frozen": "none", "lr": 1e30, "scheduler": "constant"}]}
    page = train_page(qtbot, project_session, **wild)
    start(qtbot, page)
    wait_for_end(qtbot, page)
    message = next(message for message in page.messages.messages() if message.kind == "error")
    assert "no longer a number" in message.text
    assert "learning rate finder" in message.text
    (run,) = runs(project_session)
    assert run.status == "failed"
    assert run.summary["error"] == message.text


def test_settings_that_cannot_be_start_nothing(qtbot: QtBot, project_session: Session, tmp_path: Path) -> None:
    page = train_page(qtbot, project_session, weights=str(tmp_path / "nix.pth"))
    qtbot.waitUntil(page.controls.start.isEnabled)
    qtbot.mouseClick(page.controls.start, Qt.MouseButton.LeftButton)
    assert page.trainer.job is None
    assert any("There is no such weights file" in message.text for message in page.messages.messages())
    assert runs(project_session) == []


def type_batch_size(qtbot: QtBot, page: TrainPage, text: str) -> QLineEdit:
    """Types without leaving the field."""
    line = open_setting(qtbot, page, "batch_size").findChild(QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    return line


def test_the_key_that_starts_takes_what_is_being_typed(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **SHORT)
    qtbot.waitUntil(page.controls.start.isEnabled)
    line = type_batch_size(qtbot, page, "7")
    qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for_end(qtbot, page)
    (run,) = runs(project_session)
    assert run.summary["settings"]["batch_size"] == 7
    assert project_session.setting("train.batch_size") == 7


def test_the_key_that_starts_takes_what_stands_in_an_open_cell(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **SHORT)
    qtbot.waitUntil(page.controls.start.isEnabled)
    editor = open_cell(qtbot, page.form.recipe.table, 0, 4)
    qtbot.keyClicks(editor, "7e-3")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for_end(qtbot, page)
    (run,) = runs(project_session)
    assert [phase["lr"] for phase in run.summary["settings"]["phases"]] == [7e-3, [1e-5, 1e-3]]


def test_a_refused_field_starts_nothing_and_is_named(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **SHORT)
    qtbot.waitUntil(page.controls.start.isEnabled)
    type_batch_size(qtbot, page, "1")
    for button in (page.controls.start, page.finder.find_button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert project_session.work.job is None
        (message,) = page.messages.messages()
        assert message.kind == "error"
        assert "“Batch size”" in message.text
    type_batch_size(qtbot, page, "13")
    start(qtbot, page)
    assert page.messages.messages() == []
    wait_for_end(qtbot, page)


def test_weights_from_a_file_that_is_not_named_start_nothing(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **SHORT)
    qtbot.waitUntil(page.controls.start.isEnabled)
    choose(qtbot, page.form.network.weights.combo, "Weights")
    qtbot.mouseClick(page.controls.start, Qt.MouseButton.LeftButton)
    assert page.trainer.job is None
    (message,) = page.messages.messages()
    assert "Choose a weights file" in message.text
    choose(qtbot, page.form.network.weights.combo, "Random")
    start(qtbot, page)
    wait_for_end(qtbot, page)


def come_back(qtbot: QtBot, page: TrainPage) -> None:
    """Leaves the page and shows it again."""
    page.hide()
    page.show()
    page.shown({})
    all_answered(qtbot, page.session)


def test_a_pause_is_still_shown_after_coming_back(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **LONG)
    start(qtbot, page)
    wait_for_steps(qtbot, page)
    qtbot.mouseClick(page.controls.pause, Qt.MouseButton.LeftButton)
    come_back(qtbot, page)
    job = page.trainer.job
    assert job is not None
    assert job.is_paused
    assert page.controls.pause.accessibleName() == "Resume"
    qtbot.mouseClick(page.controls.keep, Qt.MouseButton.LeftButton)
    wait_for_end(qtbot, page)


def test_a_training_that_stops_takes_no_more_orders(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **LONG)
    start(qtbot, page)
    wait_for_steps(qtbot, page)
    qtbot.mouseClick(page.controls.keep, Qt.MouseButton.LeftButton)
    project_session.work.changed.emit()  # the page looks again while the job is still there
    assert page.trainer.job is not None
    for button in (page.controls.pause, page.controls.keep, page.controls.discard):
        assert not button.isEnabled()
    wait_for_end(qtbot, page)


def test_many_pictures_that_are_left_out_make_one_message(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    for names in (["a"], ["b", "c", "d"]):
        page.trainer.events.emit([Warned(message=f"{name}.jpg cannot be read.", path=name) for name in names])
    (message,) = page.messages.messages()
    assert message.text.startswith("4 picture")
    with qtbot.waitSignal(project_session.show_page) as shown:
        qtbot.mouseClick(message.buttons[0], Qt.MouseButton.LeftButton)
    assert shown.args == ["data", {"show": "problems"}]


def other_job() -> Iterator[Event]:
    for step in range(1_000_000):
        yield LrStep(step=step, total=1_000_000, lr=1.0, loss=1.0, smoothed=1.0)
    yield Finished(result={})


def test_another_job_is_named_where_the_button_is(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    qtbot.waitUntil(page.controls.start.isEnabled)
    job = project_session.work.start(other_job, title="Counting sheep")
    assert not page.controls.start.isEnabled()
    assert "“Counting sheep”" in page.controls.reason.text()
    assert not page.finder.find_button.isEnabled()
    job.cancel()
    qtbot.waitUntil(page.controls.start.isEnabled)
    assert page.controls.reason.isHidden()


def test_settings_of_the_next_training_can_be_changed_meanwhile(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **LONG)
    start(qtbot, page)
    wait_for_steps(qtbot, page)
    page.settings.set_phases([Phase(name="next", epochs=1, frozen="none", lr=1e-3)])
    qtbot.waitUntil(lambda: page.form.recipe.phases()[0].name == "next")
    qtbot.mouseClick(page.controls.keep, Qt.MouseButton.LeftButton)
    wait_for_end(qtbot, page)
    (run,) = runs(project_session)
    assert run.summary["settings"]["phases"][0]["name"] == "long"


def test_the_next_training_begins_with_empty_plots(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **SHORT)
    for _ in range(2):
        start(qtbot, page)
        wait_for_end(qtbot, page)
    assert steps(page) == 9
    assert len(page.live.epochs.epochs) == 3
    assert len(runs(project_session)) == 2


def test_the_epochs_can_be_copied(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **SHORT)
    start(qtbot, page)
    wait_for_end(qtbot, page)
    page.live.table.setFocus()
    qtbot.keyClick(page.live.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == [
        "phase",
        "epoch",
        "train_loss",
        "valid_loss",
        "accuracy",
        "error_rate",
        "seconds",
        "error_low",
        "error_high",
        "top_k",
        "top_k_accuracy",
        "macro_f1",
        "balanced_accuracy",
    ]
    assert [float(value) for value in lines[3].split("\t")][:2] == [2, 2]


def test_figures_of_the_finished_run_are_those_of_its_folder(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **SHORT)
    start(qtbot, page)
    wait_for_end(qtbot, page)
    (run,) = runs(project_session)
    rows = (run.path / "metrics.csv").read_text(encoding="utf-8").splitlines()
    copied = [line.split("\t") for line in page.live.epochs.text().splitlines()]
    assert [row.split(",") for row in rows] == copied
