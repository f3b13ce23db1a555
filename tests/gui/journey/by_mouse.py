"""The whole way by mouse, with the keyboard where something has to be typed."""

import csv
import shutil
from pathlib import Path
from typing import Any

from app_under_test import Stage
from hands import Hands
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog

from petdesk.gui.main_window import MainWindow
from petdesk.project import Project

PATTERN = r"(.+)_\d+.jpg$"
BREEDS, PHOTOS = 37, 370
CORRECTED = "corrected by hand"


def first_day(hands: Hands, stage: Stage) -> None:
    """From an empty profile to a quit while training."""
    set_up(hands, stage)
    look_at_pictures(hands)
    correct_a_label(hands)
    preview(hands)
    choose_training(hands, stage)
    find_rate(hands)
    train_and_stop(hands)
    interpret(hands)
    predict(hands, stage)
    quit_while_training(hands)


def second_day(hands: Hands, stage: Stage) -> None:
    """The same project again: all there."""
    window = main_window(hands)
    hands.until(lambda: window.session.project is not None, "the project is open")
    project = open_project(hands)
    statuses = hands.see(lambda: [run.status for run in project.runs.all()])
    assert len(statuses) == 2, statuses
    assert "running" not in statuses, statuses
    labels = hands.see(lambda: [picture.label for picture in project.pictures.select(label=CORRECTED)])
    assert labels == [CORRECTED]
    hands.click("rail.runs")
    table = hands.widget("runs.table")
    hands.until(lambda: table.model().rowCount() == 2, "both runs are listed")
    hands.shot("runs")
    hands.click("rail.predict")
    answers = hands.widget("predict.table")
    hands.until(lambda: answers.model().rowCount() > 0, "the labels of yesterday are there")
    hands.shot("predictions-again")
    hands.click("rail.data")
    hands.until(lambda: hands.see is not None, "the page")
    hands.key("Ctrl+Z", times=1)
    hands.key("Ctrl+Q")


def set_up(hands: Hands, stage: Stage) -> None:
    hands.widget("data.welcome.folder")
    hands.shot("welcome")
    hands.drop(stage.photos)
    hands.widget("data.setup.read")
    choice = hands.widget("data.setup.dataset")
    hands.until(lambda: choice.isEnabled() and choice.currentData() == "filename-pattern", "the pattern is guessed")
    pattern = hands.widget("field.pattern")
    headline = hands.widget("data.setup.headline")
    replace_text(hands, "field.pattern", "(unclosed")
    hands.until(lambda: pattern.window().findChild(object, "field.pattern.refusal") is not None, "a refusal")
    hands.shot("bad-pattern")
    replace_text(hands, "field.pattern", r"([A-Z].+)_\d+.jpg$")  # cats only
    hands.until(lambda: str(PHOTOS) in headline.text(), "some names match")
    hands.shot("half-pattern")
    replace_text(hands, "field.pattern", PATTERN)
    hands.until(lambda: str(BREEDS) in headline.text(), "all names match")
    replace_text(hands, "data.setup.project", str(stage.project))
    hands.shot("set-up")
    hands.click("data.setup.read")
    window = main_window(hands)
    hands.until(lambda: window.session.project is not None, "the pictures are read")


def look_at_pictures(hands: Hands) -> None:
    classes = hands.widget("data.classes")
    hands.until(lambda: classes.model().rowCount() == BREEDS, "the classes are listed")
    gallery = hands.widget("data.gallery")
    hands.until(lambda: len(gallery.visible_indices()) > 2, "pictures are shown")
    hands.until(lambda: not gallery.loading, "the thumbnails are made")
    hands.shot("pictures")


def correct_a_label(hands: Hands) -> None:
    gallery = hands.widget("data.gallery")
    hands.click("data.gallery", at=lambda _: first_picture(gallery))
    hands.until(lambda: gallery.selected() == [0], "the first picture is chosen")
    hands.click("data.action.relabel.button")
    hands.widget("data.class_chooser.name")
    hands.type(CORRECTED)
    hands.shot("class-chooser")
    hands.key("Return")
    project = open_project(hands)
    hands.until(lambda: any(count.name == CORRECTED for count in project.pictures.classes()), "the label is kept")


def preview(hands: Hands) -> None:
    tabs = hands.widget("data.tabs")
    hands.click("data.tabs", at=lambda _: tab_middle(tabs, 1))
    hands.until(lambda: tabs.currentIndex() == 1, "the preview is shown")
    hands.click("preview.again")
    hands.until(lambda: not hands_busy(), "the preview is drawn")
    hands.shot("batch-preview")


def choose_training(hands: Hands, stage: Stage) -> None:
    hands.click("rail.train")
    pick(hands, "train.arch", "squeezenet1_1")
    pick(hands, "train.weights", "file")
    replace_text(hands, "train.weights.path", str(stage.weights))
    hands.key("Return")
    pick(hands, "train.recipe", "fine-tune")
    hands.shot("train-form")
    project = open_project(hands)
    assert hands.see(lambda: project.settings.get("train.arch")) == "squeezenet1_1"
    assert hands.see(lambda: project.settings.get("train.weights")) == str(stage.weights)


def find_rate(hands: Hands) -> None:
    tabs = hands.widget("train.tabs")
    hands.click("train.tabs", at=lambda _: tab_middle(tabs, 0))
    hands.click("train.lr.find")
    button = hands.widget("train.lr.valley")
    window = main_window(hands)
    hands.until(lambda: button.isEnabled() and not window.session.work.busy, "the curve is there", seconds=240)
    hands.click("train.lr.valley")
    plot = hands.widget("train.lr.plot")
    hands.until(lambda: plot.rate is not None, "the line is there")
    hands.shot("lr-curve")
    before = hands.see(lambda: plot.rate)

    def on_line(factor: float) -> QPoint:
        return plot.canvas.mapTo(plot, plot.canvas.mapFromScene(plot.canvas.place_of(before * factor))) + QPoint(0, 60)

    hands.drag("train.lr.plot", lambda _: on_line(1.0), lambda _: on_line(1.5))
    hands.until(lambda: abs(plot.rate / before - 1.5) < 0.1, "the line was dragged")
    hands.shot("line-dragged")


def train_and_stop(hands: Hands) -> None:
    window = main_window(hands)
    project = open_project(hands)
    hands.click("train.start")
    epochs = hands.widget("train.epochs")
    hands.until(lambda: epochs.model().rowCount() >= 2, "a frozen and an unfrozen epoch are trained", seconds=240)
    hands.shot("training")
    hands.click("train.pause")
    hands.until(lambda: window.session.work.job.is_paused, "it pauses")
    hands.click("train.pause")
    hands.click("train.keep")
    hands.until(lambda: not window.session.work.busy, "it stops")
    (run,) = hands.see(lambda: project.runs.all())
    assert run.status == "cancelled", run
    assert (run.path / "model.safetensors").is_file()
    phases = {line.split(",")[0] for line in (run.path / "metrics.csv").read_text().splitlines()[1:]}
    assert phases == {"1", "2"}, phases


def interpret(hands: Hands) -> None:
    hands.click("rail.interpret")
    matrix = hands.widget("interpret.matrix")
    hands.until(lambda: len(matrix.names) > 1, "the matrix is drawn")
    hands.shot("interpret")
    place = hands.see(lambda: most_confused(matrix))
    hands.click("interpret.matrix", at=lambda _: matrix.viewport().mapTo(matrix, matrix.cell_rect(place).center()))
    gallery = hands.widget("interpret.gallery")
    count = hands.see(lambda: int(matrix._counts[place]))
    hands.until(lambda: len(gallery.entries) == count, "the cell's pictures are shown")
    hands.shot("confused-cell")


def predict(hands: Hands, stage: Stage) -> None:
    folder = stage.work / "new pictures"
    folder.mkdir()
    for photo in sorted(stage.photos.glob("*.jpg"))[:40:2]:
        shutil.copy(photo, folder)
    (folder / "broken.jpg").write_bytes(b"this is no picture")
    hands.click("rail.predict")
    hands.click("predict.folder")
    choose_file(hands, folder)
    hands.click("predict.start")
    table = hands.widget("predict.table")
    hands.until(lambda: table.model().rowCount() == 21, "all files are listed")
    window = main_window(hands)
    hands.until(lambda: not window.session.work.busy, "the labelling is done")
    hands.shot("predicted")
    out = stage.work / "labels.csv"
    hands.click("predict.export")
    menu = hands.see(lambda: QApplication.activePopupWidget())
    if menu is not None:
        hands.key("Down")
        hands.key("Return")
    choose_file(hands, out)
    hands.until(out.exists, "the table is exported")
    with out.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["path", "label", "confidence", "error"]
    assert len(rows) == 21
    assert [Path(row["path"]).name for row in rows if row["error"]] == ["broken.jpg"]


def quit_while_training(hands: Hands) -> None:
    window = main_window(hands)
    hands.click("rail.train")
    hands.click("train.start")
    steps = hands.widget("train.figures")
    hands.until(lambda: "tep" in steps.text() or steps.text(), "it trains")
    hands.until(lambda: window.session.work.job is not None, "the training is under way")
    hands.key("Ctrl+Q")
    hands.press("Keep working")
    assert hands.see(lambda: window.session.work.busy)
    hands.key("Ctrl+Q")
    hands.press("Stop and quit")


def main_window(hands: Hands) -> Any:
    return hands.see(lambda: next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)))


def open_project(hands: Hands) -> Project:
    window = main_window(hands)
    return hands.see(lambda: window.session.project)


def hands_busy() -> bool:
    return False


def tab_middle(tabs: Any, position: int) -> QPoint:
    return tabs.tabBar().mapTo(tabs, tabs.tabBar().tabRect(position).center())


def first_picture(gallery: Any) -> QPoint:
    return gallery.viewport().mapTo(gallery, gallery.place_of(0).center())


def most_confused(matrix: Any) -> tuple[int, int]:
    counts = matrix._counts.copy()
    counts[range(len(counts)), range(len(counts))] = 0
    row, column = divmod(int(counts.argmax()), len(counts))
    return row, column


def pick(hands: Hands, name: str, key: str) -> None:
    """Chooses an entry of a combo box in its list."""
    box: QComboBox = hands.widget(name)
    index = hands.see(lambda: box.findData(key))
    assert index >= 0, f"{name} has no {key}"
    hands.click(name)
    popup = hands.until(lambda: box.view() if box.view().isVisible() else None, f"the list of {name} is open")

    def hit() -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        view = box.view()
        view.scrollTo(view.model().index(index, 0))
        spot = view.visualRect(view.model().index(index, 0)).center()
        window = view.window()
        QTest.mouseClick(
            window.windowHandle(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            view.viewport().mapTo(window, spot),
        )

    assert popup is not None
    hands.do(hit)
    hands.until(lambda: box.currentData() == key and not box.view().isVisible(), f"{name} is {key}")


def replace_text(hands: Hands, name: str, text: str) -> None:
    """Clicks into a field, marks all of it, and types."""
    hands.click(name)
    hands.key("Ctrl+A")
    hands.type(text)


def choose_file(hands: Hands, path: Path) -> None:
    """Types a path into the file dialog that is open and confirms."""
    hands.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog), "a file dialog is open")
    hands.key("Ctrl+A")
    hands.type(str(path))
    hands.key("Return")
    hands.until(lambda: QApplication.activeModalWidget() is None, "the file dialog is closed")
