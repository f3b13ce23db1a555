"""Curves on screen, by mouse and keys."""

import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from petdesk.gui import theme
from petdesk.gui.plots import CurvePlot
from petdesk.gui.plots.items import BAND_STRENGTH
from petdesk.gui.plots.look import mixed


@pytest.fixture
def plot(qtbot: QtBot) -> CurvePlot:
    """Two losses by step, and an error rate by epoch on the right."""
    plot = CurvePlot("Loss", x_title="Step", y_title="Loss", right_title="Error")
    plot.resize(900, 500)
    plot.add_curve("raw", "Each step", "faint")
    plot.add_curve("smooth", "Smoothed")
    plot.add_curve("error", "Error rate", "points", "right")
    xs = np.arange(1.0, 1001)
    plot.extend("raw", xs, 2 + np.sin(xs / 10))
    plot.extend("smooth", xs, np.full(1000, 2.0))
    plot.extend("error", [500, 1000], [0.5, 0.25])
    qtbot.addWidget(plot)
    plot.show()
    qtbot.waitExposed(plot)
    plot.canvas.setFocus()
    plot.canvas.refresh()
    for _ in range(3):  # the axes know their widths when they are painted, and then the view its own
        plot.grab()
        QApplication.processEvents()
    return plot


def shown(plot: CurvePlot) -> tuple[float, float]:
    low, high = plot.canvas.left.viewRange()[0]
    return low, high


def press(plot: CurvePlot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(plot.canvas, key, modifier)


def has_colour(image: QImage, colour: QColor, *, within: int = 40) -> bool:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)  # kept: its pixels are looked at where they lie
    pixels = np.frombuffer(plain.constBits(), np.uint8)
    rows = pixels.reshape(plain.height(), -1)[:, : 3 * plain.width()].reshape(-1, 3).astype(int)
    return bool((np.abs(rows - [colour.red(), colour.green(), colour.blue()]).sum(axis=1) < within).any())


def dress(app: QApplication, *, dark: bool) -> None:
    app.setPalette(theme.palette_for(dark))
    app.setStyleSheet(theme.style_sheet(dark))


def test_importing_plots_or_the_window_does_not_import_pyqtgraph() -> None:
    program = (
        "import sys, petdesk.gui.plots, petdesk.gui.main_window;"
        "sys.exit(any(name in sys.modules for name in ('pyqtgraph', 'torch', 'superqt')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_it_follows_new_points_until_the_user_zooms(plot: CurvePlot, qtbot: QtBot) -> None:
    plot.extend("raw", [1500.0], [2.0])
    qtbot.waitUntil(lambda: shown(plot)[1] > 1500)
    press(plot, Qt.Key.Key_Plus)
    zoomed = shown(plot)
    assert zoomed[1] < 1500
    plot.extend("raw", [3000.0], [2.0])
    plot.canvas.refresh()
    assert shown(plot) == zoomed
    QTest.mouseClick(plot.tools.button("fit"), Qt.MouseButton.LeftButton)
    assert shown(plot)[1] > 3000


def test_the_keys_move_and_zoom(plot: CurvePlot) -> None:
    whole = shown(plot)
    press(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert shown(plot)[0] > whole[0]
    press(plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert shown(plot) == pytest.approx(whole)
    bottom = plot.canvas.left.viewRange()[1][0]
    press(plot, Qt.Key.Key_Up)
    assert plot.canvas.left.viewRange()[1][0] > bottom
    press(plot, Qt.Key.Key_Minus)
    assert shown(plot)[1] - shown(plot)[0] > whole[1] - whole[0]
    press(plot, Qt.Key.Key_0)
    assert shown(plot) == pytest.approx(whole)


def test_the_wheel_zooms_and_both_sides_stay_together(plot: CurvePlot) -> None:
    def share(view: object, value: float) -> float:
        low, high = view.viewRange()[1]  # type: ignore[attr-defined]
        return (value - low) / (high - low)

    canvas = plot.canvas
    before = share(canvas.left, 2.0) - share(canvas.right, 0.25)
    middle = QPointF(canvas.viewport().rect().center())
    wheel = QWheelEvent(
        middle,
        canvas.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    narrow = shown(plot)[1] - shown(plot)[0]
    QApplication.sendEvent(canvas.viewport(), wheel)
    assert shown(plot)[1] - shown(plot)[0] < narrow
    scale = narrow / (shown(plot)[1] - shown(plot)[0])
    assert share(canvas.left, 2.0) - share(canvas.right, 0.25) == pytest.approx(before * scale, rel=1e-3)


def test_the_cross_hair_reads_every_curve(plot: CurvePlot) -> None:
    at = plot.canvas.place_of(700).toPoint() + QPoint(0, 60)
    QTest.mouseMove(plot.canvas.viewport(), at)
    assert plot.cross_hair.x == pytest.approx(700, abs=3)
    values = {curve.key: value for curve, value in plot.cross_hair.values()}
    assert values["smooth"] == 2.0
    assert values["error"] == 0.5
    assert "Error rate" in plot.cross_hair.readout.text()
    QTest.mouseMove(plot.canvas.viewport(), QPoint(2, 2))
    assert not plot.cross_hair.readout.isVisible()


def test_left_and_right_read_point_by_point(plot: CurvePlot) -> None:
    press(plot, Qt.Key.Key_Home)
    press(plot, Qt.Key.Key_Right)
    press(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert plot.cross_hair.x == 12
    assert plot.cross_hair.readout.isVisible()
    press(plot, Qt.Key.Key_End)
    assert plot.cross_hair.x == 1000
    press(plot, Qt.Key.Key_Escape)
    assert plot.cross_hair.x is None


def test_a_check_box_hides_its_curve(plot: CurvePlot) -> None:
    top = plot.canvas.left.viewRange()[1][1]
    QTest.keyClick(plot.legend.box("raw"), Qt.Key.Key_Space)
    plot.canvas.refresh()
    assert plot.canvas.left.viewRange()[1][1] < top  # fits what is left
    press(plot, Qt.Key.Key_Home)
    assert "raw" not in {curve.key for curve, _ in plot.cross_hair.values()}


def test_logarithmic_axes(plot: CurvePlot) -> None:
    QTest.mouseClick(plot.tools.button("log-bottom"), Qt.MouseButton.LeftButton)
    assert shown(plot) == pytest.approx((0, 3), abs=0.1)
    press(plot, Qt.Key.Key_Home)
    assert plot.cross_hair.x == 1
    QTest.mouseClick(plot.tools.button("log-bottom"), Qt.MouseButton.LeftButton)
    assert shown(plot)[1] > 1000


def test_the_table_has_the_same_numbers_and_can_be_copied(plot: CurvePlot) -> None:
    press(plot, Qt.Key.Key_T)
    table = plot.numbers.model()
    assert plot.numbers.isVisible()
    assert (table.rowCount(), table.columnCount()) == (1000, 4)
    row = [table.data(table.index(499, column)) for column in range(4)]
    assert row == ["500", f"{2 + np.sin(50):.4g}", "2", "0.5"]
    assert table.data(table.index(498, 3)) == ""
    QTest.keyClick(plot.numbers, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Step\tEach step\tSmoothed\tError rate"
    assert lines[500].endswith("\t2\t0.5")
    QTest.keyClick(plot.numbers, Qt.Key.Key_T)
    assert plot.canvas.isVisible()


def test_the_table_takes_over_what_is_new(plot: CurvePlot, qtbot: QtBot) -> None:
    plot.show_table(True)
    plot.extend("raw", [1001.0], [7.5])
    table = plot.numbers.model()
    qtbot.waitUntil(lambda: table.rowCount() == 1001)
    assert table.data(table.index(1000, 1)) == "7.5"


def test_copying_the_drawing_copies_a_picture(plot: CurvePlot) -> None:
    press(plot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QGuiApplication.clipboard().image()
    assert image.width() == 2 * plot.canvas.width()
    assert has_colour(image, theme.LIGHT.series[0])


def test_without_points_it_says_so(plot: CurvePlot) -> None:
    plot.set_empty_text("Nothing was trained yet.")
    plot.clear()
    assert plot.empty.isVisible()
    assert not plot.canvas.isVisible()
    assert not plot.tools.button("export").isEnabled()
    plot.set_curve("raw", [1.0], [1.0])
    assert plot.canvas.isVisible()


def test_it_follows_the_colour_scheme(plot: CurvePlot, qapp: QApplication) -> None:
    assert has_colour(plot.grab().toImage(), theme.LIGHT.series[0], within=6)
    try:
        dress(qapp, dark=True)
        plot.canvas.refresh()
        image = plot.grab().toImage()
        assert has_colour(image, theme.DARK.series[0], within=6)
        assert not has_colour(image, theme.LIGHT.base, within=6)
    finally:
        dress(qapp, dark=False)


def test_curves_come_and_go(plot: CurvePlot) -> None:
    plot.mark(500, "second {phase}")
    plot.remove_curve("error")
    assert [curve.key for curve in plot.curves] == ["raw", "smooth"]
    assert not plot.tools.button("log-right").isVisible()
    plot.add_curve("error", "Error rate", "points", "right")
    plot.set_curve("error", [1.0, 2.0], [0.1, 0.2])
    assert plot.tools.button("log-right").isVisible()
    plot.grab()


def test_a_hundred_appends_are_one_drawing(plot: CurvePlot, qtbot: QtBot) -> None:
    drawn = []
    plot.canvas.left.sigRangeChanged.connect(lambda *_: drawn.append(1))
    for step in range(2000, 2100):
        plot.extend("raw", [float(step)], [1.0])
    assert not drawn
    qtbot.waitUntil(lambda: shown(plot)[1] > 2099)
    assert len(drawn) == 1


def test_a_band_lies_around_its_curve(plot: CurvePlot) -> None:
    around = plot.add_curve("held", "Held", "points", band=("from", "to"))
    plot.extend("held", [1.0, 1000.0], [2.5, 2.5])
    plot.extend_band("held", [1.0, 1000.0], [2.2, 2.2], [2.8, 5.0])
    assert around.y_bounds(log=False) == (2.2, 5.0)
    plot.canvas.refresh()
    shade = mixed(around.look.colour(plot.palette()), theme.colours(plot.palette()).base, BAND_STRENGTH)
    assert has_colour(plot.canvas.grab().toImage(), shade, within=4)
    plot.legend.box("held").setChecked(False)
    plot.canvas.refresh()
    assert not has_colour(plot.canvas.grab().toImage(), shade, within=4)
    plot.clear()
    assert around.y_bounds(log=False) is None


def test_titles_of_marks_do_not_run_into_each_other(plot: CurvePlot) -> None:
    for x, title in ((10.0, "a short phase"), (20.0, "a long one"), (600.0, "the last")):
        plot.mark(x, title)
    plot.canvas.fit()

    def titled() -> list[bool]:
        return [line.label.isVisible() for _, line, _ in plot.canvas._marks._lines]

    assert titled() == [False, True, True]
    plot.canvas.zoom(0.01)
    plot.canvas.bring_to_view(15.0)
    assert titled()[0]
