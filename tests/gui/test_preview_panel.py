"""Batch preview: what is shown follows the hand, and what is kept can be undone."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QSlider, QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from petdesk.data.overview import TRAIN, VALID, Overview
from petdesk.data.preview import Previewer, Tile, sample_at
from petdesk.gui.pages.data_preview import PreviewPanel
from petdesk.gui.session import Session
from petdesk.gui.watch import Watch

Key = Qt.Key


@pytest.fixture
def small_session(project_session: Session) -> Session:
    """With settings that are made ready in no time."""
    for key, value in {"train.arch": "tiny", "train.size": 32, "train.presize": 40}.items():
        project_session.edit_setting(key, value)
    return project_session


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Session], PreviewPanel]:
    def shown(session: Session) -> PreviewPanel:
        panel = PreviewPanel(session)
        qtbot.addWidget(panel)
        panel.resize(980, 560)
        panel.show()
        qtbot.waitExposed(panel)
        qtbot.waitUntil(lambda: len(panel.training.tiles()) > 0, timeout=30_000)
        return panel

    return shown


def labels(tiles: Any) -> list[str]:
    return [tile.label for tile in tiles]


def pixels(tiles: Any) -> list[bytes]:
    return [b"" if tile.pixels is None else tile.pixels.tobytes() for tile in tiles]


def changed(qtbot: QtBot, panel: PreviewPanel, act: Callable[[], object]) -> tuple[Tile, ...]:
    """Does something, waits until other training pictures are shown, and returns them."""
    before = panel.training.tiles()
    act()
    qtbot.waitUntil(lambda: panel.training.tiles() is not before, timeout=10_000)
    qtbot.waitUntil(lambda: not panel.busy(), timeout=10_000)
    return tuple(panel.training.tiles())


def slider(panel: PreviewPanel, name: str) -> QSlider:
    assert panel.controls.form is not None
    found = panel.controls.form.row(name).editor.slider  # type: ignore[attr-defined]
    assert isinstance(found, QSlider)
    return found


def journal(session: Session) -> int:
    assert session.project is not None
    return len([entry for entry in session.project.journal.history() if not entry.undone])


def test_both_sides_are_shown_with_their_classes(show: Any, small_session: Session) -> None:
    panel = show(small_session)
    assert len(panel.training.tiles()) == 12
    assert len(panel.validation.tiles()) == 9  # 3 of 16 pictures of each of three classes
    assert set(labels(panel.validation.tiles())) == {"red", "green", "blue"}
    tile = panel.training.tiles()[0]
    assert tile.pixels.shape == (32, 32, 3)
    # What is on screen is that picture, where its tile is.
    image = panel.training.grab().toImage()
    ratio = panel.training.devicePixelRatioF()
    for place in (0, 5):
        centre = panel.training.tile_rect(place)
        seen = image.pixelColor((QPoint(centre.left(), centre.top()) + QPoint(20, 20)) * ratio)
        strongest = np.argmax([seen.red(), seen.green(), seen.blue()])
        assert ("red", "green", "blue")[strongest] == panel.training.tiles()[place].label


def test_every_picture_stands_on_its_own_side(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    seen: Overview = panel.overview()
    for grid, side in ((panel.training, TRAIN), (panel.validation, VALID)):
        with qtbot.waitSignal(panel.picture_chosen) as chosen:
            qtbot.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=grid.tile_rect(1).center())
        with qtbot.waitSignal(panel.picture_chosen) as again:
            qtbot.keyClick(grid, Key.Key_Return)
        assert chosen.args == again.args
        row = int(np.flatnonzero(seen.columns.ids == chosen.args[0])[0])
        assert seen.sides[row] == side
        assert seen.columns.classes[seen.columns.labels[row]] == grid.tiles()[1].label


def test_a_key_draws_again_and_only_training_changes(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    before, plain = panel.training.tiles(), pixels(panel.validation.tiles())
    panel.training.setFocus()
    for key in (Key.Key_R, Key.Key_Space):
        after = changed(qtbot, panel, lambda key=key: qtbot.keyClick(panel.training, key))
        assert labels(after) == labels(before)
        assert not set(pixels(after)) & set(pixels(before))
        before = after
    assert pixels(panel.validation.tiles()) == plain
    assert journal(small_session) == 3  # a draw is no edit


def test_other_pictures_come_by_key_and_button(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    first = pixels(panel.validation.tiles()), labels(panel.training.tiles())
    changed(qtbot, panel, lambda: qtbot.mouseClick(panel.bar.others, Qt.MouseButton.LeftButton))
    assert pixels(panel.validation.tiles()) == first[0]  # there are no more than these nine
    assert labels(panel.training.tiles()) != first[1]
    panel.validation.setFocus()
    changed(qtbot, panel, lambda: qtbot.keyClick(panel.validation, Key.Key_O))


def test_a_slider_redraws_at_once_and_is_kept_once(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    before = panel.training.tiles()
    bar = slider(panel, "max_brightness")
    entries = journal(small_session)
    with qtbot.waitSignal(small_session.setting_changed) as kept:
        bar.setFocus()
        for _ in range(8):
            qtbot.keyClick(bar, Key.Key_PageUp)
    assert kept.args == ["train.augmentation_params"]
    assert journal(small_session) == entries + 1
    (value,) = small_session.setting("train.augmentation_params").values()
    assert value == 0.9
    qtbot.waitUntil(lambda: panel.training.tiles() is not before and not panel.busy())
    # What is shown in the end is what the last value makes, though many came in between.
    seen, look = panel.overview(), panel.settings.look()
    assert look.params == {"max_brightness": 0.9}
    expected = Previewer(small_session.registry).training(
        [sample_at(seen, row) for row in panel.rows()[0]], look, [0] * 12
    )
    assert pixels(panel.training.tiles()) == pixels(expected)
    assert pixels(panel.training.tiles()) != pixels(before)


def handle(bar: QSlider) -> QPoint:
    """The middle of what is dragged, wherever the style puts it."""
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    style = QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, bar
    return bar.style().subControlRect(*style).center()


def test_dragging_is_one_step_of_undo(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    before = panel.training.tiles()
    bar = slider(panel, "max_rotate")
    panel.controls.ensureWidgetVisible(bar)
    entries, start, middle = journal(small_session), bar.value(), handle(bar).y()
    grip = handle(bar).x()
    with qtbot.waitSignal(small_session.setting_changed):
        qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(grip, middle))
        for step in range(1, 20):
            qtbot.mouseMove(bar, QPoint(grip + 5 * step, middle))
        assert bar.isSliderDown()
        qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(grip + 95, middle))
    assert journal(small_session) == entries + 1
    turned = small_session.setting("train.augmentation_params")["max_rotate"]
    assert turned > 40
    qtbot.waitUntil(lambda: not panel.busy() and pixels(panel.training.tiles()) != pixels(before))
    changed(qtbot, panel, small_session.undo)
    assert bar.value() == start
    assert pixels(panel.training.tiles()) == pixels(before)
    changed(qtbot, panel, small_session.redo)
    assert panel.controls.form.row("max_rotate").value() == turned


def test_leaving_keeps_what_waits_to_be_written(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    bar = slider(panel, "p_flip")
    bar.setFocus()
    qtbot.keyClick(bar, Key.Key_End)
    assert small_session.setting("train.augmentation_params") is None
    panel.hide()
    assert small_session.setting("train.augmentation_params") == {"p_flip": 1.0}


def test_closing_the_project_keeps_what_waits_to_be_written(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    bar = slider(panel, "p_flip")
    bar.setFocus()
    qtbot.keyClick(bar, Key.Key_Home)
    assert small_session.project is not None
    path = small_session.project.path
    small_session.close_project()
    assert not panel.training.tiles()
    small_session.open_project(path)
    assert small_session.setting("train.augmentation_params") == {"p_flip": 0.0}
    qtbot.waitUntil(lambda: len(panel.training.tiles()) == 12)
    assert slider(panel, "p_flip").value() == 0


def test_another_augmentation(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    assert panel.controls.combo.currentData() == "standard"
    panel.controls.combo.setFocus()
    after = changed(qtbot, panel, lambda: qtbot.keyClick(panel.controls.combo, Key.Key_Down))
    assert small_session.setting("train.augmentation") == "none"
    assert panel.controls.form.is_empty()
    seen = panel.overview()
    whole = Previewer(small_session.registry).training(
        [sample_at(seen, row) for row in panel.rows()[0]], panel.settings.look(), [0] * 12
    )
    assert pixels(after) == pixels(whole)
    changed(qtbot, panel, small_session.undo)
    assert panel.controls.combo.currentData() == "standard"
    assert slider(panel, "max_rotate").isVisibleTo(panel.controls.form)


def test_sizes_are_the_networks_own_until_the_user_says_otherwise(
    show: Any, small_session: Session, qtbot: QtBot
) -> None:
    small_session.edit_setting("train.size", None)
    small_session.edit_setting("train.presize", None)
    panel = show(small_session)
    size, presize = panel.controls.size_box, panel.controls.presize_box
    assert (size.pixels(), presize.pixels()) == (None, None)
    assert "96" in size.text()
    assert "125" in presize.text()
    assert panel.training.tiles()[0].pixels.shape == (96, 96, 3)
    size.setFocus()
    size.selectAll()
    qtbot.keyClicks(size, "48")
    after = changed(qtbot, panel, lambda: qtbot.keyClick(size, Key.Key_Return))
    assert after[0].pixels is not None
    assert after[0].pixels.shape == (48, 48, 3)
    assert "62" in presize.text()
    qtbot.waitUntil(lambda: small_session.setting("train.size") == 48)
    size.selectAll()
    qtbot.keyClick(size, Key.Key_Delete)
    changed(qtbot, panel, lambda: qtbot.keyClick(size, Key.Key_Return))
    qtbot.waitUntil(lambda: small_session.setting("train.size") is None)
    assert "96" in size.text()
    changed(qtbot, panel, lambda: qtbot.keyClick(size, Key.Key_Up))
    assert size.pixels() == 112


def test_sizes_that_do_not_fit_are_said_and_mended(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    presize = panel.controls.presize_box
    presize.setFocus()
    presize.selectAll()
    qtbot.keyClicks(presize, "20")
    qtbot.keyClick(presize, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(panel.messages.messages()))
    (message,) = panel.messages.messages()
    assert "presize (20) must be at least the size (32)" in message.text
    presize.selectAll()
    qtbot.keyClicks(presize, "50")
    changed(qtbot, panel, lambda: qtbot.keyClick(presize, Key.Key_Return))
    assert not panel.messages.messages()


def test_one_picture_many_draws(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    many = panel.training.tiles()
    panel.training.setFocus()
    qtbot.keyClick(panel.training, Key.Key_Right)
    chosen = panel.rows()[0][1]
    after = changed(qtbot, panel, lambda: qtbot.mouseClick(panel.bar.single, Qt.MouseButton.LeftButton))
    assert panel.rows() == ([chosen] * 12, [chosen])
    assert len(set(pixels(after))) == 12
    assert labels(after) == [many[1].label] * 12
    assert labels(panel.validation.tiles()) == [many[1].label]
    again = changed(qtbot, panel, lambda: qtbot.mouseClick(panel.bar.again, Qt.MouseButton.LeftButton))
    assert not set(pixels(again)) & set(pixels(after))
    changed(qtbot, panel, lambda: qtbot.mouseClick(panel.bar.others, Qt.MouseButton.LeftButton))
    assert panel.rows()[0][0] != chosen
    back = changed(qtbot, panel, lambda: qtbot.mouseClick(panel.bar.single, Qt.MouseButton.LeftButton))
    assert len(set(panel.rows()[0])) == len(back) == 12


def test_as_many_as_the_user_wants(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    box = panel.bar.many
    box.setFocus()
    assert len(changed(qtbot, panel, lambda: qtbot.keyClick(box, Key.Key_Home))) == 4
    assert len(panel.validation.tiles()) == 4
    assert len(changed(qtbot, panel, lambda: qtbot.keyClick(box, Key.Key_End))) == 25


def test_reset(show: Any, small_session: Session, qtbot: QtBot) -> None:
    small_session.edit_setting("train.augmentation_params", {"max_rotate": 90.0})
    panel = show(small_session)
    assert panel.controls.form.row("max_rotate").value() == 90
    changed(qtbot, panel, lambda: qtbot.mouseClick(panel.controls.reset, Qt.MouseButton.LeftButton))
    assert panel.controls.form.row("max_rotate").value() == 10
    qtbot.waitUntil(lambda: not small_session.setting("train.augmentation_params"))
    assert (small_session.setting("train.size"), small_session.setting("train.presize")) == (None, None)


def test_what_cannot_be_read_is_shown_as_such(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    panel.training.show_tiles([Tile(label="cat", pixels=None, problem="it is cut off"), panel.training.tiles()[0]])
    assert panel.training.accessibleDescription().endswith(". cat: it is cut off")
    qtbot.keyClick(panel.training, Key.Key_Right)
    assert panel.training.accessibleDescription().endswith(f". {panel.training.tiles()[1].label}")


def test_edits_of_pictures_are_followed(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    seen = panel.overview()
    valid = seen.columns.ids[seen.sides == VALID].tolist()
    small_session.edit(lambda edits: edits.exclude(valid[1:]))
    small_session.edit(lambda edits: edits.relabel(valid[:1], "purple"))
    small_session.edit(lambda edits: edits.move(valid[:1], "valid"))
    qtbot.waitUntil(lambda: "purple" in labels(panel.validation.tiles()))
    everything = seen.columns.ids.tolist()
    small_session.edit(lambda edits: edits.exclude(everything))
    qtbot.waitUntil(lambda: panel.empty.isVisible())
    assert "takes part" in panel.empty.title.text()


def count_again(qtbot: QtBot, panel: PreviewPanel) -> None:
    with qtbot.waitSignal(panel._watch.changed):
        panel._watch.refresh()
    qtbot.waitUntil(lambda: not panel.busy())


def test_a_field_that_is_being_typed_in_survives_a_count(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    tiles = panel.training.tiles()
    line = panel.controls.form.findChildren(QLineEdit)[0]
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "3")
    count_again(qtbot, panel)
    assert line.text() == "3"
    assert panel.training.tiles() is tiles


def test_one_picture_stays_that_picture_through_a_count(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    panel.training.setFocus()
    qtbot.keyClick(panel.training, Key.Key_Right)
    qtbot.keyClick(panel.training, Key.Key_Right)
    chosen = panel.rows()[0][2]
    changed(qtbot, panel, lambda: qtbot.mouseClick(panel.bar.single, Qt.MouseButton.LeftButton))
    count_again(qtbot, panel)
    assert panel.rows() == ([chosen] * 12, [chosen])
    others = [int(number) for number in np.flatnonzero(panel.overview().sides == TRAIN) if number != chosen]
    excluded = panel.overview().columns.ids[others[:3]].tolist()
    changed(qtbot, panel, lambda: small_session.edit(lambda edits: edits.exclude(excluded)))
    assert panel.rows() == ([chosen] * 12, [chosen])


def test_a_panel_made_after_the_count_keeps_its_place_too(small_session: Session, qtbot: QtBot) -> None:
    watch = Watch(small_session)
    qtbot.waitUntil(lambda: watch.overview is not None)
    panel = PreviewPanel(small_session, watch)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: len(panel.training.tiles()) > 0, timeout=30_000)
    tiles = panel.training.tiles()
    count_again(qtbot, panel)
    assert panel.training.tiles() is tiles


def test_a_picture_that_is_relabelled_shows_its_new_class(show: Any, small_session: Session, qtbot: QtBot) -> None:
    panel = show(small_session)
    seen = panel.overview()
    for side, name in ((TRAIN, "train"), (VALID, "valid")):
        ids = seen.columns.ids[seen.sides == side].tolist()
        small_session.edit(lambda edits, ids=ids, name=name: edits.move(ids, name))
    count_again(qtbot, panel)
    tile = panel.training.tiles()[0]
    other = next(name for name in ("red", "green", "blue") if name != tile.label)
    picture = int(seen.columns.ids[panel.rows()[0][0]])
    after = changed(qtbot, panel, lambda: small_session.edit(lambda edits: edits.relabel([picture], other)))
    assert after[0].label == other


def test_without_a_project_it_says_what_to_do(session: Session, qtbot: QtBot) -> None:
    panel = PreviewPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.empty.isVisible()
    assert "Open a folder" in panel.empty.text.text()


def test_it_waits_while_nobody_looks(small_session: Session, qtbot: QtBot) -> None:
    panel = PreviewPanel(small_session)
    qtbot.addWidget(panel)
    qtbot.waitUntil(lambda: panel.overview() is not None)
    assert not panel.busy()
    assert not panel.training.tiles()
    panel.show()
    qtbot.waitUntil(lambda: len(panel.training.tiles()) == 12)
