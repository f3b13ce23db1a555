"""The whole way by mouse, with the keyboard where something has to be typed."""

from typing import Any

import sights
from hands import Hands, hit
from PySide6.QtCore import QPoint
from stage import Stage

NOTE = "rate.txt"
"""What the first day tells the second: the rate that the line was dragged to."""


def first_day(hands: Hands, stage: Stage) -> None:
    """From an empty profile to a quit while training."""
    hands.see(lambda: hands.window().windowHandle().resize(sights.WIDTH, sights.HEIGHT))  # as a window manager would
    set_up(hands, stage)
    correct_a_label(hands)
    preview(hands)
    choose_training(hands, stage)
    find_rate(hands, stage)
    train_and_stop(hands)
    interpret(hands)
    predict(hands, stage)
    quit_while_training(hands)


def second_day(hands: Hands, stage: Stage) -> None:
    """The same project again: all there."""
    recent = hands.widget("data.recent")
    hands.click("data.recent", at=lambda _: recent.visualRect(recent.model().index(0, 0)).center())
    sights.came_back(hands, stage, (stage.work / NOTE).read_text())
    hands.click("rail.data")
    sights.corrected(hands)
    hands.turn_to("data.tabs", "Batch preview")
    hands.reads("preview.size", f"{sights.SIZE} px")
    hands.click("rail.runs")
    sights.both_runs(hands)
    hands.click("rail.interpret")
    sights.matrix(hands)
    hands.click("rail.predict")
    sights.labelled(hands)
    hands.key("Ctrl+Q")


def set_up(hands: Hands, stage: Stage) -> None:
    sights.welcome(hands)
    hands.drop(stage.photos)
    hands.reads("data.setup.dataset", "Labels in the file names")
    sights.good_pattern(hands)  # it is guessed
    for pattern, sight in (
        (sights.BAD_PATTERN, sights.bad_pattern),
        (sights.CATS_ONLY, sights.half_pattern),
        (sights.PATTERN, sights.good_pattern),
    ):
        fill(hands, "field.pattern", pattern)
        sight(hands)
    fill(hands, "data.setup.project", str(stage.project))
    hands.click("data.setup.read")
    sights.pictures(hands, stage)


def correct_a_label(hands: Hands) -> None:
    gallery = hands.widget("data.gallery")
    hands.click("data.gallery", at=lambda _: gallery.viewport().mapTo(gallery, gallery.place_of(0).center()))
    sights.first_is_chosen(hands)
    hands.click("data.action.relabel.button")
    hands.widget("class_chooser.name")
    hands.write(sights.RIGHT)
    hands.shot("class-chooser")
    hands.press("OK")
    sights.corrected(hands)


def preview(hands: Hands) -> None:
    hands.turn_to("data.tabs", "Batch preview")
    before = sights.preview(hands)
    hands.click("preview.again")
    sights.drawn_again(hands, before)
    fill(hands, "preview.size", sights.SIZE)
    hands.key("Return")
    sights.coarser(hands, before[1])


def choose_training(hands: Hands, stage: Stage) -> None:
    hands.click("rail.train")
    hands.pick("train.arch", sights.NETWORK)
    hands.pick("train.weights", sights.WEIGHTS)
    fill(hands, "train.weights.path", str(stage.weights))
    hands.key("Return")
    hands.pick("train.recipe", sights.RECIPE)
    sights.training_form(hands, stage, "0.002")


def find_rate(hands: Hands, stage: Stage) -> None:
    hands.turn_to("train.tabs", "Learning rate")
    hands.click("train.lr.find")
    sights.lr_curve(hands)
    hands.click("train.lr.valley")
    sights.rate_taken(hands)
    plot = hands.widget("train.lr.plot")
    before = hands.see(lambda: plot.rate)
    hands.drag("train.lr.plot", lambda _: on_line(plot, before), lambda _: on_line(plot, 1.5 * before))
    hands.until(lambda: abs(plot.rate / before - 1.5) < 0.1, "the line was dragged")
    (stage.work / NOTE).write_text(sights.rate_taken(hands))


def train_and_stop(hands: Hands) -> None:
    hands.click("train.start")
    sights.frozen_then_unfrozen(hands)
    hands.click("train.pause")
    hands.reads("train.figures", "Paused")
    hands.reads("train.pause", "Resume")
    hands.click("train.pause")
    hands.reads("train.pause", "Pause")
    hands.click("train.keep")
    sights.stopped_early(hands)


def interpret(hands: Hands) -> None:
    hands.click("rail.interpret")
    matrix = sights.matrix(hands)
    cell = sights.confusions(hands, matrix)[0]
    hands.click("interpret.matrix", at=lambda _: matrix.viewport().mapTo(matrix, matrix.cell_rect(cell).center()))
    sights.confused_cell(hands, matrix, cell)


def predict(hands: Hands, stage: Stage) -> None:
    hands.click("rail.predict")
    hands.click("predict.folder")
    hands.choose_file(stage.new_pictures())
    hands.click("predict.start")
    sights.labelled(hands)
    hands.click("predict.export")
    menu = hands.until(hands.app.activePopupWidget, "a menu offers what to export")
    hands.do(lambda: hit(menu, menu.actionGeometry(menu.actions()[0]).center()))
    hands.choose_file(stage.table)
    sights.exported(hands, stage.table)


def quit_while_training(hands: Hands) -> None:
    hands.click("rail.train")
    hands.click("train.start")
    sights.trains(hands)
    hands.key("Ctrl+Q")
    sights.asked_to_quit(hands)
    hands.press("Keep working")
    sights.trains(hands)
    hands.key("Ctrl+Q")
    sights.asked_to_quit(hands)
    hands.press("Stop and quit")


def fill(hands: Hands, name: str, text: str) -> None:
    """Clicks into a field and types over what is there."""
    hands.click(name)
    hands.replace(text)


def on_line(plot: Any, rate: float) -> QPoint:
    """Where the upright line would be at this rate, a bit below the legend."""
    spot: QPoint = plot.canvas.mapTo(plot, plot.canvas.mapFromScene(plot.canvas.place_of(rate)))
    return spot + QPoint(0, 60)
