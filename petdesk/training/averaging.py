"""Averages of weights over training steps, which are steadier than the last step's (torch.optim.swa_utils)."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Literal, TypeAlias

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel

Tensors: TypeAlias = tuple[Tensor, ...] | list[Tensor]


class WeightAverage:
    """The mean of a model's weights and statistics: running (`ema`), or plain from some step on (`swa`).

    The running mean begins with short memory: after n steps it keeps the share min(decay, (1 + n) / (10 + n)), so that
    the random weights of the first steps are soon forgotten (as in TensorFlow's `ExponentialMovingAverage`). Statistics
    of batch norms are averaged like weights, so no further pass over the pictures is needed.
    """

    def __init__(self, model: nn.Module, kind: Literal["ema", "swa"], *, decay: float, first_step: int) -> None:
        """Begins.

        Args:
            model: Whose weights are averaged.
            kind: Which mean.
            decay: Of `ema`, in (0, 1).
            first_step: The step, counted from 1 over the run, from which on steps count.
        """
        self._model, self._kind, self._decay, self._first_step = model, kind, decay, first_step
        averaged = AveragedModel(model, multi_avg_fn=self._average, use_buffers=True)
        self._averaged = averaged.requires_grad_(requires_grad=False)

    @property
    def has_begun(self) -> bool:
        """Whether there is a mean yet."""
        return bool(self._averaged.n_averaged > 0)

    def after_step(self, step: int) -> None:
        """Counts the weights as they are after a step of the run."""
        if step >= self._first_step:
            self._averaged.update_parameters(self._model)

    @contextmanager
    def applied(self) -> Iterator[None]:
        """Inside, the model has the mean's weights; afterwards its own again. Nothing happens before it has begun."""
        if not self.has_begun:
            yield
            return
        own = {name: tensor.clone() for name, tensor in self._model.state_dict().items()}
        self.apply()
        try:
            yield
        finally:
            self._model.load_state_dict(own)

    def apply(self) -> None:
        """Gives the model the mean's weights, for good."""
        if self.has_begun:
            self._model.load_state_dict(self._averaged.module.state_dict())

    def state(self) -> Mapping[str, Any]:
        """For a checkpoint."""
        return self._averaged.state_dict()

    def restore(self, state: Mapping[str, Any]) -> None:
        """Goes on from a checkpoint."""
        self._averaged.load_state_dict(state)

    @torch.no_grad()
    def _average(self, averaged: Tensors, current: Tensors, steps: Tensor | int) -> None:
        """Moves tensors of one kind towards those of this step."""
        done = int(steps)
        if not averaged[0].is_floating_point():
            torch._foreach_copy_(averaged, current)  # how many batches a batch norm has seen
            return
        kept = min(self._decay, (1 + done) / (10 + done)) if self._kind == "ema" else done / (done + 1)
        torch._foreach_lerp_(averaged, current, 1 - kept)
