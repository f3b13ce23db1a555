"""Paths, colours, lists, long texts and settings that follow another one, in the form of a plugin."""

from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QColorDialog,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from petdesk.api import (
    Colour,
    FilePath,
    FolderPath,
    LongText,
    NewFilePath,
    Params,
    shown_when,
    suffixes,
)
from petdesk.gui.widgets.fields.entries import EntriesEditor, EntryRow
from petdesk.gui.widgets.fields.number_box import NumberBox
from petdesk.gui.widgets.fields.path import PathEditor
from petdesk.gui.widgets.params_form import ParamsForm


class Kinds(Params):
    fill: Colour = Field("#808080", description="What stands where nothing is")
    edge: Colour | None = None
    sizes: list[Annotated[int, Field(ge=16, le=512)]] = Field([64, 128], min_length=1, max_length=3)
    names: list[str] = Field(default_factory=list)
    channels: list[Literal["red", "green", "blue"]] = Field(["red", "green"])
    batch: int | Literal["auto"] = "auto"
    table: Annotated[FilePath | None, suffixes(".csv", ".tsv")] = None
    folder: FolderPath | None = None
    report: NewFilePath | None = None
    note: LongText = ""


class Policy(Params):
    policy: Literal["none", "strong", "custom"] = "none"
    strength: Annotated[float, shown_when("policy", "strong", "custom")] = Field(0.5, ge=0, le=1)
    masked: Annotated[bool, shown_when("policy", "custom")] = False
    mask: Annotated[Path | None, shown_when("masked")] = None


@pytest.fixture
def form(qtbot: QtBot) -> ParamsForm:
    return make(qtbot, Kinds)


def make(qtbot: QtBot, model: type[Params]) -> ParamsForm:
    form = ParamsForm(model)
    qtbot.addWidget(form)
    form.resize(320, 900)
    form.show()
    form.activateWindow()
    qtbot.waitExposed(form)
    return form


def part(form: ParamsForm, name: str, kind: type[Any]) -> Any:
    found = form.row(name).findChildren(kind)
    return next(widget for widget in found if widget.objectName() != f"field.{name}.reset")


def retype(qtbot: QtBot, widget: QWidget, text: str) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    qtbot.keyClicks(widget, text)


def entries(form: ParamsForm, name: str) -> EntriesEditor:
    editor = form.row(name).editor
    assert isinstance(editor, EntriesEditor)
    return editor


def press(qtbot: QtBot, button: QWidget) -> None:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_every_kind_begins_with_its_default(form: ParamsForm) -> None:
    assert form.values() == Kinds().model_dump(mode="json")
    assert form.is_valid()
    assert form.differences() == {}
    assert form.minimumSizeHint().width() <= 320


def test_a_colour_is_typed_and_its_field_shows_it(qtbot: QtBot, form: ParamsForm) -> None:
    line, swatch = part(form, "fill", QLineEdit), part(form, "fill", QToolButton)

    def middle() -> QColor:
        picture = swatch.icon().pixmap(swatch.iconSize()).toImage()
        return picture.pixelColor(picture.width() // 2, picture.height() // 2)

    retype(qtbot, line, "#F80")
    assert form.values()["fill"] == "#ff8800"
    assert middle().name() == "#ff8800"
    retype(qtbot, line, "orange")
    assert form.row("fill").refusal() == "This is no colour. Write it as #rrggbb, such as #ff8000 for orange."
    with qtbot.waitSignal(form.committed):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_colour_is_chosen_in_a_dialog(qtbot: QtBot, form: ParamsForm, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QColor] = []

    def choose(now: QColor, *_: Any) -> QColor:
        asked.append(now)
        return QColor("#0a0b0c") if len(asked) == 1 else QColor()

    monkeypatch.setattr(QColorDialog, "getColor", choose)
    with qtbot.waitSignals([form.changed, form.committed]):
        press(qtbot, part(form, "fill", QToolButton))
    assert asked[0].name() == "#808080"
    assert form.values()["fill"] == "#0a0b0c"
    press(qtbot, part(form, "fill", QToolButton))  # cancelled
    assert form.values()["fill"] == "#0a0b0c"


def test_a_colour_may_be_left_to_the_plugin(qtbot: QtBot, form: ParamsForm) -> None:
    qtbot.keyClick(part(form, "edge", QCheckBox), Qt.Key.Key_Space)
    assert form.values()["edge"] == "#808080"
    qtbot.keyClick(part(form, "edge", QCheckBox), Qt.Key.Key_Space)
    assert form.values()["edge"] is None


def test_entries_are_added_changed_moved_and_removed(qtbot: QtBot, form: ParamsForm) -> None:
    editor = entries(form, "sizes")
    with qtbot.waitSignals([form.changed, form.committed]):
        press(qtbot, editor.add)
    box = QApplication.focusWidget()
    assert isinstance(box, NumberBox)
    assert form.values()["sizes"] == [64, 128, 128]
    retype(qtbot, box, "32")
    assert form.values()["sizes"] == [64, 128, 32]
    press(qtbot, editor.rows[2].up)
    assert form.values()["sizes"] == [64, 32, 128]
    press(qtbot, editor.rows[0].remove)
    assert form.values()["sizes"] == [32, 128]
    assert QApplication.focusWidget() is editor.rows[0].editor.buddy()
    assert form.differences() == {"sizes": [32, 128]}


def test_a_list_stays_as_long_as_it_may_be(qtbot: QtBot, form: ParamsForm) -> None:
    editor = entries(form, "sizes")
    press(qtbot, editor.add)
    assert not editor.add.isEnabled()
    for _ in range(2):
        press(qtbot, editor.rows[0].remove)
    assert not editor.rows[0].remove.isEnabled()
    assert form.values()["sizes"] == [128]
    form.set_values({"sizes": []})
    assert form.row("sizes").refusal() == "There must be at least 1 of them."


def test_the_entry_that_is_wrong_is_named(qtbot: QtBot, form: ParamsForm) -> None:
    retype(qtbot, entries(form, "sizes").rows[1].findChild(NumberBox), "4")
    assert form.row("sizes").refusal() == "Entry 2: This must be at least 16."


def test_a_list_of_texts(qtbot: QtBot, form: ParamsForm) -> None:
    editor = entries(form, "names")
    for text in ("rex", "ada"):
        press(qtbot, editor.add)
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        qtbot.keyClicks(line, text)
    assert form.values()["names"] == ["rex", "ada"]


def test_a_list_that_is_none_is_kept_and_refused(form: ParamsForm) -> None:
    form.set_values({"names": "rex"})
    assert form.values()["names"] == "rex"
    assert form.row("names").refusal()
    form.set_values({"names": ["rex"]})
    assert form.is_valid()


def test_some_of_a_few_values_are_ticked(qtbot: QtBot, form: ParamsForm) -> None:
    ticks: QListWidget = part(form, "channels", QListWidget)
    assert [ticks.item(row).text() for row in range(3)] == ["Red", "Green", "Blue"]
    ticks.setFocus()
    ticks.setCurrentRow(2)
    with qtbot.waitSignal(form.committed):
        qtbot.keyClick(ticks, Qt.Key.Key_Space)
    ticks.setCurrentRow(0)
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    assert form.values()["channels"] == ["green", "blue"]
    form.set_values({"channels": ["blue", "red"]})
    assert form.values()["channels"] == ["blue", "red"], "the order of a file is kept"


def test_a_number_or_a_word_that_leaves_it_to_the_plugin(qtbot: QtBot, form: ParamsForm) -> None:
    box = part(form, "batch", NumberBox)
    assert not box.isEnabled()
    assert part(form, "batch", QCheckBox).text() == "Automatic"
    qtbot.keyClick(part(form, "batch", QCheckBox), Qt.Key.Key_Space)
    retype(qtbot, box, "12")
    assert form.values()["batch"] == 12
    form.set_values({"batch": "auto"})
    assert form.differences() == {}


@pytest.mark.parametrize(
    ("name", "dialog", "wanted"),
    [
        ("table", "getOpenFileName", "Files that go (*.csv *.tsv)"),
        ("folder", "getExistingDirectory", None),
        ("report", "getSaveFileName", ""),
    ],
)
def test_a_path_is_chosen_in_the_dialog_of_its_kind(
    qtbot: QtBot, form: ParamsForm, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, dialog: str, wanted: Any
) -> None:
    table = tmp_path / "a.csv"
    table.write_text("")
    chosen = str(tmp_path if name == "folder" else table)
    filters: list[str] = []

    def choose(_parent: Any, _title: str, _now: str, *kinds: str) -> Any:
        filters.extend(kinds)
        return chosen if name == "folder" else (chosen, "")

    monkeypatch.setattr(QFileDialog, dialog, choose)
    with qtbot.waitSignals([form.changed, form.committed]):
        press(qtbot, part(form, name, QToolButton))
    assert form.values()[name] == chosen
    assert filters == ([] if wanted is None else [wanted])
    assert form.is_valid()


@pytest.mark.parametrize(
    ("name", "typed", "reason"),
    [
        ("table", "no.csv", "There is no such file."),
        ("table", "a.txt", "Its name must end in .csv or .tsv."),
        ("folder", "a.txt", "There is no such folder."),
        ("report", "no/a.html", "The folder that it goes into is not there."),
    ],
)
def test_a_path_that_does_not_go_is_refused(
    qtbot: QtBot, form: ParamsForm, tmp_path: Path, name: str, typed: str, reason: str
) -> None:
    (tmp_path / "a.txt").write_text("")
    retype(qtbot, part(form, name, QLineEdit), str(tmp_path / typed))
    assert form.row(name).refusal() == reason


def test_a_file_is_dropped_on_its_line(qtbot: QtBot, form: ParamsForm, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("")
    line = part(form, "table", QLineEdit)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table))])
    given = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(line.rect().center(), *given)
    QApplication.sendEvent(line, enter)
    assert enter.isAccepted()
    with qtbot.waitSignals([form.changed, form.committed]):
        QApplication.sendEvent(line, QDropEvent(QPointF(line.rect().center()), *given))
    assert form.values()["table"] == str(table)


def test_a_long_text_has_lines_and_tab_leaves_it(qtbot: QtBot, form: ParamsForm) -> None:
    box: QPlainTextEdit = part(form, "note", QPlainTextEdit)
    box.setFocus()
    qtbot.keyClicks(box, "two")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClicks(box, "lines")
    with qtbot.waitSignal(form.committed):
        qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert form.values()["note"] == "two\nlines"


def test_a_setting_is_seen_while_it_counts(qtbot: QtBot) -> None:
    form = make(qtbot, Policy)
    combo = part(form, "policy", QComboBox)

    def seen() -> list[str]:
        return [name for name in Policy.model_fields if form.row(name).isVisible()]

    assert seen() == ["policy"]
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert seen() == ["policy", "strength"]
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert seen() == ["policy", "strength", "masked"]
    qtbot.keyClick(part(form, "masked", QCheckBox), Qt.Key.Key_Space)
    assert seen() == ["policy", "strength", "masked", "mask"]
    retype(qtbot, part(form, "strength", NumberBox), "0.7")
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    assert seen() == ["policy"], "what follows a setting that is not seen is not seen either"
    form.set_values({"policy": "strong"})
    assert form.values()["strength"] == 0.7, "it keeps its value"


def test_what_stands_in_the_way_is_seen_also_where_it_would_not_count(qtbot: QtBot) -> None:
    form = make(qtbot, Policy)
    form.set_values({"strength": 7})
    assert form.row("strength").isVisible()
    assert "Strength" in form.refusal()


def test_every_control_has_a_name_and_can_be_reached_by_tab(qtbot: QtBot, form: ParamsForm) -> None:
    press(qtbot, entries(form, "names").add)
    kinds = (QCheckBox, QComboBox, NumberBox, QListWidget, QPlainTextEdit, QPushButton)
    controls = [widget for kind in kinds for widget in form.findChildren(kind) if widget.isVisible()]
    controls += [line for line in form.findChildren(QLineEdit) if not isinstance(line.parent(), NumberBox)]
    controls += [button for button in form.findChildren(QToolButton) if button.isVisible()]
    assert len(controls) > 20
    for widget in controls:
        assert widget.accessibleName(), widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget
    assert part(form, "sizes", EntryRow).up.accessibleName() == "Sizes: move entry 1 up"


def test_a_path_without_a_rule_is_a_file_of_any_kind(qtbot: QtBot) -> None:
    form = make(qtbot, Policy)
    assert isinstance(form.row("mask").editor, PathEditor)
    form.set_values({"mask": "/not/there.png"})
    assert form.is_valid()
