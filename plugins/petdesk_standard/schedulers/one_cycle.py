"""The one-cycle schedule. Imports torch."""

from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler

from petdesk_standard.schedulers.curves import up_and_down


class OneCycle(LRScheduler):
    """One cycle of learning rate and momentum (Smith 2018, "A disciplined approach", sec. 4), as fastai runs it.

    The rate rises from `max / div` to its maximum and falls to `max / div_final`, along cosines; momentum runs the
    other way. The values of step `s` are those at the share `s / total_steps` of the phase. torch's own OneCycleLR
    spreads the steps otherwise, ends on other values, and fails at the step after the last.

    Momentum is the optimizer's `momentum`, or the first of its `betas`; an optimizer with neither keeps to the rate.

    Args:
        optimizer: Its param groups' `initial_lr` are the highest rates.
        total_steps: Steps of the phase. Steps beyond it keep the last values.
        pct_start: Share of the phase during which the rate rises, in (0, 1).
        div: Highest rate over first rate.
        div_final: Highest rate over last rate.
        high_momentum: Momentum at both ends.
        low_momentum: Momentum at the highest rate.
    """

    def __init__(
        self,
        optimizer: Optimizer,
        *,
        total_steps: int,
        pct_start: float,
        div: float,
        div_final: float,
        high_momentum: float,
        low_momentum: float,
    ) -> None:
        self.total_steps = total_steps
        self.pct_start = pct_start
        self.div = div
        self.div_final = div_final
        self.high_momentum = high_momentum
        self.low_momentum = low_momentum
        super().__init__(optimizer)

    def get_lr(self) -> list[float]:  # type: ignore[override]  # ours are never tensors
        share = self._at_this_step(1 / self.div, 1.0, 1 / self.div_final)
        return [float(rate) * share for rate in self.base_lrs]

    def step(self, epoch: int | None = None) -> None:
        super().step(epoch)
        momentum = self._at_this_step(self.high_momentum, self.low_momentum, self.high_momentum)
        for group in self.optimizer.param_groups:
            if "betas" in group:
                group["betas"] = (momentum, *group["betas"][1:])
            elif "momentum" in group:
                group["momentum"] = momentum

    def _at_this_step(self, start: float, middle: float, end: float) -> float:
        done = min(self.last_epoch / self.total_steps, 1.0)
        return up_and_down(done, turn=self.pct_start, start=start, middle=middle, end=end)
