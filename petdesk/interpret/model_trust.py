"""What is kept in a model file of how far its answers can be trusted: a temperature, and from when on it answers."""

import os
from pathlib import Path
from typing import Any

import numpy as np

from petdesk.api import ModelFileError
from petdesk.interpret.answers import Answers
from petdesk.interpret.calibration import confidences
from petdesk.model_file import ModelDocument, model_path, read_document, replace_document
from petdesk.training.temperature import softened_threshold

FIGURES = ("ece", "ece_without_temperature")
"""Of `ModelDocument.validation`, where a temperature is kept."""


def keep_temperature(
    model: Path,
    temperature: float | None,
    *,
    ece: float | None = None,
    ece_without: float | None = None,
    answers: Answers | None = None,
) -> ModelDocument:
    """Keeps a temperature in a model file; whoever asks the model from now on gets softened probabilities.

    Args:
        model: The file, or a run folder that has one.
        temperature: As of `with_temperature`.
        ece: Likewise.
        ece_without: Likewise.
        answers: Likewise.

    Returns:
        What the file says now.

    Raises:
        ModelFileError: The file is missing, damaged, or cannot be written.
        DataError: The file of the answers is gone, or another one now.
    """
    document = read_document(model_path(model))
    return keep(model, with_temperature(document, temperature, ece=ece, ece_without=ece_without, answers=answers))


def keep_answer_from(model: Path, threshold: float | None) -> ModelDocument:
    """Keeps from which confidence on a model answers: below, `petdesk predict` and the app say none of these.

    Args:
        model: The file, or a run folder that has one.
        threshold: In [0, 1], of probabilities with the temperature applied; None takes it out.

    Returns:
        What the file says now.

    Raises:
        ModelFileError: As `keep_temperature`.
    """
    return keep(model, with_answer_from(read_document(model_path(model)), threshold))


def with_temperature(
    document: ModelDocument,
    temperature: float | None,
    *,
    ece: float | None = None,
    ece_without: float | None = None,
    answers: Answers | None = None,
) -> ModelDocument:
    """A model's document with another temperature.

    From which probability on it answers moves along, so that it goes on answering for the same pictures: exactly of
    two classes and of sigmoid outputs; else so that the same share of `answers` is answered, and without them it is
    taken out.

    Args:
        document: As it is.
        temperature: From 0.01 to 100; None, as 1, takes it out.
        ece: The expected calibration error with it, on pictures that it was not fitted on.
        ece_without: That without it.
        answers: What the model answered for some pictures.

    Raises:
        DataError: The file of the answers is gone, or another one now.
    """
    chosen = 1.0 if temperature is None else temperature
    figures = {name: value for name, value in document.validation.items() if name not in FIGURES}
    if temperature is not None:
        known = zip(FIGURES, (ece, ece_without), strict=True)
        figures |= {name: value for name, value in known if value is not None}
    return _changed(
        document, {"temperature": chosen, "validation": figures, "answer_from": _moved(document, chosen, answers)}
    )


def with_answer_from(document: ModelDocument, threshold: float | None) -> ModelDocument:
    """A model's document that answers from another probability on; None: always."""
    return _changed(document, {"answer_from": threshold})


def check_writable(model: Path) -> None:
    """Raises ModelFileError where nothing may be kept in a model file."""
    path = model_path(model)
    if path.exists() and not os.access(path, os.W_OK):
        # A new file could take its place all the same, where its folder can be written.
        raise ModelFileError(f"{path} may only be read. Copy it to where you may change it, and keep it there.")


def keep(model: Path, document: ModelDocument) -> ModelDocument:
    """Gives a model file another document, where it is another.

    Raises:
        ModelFileError: As `keep_temperature`.
    """
    path = model_path(model)
    check_writable(path)
    if document != read_document(path):
        replace_document(path, document)
    return document


def _changed(document: ModelDocument, said: dict[str, Any]) -> ModelDocument:
    return ModelDocument.model_validate(dict(document) | said)


def _moved(document: ModelDocument, temperature: float, answers: Answers | None) -> float | None:
    """From which probability on a model with another temperature answers for the same pictures."""
    least = document.answer_from
    if least is None or temperature == document.temperature:
        return least
    if document.outputs == "sigmoid" or len(document.classes) == 2:  # the answer's logit is scaled by itself
        return softened_threshold(least, temperature / document.temperature)
    if answers is None:
        return None
    # A line through the points (k-th confidence as it was, k-th confidence as it will be): it leads back, too.
    # Of float32, as confidences are compared.
    before, after = (np.sort(confidences(answers, one)).astype(float) for one in (document.temperature, temperature))
    before, firsts = np.unique(np.concatenate([[0.0], before, [1.0]]), return_index=True)
    return float(np.interp(np.float32(least), before, np.concatenate([[0.0], after, [1.0]])[firsts]))
