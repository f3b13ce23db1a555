"""The training job: from settings to a run folder."""

import hashlib
import time
from collections.abc import Generator, Mapping
from contextlib import ExitStack
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from petdesk.api import SettingsError, WeightsError, read_params
from petdesk.events import BatchEnd, EpochEnd, Event, Finished, LrSuggestion, Meter, Resumed, Warned
from petdesk.registry import Registry
from petdesk.training import recipe
from petdesk.training.checkpoint import forget_checkpoint, give_up, has_checkpoint, has_failed, read_checkpoint
from petdesk.training.config import TrainConfig, load_config, presize_for, read_config
from petdesk.training.exact import exactly
from petdesk.training.lr_finder import find_lr
from petdesk.training.preparation import Prepared, prepare, trained_on
from petdesk.training.recipe import Phase
from petdesk.training.results import Results
from petdesk.training.run_folder import RunFolder

SECONDS_WORTH_KEEPING = 5.0
"""An epoch shorter than this is not worth a checkpoint of its own."""


def train(config: TrainConfig, registry: Registry, out: Path) -> Generator[Event, None, None]:
    """Trains as `config` says and leaves a run folder at `out`.

    Closing it stops training and keeps what was learned so far, as does a loss that is no longer a number. `resume`
    goes on with what was closed, or ended with the program.

    Raises:
        PetDeskError: Anything that is wrong with the pictures, the weights, the settings or the loss.
    """
    refuse_nonsense(config, registry)
    folder = RunFolder(out)
    folder.create()
    try:
        yield from _Training(registry, folder).run(config)
    finally:
        folder.take_back()


def resume(out: Path, registry: Registry, *, source: Path | None = None) -> Generator[Event, None, None]:
    """Goes on with the training whose run folder is `out`, where its last checkpoint is.

    The losses and the weights become those of a run that was never interrupted. A run that ended before its first
    checkpoint begins anew.

    Args:
        out: The run folder.
        registry: Where plugins are looked up.
        source: Where the same pictures are now; None where they were.

    Raises:
        SettingsError: There is no such run, its training is done, or its pictures have changed.
        PetDeskError: As `train`.
    """
    folder = RunFolder(out)
    if not folder.config.exists():
        raise SettingsError(f"{out} holds no run to go on with. Choose the folder of one with --out.")
    config = read_config(load_config(folder.config) | ({} if source is None else {"source": source}))
    refuse_nonsense(config, registry)
    if not has_checkpoint(out) and folder.model.exists():
        raise SettingsError(f"The training in {out} has ended. Train again from its settings instead.")
    if has_failed(out):
        raise SettingsError(
            f"The training in {out} cannot go on: its loss was no longer a number. Train again instead."
        )
    yield from _Training(registry, folder).run(config, go_on=has_checkpoint(out))


def can_resume(out: Path) -> bool:
    """Whether `resume` has something to go on with."""
    folder = RunFolder(out)
    return folder.config.is_file() and not has_failed(out) and (has_checkpoint(out) or not folder.model.exists())


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


class _Training:
    """One training, from its settings to its results."""

    def __init__(self, registry: Registry, folder: RunFolder) -> None:
        self._registry, self._folder = registry, folder
        self._meter = Meter()
        self._kept = time.monotonic()

    def run(self, config: TrainConfig, *, go_on: bool = False) -> Generator[Event, None, None]:
        """Trains; with `go_on` from the checkpoint on."""
        folder = self._folder
        with ExitStack() as stack:
            threads = stack.enter_context(exactly()) if config.exact else None
            prepared = yield from prepare(config, self._registry, stack, settled=go_on)
            phases, prepared = yield from _phases(prepared)
            fingerprint = _fingerprint(prepared)
            state = read_checkpoint(folder.path, fingerprint=fingerprint) if go_on else None
            if state is None:
                folder.write_config(prepared.config, _described(prepared, phases, threads))
                folder.open()
            else:
                progress = state["progress"]
                folder.open(steps=progress["step"], epochs=progress["epochs"])
                phase = min(progress["phase"] + 1 + progress["phase_is_over"], len(phases))
                yield Resumed(
                    phase=phase, epochs=progress["epochs"], step=progress["step"], seconds=progress["seconds"]
                )
            stack.callback(folder.close)
            results = Results(prepared, self._registry, folder)
            try:
                yield from self._fit(prepared, phases, state, results, fingerprint)
                figures = yield from results.finish()
            except BaseException as ending:
                try:
                    if isinstance(ending, GeneratorExit) and prepared.learner.progress.step:
                        folder.checkpoint(prepared.learner, fingerprint=fingerprint)
                    elif prepared.learner.broken:
                        give_up(folder.path)  # the same steps would come to the same end
                finally:
                    results.keep_as_it_is()
                raise
            forget_checkpoint(folder.path)
        seconds = prepared.learner.progress.seconds + self._meter.seconds
        yield Finished(result={**figures, "seconds": seconds})

    def _fit(
        self,
        prepared: Prepared,
        phases: tuple[Phase, ...],
        state: Mapping[str, Any] | None,
        results: Results,
        fingerprint: str,
    ) -> Generator[Event, None, None]:
        pause = prepared.config.checkpoint_minutes * 60
        self._kept = time.monotonic()
        for event in prepared.learner.fit(phases, state):
            self._folder.record(event)
            if isinstance(event, EpochEnd):
                yield from results.after_epoch()
            if isinstance(event, (BatchEnd, EpochEnd)):
                due = SECONDS_WORTH_KEEPING if isinstance(event, EpochEnd) else pause
                if time.monotonic() - self._kept >= min(due, pause):
                    self._folder.checkpoint(prepared.learner, fingerprint=fingerprint)
                    self._kept = time.monotonic()
            with self._meter.waiting():
                yield event


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
        if rate is not None:  # it was found for the first phase, whose rate may be a share of the recipe's
            own = recipe.find_recipe(config.recipe_key).lr
            rate *= own / recipe.highest(config.planned_phases()[0].lr)
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


def _described(prepared: Prepared, phases: tuple[Phase, ...], threads: int | None) -> dict[str, Any]:
    report = prepared.network.weights_report
    exact = {} if threads is None else {"threads": threads}
    return exact | {
        "classes": list(prepared.table.classes),
        "trained_on": trained_on(prepared),
        "weights_report": asdict(report),
        "phases": [asdict(phase) for phase in phases],
    }


def _fingerprint(prepared: Prepared) -> str:
    """Of which pictures are trained on and which validated with, as which class."""
    digest = hashlib.blake2b(digest_size=16)
    digest.update("\0".join(prepared.table.classes).encode("utf-8", "surrogateescape"))
    for column in (prepared.table.keys, prepared.table.labels, prepared.valid):
        digest.update(column.tobytes())
    return digest.hexdigest()
