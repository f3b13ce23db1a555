"""Bad input by mouse and keyboard: a plain sentence where it was put in, and an app that goes on."""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from data_helpers import control, press, type_into, wait
from interpret_samples import write_run
from predict_samples import drop, train_shapes
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from safetensors.torch import save_file
from train_page_samples import SMALL, choose, edit_cell, open_setting

from petdesk.data.overview import VALID_FRACTION
from petdesk.gui.main_window import MainWindow
from petdesk.gui.pages.predict.answers_model import ERROR
from petdesk.gui.pages.train.phases_model import EPOCHS, RATE
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.interpret import PREDICTIONS
from petdesk.project import Project
from petdesk.registry import Registry

Make = Callable[[Path, Path], Path]
SLOW = 30_000
OF_A_PROGRAM = re.compile(r"Traceback|\w+Error\b|\w*Exception\b|Error:|Errno|<class|0x[0-9a-f]{6}|\bNone\b(?! of)|\{\}")
ADVICE = re.compile(
    r"\b(add|change|check|choose|close|connect|copy|correct|drop|give|go on|let|make|move|must|open|put|save|set|train|"
    r"type|update|write)\b",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """The text, once it reads like one written for people: what is wrong, what to do, and no trace of a program."""
    assert text.endswith("."), text
    assert "\n" not in text
    assert not OF_A_PROGRAM.search(text), text
    assert ADVICE.search(text), text
    return text.removeprefix("⚠ ")


def said(bar: MessageBar) -> str:
    """The one message of a bar."""
    (message,) = bar.messages()
    assert message.isVisible()
    return plain(message.text)


def heard(qtbot: QtBot, bar: MessageBar) -> str:
    """The one message of a bar, once it is there."""
    qtbot.waitUntil(lambda: bool(bar.messages()), timeout=SLOW)
    return said(bar)


def turn_to(qtbot: QtBot, window: MainWindow, key: str) -> Any:
    press(qtbot, control(window, f"rail.{key}", QToolButton))
    assert window.page.key == key
    return window.page


def let_fall(qtbot: QtBot, window: MainWindow, path: Path) -> Any:
    """Drops it on the window; returns the page that it led to."""
    assert drop(window, [path])
    QApplication.processEvents()
    return window.page


def looked(qtbot: QtBot, page: Any) -> str:
    """What stands in the preview of a source once it was looked at."""
    qtbot.waitUntil(lambda: not page.set_up.peek._latest.busy and not page.set_up.peek._timer.isActive(), timeout=SLOW)
    wait(qtbot, lambda: control(page, "data.setup.note", QLabel).isVisible())
    return plain(control(page, "data.setup.note", QLabel).text())


def read(qtbot: QtBot, window: MainWindow, source: Path) -> Any:
    """Makes a project of a source and waits until its pictures are checked."""
    page = let_fall(qtbot, window, source)
    wait(qtbot, page.set_up.read.isEnabled)
    with qtbot.waitSignal(window.session.project_opened, timeout=SLOW):
        press(qtbot, page.set_up.read)
    watch = page.workbench.watch
    wait(qtbot, lambda: watch.overview is not None and watch.overview.unchecked == 0 and not watch.busy)
    wait(qtbot, lambda: page.workbench.checking.job is None and not page.workbench.pictures.busy)
    return page


def train_page(qtbot: QtBot, window: MainWindow, **settings: Any) -> Any:
    project = window.session.project
    assert project is not None
    one = [{"name": "all", "epochs": 1, "frozen": "none", "lr": 1e-3}]
    for key, value in (SMALL | {"train.phases": one} | settings).items():
        project.settings.set(key, value)
    page = turn_to(qtbot, window, "train")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(page.controls.start.isEnabled)
    return page


def trained(qtbot: QtBot, page: Any) -> list[str]:
    """What a training that was begun by its button says in the end."""
    press(qtbot, page.controls.start)
    wait(qtbot, lambda: page.trainer.job is None)
    return [message.text for message in page.messages.messages()]


@pytest.fixture
def pictures(shapes: Path, tmp_path: Path) -> Path:
    """Eight pictures of each of three classes, to be spoilt."""
    for label in ("red", "green", "blue"):
        (tmp_path / "mine" / label).mkdir(parents=True)
        for number in range(8):
            shutil.copy(shapes / label / f"{number}.png", tmp_path / "mine" / label)
    return tmp_path / "mine"


@pytest.fixture
def opened(window: MainWindow, shapes_project: Path, qtbot: QtBot) -> MainWindow:
    """The window with the project of `shapes`."""
    let_fall(qtbot, window, shapes_project)
    assert window.session.project is not None
    return window


@pytest.fixture(scope="module")
def run(shapes: Path, registry: Registry, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return train_shapes(shapes, registry, tmp_path_factory.mktemp("trained") / "run")


# Sources.


def empty_folder(place: Path, _shapes: Path) -> Path:
    (place / "empty").mkdir()
    return place / "empty"


def folder_of_texts(place: Path, _shapes: Path) -> Path:
    (place / "texts" / "cat").mkdir(parents=True)
    (place / "texts" / "cat" / "notes.txt").write_text("no picture")
    return place / "texts"


def one_class(place: Path, shapes: Path) -> Path:
    shutil.copytree(shapes / "red", place / "one" / "red")
    return place / "one"


def table(place: Path, content: str) -> Path:
    (place / "t.csv").write_text(content)
    return place / "t.csv"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        pytest.param(empty_folder, "empty is empty", id="empty folder"),
        pytest.param(folder_of_texts, "no pictures", id="folder of texts"),
        pytest.param(one_class, "All of them are of one class", id="one class"),
        pytest.param(lambda place, _: table(place, ""), "t.csv is empty", id="empty table"),
        pytest.param(lambda place, _: table(place, "path,label\n"), "has no row", id="table of headings"),
        pytest.param(lambda place, _: table(place, "path,b\nx.png,2\n"), "Set “Label column” to one", id="no labels"),
        pytest.param(lambda place, _: table(place, "path,label\nx.png,a\ny.png,b\n"), "Set “Root” to", id="all gone"),
    ],
)
def test_a_source_without_classes_cannot_be_read(
    window: MainWindow, shapes: Path, tmp_path: Path, qtbot: QtBot, make: Make, words: str
) -> None:
    page = let_fall(qtbot, window, make(tmp_path, shapes))
    assert words in looked(qtbot, page)
    assert not page.set_up.read.isEnabled()
    press(qtbot, page.set_up.back)
    assert page.welcome.isVisible()
    let_fall(qtbot, window, shapes)
    wait(qtbot, page.set_up.read.isEnabled)


def test_a_path_that_is_gone(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    page = let_fall(qtbot, window, tmp_path / "gone")
    assert "gone is not there" in said(page.messages)
    assert page.welcome.isVisible()


def test_a_table_with_some_pictures_gone(window: MainWindow, shapes: Path, qtbot: QtBot, tmp_path: Path) -> None:
    rows = [f"{shapes / label / f'{number}.png'},{label}" for label in ("red", "blue") for number in range(4)]
    source = table(tmp_path, "\n".join(["path,label", *rows, "gone.png,red", "away.png,blue"]))
    page = let_fall(qtbot, window, source)
    wait(qtbot, lambda: "2 of them are not where" in control(page, "data.setup.note", QLabel).text())
    page = read(qtbot, window, source)
    assert "2 cannot be read" in control(page, "data.totals.more", QLabel).text()
    assert "The training is done" in trained(qtbot, train_page(qtbot, window))[0]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [("^(red", "no regular expression"), ("^red", "0 groups"), ("(r)(e)d", "2 groups"), ("", "")],
)
def test_a_pattern_that_is_none(window: MainWindow, pictures: Path, qtbot: QtBot, pattern: str, words: str) -> None:
    line = pattern_line(window, pictures, qtbot)
    type_into(qtbot, line, pattern)
    page: Any = window.page
    assert words in plain(page.set_up.form.row("pattern").refusal())
    assert not page.set_up.read.isEnabled()
    type_into(qtbot, line, r"^([03])\.png")
    wait(qtbot, page.set_up.read.isEnabled)


def test_a_pattern_that_fits_nothing(window: MainWindow, pictures: Path, qtbot: QtBot) -> None:
    line = pattern_line(window, pictures, qtbot)
    type_into(qtbot, line, "^(lynx)")
    assert "finds no label" in looked(qtbot, window.page)
    page: Any = window.page
    assert not page.set_up.read.isEnabled()


def pattern_line(window: MainWindow, pictures: Path, qtbot: QtBot) -> QLineEdit:
    """Where the pattern is typed for pictures whose labels are to be in their names."""
    page = let_fall(qtbot, window, pictures)
    wait(qtbot, page.set_up.read.isEnabled)
    choose(qtbot, control(page, "data.setup.dataset", QComboBox), "Labels in the file names")
    line: QLineEdit = page.set_up.form.row("pattern").findChild(QLineEdit)
    return line


# Pictures.


def spoil(pictures: Path) -> set[str]:
    """Cuts one off, empties one, and puts a text in the place of one; returns their names."""
    cut = pictures / "red" / "3.png"
    cut.write_bytes(cut.read_bytes()[:800])
    (pictures / "green" / "none.jpg").touch()
    (pictures / "blue" / "text.jpg").write_text("no picture at all, though it is called one")
    return {"3.png", "none.jpg", "text.jpg"}


def test_bad_pictures_are_listed_with_a_reason_and_left_out(window: MainWindow, pictures: Path, qtbot: QtBot) -> None:
    bad = spoil(pictures)
    page = read(qtbot, window, pictures)
    press(qtbot, control(page, "data.totals.problems", QPushButton))
    gallery = page.workbench.pictures.gallery
    wait(qtbot, lambda: gallery.count() == len(bad) and not page.workbench.pictures.busy)
    entries = [gallery.entry(index) for index in range(gallery.count())]
    assert {entry.title for entry in entries} == bad
    assert {entry.lines[1] for entry in entries} == {"Cannot be read"}
    for entry in entries:
        reason = next(line for line in entry.tooltip.splitlines() if "Problem: " in line or entry.title in line)
        assert not OF_A_PROGRAM.search(reason)
    page = train_page(qtbot, window)
    done, left_out = trained(qtbot, page)
    assert "The training is done" in done
    assert left_out == "3 picture(s) are left out because they cannot be read."


def test_a_class_with_a_single_picture(window: MainWindow, pictures: Path, qtbot: QtBot) -> None:
    for number in range(1, 8):
        (pictures / "red" / f"{number}.png").unlink()
    page = read(qtbot, window, pictures)
    assert "1 class" in control(page, "data.totals.more", QLabel).text()
    done, few = trained(qtbot, train_page(qtbot, window))
    assert "The training is done" in done
    assert "Too few pictures to validate: red" in plain(few)


def test_pictures_that_were_moved_away(window: MainWindow, pictures: Path, qtbot: QtBot) -> None:
    read(qtbot, window, pictures)
    page = train_page(qtbot, window)
    pictures.rename(pictures.with_name("elsewhere"))
    (message,) = trained(qtbot, page)
    assert str(pictures) in plain(message)
    pictures.with_name("elsewhere").rename(pictures)
    assert "The training is done" in trained(qtbot, page)[0]


# Projects.


def garbage(project: Path) -> None:
    project.write_bytes(b"no database at all" * 100)


def emptied(project: Path) -> None:
    project.write_bytes(b"")


def truncated(project: Path) -> None:
    project.write_bytes(project.read_bytes()[: project.stat().st_size // 2])


def cut_in_the_first_page(project: Path) -> None:
    project.write_bytes(project.read_bytes()[:1000])


def of_a_newer_petdesk(project: Path) -> None:
    connection = sqlite3.connect(project)
    connection.execute("PRAGMA user_version = 999")
    connection.commit()
    connection.close()


def of_another_program(project: Path) -> None:
    project.unlink()
    connection = sqlite3.connect(project)
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.close()


def a_folder(project: Path) -> None:
    project.unlink()
    project.mkdir()


@pytest.mark.parametrize(
    ("spoilt", "words"),
    [
        (garbage, "no PetDesk project"),
        (emptied, "no PetDesk project"),
        (truncated, "is damaged"),
        (cut_in_the_first_page, "is damaged"),
        (of_a_newer_petdesk, "newer PetDesk"),
        (of_another_program, "no PetDesk project"),
        (a_folder, "cannot be read"),
        (Path.unlink, "There is no project"),
    ],
)
def test_a_bad_project(
    opened: MainWindow, shapes_project: Path, qtbot: QtBot, spoilt: Callable[[Path], None], words: str
) -> None:
    bad = shapes_project.with_name("Bad.petdesk")
    shutil.copy(shapes_project, bad)
    spoilt(bad)
    let_fall(qtbot, opened, bad)
    assert words in said(opened.messages)
    assert opened.session.project is not None
    assert opened.session.project.path == shapes_project
    assert not bad.with_suffix(".runs").exists()


def test_a_project_that_is_open_elsewhere(window: MainWindow, shapes_project: Path, qtbot: QtBot) -> None:
    with Project.open(shapes_project):
        let_fall(qtbot, window, shapes_project)
        assert "open in another window" in said(window.messages)
        assert window.session.project is None
    let_fall(qtbot, window, shapes_project)
    assert window.session.project is not None
    assert not window.messages.messages()


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_project_in_a_folder_that_is_read_only(window: MainWindow, shapes_project: Path, qtbot: QtBot) -> None:
    locked = shapes_project.with_name("locked")
    locked.mkdir()
    shutil.copy(shapes_project, locked)
    locked.chmod(0o555)
    try:
        let_fall(qtbot, window, locked / shapes_project.name)
        assert "may write in" in said(window.messages)
        assert window.session.project is None
    finally:
        locked.chmod(0o755)


# Settings of a training.


@pytest.mark.parametrize("rate", ["fast", "-1", "0", "nan", "inf", "1e-3:", "1e-3:-1", "1:2:3"])
def test_a_rate_that_is_none(opened: MainWindow, qtbot: QtBot, rate: str) -> None:
    page = train_page(qtbot, opened)
    edit_cell(qtbot, page.form.recipe.table, 0, RATE, rate)
    refusal = control(page, "train.phases.refusal", QLabel)
    assert f"'{rate}'" in plain(refusal.text())
    assert refusal.isVisible()
    assert page.form.recipe.phases()[0].lr == 1e-3
    edit_cell(qtbot, page.form.recipe.table, 0, RATE, "0.01")
    assert not refusal.isVisible()


@pytest.mark.parametrize("epochs", ["0", "-3", "10001", "999999999", "ten", "2.5"])
def test_epochs_out_of_bounds(opened: MainWindow, qtbot: QtBot, epochs: str) -> None:
    page = train_page(qtbot, opened)
    edit_cell(qtbot, page.form.recipe.table, 0, EPOCHS, epochs)
    refusal = control(page, "train.phases.refusal", QLabel)
    assert "from 1 to 10,000" in plain(refusal.text())
    assert refusal.isVisible()
    assert page.form.recipe.phases()[0].epochs == 1
    edit_cell(qtbot, page.form.recipe.table, 0, EPOCHS, "2")
    assert not refusal.isVisible()
    qtbot.waitUntil(lambda: page.form.recipe.phases()[0].epochs == 2)


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("batch_size", "0", "at least 2"),
        ("batch_size", "-8", "at least 2"),
        ("batch_size", "1000000000", "at most 4096"),
        ("batch_size", "many", "a whole number"),
        ("accumulate", "0", "at least 1"),
        ("label_smoothing", "0.9", "at most 0.5"),
        ("valid_fraction", "0", "above 0"),
        ("valid_fraction", "1", "below 1"),
        ("valid_fraction", "100", "below 1"),
        ("valid_fraction", "-0.2", "above 0"),
    ],
)
def test_a_number_out_of_bounds(opened: MainWindow, qtbot: QtBot, field: str, typed: str, words: str) -> None:
    page = train_page(qtbot, opened)
    row = open_setting(qtbot, page, field)
    before = row.value()
    box = row.findChild(QLineEdit)
    type_into(qtbot, box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert words in plain(row.refusal())
    press(qtbot, page.controls.start)
    assert page.trainer.job is None
    assert row.label in said(page.messages)
    type_into(qtbot, box, str(before))
    assert not row.refusal()
    assert "The training is done" in trained(qtbot, page)[0]


@pytest.mark.parametrize("typed", ["0", "100"])
def test_a_share_for_validation_that_leaves_nothing(opened: MainWindow, qtbot: QtBot, typed: str) -> None:
    page = turn_to(qtbot, opened, "data")
    wait(qtbot, lambda: page.workbench.watch.overview is not None and not page.workbench.watch.busy)
    share = page.workbench.pictures.totals.fraction
    type_into(qtbot, share, typed)
    qtbot.keyClick(share, Qt.Key.Key_Return)
    refusal = page.workbench.pictures.totals.refusal
    qtbot.waitUntil(refusal.isVisible)
    assert "from 1% to 99%" in plain(refusal.text())
    assert share.value() == 20
    type_into(qtbot, share, "30")
    qtbot.keyClick(share, Qt.Key.Key_Return)
    wait(qtbot, lambda: opened.session.setting(VALID_FRACTION) == 0.3)
    assert not refusal.isVisible()


def no_weights(_path: Path) -> None:
    pass


def garbage_weights(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 and then nothing that makes sense" * 40)


def of_another_network(path: Path) -> None:
    torch.save({"conv1.weight": torch.zeros(4, 3, 3, 3), "fc.weight": torch.zeros(2, 4)}, path)


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("gone.pth", no_weights, "no such weights file"),
        ("notes.txt", no_weights, "no weights file"),
        ("noise.pth", garbage_weights, "damaged"),
        ("noise.safetensors", garbage_weights, "damaged"),
        ("other.pth", of_another_network, "weights of another network"),
        ("other.safetensors", lambda path: save_file({"a.b": torch.zeros(3)}, path), "weights of another network"),
    ],
)
def test_weights_that_do_not_fit(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot, name: str, make: Callable[[Path], None], words: str
) -> None:
    make(tmp_path / name)
    page = train_page(qtbot, opened)
    choose(qtbot, page.form.network.weights.combo, "Weights from a file")
    line = page.form.network.weights.path
    type_into(qtbot, line, str(tmp_path / name))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (message,) = trained(qtbot, page)
    assert words in plain(message)
    choose(qtbot, page.form.network.weights.combo, "Random weights")
    assert "The training is done" in trained(qtbot, page)[0]


# Labelling.


@pytest.fixture
def predict(window: MainWindow, run: Path, tmp_path: Path, qtbot: QtBot) -> Any:
    """The Predict page with a model of its own, which may be spoilt."""
    model = Path(shutil.copytree(run, tmp_path / "model"))
    page = turn_to(qtbot, window, "predict")
    assert drop(page, [model])
    wait(qtbot, lambda: page.model.entry is not None and not page.model.entry.error)
    return page


def label(qtbot: QtBot, page: Any) -> None:
    wait(qtbot, page.start.isEnabled)
    with qtbot.waitSignal(page._labelling.ended, timeout=SLOW):
        press(qtbot, page.start)


def test_no_model_is_chosen(window: MainWindow, pictures: Path, qtbot: QtBot) -> None:
    page = turn_to(qtbot, window, "predict")
    assert drop(page, [pictures])
    assert not page.start.isEnabled()
    card = control(page, "predict.model-card", QLabel)
    assert card.isVisible()
    plain(card.text())
    assert page.start.toolTip() == "Choose a model first"


def test_a_model_that_is_gone_when_it_is_used(predict: Any, pictures: Path, qtbot: QtBot) -> None:
    model = predict.model.entry.path
    assert drop(predict, [pictures])
    kept = model.read_bytes()
    model.unlink()
    label(qtbot, predict)
    assert str(model) in said(predict.model.errors)
    model.write_bytes(kept)
    label(qtbot, predict)
    assert not predict.model.errors.messages()


@pytest.mark.parametrize("content", [b"", b"noise" * 1000, b"\xff" * 8 + b"{}"])
def test_a_model_that_is_none(predict: Any, tmp_path: Path, pictures: Path, qtbot: QtBot, content: bytes) -> None:
    (tmp_path / "bad.safetensors").write_bytes(content)
    assert drop(predict, [tmp_path / "bad.safetensors"])
    assert "bad.safetensors" in heard(qtbot, predict.model.errors)
    assert drop(predict, [pictures])
    assert not predict.start.isEnabled()
    choose(qtbot, predict.model.list, "model")
    assert not predict.model.errors.messages()
    label(qtbot, predict)


def test_a_folder_without_pictures_to_label(predict: Any, tmp_path: Path, shapes: Path, qtbot: QtBot) -> None:
    assert drop(predict, [folder_of_texts(tmp_path, shapes)])
    label(qtbot, predict)
    assert "None of these files is a picture" in said(predict.source.errors)
    reason = predict.results.unread.index(0, ERROR).data()
    assert reason == "it is not a picture, or of a kind that PetDesk does not read"


def test_an_empty_folder_to_label(predict: Any, tmp_path: Path, shapes: Path, pictures: Path, qtbot: QtBot) -> None:
    assert drop(predict, [empty_folder(tmp_path, shapes)])
    assert "no files" in heard(qtbot, predict.source.errors)
    label(qtbot, predict)
    assert "no files" in said(predict.source.errors)
    assert drop(predict, [pictures])
    label(qtbot, predict)
    assert predict.results.isVisible()


def test_a_folder_to_label_that_is_gone(predict: Any, tmp_path: Path, pictures: Path, qtbot: QtBot) -> None:
    assert drop(predict, [pictures])
    wait(qtbot, lambda: predict.source._facts.text().startswith("24 "))
    pictures.rename(tmp_path / "elsewhere")
    label(qtbot, predict)
    assert str(pictures) in said(predict.source.errors)


def test_an_export_to_where_nothing_can_be_written(
    predict: Any, tmp_path: Path, pictures: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert drop(predict, [pictures])
    label(qtbot, predict)
    in_a_file, in_a_gone_folder = pictures / "red" / "0.png" / "labels.csv", tmp_path / "gone" / "labels.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(in_a_file), ""))
    predict.results.export_all.trigger()
    assert str(in_a_file) in heard(qtbot, predict.messages)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(in_a_gone_folder), ""))
    predict.results.export_all.trigger()
    wait(qtbot, lambda: "24 rows are in" in predict.messages.messages()[0].text)
    assert in_a_gone_folder.is_file()


# Interpreting.


@pytest.mark.parametrize(
    "spoilt",
    [
        Path.unlink,
        lambda file: file.write_bytes(file.read_bytes()[:300]),
        emptied,
        lambda file: shutil.rmtree(file.parent),
    ],
    ids=["deleted", "cut off", "empty", "folder gone"],
)
def test_predictions_that_are_gone_or_damaged(
    opened: MainWindow, shapes: Path, qtbot: QtBot, spoilt: Callable[[Path], None]
) -> None:
    project = opened.session.project
    assert project is not None
    for name in ("bad", "good"):
        run = project.runs.start(name)
        write_run(run.path, shapes)
        project.runs.end(run.id, status="finished", summary={})
    page = turn_to(qtbot, opened, "interpret")
    wait(qtbot, lambda: page.chooser.count() == 2 and page.view.isVisible())
    spoilt(project.runs.all()[-1].path / PREDICTIONS)
    choose(qtbot, page.chooser, "1 bad")
    assert "0001-bad" in heard(qtbot, page.messages)
    assert not page.view.isVisible()
    choose(qtbot, page.chooser, "2 good")
    wait(qtbot, page.view.isVisible)


def test_the_only_predictions_are_gone(opened: MainWindow, shapes: Path, qtbot: QtBot) -> None:
    project = opened.session.project
    assert project is not None
    run = project.runs.start("only")
    write_run(run.path, shapes)
    project.runs.end(run.id, status="finished", summary={})
    (run.path / PREDICTIONS).unlink()
    page = turn_to(qtbot, opened, "interpret")
    wait(qtbot, lambda: page._own.runs == 1)
    plain(page._empty.text.text())
