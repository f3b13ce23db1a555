"""The curves of a run, out of its folder. Reads the disk: for the background."""

import csv
import json
import math
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from petdesk.training.schedule_preview import steps_of
from petdesk.training.smoothing import SmoothedLoss

translate = QCoreApplication.translate

Column = NDArray[np.float64]

METRICS = ("phase", "train_loss", "valid_loss", "accuracy", "error_rate", "seconds")
LATER = ("error_low", "error_high", "top_k", "top_k_accuracy", "macro_f1", "balanced_accuracy")
"""What runs of the first PetDesk do not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunCurves:
    """What a run wrote while it trained; empty columns where it wrote nothing.

    Attributes:
        steps: `phase`, `lr`, `loss` and `smoothed` by step.
        epochs: The columns of metrics.csv by epoch, counted over all phases; NaN in those that it does not have.
        epoch_ends: The step after which each epoch ended.
        phase_starts: The step before the first of each phase.
        problem: What could not be read; empty where all could.
    """

    steps: Mapping[str, Column] = field(default_factory=dict)
    epochs: Mapping[str, Column] = field(default_factory=dict)
    epoch_ends: Column = field(default_factory=lambda: np.empty(0))
    phase_starts: tuple[int, ...] = ()
    problem: str = ""

    def epoch_of(self, steps: Column) -> Column:
        """Steps as epochs: 2.5 is the middle of the third."""
        ends = np.concatenate([[0.0], self.epoch_ends])
        if len(ends) == 1:
            return np.zeros_like(steps)
        pace = ends[-1] - ends[-2]  # of what was begun and not ended
        known = np.interp(steps, ends, np.arange(len(ends), dtype=np.float64))
        return np.where(steps > ends[-1], len(ends) - 1 + (steps - ends[-1]) / pace, known)


def read_curves(path: Path) -> RunCurves:
    """The curves of the run in this folder, as far as they were written and can be read."""
    steps, problem = _read(path / "steps.csv", ("phase", "step", "lr", "loss"))
    epochs, other = _read(path / "metrics.csv", METRICS, since=LATER)
    steps["smoothed"] = _smoothed(steps["phase"], steps["loss"])
    begins = np.flatnonzero(np.diff(steps["phase"], prepend=-1))
    return RunCurves(
        steps=steps,
        epochs=epochs,
        epoch_ends=_epoch_ends(steps["phase"], epochs["phase"], most=_steps_per_epoch(path)),
        phase_starts=tuple(int(begin) for begin in begins),
        problem=problem or other,
    )


def _read(path: Path, names: tuple[str, ...], *, since: tuple[str, ...] = ()) -> tuple[dict[str, Column], str]:
    """Columns of a table by name; those of `since` may be missing.

    A row that is torn or nonsense is left out: a run may have died while writing it.
    """
    found: list[list[float]] = []
    problem = ""
    try:
        with path.open(newline="", encoding="utf-8", errors="replace") as file:
            reader = csv.reader(file)
            header = next(reader, [*names, *since])
            places = [header.index(name) for name in names]
            places += [header.index(name) if name in header else -1 for name in since]
            for row in reader:
                with suppress(ValueError, IndexError):
                    found.append([math.nan if place < 0 else float(row[place]) for place in places])
    except FileNotFoundError:
        pass  # it did not get that far
    except ValueError:
        problem = translate("RunCurves", "{} has other columns than PetDesk writes.").format(path.name)
    except (OSError, csv.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        problem = translate("RunCurves", "{} cannot be read ({}).").format(path.name, reason)
    table = np.array(found, dtype=np.float64).reshape(-1, len(names) + len(since))
    return {name: table[:, column] for column, name in enumerate((*names, *since))}, problem


def _smoothed(phases: Column, losses: Column) -> Column:
    """As the training shows it: anew in each phase."""
    found = np.empty_like(losses)
    average, phase = SmoothedLoss(), math.nan
    for index, (number, loss) in enumerate(zip(phases.tolist(), losses.tolist(), strict=True)):
        if number != phase:
            average, phase = SmoothedLoss(), number
        found[index] = average.add(loss)
    return found


def _steps_per_epoch(path: Path) -> float:
    """As the run's settings tell it; infinite where they do not."""
    try:
        config = json.loads((path / "config.json").read_text(encoding="utf-8"))
        settings = config["settings"]
        pictures_a_step = int(settings["batch_size"]) * int(settings.get("accumulate", 1))
        return float(steps_of(int(config["trained_on"]["train_pictures"]), pictures_a_step))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, ZeroDivisionError):
        return math.inf


def _epoch_ends(step_phases: Column, epoch_phases: Column, *, most: float) -> Column:
    """The steps at which the epochs ended, of which only the number in each phase is known.

    All epochs of a run have the same number of steps, which the settings tell: `most`. So does a phase that is followed
    by another, because it was trained to its end; in the last one, which may have been cut short, epochs end at its
    multiples.
    """
    ends: list[float] = []
    numbers = list(dict.fromkeys(step_phases.tolist()))
    pace = most
    for number in numbers:
        steps, epochs = int((step_phases == number).sum()), int((epoch_phases == number).sum())
        start = int(np.argmax(step_phases == number))
        if epochs:
            pace = min(pace, steps // epochs)
            ends += [start + pace * (epoch + 1) for epoch in range(epochs)]
    return np.array(ends, dtype=np.float64)
