"""A plot as a file."""

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from petdesk.gui.plots import CurvePlot


@pytest.fixture
def plot(qtbot: QtBot) -> CurvePlot:
    plot = CurvePlot("Loss", x_title="Step", y_title="Loss")
    plot.resize(700, 400)
    plot.add_curve("a", "Übung, jeder Schritt")
    plot.add_curve("b", "Validation", "points")
    plot.set_curve("a", [1, 2, 3, 4], [4.0, 3.5, float("nan"), 1e-7])
    plot.set_curve("b", [2, 4.5], [1 / 3, 2])
    qtbot.addWidget(plot)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def test_csv_has_every_number_in_full(plot: CurvePlot, tmp_path: Path) -> None:
    path = tmp_path / "loss.csv"
    assert plot.export(path)
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["Step", "Übung, jeder Schritt", "Validation"]
    assert [row[0] for row in rows[1:]] == ["1", "2", "3", "4", "4.5"]
    assert [row[1] for row in rows[1:]] == ["4", "3.5", "", "1e-07", ""]
    assert float(rows[2][2]) == 1 / 3
    assert rows[1][2] == ""


def test_png_is_large_and_has_the_legend_above(plot: CurvePlot, tmp_path: Path) -> None:
    assert plot.export(tmp_path / "loss.PNG")
    image = QImage(str(tmp_path / "loss.PNG"))
    assert image.width() == 2 * plot.canvas.width()
    assert image.height() > 2 * plot.canvas.height()
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), -1)[:, : gray.width()]
    legend = rows[: gray.height() - 2 * plot.canvas.height()]
    assert legend.min() < 100 < legend.max()


def test_svg_has_lines_and_text(plot: CurvePlot, tmp_path: Path) -> None:
    assert plot.export(tmp_path / "loss.svg")
    text = (tmp_path / "loss.svg").read_text(encoding="utf-8")
    assert text.lstrip().startswith("<?xml")
    assert "Validation" in text
    assert "#0072b2" in text.lower()
    assert "clip" in text


@pytest.mark.parametrize(
    ("name", "said"),
    [("loss.gif", ".png, .svg or .csv"), ("nowhere/loss.png", "loss.png"), ("nowhere/loss.csv", "loss.csv")],
)
def test_what_cannot_be_written_is_said_at_the_plot(plot: CurvePlot, tmp_path: Path, name: str, said: str) -> None:
    assert not plot.export(tmp_path / name)
    (message,) = plot.messages.messages()
    assert message.kind == "error"
    assert said in message.text
    assert plot.export(tmp_path / "loss.csv")
    assert not plot.messages.messages()
