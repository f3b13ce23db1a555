"""The Predict page: from a model and a folder to answers, by mouse and keyboard."""

import csv
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from predict_samples import drop, train_shapes
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from waiting import all_answered

from petdesk.events import Event, ScanProgress
from petdesk.gui.pages.predict import PredictPage
from petdesk.gui.pages.predict.answers_model import CONFIDENCE, FILE, LABEL
from petdesk.gui.session import Session
from petdesk.registry import Registry

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def run(shapes: Path, registry: Registry, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return train_shapes(shapes, registry, tmp_path_factory.mktemp("trained") / "run")


@pytest.fixture
def folder(shapes: Path, tmp_path: Path) -> Path:
    """12 good pictures and two files that are none."""
    folder = tmp_path / "holiday"
    for name in ("red", "blue"):
        (folder / name).mkdir(parents=True)
        for number in range(6):
            shutil.copy(shapes / name / f"{number}.png", folder / name)
    (folder / "cut.png").write_bytes((shapes / "red" / "0.png").read_bytes()[:700])
    (folder / "notes.txt").write_text("hello")
    return folder


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


@pytest.fixture
def labelled(qtbot: QtBot, session: Session, show: Callable[..., PredictPage], run: Path, folder: Path) -> PredictPage:
    """A page with the answers for `folder`."""
    page = show(session)
    drop(page, [run])
    drop(page, [folder])
    press_start(qtbot, page)
    return page


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


def test_without_anything_it_says_what_to_do(session: Session, show: Callable[..., PredictPage]) -> None:
    page = show(session)
    assert page.model.list.currentIndex() == -1
    assert not page.start.isEnabled()
    assert page.start.toolTip() == "Choose a model first"
    assert page._empty.isVisible()


def test_a_dropped_folder_is_labelled(labelled: PredictPage) -> None:
    assert "blue, green, red" in labelled.model.card.text()
    assert len(shown(labelled)) == 14
    answers = dict(zip(shown(labelled), shown(labelled, LABEL), strict=True))
    assert {answers[f"red/{number}.png"] for number in range(6)} == {"red"}
    assert {answers[f"blue/{number}.png"] for number in range(6)} == {"blue"}
    assert answers["notes.txt"] == ""
    problems = labelled.results.unread
    assert [problems.index(row, FILE).data() for row in range(problems.rowCount())] == ["cut.png", "notes.txt"]
    assert button(labelled, "predict.unread").text() == "Un&readable 2"


def test_the_threshold_decides_what_is_unsure(labelled: PredictPage, qtbot: QtBot, session: Session) -> None:
    field = labelled.results.filters.threshold
    field.selectAll()
    qtbot.keyClicks(field, "100")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.mouseClick(button(labelled, "predict.unsure"), LEFT)
    assert shown(labelled, CONFIDENCE)
    assert all(text.startswith("unsure, ") for text in shown(labelled, CONFIDENCE))
    assert session.preferences.get("predict.threshold") == 1.0


def test_a_click_on_a_label_shows_its_pictures(labelled: PredictPage, qtbot: QtBot) -> None:
    labels = labelled.results.filters.labels
    place = labels.visualRect(labels.bars.index(1, 0)).center()
    qtbot.mouseClick(labels.viewport(), LEFT, pos=place)
    name = labels.bars.bars[1].name
    assert set(shown(labelled, LABEL)) == {name}
    qtbot.keyClick(labels, Qt.Key.Key_Escape)
    assert len(shown(labelled)) == 14


def test_the_range_and_the_text_narrow_it(labelled: PredictPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(labelled.results.search, "BLUE")
    qtbot.waitUntil(lambda: len(shown(labelled)) == 6)
    highest = labelled.results.filters.highest
    highest.selectAll()
    qtbot.keyClicks(highest, "0")
    qtbot.keyClick(highest, Qt.Key.Key_Return)
    assert shown(labelled) == []
    qtbot.mouseClick(button(labelled, "predict.everything"), LEFT)
    assert len(shown(labelled)) == 6


def test_a_header_sorts_and_the_current_picture_stays(labelled: PredictPage, qtbot: QtBot) -> None:
    table = labelled.results.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End)
    current = table.current()
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(CONFIDENCE) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, pos=place)
    confidences = [labelled.results.predictions.confidence(row) for row in labelled.results.answers.rows.tolist()]
    assert confidences[12:] == [None, None]
    assert confidences[:12] == sorted(confidences[:12])
    assert table.current() == current


def test_a_chosen_picture_shows_all_its_classes(labelled: PredictPage, qtbot: QtBot) -> None:
    table = labelled.results.table
    row = shown(labelled).index("blue/2.png")
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(labelled.results.answers.index(row, FILE)).center())
    one = labelled.results.one
    qtbot.waitUntil(lambda: len(one.bars.bars.bars) == 3, timeout=10_000)
    best = one.bars.bars.bars[0]
    assert (best.name, best.figure) == ("blue", shown(labelled, CONFIDENCE)[row])
    assert sum(bar.share for bar in one.bars.bars.bars) == pytest.approx(1, abs=1e-3)


def test_the_gallery_shows_the_same(labelled: PredictPage, qtbot: QtBot) -> None:
    gallery = labelled.results.gallery
    labelled.results.tabs.setCurrentWidget(gallery)
    assert gallery.count() == 14
    qtbot.mouseClick(button(labelled, "predict.unread"), LEFT)
    assert [gallery.entry(index).title for index in range(gallery.count())] == ["Not read", "Not read"]
    qtbot.keyClick(gallery, Qt.Key.Key_End)
    assert labelled.results.one._name.text() == "notes.txt"


def test_a_single_dropped_picture_comes_to_the_front(
    qtbot: QtBot, session: Session, show: Callable[..., PredictPage], run: Path, folder: Path
) -> None:
    page = show(session)
    drop(page, [run / "model.safetensors"])
    qtbot.waitUntil(lambda: page.model.entry is not None)
    with qtbot.waitSignal(page._labelling.ended, timeout=30_000):
        drop(page, [folder / "red" / "1.png"])
    assert page.results.one.isVisible()
    assert not page.results.table.isVisible()
    qtbot.waitUntil(lambda: page.results.one.bars.isVisible(), timeout=10_000)
    qtbot.keyClick(page.results.one.view, Qt.Key.Key_Escape)
    assert page.results.table.isVisible()


@pytest.mark.parametrize("only_shown", [False, True])
def test_export(labelled: PredictPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, only_shown: bool) -> None:
    offered: list[str] = []

    def choose(_parent: object, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        offered.append(place)
        return place, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    qtbot.mouseClick(button(labelled, "predict.unread"), LEFT)
    results = labelled.results
    (results.export_shown if only_shown else results.export_all).trigger()
    qtbot.waitUntil(lambda: bool(labelled.messages.messages()))
    source = labelled.source.sources[0]
    assert offered == [str(source.parent / "holiday-predictions.csv")]
    with Path(offered[0]).open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["path", "label", "confidence", "error"]
    assert len(rows) == (2 if only_shown else 14)
    assert {row["error"] != "" for row in rows} == ({True} if only_shown else {True, False})


def test_answers_come_back_with_the_project(
    qtbot: QtBot, session: Session, shapes_project: Path, show: Callable[..., PredictPage], run: Path, folder: Path
) -> None:
    session.open_project(shapes_project)
    page = show(session)
    drop(page, [run])
    drop(page, [folder])
    press_start(qtbot, page)
    threshold = page.results.filters.threshold
    threshold.setFocus()
    qtbot.keyClick(threshold, Qt.Key.Key_Up)
    assert session.setting("predict.threshold") == pytest.approx(0.55)
    session.close_project()
    assert not page.results.isVisible()
    session.open_project(shapes_project)
    qtbot.waitUntil(lambda: page.results.isVisible() and len(shown(page)) == 14)
    assert threshold.value() == 55
    session.undo()
    assert threshold.value() == 50


def test_answers_that_are_still_read_when_their_project_closes_are_not_shown(
    qtbot: QtBot,
    session: Session,
    shapes_project: Path,
    other_project: Path,
    show: Callable[..., PredictPage],
    run: Path,
    folder: Path,
) -> None:
    session.open_project(shapes_project)
    page = show(session)
    drop(page, [run])
    drop(page, [folder])
    press_start(qtbot, page)
    qtbot.waitUntil(lambda: page.earlier.list.rowCount() == 1)
    qtbot.mouseClick(button(page, "predict.to-earlier"), LEFT)
    qtbot.keyClick(page.earlier.list, Qt.Key.Key_Return)
    session.open_project(other_project)
    all_answered(qtbot, session)
    assert not page.results.isVisible()
    assert session.setting("predict.open") is None


def test_messages_go_with_their_project(
    session: Session, shapes_project: Path, show: Callable[..., PredictPage]
) -> None:
    session.open_project(shapes_project)
    page = show(session)
    bars = (page.messages, page.model.errors, page.source.errors)
    for bar in bars:
        bar.say("Of this project.")
    session.close_project()
    assert [bar.messages() for bar in bars] == [[], [], []]


def test_earlier_answers_are_deleted_only_when_asked(labelled: PredictPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: labelled.earlier.list.rowCount() == 1)
    qtbot.mouseClick(button(labelled, "predict.to-earlier"), LEFT)

    def answer(text: str) -> None:
        (box,) = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox))
        (wanted,) = (made for made in box.buttons() if made.text() == text)
        qtbot.mouseClick(wanted, LEFT)

    QTimer.singleShot(50, lambda: answer("Keep"))
    qtbot.mouseClick(button(labelled, "predict.delete-earlier"), LEFT)
    assert labelled.earlier.list.rowCount() == 1
    qtbot.keyClick(labelled.earlier.list, Qt.Key.Key_Return)
    qtbot.waitUntil(labelled.results.isVisible)
    qtbot.mouseClick(button(labelled, "predict.to-earlier"), LEFT)
    QTimer.singleShot(50, lambda: answer("Delete"))
    qtbot.mouseClick(button(labelled, "predict.delete-earlier"), LEFT)
    qtbot.waitUntil(lambda: labelled.earlier.list.rowCount() == 0)


def test_it_waits_for_another_job(
    qtbot: QtBot, session: Session, show: Callable[..., PredictPage], run: Path, folder: Path
) -> None:
    page = show(session)
    drop(page, [run])
    drop(page, [folder])

    def other() -> Iterator[Event]:
        while True:
            threading.Event().wait(0.01)
            yield ScanProgress(done=1, total=None, rate=1.0)

    session.work.start(other, title="Training")
    qtbot.waitUntil(lambda: page.start.isEnabled() and page.start.text() == "&Label when that is done")
    qtbot.mouseClick(page.start, LEFT)
    assert "when “Training” is done" in page._waiting.text()
    qtbot.mouseClick(page.cancel, LEFT)
    assert page._labelling.state == "idle"
    qtbot.mouseClick(page.start, LEFT)
    assert session.work.job is not None
    with qtbot.waitSignal(page._labelling.ended, timeout=30_000):
        session.work.job.cancel()
    assert len(shown(page)) == 14


def test_cancelling_keeps_what_is_labelled(
    qtbot: QtBot, session: Session, show: Callable[..., PredictPage], run: Path, shapes: Path, tmp_path: Path
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(400):
        shutil.copy(shapes / "red" / f"{number % 16}.png", many / f"{number:03d}.png")
    page = show(session)
    drop(page, [run])
    drop(page, [many])
    qtbot.waitUntil(page.start.isEnabled)
    qtbot.mouseClick(page.start, LEFT)
    qtbot.waitUntil(lambda: len(shown(page)) > 0, timeout=20_000)
    with qtbot.waitSignal(page._labelling.ended, timeout=20_000) as ended:
        qtbot.mouseClick(page.cancel, LEFT)
    assert ended.args is not None
    if ended.args[0].outcome == "cancelled":  # a fast machine may have been done
        assert 0 < len(shown(page)) <= 400
    qtbot.waitUntil(lambda: page.earlier.list.rowCount() == 1)
    assert page.start.isVisible()


def test_what_is_wrong_is_said_where_it_is(
    qtbot: QtBot, session: Session, show: Callable[..., PredictPage], run: Path, tmp_path: Path
) -> None:
    page = show(session)
    damaged = tmp_path / "damaged.safetensors"
    damaged.write_bytes((run / "model.safetensors").read_bytes()[:500])
    drop(page, [damaged])
    qtbot.waitUntil(lambda: bool(page.model.errors.messages()))
    assert "damaged" in page.model.errors.messages()[0].text
    assert not page.start.isEnabled()
    drop(page, [run])
    qtbot.waitUntil(lambda: not page.model.errors.messages())
    (tmp_path / "empty").mkdir()
    drop(page, [tmp_path / "empty"])
    qtbot.waitUntil(lambda: bool(page.source.errors.messages()))
    press_start(qtbot, page)
    assert any("no files in" in message.text for message in page.source.errors.messages())
    assert page._empty.isVisible()
    assert page.earlier.list.rowCount() == 0


def test_a_project_is_not_for_this_page(session: Session, show: Callable[..., PredictPage], tmp_path: Path) -> None:
    assert not drop(show(session), [tmp_path / "Pets.petdesk"])


def test_every_control_has_a_name(labelled: PredictPage) -> None:
    nameless = [
        widget
        for widget in labelled.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.objectName().startswith("qt_")  # parts of another control
        and not (QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))
    ]
    assert nameless == []


def test_the_whole_way_by_keyboard(
    qtbot: QtBot, session: Session, show: Callable[..., PredictPage], run: Path, folder: Path
) -> None:
    page = show(session)
    page.shown({"model": run, "sources": [folder]})
    qtbot.waitUntil(page.start.isEnabled)
    page.model.list.setFocus()
    for _ in range(10):
        if page.start.hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert page.start.hasFocus()
    with qtbot.waitSignal(page._labelling.ended, timeout=30_000):
        qtbot.keyClick(page.start, Qt.Key.Key_Space)
    table = page.results.table
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.results.back.isVisible()
    assert page.results.one._name.text() == "notes.txt"
    qtbot.keyClick(page.results.one.view, Qt.Key.Key_Escape)
    assert table.hasFocus()
