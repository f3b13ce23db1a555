"""What a preview is to show: asked for in the GUI's thread, answered in another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from petdesk.data.overview import Overview
    from petdesk.data.preview import Look, Previewer, Tile

Rows = tuple[Sequence[int], Sequence[int]]
"""The pictures for training and for validation, as rows of the overview."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A preview that is asked for.

    Attributes:
        seen: The project's pictures.
        rows: Which of them; None: those of `round_`.
        round_: Which pictures of each side: the first `count` of them, the next, and so on.
        count: How many of each side.
        one: Whether to show one picture `count` times.
        draw: Which draw; of one picture this is the first of `count` of them.
        look: How they are made ready.
    """

    seen: "Overview"
    rows: Rows | None
    round_: int
    count: int
    one: bool
    draw: int
    look: "Look"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The answer: which pictures were taken, and how they look."""

    request: Request
    rows: Rows
    training: "Sequence[Tile]"
    validation: "Sequence[Tile]"


def answer(request: Request, previewer: "Previewer", stop: Callable[[], bool]) -> Preview | None:
    """Makes a preview; None where nobody waits for it any more."""
    from petdesk.data.preview import sample_at

    training, validation = rows = _chosen(request) if request.rows is None else request.rows
    draws = [request.draw * request.count + place if request.one else request.draw for place in range(len(training))]
    varied = previewer.training([sample_at(request.seen, row) for row in training], request.look, draws)
    if stop():
        return None
    plain = previewer.validation([sample_at(request.seen, row) for row in validation], request.look)
    return Preview(request=request, rows=rows, training=varied, validation=plain)


def one_picture(row: int, count: int) -> Rows:
    """The rows that show one picture many times."""
    return [row] * count, [row]


def _chosen(request: Request) -> Rows:
    from petdesk.data.overview import TRAIN, VALID
    from petdesk.data.preview import shuffled_rows

    training, validation = (_part(shuffled_rows(request.seen, side).tolist(), request) for side in (TRAIN, VALID))
    return one_picture(training[0], request.count) if request.one and training else (training, validation)


def _part(rows: list[int], request: Request) -> list[int]:
    """The pictures of a round; at the end it begins again."""
    if len(rows) <= request.count:
        return rows
    start = request.round_ * request.count % len(rows)
    return (rows + rows[: request.count])[start : start + request.count]
