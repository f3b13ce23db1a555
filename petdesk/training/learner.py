"""The learner: phases of a recipe, step by step."""

import math
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, TypeAlias

from torch import nn

from petdesk.api import SchedulerSpec, SettingsError, TrainingError
from petdesk.data.batches import Batch, Batches
from petdesk.events import BatchEnd, EpochEnd, Event, Meter, Warned
from petdesk.registry import SpecTable, blaming
from petdesk.training.classifier import Classifier
from petdesk.training.config import TrainConfig
from petdesk.training.evaluation import Evaluation, evaluate
from petdesk.training.folding import Frozen
from petdesk.training.kept_weights import KeptWeights
from petdesk.training.losses import Loss
from petdesk.training.metrics import Figures, figures
from petdesk.training.precision import Precision
from petdesk.training.progress import Progress
from petdesk.training.random_states import random_states, restore_random_states
from petdesk.training.recipe import Phase, frozen_groups
from petdesk.training.route import Route
from petdesk.training.stage import Stage, begin_stage
from petdesk.training.step import NoNumberError
from petdesk.training.watch import Watch

FeatureRoute: TypeAlias = Callable[[Classifier], Generator[Event, None, Route]]
"""Computes what a frozen body puts out for every picture, and tells how to train on that."""

NO_NUMBER = (
    "The loss is no longer a number at step {step}: the learning rate is most likely too high. {kept} "
    "Try a tenth of it, find one with the learning rate finder (`petdesk lr-find`), or clip gradients at 1."
)
NO_AVERAGE = (
    "The training ended before the share of its steps from which weights are averaged (swa), so the last ones are "
    "kept. Average from earlier on, or be more patient."
)
SHORTAGE = (
    "Memory ran out. From step {step} on, the {pictures} pictures of a step are computed in {parts} parts: "
    "the same effective batch size, a little slower."
)


class Learner:
    """Trains a classifier on batches; knows nothing of files, plugins' origins or windows.

    Attributes:
        model: The classifier.
        batches: What it is trained and validated on.
        precision: Of the forward pass.
        loss: What training makes small.
        progress: Where the run is.
        evaluation: What the last validation found; None before the first, and once later steps have outdated it.
        through: Makes of a body that trains what training steps go through: compiled, or checkpointed.
        cycle_is_over: At the end of an epoch: whether a cycle of the schedule ended with it.
        broken: Whether the loss was no longer a number.
    """

    def __init__(
        self,
        *,
        model: Classifier,
        batches: Batches,
        schedulers: SpecTable[SchedulerSpec],
        precision: Precision,
        loss: Loss,
        config: TrainConfig,
        feature_route: FeatureRoute | None = None,
    ) -> None:
        """Trains nothing yet.

        Args:
            model: The classifier, on its device.
            batches: What it is trained and validated on.
            schedulers: Where the phases' schedulers are looked up.
            precision: Of the forward pass.
            loss: What training makes small.
            config: The settings; those that `petdesk.training.levers` lists under recipe, evaluation, weights and
                memory are looked at.
            feature_route: For phases on cached features; without it there can be none.
        """
        self.model, self.batches, self.precision, self.loss = model, batches, precision, loss
        self._schedulers, self._config, self._feature_route = schedulers, config, feature_route
        self.through: Callable[[nn.Module], nn.Module] = lambda body: body
        self.evaluation: Evaluation | None = None
        self.cycle_is_over = self.broken = False
        self.progress = Progress(parts=config.accumulate)
        self._meter, self._epoch_meter = Meter(), Meter()
        self._watch = Watch(monitor=config.monitor, patience=config.patience)
        self._kept = KeptWeights(model, config.model_copy(update={"averaging": "none"}), total_steps=0)
        self._stage: Stage | None = None
        self._taken_up: Mapping[str, Any] | None = None
        self._body_has_trained = self._in_cycles = False

    def fit(self, phases: tuple[Phase, ...], state: Mapping[str, Any] | None = None) -> Iterator[Event]:
        """Trains phase by phase; closing it stops after the step under way, the weights as they are then.

        At its end the weights are those that the settings ask for: the last, the best, or averaged ones.

        Args:
            phases: What to train.
            state: Where to go on, as `state` told it of the same training.

        Raises:
            TrainingError: The loss is no longer a number; the weights are those of the last whole epoch.
            SettingsError: A phase does not fit the network.
        """
        run = self.progress
        total_steps = sum(phase.epochs for phase in phases) * self.batches.steps_per_epoch
        self._kept = KeptWeights(self.model, self._config, total_steps=total_steps)
        self._meter = Meter()
        if state is not None:
            self._take_up(state)
        self._in_cycles = any(self._schedulers[phase.scheduler].cycle_ends for phase in phases)
        for number, phase in enumerate(phases[run.phase :], start=run.phase + 1):
            self._body_has_trained = any(self._trains_body(earlier) for earlier in phases[: number - 1])
            under_way = None if state is None else state["stage"]
            if not run.phase_is_over:
                if under_way is None:
                    self._watch.begin_phase()
                stage = yield from self._begin(phase, number, phases)
                if under_way is not None:
                    stage.restore(under_way)
            if state is not None:
                restore_random_states(state["random"], self.precision.device)
                state = self._taken_up = None
            if not run.phase_is_over:
                yield from self._train(stage, total_steps)
            run.next_phase()
            self._stage = None
        if self._config.averaging != "none" and not self._kept.has_average:
            yield Warned(message=NO_AVERAGE)
        self.settle()
        if self.evaluation is None or self._config.keep == "best":
            # What the best epoch answered may have gone with an interruption, and must not depend on it.
            self.evaluation = self._validate(self._whole())

    def settle(self) -> None:
        """Gives the model the weights to keep: the best, or averaged ones, where the settings ask for them."""
        if not self.broken:
            self.evaluation = self._kept.settle(self.evaluation)

    @property
    def has_learned(self) -> bool:
        """Whether the weights are worth keeping: not before a step, nor where nothing but the start is sound."""
        return self.progress.epochs > 0 or (self.progress.step > 0 and not self.broken)

    def as_validated(self) -> AbstractContextManager[None]:
        """Inside, the model has the weights that are validated: averaged ones, where the settings ask for them."""
        return self._kept.as_validated()

    def figures(self, evaluation: Evaluation) -> Figures:
        """What an evaluation comes to."""
        return figures(evaluation, top_k=self.top_k)

    @property
    def top_k(self) -> int:
        """As the settings say, but fewer than there are classes."""
        return max(1, min(self._config.top_k, self.batches.n_classes - 1))

    def state(self) -> dict[str, Any]:
        """All that a run needs to go on, as tensors and plain values; at any event.

        The tensors are the run's own: write them before the run goes on.
        """
        if self._taken_up is not None:
            return dict(self._taken_up)  # it is not all in place yet, and nothing was trained since
        return {
            "progress": self.progress.state(self._meter, self._epoch_meter),
            "watch": self._watch.state(),
            "model": self.model.state_dict(),
            "kept": self._kept.state(),
            "stage": None if self._stage is None else self._stage.state(),
            "random": random_states(self.precision.device),
        }

    def route(self, phase: Phase) -> Generator[Event, None, Route]:
        """Sets what trains in `phase` and tells what it trains through.

        Raises:
            SettingsError: The network has no such layer groups.
        """
        frozen = frozen_groups(phase.frozen, len(self.model.groups))
        self.model.freeze(frozen, train_bn=self._config.train_bn and not phase.cached)
        if phase.cached:
            if self._feature_route is None or not self.model.body_is_frozen:
                raise SettingsError("Only a phase with a frozen body can train on cached features: frozen=body.")
            return (yield from self._feature_route(self.model))
        if self.model.body_is_frozen:
            body: nn.Module = Frozen(self.model.body, self.precision)
            return Route(batches=self.batches, body=body, valid_body=body, head=self.model.head)
        return self._whole()

    def _trains_body(self, phase: Phase) -> bool:
        groups = len(self.model.groups)
        return frozen_groups(phase.frozen, groups) < groups - 1

    def _whole(self) -> Route:
        body = self.model.body
        return Route(batches=self.batches, body=self.through(body), valid_body=body, head=self.model.head)

    def _begin(self, phase: Phase, number: int, phases: tuple[Phase, ...]) -> Generator[Event, None, Stage]:
        route = yield from self.route(phase)
        with blaming(self._schedulers.plugin_of(phase.scheduler), "making its schedule"):
            stage = self._stage = begin_stage(
                phase,
                number=number,
                phases=len(phases),
                route=route,
                model=self.model,
                loss=self.loss,
                precision=self.precision,
                config=self._config,
                parts=self.progress.parts,
                scheduler=self._schedulers[phase.scheduler],
                in_cycles=self._in_cycles,
            )
        with self._meter.waiting():
            yield stage.start
        return stage

    def _train(self, stage: Stage, total_steps: int) -> Iterator[Event]:
        run = self.progress
        self._kept.before_phase()
        while not run.phase_is_over:
            self._epoch_meter = Meter()
            self.model.train_mode()
            for batch in stage.route.batches.training(run.epochs, run.batch):
                yield from self._step(stage, batch, total_steps)
            end = self._end_epoch(stage)
            remarks = self._watch.remarks()
            with self._meter.waiting():
                yield end
                yield from (Warned(message=remark) for remark in remarks)

    def _step(self, stage: Stage, batch: Batch, total_steps: int) -> Iterator[Event]:
        run, stepper = self.progress, stage.stepper
        lrs, shortages = stage.rates, stepper.shortages
        try:
            loss = stepper.gradients(batch)
        except NoNumberError as error:
            raise self._no_number() from error
        self.evaluation = None
        stepper.apply()
        with blaming(self._schedulers.plugin_of(stage.phase.scheduler), "moving the learning rate"):
            stage.scheduler.step()
        run.after_step(loss=loss, pictures=len(batch.rows))
        run.parts = stepper.parts
        self._kept.after_step(run.step)
        done = BatchEnd(
            phase=stage.start.phase,
            epoch=run.epoch + 1,
            step=run.step,
            total_steps=total_steps,
            lr=lrs[-1],
            lrs=lrs,
            loss=loss,
            rate=run.pictures / (run.epoch_seconds + self._epoch_meter.seconds),
            eta=(run.seconds + self._meter.seconds) / run.step * (total_steps - run.step),
        )
        with self._epoch_meter.waiting(), self._meter.waiting():
            yield done
            if stepper.shortages > shortages:
                yield Warned(message=SHORTAGE.format(step=run.step, pictures=len(batch.rows), parts=stepper.parts))

    def _end_epoch(self, stage: Stage) -> EpochEnd:
        run = self.progress
        train_loss, pictures = run.train_loss, run.pictures
        # What is frozen, and what is cached of it, is the body as it was trained: averaged, it is another one.
        averaged = self._kept.has_average and self._body_has_trained
        with self.as_validated():
            evaluation = self._validate(self._whole() if averaged else stage.route)
        found = self.figures(evaluation)
        if math.isinf(found.loss) or (math.isnan(found.loss) and len(evaluation.rows)) or not _is_sound(self.model):
            raise self._no_number()
        self.evaluation = evaluation
        with self.as_validated():
            best = self._watch.after_epoch(train_loss=train_loss, figures=found.monitored)
            self._kept.after_validation(self.evaluation, best=best)
        seconds = run.epoch_seconds + self._epoch_meter.seconds
        run.after_epoch()
        run.phase_is_over = run.epoch == stage.phase.epochs or self._watch.should_end_phase
        ends_early = run.phase_is_over and not self._in_cycles
        self.cycle_is_over = ends_early or run.phase_steps in stage.cycle_ends
        seen = pictures + len(self.evaluation.rows)
        return EpochEnd(
            phase=stage.start.phase,
            epoch=run.epoch,
            epochs=stage.phase.epochs,
            train_loss=train_loss,
            valid_loss=found.loss,
            accuracy=found.accuracy,
            error_rate=found.error_rate,
            error_low=found.error_low,
            error_high=found.error_high,
            top_k=self.top_k,
            top_k_accuracy=found.top_k_accuracy,
            macro_f1=found.macro_f1,
            balanced_accuracy=found.balanced_accuracy,
            seconds=seconds,
            train_pictures=pictures,
            valid_pictures=len(self.evaluation.rows),
            pictures_per_second=seen / seconds,
        )

    @property
    def last_evaluation(self) -> Evaluation | None:
        """What the last whole epoch answered, whatever was trained since; None before the first."""
        return self._kept.last_evaluation

    def _no_number(self) -> TrainingError:
        """Brings back the weights of the last whole epoch, and says so."""
        self.broken = True
        self.evaluation = self._kept.bring_back_sound()
        learned = self.progress.epochs > 0
        kept = "The weights of the last whole epoch are kept." if learned else "Nothing was learned before it."
        return TrainingError(NO_NUMBER.format(step=self.progress.step + 1, kept=kept))

    def _validate(self, route: Route) -> Evaluation:
        self.model.eval()
        return evaluate(
            lambda images: route.head(route.valid_body(images)),
            route.batches.validation(),
            self.precision,
            loss=self.loss,
            pictures=len(route.batches.valid_rows),
            classes=route.batches.n_classes,
        )

    def _take_up(self, state: Mapping[str, Any]) -> None:
        self._taken_up = state
        self.progress.restore(state["progress"])
        self._watch.restore(state["watch"])
        self.model.load_state_dict(state["model"])
        self._kept.restore(state["kept"])


def _is_sound(model: nn.Module) -> bool:
    """Whether every weight that trains is a number."""
    return all(bool(weight.isfinite().all()) for weight in model.parameters() if weight.requires_grad)
