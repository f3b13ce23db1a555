"""The recipe's phases as a table, and the preview of their learning rates."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from train_page_samples import choose, edit_cell, found, train_page

from petdesk.gui.pages.train import TrainPage
from petdesk.gui.pages.train.layer_groups import group_names
from petdesk.gui.pages.train.phases_model import EPOCHS, NAME, RATE, SCHEDULE, TRAINS
from petdesk.gui.pages.train.trained_layers import offered, trains, trains_in_short
from petdesk.gui.session import Session
from petdesk.registry import Registry
from petdesk.training.recipe import Phase

GROUPS = ("stem", "stage1", "stage2", "stage3", "head")
SLOW = 30_000


def kept(session: Session) -> list[dict[str, Any]]:
    return session.setting("train.phases")


def rates_drawn(page: TrainPage) -> dict[str, float]:
    """The highest rate of each curve of the preview."""
    plot = page.form.recipe.curve.plot
    return {curve.title: float(np.nanmax(curve.series.ys)) for curve in plot.curves if len(curve.series)}


def test_the_recipes_own_are_shown(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, recipe="fine-tune")
    model = page.form.recipe.model
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
    assert rows == [
        ["head", "Head", "1", "One cycle", "0.002"],
        ["whole network", "All", "6", "One cycle", "1e-5 : 0.001"],
    ]
    assert not found(page, "train.phases.reset").isEnabled()


def test_a_change_makes_them_ones_own_until_reset(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, recipe="fine-tune")
    table = page.form.recipe.table
    edit_cell(qtbot, table, 1, EPOCHS, "2")
    assert [phase["epochs"] for phase in kept(project_session)] == [1, 2]
    edit_cell(qtbot, table, 0, NAME, "warm up")
    edit_cell(qtbot, table, 0, RATE, "5e-3")
    edit_cell(qtbot, table, 1, RATE, " 1e-6:1e-4")
    phases = page.settings.config().planned_phases()
    assert [(phase.name, phase.lr) for phase in phases] == [("warm up", 5e-3), ("whole network", (1e-6, 1e-4))]
    qtbot.mouseClick(found(page, "train.phases.reset"), Qt.MouseButton.LeftButton)
    assert kept(project_session) is None
    qtbot.waitUntil(lambda: page.form.recipe.phases()[0].name == "head")
    project_session.undo()
    qtbot.waitUntil(lambda: page.form.recipe.phases()[0].name == "warm up")


def test_what_is_no_rate_is_said_under_the_table(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    refusal = found(page, "train.phases.refusal")
    edit_cell(qtbot, page.form.recipe.table, 0, RATE, "fast")
    assert refusal.isVisible()
    assert "'fast'" in refusal.text()
    assert kept(project_session) is None
    edit_cell(qtbot, page.form.recipe.table, 0, RATE, page.form.recipe.model.index(0, RATE).data())
    assert not refusal.isVisible()  # what was there before goes
    edit_cell(qtbot, page.form.recipe.table, 0, RATE, "0.02")
    assert kept(project_session)[0]["lr"] == 0.02


def in_cell(qtbot: QtBot, page: TrainPage, row: int, column: int, text: str) -> None:
    table = page.form.recipe.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    (combo,) = (box for box in table.viewport().findChildren(QComboBox) if box.isVisible())
    qtbot.waitUntil(combo.view().isVisible)
    qtbot.keyClicks(combo.view(), text)
    qtbot.keyClick(combo.view(), Qt.Key.Key_Return)


def test_schedule_and_freezing_are_chosen_from_lists(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    in_cell(qtbot, page, 0, SCHEDULE, "Step")
    assert kept(project_session)[0]["scheduler"] == "step-decay"
    in_cell(qtbot, page, 0, TRAINS, "The new")
    assert kept(project_session)[0]["frozen"] == "body"
    form = page.form.recipe._params.form
    assert form is not None
    assert set(form.values()) == {"every", "factor"}


def test_the_schedules_settings_belong_to_the_phase_under_the_cursor(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, recipe="fine-tune")
    table = page.form.recipe.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    section = page.form.recipe._params
    assert section.form is not None
    assert section.form.values()["pct_start"] == 0.99
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert section.form.values()["pct_start"] == 0.3
    section.section.set_expanded(True)
    box = section.form.row("div").editor.buddy()
    assert box is not None
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(box, "8")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert [phase["scheduler_params"] for phase in kept(project_session)] == [
        {"pct_start": 0.99},
        {"pct_start": 0.3, "div": 8.0},
    ]


def test_phases_are_added_and_removed(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    remove = found(page, "train.phases.remove")
    assert not remove.isEnabled()  # the last one stays
    qtbot.mouseClick(found(page, "train.phases.add"), Qt.MouseButton.LeftButton)
    assert [phase["name"] for phase in kept(project_session)] == ["whole network", "phase 2"]
    qtbot.waitUntil(remove.isEnabled)
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert [phase["name"] for phase in kept(project_session)] == ["phase 2"]


def test_another_recipe_brings_its_own(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, recipe="fine-tune")
    edit_cell(qtbot, page.form.recipe.table, 1, EPOCHS, "2")
    choose(qtbot, page.form.recipe.recipe.combo, "Frozen")
    assert kept(project_session) is None
    qtbot.waitUntil(lambda: [phase.epochs for phase in page.form.recipe.phases()] == [6])


def test_the_preview_follows(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, recipe="one-cycle")
    qtbot.waitUntil(lambda: rates_drawn(page).get("Learning rate", 0) > 9e-4, timeout=20_000)
    steps = page.form.recipe.curve.plot.curves[0].series.xs
    assert (steps[0], steps[-1]) == (1, 30)  # 39 pictures for training, 13 at a time, 10 epochs
    edit_cell(qtbot, page.form.recipe.table, 0, RATE, "1e-5:1e-2")
    qtbot.waitUntil(lambda: rates_drawn(page).get("Head", 0) > 9e-3, timeout=20_000)
    assert rates_drawn(page)["First layers"] < 2e-5


def test_the_head_can_train_on_cached_features(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, recipe="fine-tune")
    in_cell(qtbot, page, 0, TRAINS, "The new head, on")
    assert [(phase["frozen"], phase["cached"]) for phase in kept(project_session)] == [("body", True), ("none", False)]
    model = page.form.recipe.model
    qtbot.waitUntil(lambda: model.index(0, TRAINS).data() == "Head, cached")
    in_cell(qtbot, page, 0, TRAINS, "All")
    assert (kept(project_session)[0]["frozen"], kept(project_session)[0]["cached"]) == ("none", False)


def test_layers_are_frozen_up_to_a_group_of_the_network(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, recipe="fine-tune")
    recipe = page.form.recipe
    qtbot.waitUntil(lambda: recipe.groups.names == ("stem", "stage1", "stage2", "stage3", "head"), timeout=SLOW)
    in_cell(qtbot, page, 1, TRAINS, "The layers from stage2 on")
    assert kept(project_session)[1]["frozen"] == 2
    qtbot.waitUntil(lambda: recipe.model.index(1, TRAINS).data() == "From stage2")
    assert recipe.model.index(1, TRAINS).data(Qt.ItemDataRole.ToolTipRole) == "Trains: The layers from stage2 on"
    choose(qtbot, page.form.network.arch.combo, "ResNet-34")
    qtbot.waitUntil(lambda: recipe.model.index(1, TRAINS).data() == "From layer2", timeout=SLOW)


@pytest.mark.parametrize(
    ("phase", "groups", "value", "short"),
    [
        ({"frozen": "body"}, GROUPS, "body", "Head"),
        ({"frozen": "body", "cached": True}, GROUPS, "cached", "Head, cached"),
        ({"frozen": 0}, (), "none", "All"),
        ({"frozen": -1}, (), "body", "Head"),
        ({"frozen": -2}, GROUPS, 3, "From stage3"),
        ({"frozen": 4}, GROUPS, "body", "Head"),
        ({"frozen": -5}, GROUPS, "none", "All"),
        ({"frozen": -2}, (), -2, "The last 2 group(s)"),
        ({"frozen": 2}, (), 2, "Without the first 2"),
        ({"frozen": 9}, GROUPS, 9, "⚠ 9 of 5 groups"),
    ],
)
def test_what_trains_in_words(phase: dict[str, Any], groups: tuple[str, ...], value: Any, short: str) -> None:
    shown = trains(Phase(**{"name": "", "epochs": 1, "lr": 1e-3} | phase), groups)
    assert shown == value
    assert trains_in_short(shown, groups) == short
    assert value in offered(groups, shown)


def test_groups_of_a_network_are_known_without_building_it_whole(registry: Registry) -> None:
    import torch

    before = torch.get_rng_state()
    names = group_names(registry.architectures["resnet34"], {"hidden": 16})
    assert names == ("stem", "layer1", "layer2", "layer3", "layer4", "head")
    assert torch.equal(before, torch.get_rng_state())


def test_more_rates_than_layer_groups_are_refused(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    qtbot.waitUntil(lambda: bool(page.form.recipe.groups.names), timeout=SLOW)
    edit_cell(qtbot, page.form.recipe.table, 0, RATE, "[1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1]")
    assert "5 layer groups" in found(page, "train.phases.refusal").text()
    assert kept(project_session) is None


def test_a_rate_for_each_part_of_the_network(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, recipe="one-cycle")
    recipe = page.form.recipe
    qtbot.waitUntil(lambda: bool(recipe.groups.names), timeout=SLOW)
    edit_cell(qtbot, recipe.table, 0, RATE, "[1e-5, 1e-4, 1e-2]")
    assert kept(project_session)[0]["lr"] == [1e-5, 1e-4, 1e-2]
    assert recipe.model.index(0, RATE).data() == "1e-5 … 0.01"
    assert recipe.model.index(0, RATE).data(Qt.ItemDataRole.ToolTipRole) == "Rate: [1e-5, 1e-4, 0.01]"
    qtbot.waitUntil(lambda: set(rates_drawn(page)) == {"stem to stage1", "stage2 to stage3", "Head"}, timeout=SLOW)
    assert rates_drawn(page)["stem to stage1"] == pytest.approx(1e-5, rel=0.05)
    assert rates_drawn(page)["stage2 to stage3"] == pytest.approx(1e-4, rel=0.05)
    edit_cell(qtbot, recipe.table, 0, RATE, ":1e-2")
    assert kept(project_session)[0]["lr"] == [1e-3, 1e-3, 1e-2]
    qtbot.waitUntil(lambda: set(rates_drawn(page)) == {"stem to stage3", "Head"}, timeout=SLOW)


def test_the_preview_shows_where_layers_stay_frozen(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, recipe="fine-tune")
    qtbot.waitUntil(lambda: bool(page.form.recipe.groups.names), timeout=SLOW)
    in_cell(qtbot, page, 1, TRAINS, "The layers from stage3 on")
    qtbot.waitUntil(lambda: set(rates_drawn(page)) == {"stage3", "Head"}, timeout=SLOW)
    curve = next(curve for curve in page.form.recipe.curve.plot.curves if curve.title == "stage3")
    assert np.isnan(curve.series.ys[:3]).all()  # frozen in the first phase, of three steps
    assert np.isfinite(curve.series.ys[3:]).all()


def test_rates_are_written_in_the_language(qtbot: QtBot, project_session: Session) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    try:
        page = train_page(qtbot, project_session, recipe="one-cycle", lr=[1e-4, 1e-3, 1e-2])
        model = page.form.recipe.model
        shown = "[1e-4; 0,001; 0,01]"
        assert model.index(0, RATE).data() == "1e-4 … 0,01"
        assert model.index(0, RATE).data(Qt.ItemDataRole.EditRole) == shown
        assert page.form.recipe.numbers.lr.currentText() == shown
        edit_cell(qtbot, page.form.recipe.table, 0, RATE, "[0,0002; 0,002; 0,02]")
        assert kept(project_session)[0]["lr"] == [2e-4, 2e-3, 2e-2]
        edit_cell(qtbot, page.form.recipe.table, 0, RATE, "0,001:0,01")
        assert kept(project_session)[0]["lr"] == [1e-3, 1e-2]
    finally:
        QLocale.setDefault(before)


def test_the_arrows_walk_through_the_list(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    table = page.form.recipe.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, SCHEDULE))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    (combo,) = (box for box in table.viewport().findChildren(QComboBox) if box.isVisible())
    qtbot.waitUntil(combo.view().isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(combo.view(), key)
    assert kept(project_session)[0]["scheduler"] == "sgdr"
    qtbot.waitUntil(lambda: QApplication.focusWidget() is table)
