"""A plugin's whole life in the open app: installed, trained with, removed, missed, installed again, predicted with."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import pytest
from conftest import make_project
from package_samples import package_index, write_wheel
from predict_samples import drop
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from train_page_samples import SMALL

from petdesk.gui.main_window import MainWindow
from petdesk.gui.page import Page
from petdesk.gui.pages.plugins import PluginsPage
from petdesk.gui.pages.plugins.installing import Step
from petdesk.gui.pages.predict import PredictPage
from petdesk.gui.pages.predict.answers_model import LABEL
from petdesk.gui.pages.train import TrainPage
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.registry import load_registry

PageT = TypeVar("PageT", bound=Page)

LEFT = Qt.MouseButton.LeftButton
SLOW = 200_000
REPOSITORY = Path(__file__).parents[2]
NO_INDEX = "no index of packages can be reached"

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.fixture
def own_session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """With a registry of its own."""
    path, modules = list(sys.path), set(sys.modules)
    session = Session(load_registry(safe_mode=True), Preferences(tmp_path / "app.json"))
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


def open_project(session: Session, place: Path, pictures: Path, **settings: Any) -> None:
    """Opens a project of pictures that is to be trained with these settings."""
    session.open_project(make_project(place, pictures, session.registry))
    assert session.project is not None
    for key, value in {**SMALL, "train.weights": "none", **settings}.items():
        session.project.settings.set(key, value)


def install(window: MainWindow, qtbot: QtBot) -> None:
    """Looks into what stands in the field, and agrees."""
    page = shown(window, PluginsPage)
    page.add.source.line.setFocus()
    with qtbot.waitSignals([page._installing.moved] * 2, timeout=SLOW):
        qtbot.keyClick(page.add.source.line, Qt.Key.Key_Return)
    assert page._installing.step is Step.ASKING, [message.text for message in page.messages.messages()]
    with qtbot.waitSignal(page._changes.done, timeout=SLOW):
        qtbot.mouseClick(page.add.consent.install, LEFT)


def shown(window: MainWindow, kind: type[PageT]) -> PageT:
    """The page on screen."""
    assert isinstance(window.page, kind)
    return window.page


def train(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("train")
    page = shown(window, TrainPage)
    qtbot.waitUntil(page.controls.start.isEnabled)
    qtbot.mouseClick(page.controls.start, LEFT)
    qtbot.waitUntil(lambda: page.trainer.job is None, timeout=SLOW)
    assert window.session.project is not None
    (run,) = window.session.project.runs.all()
    assert run.status == "finished"


def predict(window: MainWindow, qtbot: QtBot, folder: Path) -> list[str]:
    """Labels the pictures of a folder; returns the labels."""
    window.show_page("predict")
    page = shown(window, PredictPage)
    qtbot.waitUntil(lambda: not page.model.errors.messages())
    drop(page, [folder])
    qtbot.waitUntil(page.start.isEnabled)
    with qtbot.waitSignal(page._labelling.ended, timeout=SLOW):
        qtbot.mouseClick(page.start, LEFT)
    answers = page.results.answers
    return [answers.index(row, LABEL).data() for row in range(answers.rowCount())]


def live_through(window: MainWindow, qtbot: QtBot, source: Path, *, plugin: str, package: str, key: str) -> None:
    """Installs it, trains with it, removes it, is told what is missing, and installs it again."""
    architectures = window.session.registry.architectures
    window.session.go_to("plugins", install=str(source))
    install(window, qtbot)
    page = shown(window, PluginsPage)
    assert key in architectures
    train(window, qtbot)

    window.show_page("plugins")
    page.here.choose(plugin)
    with qtbot.waitSignal(page._changes.done, timeout=SLOW):
        qtbot.mouseClick(page.here.detail.choices.remove, LEFT)
    assert key not in architectures

    window.show_page("predict")
    errors = shown(window, PredictPage).model.errors
    qtbot.waitUntil(lambda: bool(errors.messages()))
    (message,) = errors.messages()
    assert f"{key!r} of the plugin {package}" in message.text
    (button,) = (found for found in message.findChildren(QPushButton) if found.text() == f"Install {package}...")
    qtbot.mouseClick(button, LEFT)
    assert window.page is page
    assert page.add.source.source == str(source), "from where it came last"
    install(window, qtbot)
    assert key in architectures


def test_a_model_outlives_its_plugin(
    app_window: MainWindow,
    own_session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    shapes: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = files("petdesk.conformance").joinpath("templates", "architecture.py").read_text(encoding="utf-8")
    content = {"petdesk_mine.py": module}
    wheel = write_wheel(tmp_path, "petdesk-mine", "1.0", plugins={"mine": "petdesk_mine"}, files=content)
    phases = [{"name": "all", "epochs": 6, "frozen": "none", "lr": 5e-3}]
    settings = {"train.arch": "my-network", "train.phases": phases}
    open_project(own_session, tmp_path / "Shapes.petdesk", shapes, **settings)
    with package_index(tmp_path / "index", monkeypatch):
        live_through(app_window, qtbot, wheel, plugin="mine", package="petdesk-mine", key="my-network")
        assert predict(app_window, qtbot, shapes / "red").count("red") > 10


def test_so_it_goes_with_timm(
    app_window: MainWindow, own_session: Session, qtbot: QtBot, tmp_path: Path, photos: Path
) -> None:
    asked = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--timeout=15", "--retries=1"]
    if subprocess.run(
        [*asked, "--dest", str(tmp_path / "asked"), "filelock"], check=False, capture_output=True
    ).returncode:
        pytest.skip(NO_INDEX)
    phases = [{"name": "all", "epochs": 1, "frozen": "none", "lr": 1e-3}]
    settings = {"train.arch": "resnet18d", "train.phases": phases, "train.size": 64, "train.batch_size": 32}
    breeds = sorted_by_breed(photos, tmp_path / "pets")
    open_project(own_session, tmp_path / "Pets.petdesk", breeds, **settings)
    source = REPOSITORY / "plugins" / "petdesk-timm"
    live_through(app_window, qtbot, source, plugin="timm", package="petdesk-timm", key="resnet18d")
    assert all(predict(app_window, qtbot, breeds / "Abyssinian"))


def sorted_by_breed(photos: Path, folder: Path) -> Path:
    """Puts each photo into a folder of its breed: `Abyssinian_101.jpg` is of an Abyssinian."""
    for path in photos.glob("*.jpg"):
        breed = folder / path.stem.rpartition("_")[0]
        breed.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, breed)
    return folder
