"""As many points as can be seen, and no peak lost."""

import numpy as np

from petdesk.gui.plots.series import Floats

POINTS_PER_COLUMN = 2
"""Below this many points a column of pixels nothing is thinned."""


def visible(xs: Floats, ys: Floats, *, low: float, high: float, columns: int) -> tuple[Floats, Floats]:
    """The points to draw for x from `low` to `high`: all of them, or the lowest and highest of every few.

    One point on either side of the range is kept, so that the line leaves the picture where it should. The blocks of
    points are powers of two long and begin at multiples of that: the picture keeps still while it moves sideways.

    Args:
        xs: float [N], rising.
        ys: float [N], NaN for what is no number.
        low: Left end of what is shown.
        high: Right end.
        columns: Pixels across.
    """
    start = max(0, int(np.searchsorted(xs, low, side="left")) - 1)
    end = min(len(xs), int(np.searchsorted(xs, high, side="right")) + 1)
    per_column = (end - start) / max(columns, 1)
    if per_column <= POINTS_PER_COLUMN:
        return xs[start:end], ys[start:end]
    block = 1 << int(np.ceil(np.log2(per_column)))
    first, last = -(-start // block) * block, end // block * block
    if last <= first:
        return xs[start:end], ys[start:end]
    pieces = [_extremes(xs, ys, start, first, first - start or 1), _extremes(xs, ys, first, last, block)]
    pieces.append(_extremes(xs, ys, last, end, end - last or 1))
    return np.concatenate([piece[0] for piece in pieces]), np.concatenate([piece[1] for piece in pieces])


def _extremes(xs: Floats, ys: Floats, start: int, end: int, block: int) -> tuple[Floats, Floats]:
    """Lowest and highest of each block, in the order in which they come; `block` divides the length."""
    blocks = ys[start:end].reshape(-1, block)
    lows, highs = np.fmin.reduce(blocks, axis=1), np.fmax.reduce(blocks, axis=1)
    # Which comes first does not show at this size, but where the line enters and leaves does.
    falling = blocks[:, 0] > blocks[:, -1]
    thinned = np.empty(2 * len(blocks))
    thinned[0::2], thinned[1::2] = np.where(falling, highs, lows), np.where(falling, lows, highs)
    places = np.empty_like(thinned)
    places[0::2], places[1::2] = xs[start:end:block], xs[start + block - 1 : end + block - 1 : block][: len(blocks)]
    return places, thinned
