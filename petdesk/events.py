"""The events that jobs yield: small frozen values of plain numbers, strings and paths.

`petdesk ... --json` prints each as one JSON object a line; its `event` key is part of the command line's contract.
"""

import json
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, ClassVar, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanProgress:
    """Pictures are being looked for. `total` is None until the last one is found."""

    event: ClassVar[str] = "scan_progress"
    done: int
    total: int | None
    rate: float
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareProgress:
    """A plugin fetches or draws what is missing: pictures or weights."""

    event: ClassVar[str] = "prepare_progress"
    done: int
    total: int | None
    unit: str
    rate: float
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheProgress:
    """Pictures are decoded, turned upright and presized. `rate` in pictures a second."""

    event: ClassVar[str] = "cache_progress"
    done: int
    total: int
    rate: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LrStep:
    """One step of the learning rate finder."""

    event: ClassVar[str] = "lr_step"
    step: int
    total: int
    lr: float
    loss: float
    smoothed: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LrSuggestion:
    """The rates that a finished curve suggests; None where it has no such point."""

    event: ClassVar[str] = "lr_suggestion"
    minimum_over_10: float | None
    steepest: float | None
    valley: float | None
    slide: float | None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStart:
    """A training is listed in its project as number `run`; its files go into the folder `path`."""

    event: ClassVar[str] = "run_start"
    run: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseStart:
    """A phase of the recipe begins; `phase` counts from 1.

    Attributes:
        groups: Every layer group, stem to head.
        trained_groups: Those that train in this phase.
        max_lrs: The highest rate of every layer group.
    """

    event: ClassVar[str] = "phase_start"
    phase: int
    phases: int
    name: str
    epochs: int
    steps_per_epoch: int
    batch_size: int
    groups: tuple[str, ...]
    trained_groups: tuple[str, ...]
    trained_parameters: int
    max_lrs: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchEnd:
    """A training step is done. `step` counts from 1 over all phases; `rate` in pictures a second; `eta` in seconds.

    `lrs` has the rate of each layer group that trains, stem to head; `lr` is the last of them.
    """

    event: ClassVar[str] = "batch_end"
    phase: int
    epoch: int
    step: int
    total_steps: int
    lr: float
    lrs: tuple[float, ...]
    loss: float
    rate: float
    eta: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochEnd:
    """An epoch is trained and validated; `epoch` counts from 1 in its phase.

    The figures are of the validation pictures, NaN where there are none; `error_low` and `error_high` are the 95 %
    interval of the error rate.
    """

    event: ClassVar[str] = "epoch_end"
    phase: int
    epoch: int
    epochs: int
    train_loss: float
    valid_loss: float
    accuracy: float
    error_rate: float
    error_low: float
    error_high: float
    top_k: int
    top_k_accuracy: float
    macro_f1: float
    balanced_accuracy: float
    seconds: float
    train_pictures: int
    valid_pictures: int
    pictures_per_second: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotKept:
    """The network was kept at the end of a cycle; `number` counts from 1.

    `error_rate` is its own, `ensemble_error_rate` that of the mean of all so far.
    """

    event: ClassVar[str] = "snapshot"
    number: int
    error_rate: float
    ensemble_error_rate: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """A run goes on where its checkpoint is: `step` steps of the run and `epochs` epochs are done, in `seconds`."""

    event: ClassVar[str] = "resumed"
    phase: int
    epochs: int
    step: int
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictionMade:
    """One file was answered, or could not be read."""

    event: ClassVar[str] = "prediction"
    path: str
    label: str | None
    confidence: float | None
    error: str
    done: int
    total: int
    rate: float
    eta: float


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallProgress:
    """A plugin is looked into, fetched or put in place.

    Attributes:
        step: `build`, `resolve`, `download`, `install` or `check`.
        done: Of `total`, in `unit`: `bytes`, `packages`, or `seconds` where nobody knows how long it takes.
        message: What is done now, as a short sentence.
    """

    event: ClassVar[str] = "install_progress"
    step: str
    done: int
    total: int | None
    unit: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallLog:
    """A line that the program which fetches and installs packages wrote."""

    event: ClassVar[str] = "install_log"
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One check of a plugin is done.

    Attributes:
        of: What was looked at: "plugin owls", "scheduler flat".
        check: What must hold: "its groups hold every parameter exactly once".
        verdict: `passed`, `failed`, `noted` (it works, but its author should know) or `skipped`.
        sentence: What is wrong, what to know, or why it was skipped; empty where it passed.
    """

    event: ClassVar[str] = "check"
    of: str
    check: str
    verdict: str
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """Something the user should know; the work goes on."""

    event: ClassVar[str] = "warning"
    message: str
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The last event of a job. `result` holds plain values only."""

    event: ClassVar[str] = "finished"
    result: dict[str, Any]


Event: TypeAlias = (
    ScanProgress
    | PrepareProgress
    | CacheProgress
    | LrStep
    | LrSuggestion
    | RunStart
    | PhaseStart
    | BatchEnd
    | EpochEnd
    | SnapshotKept
    | Resumed
    | PredictionMade
    | InstallProgress
    | InstallLog
    | Checked
    | Warned
    | Finished
)


def as_json(event: Event) -> str:
    """One line of strict JSON: NaN and infinities become null; a result's keys stand beside `event`."""
    fields = asdict(event)
    if isinstance(event, Finished):
        fields = fields["result"]
    return json.dumps({"event": event.event, **_plain(fields)}, allow_nan=False)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Path):
        return str(value)
    return value


class Meter:
    """Rate and time left of a piece of work, from the moment it is made."""

    def __init__(self, total: int | None = None) -> None:
        self.total = total
        self._start = time.perf_counter()
        self._waited = 0.0

    @property
    def seconds(self) -> float:
        """Since it was made, without what was waited."""
        return time.perf_counter() - self._start - self._waited

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Time in here does not count: a job is paused by not asking it for its next event."""
        since = time.perf_counter()
        try:
            yield
        finally:
            self._waited += time.perf_counter() - since

    def rate(self, done: int) -> float:
        """Pieces a second so far."""
        return done / max(self.seconds, 1e-9)

    def eta(self, done: int) -> float:
        """Seconds left at the rate so far; 0 where the total is unknown or nothing is done yet."""
        if self.total is None or done == 0:
            return 0.0
        return max(self.total - done, 0) / self.rate(done)
