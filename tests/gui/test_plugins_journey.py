"""A plugin's whole life in the open app: installed, trained with, removed, missed, installed again, predicted with."""

import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from package_samples import package_index, write_wheel
from predict_samples import drop
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from train_page_samples import SMALL

from petdesk.gui.main_window import MainWindow
from petdesk.gui.pages.plugins import PluginsPage
from petdesk.gui.pages.predict import PredictPage
from petdesk.gui.pages.predict.answers_model import LABEL
from petdesk.gui.pages.train import TrainPage
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.registry import load_registry

LEFT = Qt.MouseButton.LeftButton
SLOW = 60_000
PHASES = [{"name": "all", "epochs": 6, "frozen": "none", "lr": 5e-3}]


@pytest.fixture
def own_session(qapp: QApplication, shapes_project: Path, tmp_path: Path) -> Iterator[Session]:
    """With a registry of its own and the project of `shapes`, to be trained with a plugin's network."""
    path, modules = list(sys.path), set(sys.modules)
    session = Session(load_registry(safe_mode=True), Preferences(tmp_path / "app.json"))
    session.open_project(shapes_project)
    assert session.project is not None
    for key, value in (SMALL | {"train.arch": "my-network", "train.weights": "none", "train.phases": PHASES}).items():
        session.project.settings.set(key, value)
    yield session
    session.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sys.path[:] = path
    for name in {name for name in sys.modules if name.startswith("petdesk_mine")} - modules:
        del sys.modules[name]


@pytest.fixture
def app_window(qtbot: QtBot, own_session: Session) -> MainWindow:
    window = MainWindow(own_session)
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    qtbot.waitExposed(window)
    return window


def install(window: MainWindow, qtbot: QtBot) -> None:
    """Looks into what stands in the field, and agrees."""
    page = window.page
    assert isinstance(page, PluginsPage)
    page.add.source.line.setFocus()
    with qtbot.waitSignal(page._installing.planned, timeout=SLOW):
        qtbot.keyClick(page.add.source.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(page._changes.done, timeout=SLOW):
        qtbot.mouseClick(page.add.consent.install, LEFT)


@pytest.mark.slow
def test_a_model_outlives_its_plugin(
    app_window: MainWindow,
    own_session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    shapes: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = app_window
    module = files("petdesk.conformance").joinpath("templates", "architecture.py").read_text(encoding="utf-8")
    wheel = write_wheel(
        tmp_path / "wheels",
        "petdesk-mine",
        "1.0",
        plugins={"mine": "petdesk_mine"},
        files={"petdesk_mine.py": module},
    )
    with package_index(tmp_path / "index", monkeypatch):
        window.show_page("plugins")
        page = window.page
        assert isinstance(page, PluginsPage)
        page.shown({"install": str(wheel)})
        install(window, qtbot)
        assert "my-network" in own_session.registry.architectures

        window.show_page("train")
        train = window.page
        assert isinstance(train, TrainPage)
        qtbot.waitUntil(train.controls.start.isEnabled)
        qtbot.mouseClick(train.controls.start, LEFT)
        qtbot.waitUntil(lambda: train.trainer.job is None, timeout=SLOW)
        assert own_session.project is not None
        (run,) = own_session.project.runs.all()
        assert run.status == "finished"

        window.show_page("plugins")
        page.here.choose("mine")
        with qtbot.waitSignal(page._changes.done, timeout=SLOW):
            qtbot.mouseClick(page.here.detail.choices.remove, LEFT)
        assert "my-network" not in own_session.registry.architectures

        window.show_page("predict")
        predict = window.page
        assert isinstance(predict, PredictPage)
        qtbot.waitUntil(lambda: bool(predict.model.errors.messages()))
        (message,) = predict.model.errors.messages()
        assert "'my-network' of the plugin petdesk-mine 1.0, which is not loaded" in message.text
        (button,) = (found for found in message.findChildren(QPushButton) if found.text() == "Install petdesk-mine...")
        qtbot.mouseClick(button, LEFT)
        assert window.page is page
        assert page.add.source.source == str(wheel), "from where it came last"
        install(window, qtbot)

        window.show_page("predict")
        qtbot.waitUntil(lambda: not predict.model.errors.messages())
        drop(predict, [shapes / "red"])
        qtbot.waitUntil(predict.start.isEnabled)
        with qtbot.waitSignal(predict._labelling.ended, timeout=SLOW):
            qtbot.mouseClick(predict.start, LEFT)
        answers = predict.results.answers
        labels = [answers.index(row, LABEL).data() for row in range(answers.rowCount())]
        assert labels.count("red") > 10
