"""The run folder: what a training leaves behind."""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from safetensors import SafetensorError

from petdesk import __version__
from petdesk.api import SettingsError, TrainingError
from petdesk.data.table import PictureTable
from petdesk.events import BatchEnd, EpochEnd, Event
from petdesk.model_file import MODEL
from petdesk.training.checkpoint import write_checkpoint
from petdesk.training.config import TrainConfig
from petdesk.training.evaluation import Evaluation
from petdesk.training.learner import Learner
from petdesk.training.predictions_file import PREDICTIONS, ValidPredictions
from petdesk.training.run_tables import RunTable

METRICS = (
    "phase",
    "epoch",
    "train_loss",
    "valid_loss",
    "accuracy",
    "error_rate",
    "seconds",
    "error_low",
    "error_high",
    "top_k",
    "top_k_accuracy",
    "macro_f1",
    "balanced_accuracy",
)
CONFIG = "config.json"
STEPS = ("phase", "step", "lr", "loss")


class RunFolder:
    """Writes a run as it happens; what is there can be read at any moment.

    Files: `config.json`, `metrics.csv` (a row an epoch), `steps.csv` (a row a step), `model.safetensors`,
    `valid_predictions.safetensors`, while it trains `checkpoint/`, and `snapshots/` where it keeps some.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._made = False
        self._metrics: RunTable | None = None
        self._steps: RunTable | None = None

    @property
    def config(self) -> Path:
        """The settings."""
        return self.path / CONFIG

    @property
    def model(self) -> Path:
        """The model file."""
        return self.path / MODEL

    def create(self) -> None:
        """Makes the folder.

        Raises:
            SettingsError: It cannot be made, or holds a run already: results are never overwritten.
        """
        if self.config.exists():
            raise SettingsError(f"{self.path} already holds a run. Choose another folder for --out.")
        try:
            self._made = not self.path.exists()
            self.path.mkdir(parents=True, exist_ok=True)
            # Now, not when hours of work are to be kept.
            with tempfile.TemporaryFile(dir=self.path):
                pass
        except OSError as error:
            raise SettingsError(
                f"The run folder {self.path} cannot be made and written to ({error.strerror or error}). "
                "Choose another folder for --out."
            ) from error

    def take_back(self) -> None:
        """Removes the folder that `create` made, where nothing came into it: the training was refused."""
        if self._made:
            with suppress(OSError):
                self.path.rmdir()

    @contextmanager
    def _keeping(self) -> Iterator[None]:
        """Says in a sentence that the disk is full, or whatever keeps the run from being written."""
        try:
            yield
        except (OSError, SafetensorError) as error:
            reason = getattr(error, "strerror", None) or error
            raise TrainingError(
                f"The run in {self.path} cannot be written any further ({reason}). Make room there, then train again."
            ) from error

    def write_config(self, config: TrainConfig, described: dict[str, Any]) -> None:
        """Writes `config.json`: the settings, with what was chosen for the user filled in, and what they met."""
        document = {"petdesk": __version__, "settings": config.model_dump(mode="json"), **described}
        with self._keeping():
            _write(self.config, json.dumps(document, indent=2) + "\n")

    def open(self, *, steps: int | None = None, epochs: int | None = None) -> None:
        """Begins the tables, or goes on with them after so many steps and epochs."""
        with self._keeping():
            self._steps = RunTable(self.path / "steps.csv", STEPS, rows=steps)
            self._metrics = RunTable(self.path / "metrics.csv", METRICS, rows=epochs)

    def record(self, event: Event) -> None:
        """Adds a step's or an epoch's row."""
        if self._steps is None or self._metrics is None:
            return
        with self._keeping():
            if isinstance(event, BatchEnd):
                self._steps.add([getattr(event, name) for name in STEPS])
            elif isinstance(event, EpochEnd):
                self._metrics.add([getattr(event, name) for name in METRICS])
                self._steps.write()
                self._metrics.write()

    def checkpoint(self, learner: Learner, *, fingerprint: str) -> None:
        """Keeps all that the run needs to go on (see `petdesk.training.checkpoint`).

        Raises:
            TrainingError: It cannot be written.
        """
        with self._keeping():
            for table in (self._steps, self._metrics):
                if table is not None:
                    table.write(sync=True)
        write_checkpoint(self.path, learner.state(), fingerprint=fingerprint)

    def close(self) -> None:
        """Ends the tables."""
        with self._keeping():
            for table in (self._metrics, self._steps):
                if table is not None:
                    table.close()

    def write_predictions(self, evaluation: Evaluation, table: PictureTable, *, of_the_model: bool = True) -> None:
        """Writes `valid_predictions.safetensors`: probabilities, losses, labels; paths and classes in its metadata.

        Args:
            evaluation: The last one.
            table: Whose pictures they are.
            of_the_model: Whether the model is as it was then; not where training was stopped within an epoch.
        """
        with self._keeping():
            ValidPredictions.of(evaluation, table, of_the_model=of_the_model).write(self.path / PREDICTIONS)


def _write(path: Path, text: str) -> None:
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)
