"""The Predict page: varied copies, and pictures that are none of the model's classes."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from predict_samples import drop, train_shapes
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.predict import PredictPage
from petdesk.gui.pages.predict.answers_model import CONFIDENCE, FILE, LABEL
from petdesk.gui.session import Session
from petdesk.interpret import keep_answer_from
from petdesk.model_file import load_model, save_model
from petdesk.registry import Registry

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def run(shapes: Path, registry: Registry, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return train_shapes(shapes, registry, tmp_path_factory.mktemp("trained") / "run")


@pytest.fixture(scope="module")
def wary(run: Path, registry: Registry, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same model, to which nothing is surely enough blue."""
    return with_thresholds(run, registry, tmp_path_factory.mktemp("wary") / "wary.safetensors")


def with_thresholds(run: Path, registry: Registry, path: Path, **update: Any) -> Path:
    model = load_model(run, registry)
    thresholds = tuple(1.0 if name == "blue" else 0.25 for name in model.document.classes)
    save_model(path, model.members, model.document.model_copy(update={"thresholds": thresholds} | update))
    return path


@pytest.fixture
def folder(shapes: Path, tmp_path: Path) -> Path:
    """Two pictures each of two classes."""
    made = tmp_path / "holiday"
    for name in ("red", "blue"):
        (made / name).mkdir(parents=True)
        for number in range(2):
            shutil.copy(shapes / name / f"{number}.png", made / name)
    return made


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Session], PredictPage]:
    def show(session: Session) -> PredictPage:
        page = PredictPage(session)
        qtbot.addWidget(page)
        page.resize(1010, 640)
        page.show()
        if session.project is not None:
            page.opened()
        qtbot.waitExposed(page)
        return page

    return show


def label(qtbot: QtBot, page: PredictPage, model: Path, folder: Path) -> None:
    drop(page, [model])
    qtbot.waitUntil(lambda: page.model.entry is not None and page.model.entry.path in (model, model / model.name))
    drop(page, [folder])
    press_start(qtbot, page)


def press_start(qtbot: QtBot, page: PredictPage) -> None:
    qtbot.waitUntil(page.start.isEnabled)
    with qtbot.waitSignal(page._labelling.ended, timeout=30_000):
        qtbot.mouseClick(page.start, LEFT)


def shown(page: PredictPage, column: int = FILE) -> list[str]:
    model = page.results.answers
    return [model.index(row, column).data() for row in range(model.rowCount())]


def button(page: PredictPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def test_none_of_these_is_an_answer_of_its_own(
    qtbot: QtBot, session: Session, show: Callable[..., PredictPage], wary: Path, folder: Path
) -> None:
    page = show(session)
    label(qtbot, page, wary, folder)
    assert shown(page, LABEL) == ["none of these", "none of these", "red", "red"]
    assert not any(text.startswith("unsure") for text in shown(page, CONFIDENCE))
    assert button(page, "predict.none").text() == "None of these 2"
    qtbot.mouseClick(button(page, "predict.none"), LEFT)
    assert [name.split("/")[0] for name in shown(page)] == ["blue", "blue"]
    page.results.tabs.setCurrentWidget(page.results.gallery)
    assert [page.results.gallery.entry(index).title for index in range(2)] == ["none of these"] * 2
    qtbot.mouseClick(button(page, "predict.sure"), LEFT)
    assert [name.split("/")[0] for name in shown(page)] == ["red", "red"]


def test_its_pictures_can_be_chosen_by_the_label_and_tell_what_comes_nearest(
    qtbot: QtBot, session: Session, show: Callable[..., PredictPage], wary: Path, folder: Path
) -> None:
    page = show(session)
    label(qtbot, page, wary, folder)
    labels = page.results.filters.labels
    names = [bar.name for bar in labels.bars.bars]
    assert sorted(names) == ["none of these", "red"]
    place = labels.visualRect(labels.bars.index(names.index("none of these"), 0)).center()
    qtbot.mouseClick(labels.viewport(), LEFT, pos=place)
    assert len(shown(page)) == 2
    one = page.results.one
    qtbot.waitUntil(lambda: "nearest" in one._note.text(), timeout=10_000)
    assert one._note.text() == "The nearest is blue, which is an answer from 100.0% on."
    assert one._answer.text().startswith("none of these, ")


def test_without_it_every_picture_is_one_of_the_classes(
    qtbot: QtBot, session: Session, show: Callable[..., PredictPage], wary: Path, folder: Path
) -> None:
    page = show(session)
    drop(page, [wary])
    qtbot.waitUntil(page.asking.none.isVisible)
    assert page.asking.none.isChecked()
    page.asking.none.setChecked(False)
    assert session.preferences.get("predict.thresholds") == "off"
    drop(page, [folder])
    press_start(qtbot, page)
    assert shown(page, LABEL) == ["blue", "blue", "red", "red"]
    assert not button(page, "predict.none").isVisible()


def test_a_model_without_thresholds_offers_none(
    qtbot: QtBot, session: Session, show: Callable[..., PredictPage], run: Path, wary: Path
) -> None:
    page = show(session)
    drop(page, [wary])
    qtbot.waitUntil(page.asking.none.isVisible)
    assert "may answer “none of these”" in page.model.card.text()
    drop(page, [run])
    qtbot.waitUntil(lambda: not page.asking.none.isVisible())
    assert "none of these" not in page.model.card.text()
    assert page.asking.copies.isVisible()


def test_copies_change_the_answers_and_stay_with_them(
    qtbot: QtBot, session: Session, shapes_project: Path, show: Callable[..., PredictPage], run: Path, folder: Path
) -> None:
    session.open_project(shapes_project)
    page = show(session)
    label(qtbot, page, run / "model.safetensors", folder)
    plain = page.results.predictions.confidences.tolist()
    copies = page.asking.copies
    assert copies.text() == "off"
    copies.setFocus()
    copies.selectAll()
    qtbot.keyClicks(copies, "3")
    qtbot.keyClick(copies, Qt.Key.Key_Return)
    assert session.setting("predict.tta") == 3
    press_start(qtbot, page)
    assert page.results.predictions.confidences.tolist() != plain
    assert page.results._title.text().endswith(", test-time augmentation × 3")
    row = shown(page).index("blue/1.png")
    page.results.table.go_to(int(page.results.answers.rows[row]))
    one = page.results.one
    qtbot.waitUntil(lambda: len(one.bars.bars.bars) == 3, timeout=10_000)
    assert one.bars.bars.bars[0].figure == shown(page, CONFIDENCE)[row]  # asked in the same way
    qtbot.waitUntil(lambda: page.earlier.list.rowCount() == 2)
    assert page.earlier.list.item(0, 1).text().endswith(", test-time augmentation × 3")
    session.undo()
    assert copies.text() == "off"


def test_what_was_asked_comes_back_with_the_project(
    qtbot: QtBot, session: Session, shapes_project: Path, show: Callable[..., PredictPage], wary: Path, folder: Path
) -> None:
    session.open_project(shapes_project)
    page = show(session)
    page.asking.copies.setValue(1)
    label(qtbot, page, wary, folder)
    session.close_project()
    page.asking.copies.setValue(0)  # of nobody's project
    session.open_project(shapes_project)
    qtbot.waitUntil(lambda: page.results.isVisible() and len(shown(page)) == 4)
    assert page.asking.copies.value() == 1
    assert shown(page, LABEL).count("none of these") == 2
    assert button(page, "predict.none").text() == "None of these 2"
    assert page.results._title.text().endswith(", test-time augmentation × 1, “none of these” allowed")


def test_a_class_of_that_name_is_told_from_it(
    qtbot: QtBot,
    session: Session,
    show: Callable[..., PredictPage],
    run: Path,
    registry: Registry,
    folder: Path,
    tmp_path: Path,
) -> None:
    model = with_thresholds(run, registry, tmp_path / "odd.safetensors", classes=("blue", "green", "none of these"))
    page = show(session)
    label(qtbot, page, model, folder)
    assert shown(page, LABEL) == ["(none of these)", "(none of these)", "none of these", "none of these"]
    assert button(page, "predict.none").text() == "None of these 2"


def test_export_writes_what_the_command_line_writes(
    qtbot: QtBot,
    session: Session,
    show: Callable[..., PredictPage],
    wary: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _parent, _title, place, _kinds: (place, ""))
    page = show(session)
    label(qtbot, page, wary, folder)
    qtbot.mouseClick(button(page, "predict.none"), LEFT)
    page.results.export_shown.trigger()
    qtbot.waitUntil(lambda: bool(page.messages.messages()))
    with (folder.parent / "holiday-predictions.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["label"] for row in rows] == ["none of these"] * 2


def test_nothing_is_chosen_while_it_works(
    qtbot: QtBot, session: Session, show: Callable[..., PredictPage], wary: Path, folder: Path
) -> None:
    page = show(session)
    drop(page, [wary])
    drop(page, [folder])
    qtbot.waitUntil(page.start.isEnabled)
    with qtbot.waitSignal(page._labelling.ended, timeout=30_000):
        qtbot.mouseClick(page.start, LEFT)
        assert not page.asking.copies.isEnabled()
    assert page.asking.copies.isEnabled()


def test_the_threshold_of_the_interpret_page_is_used(
    qtbot: QtBot,
    session: Session,
    show: Callable[[Session], PredictPage],
    run: Path,
    registry: Registry,
    folder: Path,
    tmp_path: Path,
) -> None:
    strict = tmp_path / "strict"
    shutil.copytree(run, strict)
    keep_answer_from(strict, 1.0)
    page = show(session)
    drop(page, [strict / "model.safetensors"])
    qtbot.waitUntil(lambda: page.model.entry is not None)
    assert "answers from a probability of 100.0%" in page.model.card.text()
    assert page.asking.none.isVisible()
    assert page.asking.none.isChecked()
    drop(page, [folder])
    qtbot.mouseClick(page.start, LEFT)
    qtbot.waitUntil(lambda: page.results.table.model().rowCount() == 4 and not session.work.busy, timeout=20_000)
    labels = {page.results.table.model().index(row, LABEL).data() for row in range(4)}
    assert labels == {"none of these"}
