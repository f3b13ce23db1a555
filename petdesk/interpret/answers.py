"""The answers of a run: what its model said about every validation picture, as columns."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import numpy as np
import safetensors
from numpy.typing import NDArray

from petdesk.api import DataError
from petdesk.model_file import Outputs

PREDICTIONS = "valid_predictions.safetensors"
CHUNK = 2**22
"""Probabilities that are in memory at a time: 16 MiB of float32."""

TOLERANCE = 0.01
"""By how much the probabilities of a picture may miss a sum of 1: half-precision training rounds."""

Indices = NDArray[np.int64]
Floats = NDArray[np.float32]


class NoAnswersError(DataError):
    """A run has no predictions: it saw no validation pictures, or ended before it was asked about them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Which answers are meant: an actual class, a predicted class, or both. None stands for all.

    Attributes:
        actual: What the pictures are.
        predicted: What the model took them for.
    """

    actual: int | None = None
    predicted: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Answers:
    """What a model answered for N pictures of C classes. Row `i` of every column is one picture's.

    The classes are those that the run was validated with; what the user relabelled since is in the project.

    Attributes:
        file: Where this was read from.
        root: The folder that the names are relative to.
        names: Paths relative to `root`, with `/` between folders; absolute for a picture outside of it.
        classes: In the order of the model's outputs.
        labels: [N], the actual class of each picture, an index into `classes`.
        predicted: [N], the most probable class; the first of several that are equally so.
        p_actual: [N] in [0, 1], the probability that the model gave to the actual class.
        p_predicted: [N] in [0, 1], the one that it gave to the predicted class; never below `p_actual`.
        losses: [N], the loss of each, as validation measured it; not below 0, and infinite where a probability was
            rounded to 0.
        uncertainty: [N] in [0, 1], the entropy of the probabilities, -sum p log p (Shannon 1948, sec. 6), over its
            largest value log C, so that 1 means "all classes alike" for any number of classes. Of sigmoid outputs it is
            that of their shares of their sum: which class it is, given that it is one. So a picture that no class
            fits is an uncertain one, as is one that two classes fit.
        of_the_model: Whether the run's model answers so; not where it was trained on after it was asked, because the
            training was stopped within an epoch.
        outputs: Whether the probabilities of a picture are those of one class of all, or each class's by itself.
    """

    file: Path
    root: Path
    names: Sequence[str]
    classes: tuple[str, ...]
    labels: Indices
    predicted: Indices
    p_actual: Floats
    p_predicted: Floats
    losses: Floats
    uncertainty: Floats
    of_the_model: bool = True
    outputs: Outputs = "softmax"

    def __len__(self) -> int:
        return len(self.labels)

    def path(self, row: int) -> Path:
        """Where the picture lay when the run was validated."""
        return self.root / self.names[row]

    @property
    def wrong(self) -> NDArray[np.bool_]:
        """[N], whether the predicted class is not the actual one."""
        wrong: NDArray[np.bool_] = self.predicted != self.labels
        return wrong

    @property
    def accuracy(self) -> float:
        """The share of pictures whose predicted class is the actual one."""
        return 1 - float(self.wrong.mean())

    @property
    def loss(self) -> float:
        """The mean loss."""
        return float(self.losses.mean(dtype=np.float64))

    def rows_of(self, cell: Cell) -> Indices:
        """The rows that a cell, a row or a column of the confusion matrix counts, in order."""
        chosen = np.ones(len(self), dtype=np.bool_)
        if cell.actual is not None:
            chosen &= self.labels == cell.actual
        if cell.predicted is not None:
            chosen &= self.predicted == cell.predicted
        return np.flatnonzero(chosen)


def read_answers(path: Path) -> Answers:
    """Reads the predictions of a run.

    Args:
        path: A run folder, or the predictions file in it.

    Raises:
        NoAnswersError: The folder is there and holds no predictions.
        DataError: The file is missing, damaged, cut off, or something else.
    """
    file = path / PREDICTIONS if path.is_dir() else path
    if path.is_dir() and not file.exists():
        raise NoAnswersError(
            f"{path} holds no predictions ({PREDICTIONS}). Choose the folder of a run that kept some pictures aside "
            "for validation and finished its first epoch."
        )
    try:
        with safetensors.safe_open(file, framework="numpy") as opened:
            return _read(opened, file)
    except FileNotFoundError as error:
        raise DataError(f"There is no run {path}. Choose the folder of a run.") from error
    except (OSError, safetensors.SafetensorError, UnicodeDecodeError) as error:
        raise DataError(
            f"{file} cannot be read: it is damaged, cut off, or no predictions file. "
            "Copy the run again from where it came from, or train again."
        ) from error


def _read(opened: Any, file: Path) -> Answers:
    missing = {"probabilities", "losses", "labels"} - set(opened.keys())
    metadata = opened.metadata() or {}
    if missing or not {"classes", "paths", "root"} <= metadata.keys():
        raise DataError(f"{file} was not made by PetDesk's training. Choose {PREDICTIONS} in the folder of a run.")
    classes, names, root = (_texts(metadata[key], file) for key in ("classes", "paths", "root"))
    outputs = _outputs(metadata.get("outputs"), file)
    labels, losses = opened.get_tensor("labels"), opened.get_tensor("losses")
    probabilities = opened.get_slice("probabilities")
    if tuple(probabilities.get_shape()) != (len(names), len(classes)) or not names:
        raise _inconsistent(file)
    if labels.shape != (len(names),) or losses.shape != (len(names),) or len(root) != 1:
        raise _inconsistent(file)
    if not np.issubdtype(labels.dtype, np.integer) or labels.min() < 0 or labels.max() >= len(classes):
        raise _inconsistent(file)
    if not np.issubdtype(losses.dtype, np.floating) or not np.all(losses >= 0):  # NaN is not, either
        raise _inconsistent(file)
    labels = labels.astype(np.int64)
    predicted = np.empty(len(names), np.int64)
    p_actual, p_predicted, uncertainty = (np.empty(len(names), np.float32) for _ in range(3))
    step = max(1, CHUNK // len(classes))
    for start in range(0, len(names), step):
        part = slice(start, min(start + step, len(names)))
        chunk = _probabilities(probabilities[part], outputs, file)
        rows = np.arange(len(chunk))
        predicted[part] = chunk.argmax(axis=1)
        p_predicted[part] = chunk[rows, predicted[part]]
        p_actual[part] = chunk[rows, labels[part]]
        uncertainty[part] = _uncertainty(chunk, outputs)
    return Answers(
        file=file,
        root=Path(root[0]),
        names=names,
        classes=classes,
        labels=labels,
        predicted=predicted,
        p_actual=p_actual,
        p_predicted=p_predicted,
        losses=losses.astype(np.float32),
        uncertainty=uncertainty,
        of_the_model=metadata.get("of_the_model") != "false",
        outputs=outputs,
    )


def _probabilities(chunk: Any, outputs: Outputs, file: Path) -> Floats:
    if not np.issubdtype(chunk.dtype, np.floating):
        raise _inconsistent(file)
    values: Floats = chunk.astype(np.float32, copy=False)
    fits = np.abs(values.sum(axis=1) - 1) <= TOLERANCE if outputs == "softmax" else values.max(axis=1) <= 1
    # Written so that a NaN fails it.
    if not (values.min() >= 0 and bool(np.all(fits))):
        raise _inconsistent(file)
    return values


def _uncertainty(probabilities: Floats, outputs: Outputs) -> Floats:
    if probabilities.shape[1] == 1:
        return np.zeros(len(probabilities), np.float32)
    # Not below what float32 can tell from 0: without any probability all classes are alike.
    shares = np.maximum(probabilities, np.finfo(np.float32).tiny)
    if outputs == "sigmoid":
        shares /= shares.sum(axis=1, keepdims=True)
    entropy = -np.einsum("ij,ij->i", shares, np.log(np.maximum(shares, np.finfo(np.float32).tiny)))
    share: Floats = np.clip(entropy / np.log(probabilities.shape[1]), 0, 1).astype(np.float32)
    return share


def _outputs(document: str | None, file: Path) -> Outputs:
    """Which kind it is; before there were two, nothing was said."""
    texts = ("softmax",) if document is None else _texts(document, file)
    found: list[Outputs] = [known for known in get_args(Outputs) if texts == (known,)]
    if not found:
        raise _inconsistent(file)
    return found[0]


def _texts(document: str, file: Path) -> tuple[str, ...]:
    """A JSON list of texts, or a single one."""
    try:
        value = json.loads(document)
    except (ValueError, RecursionError) as error:
        raise _inconsistent(file) from error
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise _inconsistent(file)
    return tuple(texts)


def _inconsistent(file: Path) -> DataError:
    return DataError(
        f"The predictions in {file} do not fit together, so the file is damaged. "
        "Copy the run again from where it came from, or train again."
    )
