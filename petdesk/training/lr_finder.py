"""The learning rate finder: a mock training with a rising rate (Smith 2015, "Cyclical learning rates", sec. 3.3).

Leaves no trace: weights, batch-norm statistics, which parameters train and all random states are as before, bit for
bit, also when it is cancelled or a step raises.
"""

import math
from collections.abc import Generator, Iterator
from contextlib import closing

from petdesk.data.batches import Batch
from petdesk.events import Event, LrStep, LrSuggestion
from petdesk.training.learner import Learner
from petdesk.training.optimizer import build_optimizer
from petdesk.training.recipe import Phase
from petdesk.training.route import Route
from petdesk.training.smoothing import RunawayStop, SmoothedLoss
from petdesk.training.step import NoNumberError, Stepper
from petdesk.training.suggestions import suggest
from petdesk.training.untouched import untouched

LOWEST_LR, HIGHEST_LR, STEPS = 1e-7, 10.0, 100
"""As fastai's `Learner.lr_find`."""


def find_lr(learner: Learner, phase: Phase, *, steps: int = STEPS) -> Iterator[Event]:
    """Yields an `LrStep` a step and an `LrSuggestion` at the end.

    Args:
        learner: Holds the network and its batches.
        phase: Its freeze point is used; its rates, as a slice, keep their proportion to one another.
        steps: How many rates are tried, from 1e-7 to 10 in a geometric row; fewer when the loss runs away.
    """
    lrs: list[float] = []
    losses: list[float] = []
    with untouched(learner.model):
        route = yield from learner.route(phase)
        optimizer = build_optimizer(learner.model, phase.lr, weight_decay=0.0)
        highest = optimizer.param_groups[-1]["lr"]
        shares = [group["lr"] / highest for group in optimizer.param_groups]
        stepper = Stepper(
            route=route,
            loss=learner.loss,
            optimizer=optimizer,
            precision=learner.precision,
            parts=learner.progress.parts,
        )
        smoothed_loss, stop = SmoothedLoss(), RunawayStop()
        learner.model.train_mode()
        with closing(_endless(route)) as batches:
            for step, batch in zip(range(steps), batches, strict=False):
                lr = LOWEST_LR * (HIGHEST_LR / LOWEST_LR) ** (step / steps)
                for group, share in zip(optimizer.param_groups, shares, strict=True):
                    group["lr"] = lr * share
                try:
                    loss = stepper.gradients(batch)
                except NoNumberError:
                    loss = math.nan
                smoothed = smoothed_loss.add(loss)
                lrs.append(lr)
                losses.append(smoothed)
                yield LrStep(step=step + 1, total=steps, lr=lr, loss=loss, smoothed=smoothed)
                if stop.after(smoothed):
                    break
                stepper.apply()
    suggestions = suggest(lrs, losses, num_it=steps)
    yield LrSuggestion(
        minimum_over_10=suggestions.minimum_over_10,
        steepest=suggestions.steepest,
        valley=suggestions.valley,
        slide=suggestions.slide,
        reason=suggestions.reason,
    )


def _endless(route: Route) -> Generator[Batch, None, None]:
    epoch = 0
    while True:
        yield from route.batches.training(epoch)
        epoch += 1
