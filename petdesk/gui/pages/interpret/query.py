"""Which pictures of a run are shown, and all that is known of them; no widget, so that it is found out in a thread."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from petdesk.interpret import Answers, Cell, PictureState, ProjectView, Ranking, ranked
from petdesk.project import Project

PAGE = 1000
"""How many pictures are shown at first, and added on request."""

OF_RIGHT = frozenset({Ranking.MOST_CORRECT, Ranking.RANDOM_CORRECT})
OF_WRONG = frozenset({Ranking.MOST_INCORRECT, Ranking.RANDOM_INCORRECT})
RANDOM = frozenset({Ranking.RANDOM_CORRECT, Ranking.RANDOM_INCORRECT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Among:
    """Some of the pictures, picked out elsewhere on the page.

    Attributes:
        rows: Which.
        title: What they are, for the user.
        ordered: Whether they come in the order of `rows` and in no ranking's.
    """

    rows: tuple[int, ...]
    title: str
    ordered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the user wants to see.

    Attributes:
        cell: Of which classes.
        among: Of which pictures; None for all.
        ranking: In which order.
        seed: Of a random order.
        most: How many.
    """

    cell: Cell = field(default_factory=Cell)
    among: Among | None = None
    ranking: Ranking = Ranking.TOP_LOSSES
    seed: int = 0
    most: int = PAGE

    def of(self, cell: Cell) -> "Query":
        """Other classes; where the ranking would leave out all of their pictures, another ranking too."""
        both = cell.actual is not None and cell.predicted is not None
        impossible: frozenset[Ranking] = frozenset()
        if both:
            impossible = OF_WRONG if cell.actual == cell.predicted else OF_RIGHT
        ranking = Ranking.TOP_LOSSES if self.ranking in impossible else self.ranking
        return replace(self, cell=cell, ranking=ranking, most=PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The pictures on screen; entry `i` of every column is that of tile `i`.

    Attributes:
        rows: Of the answers.
        states: As the project has them now; None for pictures that it does not have.
        paths: Where they lie now.
        total: How many there are in all, `rows` being the first of them.
    """

    rows: tuple[int, ...] = ()
    states: tuple[PictureState | None, ...] = ()
    paths: tuple[Path, ...] = ()
    total: int = 0


def find(answers: Answers, project: Project | None, query: Query) -> Shown:
    """The pictures that a query asks for.

    Raises:
        ProjectError: The project cannot be read.
    """
    within = answers.rows_of(query.cell)
    if query.among is not None:
        picked = np.asarray(query.among.rows, np.int64)
        within = picked[np.isin(picked, within)]
    if query.among is not None and query.among.ordered:
        order = within
    else:
        order = ranked(answers, query.ranking, rows=np.sort(within), seed=query.seed)
    rows = tuple(order[: query.most].tolist())
    return look_up(answers, project, Shown(rows=rows, total=len(order)))


def look_up(answers: Answers, project: Project | None, shown: Shown) -> Shown:
    """The same pictures in the same order, as the project has them now.

    Raises:
        ProjectError: The project cannot be read.
    """
    rows = shown.rows
    if project is None:
        return replace(shown, states=(None,) * len(rows), paths=tuple(answers.path(row) for row in rows))
    view = ProjectView(answers, project)
    return replace(shown, states=tuple(view.states(rows)), paths=tuple(view.path(row) for row in rows))
