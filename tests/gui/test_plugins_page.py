"""The plugins page: what is loaded, what is broken and why, the switch, the filter."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from petdesk.folders import plugin_folder
from petdesk.gui.pages.plugins import PluginsPage
from petdesk.gui.pages.plugins.additions import Addition
from petdesk.gui.pages.plugins.settings import settings_of
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.registry import Registry, load_registry
from petdesk.registry.registry import disabled_plugins

BROKEN = "raise RuntimeError('no such thing as a cat')\n"
NEWER = "PETDESK_API = 99\n"


@pytest.fixture
def plugin_session(tmp_path: Path, own_home: Path) -> Iterator[Session]:
    """With a broken plugin, one for another PetDesk, and one that is switched off."""
    folder = plugin_folder()
    folder.mkdir(parents=True)
    (folder / "cats.py").write_text(BROKEN)
    (folder / "newer.py").write_text(NEWER)
    (folder / "off.py").write_text("")
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
    assert "no such thing as a cat" in texts(page.detail.reasons)
    buttons = {button.text(): button for button in page.detail.reasons.findChildren(QPushButton)}
    assert not buttons["Copy"].isVisible()
    qtbot.mouseClick(buttons["Details"], Qt.MouseButton.LeftButton)
    assert "RuntimeError" in page.detail.reasons.findChild(QPlainTextEdit).toPlainText()
    qtbot.mouseClick(buttons["Copy"], Qt.MouseButton.LeftButton)
    assert "Traceback" in QGuiApplication.clipboard().text()


def test_a_loaded_plugin_shows_what_it_adds_with_every_setting(page: PluginsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "standard-schedulers")
    assert str(plugin_folder()) not in texts(page.detail)
    additions = {addition.header.text(): addition for addition in page.detail.findChildren(Addition)}
    assert "Step decay" in additions
    qtbot.mouseClick(additions["Step decay"].header, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "(factor)" in texts(additions["Step decay"]))
    shown = texts(additions["Step decay"])
    assert "default 0.3, above 0, below 1" in shown
    assert "What the learning rate is multiplied by at each drop." in shown


def test_what_other_plugins_add_is_not_shown(page: PluginsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "standard-schedulers")
    choose(page, qtbot, "cats")
    assert not [addition for addition in page.detail.findChildren(Addition) if addition.isVisible()]


def test_the_switch_takes_effect_at_the_next_start_and_says_so(page: PluginsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "cats")
    switch = page.findChild(QPushButton, "plugins.switch")
    assert switch.accessibleName() == "Switch cats off"
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert disabled_plugins().names() == {"off", "cats"}
    assert rows(page)["cats"] == "Broken, then off"
    assert "Restart PetDesk" in texts(page.detail)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert disabled_plugins().names() == {"off"}
    assert rows(page)["cats"] == "Broken"
    assert "Restart PetDesk" not in texts(page.detail)


def test_what_is_off_can_be_switched_on(page: PluginsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "off")
    assert "You switched it off." in texts(page.detail)
    qtbot.mouseClick(page.detail.switch, Qt.MouseButton.LeftButton)
    assert disabled_plugins().names() == frozenset()
    assert rows(page)["off"] == "Off, then on"


def test_petdesk_s_own_plugins_can_be_switched_off_with_a_warning(page: PluginsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, "standard-datasets")
    qtbot.mouseClick(page.detail.switch, Qt.MouseButton.LeftButton)
    assert "Projects and models that use what it adds will not work" in texts(page.detail)


def test_safe_mode_is_told_from_switched_off(
    qtbot: QtBot, tmp_path: Path, plugin_session: Session, registry: Registry
) -> None:
    session = Session(load_registry(safe_mode=True), Preferences(tmp_path / "safe.json"))
    page = PluginsPage(session)
    qtbot.addWidget(page)
    page.show()
    choose(page, qtbot, "cats")
    assert rows(page)["cats"] == "Off"
    assert "safe mode" in texts(page.detail)
    assert page.detail.switch.accessibleName() == "Switch cats off"
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
    assert len(rows(page)) == 7


def test_it_opens_on_the_plugin_that_it_is_asked_for(page: PluginsPage) -> None:
    page.shown({"plugin": "newer"})
    assert "newer" in texts(page.detail)
    page.shown({})
    assert "newer" in texts(page.detail), "it stays where it was"


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
