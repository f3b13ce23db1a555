"""The plugin house: plugins that come and go while the app is open."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from petdesk.folders import plugin_folder
from petdesk.gui.plugin_house import PluginHouse
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.registry import Loader, PluginState, registry_of

PLUGIN = """
from petdesk.api import SchedulerSpec, hookimpl

@hookimpl
def petdesk_schedulers():
    return [SchedulerSpec(key="{key}", title="{key}", summary="One of the tests'.", build=print)]
"""


@pytest.fixture
def folder(own_home: Path) -> Path:
    folder = plugin_folder()
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def session(qapp: QApplication, folder: Path, tmp_path: Path) -> Iterator[Session]:
    """With the built-in plugins, as the app has when its window comes on screen."""
    loader = Loader()
    session = Session(registry_of(loader.builtin()), Preferences(tmp_path / "app.json"), loader=loader)
    yield session
    session.close()


@pytest.fixture
def house(session: Session) -> PluginHouse:
    return session.house


def add(folder: Path, name: str, source: str = PLUGIN, *, key: str = "") -> None:
    (folder / f"{name}.py").write_text(source.format(key=key or name))


def settle(qtbot: QtBot, house: PluginHouse) -> None:
    if not house.is_settled:
        with qtbot.waitSignal(house.settled, timeout=20_000):
            pass


def test_everybody_s_plugins_come_after_the_built_in_ones(
    qtbot: QtBot, session: Session, house: PluginHouse, folder: Path
) -> None:
    add(folder, "owls")
    add(folder, "mice", "raise ValueError('no mice')")
    names: list[str] = []
    changes: list[bool] = []
    house.loaded.connect(names.append)
    session.plugins_changed.connect(lambda: changes.append("owls" in session.registry.schedulers))
    assert house.is_settled
    house.load_all()
    assert not house.is_settled
    assert "owls" not in session.registry.schedulers
    settle(qtbot, house)
    assert names == ["mice", "owls"]
    assert changes[-1]
    assert "owls" in session.registry.schedulers
    record = session.registry.record("mice")
    assert record is not None
    assert record.state is PluginState.BROKEN


def test_a_plugin_that_is_new_on_the_disk_is_loaded_by_its_name(
    qtbot: QtBot, session: Session, house: PluginHouse, folder: Path
) -> None:
    assert not house.load("owls")
    add(folder, "owls")
    assert house.load("owls")
    settle(qtbot, house)
    assert "owls" in session.registry.schedulers


def test_loaded_again_it_is_what_its_file_says_now(
    qtbot: QtBot, session: Session, house: PluginHouse, folder: Path
) -> None:
    add(folder, "owls", key="barn")
    house.load("owls")
    settle(qtbot, house)
    add(folder, "owls", key="snowy")
    assert house.load("owls")
    settle(qtbot, house)
    assert "snowy" in session.registry.schedulers
    assert "barn" not in session.registry.schedulers
    assert [record.name for record in session.registry.plugins].count("owls") == 1


def test_what_is_loaded_anew_is_never_missing_meanwhile(
    qtbot: QtBot, session: Session, house: PluginHouse, folder: Path
) -> None:
    add(folder, "owls")
    house.load("owls")
    settle(qtbot, house)
    there: list[bool] = []
    session.plugins_changed.connect(lambda: there.append("owls" in session.registry.schedulers))
    add(folder, "owls", "import time\ntime.sleep(0.3)\n" + PLUGIN)
    house.load("owls")
    assert "owls" in session.registry.schedulers
    settle(qtbot, house)
    assert there == [True]


def test_one_with_compiled_parts_needs_a_restart(
    qtbot: QtBot, session: Session, house: PluginHouse, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(folder, "owls")
    house.load("owls")
    settle(qtbot, house)
    compiled = ModuleType("owls_compiled")
    compiled.__file__ = str(folder / "owls.py" / f"fast{EXTENSION_SUFFIXES[0]}")
    monkeypatch.setitem(sys.modules, "owls_compiled", compiled)
    assert not house.load("owls"), "another version cannot take the place of what is in memory"
    assert "owls" in session.registry.schedulers
    assert not house.take_out("owls")
    assert "owls" not in session.registry.schedulers
    assert "owls_compiled" in sys.modules


def test_what_pet_desk_installed_comes_back_from_the_same_folder_without_one(
    qtbot: QtBot, session: Session, house: PluginHouse, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(folder, "owls")
    found = session.house.loader.candidate("owls")
    assert found is not None
    installed = replace(found, managed=True)
    house.load(installed)
    settle(qtbot, house)
    compiled = ModuleType("owls_compiled")
    compiled.__file__ = str(folder / "owls.py" / f"fast{EXTENSION_SUFFIXES[0]}")
    monkeypatch.setitem(sys.modules, "owls_compiled", compiled)
    assert not house.take_out("owls")
    elsewhere = replace(installed, place=folder / "another version")
    assert not house.load(elsewhere)
    assert house.load(installed), "what is in memory is just this"
    settle(qtbot, house)
    assert "owls" in session.registry.schedulers


def test_a_plugin_is_taken_out_with_all_that_it_brought(
    qtbot: QtBot, session: Session, house: PluginHouse, folder: Path
) -> None:
    add(folder, "owls")
    house.load("owls")
    settle(qtbot, house)
    with qtbot.waitSignal(session.plugins_changed):
        assert house.take_out("owls")
    assert "owls" not in session.registry.schedulers
    assert session.registry.record("owls") is None


def test_what_is_asked_for_anew_before_it_came_is_there_once(
    qtbot: QtBot, session: Session, house: PluginHouse, folder: Path
) -> None:
    add(folder, "mice")
    add(folder, "owls")
    house.load_all()
    assert house.load("owls")
    settle(qtbot, house)
    others = [(record.name, record.state) for record in session.registry.plugins if not record.builtin]
    assert others == [("mice", PluginState.LOADED), ("owls", PluginState.LOADED)]
    assert "owls" in session.registry.schedulers


def test_what_is_taken_out_before_it_came_does_not_come(
    qtbot: QtBot, session: Session, house: PluginHouse, folder: Path
) -> None:
    add(folder, "mice")
    add(folder, "owls")
    house.load_all()
    house.take_out("owls")
    settle(qtbot, house)
    assert session.registry.record("owls") is None
    assert "mice" in session.registry.schedulers


def test_what_waits_for_the_plugins_begins_at_once_where_there_is_nothing_to_wait_for(
    qtbot: QtBot, house: PluginHouse, folder: Path
) -> None:
    called: list[str] = []
    house.when_settled(lambda: called.append("at once"))
    assert called == ["at once"]
    add(folder, "owls")
    house.load_all()
    house.when_settled(lambda: called.append("later"))
    assert called == ["at once"]
    settle(qtbot, house)
    house.load_all()
    settle(qtbot, house)
    assert called == ["at once", "later"]


def test_closing_in_the_middle_admits_nothing_more(session: Session, house: PluginHouse, folder: Path) -> None:
    add(folder, "owls")
    house.load_all()
    session.close()
    QApplication.processEvents()
    assert "owls" not in session.registry.schedulers


def test_who_takes_over_qt_s_messages_gives_them_back(
    qtbot: QtBot, session: Session, house: PluginHouse, folder: Path
) -> None:
    before = qInstallMessageHandler(None)
    qInstallMessageHandler(before)
    takes = (
        "import sys\nif 'PySide6' in sys.modules:\n    sys.modules['PySide6.QtCore'].qInstallMessageHandler(print)\n"
    )
    add(folder, "owls", takes + PLUGIN)
    house.load("owls")
    settle(qtbot, house)
    after = qInstallMessageHandler(None)
    qInstallMessageHandler(before)
    assert after is before
    record = session.registry.record("owls")
    assert record is not None
    assert record.remarks == ("It took over Qt's messages, which were given back to PetDesk's log.",)
