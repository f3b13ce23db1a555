"""Runs with known answers over the pictures of the project of `shapes`."""

import json
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from petdesk.project import Project
from petdesk.registry import Registry
from petdesk.training.project_run import project_config, train_in_project

CLASSES = ("blue", "green", "red")
NAMES = ("blue/0.png", "blue/1.png", "green/0.png", "green/1.png", "red/0.png", "red/1.png")
ACTUAL = (0, 0, 1, 1, 2, 2)
PROBABILITIES = (
    (0.70, 0.20, 0.10),  # right
    (0.30, 0.60, 0.10),  # a blue one taken for green
    (0.25, 0.70, 0.05),  # right
    (0.90, 0.04, 0.06),  # a green one taken for blue
    (0.30, 0.30, 0.40),  # right, hardly
    (0.05, 0.85, 0.10),  # a red one taken for green
)
BY_LOSS = ["green/1.png", "red/1.png", "blue/1.png", "red/0.png", "blue/0.png", "green/0.png"]
"""-log of 0.04, 0.10, 0.30, 0.40, 0.70 and 0.70."""


def write_run(folder: Path, root: Path, *, of_the_model: bool = True) -> Path:
    """Writes the predictions of a run as training does."""
    folder.mkdir(parents=True, exist_ok=True)
    table, labels = np.asarray(PROBABILITIES, np.float32), np.asarray(ACTUAL, np.int64)
    save_file(
        {
            "probabilities": table,
            "losses": -np.log(table[np.arange(len(labels)), labels]),
            "labels": labels,
            "rows": np.arange(len(labels), dtype=np.int64),
        },
        folder / "valid_predictions.safetensors",
        metadata={
            "classes": json.dumps(CLASSES),
            "paths": json.dumps(NAMES),
            "root": json.dumps(str(root)),
            "of_the_model": json.dumps(of_the_model),
        },
    )
    return folder


def train_project(project: Project, registry: Registry, **settings: object) -> Path:
    """A finished run of a project, with a small model that has begun to tell the shapes apart."""
    values = {"arch": "tiny", "size": 32, "batch_size": 8, "epochs": 2, "lr": 3e-3} | settings
    config = project_config(project.path, {f"train.{name}": value for name, value in values.items()})
    for _ in train_in_project(project, config.model_copy(update={"valid_fraction": 0.4}), registry):
        pass
    return project.runs.all()[0].path
