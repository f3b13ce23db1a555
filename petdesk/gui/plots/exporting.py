"""Keeping a plot in a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from petdesk.gui import saving
from petdesk.gui.plots.table import write_csv

if TYPE_CHECKING:
    from petdesk.gui.plots.canvas import Canvas

translate = QCoreApplication.translate


def ask_path(parent: QWidget, title: str) -> Path | None:
    """Asks where a plot is to go; None when the user thinks better of it."""
    kinds = (
        translate("PlotExport", "PNG picture (*.png)"),
        translate("PlotExport", "SVG drawing (*.svg)"),
        translate("PlotExport", "CSV table (*.csv)"),
    )
    name = f"{title or translate('PlotExport', 'plot')}.png"
    caption = translate("PlotExport", "Export the plot")
    return saving.ask_path(parent, caption, name, kinds)


def write_plot(canvas: "Canvas", path: Path, *, x_title: str) -> str:
    """Writes a plot as PNG, SVG or CSV, as the name ends; returns what went wrong in a sentence, or nothing."""
    kind = path.suffix.lower()
    try:
        if kind == ".csv":
            with path.open("w", newline="", encoding="utf-8-sig") as file:
                write_csv(file, x_title, [curve for curve in canvas.curves if curve.visible])
            return ""
        if kind not in (".png", ".svg"):
            return translate("PlotExport", "Give the file a name that ends in .png, .svg or .csv.")
        path.open("ab").close()  # Qt does not tell why a file cannot be written
        done = _draw(canvas, path, kind)
    except OSError as error:
        reason = error.strerror or str(error)
        return translate("PlotExport", "{} cannot be written ({}). Choose another place.").format(path.name, reason)
    return "" if done else translate("PlotExport", "{} cannot be written. Choose another place.").format(path.name)


def _draw(canvas: "Canvas", path: Path, kind: str) -> bool:
    from petdesk.gui.plots import picture

    return picture.write_svg(canvas, path) if kind == ".svg" else picture.as_image(canvas).save(str(path))
