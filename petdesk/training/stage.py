"""A phase under way: its optimizer, its schedule, and what it trains through."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch.optim.lr_scheduler import LRScheduler

from petdesk.api import SchedulerSpec, read_params
from petdesk.events import PhaseStart
from petdesk.training.classifier import Classifier
from petdesk.training.config import TrainConfig
from petdesk.training.losses import Loss
from petdesk.training.optimizer import build_optimizer, group_rates
from petdesk.training.precision import Precision
from petdesk.training.recipe import Phase
from petdesk.training.route import Route
from petdesk.training.step import Stepper


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A phase under way.

    Attributes:
        phase: Which.
        route: What is trained through.
        optimizer: Over what trains.
        scheduler: Stepped once a step.
        stepper: Makes the steps.
        trained: The layer groups that train, each with the first of its param groups.
        cycle_ends: The steps of the phase, counted from 1, after which a cycle of its schedule is over.
        start: What is told of it when it begins.
    """

    phase: Phase
    route: Route
    optimizer: torch.optim.Optimizer
    scheduler: LRScheduler
    stepper: Stepper
    trained: Mapping[str, int]
    cycle_ends: frozenset[int]
    start: PhaseStart

    @property
    def rates(self) -> tuple[float, ...]:
        """The rate of each layer group that trains, stem to head."""
        return tuple(float(self.optimizer.param_groups[first]["lr"]) for first in self.trained.values())

    def state(self) -> dict[str, Any]:
        """For a checkpoint."""
        return {
            "optimizer": self.optimizer.state_dict(),
            "scheduler": self.scheduler.state_dict(),
            "scaler": self.stepper.scaler.state_dict(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Goes on from a checkpoint."""
        self.optimizer.load_state_dict(state["optimizer"])
        self.scheduler.load_state_dict(state["scheduler"])
        self.stepper.scaler.load_state_dict(state["scaler"])


def begin_stage(
    phase: Phase,
    *,
    number: int,
    phases: int,
    route: Route,
    model: Classifier,
    loss: Loss,
    precision: Precision,
    config: TrainConfig,
    parts: int,
    scheduler: SchedulerSpec,
    in_cycles: bool,
) -> Stage:
    """Gets a phase ready whose frozen layers are frozen.

    Args:
        phase: Which.
        number: Counted from 1, of `phases`.
        phases: How many there are.
        route: What it trains through.
        model: The classifier.
        loss: What training makes small.
        precision: Of the forward pass.
        config: The settings; weight decay and clipping are looked at.
        parts: In how many parts a step is computed.
        scheduler: The phase's.
        in_cycles: Whether any phase of the training has a schedule in cycles; else the end of each counts as one.

    Raises:
        SettingsError: A setting of the scheduler cannot be, or there are more rates than layer groups.
    """
    optimizer = build_optimizer(model, phase.lr, config.weight_decay)
    steps = route.batches.steps_per_epoch
    length = phase.epochs * steps
    params = read_params(scheduler.params, phase.scheduler_params, owner=f"scheduler {phase.scheduler}")
    max_lrs = [group["lr"] for group in optimizer.param_groups]
    whole: Sequence[int] = () if in_cycles else (length,)
    ends = whole if scheduler.cycle_ends is None else scheduler.cycle_ends(params, length, steps)
    # A layer group has up to two param groups: with weight decay and without.
    first_of = {group["name"]: index for index, group in reversed(list(enumerate(optimizer.param_groups)))}
    trained = {group["name"]: first_of[group["name"]] for group in optimizer.param_groups}
    return Stage(
        phase=phase,
        route=route,
        optimizer=optimizer,
        scheduler=scheduler.build(params, optimizer, length, max_lrs, steps),
        stepper=Stepper(
            route=route, loss=loss, optimizer=optimizer, precision=precision, clip=config.clip, parts=parts
        ),
        trained=trained,
        cycle_ends=frozenset(ends),
        start=PhaseStart(
            phase=number,
            phases=phases,
            name=phase.name,
            epochs=phase.epochs,
            steps_per_epoch=steps,
            batch_size=route.batches.pictures_a_step,
            groups=tuple(group.name for group in model.groups),
            trained_groups=tuple(trained),
            trained_parameters=sum(p.numel() for group in optimizer.param_groups for p in group["params"]),
            max_lrs=group_rates(phase.lr, len(model.groups), model.frozen_groups),
        ),
    )
