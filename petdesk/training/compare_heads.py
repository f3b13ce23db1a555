"""Training heads on the cached features of one body, many times over."""

import copy
from collections.abc import Generator
from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from petdesk.api import LayerGroup, Network, SchedulerSpec
from petdesk.training.classifier import Classifier
from petdesk.training.config import TrainConfig
from petdesk.training.evaluation import evaluate
from petdesk.training.feature_batches import FeatureBatches
from petdesk.training.losses import Loss
from petdesk.training.precision import Precision
from petdesk.training.recipe import Phase, highest
from petdesk.training.route import Route
from petdesk.training.stage import begin_stage


class HeadTrainer:
    """Trains copies of one head, each from its first weights, on some of the pictures, and asks it for others."""

    def __init__(
        self,
        *,
        head: nn.Module,
        network: Network,
        batches: FeatureBatches,
        phase: Phase,
        scheduler: SchedulerSpec,
        loss: Loss,
        precision: Precision,
        config: TrainConfig,
    ) -> None:
        """Trains nothing yet.

        Args:
            head: Features -> logits.
            network: That it was made for.
            batches: Of the features of all pictures in all copies.
            phase: How it is trained.
            scheduler: The phase's.
            loss: What training makes small.
            precision: Of the head.
            config: The settings; `seed`, `weight_decay`, `clip` and `accumulate` are looked at.
        """
        self._head, self._network, self._batches = head, network, batches
        self._phase = replace(phase, frozen="none", cached=False, lr=highest(phase.lr))
        self._scheduler, self._loss, self._precision, self._config = scheduler, loss, precision, config

    @property
    def epochs(self) -> int:
        """Of each training."""
        return self._phase.epochs

    def answers(
        self, train: NDArray[np.intp], test: NDArray[np.intp], *, seed: int
    ) -> Generator[None, None, NDArray[np.int64]]:
        """The most probable class of each picture of `test` to a head trained on `train`; yields after each epoch.

        Raises:
            TrainingError: The loss is no longer a number.
        """
        torch.manual_seed(seed)
        batches = self._batches.divided(train, test, seed=seed)
        head = copy.deepcopy(self._head).requires_grad_(requires_grad=True)
        nothing = nn.Identity()
        model = Classifier(
            replace(self._network, body=nothing, head=head, layer_groups=(LayerGroup(name="head", modules=(head,)),))
        )
        stage = begin_stage(
            self._phase,
            number=1,
            phases=1,
            route=Route(batches=batches, body=nothing, valid_body=nothing, head=head),
            model=model,
            loss=self._loss,
            precision=self._precision,
            config=self._config,
            parts=self._config.accumulate,
            in_cycles=False,
            scheduler=self._scheduler,
        )
        for epoch in range(self._phase.epochs):
            model.train()
            for batch in batches.training(epoch):
                stage.stepper.gradients(batch)
                stage.stepper.apply()
                stage.scheduler.step()
            yield
        model.eval()
        found = evaluate(
            model,
            batches.validation(),
            self._precision,
            pictures=len(test),
            classes=batches.n_classes,
            loss=self._loss,
        )
        return np.asarray(found.probabilities.argmax(axis=1))
