"""Where a run is, over all its phases: what a checkpoint counts."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from petdesk.events import Meter


@dataclass(slots=True, kw_only=True)
class Progress:
    """Counters of a run.

    Attributes:
        phase: The phase under way, counted from 0.
        phase_is_over: Whether its epochs are all done, or its patience is at its end.
        epoch: Epochs of the phase that are done.
        phase_steps: Steps of the phase that are done.
        batch: Steps of the epoch that are done.
        step: Steps of the run that are done.
        epochs: Epochs of the run that are done.
        loss_sum: Losses of the epoch's pictures so far.
        pictures: Pictures of the epoch so far.
        epoch_seconds: That the epoch had taken when it was taken up again.
        parts: In how many parts a step is computed.
        seconds: That the run had taken when it was taken up again; 0 in one go.
    """

    phase: int = 0
    phase_is_over: bool = False
    epoch: int = 0
    phase_steps: int = 0
    batch: int = 0
    step: int = 0
    epochs: int = 0
    loss_sum: float = 0.0
    pictures: int = 0
    epoch_seconds: float = 0.0
    parts: int = 1
    seconds: float = 0.0

    def next_phase(self) -> None:
        """Goes on to the next phase."""
        self.phase += 1
        self.phase_is_over, self.epoch, self.phase_steps = False, 0, 0

    def after_step(self, *, loss: float, pictures: int) -> None:
        """Counts a step of so many pictures."""
        self.batch += 1
        self.phase_steps += 1
        self.step += 1
        self.loss_sum += loss * pictures
        self.pictures += pictures

    def after_epoch(self) -> None:
        """Counts an epoch."""
        self.epoch += 1
        self.epochs += 1
        self.batch, self.loss_sum, self.pictures, self.epoch_seconds = 0, 0.0, 0, 0.0

    @property
    def train_loss(self) -> float:
        """Mean loss of the epoch's pictures so far."""
        return self.loss_sum / max(self.pictures, 1)

    def state(self, meter: Meter, epoch_meter: Meter) -> dict[str, Any]:
        """For a checkpoint; the meters are those of the run and of the epoch since they were taken up."""
        within = self.epoch_seconds + epoch_meter.seconds if self.batch else 0.0
        return asdict(self) | {"seconds": self.seconds + meter.seconds, "epoch_seconds": within}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Goes on from a checkpoint."""
        for name, value in state.items():
            setattr(self, name, value)
