"""The snapshots of a run: the network at the end of each cycle of its schedule, and what their mean answers.

`snapshots/01.safetensors` is the first, a model file like any other; `01.predictions.safetensors` beside it holds what
it answered for the validation pictures, so that the error of any of them together is known without asking again
(Huang et al., "Snapshot Ensembles: Train 1, Get M for Free", ICLR 2017).
"""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import safetensors
import torch
from numpy.typing import NDArray

from petdesk.api import DataError, SettingsError, TrainingError
from petdesk.data.table import PictureTable
from petdesk.model_file import MODEL, Model, ModelDocument, load_model, read_document, save_model
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier
from petdesk.training.config import TrainConfig, load_config, read_config
from petdesk.training.ensemble import as_logits
from petdesk.training.evaluation import Evaluation
from petdesk.training.losses import Loss
from petdesk.training.model_figures import model_figures
from petdesk.training.predictions_file import PREDICTIONS, ValidPredictions, read_predictions

FOLDER = "snapshots"
KEPT = "snapshots"
"""Where a model's document says which snapshots it is made of: under this name of `trained_on`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The network at the end of one cycle.

    Attributes:
        number: Counted from 1.
        path: Its model file.
        epoch: After how many epochs of the run.
        error_rate: On the validation pictures; NaN without any.
        pictures: How many these are.
    """

    number: int
    path: Path
    epoch: int
    error_rate: float
    pictures: int


def write_snapshot(
    run: Path,
    number: int,
    classifier: Classifier,
    document: ModelDocument,
    evaluation: Evaluation,
    table: PictureTable,
    *,
    epoch: int,
) -> None:
    """Keeps a snapshot in a run's folder; one of the same number is replaced.

    Args:
        run: The run folder.
        number: Counted from 1.
        classifier: As it is at the end of the cycle.
        document: What to say of it, with its own figures.
        evaluation: What it answered for the validation pictures.
        table: Whose pictures these are.
        epoch: After how many epochs of the run.

    Raises:
        TrainingError: It cannot be written.
        ModelFileError: Likewise.
    """
    path = _path(run, number)
    try:
        path.parent.mkdir(exist_ok=True)
        # Before the model: where that is, they are.
        ValidPredictions.of(evaluation, table).write(_predictions(path))
    except (OSError, safetensors.SafetensorError) as error:
        raise TrainingError(
            f"The snapshot {path} cannot be written ({getattr(error, 'strerror', None) or error}). Make room there."
        ) from error
    save_model(path, classifier, document.model_copy(update={"trained_on": document.trained_on | {"epoch": epoch}}))


def read_snapshots(run: Path) -> tuple[Snapshot, ...]:
    """The snapshots of a run, the first one first; none where it kept none.

    Raises:
        DataError: What one of them answered cannot be read.
        ModelFileError: One of them is damaged.
    """
    found = []
    for path in sorted((run / FOLDER).glob("*.safetensors")):
        if re.fullmatch(r"\d+", path.stem):
            evaluation = read_predictions(_predictions(path)).evaluation
            epoch = read_document(path).trained_on.get("epoch", 0)
            found.append(
                Snapshot(
                    number=int(path.stem),
                    path=path,
                    epoch=epoch if isinstance(epoch, int) else 0,
                    error_rate=_error(evaluation.probabilities, evaluation.labels),
                    pictures=len(evaluation.rows),
                )
            )
    return tuple(sorted(found, key=lambda snapshot: snapshot.number))


def ensemble_error(snapshots: Sequence[Snapshot]) -> float:
    """The error rate of the mean of what these answered; NaN without pictures.

    Raises:
        DataError: What one of them answered cannot be read, or is about other pictures.
    """
    mean = _mean(snapshots).evaluation
    return _error(mean.probabilities, mean.labels)


def kept_snapshots(run: Path) -> tuple[int, ...]:
    """The numbers of the snapshots that the run's model is made of; empty where it is not made of any.

    Raises:
        ModelFileError: The run's model is damaged.
    """
    if not (run / MODEL).exists():  # it was interrupted
        return ()
    numbers = read_document(run / MODEL).trained_on.get(KEPT, [])
    return tuple(number for number in numbers if isinstance(number, int)) if isinstance(numbers, list) else ()


def keep_snapshots(run: Path, numbers: Sequence[int], registry: Registry) -> Evaluation:
    """Makes the run's model of these snapshots: it answers with their mean from now on, as do its predictions.

    Everything is read and checked before anything is replaced; the model is replaced whole.

    Args:
        run: The run folder.
        numbers: Of the snapshots.
        registry: Where plugins are looked up.

    Returns:
        What the mean answers for the validation pictures.

    Raises:
        SettingsError: There are no such snapshots.
        ModelFileError: One of them cannot be loaded, or the model cannot be written.
        DataError: What one of them answered cannot be read, or be written.
    """
    chosen = choose(read_snapshots(run), numbers, run)
    config = read_config(load_config(run / "config.json"))
    models = [load_model(snapshot.path, registry) for snapshot in chosen]
    mean = _mean(chosen)
    evaluation = replace(mean.evaluation, losses=_losses(mean.evaluation, config))
    document = _document(models, evaluation, [snapshot.number for snapshot in chosen], config)
    written = run / f"{PREDICTIONS}.{os.getpid()}.mean"
    try:
        replace(mean, evaluation=evaluation, of_the_model=True).write(written)
        save_model(run / MODEL, [member for model in models for member in model.members], document)
        written.replace(run / PREDICTIONS)
    except (OSError, safetensors.SafetensorError) as error:
        raise DataError(
            f"The run in {run} cannot be written ({getattr(error, 'strerror', None) or error}). Make room there."
        ) from error
    finally:
        written.unlink(missing_ok=True)
    return evaluation


def choose(snapshots: Sequence[Snapshot], numbers: Sequence[int], run: Path) -> tuple[Snapshot, ...]:
    """The snapshots of these numbers, in their own order, each once.

    Raises:
        SettingsError: There is none of that number, or none is asked for.
    """
    known = ", ".join(str(snapshot.number) for snapshot in snapshots)
    if not snapshots:
        raise SettingsError(f"{run} holds no snapshots. Train with --snapshots to get some.")
    unknown = sorted(set(numbers) - {snapshot.number for snapshot in snapshots})
    if unknown or not numbers:
        wanted = f"no snapshot {unknown[0]}" if unknown else "no model without a snapshot"
        raise SettingsError(f"There is {wanted} in {run}. Choose some of these: {known}.")
    return tuple(snapshot for snapshot in snapshots if snapshot.number in numbers)


def _path(run: Path, number: int) -> Path:
    return run / FOLDER / f"{number:02}.safetensors"


def _predictions(path: Path) -> Path:
    return path.with_suffix(".predictions.safetensors")


def _error(probabilities: NDArray[np.float32], labels: NDArray[np.int64]) -> float:
    return float((probabilities.argmax(axis=1) != labels).mean()) if len(labels) else float("nan")


def _mean(snapshots: Sequence[Snapshot]) -> ValidPredictions:
    """What the snapshots answer together; the losses are still those of the first."""
    first, *others = (read_predictions(_predictions(snapshot.path)) for snapshot in snapshots)
    total = first.evaluation.probabilities.copy()
    for snapshot, other in zip(snapshots[1:], others, strict=True):
        if (other.names, other.classes) != (first.names, first.classes):
            raise DataError(
                f"{snapshot.path} was validated with other pictures or classes than {snapshots[0].path}: they are of "
                "two trainings. Choose snapshots of one."
            )
        total += other.evaluation.probabilities
    return replace(first, evaluation=replace(first.evaluation, probabilities=total / np.float32(len(snapshots))))


def _losses(evaluation: Evaluation, config: TrainConfig) -> NDArray[np.float32]:
    """The run's own loss of the mean's answers."""
    loss = Loss(name=config.loss, focal_gamma=config.focal_gamma)
    probabilities = torch.from_numpy(evaluation.probabilities)
    with torch.no_grad():
        lost = loss(as_logits(probabilities, evaluation.outputs), torch.from_numpy(evaluation.labels))
    return lost.numpy().astype(np.float32)


def _document(
    models: Sequence[Model], evaluation: Evaluation, numbers: Sequence[int], config: TrainConfig
) -> ModelDocument:
    """What the last of the snapshots says of itself, with the figures and the thresholds of all."""
    last = models[-1].document
    trained_on = {name: value for name, value in last.trained_on.items() if name != "epoch"} | {KEPT: list(numbers)}
    values, thresholds = dict[str, float](), tuple[float, ...]()
    if len(evaluation.rows):
        top_k = max(1, min(config.top_k, len(last.classes) - 1))
        values, thresholds = model_figures(evaluation, top_k=top_k, answered=config.answered)
    said = {"trained_on": trained_on, "validation": values, "thresholds": thresholds}
    # How far a snapshot can be trusted by itself says nothing of the mean.
    return last.model_copy(update=said | {"temperature": 1.0, "answer_from": None})
