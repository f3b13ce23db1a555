"""Installing from the Plugins page: looked into, asked about, put in place; stopped, refused, taken back."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from package_samples import PackageIndex, package_index, plugin_files, write_plugin, write_source
from plugin_page_samples import KNOWN, Installer
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from petdesk.api import PluginError
from petdesk.events import InstallLog
from petdesk.folders import plugin_folder
from petdesk.gui.main_window import MainWindow
from petdesk.gui.pages.plugins import PluginsPage
from petdesk.gui.pages.plugins.changes import Outcome
from petdesk.gui.pages.plugins.installing import Step
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.registry import Loader, load_registry
from petdesk.registry.installer import Store

Press = Callable[[QWidget], None]


@pytest.fixture(autouse=True)
def clean_path() -> Iterator[None]:
    """What a test's plugins add to the path and import is taken away after it."""
    path = list(sys.path)
    yield
    sys.path[:] = path
    for name in [name for name in sys.modules if name.startswith("petdesk_owls")]:
        del sys.modules[name]


@pytest.fixture
def own_session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """With a registry of its own, because plugins come and go in it."""
    session = Session(load_registry(safe_mode=True), Preferences(tmp_path / "app.json"))
    yield session
    session.close()


@pytest.fixture
def installer(tmp_path: Path) -> Installer:
    return Installer(tmp_path / "installed")


@pytest.fixture
def page(qtbot: QtBot, own_session: Session, installer: Installer) -> PluginsPage:
    """Over an installer that does what the test says."""
    return shown(qtbot, PluginsPage(own_session, engine=installer.engine()))


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PackageIndex]:
    """A package index; pip knows no other."""
    with package_index(tmp_path / "index", monkeypatch) as served:
        yield served


@pytest.fixture
def real_page(qtbot: QtBot, own_session: Session, index: PackageIndex) -> PluginsPage:
    """Over the installer that the app has."""
    return shown(qtbot, PluginsPage(own_session))


@pytest.fixture
def click(qtbot: QtBot) -> Press:
    return lambda button: qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(qtbot: QtBot, page: PluginsPage) -> PluginsPage:
    qtbot.addWidget(page)
    page.resize(1010, 640)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: page.session.background.is_idle)
    return page


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def look(page: PluginsPage, qtbot: QtBot, source: str) -> None:
    """Types a source and presses Enter."""
    page.tabs.setCurrentWidget(page.add)
    page.add.source.line.setFocus()
    page.add.source.line.clear()
    qtbot.keyClicks(page.add.source.line, source)
    qtbot.keyClick(page.add.source.line, Qt.Key.Key_Return)


def look_and_wait(page: PluginsPage, qtbot: QtBot, source: str) -> None:
    with plan_awaited(page, qtbot):
        look(page, qtbot, source)


@contextmanager
def plan_awaited(page: PluginsPage, qtbot: QtBot) -> Iterator[None]:
    """Waits for a plan, or fails with what is said instead."""
    said: list[str] = []
    page._installing.failed.connect(lambda message, details, _source: said.append(f"{message}\n{details}"))
    with qtbot.waitSignals([page._installing.moved] * 2, timeout=60_000):
        yield
    assert page._installing.step is Step.ASKING, said


def do_and_wait(page: PluginsPage, qtbot: QtBot, press: Press, button: QWidget) -> Outcome:
    """Presses it and waits until what it asked for is done and loaded."""
    with qtbot.waitSignal(page._changes.done, timeout=60_000) as done:
        press(button)
    outcome = done.args[0]
    assert isinstance(outcome, Outcome)
    return outcome


# With the installer that the app has


def test_a_plugin_is_installed_used_removed_and_brought_back(
    real_page: PluginsPage, own_session: Session, qtbot: QtBot, click: Press, tmp_path: Path
) -> None:
    page, schedulers = real_page, own_session.registry.schedulers
    wheel = write_plugin(tmp_path / "wheels")
    look_and_wait(page, qtbot, str(wheel))
    asked = texts(page.add.consent)
    assert "Install petdesk-owls 1.0?" in asked
    assert "It brings 1 plugin(s): owls" in asked
    assert "runs with your rights" in asked
    assert not Store().installed(), "nothing before the user agrees"
    outcome = do_and_wait(page, qtbot, click, page.add.consent.install)
    assert [record.name for record in outcome.loaded] == ["owls"]
    assert "owl" in schedulers
    assert "petdesk-owls 1.0 is installed." in texts(page.messages)
    assert page.tabs.currentWidget() is page.here
    assert page.here.chosen == "owls"
    assert str(wheel) in texts(page.here.detail), "where it came from"

    do_and_wait(page, qtbot, click, page.here.detail.switch)
    assert "owl" not in schedulers
    do_and_wait(page, qtbot, click, page.here.detail.switch)
    assert "owl" in schedulers
    assert page.here.detail.choices.update_.isVisible(), "it is PetDesk's to update still"
    do_and_wait(page, qtbot, click, page.here.detail.choices.remove)
    assert "owl" not in schedulers
    assert not Store().installed()
    do_and_wait(page, qtbot, click, page.undo)
    assert "owl" in schedulers
    assert [one.name for one in Store().installed()] == ["petdesk-owls"]
    assert "Taken back: removing petdesk-owls." in texts(page.messages)


@pytest.mark.slow
def test_a_plugin_is_updated_and_rolled_back(
    real_page: PluginsPage, own_session: Session, qtbot: QtBot, click: Press, index: PackageIndex
) -> None:
    page, schedulers = real_page, own_session.registry.schedulers
    write_plugin(index.folder, version="1.0")
    look_and_wait(page, qtbot, "petdesk-owls")
    do_and_wait(page, qtbot, click, page.add.consent.install)
    write_plugin(index.folder, version="2.0", files=plugin_files("eagle-owl"))
    with plan_awaited(page, qtbot):
        click(page.here.detail.choices.update_)
    assert "Replace petdesk-owls 1.0 by 2.0?" in texts(page.add.consent)
    do_and_wait(page, qtbot, click, page.add.consent.install)
    assert "eagle-owl" in schedulers
    assert "owl" not in schedulers
    back = page.here.detail.choices.roll_back
    assert back.text() == "&Back to 1.0"
    do_and_wait(page, qtbot, click, back)
    assert "owl" in schedulers
    assert "eagle-owl" not in schedulers
    do_and_wait(page, qtbot, click, page.undo)
    do_and_wait(page, qtbot, click, page.undo)
    assert "owl" in schedulers, "as before the update"
    do_and_wait(page, qtbot, click, page.undo)
    assert not Store().installed()
    assert not page.undo.isEnabled()


def test_what_can_never_be_undone_is_forgotten(
    real_page: PluginsPage, qtbot: QtBot, click: Press, tmp_path: Path
) -> None:
    page = real_page
    look_and_wait(page, qtbot, str(write_plugin(tmp_path / "wheels")))
    do_and_wait(page, qtbot, click, page.add.consent.install)
    do_and_wait(page, qtbot, click, page.here.detail.choices.remove)
    shutil.rmtree(page._engine.store.folder / "petdesk-owls")
    click(page.undo)
    assert "cannot be undone: the files are gone." in texts(page.messages)
    assert page.undo.toolTip() == "Take back: installing petdesk-owls 1.0"


def test_in_safe_mode_it_is_installed_but_not_loaded(
    qtbot: QtBot, click: Press, index: PackageIndex, tmp_path: Path
) -> None:
    loader = Loader(safe_mode=True)
    session = Session(load_registry(safe_mode=True), Preferences(tmp_path / "safe.json"), loader=loader)
    page = shown(qtbot, PluginsPage(session))
    look_and_wait(page, qtbot, str(write_plugin(tmp_path / "wheels")))
    do_and_wait(page, qtbot, click, page.add.consent.install)
    assert "petdesk-owls 1.0 is installed. PetDesk runs in safe mode" in texts(page.messages)
    assert "owl" not in session.registry.schedulers
    session.close()


def test_a_folder_is_built_and_a_broken_plugin_says_why(
    real_page: PluginsPage, own_session: Session, qtbot: QtBot, click: Press, tmp_path: Path
) -> None:
    page = real_page
    source = write_source(tmp_path / "source", files={"petdesk_owls.py": "raise RuntimeError('it is day')\n"})
    look_and_wait(page, qtbot, str(source))
    outcome = do_and_wait(page, qtbot, click, page.add.consent.install)
    assert [record.name for record in outcome.broken] == ["owls"]
    (message,) = page.messages.messages()
    assert message.kind == "error"
    assert "owls does not work: " in message.text
    assert "it is day" in message.text
    assert [button.text() for button in message.buttons] == ["Undo"]


def test_what_nobody_has_is_said_and_the_field_keeps_it(real_page: PluginsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(real_page._installing.failed, timeout=60_000):
        look(real_page, qtbot, "petdesk-nothing")
    assert "petdesk-nothing" in texts(real_page.messages)
    assert real_page.add.source.source == "petdesk-nothing"
    assert real_page.add.source.isVisible()


# With one that does what the test says


def test_the_question_says_what_would_come_and_from_where(
    page: PluginsPage, installer: Installer, qtbot: QtBot, click: Press
) -> None:
    installer.going.set()
    look_and_wait(page, qtbot, "petdesk-owls")
    asked = texts(page.add.consent)
    assert "From: petdesk-owls" in asked
    assert "Licence: MIT" in asked
    assert "2 package(s) would come, more than 1.0 MB" in asked
    assert str(installer.store.folder) in asked
    model = page.findChild(QTableView, "plugins.packages").model()
    rows = [[model.index(row, column).data() for column in range(model.columnCount())] for row in range(2)]
    assert rows == [
        ["petdesk-owls", "2.0", "1.0 MB", "MIT", "files.example.org"],
        ["feathers", "1.0", "not known", "not stated", "files.example.org"],
    ]
    assert "SHA-256 abab" in model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole)
    assert page.add.consent.leave.hasFocus(), "Enter pressed once too often installs nothing"
    click(page.add.consent.leave)
    assert installer.discarded == 1
    assert installer.installs == 0
    assert page.add.source.isVisible()


def test_looking_and_installing_show_their_log_and_can_be_stopped(
    page: PluginsPage, installer: Installer, qtbot: QtBot, click: Press
) -> None:
    with qtbot.waitSignal(page._installing.cancelled):
        look(page, qtbot, "petdesk-owls")
        qtbot.waitUntil(lambda: "pip says resolve" in page.add.work.log.toPlainText())
        assert "Looking into petdesk-owls" in texts(page.add.work)
        assert page.add.work.cancel.hasFocus()
        qtbot.keyClick(page.add.work.cancel, Qt.Key.Key_Space)
    assert "petdesk-owls was not installed; nothing has changed." in texts(page.messages)
    assert page.add.source.line.hasFocus()
    installer.going.set()
    look_and_wait(page, qtbot, "petdesk-owls")
    installer.going.clear()
    with qtbot.waitSignal(page._installing.cancelled):
        click(page.add.consent.install)
        qtbot.waitUntil(lambda: "pip says download" in page.add.work.log.toPlainText())
        assert "pip says resolve" in page.add.work.log.toPlainText(), "the log of one installation stays together"
        assert "Installing petdesk-owls 2.0" in texts(page.add.work)
        click(page.add.work.cancel)
    assert installer.closed == 2
    assert installer.installs == 0
    assert installer.discarded == 1


def test_the_log_follows_its_end_unless_the_user_reads_on_above(page: PluginsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentWidget(page.add)
    page.add._show(page.add.work, page.add.work.cancel)
    work = page.add.work
    bar = work.log.verticalScrollBar()
    work.take([InstallLog(line=f"line {number}") for number in range(200)])
    assert bar.value() == bar.maximum() > 0
    work.take([InstallLog(line="newest")])
    assert bar.value() == bar.maximum()
    bar.setValue(10)
    work.take([InstallLog(line="newer still")])
    assert bar.value() == 10


def test_a_failure_is_said_with_its_details(page: PluginsPage, installer: Installer, qtbot: QtBot) -> None:
    installer.failure = "petdesk-owls wants torch<2.10, but PetDesk uses torch 2.15.0."
    installer.going.set()
    with qtbot.waitSignal(page._installing.failed):
        look(page, qtbot, "petdesk-owls")
    (message,) = page.messages.messages()
    assert message.text == installer.failure
    assert message.kind == "error"
    installer.failure = ""
    look_and_wait(page, qtbot, "petdesk-owls")
    assert not page.messages.messages(), "what was said of the try before is gone"


def test_it_is_said_elsewhere_where_the_page_is_not_on_screen(
    page: PluginsPage, installer: Installer, own_session: Session, qtbot: QtBot
) -> None:
    installer.failure = "The index stopped answering."
    look(page, qtbot, "petdesk-owls")
    page.hide()
    with qtbot.waitSignal(own_session.failure) as said:
        installer.going.set()
    assert said.args[0] == "petdesk-owls was not installed. The index stopped answering."


def test_the_box_lets_it_build_a_package_of_a_name(
    page: PluginsPage, installer: Installer, qtbot: QtBot, click: Press, tmp_path: Path
) -> None:
    installer.going.set()
    page.tabs.setCurrentWidget(page.add)
    qtbot.keyClick(page.add.source.build, Qt.Key.Key_Space)
    look_and_wait(page, qtbot, "petdesk-owls")
    click(page.add.consent.leave)
    look_and_wait(page, qtbot, str(write_plugin(tmp_path)))
    assert not page.add.source.build.isVisible(), "what is given as a file needs no leave"
    assert [build for _, build in installer.asked] == [True, False]


@pytest.mark.parametrize(
    ("text", "words", "possible"),
    [
        ("petdesk-owls>=2", "looked up in the package index", True),
        ("git+https://example.org/owls.git", "Source code from git", True),
        ("https://example.org/owls.whl", "fetched from this address", True),
        ("/no/such/folder", "There is no such file or folder.", False),
        ("two words", "Give a package's name", False),
        ("{tmp}", "This folder holds no package", False),
        ("{tmp}/single.py", "put it into the plugin folder", False),
        ("{tmp}/source", "A folder of source code", True),
    ],
)
def test_the_field_says_what_it_understood(
    page: PluginsPage, tmp_path: Path, text: str, words: str, possible: bool
) -> None:
    (tmp_path / "single.py").touch()
    write_source(tmp_path / "source")
    page.tabs.setCurrentWidget(page.add)
    page.add.source.line.setText(text.format(tmp=tmp_path))
    assert words in texts(page.add.source)
    assert page.add.source.look.isEnabled() is possible


def drop(page: PluginsPage, qtbot: QtBot, path: Path) -> bool:
    """Drops a path on the page; returns whether it took it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    page.dragEnterEvent(enter)
    if not enter.isAccepted():
        return False
    page.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    qtbot.waitUntil(lambda: page.add.source.source == str(path))
    return True


def test_what_is_dropped_is_filled_in_and_not_begun(
    page: PluginsPage, installer: Installer, qtbot: QtBot, tmp_path: Path
) -> None:
    wheel = write_plugin(tmp_path / "wheels")
    (tmp_path / "pictures").mkdir()
    assert drop(page, qtbot, wheel)
    assert page.tabs.currentWidget() is page.add
    assert drop(page, qtbot, write_source(tmp_path / "source"))
    assert not drop(page, qtbot, tmp_path / "pictures"), "a folder of pictures is the window's"
    assert not installer.asked, "a build program runs only when the user says so"


def test_known_plugins_are_searched_and_installed(
    page: PluginsPage, installer: Installer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, click: Press
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toString())))
    page.tabs.setCurrentWidget(page.add)
    known = page.add.known
    model = known.view.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Cats", "Owls"]
    qtbot.keyClicks(known.search, "night schedules")
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Owls"]
    assert model.index(0, 2).data() == "Not installed"
    click(known.home)
    assert opened == ["https://example.org/owls"]
    installer.going.set()
    known.view.setFocus()
    with qtbot.waitSignal(page._installing.planned):
        qtbot.keyClick(known.view, Qt.Key.Key_Return)
    assert installer.asked == [("petdesk-owls", False)]
    known.search.setText("zebra")
    assert not known.install.isEnabled()
    known.show_installed({"petdesk_owls": "1.0"})
    known.search.setText("")
    assert model.index(1, 2).data() == "Installed 1.0"


@pytest.mark.parametrize("install", ["git+https://example.org/cats.git", "https://example.org/cats.tar.gz", "FOLDER"])
def test_a_list_s_plugin_that_has_to_be_built_is_only_proposed(
    page: PluginsPage, installer: Installer, qtbot: QtBot, click: Press, tmp_path: Path, install: str
) -> None:
    install = str(write_source(tmp_path / "source")) if install == "FOLDER" else install
    page.tabs.setCurrentWidget(page.add)
    known = page.add.known
    known._show((replace(KNOWN[1], install=install),))
    click(known.install)
    assert page.add.source.source == install
    assert not installer.asked, "nothing of it runs before the user has seen what it is"
    assert "Press “Look into it” only if you trust those who wrote it." in texts(page.add.source)
    installer.going.set()
    with qtbot.waitSignal(page._installing.planned):
        click(page.add.source.look)
    assert installer.asked == [(install, False)]


def test_what_a_list_says_is_shown_as_it_is_written(page: PluginsPage) -> None:
    page.tabs.setCurrentWidget(page.add)
    known, summary = page.add.known, "<b>Purrs</b> <img src='https://example.org/seen.png'>"
    known._show((replace(KNOWN[1], title="<i>Cats</i>", summary=summary),))
    (about,) = [label for label in known.findChildren(QLabel) if summary in label.text()]
    assert about.textFormat() is Qt.TextFormat.PlainText
    tip = known.view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    shown_tip = QTextDocument()
    shown_tip.setHtml(tip)
    assert summary in shown_tip.toPlainText()
    assert "<img" not in tip


def test_both_tabs_are_reached_by_tab_alone(page: PluginsPage, qtbot: QtBot) -> None:
    def reached(start: QWidget) -> list[str]:
        names, focus = list[str](), start
        start.setFocus()
        for _ in range(40):
            names.append(focus.objectName())
            qtbot.keyClick(focus, Qt.Key.Key_Tab)
            focus = QApplication.focusWidget() or start
            if focus is start:
                break
        return names

    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    here = reached(page.here.filter)
    wanted = ["plugins.filter", "plugins.look-again", "plugins.folder", "plugins.table", "plugins.switch"]
    assert [name for name in here if name in wanted] == wanted
    page.shown({"tab": "add"})
    page.add.source.line.setText("petdesk-owls")
    add = reached(page.add.source.line)
    wanted = ["plugins.source", "plugins.browse", "plugins.look", "plugins.build", "plugins.known.search"]
    wanted += ["plugins.known", "plugins.known.install", "plugins.known.list"]
    assert [name for name in add if name in wanted] == wanted


def test_another_list_is_pointed_at(
    page: PluginsPage, installer: Installer, own_session: Session, qtbot: QtBot, click: Press
) -> None:
    def answer(text: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue(text)
        dialog.accept()

    page.tabs.setCurrentWidget(page.add)
    button = page.findChild(QPushButton, "plugins.known.list")
    model = page.add.known.view.model()
    QTimer.singleShot(0, lambda: answer("others.json"))
    click(button)
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert own_session.preferences.get("plugins.list") == "others.json"
    assert "This is the list of others.json." in texts(page.add)
    QTimer.singleShot(0, lambda: answer("damaged.json"))
    click(button)
    qtbot.waitUntil(lambda: "damaged.json is no list of plugins." in texts(page.messages))
    QTimer.singleShot(0, lambda: answer(""))
    click(button)
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert installer.lists == ["", "others.json", "damaged.json", ""]


def test_what_is_missing_is_proposed_from_where_it_came_last(
    page: PluginsPage, installer: Installer, own_session: Session
) -> None:
    page.shown({"install": "petdesk-unknown"})
    assert page.add.source.source == "petdesk-unknown"
    page.shown({"install": "petdesk-cats"})
    assert page.add.source.source == "git+https://example.org/cats.git", "as the list of known plugins says"
    own_session.preferences.set("plugins.sources", {"petdesk-cats": "/where/it/was"})
    page.shown({"install": "petdesk-cats"})
    assert page.add.source.source == "/where/it/was"
    assert not installer.asked


def test_replacing_waits_for_work_that_may_use_it(
    page: PluginsPage, installer: Installer, own_session: Session, qtbot: QtBot, click: Press
) -> None:
    installer.replaces = "1.0"
    installer.going.set()
    look_and_wait(page, qtbot, "petdesk-owls")
    training = own_session.work.start(lambda: Installer(plugin_folder())._work("train"), title="Training")
    click(page.add.consent.install)
    assert "“Training” is under way and may use this plugin." in texts(page.messages)
    assert installer.installs == 0
    assert page._installing.step is Step.ASKING, "the question stays"
    with qtbot.waitSignal(training.over):
        training.cancel()
    do_and_wait(page, qtbot, click, page.add.consent.install)
    assert installer.installs == 1


def test_work_begun_meanwhile_keeps_the_version_that_it_uses(
    real_page: PluginsPage, own_session: Session, qtbot: QtBot, click: Press, tmp_path: Path
) -> None:
    page, schedulers = real_page, own_session.registry.schedulers
    look_and_wait(page, qtbot, str(write_plugin(tmp_path / "first", version="1.0")))
    do_and_wait(page, qtbot, click, page.add.consent.install)
    used = sys.modules["petdesk_owls"]
    newer = write_plugin(tmp_path / "second", version="2.0", files=plugin_files("eagle-owl"))
    look_and_wait(page, qtbot, str(newer))
    with qtbot.waitSignal(page._changes.done, timeout=60_000) as done:
        click(page.add.consent.install)
        training = own_session.work.start(lambda: Installer(plugin_folder())._work("train"), title="Training")
    assert done.args[0].restart == ("owls",)
    assert sys.modules["petdesk_owls"] is used
    assert "owl" in schedulers
    assert "Restart PetDesk for this to take effect." in texts(page.messages)
    with qtbot.waitSignal(training.over):
        training.cancel()
    assert [one.version for one in Store().installed()] == ["2.0"]
    do_and_wait(page, qtbot, click, page.undo)
    assert [one.version for one in Store().installed()] == ["1.0"]
    assert "owl" in schedulers


def test_nothing_else_is_changed_while_a_plugin_is_installed(
    page: PluginsPage, installer: Installer, own_session: Session, qtbot: QtBot
) -> None:
    look(page, qtbot, "petdesk-owls")
    for change in (page._changes.undo, lambda: page._changes.remove("cats"), lambda: page._changes.roll_back("cats")):
        page._changes._note("removing mice", lambda: None)
        with pytest.raises(PluginError, match=r"“Looking into petdesk-owls” is under way\."):
            change()
    with qtbot.waitSignal(page._installing.planned):
        installer.going.set()


def test_leaving_the_app_drops_the_plan(
    page: PluginsPage, installer: Installer, own_session: Session, qtbot: QtBot
) -> None:
    installer.going.set()
    look_and_wait(page, qtbot, "petdesk-owls")
    own_session.close()
    assert installer.discarded == 1


def test_the_window_s_strip_shows_it_on_other_pages(
    qtbot: QtBot, own_session: Session, installer: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("petdesk.gui.pages.plugins.page.usual_engine", installer.engine)
    window = MainWindow(own_session)
    qtbot.addWidget(window)
    window.show()
    window.show_page("plugins")
    page = window.page
    assert isinstance(page, PluginsPage)
    look(page, qtbot, "petdesk-owls")
    strip = next(strip for strip in window._strips.children() if getattr(strip, "job", None) is not None)
    assert not strip.isVisible(), "the page shows it itself"
    page.tabs.setCurrentWidget(page.here)
    qtbot.waitUntil(strip.isVisible)
    window.show_page("data")
    assert strip.isVisible()
    with qtbot.waitSignal(page._installing.planned):
        installer.going.set()
    assert not strip.isVisible()
