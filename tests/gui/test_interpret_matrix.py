"""The painted matrix: where cells are, which way keys lead, and that colours are told apart."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.interpret.columns_model import Column, ColumnsModel
from petdesk.gui.pages.interpret.matrix_colours import (
    cell_colour,
    depth_of_count,
    depth_of_share,
    luminance,
    readable_on,
)
from petdesk.gui.pages.interpret.matrix_geometry import MatrixGeometry, Place
from petdesk.gui.pages.interpret.matrix_layout import lay_out, lay_out_whole
from petdesk.gui.pages.interpret.matrix_model import MatrixModel
from petdesk.gui.pages.interpret.matrix_steps import step
from petdesk.gui.pages.interpret.matrix_view import MatrixView
from petdesk.gui.theme import DARK, LIGHT, Colours

COUNTS = np.array([[8, 2, 0, 0], [0, 0, 0, 1], [2, 0, 2, 0], [0, 0, 0, 5]])
SIZES = [(2, 300, 200), (37, 560, 400), (1000, 560, 400)]


@pytest.mark.parametrize(("classes", "width", "height"), SIZES)
@pytest.mark.parametrize("scroll", [0, 57])
def test_every_pixel_of_a_cell_leads_back_to_it(classes: int, width: int, height: int, scroll: int) -> None:
    geometry = laid_out(classes, width, height, scroll)
    for row in geometry.rows():
        for column in list(geometry.columns())[:12]:
            corners = (
                (geometry.column_left(column), geometry.row_top(row)),
                (geometry.column_left(column + 1) - 1, geometry.row_top(row + 1) - 1),
            )
            for x, y in corners:
                if x >= geometry.left and y >= geometry.top:
                    assert geometry.place_at(x, y) == (row, column)


def laid_out(classes: int, width: int, height: int, scroll: int = 0) -> MatrixGeometry:
    names = [f"class {number}" for number in range(classes)]
    return lay_out(QFont(), names, QSize(width, height), zoom=1, scrolled=QPoint(scroll, scroll))


@pytest.mark.usefixtures("qapp")
def test_37_classes_fit_the_smallest_window_and_1000_are_scrolled() -> None:
    assert (laid_out(37, 540, 460).furthest_x, laid_out(37, 540, 460).furthest_y) == (0, 0)
    assert laid_out(1000, 540, 460).furthest_y > 1000
    assert max(laid_out(1000, 540, 460).rows()) < 100  # only what shows is painted


def test_labels_stand_for_rows_and_columns() -> None:
    geometry = laid_out(4, 400, 400)
    assert geometry.place_at(1, geometry.row_top(2) + 1) == (2, -1)
    assert geometry.place_at(geometry.column_left(3) + 1, 1) == (-1, 3)
    assert geometry.place_at(1, 1) == (-1, -1)
    assert geometry.place_at(geometry.column_left(4) + 5, geometry.top + 1) is None


def test_a_saved_picture_shows_all_of_a_large_matrix() -> None:
    geometry = lay_out_whole(QFont(), [f"class {number}" for number in range(300)], 900)
    assert (geometry.furthest_x, geometry.furthest_y) == (0, 0)
    assert lay_out_whole(QFont(), ["class"] * 5000, 900).width <= 8000


@pytest.mark.parametrize(
    ("place", "key", "jump", "to"),
    [
        (None, Qt.Key.Key_Left, False, (0, 0)),
        ((0, 0), Qt.Key.Key_Right, False, (0, 1)),
        ((0, 0), Qt.Key.Key_Left, False, (0, 0)),
        ((0, 0), Qt.Key.Key_Down, True, (2, 0)),
        ((0, 1), Qt.Key.Key_Right, True, (0, 3)),
        ((2, 2), Qt.Key.Key_Home, False, (2, 0)),
        ((2, 2), Qt.Key.Key_Home, True, (0, 0)),
        ((2, 2), Qt.Key.Key_End, True, (3, 3)),
        ((2, -1), Qt.Key.Key_Right, False, (2, 1)),
        ((2, 2), Qt.Key.Key_A, False, None),
    ],
)
def test_where_keys_lead(place: Place | None, key: Qt.Key, jump: bool, to: Place | None) -> None:
    assert step(COUNTS, place, key, jump=jump) == to


@pytest.mark.parametrize("shades", [LIGHT, DARK])
def test_more_is_deeper_and_one_is_not_nothing(shades: Colours) -> None:
    depths = [depth_of_count(count, 1000) for count in (0, 1, 10, 100, 1000)]
    assert depths == sorted(depths)
    assert depths[-1] == pytest.approx(1)
    assert [depth_of_share(share) for share in (0, 0.01, 0.5, 1)] == sorted(map(depth_of_share, (0, 0.01, 0.5, 1)))
    for right in (True, False):
        faint, nothing = (cell_colour(depth, right=right, shades=shades) for depth in (depth_of_count(1, 1000), 0))
        assert contrast(faint, nothing) > 1.15


@pytest.mark.parametrize("shades", [LIGHT, DARK])
def test_numbers_are_read_on_every_colour(shades: Colours) -> None:
    for right in (True, False):
        for depth in np.linspace(0, 1, 21):
            colour = cell_colour(float(depth), right=right, shades=shades)
            assert contrast(readable_on(colour), colour) >= 4.5


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_widget_paints_right_and_wrong_in_their_colours(qtbot: QtBot, qapp: QApplication) -> None:
    view = MatrixView()
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.set_matrix(COUNTS, ["cat", "dog", "fox", "owl"])
    view.show()
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()

    def colour_in(place: Place) -> QColor:
        corner = view.cell_rect(place).topLeft() + QPoint(4, 4)
        return image.pixelColor(corner * ratio)

    assert colour_in((0, 0)) == LIGHT.series[0]
    assert colour_in((1, 0)) == LIGHT.base
    wrong = colour_in((2, 0))
    assert wrong.red() > wrong.green() > wrong.blue()


def test_the_tooltip_tells_the_cell_under_the_mouse(qtbot: QtBot) -> None:
    view = MatrixView()
    qtbot.addWidget(view)
    view.set_matrix(COUNTS, ["cat", "dog", "fox", "owl"])
    assert view.cell_words((0, 1)) == "cat taken for dog: 2 of 10 (20.0%)"
    assert view.cell_words((1, 1)) == "dog: 0 of 1 recognized (0.0%)"
    assert view.cell_words((-1, 3)) == "Taken for owl: 6, of which 5 are right (83.3%)"
    assert view.cell_words((2, -1)) == "fox: 2 of 4 recognized (50.0%)"


def test_ctrl_and_the_wheel_keys_zoom_and_keep_the_chosen_cell_in_sight(qtbot: QtBot) -> None:
    view = MatrixView()
    qtbot.addWidget(view)
    view.resize(500, 500)
    names = [f"class {number}" for number in range(60)]
    view.set_matrix(np.eye(60, dtype=np.int64), names)
    view.show()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    before = view.cell_rect((59, 59))
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    after = view.cell_rect((59, 59))
    assert after.width() > 2 * before.width()
    assert view.viewport().rect().contains(after.center())
    QTest.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.cell_rect((59, 59)).size() == before.size()


def test_what_looks_like_markup_in_a_name_is_read_as_it_is(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["<h1>cat</h1>", "dog", "fox", "owl"]
    model = MatrixModel()
    model.set_matrix(COUNTS, names)
    rows = ColumnsModel([Column(title="Class")])
    rows.set_rows([(names[0],)])
    view = MatrixView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.set_matrix(COUNTS, names)
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, words, *_rest: shown.append(words))
    place = view.cell_rect((0, 0)).center()
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, place))
    tip = Qt.ItemDataRole.ToolTipRole
    shown += [
        model.index(0, 0).data(tip),
        model.headerData(0, Qt.Orientation.Vertical, tip),
        rows.index(0, 0).data(tip),
    ]
    assert len(shown) == 4
    assert all("&lt;h1&gt;cat" in words for words in shown)
    # A screen reader is told no markup at all.
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole).startswith("<h1>cat</h1>: ")
