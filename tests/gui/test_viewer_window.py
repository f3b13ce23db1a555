"""The viewer under a hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from petdesk.gui.background import Background
from petdesk.gui.widgets.gallery import Gallery, GalleryEntry
from petdesk.gui.widgets.viewer import Viewer, open_viewer

COUNT = 5


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    for number in range(COUNT):
        Image.new("RGB", (1600 + number, 1200), (40 * number, 0, 0)).save(tmp_path / f"{number}.png", compress_level=1)
    return [tmp_path / f"{number}.png" for number in range(COUNT)]


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def gallery(qtbot: QtBot, background: Background, files: list[Path]) -> Iterator[Gallery]:
    window = QMainWindow()
    qtbot.addWidget(window)
    gallery = Gallery(background)
    window.setCentralWidget(gallery)
    window.resize(900, 700)
    gallery.set_entries([GalleryEntry(path, number, path.name, ("Bengal",)) for number, path in enumerate(files)])
    window.show()
    qtbot.waitExposed(window)
    yield gallery
    window.close()


@pytest.fixture
def viewer(qtbot: QtBot, gallery: Gallery) -> Viewer:
    viewer = open_viewer(gallery, 1, facts=lambda index: [("Split", f"side {index}")])
    qtbot.waitExposed(viewer)
    wait_for(qtbot, viewer, 1)
    return viewer


def wait_for(qtbot: QtBot, viewer: Viewer, index: int) -> None:
    def shown() -> bool:
        return viewer.view.picture is not None and viewer.view.picture.path.name == f"{index}.png"

    qtbot.waitUntil(shown)
    assert viewer.index() == index


def test_it_shows_the_picture_fitted_with_its_facts(viewer: Viewer) -> None:
    assert viewer.view.is_fitted
    assert viewer.windowTitle() == "1.png"
    rows = dict(viewer.panel.rows())
    assert rows["Split"] == "side 1"
    assert rows["Pixels"].replace(",", "") == "1601 × 1200"
    middle = viewer.view.grab().toImage().pixelColor(viewer.view.rect().center())
    assert middle.red() == 40


def test_page_keys_and_arrows_go_through_the_gallery(qtbot: QtBot, viewer: Viewer, gallery: Gallery) -> None:
    qtbot.keyClick(viewer.view, Qt.Key.Key_PageDown)
    wait_for(qtbot, viewer, 2)
    assert gallery.selected() == [2]
    qtbot.keyClick(viewer.view, Qt.Key.Key_Right)
    wait_for(qtbot, viewer, 3)
    qtbot.keyClick(viewer.view, Qt.Key.Key_Left)
    qtbot.keyClick(viewer.view, Qt.Key.Key_PageUp)
    wait_for(qtbot, viewer, 1)
    for _ in range(9):
        qtbot.keyClick(viewer.view, Qt.Key.Key_Left)
    wait_for(qtbot, viewer, 0)
    assert not action(viewer, "previous").isEnabled()
    for _ in range(9):
        qtbot.keyClick(viewer.view, Qt.Key.Key_Right)
    wait_for(qtbot, viewer, COUNT - 1)
    assert not action(viewer, "next").isEnabled()
    assert gallery.current() == COUNT - 1


def test_it_goes_by_the_picture_where_the_gallery_shows_others_by_now(
    qtbot: QtBot, viewer: Viewer, gallery: Gallery
) -> None:
    entries = [gallery.entry(index) for index in range(COUNT)]
    gallery.set_entries([entries[4], entries[2]], keep=True)
    qtbot.keyClick(viewer.view, Qt.Key.Key_PageDown)
    wait_for(qtbot, viewer, 2)
    assert [gallery.entry(index).title for index in gallery.selected()] == ["2.png"]
    qtbot.keyClick(viewer.view, Qt.Key.Key_PageDown)
    wait_for(qtbot, viewer, 3)
    assert [gallery.entry(index).title for index in gallery.selected()] == ["2.png"]  # 3.png is not listed
    qtbot.keyClick(viewer.view, Qt.Key.Key_PageDown)
    wait_for(qtbot, viewer, 4)
    assert [gallery.entry(index).title for index in gallery.selected()] == ["4.png"]


def action(viewer: Viewer, name: str) -> QAction:
    found = viewer.findChild(QAction, f"viewer.{name}")
    assert isinstance(found, QAction)
    return found


def test_keys_zoom_and_move(qtbot: QtBot, viewer: Viewer) -> None:
    view, fitted = viewer.view, viewer.view.zoom
    qtbot.keyClick(view, Qt.Key.Key_1)
    assert view.zoom == 1
    before = view.grab().toImage()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > 1
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(1)
    assert view.grab().toImage() == before
    place = view._camera.place
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view._camera.place[0] < place[0]
    assert viewer.index() == 1  # zoomed in, the arrow moved the picture
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert (view.is_fitted, view.zoom) == (True, fitted)


def test_the_mouse_zooms_and_pulls(qtbot: QtBot, viewer: Viewer) -> None:
    view = viewer.view
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=view.rect().center())
    assert view.zoom == 1
    left = view._camera.place[0]
    start = view.rect().center()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(30, 0))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(30, 0))
    assert view._camera.place[0] == pytest.approx(left + 30)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=start)
    assert view.is_fitted


def test_the_path_is_copied(qtbot: QtBot, viewer: Viewer, files: list[Path]) -> None:
    qtbot.keyClick(viewer.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == str(files[1])


def test_the_panel_is_hidden_and_shown(qtbot: QtBot, viewer: Viewer) -> None:
    button = viewer.findChild(QToolButton, "viewer.about.button")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not viewer.panel.isVisible()
    qtbot.keyClick(viewer.view, Qt.Key.Key_I)
    assert viewer.panel.isVisible()


def test_every_button_has_a_name(viewer: Viewer) -> None:
    buttons = [button for button in viewer.findChildren(QToolButton) if button.isVisible()]
    assert len(buttons) == 10
    assert all(button.accessibleName() and button.toolTip() for button in buttons)


def test_a_picture_that_cannot_be_shown_says_why_and_one_goes_on(
    qtbot: QtBot, viewer: Viewer, files: list[Path]
) -> None:
    files[4].write_text("no picture")
    for _ in range(3):
        qtbot.keyClick(viewer.view, Qt.Key.Key_PageDown)
    wait_for(qtbot, viewer, 4)
    assert viewer.view.picture is not None
    assert "not a picture" in viewer.view.picture.reason
    assert not action(viewer, "larger").isEnabled()
    qtbot.keyClick(viewer.view, Qt.Key.Key_PageUp)
    wait_for(qtbot, viewer, 3)


def test_escape_closes_it_for_good(qtbot: QtBot, viewer: Viewer) -> None:
    gone: list[bool] = []
    viewer.destroyed.connect(lambda: gone.append(True))
    qtbot.keyClick(viewer.view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: gone == [True])


def test_pictures_are_never_written(qtbot: QtBot, viewer: Viewer, files: list[Path]) -> None:
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in files]
    for _ in range(4):
        qtbot.keyClick(viewer.view, Qt.Key.Key_PageDown)
    wait_for(qtbot, viewer, 4)
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in files] == before
