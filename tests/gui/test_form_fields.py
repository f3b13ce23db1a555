"""Which values a slider passes, what a number box reads, and how settings are named."""

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from petdesk.gui.widgets.fields.number_box import NumberBox
from petdesk.gui.widgets.fields.row import hint_of
from petdesk.gui.widgets.fields.stops import nearest, stops
from petdesk.gui.words import label_of


@pytest.mark.parametrize(
    ("lower", "upper", "integer", "some"),
    [
        (0.05, 1.0, False, [0.05, 0.5, 0.75, 1.0]),
        (0.0, 180.0, False, [0.0, 10.0, 90.0, 180.0]),
        (1e-6, 1.0, False, [1e-6, 1e-3, 0.01, 1.0]),
        (2, 8, True, [2, 3, 4, 5, 6, 7, 8]),
        (4, 1_000_000, True, [4, 10, 1000, 1_000_000]),
    ],
)
def test_a_slider_passes_both_bounds_and_round_values(
    lower: float, upper: float, integer: bool, some: list[float]
) -> None:
    values = stops(lower, upper, integer=integer)
    assert (values[0], values[-1]) == (lower, upper)
    assert values == sorted(set(values))
    assert set(some) <= set(values)
    assert len(values) <= 251
    assert not integer or all(isinstance(value, int) for value in values)


def test_a_slider_leaves_out_a_bound_that_is_refused() -> None:
    values = stops(0.0, 1.0, open_ends=(True, True))
    assert 0 < values[0] < 0.02
    assert 0.98 < values[-1] < 1


def test_wide_bounds_are_passed_in_ratios() -> None:
    values = stops(1e-5, 1.0)
    assert sum(value < 1e-3 for value in values) > len(values) / 3


@pytest.mark.parametrize(("value", "index"), [(-5, 0), (0.4, 0), (0.6, 1), (2.0, 2), (99, 2)])
def test_the_nearest_stop(value: float, index: int) -> None:
    assert nearest([0, 1, 2], value) == index


@pytest.mark.parametrize(
    ("typed", "number"), [("1e-3", 0.001), ("0.25", 0.25), (".5", 0.5), ("-2", -2.0), ("nan", "nan"), ("x", "x")]
)
def test_a_box_reads_what_is_typed(qtbot: QtBot, typed: str, number: float | str) -> None:
    box = NumberBox()
    qtbot.addWidget(box)
    box.selectAll()
    qtbot.keyClicks(box, typed)
    assert box.number() == number


def test_a_box_reads_the_language_s_own_notation_and_the_point(qtbot: QtBot) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        box = NumberBox()
        qtbot.addWidget(box)
        for typed in ("0,25", "0.25"):
            box.selectAll()
            qtbot.keyClicks(box, typed)
            assert box.number() == 0.25
        box.set_number(0.5)
        assert box.text() == "0,5"
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("number", "text"), [(1e5, "100000"), (3e-5, "3e-05"), (4 / 3, "1.3333"), (2**60, str(2**60)), (1e12, "1e+12")]
)
def test_a_box_writes_numbers_short(qtbot: QtBot, number: float, text: str) -> None:
    box = NumberBox()
    qtbot.addWidget(box)
    box.set_number(number)
    assert box.text() == text
    assert box.number() == number, "what is not shown is not lost"


def test_steps_stay_in_bounds_and_say_that_they_are_done(qtbot: QtBot) -> None:
    box = NumberBox(integer=True, lower=1, upper=3, values=(1, 2, 3))
    qtbot.addWidget(box)
    box.set_number(2)
    with qtbot.waitSignals([box.edited, box.committed]):
        qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.number() == 3


def test_a_step_from_between_two_stops_reaches_the_next_one(qtbot: QtBot) -> None:
    box = NumberBox(lower=0, upper=1, values=(0.0, 0.5, 1.0))
    qtbot.addWidget(box)
    for start, key, end in ((0.3, Qt.Key.Key_Up, 0.5), (0.3, Qt.Key.Key_Down, 0.0), (0.7, Qt.Key.Key_Down, 0.5)):
        box.set_number(start)
        qtbot.keyClick(box, key)
        assert box.number() == end


@pytest.mark.parametrize(("start", "up"), [(1e-3, 1.1e-3), (0.25, 0.26), (30.0, 31.0), (0.0, 0.1)])
def test_without_bounds_steps_follow_the_size_of_the_number(qtbot: QtBot, start: float, up: float) -> None:
    box = NumberBox()
    qtbot.addWidget(box)
    box.set_number(start)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.number() == pytest.approx(up)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("max_rotate", "Max rotate"),
        ("p_flip", "Flip probability"),
        ("cycle_len", "Cycle length"),
        ("rand-augment", "Rand augment"),
        ("p", "P"),
        ("lr", "Learning rate"),
    ],
)
def test_names_of_settings_in_words(name: str, label: str) -> None:
    assert label_of(name) == label


def test_a_long_description_is_shown_up_to_its_first_part() -> None:
    assert hint_of("Short.") == "Short."
    assert hint_of("The column of the paths; auto: " + "path, " * 30) == "The column of the paths"
    assert hint_of("word " * 40) == ""
