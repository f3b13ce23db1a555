"""Watching the epochs: which is the best, when to stop, and what the user should be told."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from petdesk.training.config import Monitor

LOWER_IS_BETTER = frozenset({"error_rate", "valid_loss"})
EPOCHS_TO_RISE = 2
"""In a row with a validation loss above its lowest, before a word is said of it: one is chance."""
EPOCHS_TO_FALL = 3
SMALLEST_FALL = 0.01
"""Of the training loss, as a share, over the epochs of a phase: below it nothing is learned."""

RISING_LOSS = (
    "The validation loss has risen for {epochs} epochs while the {figure} still improves: the model grows too sure of "
    "its mistakes, but its answers get better. That is no reason to stop; label smoothing makes it less sure."
)
NO_FALL = (
    "The training loss has not fallen in {epochs} epochs, so nothing is being learned. Find a learning rate with the "
    "finder, train more layers, or look whether the labels are right."
)
FIGURES: Mapping[Monitor, str] = {
    "error_rate": "error rate",
    "valid_loss": "validation loss",
    "top_k_accuracy": "top-k accuracy",
    "macro_f1": "macro F1",
    "balanced_accuracy": "balanced accuracy",
}


@dataclass(slots=True, kw_only=True)
class Watch:
    """Looks at the figures of each epoch of a run. All it remembers is plain, so that a checkpoint can hold it.

    Attributes:
        monitor: Which figure tells the better epoch.
        patience: Epochs of a phase without a better one after which it ends; None never ends it.
        best: The best value so far; None before the first.
        epochs_since_best: Of the phase under way.
        train_losses: Of the phase under way, epoch by epoch.
        lowest_valid_loss: Of the run.
        rises: Epochs in a row with a validation loss above the lowest.
        best_when_lowest: The figure when the validation loss was lowest.
        told: What has been said; nothing is said twice in a run.
    """

    monitor: Monitor
    patience: int | None = None
    best: float | None = None
    epochs_since_best: int = 0
    train_losses: list[float] = field(default_factory=list)
    lowest_valid_loss: float = math.inf
    rises: int = 0
    best_when_lowest: float | None = None
    told: list[str] = field(default_factory=list)

    def begin_phase(self) -> None:
        """Each phase has its own patience, and its loss begins anew: other layers train."""
        self.epochs_since_best, self.train_losses = 0, []

    def after_epoch(self, *, train_loss: float, figures: Mapping[str, float]) -> bool:
        """Remembers an epoch and returns whether it is the best so far.

        Args:
            train_loss: Mean loss of its steps.
            figures: Of its validation, by the names of `Monitor`; NaN where there are no validation pictures.
        """
        value = figures[self.monitor]
        better = not math.isnan(value) and (self.best is None or self._is_better(value, self.best))
        self.epochs_since_best = 0 if better else self.epochs_since_best + 1
        self.best = value if better else self.best
        self.train_losses.append(train_loss)
        if figures["valid_loss"] < self.lowest_valid_loss:
            self.lowest_valid_loss, self.rises, self.best_when_lowest = figures["valid_loss"], 0, value
        elif figures["valid_loss"] > self.lowest_valid_loss:
            self.rises += 1
        return better

    @property
    def should_end_phase(self) -> bool:
        """Whether patience is at its end."""
        return self.patience is not None and self.best is not None and self.epochs_since_best >= self.patience

    def remarks(self) -> list[str]:
        """What the last epoch gave reason to say, each once a run."""
        found = dict[str, str]()
        rose = self.rises >= EPOCHS_TO_RISE and self.monitor != "valid_loss"
        if rose and self.best is not None and self.best_when_lowest is not None:
            improved = self.epochs_since_best == 0 and self._is_better(self.best, self.best_when_lowest)
            if improved:
                found["rising loss"] = RISING_LOSS.format(epochs=self.rises, figure=FIGURES[self.monitor])
        if len(self.train_losses) >= EPOCHS_TO_FALL:
            first, lowest = self.train_losses[0], min(self.train_losses[1:])
            if lowest > first * (1 - SMALLEST_FALL) and self.epochs_since_best >= EPOCHS_TO_FALL - 1:
                found["no fall"] = NO_FALL.format(epochs=len(self.train_losses))
        new = [kind for kind in found if kind not in self.told]
        self.told += new
        return [found[kind] for kind in new]

    def state(self) -> dict[str, Any]:
        """For a checkpoint."""
        return asdict(self)

    def restore(self, state: Mapping[str, Any]) -> None:
        """Goes on from a checkpoint."""
        for name, value in state.items():
            if name not in ("monitor", "patience"):
                setattr(self, name, value)

    def _is_better(self, value: float, than: float) -> bool:
        return value < than if self.monitor in LOWER_IS_BETTER else value > than
