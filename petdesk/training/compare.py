"""The job behind `petdesk compare`: which network suits these pictures, and would more of them help?"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from petdesk.api import DataError, PetDeskError, PluginError, SettingsError, TrainingError, WeightsError
from petdesk.data.folds import TRAINS_ALWAYS, folds
from petdesk.data.scan import read_table
from petdesk.data.table import PictureTable
from petdesk.events import Event, Finished, Meter, Warned
from petdesk.project import Source
from petdesk.registry import Registry
from petdesk.training.compare_body import Body, Trial, open_body
from petdesk.training.config import TrainConfig
from petdesk.training.more_photos import try_parts
from petdesk.training.ranking import Score, left_out, ranked, told

FEWEST_FOLDS, MOST_FOLDS = 2, 20
MOST_NAMES = 5
OF_ONE_BODY = (PluginError, TrainingError, WeightsError)
"""What goes wrong with one body and leaves the others to be compared."""

Result = TypeVar("Result")


def compare(
    config: TrainConfig,
    registry: Registry,
    *,
    bodies: Sequence[Body],
    fold_count: int = 5,
    more_photos: bool = False,
) -> Iterator[Event]:
    """Trains the usual head on the cached features of several bodies, and tests it on each fold of the pictures.

    Every picture, also those for validation, is tested once by a head that was trained without it. A body whose weights
    are missing, or whose plugin fails, is listed with the reason.

    The result has `pictures`, `classes`, `folds` and `bodies`, the best first: each with its error and the 95% interval
    of that (Wilson's), how much larger the error is than the best one's on the same pictures, with an interval that is
    right for all of them together 95 times in 100, `within_noise` where that may be nothing, and the seconds that
    features and heads took. With `more_photos`, what `try_parts` finds of the best one is there by that name.

    Args:
        config: The settings. Those of the network and of the recipe are not looked at, but for epochs and rate.
        registry: Where plugins are looked up.
        bodies: What to compare.
        fold_count: How many folds.
        more_photos: Whether to try the best one with fewer pictures.

    Raises:
        PetDeskError: Something is wrong with the pictures, with the settings, or with every body.
    """
    meter = Meter()
    _refuse_nonsense(registry, bodies, fold_count)
    heard: set[Warned] = set()
    fold_of = yield from _warned_once(_dealt(config, registry, fold_count), heard)
    scores: list[Score] = []
    failed: list[tuple[Body, PetDeskError]] = []
    for body in bodies:
        try:
            scores.append((yield from _warned_once(_scored(body, config, registry, fold_of), heard)))
        except OF_ONE_BODY as error:
            failed.append((body, error.with_traceback(None)))  # its frames hold the network
            yield Warned(message=f"{registry.architectures[body.arch].title} is left out. {error}")
    if not scores:
        raise failed[0][1]
    ranking = ranked(scores)
    result: dict[str, Any] = {
        "pictures": ranking[0].pictures,
        "folds": fold_count,
        "bodies": [*map(told, ranking), *(left_out(body, error, registry) for body, error in failed)],
    }
    if more_photos:
        best = ranking[0].score.facts.body
        result["more_photos"] = yield from _warned_once(_with_parts(best, config, registry, fold_of), heard)
    yield Finished(result={**result, "seconds": meter.seconds})


def _refuse_nonsense(registry: Registry, bodies: Sequence[Body], fold_count: int) -> None:
    if not bodies:
        raise SettingsError("There is nothing to compare. Name at least one network.")
    if len({*bodies}) < len(bodies):
        raise SettingsError("A network with the same weights is named twice. Name each once.")
    if not FEWEST_FOLDS <= fold_count <= MOST_FOLDS:
        raise SettingsError(f"There can be {FEWEST_FOLDS} to {MOST_FOLDS} folds, not {fold_count}.")
    for body in bodies:
        registry.architectures[body.arch]


def _dealt(config: TrainConfig, registry: Registry, count: int) -> Generator[Event, None, Mapping[str, int]]:
    """The fold of each picture by its name."""
    source = Source(path=config.source, dataset=config.dataset, params=config.dataset_params)
    table, _ = yield from read_table(source, registry)
    dealt = folds(table, count=count, seed=config.seed)
    untested = sorted({table.classes[label] for label in table.labels[dealt == TRAINS_ALWAYS]})
    if len(untested) == len(table.classes):
        raise DataError(
            f"No class in {table.root} has two different pictures, so nothing can be tested. Add more pictures."
        )
    if untested:
        more = f" and {len(untested) - MOST_NAMES} more" if len(untested) > MOST_NAMES else ""
        yield Warned(
            message=f"Too few pictures to test: {', '.join(untested[:MOST_NAMES])}{more}. They are only trained on."
        )
    return dict(zip(table.names, dealt.tolist(), strict=True))


def _folds_in(table: PictureTable, fold_of: Mapping[str, int]) -> NDArray[np.int64]:
    return np.array([fold_of.get(name, TRAINS_ALWAYS) for name in table.names], np.int64)


def _scored(
    body: Body, config: TrainConfig, registry: Registry, fold_of: Mapping[str, int]
) -> Generator[Event, None, Score]:
    with ExitStack() as stack:
        opened = yield from open_body(body, config, registry, stack)
        meter = Meter()
        dealt = _folds_in(opened.table, fold_of)
        trials = [
            Trial(train=np.flatnonzero(dealt != fold), test=np.flatnonzero(dealt == fold), seed=config.seed + fold)
            for fold in np.unique(dealt[dealt != TRAINS_ALWAYS]).tolist()
        ]
        answers = yield from opened.tried(trials)
        wrong = {
            opened.table.names[row]: bool(is_wrong)
            for trial, found in zip(trials, answers, strict=True)
            for row, is_wrong in zip(trial.test, found, strict=True)
        }
        return Score(facts=opened.facts, wrong=wrong, seconds=meter.seconds)


def _with_parts(
    body: Body, config: TrainConfig, registry: Registry, fold_of: Mapping[str, int]
) -> Generator[Event, None, dict[str, Any]]:
    with ExitStack() as stack:
        opened = yield from open_body(body, config, registry, stack)
        return (yield from try_parts(opened, _folds_in(opened.table, fold_of), seed=config.seed))


def _warned_once(job: Generator[Event, None, Result], heard: set[Warned]) -> Generator[Event, None, Result]:
    """The job without warnings that another body had already."""
    with closing(job):
        while True:
            try:
                event = next(job)
            except StopIteration as end:
                result: Result = end.value
                return result
            if isinstance(event, Warned):
                if event in heard:
                    continue
                heard.add(event)
            yield event
