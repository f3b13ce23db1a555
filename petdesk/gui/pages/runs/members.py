"""The snapshots of a run, what some answer together, and a model of those. Reads the disk: for the background."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from petdesk.model_file import MODEL, read_document
from petdesk.project import Run
from petdesk.registry import Registry
from petdesk.training.project_run import FIGURES

if TYPE_CHECKING:
    from petdesk.training.snapshots import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """A share of validation pictures that are wrong, with its 95% interval; NaN without pictures."""

    rate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A snapshot that may answer for the model.

    Attributes:
        number: Of the cycle at whose end it was kept, counted from 1.
        epoch: After how many epochs of the run.
        error: Its own.
        snapshot: What the engine knows of it.
    """

    number: int
    epoch: int
    error: Error
    snapshot: "Snapshot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """The snapshots of a run.

    Attributes:
        all: The first one first.
        kept: The numbers of those that its model is made of; empty where it is made of none.
    """

    all: tuple[Member, ...] = ()
    kept: tuple[int, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """Of all of them."""
        return tuple(member.number for member in self.all)

    def chosen(self, numbers: Collection[int]) -> list[Member]:
        """Those of these numbers."""
        return [member for member in self.all if member.number in numbers]

    @property
    def best(self) -> Member:
        """The one that is wrong least often; the later one where two are alike."""
        return min(reversed(self.all), key=lambda member: member.error.rate)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewModel:
    """A model that was made of snapshots.

    Attributes:
        run: Whose.
        numbers: Of the snapshots.
        error: Its own.
        summary: What the list of runs should say of the run from now on.
    """

    run: Run
    numbers: tuple[int, ...]
    error: Error
    summary: dict[str, Any]


def make_model(run: Run, numbers: Sequence[int], registry: Registry) -> NewModel:
    """Makes a run's model of some of its snapshots; it is the old one or the new one at any moment.

    Raises:
        PetDeskError: One of them cannot be read, or the model cannot be written.
    """
    from petdesk.training import snapshots

    snapshots.keep_snapshots(run.path, numbers, registry)
    error = error_together(read_members(run.path).chosen(numbers))
    validation = read_document(run.path / MODEL).validation
    summary: dict[str, Any] = {name: validation[name] for name in FIGURES if name in validation}
    if "error_rate_without_tta" in run.summary:
        summary["error_rate_without_tta"] = None  # varied copies were not asked
    return NewModel(run=run, numbers=tuple(numbers), error=error, summary=summary)


def read_members(run: Path) -> Members:
    """The snapshots in a run folder.

    Raises:
        DataError: What one of them answered cannot be read.
        ModelFileError: One of them, or the run's model, is damaged.
    """
    from petdesk.training.snapshots import kept_snapshots, read_snapshots

    found = read_snapshots(run)
    members = [
        Member(
            number=snapshot.number,
            epoch=snapshot.epoch,
            error=_error(snapshot.error_rate, snapshot.pictures),
            snapshot=snapshot,
        )
        for snapshot in found
    ]
    return Members(all=tuple(members), kept=kept_snapshots(run) if members else ())


def error_together(members: Sequence[Member]) -> Error:
    """Of the mean of what these answer; at least one.

    Raises:
        DataError: What one of them answered cannot be read, or is about other pictures.
    """
    from petdesk.training.snapshots import ensemble_error

    snapshots = [member.snapshot for member in members]
    return _error(ensemble_error(snapshots), snapshots[0].pictures)


def _error(rate: float, pictures: int) -> Error:
    from petdesk.training.intervals import NO_INTERVAL, wilson_interval

    low, high = wilson_interval(rate, pictures) if pictures else NO_INTERVAL
    return Error(rate=rate, low=low, high=high)
