"""The map of the pictures: made by a job, circled and clicked on, by mouse and keyboard."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from interpret_samples import train_project, write_run
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from waiting import all_answered

from petdesk.gui.pages.interpret import InterpretPage
from petdesk.gui.pages.interpret.map_camera import MapCamera, neighbour, within
from petdesk.gui.pages.interpret.map_panel import MapPanel
from petdesk.gui.pages.interpret.map_view import QUICKLY_PAINTED, MapView
from petdesk.gui.session import Session
from petdesk.interpret import read_answers
from petdesk.interpret.embedding import PictureMap
from petdesk.interpret.embedding.picture_map import Similar

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SQUARE = np.array([(-0.5, -0.5), (0.5, -0.5), (-0.5, 0.5), (0.5, 0.5), (0.9, 0.0)])


@pytest.fixture
def page(qtbot: QtBot, project_session: Session) -> Iterator[InterpretPage]:
    """With a run that has a model."""
    assert project_session.project is not None
    train_project(project_session.project, project_session.registry)
    page = InterpretPage(project_session)
    qtbot.addWidget(page)
    page.resize(1010, 640)
    page.show()
    qtbot.waitExposed(page)
    page.shown({})
    qtbot.waitUntil(lambda: page.view.pictures.gallery.count() > 10)
    yield page
    page.hide()


def shown(page: InterpretPage) -> list[Path]:
    gallery = page.view.pictures.gallery
    return [gallery.entry(index).path for index in range(gallery.count())]


def test_similar_pictures_make_the_map_first(qtbot: QtBot, page: InterpretPage) -> None:
    gallery, panel = page.view.pictures.gallery, page.view.map
    gallery.choose(3)
    path, every = gallery.entry(3).path, len(shown(page))
    QTest.keyClick(gallery, Qt.Key.Key_Menu)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_I)
    # Long: scikit-learn is loaded.
    qtbot.waitUntil(lambda: panel.is_made, timeout=60_000)
    assert page.view.tabs.currentWidget() is panel
    qtbot.waitUntil(lambda: shown(page)[0] == path)
    words = page.findChild(QLabel, "interpret.among")
    assert words is not None
    assert words.text() == f"Like {path.name}, the most alike first"
    # The map's mark of the picture that the gallery is at is ringed.
    gallery.setFocus()
    QTest.keyClick(gallery, Qt.Key.Key_Right)
    assert panel._rows[panel.view.current] == page.view.pictures.current_row
    circle(panel.view, QPoint(2, 2), QPoint(panel.view.width() - 3, panel.view.height() - 3))
    qtbot.waitUntil(lambda: words.text() == f"{every} of the map" and len(shown(page)) == every)
    panel.lit.setCurrentIndex(1)
    assert panel.view._faint.sum() == every - (page.view.pictures._answers.labels == 0).sum()  # type: ignore[union-attr]


def test_a_run_without_a_model_says_so(qtbot: QtBot, page: InterpretPage) -> None:
    path = page.chooser.currentData()
    (path / "model.safetensors").unlink()
    page.view.tabs.setCurrentWidget(page.view.map)
    QTest.mouseClick(page.view.map.make, LEFT)
    qtbot.waitUntil(lambda: bool(page.messages.messages()))
    assert "no model" in page.messages.messages()[0].text
    assert page.view.map.make.isEnabled()


def circle(view: MapView, first: QPoint, last: QPoint) -> None:
    corners = [first, QPoint(last.x(), first.y()), last, QPoint(first.x(), last.y())]
    QTest.mousePress(view, LEFT, NONE, first)
    for corner in corners[1:]:
        QTest.mouseMove(view, corner)
    QTest.mouseRelease(view, LEFT, NONE, corners[-1])


@pytest.fixture
def view(qtbot: QtBot) -> MapView:
    view = MapView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.set_points(SQUARE, str)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_keys_go_from_mark_to_mark(qtbot: QtBot, view: MapView) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Left)  # the first key: the mark nearest to the middle
    view.set_current(0)
    visited = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(view, key)
        visited.append(view.current)
    assert visited == [2, 3, 4, 4, 1]
    with qtbot.waitSignal(view.picked) as picked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert picked.args == [1]
    with qtbot.waitSignal(view.circled) as circled:
        QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert circled.args == [[1]]
    assert view.accessibleDescription() == "1"


def test_a_click_picks_and_a_line_circles(qtbot: QtBot, view: MapView) -> None:
    with qtbot.waitSignal(view.picked) as picked:
        QTest.mouseClick(view, LEFT, NONE, view.place_of(3).toPoint() + QPoint(4, 3))
    assert picked.args == [3]
    with qtbot.waitSignal(view.circled) as circled:
        circle(view, QPoint(1, 1), QPoint(200, 298))
    assert circled.args == [[0, 2]]
    QTest.mouseClick(view, LEFT, NONE, QPoint(5, 5))  # nothing is there
    assert view.current == 3


def test_the_camera_keeps_what_is_under_the_mouse() -> None:
    camera = MapCamera(width=400, height=300)
    closer = camera.zoomed(3, 300, 100)
    assert closer.to_map(300, 100) == pytest.approx(camera.to_map(300, 100))
    assert closer.to_screen(np.array([closer.to_map(20, 30)]))[0] == pytest.approx((20, 30))
    assert camera.zoomed(0.5, 10, 10) == camera
    left, top, larger = closer.since(camera)
    before, after = camera.to_screen(SQUARE), closer.to_screen(SQUARE)
    assert larger == pytest.approx(3)
    assert before * larger + (left, top) == pytest.approx(after)
    assert closer.zoomed(0.01, 10, 10) == camera


def test_what_lies_in_a_polygon() -> None:
    hook = np.array([(0, 0), (4, 0), (4, 4), (2, 1), (0, 4)], np.float64)
    points = np.array([(1, 1), (2, 3), (3.5, 3), (5, 1), (0.5, 3)])
    assert within(points, hook).tolist() == [True, False, True, False, True]
    assert neighbour(SQUARE, 0, -1, 0) == 0


def test_of_any_line_the_same_points_are_inside_as_of_each_edge_for_itself() -> None:
    drawn = np.random.default_rng(5)
    points, corners = drawn.uniform(0, 20, (400, 2)).round(), drawn.uniform(0, 20, (60, 2)).round()
    inside = np.zeros(400, np.bool_)
    for (x1, y1), (x2, y2) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        for number, (x, y) in enumerate(points):
            if (y1 > y) != (y2 > y):
                inside[number] ^= x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    assert within(points, corners).tolist() == inside.tolist()
    assert within(points[:0], corners).tolist() == []


def test_many_marks_are_painted_anew_only_once_the_map_rests(
    qtbot: QtBot, view: MapView, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, painted = [], []
    paint = MapView._paint_marks
    monkeypatch.setattr(MapView, "_paint_marks", lambda self: painted.append(1) or paint(self))
    view.set_points(np.random.default_rng(0).uniform(-1, 1, (QUICKLY_PAINTED + 1, 2)), lambda at: said.append(at) or "")
    view.grab()
    before = len(painted)
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_Plus)
        QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
        view.grab()
    assert len(painted) == before
    moved = view.grab().toImage()
    qtbot.waitUntil(lambda: not view._settle.isActive() and len(painted) == before + 1)
    assert view.grab().toImage() != moved  # marks are as large as ever again
    assert said == []
    view.set_current(7)
    assert said == [7]


def test_what_is_like_a_picture_is_found_in_the_background(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel, answers = MapPanel(session.background), read_answers(write_run(tmp_path / "run", tmp_path))
    qtbot.addWidget(panel)
    panel.set_answers(answers)
    angles = np.array([0.0, 0.1, 2.0, 2.1, 4.0, 4.1])
    round_about = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    found = PictureMap(
        root=tmp_path,
        names=answers.names,
        classes=answers.classes,
        labels=answers.labels,
        points=round_about,
        vectors=round_about,
        network="none",
    )
    panel.show_map(found)
    threads, nearest = [], PictureMap.nearest

    def watched(self: PictureMap, row: int, count: int) -> Similar:
        threads.append(threading.current_thread())
        return nearest(self, row, count)

    monkeypatch.setattr(PictureMap, "nearest", watched)
    with qtbot.waitSignal(panel.wanted) as wanted:
        panel.show_similar(3)
    assert wanted.args is not None
    assert wanted.args[0].rows[:2] == (3, 2)
    assert threading.main_thread() not in threads
    # Of a run that is not on screen any more nothing is shown.
    with qtbot.assertNotEmitted(panel.wanted):
        panel.show_similar(3)
        panel.set_answers(None)
        all_answered(qtbot, session)
