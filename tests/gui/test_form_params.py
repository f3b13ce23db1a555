"""The form of a plugin's settings: what it shows, what it takes, and what it refuses."""

import json
from pathlib import Path
from typing import Any, Literal

import pytest
from pydantic import Field, model_validator
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QSlider, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from petdesk.api import Params
from petdesk.gui.widgets.fields.number_box import NumberBox
from petdesk.gui.widgets.params_form import ParamsForm
from petdesk.registry import Registry


class Everything(Params):
    on: bool = Field(True, description="Whether it is on")
    share: float = Field(0.5, ge=0, le=1, description="How much of it")
    count: int = Field(3, ge=1, le=9)
    free: float = 3e-5
    kind: Literal["top", "parent"] = "top"
    pattern: str = "(.+)"
    size: int | None = Field(None, ge=16, le=512)
    name: str | None = None
    file: Path | None = None
    mean: tuple[float, float, float] = (0.5, 0.4, 0.3)
    tags: dict[str, int] = Field(default_factory=dict)


class Pair(Params):
    low: float = Field(0.1, ge=0, le=1)
    high: float = Field(0.9, ge=0, le=1)

    @model_validator(mode="after")
    def _in_order(self) -> "Pair":
        if self.low > self.high:
            raise ValueError("low must not be above high")
        return self


def make(qtbot: QtBot, model: type[Params] = Everything) -> ParamsForm:
    form = ParamsForm(model)
    qtbot.addWidget(form)
    form.resize(320, 900)
    form.show()
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


def test_it_begins_with_the_defaults_as_plain_json(qtbot: QtBot) -> None:
    form = make(qtbot)
    assert form.values() == Everything().model_dump(mode="json")
    assert json.loads(json.dumps(form.values())) == form.values()
    assert form.is_valid()
    assert form.differences() == {}


def test_every_built_in_spec_has_a_form_that_gives_its_defaults(qtbot: QtBot, registry: Registry) -> None:
    for model in {spec.params for table in registry.tables for spec in table}:
        form = make(qtbot, model)
        assert form.values() == model().model_dump(mode="json")
        assert form.is_valid()
        assert form.is_empty() == (not model.model_fields)
        assert form.minimumSizeHint().width() <= 320


def test_a_box_with_a_slider_moves_it_and_is_moved_by_it(qtbot: QtBot) -> None:
    form = make(qtbot)
    slider, box = part(form, "share", QSlider), part(form, "share", NumberBox)
    with qtbot.waitSignals([form.changed, form.committed]):
        qtbot.keyClick(slider, Qt.Key.Key_End)
    assert form.values()["share"] == box.number() == 1.0
    retype(qtbot, box, "0.25")
    assert form.values()["share"] == 0.25
    assert slider.value() == slider.maximum() // 4
    assert form.differences() == {"share": 0.25}


def test_a_drag_changes_all_the_way_and_commits_at_its_end(qtbot: QtBot) -> None:
    form = make(qtbot)
    slider = part(form, "share", QSlider)
    seen: list[str] = []
    form.changed.connect(lambda: seen.append("changed"))
    form.committed.connect(lambda: seen.append("committed"))
    middle = slider.rect().center()
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for step in (20, 40, 60):
        QTest.mouseMove(slider, middle + QPoint(step, 0))
        QApplication.processEvents()
    assert "committed" not in seen
    assert seen.count("changed") >= 2
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 0))
    assert seen[-1] == "committed"
    assert form.values()["share"] > 0.6


def test_what_is_out_of_bounds_is_refused_under_its_field_in_words(qtbot: QtBot) -> None:
    form = make(qtbot)
    retype(qtbot, part(form, "share", NumberBox), "3")
    assert not form.is_valid()
    assert form.row("share").refusal() == "This must be at most 1."
    assert form.row("share").findChild(QLabel, "field.share.refusal").isVisible()
    assert form.row("count").refusal() == ""
    retype(qtbot, part(form, "share", NumberBox), "0.3")
    assert form.is_valid()
    assert form.row("share").refusal() == ""


@pytest.mark.parametrize(
    ("name", "typed", "reason"),
    [("count", "x", "This must be a whole number."), ("count", "2.5", "This must be a whole number.")],
)
def test_what_is_no_number_is_refused(qtbot: QtBot, name: str, typed: str, reason: str) -> None:
    form = make(qtbot)
    retype(qtbot, part(form, name, NumberBox), typed)
    assert form.row(name).refusal() == reason


def test_a_plugin_s_own_refusal_is_shown(qtbot: QtBot, registry: Registry) -> None:
    form = make(qtbot, registry.datasets["filename-pattern"].params)
    retype(qtbot, part(form, "pattern", QLineEdit), "no group")
    assert not form.is_valid()
    assert "group" in form.row("pattern").refusal()
    assert part(form, "pattern", QLineEdit).accessibleDescription() == form.row("pattern").refusal()


def test_settings_that_do_not_go_together_are_refused_below_all(qtbot: QtBot) -> None:
    form = make(qtbot, Pair)
    retype(qtbot, part(form, "low", NumberBox), "0.95")
    refusal = form.findChild(QLabel, "form.refusal")
    assert refusal.isVisible()
    assert "Low must not be above high." in refusal.text()


def test_a_click_takes_a_field_back_to_its_default(qtbot: QtBot) -> None:
    form = make(qtbot)
    reset = form.findChild(QToolButton, "field.count.reset")
    assert not reset.isVisible()
    qtbot.keyClick(part(form, "count", NumberBox), Qt.Key.Key_Up)
    assert reset.isVisible()
    with qtbot.waitSignals([form.changed, form.committed]):
        qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert form.values()["count"] == 3
    assert not reset.isVisible()


def test_check_and_choice(qtbot: QtBot) -> None:
    form = make(qtbot)
    with qtbot.waitSignal(form.committed):
        qtbot.keyClick(part(form, "on", QCheckBox), Qt.Key.Key_Space)
    with qtbot.waitSignal(form.committed):
        qtbot.keyClick(part(form, "kind", QComboBox), Qt.Key.Key_Down)
    assert form.differences() == {"on": False, "kind": "parent"}
    assert [part(form, "kind", QComboBox).itemText(index) for index in (0, 1)] == ["Top", "Parent"]


def test_a_value_left_to_petdesk(qtbot: QtBot) -> None:
    form = make(qtbot)
    box = part(form, "size", NumberBox)
    assert not box.isEnabled()
    qtbot.keyClick(part(form, "size", QCheckBox), Qt.Key.Key_Space)
    assert form.values()["size"] == 16
    retype(qtbot, box, "64")
    assert form.values()["size"] == 64
    form.set_values({"size": None})
    assert form.values()["size"] is None
    assert not box.isEnabled()


def test_an_empty_text_is_none_where_none_goes(qtbot: QtBot) -> None:
    form = make(qtbot)
    line = part(form, "name", QLineEdit)
    retype(qtbot, line, "rex")
    with qtbot.waitSignal(form.committed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert form.values()["name"] == "rex"
    retype(qtbot, line, "")
    assert form.values()["name"] is None


def test_several_numbers_and_json(qtbot: QtBot) -> None:
    form = make(qtbot)
    retype(qtbot, part(form, "mean", NumberBox), "0.7")
    retype(qtbot, part(form, "tags", QLineEdit), '{"a": 1}')
    assert form.differences() == {"mean": [0.7, 0.4, 0.3], "tags": {"a": 1}}
    retype(qtbot, part(form, "tags", QLineEdit), "[1]")
    assert form.row("tags").refusal() == 'This must be written as {"name": value}.'


def test_values_are_set_in_silence_and_unknown_ones_passed_over(qtbot: QtBot) -> None:
    form = make(qtbot)
    with qtbot.assertNotEmitted(form.changed), qtbot.assertNotEmitted(form.committed):
        form.set_values({"share": 0.75, "kind": "parent", "gone": 1, "file": "/a.jpg", "free": 2e-4})
    assert form.differences() == {"share": 0.75, "kind": "parent", "file": "/a.jpg", "free": 2e-4}


def test_a_value_of_an_older_version_is_shown_and_refused(qtbot: QtBot) -> None:
    form = make(qtbot)
    form.set_values({"kind": "sideways"})
    assert part(form, "kind", QComboBox).currentText() == "sideways"
    assert "one of" in form.row("kind").refusal()


def test_the_wheel_scrolls_past_what_has_no_focus(qtbot: QtBot) -> None:
    form = make(qtbot)
    part(form, "pattern", QLineEdit).setFocus()
    for kind, name in ((QSlider, "share"), (NumberBox, "share"), (QComboBox, "kind")):
        widget = part(form, name, kind)
        place = QPointF(widget.rect().center())
        event = QWheelEvent(
            place,
            QPointF(widget.mapToGlobal(widget.rect().center())),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
    assert form.differences() == {}


def test_every_control_has_a_name_and_can_be_reached_by_tab(qtbot: QtBot) -> None:
    form = make(qtbot)
    controls = [
        widget
        for kind in (QCheckBox, QComboBox, NumberBox, QSlider, QToolButton)
        for widget in form.findChildren(kind)
        if widget.isVisible()
    ]
    lines = [line for line in form.findChildren(QLineEdit) if not isinstance(line.parent(), NumberBox)]
    for widget in [*controls, *lines]:
        assert widget.accessibleName(), widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget
    labels = [label for label in form.findChildren(QLabel) if label.buddy() is not None]
    assert {label.text() for label in labels} >= {"Share", "Count", "Kind", "Pattern", "Size", "Mean"}
