"""What a run has written into its folder, as the events that it was written from."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from petdesk.events import BatchEnd, EpochEnd, Event, PhaseStart
from petdesk.training.recipe import frozen_groups

Rows = tuple[Mapping[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The tables of a run, and what its settings say of it.

    Attributes:
        steps: The rows of steps.csv.
        epochs: The rows of metrics.csv.
        phases: As they were planned.
        train_pictures, valid_pictures: How many there are.
    """

    steps: Rows = ()
    epochs: Rows = ()
    phases: tuple[Mapping[str, Any], ...] = ()
    train_pictures: int = 0
    valid_pictures: int = 0

    def before(self, start: PhaseStart) -> Iterator[Event]:
        """The phases before the one that begins with `start`."""
        for number in range(1, min(start.phase, len(self.phases) + 1)):
            begun = self._begun(number, start)
            yield begun
            yield from self.trained(begun)

    def whole(self) -> Iterator[Event]:
        """All of its phases, of a run that has nothing left to train: of its network nothing is known then."""
        end = PhaseStart(
            phase=len(self.phases) + 1,
            phases=len(self.phases),
            name="",
            epochs=0,
            steps_per_epoch=max(1, len(self.steps) // max(1, len(self.epochs))),
            batch_size=0,
            groups=(),
            trained_groups=(),
            trained_parameters=0,
            max_lrs=(),
        )
        yield from self.before(end)

    def trained(self, start: PhaseStart) -> Iterator[Event]:
        """The steps of the phase that begins with `start`, each epoch after its last one."""
        steps = [row for row in self.steps if int(row["phase"]) == start.phase]
        epochs = [row for row in self.epochs if int(row["phase"]) == start.phase]
        highest = dict(zip(start.groups, start.max_lrs, strict=True))
        # Schedules move the rates of all layer groups alike; the table has that of the last one.
        shares = [highest[group] / start.max_lrs[-1] for group in start.trained_groups]
        for count, row in enumerate(steps, start=1):
            epoch = (count - 1) // start.steps_per_epoch
            lr = row["lr"]
            yield BatchEnd(
                phase=start.phase,
                epoch=epoch + 1,
                step=int(row["step"]),
                total_steps=start.steps_per_epoch * sum(int(phase["epochs"]) for phase in self.phases),
                lr=lr,
                lrs=tuple(lr * share for share in shares),
                loss=row["loss"],
                rate=self._rate(epochs[min(epoch, len(epochs) - 1)]) if epochs else 0.0,
                eta=0.0,
            )
            if count % start.steps_per_epoch == 0 and epoch < len(epochs):
                yield self._epoch(epochs[epoch], start)

    def _begun(self, number: int, like: PhaseStart) -> PhaseStart:
        """The start of another phase of the same network."""
        phase, groups = self.phases[number - 1], like.groups
        start = replace(like, phase=number, name=str(phase["name"]), epochs=int(phase["epochs"]))
        if not groups:
            return start
        from petdesk.training.optimizer import group_rates  # late: it brings torch, which is there by now

        rate, frozen = phase["lr"], frozen_groups(phase["frozen"], len(groups))
        rates = group_rates(tuple(rate) if isinstance(rate, list) else rate, len(groups), frozen)
        return replace(start, trained_groups=groups[frozen:], max_lrs=rates)

    def _epoch(self, row: Mapping[str, float], start: PhaseStart) -> EpochEnd:
        shares = ("error_rate", "error_low", "error_high", "top_k_accuracy", "macro_f1", "balanced_accuracy")
        floats = ("train_loss", "valid_loss", "accuracy", *shares, "seconds")
        return EpochEnd(
            phase=start.phase,
            epoch=int(row["epoch"]),
            epochs=start.epochs,
            top_k=int(row["top_k"]),
            train_pictures=self.train_pictures,
            valid_pictures=self.valid_pictures,
            pictures_per_second=self._rate(row),
            **{name: row[name] for name in floats},
        )

    def _rate(self, epoch: Mapping[str, float]) -> float:
        seconds = epoch["seconds"]
        return (self.train_pictures + self.valid_pictures) / seconds if seconds else 0.0


def read_written(path: Path) -> Written:
    """What the run in a folder has written; nothing where it cannot be read, for then its curves begin later."""
    from petdesk.training.run_folder import METRICS, STEPS  # late: it brings torch, which is there by now

    with suppress(OSError, ValueError, LookupError, TypeError, csv.Error):
        config = json.loads((path / "config.json").read_text(encoding="utf-8"))
        return Written(
            steps=_rows(path / "steps.csv", STEPS),
            epochs=_rows(path / "metrics.csv", METRICS),
            phases=tuple(config["phases"]),
            train_pictures=int(config["trained_on"]["train_pictures"]),
            valid_pictures=int(config["trained_on"]["valid_pictures"]),
        )
    return Written()


def _rows(path: Path, names: Sequence[str]) -> Rows:
    with path.open(newline="", encoding="utf-8") as file:
        return tuple({name: float(row[name]) for name in names} for row in csv.DictReader(file))
