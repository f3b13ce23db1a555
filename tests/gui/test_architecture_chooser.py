"""Choosing among more than a thousand networks: the box of the Train page, its search, and the table."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from train_page_samples import choose, found, train_page

from petdesk.api import ArchitectureSpec
from petdesk.gui.pages.train import TrainPage
from petdesk.gui.pages.train.architecture_chooser import ArchitectureChooser
from petdesk.gui.pages.train.architecture_model import (
    NETWORK,
    PARAMETERS,
    PLUGIN,
    SIZE,
    WEIGHTS,
    ArchitectureModel,
)
from petdesk.gui.pages.train.architecture_row import SIZES, plugin_name, rows_of
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.registry import PluginRecord, PluginState, Registry, load_registry

ENTER = Qt.Key.Key_Return
ZOO = PluginRecord(name="zoo", source="petdesk-zoo", version="1.0", builtin=False, state=PluginState.LOADED)
COUNT = 1200


def no_network(*_: Any) -> Any:
    raise AssertionError("nothing is built here")


def animal(number: int) -> ArchitectureSpec:
    return ArchitectureSpec(
        key=f"zoo{number}",
        title=f"Zoo {number}",
        summary=f"Made of {number} animals.",
        build=no_network,
        input_size=128 + number % 3 * 32,
        pretrained=number % 2 == 0,
        parameters=None if number == COUNT else number * 100_000,
        help="# Zoo\n\nMany animals." if number == 7 else "",
    )


@pytest.fixture
def zoo_registry() -> Registry:
    """The built-in networks, and 1,200 of a plugin."""
    registry = load_registry(safe_mode=True)
    registry.architectures.add([animal(number) for number in range(1, COUNT + 1)], ZOO)
    return registry


@pytest.fixture
def chooser(qtbot: QtBot, zoo_registry: Registry) -> ArchitectureChooser:
    chooser = ArchitectureChooser(zoo_registry.architectures, chosen="resnet34")
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(chooser)
    chooser.show()
    chooser.activateWindow()
    qtbot.waitUntil(chooser.isActiveWindow)
    return chooser


@pytest.fixture
def zoo_page(qtbot: QtBot, zoo_registry: Registry, shapes_project: Path, tmp_path: Path) -> Any:
    session = Session(zoo_registry, Preferences(tmp_path / "zoo.json"))
    session.open_project(shapes_project)
    yield train_page(qtbot, session)
    session.close()


def opened(page: TrainPage, qtbot: QtBot) -> ArchitectureChooser:
    qtbot.waitUntil(lambda: page.window().findChild(ArchitectureChooser) is not None)
    chooser = page.window().findChild(ArchitectureChooser)
    assert isinstance(chooser, ArchitectureChooser)
    qtbot.waitUntil(chooser.isActiveWindow)
    return chooser


def column(chooser: ArchitectureChooser, column: int) -> list[str]:
    model = chooser.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def said(chooser: ArchitectureChooser, text: str) -> bool:
    from PySide6.QtWidgets import QLabel

    return any(text in label.text() for label in chooser.findChildren(QLabel) if label.isVisible())


def test_all_are_there_with_the_chosen_one_marked(chooser: ArchitectureChooser) -> None:
    assert chooser.table.model().rowCount() == COUNT + 15
    assert chooser.table.currentIndex().data() == "ResNet-34"
    row = chooser.table.currentIndex().row()
    cells = [chooser.table.model().index(row, at).data() for at in (PARAMETERS, SIZE, PLUGIN)]
    assert cells == ["21.8 million", "224", "PetDesk"]
    assert said(chooser, "The usual start for photos")


def test_words_find_a_network_by_name_key_summary_or_plugin(qtbot: QtBot, chooser: ArchitectureChooser) -> None:
    for text, names in (
        ("resnet-5", ["ResNet-50", "ResNet-101"]),
        ("MOBILENET large", ["MobileNetV3 large"]),
        ("1199 animals", ["Zoo 1199"]),
        ("petdesk-zoo 12 made", [f"Zoo {number}" for number in range(1, COUNT + 1) if "12" in str(number)]),
    ):
        chooser.line.clear()
        qtbot.keyClicks(chooser.line, text)
        assert column(chooser, NETWORK) == names
        assert said(chooser, f"{len(names)} of 1,215 networks")


def test_what_fits_nothing_is_said_and_takes_nothing(qtbot: QtBot, chooser: ArchitectureChooser) -> None:
    qtbot.keyClicks(chooser.line, "platypus")
    assert said(chooser, "No network fits")
    with qtbot.assertNotEmitted(chooser.chosen):
        qtbot.keyClick(chooser.line, ENTER)
    assert chooser.isVisible()
    chooser.line.clear()
    assert chooser.table.currentIndex().data() == "ResNet-34", "what is chosen is marked again"


def test_they_are_filtered_by_size_and_by_weights(qtbot: QtBot, chooser: ArchitectureChooser) -> None:
    qtbot.keyClicks(chooser.line, "zoo")
    bounds = [(chooser.bounds.itemText(place + 1), limits) for place, limits in enumerate(SIZES)]
    for place, (text, (lower, upper)) in enumerate(bounds, start=1):
        chooser.bounds.setFocus()
        qtbot.keyClick(chooser.bounds, Qt.Key.Key_Home)
        for _ in range(place):
            qtbot.keyClick(chooser.bounds, Qt.Key.Key_Down)
        assert chooser.bounds.currentText() == text
        wanted = [n for n in range(1, COUNT) if lower <= n * 100_000 and (upper is None or n * 100_000 < upper)]
        assert column(chooser, NETWORK) == [f"Zoo {number}" for number in wanted]
    qtbot.keyClick(chooser.bounds, Qt.Key.Key_Home)
    chooser.pretrained.setFocus()
    qtbot.keyClick(chooser.pretrained, Qt.Key.Key_Space)
    assert column(chooser, NETWORK) == [f"Zoo {number}" for number in range(2, COUNT + 1, 2)]
    assert set(column(chooser, WEIGHTS)) == {"yes"}


def test_the_one_of_unknown_size_is_in_no_size(chooser: ArchitectureChooser) -> None:
    chooser.search(f"zoo {COUNT}")
    assert column(chooser, PARAMETERS) == [""]
    chooser.bounds.setCurrentIndex(5)
    chooser.bounds.activated.emit(5)
    assert column(chooser, NETWORK) == []


def test_a_column_puts_them_in_order_by_number(qtbot: QtBot, chooser: ArchitectureChooser) -> None:
    chooser.search("zoo")
    header = chooser.table.horizontalHeader()
    place = header.sectionViewportPosition(PARAMETERS) + 10
    for wanted in ([f"Zoo {COUNT}", "Zoo 1", "Zoo 2"], ["Zoo 1199", "Zoo 1198", "Zoo 1197"]):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 8))
        assert column(chooser, NETWORK)[:3] == wanted


def test_by_keyboard_alone(qtbot: QtBot, chooser: ArchitectureChooser) -> None:
    assert QApplication.focusWidget() is chooser.line
    qtbot.keyClicks(chooser.line, "zoo 11")
    assert chooser.table.currentIndex().data() == "Zoo 11"
    qtbot.keyClick(chooser.line, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.line, Qt.Key.Key_Down)
    assert chooser.table.currentIndex().data() == "Zoo 111"
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(chooser.line, ENTER)
    assert chosen.args == ["zoo111"]
    assert not chooser.isVisible()


def test_enter_in_the_table_and_a_double_click_take_one(qtbot: QtBot, chooser: ArchitectureChooser) -> None:
    chooser.search("zoo 11")
    chooser.table.setFocus()
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(chooser.table, ENTER)
    assert chosen.args == ["zoo11"]
    chooser.show()
    chooser.search("zoo 12")
    place = chooser.table.visualRect(chooser.table.model().index(0, NETWORK)).center()
    qtbot.mouseClick(chooser.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.mouseDClick(chooser.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["zoo12"]


def test_escape_takes_nothing(qtbot: QtBot, chooser: ArchitectureChooser) -> None:
    with qtbot.assertNotEmitted(chooser.chosen):
        qtbot.keyClick(chooser, Qt.Key.Key_Escape)
    assert not chooser.isVisible()


def test_help_of_the_marked_one_is_at_hand(qtbot: QtBot, chooser: ArchitectureChooser) -> None:
    from petdesk.gui.help.spec_help import HelpLink, SpecHelp

    link = chooser.findChild(HelpLink)
    assert link is not None
    chooser.search("zoo 8 animals")
    assert not link.isVisible()
    chooser.search("made of 7 animals")
    assert link.isVisible()
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    shown = chooser.findChild(SpecHelp)
    assert shown is not None
    assert shown.isVisible()
    assert "Many animals." in shown.browser.toPlainText()


def test_weights_on_this_computer_are_said(
    zoo_registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    checkpoints = tmp_path / "hub" / "checkpoints"
    checkpoints.mkdir(parents=True)
    (checkpoints / "resnet34-b627a593.pth").write_bytes(b"1")
    model = ArchitectureModel(rows_of(zoo_registry.architectures))
    words = {row.spec.key: model.index(place, WEIGHTS).data() for place, row in enumerate(model.rows)}
    assert (words["resnet34"], words["resnet18"], words["tiny"]) == ("on this computer", "yes", "no")


@pytest.mark.parametrize(
    ("record", "name"),
    [
        ({"name": "standard", "source": "petdesk", "builtin": True}, "PetDesk"),
        ({"name": "timm", "source": "petdesk-timm", "builtin": False}, "petdesk-timm"),
        ({"name": "mine", "source": "plugins/mine.py", "builtin": False}, "mine"),
        ({"name": "mine", "source": "C:\\me\\mine.py", "builtin": False}, "mine"),
    ],
)
def test_who_brings_it(record: dict[str, Any], name: str) -> None:
    assert plugin_name(PluginRecord(version="", state=PluginState.LOADED, **record)) == name


def test_among_many_the_box_opens_the_search(qtbot: QtBot, zoo_page: TrainPage) -> None:
    box = zoo_page.form.network.arch.combo
    assert box.count() == COUNT + 15
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    chooser = opened(zoo_page, qtbot)
    assert chooser.table.currentIndex().data() == "Tiny"
    qtbot.keyClicks(chooser.line, "zoo 42")
    qtbot.keyClick(chooser.line, ENTER)
    qtbot.waitUntil(lambda: zoo_page.form.network.arch.key() == "zoo42")
    assert zoo_page.settings.get("arch") == "zoo42"
    qtbot.waitUntil(lambda: zoo_page.window().focusWidget() is box)


def test_of_another_s_weights_no_more_is_said_than_is_known(
    qtbot: QtBot, zoo_page: TrainPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    zoo_page.settings.choose("arch", "zoo42")
    note = found(zoo_page, "train.weights.note")
    qtbot.waitUntil(lambda: "fetched when the training begins" in note.text())
    assert "ImageNet" not in note.text()


def test_letters_begin_a_search_among_many(qtbot: QtBot, zoo_page: TrainPage) -> None:
    box = zoo_page.form.network.arch.combo
    box.setFocus()
    qtbot.keyClicks(box, "z")
    chooser = opened(zoo_page, qtbot)
    assert chooser.line.text() == "z"
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    qtbot.keyClicks(chooser.line, "oo 1200")
    qtbot.keyClick(chooser.line, ENTER)
    qtbot.waitUntil(lambda: zoo_page.settings.get("arch") == "zoo1200")


def test_among_few_the_box_is_a_list_and_the_search_is_a_button(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    choose(qtbot, page.form.network.arch.combo, "ResNet-18")
    assert page.settings.get("arch") == "resnet18"
    qtbot.mouseClick(page.form.network.search, Qt.MouseButton.LeftButton)
    chooser = opened(page, qtbot)
    chooser.search("squeeze")
    use = next(button for button in chooser.findChildren(QPushButton) if "Use" in button.text())
    qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.settings.get("arch") == "squeezenet1_1")
    project_session.undo()
    assert page.settings.get("arch") == "resnet18"


def test_a_plugin_that_comes_is_offered_at_once(
    qtbot: QtBot, zoo_registry: Registry, shapes_project: Path, tmp_path: Path
) -> None:
    registry = load_registry(safe_mode=True)
    session = Session(registry, Preferences(tmp_path / "zoo.json"))
    session.open_project(shapes_project)
    try:
        page = train_page(qtbot, session, arch="zoo3")
        assert page.form.network.arch.combo.currentText() == "zoo3 (not here)"
        registry.architectures.add([animal(3)], ZOO)
        session.plugins_changed.emit()
        assert page.form.network.arch.combo.currentText() == "Zoo 3"
        assert page.form.network.arch.combo.findText("zoo3 (not here)") < 0
        registry.architectures.remove("zoo")
        session.plugins_changed.emit()
        assert page.form.network.arch.combo.currentText() == "zoo3 (not here)"
    finally:
        session.close()
