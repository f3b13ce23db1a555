"""The training job: from settings to a run folder."""

from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from petdesk.api import WeightsError, read_params
from petdesk.events import BatchEnd, EpochEnd, Event, Finished, LrSuggestion, Meter, Warned
from petdesk.model_file import ModelDocument, plugin_use, save_model
from petdesk.registry import Registry
from petdesk.training import recipe
from petdesk.training.config import TrainConfig, presize_for
from petdesk.training.evaluation import Evaluation
from petdesk.training.lr_finder import find_lr
from petdesk.training.preparation import Prepared, prepare, trained_on
from petdesk.training.recipe import Phase
from petdesk.training.run_folder import RunFolder


def train(config: TrainConfig, registry: Registry, out: Path) -> Generator[Event, None, None]:
    """Trains as `config` says and leaves a run folder at `out`.

    Closing it stops training and keeps what was learned so far, as does a loss that is no longer a number.

    Raises:
        PetDeskError: Anything that is wrong with the pictures, the weights, the settings or the loss.
    """
    meter = Meter()
    refuse_nonsense(config, registry)
    folder = RunFolder(out)
    folder.create()
    with ExitStack() as stack:
        prepared = yield from prepare(config, registry, stack)
        phases, prepared = yield from _phases(prepared)
        folder.write_config(prepared.config, _described(prepared, phases))
        folder.open()
        stack.callback(folder.close)
        trained, last = False, None
        try:
            for event in prepared.learner.fit(phases):
                folder.record(event)
                trained = trained or isinstance(event, BatchEnd)
                last = prepared.learner.evaluation if isinstance(event, EpochEnd) else last
                with meter.waiting():
                    yield event
        finally:
            if trained:
                figures = _save(prepared, registry, folder, last)
    yield Finished(
        result={
            "run": str(out),
            "model": str(folder.model),
            "classes": len(prepared.table.classes),
            **figures,
            "seconds": meter.seconds,
        }
    )


def refuse_nonsense(config: TrainConfig, registry: Registry) -> None:
    """Looks at what needs no pictures before any is read: a million of them take an hour.

    Raises:
        PetDeskError: Something that the settings name is not there, or a number makes no training.
    """
    architecture, augmentation = registry.architectures[config.arch], registry.augmentations[config.augmentation]
    read_params(architecture.params, config.arch_params, owner=f"architecture {config.arch}")
    read_params(augmentation.params, config.augmentation_params, owner=f"augmentation {config.augmentation}")
    presize_for(config.size or architecture.input_size, config.presize)
    for phase in config.planned_phases():
        spec = registry.schedulers[phase.scheduler]
        read_params(spec.params, phase.scheduler_params, owner=f"scheduler {phase.scheduler}")
    if isinstance(config.weights, Path) and not config.weights.is_file():
        raise WeightsError(f"There is no weights file {config.weights}. Check the path.")


def _phases(prepared: Prepared) -> Generator[Event, None, tuple[tuple[Phase, ...], Prepared]]:
    """The recipe's phases; with `--lr auto` the finder runs first and its `valley` is taken."""
    config = prepared.config
    if config.phases is not None:
        return config.phases, prepared
    rate = None if config.lr == "auto" else config.lr
    if config.looks_for_a_rate:
        found: LrSuggestion | None = None
        for event in find_lr(prepared.learner, config.planned_phases()[0]):
            found = event if isinstance(event, LrSuggestion) else found
            yield event
        rate = found.valley if found else None
        if rate is None:
            yield Warned(message="The learning rate finder found no rate on its curve; the recipe's own rate is used.")
    phases = config.planned_phases(rate)
    chosen = recipe.find_recipe(config.recipe_key)
    settled = config.model_copy(
        update={
            "epochs": config.epochs or chosen.epochs,
            "freeze_epochs": chosen.freeze_epochs if config.freeze_epochs is None else config.freeze_epochs,
            "lr": rate or chosen.lr,
        }
    )
    return phases, replace(prepared, config=settled)


def _described(prepared: Prepared, phases: tuple[Phase, ...]) -> dict[str, Any]:
    report = prepared.network.weights_report
    return {
        "classes": list(prepared.table.classes),
        "trained_on": trained_on(prepared),
        "weights_report": asdict(report),
        "phases": [asdict(phase) for phase in phases],
    }


def _save(prepared: Prepared, registry: Registry, folder: RunFolder, last: Evaluation | None) -> dict[str, float]:
    """Keeps the model, with figures where it was validated as it is now, and what the last validation answered."""
    config, evaluation = prepared.config, prepared.learner.evaluation
    figures: dict[str, float] = {}
    if evaluation is not None and len(evaluation.rows):
        figures = {
            "valid_loss": evaluation.loss,
            "accuracy": evaluation.accuracy,
            "error_rate": 1 - evaluation.accuracy,
        }
    document = ModelDocument(
        classes=prepared.table.classes,
        architecture=plugin_use(registry.architectures, config.arch, config.arch_params),
        augmentation=plugin_use(registry.augmentations, config.augmentation, config.augmentation_params),
        size=config.size or 0,
        presize=config.presize or 0,
        mean=prepared.network.mean,
        std=prepared.network.std,
        trained_on=trained_on(prepared),
        validation=figures,
    )
    save_model(folder.model, prepared.learner.model, document)
    if last is not None and len(last.rows):
        folder.write_predictions(last, prepared.table, of_the_model=last is evaluation)
    return figures
