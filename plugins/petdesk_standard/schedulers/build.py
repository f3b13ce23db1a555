"""Builds the schedulers: torch's own where they give the values we promise. torch is imported when one is built.

A schedule's values at step `s` are those at the share `s / total_steps` of the phase, `s = 0 .. total_steps - 1`, as
in fastai: its end is approached and not reached.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from petdesk.api import Params
from petdesk_standard.schedulers.curves import flat_then_cosine
from petdesk_standard.schedulers.params import CosineParams, OneCycleParams, RestartsParams, StepDecayParams

if TYPE_CHECKING:
    from torch.optim import Optimizer
    from torch.optim.lr_scheduler import LRScheduler


def constant(
    params: Params, optimizer: "Optimizer", total_steps: int, max_lrs: Sequence[float], steps_per_epoch: int
) -> "LRScheduler":
    """The highest rate throughout."""
    from torch.optim.lr_scheduler import LambdaLR

    set_highest_rates(optimizer, max_lrs)
    return LambdaLR(optimizer, lambda step: 1.0)


def step_decay(
    params: StepDecayParams, optimizer: "Optimizer", total_steps: int, max_lrs: Sequence[float], steps_per_epoch: int
) -> "LRScheduler":
    """A drop by `factor` after every `every` epochs."""
    from torch.optim.lr_scheduler import StepLR

    set_highest_rates(optimizer, max_lrs)
    return StepLR(optimizer, step_size=params.every * steps_per_epoch, gamma=params.factor)


def cosine(
    params: CosineParams, optimizer: "Optimizer", total_steps: int, max_lrs: Sequence[float], steps_per_epoch: int
) -> "LRScheduler":
    """Flat for the share `start`, then down along half a cosine."""
    from torch.optim.lr_scheduler import LambdaLR

    def share(step: int) -> float:
        return flat_then_cosine(min(step / total_steps, 1.0), flat=params.start, end=1 / params.div_final)

    set_highest_rates(optimizer, max_lrs)
    return LambdaLR(optimizer, share)  # torch's CosineAnnealingLR gathers rounding errors from step to step


def one_cycle(
    params: OneCycleParams, optimizer: "Optimizer", total_steps: int, max_lrs: Sequence[float], steps_per_epoch: int
) -> "LRScheduler":
    """Up and down once, momentum the other way (see `OneCycle`)."""
    from petdesk_standard.schedulers.one_cycle import OneCycle

    set_highest_rates(optimizer, max_lrs)
    return OneCycle(optimizer, total_steps=total_steps, **params.model_dump())


def restarts(
    params: RestartsParams, optimizer: "Optimizer", total_steps: int, max_lrs: Sequence[float], steps_per_epoch: int
) -> "LRScheduler":
    """Down to nothing along half a cosine, again and again (SGDR: Loshchilov & Hutter 2017).

    The phase's length decides how many cycles there are; whole ones take `cycle_len * (1 + cycle_mult + ...)` epochs,
    and a phase that ends in between cuts the last one short.
    """
    from torch.optim.lr_scheduler import CosineAnnealingWarmRestarts

    set_highest_rates(optimizer, max_lrs)
    return CosineAnnealingWarmRestarts(optimizer, T_0=params.cycle_len * steps_per_epoch, T_mult=params.cycle_mult)


def restart_ends(params: RestartsParams, total_steps: int, steps_per_epoch: int) -> Sequence[int]:
    """The last step of each whole cycle; the phase's where none is whole.

    A cycle cut short ends at a high rate, at weights that are still moving: a poor member of an ensemble.
    """
    ends: list[int] = []
    length = params.cycle_len * steps_per_epoch
    end = length
    while end <= total_steps:
        ends.append(end)
        length *= params.cycle_mult
        end += length
    return ends or [total_steps]


def set_highest_rates(optimizer: "Optimizer", max_lrs: Sequence[float]) -> None:
    """Makes `max_lrs` what torch's schedulers start from, also where an earlier phase's scheduler left its own."""
    for group, rate in zip(optimizer.param_groups, max_lrs, strict=True):
        group["lr"] = group["initial_lr"] = rate
