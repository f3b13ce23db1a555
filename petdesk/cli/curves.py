"""Curves without a window: in the terminal, and as PNG files through matplotlib's own canvas."""

import csv
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray

BLUE, ORANGE, GREY = "#0072B2", "#D55E00", "#666666"
"""Of the colour-blind-safe palette of Okabe and Ito (2008)."""
MARKERS = {"minimum_over_10": "s", "steepest": "^", "valley": "o", "slide": "D"}
FEWEST_POINTS = 2


def draw_lr_curve(result: dict[str, Any], path: Path) -> None:
    """Loss against learning rate, the suggestions marked, as PNG."""
    figure, axes = _figure("Loss against learning rate", "learning rate", "loss")
    lrs, smoothed = np.array(result["lrs"]), np.array(result["smoothed"])
    axes.plot(lrs, result["losses"], color=GREY, alpha=0.35, linewidth=1, label="each step")
    axes.plot(lrs, smoothed, color=BLUE, linewidth=2, label="smoothed")
    for name, marker in MARKERS.items():
        value = result["suggestions"][name]
        if value is not None:
            height = float(np.interp(np.log(value), np.log(lrs), smoothed))
            axes.plot(
                [value], [height], marker, color=ORANGE, markersize=8, label=f"{name.replace('_', ' ')} {value:.1e}"
            )
    axes.set_xscale("log")
    low, high = float(smoothed.min()), float(smoothed[0])
    axes.set_ylim(low - 0.15 * abs(high - low) - 0.1, high + 1.5 * abs(high - low) + 0.1)
    axes.legend()
    _save(figure, path)


def print_lr_curve(result: dict[str, Any]) -> None:
    """The smoothed curve in the terminal."""
    import plotext

    if len(result["lrs"]) < FEWEST_POINTS:
        return
    plotext.clear_figure()
    plotext.theme("clear")
    plotext.plot_size(78, 18)
    plotext.plot(np.log10(result["lrs"]).tolist(), result["smoothed"], marker="braille")
    plotext.xlabel("learning rate, log10")
    plotext.ylabel("loss, smoothed")
    plotext.show()


def draw_training(run: Path, path: Path) -> None:
    """Loss over the steps of a run, and validation loss and error at its epochs, as PNG."""
    steps, epochs = _read(run / "steps.csv"), _read(run / "metrics.csv")
    figure, axes = _figure("Training", "step", "loss")
    if not len(steps["step"]):
        _save(figure, path)
        return
    axes.plot(steps["step"], steps["loss"], color=BLUE, alpha=0.6, linewidth=1, label="training loss")
    ends = np.linspace(0, steps["step"][-1], len(epochs["epoch"]) + 1)[1:]
    axes.plot(ends, epochs["valid_loss"], "o-", color=ORANGE, linewidth=2, label="validation loss")
    axes.legend(loc="upper right")
    errors = axes.twinx()
    errors.plot(ends, epochs["error_rate"], "^--", color=GREY, linewidth=1, label="validation error")
    errors.set_ylabel("error rate")
    errors.set_ylim(0, 1)
    errors.legend(loc="center right")
    _save(figure, path)


def draw_confusion(actual: NDArray[np.int64], predicted: NDArray[np.int64], classes: list[str], path: Path) -> None:
    """The confusion matrix, counts in every cell, as PNG."""
    counts = np.zeros((len(classes), len(classes)), dtype=np.int64)
    np.add.at(counts, (actual, predicted), 1)
    side = max(5.0, 0.6 * len(classes) + 2)
    figure = Figure(figsize=(side, side), layout="constrained")
    axes = figure.add_subplot(title="Confusion matrix", xlabel="predicted", ylabel="actual")
    axes.imshow(counts / np.maximum(counts.sum(axis=1, keepdims=True), 1), cmap="Blues", vmin=0, vmax=1)
    axes.set_xticks(range(len(classes)), classes, rotation=45, ha="right")
    axes.set_yticks(range(len(classes)), classes)
    for row, column in np.argwhere(counts > 0):
        share = counts[row, column] / counts[row].sum()
        axes.text(
            column, row, str(counts[row, column]), ha="center", va="center", color="white" if share > 0.5 else "black"
        )
    _save(figure, path)


def _read(path: Path) -> dict[str, NDArray[np.float64]]:
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
        names = rows[0].keys() if rows else ("step", "epoch", "loss", "valid_loss", "error_rate")
    return {name: np.array([float(row[name]) for row in rows]) for name in names}


def _figure(title: str, xlabel: str, ylabel: str) -> tuple[Figure, Any]:
    figure = Figure(figsize=(8, 5), layout="constrained")
    axes = figure.add_subplot(title=title, xlabel=xlabel, ylabel=ylabel)
    axes.grid(alpha=0.3)
    return figure, axes


def _save(figure: Figure, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    FigureCanvasAgg(figure)
    figure.savefig(path, dpi=120)
