"""The job behind `petdesk lr-find`."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict

from petdesk.events import Event, Finished, LrStep, LrSuggestion
from petdesk.registry import Registry
from petdesk.training import recipe
from petdesk.training.config import TrainConfig
from petdesk.training.lr_finder import find_lr
from petdesk.training.preparation import prepare


def lr_find(config: TrainConfig, registry: Registry) -> Iterator[Event]:
    """Prepares as training would, then tries rates for the recipe's first phase.

    The result has `lrs`, `losses`, `smoothed` and `suggestions`.

    Raises:
        PetDeskError: As `prepare`.
    """
    curve: list[LrStep] = []
    suggestions = LrSuggestion(minimum_over_10=None, steepest=None, valley=None, slide=None)
    with ExitStack() as stack:
        prepared = yield from prepare(config, registry, stack)
        settled = prepared.config  # it says which recipe suits the weights that were chosen
        first = recipe.phases(settled.recipe_key, freeze_epochs=settled.freeze_epochs)[0]
        for event in find_lr(prepared.learner, first):
            if isinstance(event, LrStep):
                curve.append(event)
            elif isinstance(event, LrSuggestion):
                suggestions = event
            yield event
    yield Finished(
        result={
            "lrs": [step.lr for step in curve],
            "losses": [step.loss for step in curve],
            "smoothed": [step.smoothed for step in curve],
            "suggestions": asdict(suggestions),
        }
    )
