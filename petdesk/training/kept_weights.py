"""Which of the weights that a run goes through are kept: the last, the best, averaged ones, the last sound ones."""

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch
from torch import Tensor, nn

from petdesk.training.averaging import WeightAverage
from petdesk.training.config import TrainConfig
from petdesk.training.evaluation import Evaluation

COLUMNS = ("rows", "labels", "probabilities", "losses")
"""Of an `Evaluation`."""


class KeptWeights:
    """Keeps copies of a model's weights as the settings ask for them."""

    def __init__(self, model: nn.Module, config: TrainConfig, *, total_steps: int) -> None:
        self._model, self._keeps_best = model, config.keep == "best"
        self._average: WeightAverage | None = None
        if config.averaging != "none":
            first = 1 if config.averaging == "ema" else 1 + int(config.swa_start * total_steps)
            self._average = WeightAverage(model, config.averaging, decay=config.ema_decay, first_step=first)
        self._best: dict[str, Tensor] | None = None
        self._best_evaluation: Evaluation | None = None
        self._sound: dict[str, Tensor] = {}
        self._sound_evaluation: Evaluation | None = None

    def before_phase(self) -> None:
        """Before a phase trains what the one before may have left alone."""
        self._sound = _what_trains(self._model) | self._sound

    def after_step(self, step: int) -> None:
        """Counts a step of the run."""
        if self._average is not None:
            self._average.after_step(step)

    def as_validated(self) -> AbstractContextManager[None]:
        """Inside, the model has the weights that are validated: averaged ones, where the settings ask for them."""
        return nullcontext() if self._average is None else self._average.applied()

    def after_validation(self, evaluation: Evaluation, *, best: bool) -> None:
        """Inside of `as_validated`: these weights are sound, and maybe the best."""
        if best and self._keeps_best:
            self._best, self._best_evaluation = _copy(self._model.state_dict()), evaluation
        self._sound |= _what_trains(self._model)
        self._sound_evaluation = evaluation

    def bring_back_sound(self) -> Evaluation | None:
        """Gives the model the weights of the last whole epoch, or of the start; returns what that epoch's answered."""
        self._model.load_state_dict(self._sound, strict=False)
        return self._sound_evaluation

    def settle(self, evaluation: Evaluation | None) -> Evaluation | None:
        """Gives the model the weights to keep and returns what they answered, where that is known.

        Args:
            evaluation: Of the weights as they are validated now.
        """
        if self._best is not None:
            self._model.load_state_dict(self._best)
            return self._best_evaluation
        if self._average is not None:
            self._average.apply()
        return evaluation

    @property
    def has_average(self) -> bool:
        """Whether there are averaged weights by now."""
        return self._average is not None and self._average.has_begun

    @property
    def last_evaluation(self) -> Evaluation | None:
        """What the last whole epoch answered."""
        return self._sound_evaluation

    def state(self) -> dict[str, Any]:
        """For a checkpoint."""
        return {
            "average": None if self._average is None else self._average.state(),
            "best": self._best,
            "best_evaluation": _as_tensors(self._best_evaluation),
            "sound": self._sound,
            "sound_evaluation": _as_tensors(self._sound_evaluation),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Goes on from a checkpoint."""
        self._best, self._sound = state["best"], state["sound"]
        self._best_evaluation = _as_evaluation(state["best_evaluation"])
        self._sound_evaluation = _as_evaluation(state["sound_evaluation"])
        if self._average is not None:
            self._average.restore(state["average"])


def _what_trains(model: nn.Module) -> dict[str, Tensor]:
    """A copy of all that a phase can change: what it trains, and statistics."""
    trains = {name for name, parameter in model.named_parameters() if parameter.requires_grad}
    statistics = {name for name, _ in model.named_buffers()}
    return _copy({name: tensor for name, tensor in model.state_dict().items() if name in trains | statistics})


def _copy(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name: tensor.detach().clone() for name, tensor in tensors.items()}


def _as_tensors(evaluation: Evaluation | None) -> dict[str, Any] | None:
    if evaluation is None:
        return None
    columns = {name: torch.from_numpy(getattr(evaluation, name)) for name in COLUMNS}
    return {**columns, "outputs": evaluation.outputs}


def _as_evaluation(kept: Mapping[str, Any] | None) -> Evaluation | None:
    if kept is None:
        return None
    return Evaluation(**{name: kept[name].numpy() for name in COLUMNS}, outputs=kept["outputs"])
