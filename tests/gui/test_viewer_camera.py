"""Zooming and moving, as arithmetic."""

import pytest

from petdesk.gui.widgets.viewer.camera import ENLARGED_TO_FIT, MOST, Camera


def test_a_fitted_picture_is_whole_and_in_the_middle() -> None:
    camera = Camera((4000, 2000), (1000, 800))
    assert camera.scale == 0.25
    assert camera.place == (0, 150, 1000, 500)
    assert not camera.movable
    assert camera.resized((500, 800)).scale == 0.125


def test_a_tiny_picture_is_not_blown_up_to_the_window() -> None:
    assert Camera((10, 10), (1000, 1000)).scale == ENLARGED_TO_FIT


def test_zooming_keeps_the_point_under_the_mouse() -> None:
    camera = Camera((4000, 2000), (1000, 800))
    at = (900.0, 300.0)
    for zoom in (0.5, 1.0, 3.0, 0.8):
        point = camera.point(at)
        camera = camera.zoomed(zoom, at)
        if camera.place[2] > 1000 and camera.place[3] > 800:
            assert camera.point(at) == pytest.approx(point)


def test_a_large_picture_never_leaves_the_edge_of_the_area() -> None:
    camera = Camera((4000, 2000), (1000, 800)).zoomed(1.0)
    left, top, width, height = camera.moved(10_000, 10_000).place
    assert (left, top) == (0, 0)
    left, top, width, height = camera.moved(-10_000, -10_000).place
    assert (left + width, top + height) == (1000, 800)


def test_moving_back_begins_where_the_edge_was() -> None:
    camera = Camera((4000, 2000), (1000, 800)).zoomed(1.0).moved(10_000, 0)
    assert camera.moved(-100, 0).place[0] == -100


def test_a_side_that_fits_stays_in_the_middle() -> None:
    camera = Camera((4000, 200), (1000, 800)).zoomed(1.0).moved(-50, -50)
    assert camera.place[1] == 300


def test_zoom_has_bounds() -> None:
    camera = Camera((40_000, 20_000), (1000, 800))
    assert camera.zoomed(1e9).scale == MOST
    assert camera.zoomed(0).scale <= camera.fitting
