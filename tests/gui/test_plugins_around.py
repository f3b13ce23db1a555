"""What the rest of the app knows of plugins: the rail, the strip of work, closing, a model whose plugin is missing."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from petdesk.events import Event, Finished, InstallLog, InstallProgress
from petdesk.gui.main_window import MainWindow
from petdesk.gui.pages.predict import model_choice
from petdesk.gui.pages.predict.model_choice import ModelChoice
from petdesk.gui.pages.predict.models import ModelEntry
from petdesk.gui.progress import standing
from petdesk.gui.rail import RailButton
from petdesk.gui.session import Session
from petdesk.registry import PluginRecord, PluginState


def rail_button(window: MainWindow) -> RailButton:
    return window.findChild(RailButton, "rail.plugins")


def test_the_rail_counts_plugins_with_a_problem(window: MainWindow, session: Session) -> None:
    assert rail_button(window).accessibleName() == "Plugins"
    kept = session.registry.plugins
    cats = PluginRecord(name="cats", source="cats", version="1", builtin=False, state=PluginState.BROKEN)
    newer, fine = replace(cats, state=PluginState.INCOMPATIBLE), replace(cats, state=PluginState.LOADED)
    try:
        session.registry.plugins = (*kept, cats, newer, fine)
        before = window.rail.grab().toImage()
        session.plugins_changed.emit()
        assert rail_button(window).accessibleName().startswith("Plugins, 2 plugin")
        assert "with a problem" in rail_button(window).toolTip()
        assert window.rail.grab().toImage() != before
    finally:
        session.registry.plugins = kept
    session.plugins_changed.emit()
    assert rail_button(window).accessibleName() == "Plugins"
    assert window.rail.grab().toImage() == before


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (("download", 1_500_000, 3_000_000, "bytes"), "Fetching packages · 1.5 MB of 3.0 MB"),
        (("install", 2, 3, "packages"), "Putting packages in place · 2 of 3"),
        (("build", 12, None, "seconds"), "Looking into the plugin · 12 s"),
        (("download", 2_000, None, "bytes"), "Fetching packages · 2.0 kB"),
    ],
)
def test_how_far_an_installation_is(event: tuple[str, int, int | None, str], words: str) -> None:
    step, done, total, unit = event
    progress = InstallProgress(step=step, done=done, total=total, unit=unit, message="")
    shown = standing([progress, InstallLog(line="Collecting owls")])
    assert shown is not None
    assert (shown.text, shown.total) == (words, total)


def installation(going: threading.Event) -> Callable[[], Iterator[Event]]:
    def install() -> Iterator[Event]:
        while not going.wait(0.01):
            yield InstallProgress(step="install", done=1, total=2, unit="packages", message="")
        yield Finished(result={})

    return install


def test_closing_asks_while_a_plugin_is_installed(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    asked: list[str] = []

    def answer(text: str) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(f"{box.text()} {box.informativeText()}")
        next(button for button in box.buttons() if button.text() == text).click()

    job = session.installing.start(installation(threading.Event()), title="Installing owls")
    QTimer.singleShot(0, lambda: answer("Keep working"))
    window.close()
    assert window.isVisible()
    assert not job.is_cancelling
    QTimer.singleShot(0, lambda: answer("Stop and quit"))
    with qtbot.waitSignal(job.ended):
        window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert all("“Installing owls” is still under way. Nothing of it stays" in words for words in asked)


def test_a_project_opens_while_a_plugin_is_installed(session: Session, qtbot: QtBot) -> None:
    going = threading.Event()
    job = session.installing.start(installation(going), title="Installing owls")
    assert not session.busy
    assert session.under_way is job
    with qtbot.waitSignal(job.over):
        going.set()
    assert session.under_way is None


def test_a_model_that_lacks_its_plugin_offers_to_install_it(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    choice = ModelChoice(session)
    qtbot.addWidget(choice)
    path = tmp_path / "owls.safetensors"
    choice._take_opened(ModelEntry(path=path, name="owls", error="It needs petdesk-owls.", missing="petdesk-owls"))
    (message,) = choice.errors.messages()
    assert [button.text() for button in message.buttons] == ["Install petdesk-owls..."]
    with qtbot.waitSignal(session.show_page) as shown:
        message.buttons[0].click()
    assert shown.args == ["plugins", {"install": "petdesk-owls"}]
    choice._take_opened(ModelEntry(path=path, name="owls", error="It is damaged."))
    (message,) = choice.errors.messages()
    assert not message.buttons


def test_models_are_read_anew_when_plugins_change(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choice, path = ModelChoice(session), tmp_path / "owls.safetensors"
    qtbot.addWidget(choice)
    choice._take_opened(ModelEntry(path=path, name="owls", error="It needs petdesk-owls.", missing="petdesk-owls"))
    monkeypatch.setattr(model_choice, "read_model", lambda path, _registry: ModelEntry(path=path, name="owls"))
    session.plugins_changed.emit()
    qtbot.waitUntil(lambda: not choice.errors.messages())
    assert choice.entry == ModelEntry(path=path, name="owls")
