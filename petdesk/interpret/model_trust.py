"""What is kept in a model file of how far its answers can be trusted: a temperature, and from when on it answers."""

import os
from pathlib import Path
from typing import Any

from petdesk.api import ModelFileError
from petdesk.model_file import ModelDocument, model_path, read_document, replace_document

FIGURES = ("ece", "ece_without_temperature")
"""Of `ModelDocument.validation`, where a temperature is kept."""


def keep_temperature(
    model: Path, temperature: float | None, *, ece: float | None = None, ece_without: float | None = None
) -> ModelDocument:
    """Keeps a temperature in a model file; whoever asks the model from now on gets softened probabilities.

    Args:
        model: The file, or a run folder that has one.
        temperature: From 0.01 to 100; None, as 1, takes it out.
        ece: The expected calibration error with it, on pictures that it was not fitted on.
        ece_without: That without it.

    Returns:
        What the file says now.

    Raises:
        ModelFileError: The file is missing, damaged, or cannot be written.
    """
    document = read_document(model_path(model))
    figures = {name: value for name, value in document.validation.items() if name not in FIGURES}
    if temperature is not None:
        known = zip(FIGURES, (ece, ece_without), strict=True)
        figures |= {name: value for name, value in known if value is not None}
    return _keep(model, document, {"temperature": 1.0 if temperature is None else temperature, "validation": figures})


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
    return _keep(model, read_document(model_path(model)), {"answer_from": threshold})


def _keep(model: Path, document: ModelDocument, said: dict[str, Any]) -> ModelDocument:
    path = model_path(model)
    if not os.access(path, os.W_OK):
        # The new file would take its place all the same, where its folder can be written.
        raise ModelFileError(f"{path} may only be read. Copy it to where you may change it, and keep it there.")
    changed = ModelDocument.model_validate(dict(document) | said)
    if changed != document:
        replace_document(path, changed)
    return changed
