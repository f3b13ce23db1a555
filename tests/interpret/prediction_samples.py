"""Predictions files with known answers, written as a run writes them."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file

CLASSES = ("cat", "dog", "fox")
NAMES = ("cat/1.jpg", "cat/2.jpg", "dog/1.jpg", "dog/2.jpg", "fox/1.jpg")
ACTUAL = (0, 0, 1, 1, 2)
PROBABILITIES = (
    (0.7, 0.2, 0.1),  # a cat, known
    (0.3, 0.6, 0.1),  # a cat taken for a dog
    (0.25, 0.7, 0.05),  # a dog, known
    (0.9, 0.04, 0.06),  # a dog taken for a cat, and sure of it
    (0.3, 0.3, 0.4),  # a fox, hardly
)


def write_run(
    folder: Path,
    probabilities: Any = PROBABILITIES,
    actual: Any = ACTUAL,
    *,
    names: Sequence[str] = NAMES,
    classes: Sequence[str] = CLASSES,
    root: Path = Path("/pictures"),
    more: Mapping[str, str] | None = None,
) -> Path:
    """Writes a run folder's predictions, with `more` in the metadata; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    table = np.asarray(probabilities, np.float32)
    labels = np.asarray(actual, np.int64)
    with np.errstate(divide="ignore"):
        losses = -np.log(table[np.arange(len(labels)), labels])
    save_file(
        {
            "probabilities": table,
            "losses": losses.astype(np.float32),
            "labels": labels,
            "rows": np.arange(len(labels), dtype=np.int64),
        },
        folder / "valid_predictions.safetensors",
        metadata={
            "classes": json.dumps(list(classes)),
            "paths": json.dumps(list(names)),
            "root": json.dumps(str(root)),
            **(more or {}),
        },
    )
    return folder
