"""The recipe's phases as a table, and the preview of their learning rates."""

from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from train_page_samples import choose, edit_cell, found, train_page

from petdesk.gui.pages.train import TrainPage
from petdesk.gui.pages.train.phases_model import EPOCHS, NAME, RATE, SCHEDULE, TRAINS
from petdesk.gui.session import Session


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
    edit_cell(qtbot, page.form.recipe.table, 0, RATE, "0.01")
    assert not refusal.isVisible()
    assert kept(project_session)[0]["lr"] == 0.01


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
