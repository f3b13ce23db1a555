"""The run folder: what a training leaves behind."""

import csv
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import save_file

from petdesk import __version__
from petdesk.api import SettingsError, TrainingError
from petdesk.data.table import PictureTable
from petdesk.events import BatchEnd, EpochEnd, Event
from petdesk.model_file import MODEL
from petdesk.training.config import TrainConfig
from petdesk.training.evaluation import Evaluation

METRICS = ("phase", "epoch", "train_loss", "valid_loss", "accuracy", "error_rate", "seconds")
STEPS = ("phase", "step", "lr", "loss")


class RunFolder:
    """Writes a run as it happens; what is there can be read at any moment.

    Files: `config.json`, `metrics.csv` (a row an epoch), `steps.csv` (a row a step), `model.safetensors`,
    `valid_predictions.safetensors`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._metrics: TextIO | None = None
        self._steps: TextIO | None = None

    @property
    def model(self) -> Path:
        """The model file."""
        return self.path / MODEL

    def create(self) -> None:
        """Makes the folder.

        Raises:
            SettingsError: It cannot be made, or holds a run already: results are never overwritten.
        """
        if (self.path / "config.json").exists():
            raise SettingsError(f"{self.path} already holds a run. Choose another folder for --out.")
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            # Now, not when hours of work are to be kept.
            with tempfile.TemporaryFile(dir=self.path):
                pass
        except OSError as error:
            raise SettingsError(
                f"The run folder {self.path} cannot be made and written to ({error.strerror or error}). "
                "Choose another folder for --out."
            ) from error

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
            _write(self.path / "config.json", json.dumps(document, indent=2) + "\n")

    def open(self) -> None:
        """Begins the tables."""
        self._metrics = (self.path / "metrics.csv").open("w", newline="", encoding="utf-8")
        self._steps = (self.path / "steps.csv").open("w", newline="", encoding="utf-8")
        csv.writer(self._metrics).writerow(METRICS)
        csv.writer(self._steps).writerow(STEPS)

    def record(self, event: Event) -> None:
        """Adds a step's or an epoch's row."""
        with self._keeping():
            if isinstance(event, BatchEnd) and self._steps is not None:
                csv.writer(self._steps).writerow([getattr(event, name) for name in STEPS])
            elif isinstance(event, EpochEnd) and self._metrics is not None and self._steps is not None:
                csv.writer(self._metrics).writerow([getattr(event, name) for name in METRICS])
                self._metrics.flush()
                self._steps.flush()

    def close(self) -> None:
        """Ends the tables."""
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
            partial = self.path / "valid_predictions.safetensors.partial"
            save_file(
                {
                    "probabilities": evaluation.probabilities,
                    "losses": evaluation.losses,
                    "labels": evaluation.labels,
                    "rows": evaluation.rows.astype(np.int64),
                },
                partial,
                metadata={
                    "classes": json.dumps(table.classes),
                    "paths": json.dumps([table.names[row] for row in evaluation.rows]),
                    "root": json.dumps(str(table.root)),
                    "of_the_model": json.dumps(of_the_model),
                },
            )
            partial.replace(self.path / "valid_predictions.safetensors")


def _write(path: Path, text: str) -> None:
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)
