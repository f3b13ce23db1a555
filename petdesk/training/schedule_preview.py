"""What the learning rates will be, before anything is trained: schedules run without a network."""

from collections.abc import Sequence
from dataclasses import dataclass

from petdesk.api import SchedulerSpec, read_params
from petdesk.registry import SpecTable, blaming
from petdesk.training.recipe import Phase, frozen_groups, spread

MOST_POINTS = 500
MOST_STEPS = 20_000
"""Of a phase that are run, which takes about half a second; a longer one is drawn with shorter epochs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseCurve:
    """The rates of one phase, up to about 500 of its steps.

    Attributes:
        name: The phase's.
        groups: The layer groups that train, stem to head.
        steps: Counted from 1 over all phases; the first and the last of the phase are among them.
        rates: For each group, the rate at each of `steps`.
        first_step: Where the phase begins.
        last_step: Where it ends.
    """

    name: str
    groups: tuple[str, ...]
    steps: tuple[int, ...]
    rates: tuple[tuple[float, ...], ...]
    first_step: int
    last_step: int


def preview(
    phases: Sequence[Phase],
    *,
    steps_per_epoch: int,
    groups: Sequence[str],
    schedulers: SpecTable[SchedulerSpec],
) -> tuple[PhaseCurve, ...]:
    """The curve of each phase, as `BatchEnd.lrs` will tell them.

    Args:
        phases: What will be trained.
        steps_per_epoch: Of the training pictures (see `steps_of`).
        groups: Names of the layer groups, stem to head; the last is the head.
        schedulers: Where the phases' schedulers are looked up.

    Raises:
        SettingsError: No such scheduler, or a param that it does not take.
        PluginError: The scheduler's plugin failed.
    """
    curves = []
    done = 0
    for phase in phases:
        curve = _curve(phase, done, steps_per_epoch, tuple(groups), schedulers)
        curves.append(curve)
        done = curve.last_step
    return tuple(curves)


def steps_of(pictures: int, batch_size: int) -> int:
    """Steps of an epoch over so many training pictures; as `Batches` spreads them, never a batch of one."""
    return min(-(-pictures // batch_size), max(1, pictures // 2))


def _curve(
    phase: Phase, done: int, steps_per_epoch: int, groups: tuple[str, ...], schedulers: SpecTable[SchedulerSpec]
) -> PhaseCurve:
    from torch import nn
    from torch.optim import AdamW

    trained = groups[frozen_groups(phase.frozen, len(groups)) :]
    max_lrs = spread(phase.lr, len(groups))[-len(trained) :]
    run_per_epoch = min(steps_per_epoch, max(1, MOST_STEPS // phase.epochs))
    total = phase.epochs * run_per_epoch
    spec = schedulers[phase.scheduler]
    params = read_params(spec.params, phase.scheduler_params, owner=f"scheduler {phase.scheduler}")
    optimizer = AdamW([{"params": [nn.Parameter()], "lr": lr} for lr in max_lrs])
    kept = _spread_steps(total)
    rates: list[list[float]] = [[] for _ in trained]
    with blaming(schedulers.plugin_of(phase.scheduler), "drawing its schedule"):
        scheduler = spec.build(params, optimizer, total, max_lrs, run_per_epoch)
        optimizer.step()  # without gradients it does nothing but keep torch from warning that it was forgotten
        for step in range(1, total + 1):
            if step in kept:
                for values, group in zip(rates, optimizer.param_groups, strict=True):
                    values.append(float(group["lr"]))
            scheduler.step()
    length = phase.epochs * steps_per_epoch
    return PhaseCurve(
        name=phase.name,
        groups=trained,
        steps=tuple(done + max(1, round(step * length / total)) for step in sorted(kept)),
        rates=tuple(map(tuple, rates)),
        first_step=done + 1,
        last_step=done + length,
    )


def _spread_steps(total: int) -> frozenset[int]:
    """Up to 500 of the steps 1 to `total`, the first and the last among them."""
    if total <= MOST_POINTS:
        return frozenset(range(1, total + 1))
    return frozenset(1 + round(point * (total - 1) / (MOST_POINTS - 1)) for point in range(MOST_POINTS))
