"""What must hold of a scheduler: it needs no network, keeps to its rates, goes on where it was. Imports torch."""

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from time import perf_counter

import torch
from torch import nn
from torch.optim import SGD, AdamW, Optimizer
from torch.optim.lr_scheduler import LRScheduler

from petdesk.api import Params, SchedulerSpec
from petdesk.conformance.check import Check, Fault, Note, check

MAX_LRS = (1e-4, 1e-3, 1e-2)
LENGTHS = ((40, 10), (7, 3), (1, 1), (3, 3), (60, 1))
"""Steps of a phase, and of an epoch in it."""
MANY_STEPS, LONG = 2_000, 1.0
"""The app draws a schedule while the user drags a slider: so many steps may take so many seconds."""
LAST_PLACES = 1e-6


@dataclass
class SchedulerTrial:
    """A scheduler on trial."""

    spec: SchedulerSpec
    params: Params

    def build(self, optimizer: Optimizer, total: int, steps: int, *, rates: Sequence[float] = MAX_LRS) -> LRScheduler:
        """The scheduler on `optimizer`, for a phase of `total` steps with `steps` an epoch."""
        scheduler = self.spec.build(self.params, optimizer, total, rates, steps)
        if not isinstance(scheduler, LRScheduler):
            raise Fault(
                f"build returned a {type(scheduler).__name__}. Return a scheduler of torch.optim.lr_scheduler, "
                "or a class of your own that extends LRScheduler."
            )
        return scheduler

    def rates(self, total: int, steps: int) -> list[list[float]]:
        """The rates of every group at each step of a phase."""
        optimizer = an_optimizer()
        return run(optimizer, self.build(optimizer, total, steps), total)


def an_optimizer(kind: str = "AdamW", *, rates: Sequence[float] = MAX_LRS) -> Optimizer:
    """An optimizer with a group for each rate, of one number each."""
    groups = [{"params": [nn.Parameter(torch.zeros(1))], "lr": rate} for rate in rates]
    return SGD(groups, momentum=0.9) if kind == "SGD" else AdamW(groups)


def run(optimizer: Optimizer, scheduler: LRScheduler, steps: int) -> list[list[float]]:
    """The rates at each of so many steps, as a training makes them."""
    rates = []
    optimizer.step()  # without gradients it does nothing but keep torch from warning that it was forgotten
    for _ in range(steps):
        rates.append([float(group["lr"]) for group in optimizer.param_groups])
        scheduler.step()
    return rates


@check("it is drawn without a network, for phases of any length", needed=True)
def is_previewable(trial: SchedulerTrial) -> None:
    for total, steps in LENGTHS:
        try:
            trial.rates(total, steps)
        except Fault:
            raise
        except Exception as error:
            error.add_note(f"in a phase of {total} steps")
            raise


@check("it works with every optimizer, with momentum or without")
def takes_any_optimizer(trial: SchedulerTrial) -> None:
    for kind in ("AdamW", "SGD"):
        optimizer = an_optimizer(kind)
        run(optimizer, trial.build(optimizer, 10, 5), 10)
        for group in optimizer.param_groups:
            momentum = group["betas"][0] if "betas" in group else group["momentum"]
            if not 0 <= momentum < 1:
                raise Fault(f"The momentum of {kind} became {momentum}. It must stay in [0, 1).")


@check("no rate is below 0, above its highest rate, or no number")
def stays_in_bounds(trial: SchedulerTrial) -> None:
    for total, steps in LENGTHS:
        for step, rates in enumerate(trial.rates(total, steps), start=1):
            for rate, highest in zip(rates, MAX_LRS, strict=True):
                if not math.isfinite(rate) or rate < 0:
                    raise Fault(f"At step {step} of {total} the rate is {rate}. It must be a number from 0 up.")
                if rate > highest * (1 + LAST_PLACES):
                    raise Fault(
                        f"At step {step} of {total} the rate is {rate:.3g}, above {highest:.3g}, its group's in "
                        "max_lrs. That is the highest rate of the phase."
                    )


@check("every layer group has its own rate")
def keeps_groups_apart(trial: SchedulerTrial) -> None:
    peaks = [max(rates) for rates in zip(*trial.rates(40, 10), strict=True)]
    if not any(peaks):
        raise Fault("All rates are 0 throughout, so that nothing would train. Take them from max_lrs.")
    if any(low >= high for low, high in pairwise(peaks)):
        raise Fault(
            f"With max_lrs {MAX_LRS} the groups' highest rates are {tuple(peaks)}. Each group's must come from its own."
        )


@check("a phase begins anew, whatever the optimizer went through before")
def begins_anew(trial: SchedulerTrial) -> None:
    optimizer = an_optimizer()
    run(optimizer, trial.build(optimizer, 10, 5), 10)
    lower = [rate / 10 for rate in MAX_LRS]
    fresh = an_optimizer(rates=lower)
    expected = run(fresh, trial.build(fresh, 10, 5, rates=lower), 10)
    _require_same(
        run(optimizer, trial.build(optimizer, 10, 5, rates=lower), 10),
        expected,
        "On an optimizer that an earlier phase used",
        'Set both group["lr"] and group["initial_lr"] from max_lrs before you build the scheduler.',
    )


@check("two trainings alike have the same rates")
def repeats(trial: SchedulerTrial) -> None:
    _require_same(trial.rates(40, 10), trial.rates(40, 10), "In a second run", "Let nothing in it be random.")


@check("a training that goes on after a break has the same rates")
def resumes(trial: SchedulerTrial) -> None:
    expected = trial.rates(40, 10)
    for done in (1, 15, 39):
        optimizer = an_optimizer()
        scheduler = trial.build(optimizer, 40, 10)
        run(optimizer, scheduler, done)
        states = _through_a_file({"optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict()})
        again = an_optimizer()
        resumed = trial.build(again, 40, 10)
        again.load_state_dict(states["optimizer"])
        resumed.load_state_dict(states["scheduler"])
        _require_same(
            run(again, resumed, 40 - done),
            expected[done:],
            f"Gone on after step {done}",
            "Keep what it counts in attributes that state_dict() has, and compute the rates from last_epoch.",
        )


@check("its cycles end inside the phase, in order")
def has_possible_cycles(trial: SchedulerTrial) -> None:
    if trial.spec.cycle_ends is None:
        return
    for total, steps in LENGTHS:
        ends = list(trial.spec.cycle_ends(trial.params, total, steps))
        if not ends or not all(type(end) is int and 1 <= end <= total for end in ends):
            raise Fault(
                f"In a phase of {total} steps cycle_ends says {ends}. It must name steps from 1 to {total}, and the "
                "last one where no cycle is whole."
            )
        if any(first >= second for first, second in pairwise(ends)):
            raise Fault(f"In a phase of {total} steps cycle_ends says {ends}. They must rise.")


@check(f"{MANY_STEPS:,} steps are drawn within {LONG:.0f} second")
def is_quick(trial: SchedulerTrial) -> None:
    start = perf_counter()
    trial.rates(MANY_STEPS, 100)
    if (seconds := perf_counter() - start) > LONG:
        raise Note(f"They took {seconds:.1f} seconds. The app draws the schedule anew at every change of a setting.")


def _require_same(rates: list[list[float]], expected: list[list[float]], when: str, advice: str) -> None:
    for step, (found, wanted) in enumerate(zip(rates, expected, strict=True), start=1):
        for rate, other in zip(found, wanted, strict=True):
            if not math.isclose(rate, other, rel_tol=LAST_PLACES, abs_tol=1e-15):
                raise Fault(f"{when} the rate of step {step} is {rate:.6g} where it was {other:.6g}. {advice}")


def _through_a_file(states: dict[str, object]) -> dict[str, dict[str, object]]:
    """As a checkpoint keeps them: nothing in it may be code."""
    file = io.BytesIO()
    try:
        torch.save(states, file)
        file.seek(0)
        loaded: dict[str, dict[str, object]] = torch.load(file, weights_only=True)
    except Exception as error:
        raise Fault(
            f"Its state_dict() holds more than plain values ({str(error).splitlines()[0]}). "
            "A checkpoint could not be read."
        ) from error
    return loaded


CHECKS: Sequence[Check[SchedulerTrial]] = (
    is_previewable,
    takes_any_optimizer,
    stays_in_bounds,
    keeps_groups_apart,
    begins_anew,
    repeats,
    resumes,
    has_possible_cycles,
    is_quick,
)
