"""The models to choose from, read without loading them: only their descriptions."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from petdesk.api import PetDeskError
from petdesk.gui.words import run_name
from petdesk.model_file import MODEL, MissingPluginError, ModelDocument, find_plugins, model_path, read_document
from petdesk.project import Project
from petdesk.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelEntry:
    """One model.

    Attributes:
        path: Its file.
        name: Of its run, or its file.
        created: When its run began; None for a file from elsewhere.
        document: What it says of itself; None where it cannot be read.
        error: Why it cannot be used; empty where it can.
        missing: The package to install for it to be used; empty where none is missing.
    """

    path: Path
    name: str
    created: datetime | None = None
    document: ModelDocument | None = None
    error: str = ""
    missing: str = ""

    @property
    def error_rate(self) -> float | None:
        """On its validation pictures; None where it was not measured."""
        return None if self.document is None else self.document.validation.get("error_rate")


def read_model(path: Path, registry: Registry, *, name: str = "", created: datetime | None = None) -> ModelEntry:
    """Reads the description of a model file, or of a run folder's model."""
    file = model_path(path)
    name = name or (run_name(file.parent) if file.name == MODEL else file.stem)
    document = None
    try:
        document = read_document(file)
        find_plugins(document, registry, file)
    except PetDeskError as error:
        missing = error.package if isinstance(error, MissingPluginError) else ""
        return ModelEntry(path=file, name=name, created=created, document=document, error=str(error), missing=missing)
    return ModelEntry(path=file, name=name, created=created, document=document)


def read_runs(project: Project, registry: Registry) -> list[ModelEntry]:
    """The models of a project's runs, the newest first; runs without one are left out."""
    return [
        read_model(run.path, registry, name=run_name(run.path), created=run.created)
        for run in project.runs.all()
        if run.status != "running" and (run.path / MODEL).exists()
    ]


def best_of(entries: list[ModelEntry]) -> ModelEntry | None:
    """The one with the lowest validation error, where there are several to compare."""
    measured = [entry for entry in entries if entry.error_rate is not None and not entry.error]
    return min(measured, key=lambda entry: entry.error_rate or 0.0) if len(measured) > 1 else None
