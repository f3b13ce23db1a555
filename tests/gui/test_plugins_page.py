"""The plugins page: what is loaded, what is broken and why, the switch, the filter."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from petdesk.events import Event, Finished, ScanProgress
from petdesk.folders import plugin_folder
from petdesk.gui.pages.plugins import PluginsPage
from petdesk.gui.pages.plugins.additions import Addition
from petdesk.gui.pages.plugins.settings import settings_of
from petdesk.gui.pages.plugins.table import Column
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.registry import Loader, Registry, load_registry, registry_of
from petdesk.registry.disabled import Crash
from petdesk.registry.registry import disabled_plugins

BROKEN = "raise RuntimeError('no such thing as a cat')\n"
MARKED_UP = "raise RuntimeError('<img src=https://example.org/seen.png>')\n"
NEWER = "PETDESK_API = 99\n"
OWLS = """
from petdesk.api import AugmentationSpec, Params, hookimpl

@hookimpl
def petdesk_augmentations():
    build = lambda params, size: None
    return [AugmentationSpec(key="owls", title="Owls", summary="Night.", params=Params, build=build)]
"""

ZOO = """
from petdesk.api import AugmentationSpec, hookimpl

@hookimpl
def petdesk_augmentations():
    build = lambda params, size: None
    return [
        AugmentationSpec(key=f"animal-{number}", title=f"Animal {number}", summary="Of the zoo.", build=build)
        for number in range(1200)
    ]
"""


@pytest.fixture
def plugin_session(tmp_path: Path, own_home: Path) -> Iterator[Session]:
    """With a broken plugin, one for another PetDesk, and one that is switched off."""
    folder = plugin_folder()
    folder.mkdir(parents=True)
    (folder / "cats.py").write_text(BROKEN)
    (folder / "newer.py").write_text(NEWER)
    (folder / "off.py").write_text(OWLS.replace("owls", "off"))
    (folder / "owls.py").write_text(OWLS)
    disabled_plugins().disable("off")
    session = Session(load_registry(), Preferences(tmp_path / "app.json"))
    yield session
    session.close()


@pytest.fixture
def page(qtbot: QtBot, plugin_session: Session) -> PluginsPage:
    page = PluginsPage(plugin_session)
    qtbot.addWidget(page)
    page.resize(1010, 640)
    page.show()
    qtbot.waitExposed(page)
    return page


def rows(page: PluginsPage) -> dict[str, str]:
    """Name to state, as the table shows them from top to bottom."""
    model = page.findChild(QTableView, "plugins.table").model()
    return {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}


def choose(page: PluginsPage, qtbot: QtBot, name: str) -> None:
    view = page.findChild(QTableView, "plugins.table")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(list(rows(page)).index(name)):
        qtbot.keyClick(view, Qt.Key.Key_Down)


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_every_plugin_has_a_row_with_its_state_in_a_word_and_an_icon(page: PluginsPage) -> None:
    found = rows(page)
    assert found.items() >= {"cats": "Broken", "newer": "Incompatible", "off": "Off"}.items()
    assert found["standard-datasets"] == "Loaded"
    assert list(found)[:2] == ["cats", "newer"], "what is wrong comes first"
    model = page.findChild(QTableView, "plugins.table").model()
    assert not model.index(0, 1).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_a_broken_plugin_tells_its_reason_and_its_traceback_to_copy(page: PluginsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "cats")
    assert "no such thing as a cat" in texts(page.here.detail.reasons)
    buttons = {button.text(): button for button in page.here.detail.reasons.findChildren(QPushButton)}
    assert not buttons["Copy"].isVisible()
    qtbot.mouseClick(buttons["Details"], Qt.MouseButton.LeftButton)
    assert "RuntimeError" in page.here.detail.reasons.findChild(QPlainTextEdit).toPlainText()
    qtbot.mouseClick(buttons["Copy"], Qt.MouseButton.LeftButton)
    assert "Traceback" in QGuiApplication.clipboard().text()


def test_what_a_broken_plugin_says_is_no_markup(page: PluginsPage, qtbot: QtBot, plugin_session: Session) -> None:
    (plugin_folder() / "cats.py").write_text(MARKED_UP)
    choose(page, qtbot, "cats")
    press(page, qtbot, page.findChild(QPushButton, "plugins.again"))
    model = page.findChild(QTableView, "plugins.table").model()
    tip = model.index(list(rows(page)).index("cats"), int(Column.STATE)).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img src=" in tip


def test_a_loaded_plugin_shows_what_it_adds_with_every_setting(page: PluginsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "standard-schedulers")
    assert str(plugin_folder()) not in texts(page.here.detail)
    additions = {addition.header.text(): addition for addition in page.here.detail.findChildren(Addition)}
    assert "Step decay" in additions
    qtbot.mouseClick(additions["Step decay"].header, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "(factor)" in texts(additions["Step decay"]))
    shown = texts(additions["Step decay"])
    assert "default 0.3, above 0, below 1" in shown
    assert "What the learning rate is multiplied by at each drop." in shown


def test_what_other_plugins_add_is_not_shown(page: PluginsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "standard-schedulers")
    choose(page, qtbot, "cats")
    assert not [addition for addition in page.here.detail.findChildren(Addition) if addition.isVisible()]


def press(page: PluginsPage, qtbot: QtBot, button: QPushButton) -> None:
    """Presses it and waits until what it asked for is done."""
    with qtbot.waitSignal(page._changes.done):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_of_a_thousand_things_some_are_shown_and_each_is_found(
    page: PluginsPage, qtbot: QtBot, plugin_session: Session
) -> None:
    (plugin_folder() / "zoo.py").write_text(ZOO)
    press(page, qtbot, page.findChild(QPushButton, "plugins.look-again"))
    assert page.here.chosen == "zoo"
    detail = page.here.detail

    def listed() -> list[str]:
        return [addition.header.text() for addition in detail.findChildren(Addition) if addition.isVisible()]

    qtbot.waitUntil(lambda: listed()[:2] == ["Animal 0", "Animal 1"])
    assert len(listed()) == 40
    assert "1160 more" in texts(detail) or "1,160 more" in texts(detail)
    qtbot.keyClicks(detail.adds.search, "animal 1177")
    qtbot.waitUntil(lambda: listed() == ["Animal 1177"])
    qtbot.keyClicks(detail.adds.search, "x")
    qtbot.waitUntil(lambda: "None of them fits." in texts(detail))
    choose(page, qtbot, "standard-schedulers")
    assert not detail.adds.search.isVisible(), "few need no search"
    qtbot.waitUntil(lambda: "Step decay" in listed())


def test_the_switch_takes_effect_at_once(page: PluginsPage, qtbot: QtBot, plugin_session: Session) -> None:
    assert "augmentation owls" in plugin_session.registry.record("owls").provides
    choose(page, qtbot, "owls")
    switch = page.findChild(QPushButton, "plugins.switch")
    assert switch.accessibleName() == "Switch owls off"
    with qtbot.waitSignals([page._changes.done, plugin_session.plugins_changed]):
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert disabled_plugins().names() == {"off", "owls"}
    assert rows(page)["owls"] == "Off"
    assert "owls" not in plugin_session.registry.augmentations
    assert "You switched it off." in texts(page.here.detail)
    assert page.here.chosen == "owls", "the plugin stays chosen"
    press(page, qtbot, switch)
    assert disabled_plugins().names() == {"off"}
    assert rows(page)["owls"] == "Loaded"
    assert "owls" in plugin_session.registry.augmentations


def test_what_was_switched_is_taken_back(page: PluginsPage, qtbot: QtBot, plugin_session: Session) -> None:
    undo = page.findChild(QPushButton, "plugins.undo")
    assert not undo.isEnabled()
    choose(page, qtbot, "owls")
    press(page, qtbot, page.here.detail.switch)
    assert "owls is switched off." in texts(page.messages)
    (message,) = page.messages.messages()
    press(page, qtbot, message.buttons[0])
    assert rows(page)["owls"] == "Loaded"
    assert "owls" in plugin_session.registry.augmentations
    assert "Taken back: switching owls off." in texts(page.messages)
    assert not undo.isEnabled()


def test_what_was_off_from_the_start_can_be_switched_on(page: PluginsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "off")
    assert "You switched it off." in texts(page.here.detail)
    press(page, qtbot, page.here.detail.switch)
    assert disabled_plugins().names() == frozenset()
    assert rows(page)["off"] == "Loaded"


def test_while_work_is_under_way_the_switch_waits_for_the_next_start(
    page: PluginsPage, qtbot: QtBot, plugin_session: Session
) -> None:
    going = threading.Event()
    job = plugin_session.work.start(lambda: until(going), title="Training")
    choose(page, qtbot, "owls")
    press(page, qtbot, page.here.detail.switch)
    assert rows(page)["owls"] == "Loaded, then off"
    assert "owls" in plugin_session.registry.augmentations, "the training may use it"
    assert "Restart PetDesk" in texts(page.here.detail)
    press(page, qtbot, page.here.detail.switch)
    assert "Restart PetDesk" not in texts(page.here.detail)
    with qtbot.waitSignal(job.over):
        going.set()


def until(going: threading.Event) -> Iterator[Event]:
    while not going.wait(0.005):
        yield ScanProgress(done=0, total=None, rate=0.0)
    yield Finished(result={})


def test_a_broken_plugin_is_tried_again_once_it_is_mended(
    page: PluginsPage, qtbot: QtBot, plugin_session: Session
) -> None:
    choose(page, qtbot, "cats")
    again = page.findChild(QPushButton, "plugins.again")
    assert again.isVisible()
    (plugin_folder() / "cats.py").write_text(OWLS.replace("owls", "cats"))
    press(page, qtbot, again)
    assert rows(page)["cats"] == "Loaded"
    assert "cats" in plugin_session.registry.augmentations
    assert not again.isVisible()


def test_one_that_crashed_comes_first_and_is_tried_again(
    page: PluginsPage, qtbot: QtBot, plugin_session: Session
) -> None:
    registry, why = plugin_session.registry, "PetDesk came to a sudden end while it loaded owls."
    disabled_plugins().disable("owls", Crash(reason=why))
    with qtbot.waitSignals([plugin_session.house.settled, plugin_session.plugins_changed]):
        plugin_session.house.load("owls")
    assert next(iter(rows(page).items())) == ("owls", "Crashed")
    page.here.choose("owls")
    assert why in texts(page.here.detail.reasons)
    assert page.here.detail.choices.try_again.isVisible()
    press(page, qtbot, page.here.detail.choices.try_again)
    assert rows(page)["owls"] == "Loaded"
    assert "owls" in registry.augmentations
    assert disabled_plugins().names() == {"off"}


def test_trying_again_waits_for_work_under_way(page: PluginsPage, qtbot: QtBot, plugin_session: Session) -> None:
    going = threading.Event()
    job = plugin_session.work.start(lambda: until(going), title="Training on pets")
    choose(page, qtbot, "cats")
    qtbot.mouseClick(page.findChild(QPushButton, "plugins.again"), Qt.MouseButton.LeftButton)
    assert "“Training on pets” is under way and may use this plugin." in texts(page.messages)
    with qtbot.waitSignal(job.over):
        going.set()


def test_what_came_into_the_folder_is_found_without_a_restart(
    page: PluginsPage, qtbot: QtBot, plugin_session: Session
) -> None:
    (plugin_folder() / "mice.py").write_text(OWLS.replace("owls", "mice"))
    (plugin_folder() / "owls.py").unlink()
    press(page, qtbot, page.findChild(QPushButton, "plugins.look-again"))
    assert rows(page)["mice"] == "Loaded"
    assert "owls" not in rows(page)
    assert "mice" in plugin_session.registry.augmentations
    assert "owls" not in plugin_session.registry.augmentations


def test_what_is_being_loaded_already_is_not_new(qtbot: QtBot, tmp_path: Path, own_home: Path) -> None:
    plugin_folder().mkdir(parents=True)
    (plugin_folder() / "owls.py").write_text(OWLS)
    loader = Loader()
    session = Session(registry_of(loader.builtin()), Preferences(tmp_path / "late.json"), loader=loader)
    page = PluginsPage(session)
    qtbot.addWidget(page)
    session.house.load_all()
    with qtbot.waitSignal(page._changes.done, timeout=20_000) as done:
        page._again.click()
    assert done.args[0].loaded == ()
    assert [record.name for record in session.registry.plugins if not record.builtin] == ["owls"]
    session.close()


def test_what_a_plugin_did_and_how_long_it_took_is_marked(
    page: PluginsPage, qtbot: QtBot, plugin_session: Session
) -> None:
    registry = plugin_session.registry
    registry.plugins = tuple(
        replace(record, remarks=("It printed 3 lines.",), seconds=0.25) if record.name == "owls" else record
        for record in registry.plugins
    )
    page.shown({"plugin": "owls"})
    shown = texts(page.here.detail)
    assert "It printed 3 lines." in shown
    assert "250 ms (slow: a plugin should need no more than 200 ms)" in shown
    model = page.findChild(QTableView, "plugins.table").model()
    row = list(rows(page)).index("owls")
    assert not model.index(row, Column.SECONDS).data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "slower to start" in model.index(row, Column.SECONDS).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(row, Column.NAME).data(Qt.ItemDataRole.ToolTipRole) == "It printed 3 lines."


def test_petdesk_s_own_plugins_can_be_switched_off_with_a_warning(page: PluginsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "standard-datasets")
    qtbot.mouseClick(page.here.detail.switch, Qt.MouseButton.LeftButton)
    assert "Projects and models that use what it adds will not work" in texts(page.here.detail)


def test_safe_mode_is_told_from_switched_off(
    qtbot: QtBot, tmp_path: Path, plugin_session: Session, registry: Registry
) -> None:
    session = Session(load_registry(safe_mode=True), Preferences(tmp_path / "safe.json"))
    page = PluginsPage(session)
    qtbot.addWidget(page)
    page.show()
    choose(page, qtbot, "cats")
    assert rows(page)["cats"] == "Off"
    assert "safe mode" in texts(page.here.detail)
    assert page.here.detail.switch.accessibleName() == "Switch cats off"
    session.close()


def test_the_filter_finds_plugins_by_what_they_add(page: PluginsPage, qtbot: QtBot) -> None:
    line = page.findChild(QLineEdit, "plugins.filter")
    qtbot.keyClicks(line, "resnet-34")
    assert list(rows(page)) == ["standard-architectures"]
    qtbot.keyClicks(line, "zzz")
    assert not rows(page)
    assert "No plugin fits this filter." in texts(page)
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert len(rows(page)) == 8


def test_it_opens_on_the_plugin_that_it_is_asked_for(page: PluginsPage) -> None:
    page.shown({"plugin": "newer"})
    assert "newer" in texts(page.here.detail)
    page.shown({})
    assert "newer" in texts(page.here.detail), "it stays where it was"


def test_the_plugin_folder_is_made_and_opened(page: PluginsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)))
    qtbot.mouseClick(page.findChild(QPushButton, "plugins.folder"), Qt.MouseButton.LeftButton)
    assert [url.toLocalFile() for url in opened] == [str(plugin_folder())]
    assert str(plugin_folder()) in texts(page.messages), "no program opened it, so the place is said"


def test_a_damaged_list_of_switched_off_plugins_is_said(qtbot: QtBot, plugin_session: Session, own_home: Path) -> None:
    (own_home / "config" / "plugins.json").write_text("{")
    page = PluginsPage(plugin_session)
    qtbot.addWidget(page)
    page.show()
    assert "cannot be read" in texts(page.messages)
    assert rows(page)["cats"] == "Broken"


def test_every_setting_of_every_spec_is_described(registry: Registry) -> None:
    for table in registry.tables:
        for spec in table:
            shown = list(settings_of(spec.params))
            assert [setting.name for setting in shown] == list(spec.params.model_fields)
            assert all(setting.facts.startswith("default ") and setting.description for setting in shown)
