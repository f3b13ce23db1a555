"""One step of the optimiser over one batch, in as many parts as memory asks for."""

import torch
from torch import nn

from petdesk.api import TrainingError
from petdesk.data.batches import Batch
from petdesk.training.losses import Loss
from petdesk.training.memory import is_out_of_memory
from petdesk.training.precision import Precision
from petdesk.training.route import Route

FEWEST_PICTURES = 2
"""Of a part: batch norm finds nothing to compare in one."""


class NoNumberError(TrainingError):
    """The loss is no longer a number."""


class Stepper:
    """Computes gradients in parts and applies them.

    The loss of a step is the weighted mean over all of its pictures, however many parts it is computed in, so that the
    effective batch stays the same. When memory runs out, a step is tried again in twice as many parts, and so are all
    that follow. Batch norms see a part at a time.

    Attributes:
        parts: In how many parts a batch is computed.
        shortages: How often memory ran out, and so `parts` was doubled.
    """

    def __init__(
        self,
        *,
        route: Route,
        loss: Loss,
        optimizer: torch.optim.Optimizer,
        precision: Precision,
        clip: float | None = None,
        parts: int = 1,
    ) -> None:
        self._route, self._loss, self._optimizer, self._precision, self._clip = route, loss, optimizer, precision, clip
        self.scaler = precision.scaler()
        self.parts, self.shortages = parts, 0

    def gradients(self, batch: Batch, *, dares: bool = False) -> float:
        """Computes the gradients of a batch and returns its loss; `apply` has to follow.

        Args:
            batch: Of pictures, or of cached features.
            dares: Whether running out of memory is the caller's to know.

        Raises:
            NoNumberError: The loss is no number; nothing has changed but the statistics of batch norms.
            TrainingError: Memory runs out even with two pictures at a time.
        """
        while True:
            try:
                return self._gradients(batch)
            except (RuntimeError, MemoryError) as error:
                if dares or not is_out_of_memory(error):
                    raise
                if len(batch.rows) // (2 * self.parts) < FEWEST_PICTURES:
                    raise TrainingError(
                        f"Memory runs out with {-(-len(batch.rows) // self.parts)} pictures at a time already. "
                        "Choose a smaller picture size or a smaller network."
                    ) from error
            # Only here is what the failed attempt held free again: the exception kept it alive.
            self._forget()
            self.parts *= 2
            self.shortages += 1

    def apply(self) -> None:
        """One step of the optimiser."""
        if self._clip is not None:
            self.scaler.unscale_(self._optimizer)
            trained = [parameter for group in self._optimizer.param_groups for parameter in group["params"]]
            nn.utils.clip_grad_norm_(trained, self._clip)
        self.scaler.step(self._optimizer)
        self.scaler.update()
        self._optimizer.zero_grad(set_to_none=True)

    def _gradients(self, batch: Batch) -> float:
        weights = self._loss.weights(batch.labels, batch.mixed)
        total = weights.sum().clamp_min(torch.finfo(weights.dtype).tiny)
        value, done = 0.0, 0
        for part in batch.parts(self.parts):
            here = slice(done, done + len(part.rows))
            with self._precision.autocast():
                logits = self._route.head(self._route.body(part.images))
            losses = self._loss(logits.float(), part.labels, part.mixed, training=True)
            loss = (losses * weights[here]).sum() / total
            value += loss.item()
            if not abs(value) < float("inf"):
                self._optimizer.zero_grad(set_to_none=True)
                raise NoNumberError("The loss is no longer a number.")
            torch.autograd.backward(self.scaler.scale(loss))
            done = here.stop
        return value

    def _forget(self) -> None:
        self._optimizer.zero_grad(set_to_none=True)
        if self._precision.device.type == "cuda":
            torch.cuda.empty_cache()
