"""How many frames a second a loss plot of 200,000 steps draws, while it grows and while it is moved.

    python tests/benchmarks/plot_speed.py

A frame is all that the GUI thread does for it: taking the new points in, choosing what to draw, and painting it.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np

STEPS = 200_000
FRAMES = 150
POINTS_A_FRAME = 40
SIZE = (1000, 600)


def measure(*, steps: int = STEPS, frames: int = FRAMES, size: tuple[int, int] = SIZE) -> dict[str, Any]:
    """Median and 95th percentile of a frame in milliseconds, by what was done.

    The plot has a raw and a smoothed loss of `steps` points each, and a few points of validation on a second axis.
    """
    from PySide6.QtWidgets import QApplication

    from petdesk.gui.plots import CurvePlot

    app = QApplication.instance() or QApplication(sys.argv[:1])
    plot = CurvePlot("Loss", x_title="Step", y_title="Loss", right_title="Error rate")
    plot.resize(*size)
    random = np.random.default_rng(0)
    raw, smoothed = losses(random, steps + frames * POINTS_A_FRAME)
    xs = np.arange(1.0, len(raw) + 1)
    plot.add_curve("raw", "Each step", "faint")
    plot.add_curve("smoothed", "Smoothed")
    plot.add_curve("error", "Error rate", "points", "right")
    plot.extend("raw", xs[:steps], raw[:steps])
    plot.extend("smoothed", xs[:steps], smoothed[:steps])
    plot.extend("error", xs[:steps:5000], np.exp(-xs[:steps:5000] / 50_000))
    plot.mark(steps / 4, "whole network")
    plot.show()
    app.processEvents()

    def append(frame: int) -> None:
        new = slice(steps + frame * POINTS_A_FRAME, steps + (frame + 1) * POINTS_A_FRAME)
        plot.extend("raw", xs[new], raw[new])
        plot.extend("smoothed", xs[new], smoothed[new])
        plot.canvas.refresh()

    figures = {"live": timed(plot, append, frames)}
    plot.canvas.zoom(0.5)
    figures["pan"] = timed(plot, lambda frame: plot.canvas.pan(0.01 if frame // 20 % 2 else -0.01, 0.002), frames)
    figures["zoom"] = timed(plot, lambda frame: plot.canvas.zoom(0.95 if frame // 20 % 2 else 1 / 0.95), frames)
    plot.canvas.fit()
    figures["cross_hair"] = timed(plot, lambda frame: plot.cross_hair.show_at(1000.0 * frame), frames)
    plot.close()
    plot.deleteLater()
    return {"steps": steps, "size": list(size), "ratio": plot.devicePixelRatioF(), "milliseconds": figures}


def losses(random: np.random.Generator, steps: int) -> tuple[Any, Any]:
    """A loss as noisy as training's, and its average."""
    trend = 0.3 + 3 * np.exp(-np.arange(steps) / 40_000)
    raw = trend * (1 + 0.3 * random.standard_normal(steps))
    return raw, np.convolve(raw, np.ones(51) / 51, mode="same")


def timed(plot: Any, change: Callable[[int], object], frames: int) -> dict[str, float]:
    """Changes the plot and paints it, again and again."""
    taken = []
    for frame in range(frames):
        start = time.perf_counter()
        change(frame)
        plot.canvas.viewport().repaint()
        taken.append(1000 * (time.perf_counter() - start))
    return {"median": round(float(np.median(taken)), 2), "p95": round(float(np.percentile(taken, 95)), 2)}


if __name__ == "__main__":
    print(json.dumps(measure()))
