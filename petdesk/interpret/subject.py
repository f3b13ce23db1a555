"""What is interpreted: a run, or a model file by itself."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from petdesk.api import DataError, SettingsError
from petdesk.interpret.answers import PREDICTIONS
from petdesk.model_file import MODEL, ModelDocument, read_document
from petdesk.project import SUFFIX, Source, absolute
from petdesk.training.config import load_config

CONFIG = "config.json"
RUNS = ".runs"
"""What the folder with a project's runs ends in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A model with what lies beside it.

    Attributes:
        model: The model file.
        document: What it says of itself.
        run: The folder of its run; None for a model file alone.
        settings: Those of the run, as `config.json` has them; empty without a run.
    """

    model: Path
    document: ModelDocument
    run: Path | None
    settings: dict[str, Any]

    @property
    def predictions(self) -> Path | None:
        """The run's answers for its validation pictures, where it has any."""
        file = None if self.run is None else self.run / PREDICTIONS
        return file if file is not None and file.is_file() else None

    @property
    def project(self) -> Path | None:
        """The project file that the run lies beside."""
        if self.run is None or self.run.parent.suffix != RUNS:
            return None
        file = self.run.parent.with_suffix(SUFFIX)
        return file if file.is_file() else None

    def own_source(self) -> Source:
        """Where the run's pictures come from; its project where that is now, for it may have been moved with its runs.

        Raises:
            SettingsError: It does not say.
        """
        if not isinstance(self.settings.get("source"), str):
            raise SettingsError(
                f"{self.model} does not say where its pictures are. Name a SOURCE of labelled pictures."
            )
        if self.project is not None and Path(self.settings["source"]).suffix == SUFFIX:
            return Source(path=self.project)
        params = self.settings.get("dataset_params")
        dataset = self.settings.get("dataset")
        return Source(
            path=Path(self.settings["source"]),
            dataset=dataset if isinstance(dataset, str) else None,
            params=params if isinstance(params, dict) else {},
        )


def read_subject(path: Path) -> Subject:
    """Looks at a run folder or a model file.

    Raises:
        ModelFileError: There is no model, or it is damaged.
        DataError: The folder holds no run.
        SettingsError: The run's settings are damaged.
    """
    path = absolute(path.expanduser())
    if path.is_dir() and not (path / MODEL).is_file():
        raise DataError(f"{path} holds no model. Choose the folder of a run that has finished, or a model file.")
    model = path / MODEL if path.is_dir() else path
    document = read_document(model)
    # A model file that lies where its run left it is that run's.
    run = model.parent if model.name == MODEL and (path.is_dir() or (model.parent / CONFIG).is_file()) else None
    has_settings = run is not None and (run / CONFIG).is_file()
    return Subject(
        model=model,
        document=document,
        run=run,
        settings=load_config(model.parent / CONFIG) if has_settings else {},
    )
