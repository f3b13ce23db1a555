"""The job behind `petdesk lr-find`."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict

from petdesk.api import SettingsError
from petdesk.events import Event, Finished, LrStep, LrSuggestion
from petdesk.registry import Registry
from petdesk.training.config import TrainConfig
from petdesk.training.lr_finder import find_lr
from petdesk.training.preparation import prepare
from petdesk.training.recipe import Phase


def lr_find(config: TrainConfig, registry: Registry, *, phase: int = 1) -> Iterator[Event]:
    """Prepares as training would, then tries rates for one phase.

    A later phase is tried on the network as it is before training, with what that phase freezes: what was found is
    for that phase alone.

    The result has `phase`, `lrs`, `losses`, `smoothed` and `suggestions`.

    Args:
        config: The settings of the training that the rate is for.
        registry: Where plugins are looked up.
        phase: Counts from 1.

    Raises:
        PetDeskError: As `prepare`, and where there is no such phase.
    """
    curve: list[LrStep] = []
    suggestions = LrSuggestion(minimum_over_10=None, steepest=None, valley=None, slide=None)
    # The weights settle which recipe is the usual one, before pictures are read.
    weights = config.weights_for(registry.architectures[config.arch])
    chosen = _phase(config.model_copy(update={"weights": weights}), phase)
    with ExitStack() as stack:
        prepared = yield from prepare(config, registry, stack)
        for event in find_lr(prepared.learner, chosen):
            if isinstance(event, LrStep):
                curve.append(event)
            elif isinstance(event, LrSuggestion):
                suggestions = event
            yield event
    yield Finished(
        result={
            "phase": phase,
            "lrs": [step.lr for step in curve],
            "losses": [step.loss for step in curve],
            "smoothed": [step.smoothed for step in curve],
            "suggestions": asdict(suggestions),
        }
    )


def _phase(config: TrainConfig, number: int) -> Phase:
    phases = config.planned_phases()
    if not 1 <= number <= len(phases):
        raise SettingsError(f"There is no phase {number}: this training has {len(phases)}. Choose one of them.")
    return phases[number - 1]
