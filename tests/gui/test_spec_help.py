"""A plugin's own help text, behind a link beside its summary."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from train_page_samples import train_page

from petdesk.api import SchedulerSpec
from petdesk.gui.help.browser import HelpBrowser
from petdesk.gui.help.spec_help import HelpLink, SpecHelp
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.registry import load_registry

TEXT = "# How\n\nTake **two**, see [there](https://example.org/a) or [here](file:///etc/passwd).\n\n<b>no html</b>"


def spec(text: str) -> SchedulerSpec:
    return SchedulerSpec(key="flat", title="Flat", summary="It is flat.", help=text, build=lambda *_: None)  # type: ignore[arg-type, return-value]


def test_the_link_is_there_when_there_is_something_to_read(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    link = HelpLink(window)
    window.show()
    link.show_for(spec(""))
    assert not link.isVisible()
    link.show_for(spec(TEXT))
    assert link.isVisible()
    assert link.accessibleName() == "More about Flat"
    link.show_for(None)
    assert not link.isVisible()


def test_it_opens_one_window_that_shows_what_was_asked_last(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    link = HelpLink(window)
    window.show()
    for text, seen in ((TEXT, "Take two"), ("Something else", "Something else")):
        link.show_for(spec(text))
        link.setFocus()
        qtbot.keyClick(link, Qt.Key.Key_Space)
        (shown,) = window.findChildren(SpecHelp)
        assert shown.windowTitle() == "Flat"
        assert seen in shown.browser.toPlainText()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_markdown_of_others_has_no_html_and_leads_to_the_web_only(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    browser = HelpBrowser()
    qtbot.addWidget(browser)
    browser.show_text(TEXT)
    assert "<b>no html</b>" in browser.toPlainText()
    for link in ("https://example.org/a", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@example.org"):
        browser.anchorClicked.emit(QUrl(link))
    assert opened == ["https://example.org/a"]
    assert browser.source().isEmpty()


def test_the_train_page_leads_to_the_help_of_what_is_chosen(qtbot: QtBot, shapes_project: Path, tmp_path: Path) -> None:
    registry = load_registry(safe_mode=True)
    session = Session(registry, Preferences(tmp_path / "help.json"))
    session.open_project(shapes_project)
    try:
        page = train_page(qtbot, session)
        network, recipe = page.form.network.arch, page.form.recipe
        assert not any(link.isVisible() for link in page.findChildren(HelpLink)), "PetDesk's own say it all"
        tables = (registry.architectures, registry.schedulers)
        for table, spec in zip(tables, (registry.architectures["tiny"], registry.schedulers["one-cycle"]), strict=True):
            record = table.plugin_of(spec.key)
            table.add([replace(spec, help=f"All about {spec.title}.")], record)  # type: ignore[list-item]
        session.plugins_changed.emit()
        qtbot.waitUntil(network.help.isVisible)
        (schedule,) = [link for link in recipe.findChildren(HelpLink) if link is not recipe.recipe.help]
        qtbot.waitUntil(schedule.isVisible)
        for link, seen in ((network.help, "All about Tiny."), (schedule, "All about One cycle.")):
            link.setFocus()
            qtbot.keyClick(link, Qt.Key.Key_Space)
            shown = page.window().findChild(SpecHelp)
            assert isinstance(shown, SpecHelp)
            assert shown.browser.toPlainText() == seen
    finally:
        session.close()
