"""Real steps before the training, without a trace: what fits into memory, and which options help."""

from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import replace

import torch
from torch import nn

from petdesk.data.batches import Batch
from petdesk.events import Event, Warned
from petdesk.training.checkpointed import Checkpointed
from petdesk.training.compiled import Compiled, compiling
from petdesk.training.config import TrainConfig
from petdesk.training.learner import Learner
from petdesk.training.memory import first_of, probe_batch_size
from petdesk.training.optimizer import build_optimizer
from petdesk.training.recipe import Phase, frozen_groups
from petdesk.training.route import Route
from petdesk.training.speed_options import measured_options
from petdesk.training.step import Stepper

NOT_FOR_A_HEAD = (
    "Neither compiling nor gradient checkpointing is used: the body is frozen in every phase, "
    "and never trained through."
)
NOT_EXACT = "The network is not compiled: compiled, its last digits are others, and exact was asked for."
FEW_PICTURES = 8
"""What options are measured with while the batch size is not known yet."""


def rehearse(
    learner: Learner, config: TrainConfig, stack: ExitStack, *, settled: bool = False
) -> Generator[Event, None, TrainConfig]:
    """Finds the batch size where it is `auto`, and keeps gradient checkpointing and compiling where they help.

    Works with the phase that trains most. The learner is changed by what was found, and by nothing else.

    Args:
        learner: Its batches have as many pictures as are sensible at most, where their number is to be found.
        config: The settings.
        stack: Takes what must be ended with the training.
        settled: Whether the settings say what was found before, as those of a run that goes on: nothing is tried.

    Returns:
        The settings with what was found.

    Raises:
        TrainingError: Not even two pictures fit into memory.
    """
    if config.compile and config.exact:
        yield Warned(
            message="The network is not compiled: compiled, its last digits are others, and exact was asked for."
        )
        config = config.model_copy(update={"compile": False})
    if settled:
        if config.gradient_checkpointing:
            learner.through = Checkpointed
        elif config.compile:
            stack.enter_context(compiling())
            learner.through = Compiled
        return config
    yield from _rehearse(learner, config, stack)
    return config.model_copy(
        update={
            "batch_size": learner.batches.batch_size,
            "gradient_checkpointing": learner.through is Checkpointed,
            "compile": learner.through is Compiled,
        }
    )


def _rehearse(learner: Learner, config: TrainConfig, stack: ExitStack) -> Generator[Event, None, None]:
    groups = len(learner.model.groups)
    hungriest = min(config.planned_phases(), key=lambda phase: frozen_groups(phase.frozen, groups))
    options = config.gradient_checkpointing or config.compile
    whole = frozen_groups(hungriest.frozen, groups) < groups - 1 or config.train_bn
    if options and (hungriest.cached or not whole):
        yield Warned(message=NOT_FOR_A_HEAD)
    if hungriest.cached or not (config.batch_size == "auto" or (options and whole)):
        return  # a head alone takes next to nothing
    rehearsal = _Rehearsal(learner, hungriest)
    yield from rehearsal.begin()
    if options and whole:
        few = config.batch_size == "auto"
        learner.through = yield from measured_options(
            learner.model,
            learner.model.body,
            first_of(rehearsal.batch, FEW_PICTURES) if few else rehearsal.batch,
            rehearsal.step,
            gradient_checkpointing=config.gradient_checkpointing,
            compile_body=config.compile,
            stack=stack,
        )
    if config.batch_size == "auto":
        body = learner.through(learner.model.body) if whole else rehearsal.route.body
        learner.batches.batch_size = yield from probe_batch_size(
            learner.model, rehearsal.batch, lambda batch: rehearsal.step(body, batch)
        )


class _Rehearsal:
    """Steps of one phase, as the learner makes them.

    Attributes:
        route: What the phase trains through.
        batch: Training pictures, as many as the network sees at once.
    """

    route: Route
    batch: Batch

    def __init__(self, learner: Learner, phase: Phase) -> None:
        self._learner, self._phase = learner, phase
        self._optimizer: torch.optim.Optimizer

    def begin(self) -> Generator[Event, None, None]:
        """Freezes what the phase freezes, and reads pictures."""
        learner = self._learner
        self.route = yield from learner.route(self._phase)
        self._optimizer = build_optimizer(learner.model, self._phase.lr, 0.0)
        for group in self._optimizer.param_groups:
            group["lr"] = 0.0  # the same work and memory, and nothing runs away
        learner.model.train_mode()
        batches = learner.batches.training(0)
        try:
            self.batch = first_of(next(batches), learner.batches.batch_size)
        finally:
            batches.close()

    def step(self, body: nn.Module, batch: Batch) -> None:
        """A whole step through `body`; raises where memory runs out."""
        stepper = Stepper(
            route=replace(self.route, body=body),
            loss=self._learner.loss,
            optimizer=self._optimizer,
            precision=self._learner.precision,
        )
        stepper.gradients(batch, dares=True)
        stepper.apply()
