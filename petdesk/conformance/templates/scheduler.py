"""A learning rate that warms up, then falls along a line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import Field

from petdesk.api import Params, SchedulerSpec, hookimpl

if TYPE_CHECKING:
    from torch.optim import Optimizer
    from torch.optim.lr_scheduler import LRScheduler


class LinearParams(Params):
    warm_up: float = Field(default=0.1, ge=0, lt=1, description="Share of the phase during which the rate rises.")


def build(
    params: LinearParams, optimizer: "Optimizer", total_steps: int, max_lrs: Sequence[float], steps_per_epoch: int
) -> "LRScheduler":
    from torch.optim.lr_scheduler import LambdaLR  # here and not above: PetDesk starts without torch

    def share(step: int) -> float:
        """Of the highest rate, at a step that counts from 0."""
        done = min(step / total_steps, 1.0)
        return done / params.warm_up if done < params.warm_up else (1 - done) / (1 - params.warm_up)

    for group, rate in zip(optimizer.param_groups, max_lrs, strict=True):
        group["lr"] = group["initial_lr"] = rate  # both: an earlier phase may have left its own
    return LambdaLR(optimizer, share)


@hookimpl
def petdesk_schedulers() -> list[SchedulerSpec]:
    summary = "Up along a line for a short while, then down along a line to almost nothing."
    return [SchedulerSpec(key="my-schedule", title="My schedule", summary=summary, params=LinearParams, build=build)]
