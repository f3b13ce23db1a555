"""What there must be to see at each station of a journey, whichever way one came."""

import csv
from pathlib import Path
from typing import Any

from eyes import Eyes, pixels
from stage import PICTURES_TO_LABEL, Stage

BREEDS, PHOTOS = 37, 370
PATTERN = r"(.+)_\d+.jpg$"
BAD_PATTERN, CATS_ONLY = "(unclosed", r"([A-Z].+)_\d+.jpg$"
WRONG, RIGHT = "Abyssinian", "Bengal"
"""The first picture's class as its file's name has it, and as the journey corrects it."""
SIZE = "96"
"""Pixels a side: enough to see that all works, and quick."""
WIDTH, HEIGHT = 1180, 760
NETWORK, WEIGHTS, RECIPE = "SqueezeNet 1.1", "Weights from a file", "Fine-tune"
FILES = PICTURES_TO_LABEL + 1


def welcome(eyes: Eyes) -> None:
    """An app that was never used."""
    eyes.widget("data.welcome.folder")
    assert eyes.see(eyes.window().windowTitle) == "PetDesk"
    assert eyes.see(lambda: eyes.visible("data.recent")) is None
    eyes.shot("welcome")


def bad_pattern(eyes: Eyes) -> None:
    eyes.reads("field.pattern.refusal", "unterminated")
    assert not eyes.see(lambda: eyes.widget_now("data.setup.read").isEnabled())
    eyes.shot("bad-pattern")


def half_pattern(eyes: Eyes) -> None:
    eyes.reads("data.setup.headline", f"120 of {PHOTOS} pictures get a class")
    eyes.reads("data.setup.only_missing", "250 names")


def good_pattern(eyes: Eyes) -> None:
    eyes.reads("data.setup.headline", f"{PHOTOS} pictures, {BREEDS} classes")
    eyes.shot("set-up")


def pictures(eyes: Eyes, stage: Stage) -> None:
    """The project with all its pictures."""
    eyes.reads("data.totals", f"{PHOTOS} pictures · {BREEDS} classes · 296 to train (80%) · 74 to validate (20%)")
    eyes.until(lambda: eyes.rows("data.classes")[0][:2] == [WRONG, "10"], "the first class has ten pictures")
    assert len(eyes.rows("data.classes")) == BREEDS
    gallery = eyes.widget("data.gallery")
    eyes.until(lambda: gallery.count() == PHOTOS and not gallery.loading, "the thumbnails are made")
    assert eyes.see(eyes.window().windowTitle) == f"{stage.project.stem} - PetDesk"
    eyes.shot("pictures")


def first_is_chosen(eyes: Eyes) -> None:
    gallery = eyes.widget("data.gallery")
    eyes.until(lambda: gallery.selected() == [0], "the first picture is chosen")
    eyes.reads("data.selected", "1 picture chosen")


def corrected(eyes: Eyes) -> None:
    """The first picture is of the other class now."""
    gallery = eyes.widget("data.gallery")
    eyes.until(lambda: gallery.count() == PHOTOS and gallery.entry(0).lines[0] == RIGHT, "its tile has the class")
    assert "edited" in eyes.see(lambda: gallery.entry(0).lines[1])
    counts = {row[0]: row[1] for row in eyes.rows("data.classes")}
    assert len(counts) == BREEDS
    assert (counts[WRONG], counts[RIGHT]) == ("9", "11"), counts


def preview(eyes: Eyes) -> tuple[bytes, bytes]:
    """The batch preview; returns how both sides look, once the check has gone that takes room above them."""
    eyes.until(lambda: eyes.visible("data.check") is None, "the pictures were checked")
    for side in ("preview.training", "preview.validation"):
        grid = eyes.widget(side)
        eyes.until(lambda grid=grid: len(grid.tiles()) == 12, f"{side} has its pictures")
    return eyes.look("preview.training"), eyes.look("preview.validation")


def drawn_again(eyes: Eyes, before: tuple[bytes, bytes]) -> None:
    """The training pictures are varied otherwise; the validation pictures never are."""
    eyes.until(lambda: pixels(eyes.widget_now("preview.training")) != before[0], "it is redrawn")
    assert eyes.look("preview.validation") == before[1]
    eyes.shot("batch-preview")


def coarser(eyes: Eyes, before: bytes) -> None:
    """The validation pictures are of fewer pixels."""
    eyes.reads("preview.size", f"{SIZE} px")
    eyes.until(lambda: pixels(eyes.widget_now("preview.validation")) != before, "it is coarser")


def training_form(eyes: Eyes, stage: Stage, rate: str) -> None:
    """The settings of the training."""
    eyes.reads("train.arch", NETWORK)
    eyes.reads("train.weights", WEIGHTS)
    eyes.reads("train.weights.path", str(stage.weights))
    eyes.reads("train.weights.note", "The body takes its weights from this file")
    eyes.reads("train.recipe", RECIPE)
    phases = eyes.widget("train.phases")
    eyes.until(lambda: phases.model().index(0, 4).data() == rate, f"the first phase has the rate {rate}")
    assert [row[:3] for row in eyes.rows("train.phases")] == [["head", "Head", "1"], ["whole network", "All", "6"]]


def lr_curve(eyes: Eyes) -> None:
    """The finder has come to its end."""
    plot = eyes.widget("train.lr.plot")
    valley = eyes.widget("train.lr.valley")
    eyes.until(lambda: valley.isEnabled() and plot.rate is not None, "the curve is there", seconds=240)
    for name in ("minimum_over_10", "steepest", "valley", "slide"):
        assert "e-" in eyes.text(f"train.lr.{name}"), name
    assert len(eyes.see(lambda: plot.curve("smoothed").series.xs)) > 20
    eyes.reads("train.lr.find", "Find a learning rate")
    eyes.shot("lr-curve")


def rate_taken(eyes: Eyes) -> str:
    """The line's rate is the first phase's; returns how the table writes it."""
    plot, phases = eyes.widget("train.lr.plot"), eyes.widget("train.phases")
    eyes.until(
        lambda: abs(float(phases.model().index(0, 4).data()) / plot.rate - 1) < 0.01, "the phase has the line's rate"
    )
    eyes.shot("line-moved")
    return eyes.rows("train.phases")[0][4]


def frozen_then_unfrozen(eyes: Eyes) -> None:
    """An epoch of each phase is trained, and more are to come."""
    epochs = eyes.widget("train.epochs")
    eyes.until(lambda: epochs.model().rowCount() >= 2, "an epoch of each phase is trained", seconds=240)
    assert [row[:2] for row in eyes.rows("train.epochs")[:2]] == [["1", "1"], ["2", "1"]]
    eyes.reads("train.standing", "Phase 2 of 2: whole network")
    eyes.shot("training")


def stopped_early(eyes: Eyes) -> None:
    eyes.reads("train.standing", "Stopped; what was learned is kept")
    eyes.message("what it learned is kept")
    assert 2 <= len(eyes.rows("train.epochs")) < 7
    eyes.widget("train.start")


def matrix(eyes: Eyes) -> Any:
    """The confusion matrix of the run."""
    view = eyes.widget("interpret.matrix")
    eyes.until(lambda: len(view.names) == BREEDS, "the matrix is drawn")
    eyes.reads("interpret.summary", "74 validation pictures · 37 classes")
    eyes.shot("interpret")
    return view


def confusions(eyes: Eyes, view: Any) -> list[tuple[int, int]]:
    """The cells off the diagonal that have pictures, as their words tell, those with most first."""

    def found() -> list[tuple[int, int, int]]:
        cells = [(row, column) for row in range(BREEDS) for column in range(BREEDS) if row != column]
        counted = [(int(view.cell_words(cell).split(": ")[1].split(" of ")[0]), *cell) for cell in cells]
        return sorted((cell for cell in counted if cell[0]), reverse=True)

    return [(row, column) for _, row, column in eyes.see(found)]


def confused_cell(eyes: Eyes, view: Any, cell: tuple[int, int]) -> None:
    """The cell's pictures, and no others, are beside the matrix."""
    eyes.until(lambda: view.place == cell, "the cell is chosen")
    actual, predicted = (view.names[index] for index in cell)
    words = eyes.text("interpret.cell")
    assert words.startswith(f"{actual} taken for {predicted}: "), words
    count = int(words.split(": ")[1].split(" of ")[0])
    gallery = eyes.widget("interpret.gallery")
    eyes.until(lambda: gallery.count() == count and not gallery.loading, "the cell's pictures are shown")
    for entry in eyes.see(lambda: [gallery.entry(index) for index in range(count)]):
        assert entry.title.startswith("Actual"), entry
        assert entry.title.endswith(actual), entry
        assert entry.lines[0].endswith(predicted), entry
        assert entry.path.name.startswith(f"{actual}_"), entry
    eyes.reads("interpret.count", f"{count} picture")
    eyes.shot("confused-cell")


def labelled(eyes: Eyes) -> None:
    """Every file of the folder has an answer, or a reason why not."""
    table = eyes.widget("predict.table")
    eyes.until(lambda: table.model().rowCount() == FILES, "all files are listed")
    eyes.reads("predict.title", "new pictures, labelled by")
    eyes.reads("predict.unread", "Unreadable 1")
    rows = {row[0]: row[1:] for row in eyes.rows("predict.table")}
    assert len(rows) == FILES
    assert rows["broken.jpg"][2], rows["broken.jpg"]
    assert all(row[0] and "%" in row[1] for name, row in rows.items() if name != "broken.jpg"), rows
    eyes.shot("labelled")


def exported(eyes: Eyes, path: Path) -> None:
    """The table on disk says what the one on screen says."""
    eyes.message(f"{FILES} rows are in {path}")
    with path.open(newline="", encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    assert list(lines[0]) == ["path", "label", "confidence", "error"]
    shown = {row[0]: row[1] for row in eyes.rows("predict.table")}
    assert {Path(line["path"]).name: line["label"] for line in lines if not line["error"]} == {
        name: label for name, label in shown.items() if name != "broken.jpg"
    }
    assert [Path(line["path"]).name for line in lines if line["error"]] == ["broken.jpg"]


def trains(eyes: Eyes) -> None:
    """The second training is past its first step."""
    eyes.reads("train.figures", "Step ")
    eyes.widget("train.keep")


def asked_to_quit(eyes: Eyes) -> None:
    box = eyes.dialog()
    assert "Training SqueezeNet 1.1" in eyes.see(box.text)
    eyes.shot("quit-asks")


def came_back(eyes: Eyes, stage: Stage, rate: str) -> None:
    """The page and the window of yesterday, and the settings on it."""
    eyes.until(lambda: eyes.window().windowTitle() == f"{stage.project.stem} - PetDesk", "the project is open")
    assert eyes.see(lambda: eyes.widget_now("rail.train").isChecked())
    assert eyes.see(lambda: (eyes.window().width(), eyes.window().height())) == (WIDTH, HEIGHT)
    training_form(eyes, stage, rate)
    assert "was interrupted" in eyes.message("The training of today")
    eyes.shot("came-back")


def both_runs(eyes: Eyes) -> None:
    """Yesterday's trainings: the one that was stopped, and the one that the quit stopped."""
    table = eyes.widget("runs.table")
    eyes.until(lambda: table.model().rowCount() == 2, "both runs are listed")
    rows = eyes.rows("runs.table")
    assert [(row[0], row[2], row[4]) for row in rows] == [("2", "Interrupted", NETWORK), ("1", "Stopped", NETWORK)], (
        rows
    )
    eyes.shot("runs")
