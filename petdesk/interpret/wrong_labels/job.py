"""The job: from a source with labels to the labels that are likely wrong."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from petdesk.api import DataError
from petdesk.data.folds import TRAINS_ALWAYS, folds
from petdesk.data.split import copies_of
from petdesk.data.table import PictureTable
from petdesk.events import Event, Finished, Meter, PrepareProgress, Warned
from petdesk.interpret.embedding import PictureFeatures, picture_features
from petdesk.interpret.wrong_labels.confident import verdicts
from petdesk.interpret.wrong_labels.held_out import held_out_probabilities
from petdesk.project import SUFFIX, Project
from petdesk.registry import Registry

if TYPE_CHECKING:
    from petdesk.training.config import TrainConfig

FOLDS = 5
ROUNDS, FEW_PICTURES = 3, 5000
"""How often few pictures are dealt to folds: of 370, each round steadies the ranking a little more. Many need one, and
not their mirror images either."""
SHARE_TOLD = 0.1
"""Of the pictures are told at least, the least sure ones after those that are likely wrong."""
FEWEST_CLASSES = 2


def find_wrong_labels(config: "TrainConfig", registry: Registry, *, model: Path | None = None) -> Iterator[Event]:
    """Looks for labels that are likely wrong; takes seconds once the features are kept.

    The result has `pictures`, `classes`, `not_judged` (classes without two pictures to hold against each other),
    `likely` (how many labels), the `error_rate` of the held-out predictions against the labels, `network`, `root`,
    `seconds`, `feature_seconds`, and `suspects`, the surest first: `picture` (its id in a project, else None), `path`
    relative to `root`, `given`, `suggested`, `probability_given`, `probability_suggested`, `score` and `likely`. Those
    that are not likely follow until a tenth of the pictures is told.

    Args:
        config: `picture_features` says what counts of it; a project as its source has the user's edits.
        registry: Where plugins are looked up.
        model: Whose body makes the features in place of the config's network: a model file or a run folder.

    Raises:
        DataError: Fewer than two classes have two different pictures.
        PetDeskError: As `picture_features`.
    """
    meter = Meter()
    if model is not None:
        yield Warned(
            message="A model that was trained on these labels has learned the wrong ones among them, too, and finds "
            "fewer of them than a network with pre-trained weights."
        )
    features = yield from picture_features(config, registry, model=model, mirrored_up_to=FEW_PICTURES)
    copies = copies_of(features.table)
    rounds = [
        folds(features.table, count=FOLDS, seed=config.seed + number, copies=copies)
        for number in range(ROUNDS if len(features.table) <= FEW_PICTURES else 1)
    ]
    judged, lonely = _judged(features.table, rounds[0])
    if lonely:
        yield Warned(message=f"Without two pictures to hold against each other, not judged: {', '.join(lonely)}.")
    result = yield from _result(features, rounds, judged, ids=_ids_in(config.source))
    yield Finished(
        result={
            **result,
            "pictures": len(features.table),
            "not_judged": lonely,
            "network": features.network,
            "root": str(features.table.root),
            "feature_seconds": features.seconds,
            "seconds": meter.seconds,
        }
    )


def _judged(table: PictureTable, dealt: NDArray[np.int64]) -> tuple[NDArray[np.bool_], list[str]]:
    """Which pictures are judged, bool [N], and the classes that are not.

    Raises:
        DataError: Too few classes are left.
    """
    judged = dealt != TRAINS_ALWAYS
    classes = np.unique(table.labels[judged])
    if len(classes) < FEWEST_CLASSES:
        raise DataError(
            f"Fewer than two classes in {table.root} have two different pictures, so no label can be held against "
            "others of its class. Add more pictures."
        )
    lonely = np.setdiff1d(table.labels, classes)
    return judged, [table.classes[label] for label in lonely.tolist()]


def _result(
    features: PictureFeatures,
    rounds: Sequence[NDArray[np.int64]],
    judged: NDArray[np.bool_],
    *,
    ids: Callable[[Iterable[str]], Mapping[str, int]],
) -> Generator[Event, None, dict[str, Any]]:
    table = features.table
    codes, labels = np.unique(table.labels[judged], return_inverse=True)
    classes = [table.classes[code] for code in codes.tolist()]
    work = held_out_probabilities(features.views[:, judged], labels, [dealt[judged] for dealt in rounds])
    probabilities = yield from _told(work, folds_in_all=FOLDS * len(rounds))
    found = verdicts(labels, probabilities)
    rows = np.flatnonzero(judged)
    told = found.order[: max(int(found.likely.sum()), round(SHARE_TOLD * len(rows)))].tolist()
    id_of = ids(table.names[rows[place]] for place in told)
    suspects = [
        {
            "picture": id_of.get(table.names[rows[place]]),
            "path": table.names[rows[place]],
            "given": classes[labels[place]],
            "suggested": classes[found.suggested[place]],
            "probability_given": float(probabilities[place, labels[place]]),
            "probability_suggested": float(probabilities[place, found.suggested[place]]),
            "score": float(found.scores[place]),
            "likely": bool(found.likely[place]),
        }
        for place in told
    ]
    return {
        "classes": classes,
        "likely": int(found.likely.sum()),
        "error_rate": float((probabilities.argmax(axis=1) != labels).mean()),
        "suspects": suspects,
    }


def _told(
    work: Generator[int, None, NDArray[np.float32]], *, folds_in_all: int
) -> Generator[Event, None, NDArray[np.float32]]:
    """The folds as events."""
    meter = Meter()
    with closing(work):
        while True:
            try:
                done = next(work)
            except StopIteration as end:
                probabilities: NDArray[np.float32] = end.value
                return probabilities
            yield PrepareProgress(
                done=done,
                total=folds_in_all,
                unit="folds",
                rate=meter.rate(done),
                message="Judging each label by the others",
            )


def _ids_in(source: Path) -> Callable[[Iterable[str]], Mapping[str, int]]:
    """Finds the ids of pictures by their names; a source that is no project has none."""

    def of_project(names: Iterable[str]) -> Mapping[str, int]:
        with Project.open(source, read_only=True) as project:
            return project.pictures.find(names)

    return of_project if source.suffix == SUFFIX else lambda names: {}
