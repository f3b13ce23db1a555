"""The numbers under the plots: buffers that grow, and thinning that loses no peak."""

import numpy as np
import pytest

from petdesk.gui.plots.curve import Curve
from petdesk.gui.plots.look import Look
from petdesk.gui.plots.numbers import power, short
from petdesk.gui.plots.series import Series
from petdesk.gui.plots.table import all_xs
from petdesk.gui.plots.thinning import visible


def curve(xs: list[float], ys: list[float], key: str = "it") -> Curve:
    made = Curve(key=key, title=key, axis="left", look=Look(0, "line"))
    made.series.extend(xs, ys)
    return made


def test_points_stay_while_the_buffer_grows() -> None:
    series = Series()
    for start in range(0, 5000, 7):
        series.extend(np.arange(start, start + 7.0), np.arange(start, start + 7.0) ** 2)
    assert len(series) == 5005
    assert np.array_equal(series.ys, series.xs**2)


def test_what_comes_late_is_put_in_order_and_what_is_no_number_becomes_nan() -> None:
    series = Series()
    series.extend([1, 5], [10, 50])
    series.extend([3], [float("inf")])
    assert series.xs.tolist() == [1, 3, 5]
    assert np.isnan(series.ys[1])
    assert series.ys[[0, 2]].tolist() == [10, 50]


def test_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="2 x for 1 y"):
        Series().extend([1, 2], [1])


@pytest.mark.parametrize(("x", "index"), [(-5, 0), (1.4, 0), (1.6, 1), (99, 2)])
def test_the_nearest_point(x: float, index: int) -> None:
    series = Series()
    series.extend([1, 2, 3], [0, 0, 0])
    assert series.nearest(x) == index


def test_thinning_keeps_every_peak() -> None:
    random = np.random.default_rng(1)
    xs, ys = np.arange(200_000.0), random.random(200_000)
    spikes = np.linspace(1234, 198_765, 40).astype(int)
    ys[spikes] = 2 + np.arange(40)
    shown_xs, shown_ys = visible(xs, ys, low=0, high=200_000, columns=900)
    assert len(shown_xs) <= 4 * 900
    assert set(2.0 + np.arange(40)) <= set(shown_ys)
    assert shown_ys.min() == ys.min()
    assert np.all(np.diff(shown_xs) >= 0)


def test_a_range_is_cut_out_with_one_neighbour_on_either_side() -> None:
    xs = np.arange(1000.0)
    shown, _ = visible(xs, xs, low=10.5, high=20.5, columns=500)
    assert shown.tolist() == list(range(10, 22))


def test_thinning_does_not_flicker_while_the_view_moves() -> None:
    xs, ys = np.arange(100_000.0), np.random.default_rng(0).random(100_000)
    first = dict(zip(*visible(xs, ys, low=10_000, high=60_000, columns=500), strict=True))
    second = dict(zip(*visible(xs, ys, low=10_333, high=60_333, columns=500), strict=True))
    inner = [x for x in first if 11_000 < x < 59_000]
    assert inner
    assert all(second[x] == first[x] for x in inner)


def test_holes_do_not_swallow_their_neighbours() -> None:
    xs, ys = np.arange(100_000.0), np.ones(100_000)
    ys[::3] = np.nan
    _, shown = visible(xs, ys, low=0, high=100_000, columns=100)
    assert np.all(shown == 1)


def test_bounds_pass_over_what_a_logarithm_cannot_take() -> None:
    one = curve([0, 1, 2], [-1, float("nan"), 5])
    assert one.y_bounds(log=False) == (-1, 5)
    assert one.y_bounds(log=True) == (5, 5)
    assert one.x_bounds(log=True) == (1, 2)
    assert curve([0], [0]).y_bounds(log=True) is None


def test_a_curve_is_worth_nothing_before_and_after_it() -> None:
    one = curve([10, 20], [1, 2])
    assert [one.value_at(x) for x in (9, 10, 14, 16, 21)] == [None, 1, 1, 2, None]


def test_rows_of_the_table_are_every_x_once() -> None:
    assert all_xs([curve([1, 2, 3], [0, 0, 0]), curve([2, 2.5], [0, 0])]).tolist() == [1, 2, 2.5, 3]
    assert all_xs([]).tolist() == []


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "–"), (float("nan"), "–"), (12345.0, "12,345"), (0.12345, "0.1235"), (3.21e-5, "3.21e-05")],
)
def test_numbers_are_short(value: float | None, text: str) -> None:
    assert short(value) == text


@pytest.mark.parametrize(("value", "text"), [(0.01, "0.01"), (1000, "1,000"), (1e-5, "10⁻⁵"), (2e-7, "2·10⁻⁷")])
def test_powers_of_ten(value: float, text: str) -> None:
    assert power(value) == text
