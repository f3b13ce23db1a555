"""Curves without a window: in the terminal, and as PNG files through matplotlib's own canvas."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray

from petdesk.api import SettingsError

BLUE, ORANGE, GREY = "#0072B2", "#D55E00", "#666666"
"""Of the colour-blind-safe palette of Okabe and Ito (2008)."""
MARKERS = {"minimum_over_10": "s", "steepest": "^", "valley": "o", "slide": "D"}
FEWEST_POINTS = 2
BRAILLE_BLANK = 0x2800
BRAILLE_DOTS = np.array([[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]])
"""What each dot of a Braille character adds to its number (Unicode, block Braille Patterns)."""


def draw_lr_curve(result: dict[str, Any], path: Path) -> None:
    """Loss against learning rate, the suggestions marked, as PNG."""
    figure, axes = _figure("Loss against learning rate", "learning rate", "loss")
    lrs, smoothed = _finite(result)
    axes.plot(result["lrs"], result["losses"], color=GREY, alpha=0.35, linewidth=1, label="each step")
    axes.plot(lrs, smoothed, color=BLUE, linewidth=2, label="smoothed")
    for name, marker in MARKERS.items():
        value = result["suggestions"][name]
        if value is not None:
            height = float(np.interp(np.log(value), np.log(lrs), smoothed))
            axes.plot(
                [value], [height], marker, color=ORANGE, markersize=8, label=f"{name.replace('_', ' ')} {value:.1e}"
            )
    axes.set_xscale("log")
    if len(lrs) >= FEWEST_POINTS:
        low, high = _loss_bounds(smoothed)
        axes.set_ylim(low - 0.1 * (high - low), high)
    axes.legend()
    _save(figure, path)


def lr_curve_text(result: dict[str, Any], *, columns: int = 64, rows: int = 14) -> str:
    """The smoothed curve for the terminal; empty where there is too little of it."""
    lrs, smoothed = _finite(result)
    if len(lrs) < FEWEST_POINTS:
        return ""
    low, high = _loss_bounds(smoothed)
    lines = braille(np.log10(lrs), smoothed.clip(low, high), columns=columns, rows=rows)
    margins = [f"{smoothed.clip(low, high).max():8.3f} |", *["         |"] * (rows - 2), f"{smoothed.min():8.3f} |"]
    drawn = [margin + line for margin, line in zip(margins, lines, strict=True)]
    first, last = f"{lrs[0]:.1e}", f"{lrs[-1]:.1e}"
    below = f"{first}{'learning rate':^{columns - len(first) - len(last)}}{last}"
    return "\n".join(["loss, smoothed", *drawn, f"{'':10}{below}"])


def braille(xs: NDArray[np.float64], ys: NDArray[np.float64], *, columns: int, rows: int) -> list[str]:
    """A line through points in Braille characters, of 2 x 4 dots each; `xs` rise, the axes end where the line does."""
    across = np.interp(np.linspace(xs[0], xs[-1], 2 * columns), xs, ys)
    depth = np.rint((ys.max() - across) / max(float(np.ptp(ys)), 1e-12) * (4 * rows - 1)).astype(np.intp)
    dots = np.zeros((4 * rows, 2 * columns), dtype=np.bool_)
    for column, (before, here) in enumerate(pairwise([depth[0], *depth])):
        beside = before + np.sign(here - before)
        dots[min(beside, here) : max(beside, here) + 1, column] = True
    codes = BRAILLE_BLANK + (dots.reshape(rows, 4, columns, 2) * BRAILLE_DOTS[:, None]).sum(axis=(1, 3))
    return ["".join(map(chr, line)) for line in codes.tolist()]


def _finite(result: dict[str, Any]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    lrs, smoothed = np.array(result["lrs"]), np.array(result["smoothed"])
    return lrs[np.isfinite(smoothed)], smoothed[np.isfinite(smoothed)]


def _loss_bounds(smoothed: NDArray[np.float64]) -> tuple[float, float]:
    """The losses worth showing: where the curve runs away at its end, only the beginning of that."""
    low, start = float(smoothed.min()), float(smoothed[0])
    return low, start + 1.5 * (start - low) + 0.1


def _figure(title: str, xlabel: str, ylabel: str) -> tuple[Figure, Any]:
    figure = Figure(figsize=(8, 5), layout="constrained")
    axes = figure.add_subplot(title=title, xlabel=xlabel, ylabel=ylabel)
    axes.grid(alpha=0.3)
    return figure, axes


def _save(figure: Figure, path: Path) -> None:
    FigureCanvasAgg(figure)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, dpi=120)
    except (OSError, ValueError) as error:  # ValueError: no picture format has that suffix
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(f"{path} cannot be drawn ({reason}). Choose another place, and a name in .png.") from error
