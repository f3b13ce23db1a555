"""What a model answered for the validation pictures, as a file: of a run, and of each of its snapshots."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import safetensors
from numpy.typing import NDArray
from safetensors.numpy import save_file

from petdesk.api import DataError
from petdesk.data.table import PictureTable
from petdesk.model_file import write_whole
from petdesk.training.evaluation import Evaluation

PREDICTIONS = "valid_predictions.safetensors"
"""What a run folder's file is called; `petdesk.interpret` reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidPredictions:
    """Answers with the names of their pictures.

    Attributes:
        evaluation: The answers.
        names: Of its pictures, relative to `root`, [N].
        classes: In the order of the probabilities.
        root: The folder that the names are relative to.
        of_the_model: Whether the model is as it was then; not where training was stopped within an epoch.
    """

    evaluation: Evaluation
    names: tuple[str, ...]
    classes: tuple[str, ...]
    root: str
    of_the_model: bool = True

    @classmethod
    def of(cls, evaluation: Evaluation, table: PictureTable, *, of_the_model: bool = True) -> "ValidPredictions":
        """Those of some pictures of a table."""
        return cls(
            evaluation=evaluation,
            names=tuple(table.names[row] for row in evaluation.rows),
            classes=tuple(table.classes),
            root=str(table.root),
            of_the_model=of_the_model,
        )

    def write(self, path: Path) -> None:
        """Writes them: beside their place, synced, then renamed.

        Raises:
            OSError: They cannot be written.
            SafetensorError: Likewise.
        """
        evaluation = self.evaluation
        tensors: dict[str, NDArray[Any]] = {
            "probabilities": evaluation.probabilities,
            "losses": evaluation.losses,
            "labels": evaluation.labels,
            "rows": evaluation.rows.astype(np.int64),
        }
        metadata = {
            "classes": json.dumps(self.classes),
            "paths": json.dumps(self.names),
            "root": json.dumps(self.root),
            "of_the_model": json.dumps(self.of_the_model),
            "outputs": json.dumps(evaluation.outputs),
        }
        write_whole(path, lambda partial: save_file(tensors, partial, metadata=metadata))


def read_predictions(path: Path) -> ValidPredictions:
    """Reads what `ValidPredictions.write` wrote.

    Raises:
        DataError: The file is missing, damaged, cut off, or something else.
    """
    try:
        with safetensors.safe_open(path, framework="numpy") as file:
            tensors = {name: file.get_tensor(name) for name in ("probabilities", "losses", "labels", "rows")}
            said = {name: json.loads(text) for name, text in (file.metadata() or {}).items()}
        evaluation = Evaluation(**tensors, outputs=said.get("outputs", "softmax"))
        found = ValidPredictions(
            evaluation=evaluation,
            names=tuple(said["paths"]),
            classes=tuple(said["classes"]),
            root=said["root"],
            of_the_model=said.get("of_the_model", True),
        )
    except (OSError, KeyError, ValueError, TypeError, safetensors.SafetensorError) as error:
        raise DataError(
            f"The predictions in {path} cannot be read: they are missing, damaged or cut off. "
            "Copy the run again from where it came from, or train again."
        ) from error
    pictures, classes = len(found.names), len(found.classes)
    shapes = [tensors[name].shape for name in ("probabilities", "losses", "labels", "rows")]
    if shapes != [(pictures, classes), (pictures,), (pictures,), (pictures,)]:
        raise DataError(f"The predictions in {path} do not fit together, so the file is damaged. Train again.")
    return found
