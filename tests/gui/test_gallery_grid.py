"""Where tiles lie, where keys lead, what a selection keeps: without a window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from petdesk.gui.widgets.gallery import GalleryEntry
from petdesk.gui.widgets.gallery.band import Band, scroll_speed
from petdesk.gui.widgets.gallery.grid import Grid
from petdesk.gui.widgets.gallery.keys import destination
from petdesk.gui.widgets.gallery.selection import Selection


def grid(count: int = 23, width: int = 540) -> Grid:
    """Five columns."""
    return Grid(count=count, width=width, tile_width=100, tile_height=120, margin=5)


def entries(*ids: int) -> list[GalleryEntry]:
    return [GalleryEntry(Path(f"{number}.jpg"), number, f"picture {number}") for number in ids]


def test_every_tile_is_found_where_it_lies() -> None:
    for width in (40, 333, 540, 1999):
        tiles = grid(width=width)
        for index in range(tiles.count):
            x, y = tiles.place(index)
            assert tiles.index_at(x, y) == tiles.index_at(x + 99, y + 119) == index
            assert tiles.index_at(x, y + 120) != index
            assert tiles.index_at(x - 1, y) != index


def test_the_grid_fills_the_width_and_ends_under_the_last_row() -> None:
    tiles = grid()
    assert (tiles.columns, tiles.rows, tiles.height) == (5, 5, 5 * 125 + 5)
    assert tiles.place(4)[0] + 100 <= 540
    assert tiles.index_at(*tiles.place(23)) == -1
    assert grid(width=30).columns == 1


def test_rows_that_show_a_line_are_visible() -> None:
    assert grid().between(0, 125) == range(5)
    assert grid().between(0, 131) == range(10)
    assert grid().between(130, 131) == range(5, 10)
    assert grid().between(600, 9999) == range(20, 23)
    assert grid(count=0).between(0, 100) == range(0)


def test_a_rectangle_touches_tiles() -> None:
    tiles = grid()
    x, y = tiles.place(6)
    assert list(tiles.touched(x, y, x + 1, y + 1)) == [6]
    assert list(tiles.touched(x + 99, y + 119, x + 300, y + 200)) == [6, 7, 8, 11, 12, 13]
    assert list(tiles.touched(0, 0, 2, 2)) == []


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        (Qt.Key.Key_Right, 4, 5),
        (Qt.Key.Key_Left, 0, 0),
        (Qt.Key.Key_Down, 3, 8),
        (Qt.Key.Key_Down, 19, 22),  # the last row is shorter
        (Qt.Key.Key_Down, 21, 21),
        (Qt.Key.Key_Up, 2, 2),
        (Qt.Key.Key_PageDown, 1, 11),
        (Qt.Key.Key_PageUp, 3, 0),
        (Qt.Key.Key_End, 3, 22),
        (Qt.Key.Key_Home, 9, 0),
        (Qt.Key.Key_Down, -1, 0),
        (Qt.Key.Key_X, 3, None),
    ],
)
def test_keys_lead_somewhere(key: Qt.Key, start: int, end: int | None) -> None:
    assert destination(key, start, grid=grid(), rows_a_page=2) == end


def test_a_band_covers_what_it_touches_and_what_was_chosen_before() -> None:
    tiles = grid()
    x, y = tiles.place(6)
    band = Band(origin=QPoint(x + 150, y + 10), corner=QPoint(x + 50, y + 5), before=(20,))
    assert band.covered(tiles) == [20, 6, 7]


def test_a_band_scrolls_faster_farther_outside() -> None:
    assert scroll_speed(50, 100) == 0
    assert scroll_speed(-5, 100) == -5
    assert 0 < scroll_speed(110, 100) < scroll_speed(130, 100) <= scroll_speed(9000, 100) < 100


def test_what_is_chosen_stays_chosen_in_another_order() -> None:
    selection = Selection(entries(1, 2, 3, 4, 5))
    selection.only(1)
    selection.extend(3)
    selection.follow(entries(4, 9, 3, 1))
    assert sorted(selection.chosen) == [0, 2]  # 4 and 3; 2 is gone
    assert selection.current == 0


def test_where_the_current_one_is_gone_the_next_takes_its_place() -> None:
    selection = Selection(entries(1, 2, 3))
    selection.only(1)
    selection.follow(entries(1, 3))
    assert (selection.current, selection.chosen) == (1, {})
    selection.follow(entries(1))
    assert selection.current == 0
    selection.follow([])
    assert selection.current == -1


def test_entries_without_ids_are_known_by_their_paths() -> None:
    old = [GalleryEntry(Path(name), None, name) for name in "abc"]
    selection = Selection(old)
    selection.only(2)
    selection.follow(old[::-1])
    assert (selection.current, list(selection.chosen)) == (0, [0])
