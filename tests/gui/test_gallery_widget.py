"""The gallery under a hand: mouse, keys, and entries that change."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from petdesk.gui.background import Background
from petdesk.gui.theme import LIGHT
from petdesk.gui.widgets.gallery import Gallery, GalleryEntry, Mark

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
COLOURS = ("red", "green", "blue")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """One picture in each colour."""
    folder = tmp_path_factory.mktemp("files")
    for colour in COLOURS:
        Image.new("RGB", (80, 60), colour).save(folder / f"{colour}.png")
    return [folder / f"{colour}.png" for colour in COLOURS]


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def gallery(qtbot: QtBot, background: Background) -> Gallery:
    gallery = Gallery(background)
    qtbot.addWidget(gallery)
    gallery.resize(700, 500)
    gallery.show()
    qtbot.waitExposed(gallery)
    gallery.setFocus()
    return gallery


def entries(files: list[Path], count: int) -> list[GalleryEntry]:
    return [GalleryEntry(files[number % 3], number, f"picture {number:03}") for number in range(count)]


def click(
    qtbot: QtBot, gallery: Gallery, index: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.mouseClick(gallery.viewport(), LEFT, modifiers, gallery.place_of(index).center())


def test_clicks_choose(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries(entries(files, 30))
    with qtbot.waitSignals([gallery.chosen, gallery.selection_changed]):
        click(qtbot, gallery, 2)
    assert (gallery.current(), gallery.selected()) == (2, [2])
    click(qtbot, gallery, 5, CONTROL)
    assert gallery.selected() == [2, 5]
    click(qtbot, gallery, 2, CONTROL)
    assert gallery.selected() == [5]
    click(qtbot, gallery, 5)
    click(qtbot, gallery, 7, SHIFT)
    assert gallery.selected() == [5, 6, 7]
    click(qtbot, gallery, 4, SHIFT)
    assert gallery.selected() == [4, 5]
    qtbot.mouseClick(gallery.viewport(), LEFT, pos=QPoint(2, 2))
    assert gallery.selected() == []


def test_double_click_and_enter_open(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries(entries(files, 30))
    with qtbot.waitSignal(gallery.opened) as opened:
        qtbot.mouseDClick(gallery.viewport(), LEFT, pos=gallery.place_of(3).center())
    assert opened.args == [3]
    with qtbot.waitSignal(gallery.opened) as opened:
        qtbot.keyClick(gallery, Qt.Key.Key_Right)
        qtbot.keyClick(gallery, Qt.Key.Key_Return)
    assert opened.args == [4]


def test_keys_choose(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries(entries(files, 1000))
    qtbot.keyClick(gallery, Qt.Key.Key_Right)
    assert gallery.selected() == [0]
    qtbot.keyClick(gallery, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(gallery, Qt.Key.Key_Right, SHIFT)
    assert (gallery.selected(), gallery.current()) == ([0, 1, 2], 2)
    qtbot.keyClick(gallery, Qt.Key.Key_Right, CONTROL)
    assert (gallery.selected(), gallery.current()) == ([0, 1, 2], 3)
    qtbot.keyClick(gallery, Qt.Key.Key_Space)
    assert gallery.selected() == [0, 1, 2, 3]
    qtbot.keyClick(gallery, Qt.Key.Key_End)
    assert gallery.selected() == [999]
    assert 999 in gallery.visible_indices()
    qtbot.keyClick(gallery, Qt.Key.Key_PageUp)
    assert gallery.current() < 995
    assert gallery.current() in gallery.visible_indices()
    qtbot.keyClick(gallery, Qt.Key.Key_Home)
    assert gallery.current() == 0
    qtbot.keyClick(gallery, Qt.Key.Key_A, CONTROL)
    assert gallery.selected() == list(range(1000))


def test_a_rubber_band_chooses(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries(entries(files, 30))
    start, end = gallery.place_of(1).center(), gallery.place_of(2).center()
    qtbot.mousePress(gallery.viewport(), LEFT, pos=start)
    qtbot.mouseMove(gallery.viewport(), start + QPoint(40, 1))
    qtbot.mouseMove(gallery.viewport(), end)
    assert gallery.selected() == [1, 2]
    qtbot.mouseRelease(gallery.viewport(), LEFT, pos=end)
    qtbot.mouseMove(gallery.viewport(), gallery.place_of(3).center())
    assert gallery.selected() == [1, 2]


def test_letters_lead_to_titles(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    names = ["Abyssinian", "Bengal", "Birman", "Bombay", "British shorthair"]
    gallery.set_entries([GalleryEntry(files[0], number, name) for number, name in enumerate(names)])
    qtbot.keyClicks(gallery, "bo")
    assert gallery.current() == 3
    qtbot.keyClicks(gallery, "x")
    assert gallery.current() == 3


def test_the_same_letter_goes_on(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries([GalleryEntry(files[0], i, name) for i, name in enumerate(["apple", "bee", "boat", "bus"])])
    visited = []
    for _ in range(4):
        qtbot.keyClick(gallery, Qt.Key.Key_B)
        visited.append(gallery.current())
    assert visited == [1, 2, 3, 1]


def test_letters_search_far(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    many = entries(files, 9000)
    many[8000] = GalleryEntry(files[0], 8000, "Zebra")
    gallery.set_entries(many)
    with qtbot.waitSignal(gallery.chosen) as chosen:
        qtbot.keyClick(gallery, Qt.Key.Key_Z)
    assert chosen.args == [8000]
    assert 8000 in gallery.visible_indices()


def test_a_menu_is_asked_for_by_mouse_and_keys(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries(entries(files, 30))
    click(qtbot, gallery, 1)
    click(qtbot, gallery, 2, CONTROL)
    with qtbot.waitSignal(gallery.menu_wanted) as asked:
        qtbot.keyClick(gallery, Qt.Key.Key_F10, SHIFT)
    assert gallery.place_of(2).contains(gallery.viewport().mapFromGlobal(asked.args[0]))
    with qtbot.waitSignal(gallery.menu_wanted):
        qtbot.keyClick(gallery, Qt.Key.Key_Menu)
    qtbot.mouseClick(gallery.viewport(), RIGHT, pos=gallery.place_of(1).center())
    assert gallery.selected() == [1, 2]  # on one that is chosen, the choice stays
    qtbot.mouseClick(gallery.viewport(), RIGHT, pos=gallery.place_of(4).center())
    assert gallery.selected() == [4]


def test_the_right_button_asks_for_a_menu_where_the_mouse_is(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries(entries(files, 3))
    at = gallery.place_of(1).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, gallery.viewport().mapToGlobal(at))
    with qtbot.waitSignal(gallery.menu_wanted) as asked:
        QApplication.sendEvent(gallery.viewport(), event)
    assert gallery.viewport().mapFromGlobal(asked.args[0]) == at


def test_a_choice_goes_along_when_the_order_changes(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    shown = entries(files, 1000)
    gallery.set_entries(shown)
    gallery.verticalScrollBar().setValue(2000)
    place = gallery.visible_indices()[1]
    click(qtbot, gallery, place)
    before = gallery.verticalScrollBar().value()
    shown.reverse()
    with qtbot.waitSignal(gallery.chosen):
        gallery.entries_changed()
    assert gallery.selected() == [999 - place] == [gallery.current()]
    assert gallery.verticalScrollBar().value() == before
    with qtbot.assertNotEmitted(gallery.selection_changed):
        gallery.entries_changed()
    with qtbot.waitSignal(gallery.selection_changed):
        gallery.set_entries(shown[:3], keep=True)
    assert gallery.selected() == []


def test_other_entries_begin_at_the_top(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries(entries(files, 1000))
    qtbot.keyClick(gallery, Qt.Key.Key_End)
    gallery.set_entries(entries(files, 500))
    assert (gallery.current(), gallery.selected(), gallery.verticalScrollBar().value()) == (-1, [], 0)


def test_entries_are_added_while_one_looks(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    given = entries(files, 100)
    gallery.set_entries(given)
    qtbot.keyClick(gallery, Qt.Key.Key_End)
    before = gallery.verticalScrollBar().value()
    gallery.append([GalleryEntry(files[0], 1000 + number, "new") for number in range(50)])
    assert (gallery.count(), gallery.selected(), len(given)) == (150, [99], 100)
    assert gallery.verticalScrollBar().value() == before
    assert gallery.verticalScrollBar().maximum() > before
    assert gallery.entry(149).id == 1049


class Counted:
    """Entries made when they are looked at, and counted."""

    def __init__(self, files: list[Path], count: int) -> None:
        self.files, self.count, self.made = files, count, 0

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, index: int) -> GalleryEntry:
        self.made += 1
        return GalleryEntry(self.files[index % 3], index, f"number {index}")

    def ids(self) -> range:
        return range(self.count)


def test_only_entries_near_the_screen_are_made(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    lazy = Counted(files, 1_000_000)
    gallery.set_entries(lazy)
    gallery.viewport().repaint()
    gallery.scroll_to(700_000)
    gallery.viewport().repaint()
    assert 700_000 in gallery.visible_indices()
    qtbot.keyClick(gallery, Qt.Key.Key_A, CONTROL)
    gallery.entries_changed()
    assert len(gallery.selected()) == 1_000_000
    assert lazy.made < 1000


def shown_colour(gallery: Gallery, index: int) -> str:
    middle = gallery.place_of(index).center() - QPoint(0, gallery.fontMetrics().height() // 2)
    pixel = gallery.viewport().grab().toImage().pixelColor(middle)
    names = [name for name in COLOURS if _near(pixel, QColor(name))]
    return names[0] if names else pixel.name()


def _near(one: QColor, other: QColor) -> bool:
    """Nearly the same: a stored thumbnail is a JPEG."""
    ways = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return max(abs(way) for way in ways) < 12


def test_every_tile_shows_its_own_picture_whatever_the_order(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    shown = entries(files, 6)
    gallery.set_entries(shown)
    qtbot.waitUntil(lambda: [shown_colour(gallery, i) for i in range(3)] == list(COLOURS))
    shown.sort(key=lambda entry: entry.path.name)
    gallery.entries_changed()
    expected = ["blue", "blue", "green", "green", "red", "red"]
    qtbot.waitUntil(lambda: not gallery.loading)
    assert [shown_colour(gallery, i) for i in range(6)] == expected


def test_zoom_by_wheel_and_keys_keeps_the_place(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries(entries(files, 2000))
    gallery.scroll_to(1000)
    at = gallery.place_of(1000).center()
    usual = gallery.thumbnail_size()
    with qtbot.waitSignal(gallery.zoomed):
        turn = QWheelEvent(
            QPointF(at),
            QPointF(gallery.viewport().mapToGlobal(at)),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            CONTROL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(gallery.viewport(), turn)
    assert gallery.thumbnail_size() > usual
    assert 1000 in gallery.visible_indices()
    qtbot.keyClick(gallery, Qt.Key.Key_Minus, CONTROL)
    assert gallery.thumbnail_size() == pytest.approx(usual, abs=1)
    for _ in range(30):
        qtbot.keyClick(gallery, Qt.Key.Key_Plus, CONTROL)
    largest = gallery.thumbnail_size()
    qtbot.keyClick(gallery, Qt.Key.Key_Plus, CONTROL)
    assert gallery.thumbnail_size() == largest
    qtbot.keyClick(gallery, Qt.Key.Key_0, CONTROL)
    assert gallery.thumbnail_size() == usual


def test_resizing_keeps_the_place(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries(entries(files, 2000))
    gallery.scroll_to(1000)
    first = gallery.visible_indices()[0]
    gallery.resize(410, 500)
    assert first in gallery.visible_indices()


def test_a_tooltip_says_why_a_picture_cannot_be_shown(qtbot: QtBot, gallery: Gallery, tmp_path: Path) -> None:
    (tmp_path / "bad.jpg").write_text("no picture")
    gallery.set_entries([GalleryEntry(tmp_path / "bad.jpg", 1, "<b>ad.jpg", tooltip="Class: A & B")])
    gallery.viewport().repaint()
    qtbot.waitUntil(lambda: not gallery.loading)
    at = gallery.place_of(0).center()
    QApplication.sendEvent(gallery.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, gallery.viewport().mapToGlobal(at)))
    assert "not a picture" in QToolTip.text()
    assert "A &amp; B" in QToolTip.text()
    assert "&lt;b&gt;ad" in QToolTip.text()


def test_what_is_current_is_told_to_screen_readers(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries([GalleryEntry(files[0], 1, "a.jpg", ("Bengal",), "bad"), *entries(files, 3)])
    assert gallery.accessibleName()
    click(qtbot, gallery, 0)
    assert gallery.accessibleDescription() == "a.jpg, Bengal, marked bad, selected, 1 of 4"
    gallery.set_entries([])
    gallery.set_empty_text("Nothing fits")
    assert gallery.accessibleDescription() == "Nothing fits"


def test_marks_differ_in_shape(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    """In gray they are three different drawings."""
    drawn = []
    marks: tuple[Mark, ...] = ("good", "bad", "warning")
    for mark in marks:
        gallery.set_entries([GalleryEntry(files[0], 1, "a", mark=mark)])
        gallery.viewport().repaint()
        qtbot.waitUntil(lambda: not gallery.loading)
        gray = gallery.viewport().grab(gallery.place_of(0)).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        mono = gray.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
        drawn.append(mono)
    assert drawn[0] != drawn[1] != drawn[2] != drawn[0]


def test_the_focus_is_seen(qtbot: QtBot, gallery: Gallery, files: list[Path]) -> None:
    gallery.set_entries(entries(files, 3))
    with qtbot.waitSignal(gallery.chosen):
        qtbot.keyClick(gallery, Qt.Key.Key_Right)
    corner = gallery.place_of(0).topLeft() + QPoint(gallery.place_of(0).width() // 2, 1)
    assert gallery.viewport().grab().toImage().pixelColor(corner) == LIGHT.text
    gallery.clearFocus()
    assert gallery.viewport().grab().toImage().pixelColor(corner) != LIGHT.text


def test_a_gallery_that_goes_while_it_loads_leaves_nothing(
    qtbot: QtBot, background: Background, files: list[Path]
) -> None:
    gallery = Gallery(background)
    gallery.resize(700, 500)
    gallery.set_entries(entries(files, 500))
    gallery.show()
    qtbot.waitExposed(gallery)
    gallery.viewport().repaint()
    gone: list[bool] = []
    gallery.destroyed.connect(lambda: gone.append(True))
    gallery.deleteLater()
    qtbot.waitUntil(lambda: gone == [True])
    answered: list[int] = []
    background.ask(lambda: 1, answered.append)
    qtbot.waitUntil(lambda: answered == [1])
