"""Checkpoints: all that a run needs to go on after a crash, bit for bit.

`checkpoint/state.pt` in the run folder is written beside its place, synced and renamed, so that a crash at any moment
leaves the old one or the new one. Reading it runs no code from it (`torch.load` with `weights_only`).
"""

import os
import pickle
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import torch

from petdesk.api import SettingsError, TrainingError

FOLDER, FILE, FAILED = "checkpoint", "state.pt", "failed"
FORMAT = 1


def has_checkpoint(run: Path) -> bool:
    """Whether the run in this folder can go on."""
    return (run / FOLDER / FILE).is_file()


def write_checkpoint(run: Path, state: Mapping[str, Any], *, fingerprint: str) -> None:
    """Writes the checkpoint of a run.

    Args:
        run: The run folder.
        state: As `Learner.state` tells it.
        fingerprint: Of what is trained on; a run goes on only with the same.

    Raises:
        TrainingError: It cannot be written; the one before is still there.
    """
    place = run / FOLDER / FILE
    partial = place.with_name(f"{FILE}.partial")
    try:
        place.parent.mkdir(exist_ok=True)
        with partial.open("wb") as file:
            torch.save({"format": FORMAT, "fingerprint": fingerprint, "state": dict(state)}, file)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(place)
        _sync_folder(place.parent)
    except (OSError, RuntimeError) as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or str(error).splitlines()[0]
        raise TrainingError(
            f"The checkpoint in {run} cannot be written ({reason}). Make room there, then go on with the run."
        ) from error


def read_checkpoint(run: Path, *, fingerprint: str | None = None) -> dict[str, Any]:
    """What `write_checkpoint` wrote, its tensors in ordinary memory.

    Args:
        run: The run folder.
        fingerprint: Of what is trained on now; None does not compare.

    Raises:
        SettingsError: There is none, it is damaged, from a newer PetDesk, or of other pictures.
    """
    try:
        document = torch.load(run / FOLDER / FILE, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise SettingsError(f"{run} holds no checkpoint to go on from. Train again instead.") from error
    except (OSError, RuntimeError, EOFError, ValueError, pickle.UnpicklingError) as error:
        raise SettingsError(f"The checkpoint in {run} is damaged. Train again instead.") from error
    if not isinstance(document, dict) or not isinstance(document.get("state"), dict):
        raise SettingsError(f"The checkpoint in {run} is damaged. Train again instead.")
    if document.get("format") != FORMAT:
        raise SettingsError(f"The checkpoint in {run} was made by another version of PetDesk. Train again instead.")
    if fingerprint is not None and document.get("fingerprint") != fingerprint:
        raise SettingsError(
            f"The pictures or their split have changed since the run in {run.name} was begun, so it cannot go on. "
            "Bring them back, or train again."
        )
    state: dict[str, Any] = document["state"]
    return state


def forget_checkpoint(run: Path) -> None:
    """Removes the checkpoint of a run that needs none any more; one that cannot be removed stays."""
    shutil.rmtree(run / FOLDER, ignore_errors=True)


def give_up(run: Path) -> None:
    """Says of a run that it cannot go on; its checkpoint is removed."""
    forget_checkpoint(run)
    with suppress(OSError):  # it is offered once more, and ends in the same place
        (run / FOLDER).mkdir(exist_ok=True)
        (run / FOLDER / FAILED).write_text("The loss was no longer a number.\n", encoding="utf-8")


def has_failed(run: Path) -> bool:
    """Whether the run cannot go on."""
    return (run / FOLDER / FAILED).exists()


def _sync_folder(folder: Path) -> None:
    """Makes the renaming last through a power cut, where the system lets a folder be synced."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
