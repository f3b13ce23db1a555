"""One body of a comparison: its features, and the heads that are trained on them."""

import time
from collections.abc import Generator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from petdesk.api import Weights
from petdesk.data.table import PictureTable
from petdesk.events import Event, Meter, PrepareProgress
from petdesk.registry import Registry
from petdesk.training import recipe
from petdesk.training.compare_heads import HeadTrainer
from petdesk.training.config import TrainConfig
from petdesk.training.feature_batches import FeatureBatches
from petdesk.training.preparation import prepare

RECIPE = "look"
SECONDS_BETWEEN_EVENTS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A network's body to compare, with its weights; None takes pre-trained ones where there are any."""

    arch: str
    weights: Weights | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One training of a head.

    Attributes:
        train: Rows that it is trained on.
        test: Rows that it is then asked for.
        seed: Of its draws.
    """

    train: NDArray[np.intp]
    test: NDArray[np.intp]
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFacts:
    """What is known of a body once it is built.

    Attributes:
        body: Which.
        title: As the app names it.
        weights: What it starts from, for the user.
        parameters: Of body and head.
        seconds: That the features took.
    """

    body: Body
    title: str
    weights: str
    parameters: int
    seconds: float


@dataclass(frozen=True, kw_only=True)
class OpenBody:
    """A body with the features of all pictures.

    Attributes:
        facts: Of the body.
        table: The pictures.
        heads: Trains heads on their features.
    """

    facts: BodyFacts
    table: PictureTable
    heads: HeadTrainer

    def tried(self, trials: Sequence[Trial]) -> Generator[Event, None, list[NDArray[np.bool_]]]:
        """Which of its pictures each trial answers wrongly.

        Raises:
            TrainingError: The loss is no longer a number.
        """
        total = len(trials) * self.heads.epochs
        meter, done, due = Meter(total), 0, 0.0
        wrong = []
        for trial in trials:
            training = self.heads.answers(trial.train, trial.test, seed=trial.seed)
            while True:
                try:
                    next(training)
                except StopIteration as end:
                    wrong.append(end.value != self.table.labels[trial.test])
                    break
                done += 1
                if time.monotonic() >= due or done == total:
                    due = time.monotonic() + SECONDS_BETWEEN_EVENTS
                    yield PrepareProgress(
                        done=done,
                        total=total,
                        unit="epochs",
                        rate=meter.rate(done),
                        message=f"Training heads on {self.facts.title}",
                    )
        return wrong


def open_body(
    body: Body, config: TrainConfig, registry: Registry, stack: ExitStack
) -> Generator[Event, None, OpenBody]:
    """Reads the pictures, builds the network and computes the features of every picture in all copies.

    Args:
        body: Which.
        config: The settings; those of its network and its recipe are not looked at, but for epochs and rate.
        registry: Where plugins are looked up.
        stack: Takes what must be closed at the end.

    Raises:
        PetDeskError: As `prepare`.
    """
    chosen = config.model_copy(
        update={
            "arch": body.arch,
            "arch_params": config.arch_params if body.arch == config.arch else {},
            "weights": body.weights,
            "recipe": RECIPE,
            "phases": None,
            "batch_size": config.pictures_at_a_time or TrainConfig.model_fields["batch_size"].default,
        }
    )
    prepared = yield from prepare(chosen, registry, stack)
    learner = prepared.learner
    # Each picture is for training in all folds but one.
    learner.batches.train_rows = np.arange(len(prepared.table))
    learner.batches.valid_rows = np.empty(0, np.intp)
    phase = recipe.phases(RECIPE, epochs=config.epochs, lr=None if config.lr == "auto" else config.lr)[0]
    meter = Meter()
    route = yield from learner.route(phase)
    return OpenBody(
        facts=BodyFacts(
            body=body,
            title=registry.architectures[body.arch].title,
            weights=prepared.network.weights_report.source,
            parameters=sum(parameter.numel() for parameter in learner.model.parameters()),
            seconds=meter.seconds,
        ),
        table=prepared.table,
        heads=HeadTrainer(
            head=route.head,
            network=prepared.network,
            batches=cast(FeatureBatches, route.batches),  # the phase is on cached features
            phase=phase,
            scheduler=registry.schedulers[phase.scheduler],
            loss=learner.loss,
            precision=learner.precision,
            config=chosen,
        ),
    )
