"""The figures of a report as SVG: confusion matrix, reliability diagram, error against share answered."""

import math
from collections.abc import Sequence
from typing import Any

from petdesk.interpret.document.words import escaped, percent, pictures

SIDE = 300
LEFT, TOP, RIGHT, BOTTOM = 46, 12, 24, 40
TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
FAINTEST, DEEPEST = 0.14, 0.92
DEEP = 0.55
"""From here on what is written on a cell is in the other colour."""
CELL = 24
LETTER = 6.6
"""Pixels a letter of a class's name takes."""
LONGEST_NAME = 26
SMALLEST = 0.75
"""Of its full size, at which a matrix can still be read."""


def matrix(cells: Sequence[Sequence[int]], names: Sequence[str], order: Sequence[int]) -> str:
    """The confusion matrix of some classes: a row for each actual one, a column for each predicted one.

    Args:
        cells: [actual, predicted, count] of the cells that are not empty.
        names: Of all classes.
        order: The classes to show, in their order.
    """
    place = {number: index for index, number in enumerate(order)}
    shown = [_cut(names[number]) for number in order]
    margin = round(max(len(name) for name in shown) * LETTER) + 12
    side = CELL * len(order)
    width, height = margin + side + 8, side + margin + 8
    kept = [(place[a], place[p], count) for a, p, count in cells if a in place and p in place]
    totals = dict.fromkeys(range(len(order)), 0)
    for actual, _, count in cells:
        if actual in place:
            totals[place[actual]] += count
    most = max((count for _, _, count in kept), default=1)
    title = "Confusion matrix: rows are what pictures are, columns what they were taken for"
    parts = [_opened(width, height, title, smallest=SMALLEST * width)]
    for index in range(len(order) + 1):
        offset = index * CELL
        parts.append(f'<path class="line" d="M{margin} {offset + 4}h{side}M{margin + offset} 4v{side}"/>')
    for index, name in enumerate(shown):
        middle = index * CELL + CELL / 2 + 4
        parts.append(f'<text x="{margin - 6}" y="{middle + 4:.0f}" text-anchor="end">{escaped(name)}</text>')
        x, y = margin + index * CELL + CELL / 2 + 4, side + 12
        parts.append(f'<text transform="translate({x:.0f} {y}) rotate(-90)" text-anchor="end">{escaped(name)}</text>')
    for row, column, count in kept:
        depth = FAINTEST + (DEEPEST - FAINTEST) * math.log1p(count) / math.log1p(most)
        x, y = margin + column * CELL, row * CELL + 4
        kind = "right" if row == column else "wrong"
        said = f"{names[order[row]]} taken for {names[order[column]]}: {pictures(count)} of {totals[row]:,}"
        ink = "deep" if depth > DEEP else "strong"
        parts.append(
            f'<g><title>{escaped(said)}</title><rect x="{x + 1}" y="{y + 1}" width="{CELL - 2}" height="{CELL - 2}" '
            f'rx="3" fill="var(--{kind})" fill-opacity="{depth:.2f}"/><text class="{ink}" x="{x + CELL / 2:.0f}" '
            f'y="{y + CELL / 2 + 4:.0f}" text-anchor="middle">{_short(count)}</text></g>'
        )
    return "".join([*parts, "</svg>"])


def reliability_diagram(bins: Sequence[dict[str, Any]]) -> str:
    """The share of right answers in each bin of confidence, against the line of a model that means what it says."""
    parts = _axes("confidence", "right answers", "Reliability diagram")
    for one in bins:
        if not one["count"]:
            continue
        left, right = _x(one["low"]) + 1, _x(one["high"]) - 1
        said = (
            f"confidence {percent(one['low'])} to {percent(one['high'])}: {pictures(one['count'])}, "
            f"{percent(one['confidence'])} sure, {percent(one['accuracy'])} right"
        )
        top = _y(one["accuracy"])
        parts.append(
            f'<g><title>{said}</title><rect x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}" '
            f'height="{_y(0) - top:.1f}" fill="var(--right)" fill-opacity="0.55"/>'
            f'<path d="M{(left + right) / 2:.1f} {_y(one["accuracy_low"]):.1f}V{_y(one["accuracy_high"]):.1f}" '
            'stroke="var(--text)" stroke-width="1.2"/>'
            f'<circle cx="{_x(one["confidence"]):.1f}" cy="{top:.1f}" r="3" fill="var(--wrong)"/></g>'
        )
    parts.append(
        f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="var(--muted)" stroke-dasharray="4 4" fill="none"/>'
    )
    return "".join([*parts, "</svg>"])


def coverage_curve(points: Sequence[dict[str, float]], kept: dict[str, Any] | None) -> str:
    """The error among the answers that are said, against the share of pictures that they are."""
    highest = max([0.05, *(point["error"] for point in points)])
    top = math.ceil(highest * 20) / 20
    parts = _axes("share answered", "error among them", "Error against share answered", highest=top)
    line = "L".join(f"{_x(point['answered']):.1f} {_y(point['error'] / top):.1f}" for point in points)
    if points:
        parts.append(f'<path d="M{line}" stroke="var(--right)" stroke-width="2" fill="none"/>')
    if kept is not None and kept["answered"] > 0:
        x, y = _x(kept["answered"]), _y(kept["error"] / top)
        parts.append(
            f'<g><title>as the model is</title><circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="var(--wrong)"/></g>'
        )
    return "".join([*parts, "</svg>"])


def _axes(x_title: str, y_title: str, title: str, *, highest: float = 1.0) -> list[str]:
    width, height = LEFT + SIDE + RIGHT, TOP + SIDE + BOTTOM
    parts = [_opened(width, height, title)]
    for tick in TICKS:
        x, y = _x(tick), _y(tick)
        parts.append(f'<path class="line" d="M{x:.0f} {TOP}V{TOP + SIDE}M{LEFT} {y:.0f}H{LEFT + SIDE}"/>')
        parts.append(f'<text x="{x:.0f}" y="{TOP + SIDE + 16}" text-anchor="middle">{percent(tick)}</text>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.0f}" text-anchor="end">{_tick(tick * highest)}</text>')
    parts.append(f'<text class="strong" x="{LEFT + SIDE / 2}" y="{height - 6}" text-anchor="middle">{x_title}</text>')
    parts.append(
        f'<text class="strong" transform="translate(11 {TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">{y_title}'
        "</text>"
    )
    return parts


def _opened(width: float, height: float, title: str, *, smallest: float = 0) -> str:
    """The tag that begins a drawing; narrower than `smallest` it is not drawn, but scrolled."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" style="min-width:{smallest:.0f}px" width="{width:.0f}" '
        f'height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" role="img" aria-label="{title}">'
    )


def _x(share: float) -> float:
    return LEFT + SIDE * share


def _y(share: float) -> float:
    return TOP + SIDE * (1 - share)


def _tick(share: float) -> str:
    return f"{100 * share:.3g}%"


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def _short(count: int) -> str:
    """At most three letters, which a cell has room for."""
    if count < 1000:
        return str(count)
    return f"{count // 1000}k" if count < 1_000_000 else f"{count // 1_000_000}M"
