"""The learner: phases of a recipe, step by step."""

from collections.abc import Iterator

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from petdesk.api import SchedulerSpec, TrainingError, read_params
from petdesk.data.batches import Batch, Batches
from petdesk.events import BatchEnd, EpochEnd, Event, Meter, PhaseStart
from petdesk.registry import SpecTable
from petdesk.training.classifier import Classifier
from petdesk.training.evaluation import Evaluation, evaluate
from petdesk.training.folding import Frozen
from petdesk.training.optimizer import build_optimizer
from petdesk.training.precision import Precision
from petdesk.training.recipe import Phase, spread


class Learner:
    """Trains a classifier on batches; knows nothing of files, plugins' origins or windows.

    Attributes:
        evaluation: What the last validation found; None before the first, and once later steps have outdated it.
    """

    def __init__(
        self,
        *,
        model: Classifier,
        batches: Batches,
        schedulers: SpecTable[SchedulerSpec],
        precision: Precision,
        weight_decay: float,
    ) -> None:
        self.model, self.batches, self.precision = model, batches, precision
        self._schedulers, self._weight_decay = schedulers, weight_decay
        self.evaluation: Evaluation | None = None

    def fit(self, phases: tuple[Phase, ...]) -> Iterator[Event]:
        """Trains phase by phase; closing it stops after the step under way, the weights as they are then.

        Raises:
            TrainingError: The loss is no longer a number; the weights are those before that step.
        """
        total_steps = sum(phase.epochs for phase in phases) * self.batches.steps_per_epoch
        run = _Run(total_steps=total_steps, phases=len(phases), meter=Meter())
        for number, phase in enumerate(phases, start=1):
            yield from self._phase(phase, number, run)

    def freeze(self, phase: Phase) -> nn.Module:
        """Sets what trains in `phase`; returns the body to train through, a folded copy where it is frozen."""
        if phase.frozen == "none":
            self.model.unfreeze()
            return self.model.body
        self.model.freeze_body()
        return Frozen(self.model.body, self.precision)

    def _phase(self, phase: Phase, number: int, run: "_Run") -> Iterator[Event]:
        body = self.freeze(phase)
        optimizer = build_optimizer(self.model, phase.lr, self._weight_decay)
        steps = self.batches.steps_per_epoch
        spec = self._schedulers[phase.scheduler]
        params = read_params(spec.params, phase.scheduler_params, owner=f"scheduler {phase.scheduler}")
        max_lrs = [group["lr"] for group in optimizer.param_groups]
        # A layer group has up to two param groups: with weight decay and without.
        first_of = {group["name"]: index for index, group in reversed(list(enumerate(optimizer.param_groups)))}
        trained = tuple(dict.fromkeys(group["name"] for group in optimizer.param_groups))
        scheduler = spec.build(params, optimizer, phase.epochs * steps, max_lrs, steps)
        scaler = self.precision.scaler()
        start = PhaseStart(
            phase=number,
            phases=run.phases,
            name=phase.name,
            epochs=phase.epochs,
            steps_per_epoch=steps,
            batch_size=self.batches.batch_size,
            groups=tuple(group.name for group in self.model.groups),
            trained_groups=trained,
            trained_parameters=sum(p.numel() for group in optimizer.param_groups for p in group["params"]),
            max_lrs=spread(phase.lr, len(self.model.groups)),
        )
        with run.meter.waiting():
            yield start
        for epoch in range(1, phase.epochs + 1):
            meter = Meter()
            loss_sum, pictures = 0.0, 0
            self.model.train_mode()
            for batch in self.batches.training(run.epoch):
                lrs = tuple(float(optimizer.param_groups[first_of[name]]["lr"]) for name in trained)
                loss = self._step(body, batch, optimizer, scaler, run.step + 1)
                scheduler.step()
                run.step += 1
                loss_sum, pictures = loss_sum + loss * len(batch.rows), pictures + len(batch.rows)
                done = BatchEnd(
                    phase=number,
                    epoch=epoch,
                    step=run.step,
                    total_steps=run.total_steps,
                    lr=lrs[-1],
                    lrs=lrs,
                    loss=loss,
                    rate=meter.rate(pictures),
                    eta=run.eta(),
                )
                with meter.waiting(), run.meter.waiting():
                    yield done
            self.evaluation = self._validate(body)
            run.epoch += 1
            seconds, seen = meter.seconds, pictures + len(self.evaluation.rows)
            end = EpochEnd(
                phase=number,
                epoch=epoch,
                epochs=phase.epochs,
                train_loss=loss_sum / max(pictures, 1),
                valid_loss=self.evaluation.loss,
                accuracy=self.evaluation.accuracy,
                error_rate=1 - self.evaluation.accuracy,
                seconds=seconds,
                train_pictures=pictures,
                valid_pictures=len(self.evaluation.rows),
                pictures_per_second=seen / seconds,
            )
            with run.meter.waiting():
                yield end

    def _step(
        self,
        body: nn.Module,
        batch: Batch,
        optimizer: torch.optim.Optimizer,
        scaler: torch.amp.GradScaler,
        step: int,
    ) -> float:
        loss = self.loss(body, batch)
        value = loss.item()
        if not abs(value) < float("inf"):
            raise TrainingError(
                f"The loss is no longer a number at step {step}: the learning rate is most likely too high. "
                "Try a tenth of it, or find one with the learning rate finder (`petdesk lr-find`)."
            )
        self.evaluation = None
        torch.autograd.backward(scaler.scale(loss))
        scaler.step(optimizer)
        scaler.update()
        optimizer.zero_grad(set_to_none=True)
        return value

    def loss(self, body: nn.Module, batch: Batch) -> Tensor:
        """Cross-entropy of one batch, a scalar."""
        with self.precision.autocast():
            logits = self.model.head(body(batch.images))
        return F.cross_entropy(logits.float(), batch.labels)

    def _validate(self, body: nn.Module) -> Evaluation:
        self.model.eval()
        return evaluate(
            lambda images: self.model.head(body(images)),
            self.batches.validation(),
            self.precision,
            pictures=len(self.batches.valid_rows),
            classes=self.batches.n_classes,
        )


class _Run:
    """Where a run is, over all its phases."""

    def __init__(self, *, total_steps: int, phases: int, meter: Meter) -> None:
        self.total_steps, self.phases, self.meter = total_steps, phases, meter
        self.step, self.epoch = 0, 0

    def eta(self) -> float:
        """Seconds left, at the mean pace so far."""
        return self.meter.seconds / max(self.step, 1) * (self.total_steps - self.step)
