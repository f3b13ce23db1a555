"""The batch size `auto`: as many pictures as fit into memory, and no more than are good for learning."""

from collections.abc import Generator

from petdesk.data.batches import Batch
from petdesk.events import Event
from petdesk.training.learner import Learner
from petdesk.training.memory import probe_batch_size
from petdesk.training.optimizer import build_optimizer
from petdesk.training.recipe import Phase, frozen_groups
from petdesk.training.step import Stepper


def fitting_batch_size(learner: Learner, phases: tuple[Phase, ...]) -> Generator[Event, None, int]:
    """Finds the batch size and leaves no trace; real steps are made, of the phase that trains most.

    Args:
        learner: Its batches have as many pictures as are sensible at most.
        phases: Of the training.

    Raises:
        TrainingError: Not even two pictures fit.
    """
    hungriest = min(phases, key=lambda phase: frozen_groups(phase.frozen, len(learner.model.groups)))
    if hungriest.cached:
        return learner.batches.batch_size  # a head alone takes next to nothing
    route = yield from learner.route(hungriest)
    optimizer = build_optimizer(learner.model, hungriest.lr, 0.0)
    stepper = Stepper(route=route, loss=learner.loss, optimizer=optimizer, precision=learner.precision)

    def step(batch: Batch) -> None:
        stepper.gradients(batch, dares=True)
        stepper.apply()

    learner.model.train_mode()
    batches = learner.batches.training(0)
    try:
        batch = next(batches)
    finally:
        batches.close()
    return (yield from probe_batch_size(learner.model, batch, step))
