"""The runs page, by mouse and keys."""

import json
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.runs import RunsPage
from petdesk.gui.session import Session
from petdesk.project import Project
from petdesk.training.config import TrainConfig
from petdesk.training.levers import LEVERS

METRICS = "phase,epoch,train_loss,valid_loss,accuracy,error_rate,seconds\n"


def add_run(project: Project, *, error: float, status: str = "finished", **settings: Any) -> int:
    """A run with two epochs of five steps, as training leaves it."""
    asked = {"arch": "tiny", "recipe": "one-cycle", "batch_size": 8, **settings}
    run = project.runs.start(f"{asked['arch']} run", {**asked, "settings": asked})
    run.path.mkdir(parents=True)
    used = TrainConfig.model_validate({"source": project.path, **asked}).model_dump(mode="json")
    trained_on = {"train_pictures": 39, "valid_pictures": 9}
    config = {"settings": used, "trained_on": trained_on, "phases": [{"name": "whole network"}]}
    (run.path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    steps = "".join(f"1,{step},0.001,{3 / step}\n" for step in range(1, 11))
    (run.path / "steps.csv").write_text("phase,step,lr,loss\n" + steps, encoding="utf-8")
    epochs = f"1,1,2,2,0.3,0.7,1\n1,2,1,1,{1 - error},{error},1\n"
    (run.path / "metrics.csv").write_text(METRICS + epochs, encoding="utf-8")
    for name in ("model.safetensors", "valid_predictions.safetensors"):
        (run.path / name).write_bytes(b"0" * 1000)
    if status != "running":
        figures = {"error_rate": error, "seconds": 12.0, "epochs": 2}
        project.runs.end(run.id, status=status, summary=figures)  # type: ignore[arg-type]
    return run.id


@pytest.fixture
def three(project_session: Session) -> Session:
    """With three finished runs: 1, 2, 3."""
    assert project_session.project is not None
    add_run(project_session.project, error=0.5)
    add_run(project_session.project, error=0.1, lr=0.01)
    add_run(project_session.project, error=0.3, lr=0.02, arch="resnet18")
    return project_session


@pytest.fixture
def open_page(qtbot: QtBot) -> Callable[..., RunsPage]:
    def show(session: Session, **context: Any) -> RunsPage:
        page = RunsPage(session)
        qtbot.addWidget(page)
        page.resize(1010, 640)
        page.show()
        page.shown(context)
        qtbot.waitExposed(page)
        return page

    return show


@pytest.fixture
def page(open_page: Callable[..., RunsPage], three: Session, qtbot: QtBot) -> RunsPage:
    """The page of three runs, the newest of them chosen and drawn."""
    page = open_page(three)
    qtbot.waitUntil(lambda: bool(keys(page)))
    return page


def keys(page: RunsPage) -> set[str]:
    """The curves that are drawn."""
    return {curve.key for curve in page.overlay.plot.curves}


def column(page: RunsPage, number: int) -> list[str]:
    model = page.view.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def compared(page: RunsPage) -> dict[str, list[str]]:
    """The rows of the comparison: what stands under each run."""
    model = page.details.comparison.model
    return {
        str(model.index(row, 0).data()): [str(model.index(row, run).data()) for run in range(1, model.columnCount())]
        for row in range(model.rowCount())
    }


def click_row(page: RunsPage, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = page.view.visualRect(page.view.model().index(row, 3)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def press(page: RunsPage, name: str) -> None:
    QTest.mouseClick(page.findChild(QPushButton, f"runs.{name}"), Qt.MouseButton.LeftButton)


def asked_for(session: Session) -> list[tuple[str, dict[str, Any]]]:
    """Fills with the pages that are asked for."""
    asked: list[tuple[str, dict[str, Any]]] = []
    session.show_page.connect(lambda key, context: asked.append((key, context)))
    return asked


def test_without_a_project_it_sends_to_the_pictures(open_page: Callable[..., RunsPage], session: Session) -> None:
    page, asked = open_page(session), asked_for(session)
    assert page._closed.isVisible()
    QTest.mouseClick(page._closed.buttons[0], Qt.MouseButton.LeftButton)
    assert asked == [("data", {})]


def test_without_runs_it_sends_to_training(
    open_page: Callable[..., RunsPage], project_session: Session, qtbot: QtBot
) -> None:
    page, asked = open_page(project_session), asked_for(project_session)
    qtbot.waitUntil(lambda: page._empty.isVisible())
    QTest.mouseClick(page._empty.buttons[0], Qt.MouseButton.LeftButton)
    assert asked == [("train", {})]


def test_the_newest_is_first_and_chosen(page: RunsPage) -> None:
    assert column(page, 0) == ["3", "2", "1"]
    assert column(page, 2) == ["Finished"] * 3
    assert column(page, 4) == ["ResNet-18", "Tiny", "Tiny"]
    assert [text.rstrip("%\u202f ") for text in column(page, 5)] == ["30.0", "10.0", "50.0"]
    assert column(page, 11) == ["48"] * 3
    assert [one.run.id for one in page.chosen()] == [3]
    assert keys(page) == {"3.raw", "3.train", "3.valid"}
    assert len(page.overlay.plot.curve("3.raw").series) == 10
    assert page.overlay.plot.curve("3.valid").series.xs.tolist() == [5, 10]


def test_sorting_by_error_keeps_the_choice(page: RunsPage) -> None:
    header = page.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(5) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert column(page, 0) in (["2", "3", "1"], ["1", "3", "2"])
    assert [one.run.id for one in page.chosen()] == [3]


def test_choosing_several_overlays_them_and_shows_what_differs(page: RunsPage, qtbot: QtBot) -> None:
    click_row(page, 1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: keys(page) == {"3.train", "3.valid", "2.train", "2.valid"})
    slots = {key: page.overlay.plot.curve(key).look.slot for key in keys(page)}
    assert slots["3.train"] == slots["3.valid"] != slots["2.train"]
    assert compared(page) == {
        "Figures": ["", ""],
        "Error rate": ["30.0%", "10.0%"],
        "Validation loss": ["1.0000", "1.0000"],
        "What differs": ["", ""],
        "Network": ["ResNet-18", "Tiny"],
        "Learning rate": ["0.02", "0.01"],
    }
    QTest.keyClick(page.details.comparison.show_all, Qt.Key.Key_Space)
    assert set(LEVERS) - {"dataset", "dataset_params", "arch_params", "augmentation_params"} <= {
        field for field in LEVERS if LEVERS[field].title in compared(page)
    }


def test_of_one_run_the_settings_that_everybody_has_are_left_out(
    open_page: Callable[..., RunsPage], project_session: Session, qtbot: QtBot
) -> None:
    assert project_session.project is not None
    params = {"dropout": 0.3, "hidden": 0}, {"p_flip": 0.0, "max_rotate": 10.0}
    add_run(
        project_session.project, error=0.3, lr=0.02, arch_params=params[0], augmentation_params=params[1], batch_size=8
    )
    page = open_page(project_session)
    qtbot.waitUntil(lambda: bool(page.chosen()))
    wanted = [
        "Figures",
        "Error rate",
        "Validation loss",
        "Settings",
        "Network",
        "Recipe",
        "Learning rate",
        "Batch size",
    ]
    own = ["Network: Dropout", "Augmentation: Flip probability"]  # the others are the plugins' own defaults
    assert sorted(compared(page)) == sorted(wanted + own)
    QTest.keyClick(page.details.comparison.show_all, Qt.Key.Key_Space)
    assert compared(page)["Label smoothing"] == ["0"]
    assert compared(page)["Figure to watch"] == ["Error rate"]
    assert compared(page)["Exact repeats"] == ["no"]


def test_a_setting_that_an_older_petdesk_did_not_have_is_no_difference(
    open_page: Callable[..., RunsPage], three: Session, qtbot: QtBot
) -> None:
    assert three.project is not None
    path = three.project.runs.get(2).path / "config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    config["settings"] = {name: config["settings"][name] for name in ("arch", "recipe", "batch_size", "lr")}
    path.write_text(json.dumps(config), encoding="utf-8")
    page = open_page(three)
    qtbot.waitUntil(lambda: bool(page.chosen()))
    page.choose([2, 1])
    assert list(compared(page)) == ["Figures", "Error rate", "Validation loss", "What differs", "Learning rate"]


FIGURES = {
    "error_rate": 0.25,
    "error_low": 0.19,
    "error_high": 0.32,
    "top_k": 3,
    "top_k_accuracy": 0.96,
    "macro_f1": 0.71,
    "balanced_accuracy": 0.733,
}


def test_new_figures_stand_in_the_list_and_in_the_comparison(
    open_page: Callable[..., RunsPage], three: Session, qtbot: QtBot
) -> None:
    assert three.project is not None
    run = add_run(three.project, error=0.25, status="running")
    path = three.project.runs.get(run).path / "metrics.csv"
    names = ",".join(FIGURES)
    row = ",".join(str(value) for value in FIGURES.values())
    path.write_text(f"phase,epoch,train_loss,valid_loss,accuracy,seconds,{names}\n1,1,2,2,0.75,1,{row}\n", "utf-8")
    three.project.runs.end(run, status="finished", summary={"error_rate": 0.25, "error_rate_without_tta": 0.28})
    page = open_page(three)
    qtbot.waitUntil(lambda: column(page, 5)[:1] == ["25.0% (19–32)"])
    assert [column(page, number)[:2] for number in (6, 7, 8)] == [
        ["96.0% (k = 3)", "–"],
        ["71.0%", "–"],
        ["73.3%", "–"],
    ]
    page.choose([run, 1])
    shown = list(compared(page).items())[:7]
    assert shown == [
        ("Figures", ["", ""]),
        ("Error rate", ["25.0% (19–32)", "50.0%"]),
        ("Without varied copies", ["28.0%", "–"]),
        ("Top-k accuracy", ["96.0% (k = 3)", "–"]),
        ("Macro F1", ["71.0%", "–"]),
        ("Balanced accuracy", ["73.3%", "–"]),
        ("Validation loss", ["2.0000", "1.0000"]),
    ]
    page.overlay.figure.setCurrentIndex(page.overlay.figure.findText("Macro F1"))
    qtbot.waitUntil(lambda: keys(page) == {f"{run}.macro_f1"})
    assert page.overlay.plot.curve(f"{run}.macro_f1").series.ys.tolist() == [0.71]


def test_columns_are_chosen_by_keyboard_and_kept(
    page: RunsPage, open_page: Callable[..., RunsPage], three: Session, qtbot: QtBot
) -> None:
    assert "macro_f1" not in page.view.columns()
    menu = page.view.columns_menu(page)
    menu.popup(page.mapToGlobal(QPoint(10, 10)))
    action = next(action for action in menu.actions() if action.text() == "Macro F1")
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert not page.view.isColumnHidden(7)
    other = open_page(three)
    assert "macro_f1" in other.view.columns()


def test_other_figures_and_epochs(page: RunsPage, qtbot: QtBot) -> None:
    page.overlay.figure.setFocus()
    QTest.keyClick(page.overlay.figure, Qt.Key.Key_Down)
    assert keys(page) == {"3.error_rate"}
    assert page.overlay.plot.curve("3.error_rate").series.ys.tolist() == [0.7, 0.3]
    QTest.keyClick(page.overlay.over, Qt.Key.Key_Down)
    assert page.overlay.plot.curve("3.error_rate").series.xs.tolist() == [1, 2]
    QTest.keyClick(page.overlay.figure, Qt.Key.Key_Up)
    assert page.overlay.plot.curve("3.raw").series.xs[-1] == 2


def test_the_keys_lead_on(page: RunsPage, three: Session) -> None:
    asked = asked_for(three)
    click_row(page, 1)
    QTest.keyClick(page.view, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    QTest.keyClick(page.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert three.project is not None
    model = three.project.runs.get(2).path / "model.safetensors"
    again = {"arch": "tiny", "recipe": "one-cycle", "batch_size": 8, "lr": 0.01}
    assert asked == [
        ("interpret", {"run": 2}),
        ("interpret", {"run": 2}),
        ("predict", {"model": model}),
        ("train", {"settings": again}),
    ]


def test_the_folder_is_opened(page: RunsPage, three: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or False)
    press(page, "folder")
    assert three.project is not None
    assert Path(opened[0].toLocalFile()) == three.project.runs.get(3).path
    assert "No program" in page.messages.messages()[0].text


def test_the_command_is_copied(page: RunsPage, three: Session) -> None:
    press(page, "command")
    assert three.project is not None
    words = shlex.split(QGuiApplication.clipboard().text())
    assert words[:3] == ["petdesk", "train", str(three.project.path)]
    assert words[words.index("--lr") + 1] == "0.02"
    assert not Path(words[words.index("--out") + 1]).exists()
    assert "run 3" in page.messages.messages()[0].text


def test_deleting_asks_first(page: RunsPage, three: Session, qtbot: QtBot) -> None:
    assert three.project is not None
    folders = [three.project.runs.get(number).path for number in (2, 3)]
    click_row(page, 1, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.findChild(QMessageBox) is not None)
    box = page.findChild(QMessageBox)
    assert "2 runs" in box.text()
    assert all(folder.name in box.informativeText() for folder in folders)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.findChild(QMessageBox) is None)
    assert all(folder.exists() for folder in folders)

    press(page, "delete")
    qtbot.waitUntil(lambda: page.findChild(QMessageBox) is not None)
    with qtbot.waitSignal(three.runs_changed):
        QTest.mouseClick(page.findChild(QPushButton, "runs.delete.yes"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: column(page, 0) == ["1"])
    assert not any(folder.exists() for folder in folders)
    assert [one.run.id for one in page.chosen()] == [1]


def test_what_cannot_be_done_is_off_and_says_why(
    open_page: Callable[..., RunsPage], project_session: Session, qtbot: QtBot
) -> None:
    assert project_session.project is not None
    add_run(project_session.project, error=0.2, status="running")
    failed = project_session.project.runs.start("tiny", {"arch": "tiny", "settings": {"arch": "tiny"}})
    project_session.project.runs.end(failed.id, status="failed", summary={"error": "There are no pictures."})
    page = open_page(project_session)
    qtbot.waitUntil(lambda: column(page, 2) == ["Failed", "Running"])
    button = page.findChild(QPushButton, "runs.predict")
    assert not button.isEnabled()
    assert button.toolTip() == "This run left no model."
    assert page.story.text() == "Run 2 failed. There are no pictures."
    said = page.overlay.plot.empty.findChild(type(page.story))
    qtbot.waitUntil(lambda: "no curve" in said.text())
    click_row(page, 1)
    assert not page.findChild(QPushButton, "runs.delete").isEnabled()
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert page.findChild(QMessageBox) is None
    page.view.selectAll()
    assert not page.findChild(QPushButton, "runs.again").isEnabled()


def test_the_menu_has_the_same(page: RunsPage) -> None:
    page.view.customContextMenuRequested.emit(page.view.visualRect(page.view.model().index(0, 0)).center())
    menu = page.findChild(QMenu, "runs.menu")
    assert len([action for action in menu.actions() if not action.isSeparator()]) == 8
    menu.close()


def test_broken_folders_are_said_and_the_rest_works(
    open_page: Callable[..., RunsPage], three: Session, qtbot: QtBot
) -> None:
    assert three.project is not None
    shutil.rmtree(three.project.runs.get(2).path)
    (three.project.runs.get(3).path / "steps.csv").write_text("nonsense\n1\n", encoding="utf-8")
    page = open_page(three, run=2)
    qtbot.waitUntil(lambda: "not there any more" in page.story.text())
    assert "⚠" in column(page, 2)[1]
    assert not page.findChild(QPushButton, "runs.folder").isEnabled()
    click_row(page, 0)
    note = page.overlay.findChild(type(page.story), "runs.note")
    qtbot.waitUntil(lambda: "steps.csv" in note.text() and note.isVisible())
    click_row(page, 2)
    qtbot.waitUntil(lambda: "1.train" in keys(page))
    assert not note.isVisible()


def test_a_run_that_ends_elsewhere_appears(page: RunsPage, three: Session, qtbot: QtBot) -> None:
    assert three.project is not None
    click_row(page, 2)
    add_run(three.project, error=0.9)
    three.runs_changed.emit()
    qtbot.waitUntil(lambda: column(page, 0) == ["4", "3", "2", "1"])
    assert [one.run.id for one in page.chosen()] == [1]


def test_closing_the_project_lets_go_of_it(page: RunsPage, three: Session, qapp: QApplication) -> None:
    three.runs_changed.emit()  # a question is under way
    three.close_project()
    qapp.processEvents()
    assert page._closed.isVisible()
    assert page.table.rowCount() == 0


def test_messages_go_with_their_project(page: RunsPage, three: Session) -> None:
    press(page, "command")
    assert page.messages.messages()
    three.close_project()
    assert page.messages.messages() == []
