"""The whole way by keyboard alone: Tab, arrows, Space, Enter and shortcuts."""

from typing import Any

import sights
from hands import Hands
from PySide6.QtWidgets import QLineEdit, QTabBar
from stage import Stage

STEPS = 6
"""Of the arrow keys that move the line of the learning rate: twenty make a decade."""
NOTE = "rate.txt"


def first_day(hands: Hands, stage: Stage) -> None:
    """From an empty profile to a quit while training."""
    hands.see(lambda: hands.window().windowHandle().resize(sights.WIDTH, sights.HEIGHT))  # as a window manager would
    set_up(hands, stage)
    correct_a_label(hands, stage)
    preview(hands)
    choose_training(hands, stage)
    find_rate(hands, stage)
    train_and_stop(hands)
    interpret(hands)
    predict(hands, stage)
    quit_while_training(hands)


def second_day(hands: Hands, stage: Stage) -> None:
    """The same project again, from the list of recent ones: all there."""
    hands.tab_to("data.recent")
    hands.key("Return")
    sights.came_back(hands, stage, (stage.work / NOTE).read_text())
    hands.key("Ctrl+1")
    sights.corrected(hands)
    turn_to(hands, "data.tabs", "Batch preview")
    hands.reads("preview.size", f"{sights.SIZE} px")
    hands.key("Ctrl+5")
    sights.both_runs(hands)
    hands.key("Ctrl+3")
    sights.matrix(hands)
    hands.key("Ctrl+4")
    sights.labelled(hands)
    hands.key("Ctrl+Q")


def set_up(hands: Hands, stage: Stage) -> None:
    sights.welcome(hands)
    hands.key("Ctrl+N")
    hands.choose_file(stage.photos)
    hands.reads("data.setup.dataset", "Labels in the file names")
    sights.good_pattern(hands)  # it is guessed
    assert hands.focused() == "data.setup.dataset"
    hands.tab_to("field.pattern", QLineEdit)
    for pattern, sight in (
        (sights.BAD_PATTERN, sights.bad_pattern),
        (sights.CATS_ONLY, sights.half_pattern),
        (sights.PATTERN, sights.good_pattern),
    ):
        hands.replace(pattern)
        sight(hands)
    hands.tab_to("data.setup.project")
    hands.replace(str(stage.project))
    hands.tab_to("data.setup.read")
    hands.key("Space")
    sights.pictures(hands, stage)


def correct_a_label(hands: Hands, stage: Stage) -> None:
    hands.tab_to("data.gallery")
    hands.key("Home")
    sights.first_is_chosen(hands)
    hands.key("Ctrl+L")
    hands.widget("class_chooser.name")
    hands.write(sights.RIGHT)
    hands.key("Return")
    sights.corrected(hands)
    hands.key("Ctrl+Z")
    sights.pictures(hands, stage)
    hands.key("Ctrl+Shift+Z")
    sights.corrected(hands)
    assert hands.focused() == "data.gallery"


def preview(hands: Hands) -> None:
    turn_to(hands, "data.tabs", "Batch preview")
    hands.tab_to("preview.size")
    hands.tab_to("preview.training")
    before = sights.preview(hands)
    hands.key("Space")
    sights.drawn_again(hands, before)
    hands.tab_to("preview.size")
    hands.replace(sights.SIZE)
    hands.key("Return")
    sights.coarser(hands, before[1])


def choose_training(hands: Hands, stage: Stage) -> None:
    hands.key("Ctrl+2")
    hands.choose("train.arch", sights.NETWORK)
    hands.choose("train.weights", sights.WEIGHTS)
    assert hands.focused() == "train.weights.path"  # what comes next is to be typed
    hands.write(str(stage.weights))
    hands.key("Return")
    hands.choose("train.recipe", sights.RECIPE)
    sights.training_form(hands, stage, "0.002")


def find_rate(hands: Hands, stage: Stage) -> None:
    hands.tab_to("train.lr.find")
    hands.key("Space")
    assert hands.focused() == "train.lr.find"  # which now stops it
    sights.lr_curve(hands)
    hands.tab_to("train.lr.valley")
    hands.key("Space")
    sights.rate_taken(hands)
    plot = hands.widget("train.lr.plot")
    hands.tab_to("train.lr.plot", type(plot.canvas))
    before = hands.see(lambda: plot.rate)
    hands.key("Right", times=STEPS)
    wanted = 10 ** (STEPS / 20)
    assert abs(hands.see(lambda: plot.rate) / before / wanted - 1) < 0.1
    (stage.work / NOTE).write_text(sights.rate_taken(hands))


def train_and_stop(hands: Hands) -> None:
    hands.tab_to("train.start")
    hands.key("Space")
    assert hands.focused() == "train.pause"
    sights.frozen_then_unfrozen(hands)
    hands.key("Ctrl+P")
    hands.reads("train.figures", "Paused")
    hands.reads("train.pause", "Resume")
    hands.key("Ctrl+P")
    hands.reads("train.pause", "Pause")
    hands.tab_to("train.keep")
    hands.key("Space")
    sights.stopped_early(hands)
    assert hands.focused() == "train.start"


def interpret(hands: Hands) -> None:
    hands.key("Ctrl+3")
    matrix = sights.matrix(hands)
    hands.tab_to("interpret.matrix")
    hands.key("Ctrl+Home")
    cells = sights.confusions(hands, matrix)
    # Down the first column, then from one cell with pictures to the next.
    row = min(row for row, _ in cells)
    hands.key("Down", times=row)
    for _ in range(sights.BREEDS):
        hands.key("Ctrl+Right")
        if (cell := hands.see(lambda: matrix.place)) in cells:
            sights.confused_cell(hands, matrix, cell)
            return
    raise AssertionError(f"the arrows found none of {cells}")


def predict(hands: Hands, stage: Stage) -> None:
    hands.key("Ctrl+4")
    hands.tab_to("predict.folder")
    hands.key("Space")
    hands.choose_file(stage.new_pictures())
    hands.tab_to("predict.start")
    hands.key("Space")
    sights.labelled(hands)
    hands.tab_to("predict.export")
    hands.key("Space")
    hands.until(hands.app.activePopupWidget, "a menu offers what to export")
    hands.key("Down")
    hands.key("Return")
    hands.choose_file(stage.table)
    sights.exported(hands, stage.table)


def quit_while_training(hands: Hands) -> None:
    hands.key("Ctrl+2")
    hands.key("Ctrl+Return")
    sights.trains(hands)
    hands.key("Ctrl+Q")
    sights.asked_to_quit(hands)
    hands.key("Escape")
    sights.trains(hands)
    hands.key("Ctrl+Q")
    sights.asked_to_quit(hands)
    hands.answer("Stop and quit")


def turn_to(hands: Hands, name: str, title: str) -> None:
    """Tabs to the titles of some tabs and goes along them with the arrows."""
    tabs: Any = hands.widget(name)
    hands.tab_to(name, QTabBar)
    for _ in range(hands.see(tabs.count)):
        if hands.see(lambda: tabs.tabText(tabs.currentIndex())).replace("&", "") == title:
            return
        hands.key("Right")
    raise AssertionError(f"the arrows do not lead to {title!r}")
