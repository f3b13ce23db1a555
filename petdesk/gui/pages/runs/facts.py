"""What is known of a run, from the project's list and from its folder. Reads the disk: for the background."""

import csv
import json
import math
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from petdesk.api import ModelFileError
from petdesk.interpret import PREDICTIONS
from petdesk.model_file import MODEL, ModelDocument, read_document
from petdesk.project import Project, Run

translate = QCoreApplication.translate

FIGURES = (
    "error_rate",
    "error_low",
    "error_high",
    "valid_loss",
    "top_k",
    "top_k_accuracy",
    "macro_f1",
    "balanced_accuracy",
)
"""What is told of a run, by these names wherever it is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFacts:
    """One row of the list.

    Attributes:
        run: As the project lists it.
        settings: By the names of `TrainConfig`, as they were used; empty where nobody knows.
        figures: Those of `FIGURES` that are known: of the model, or of the last epoch where there is none or it is
            older; `error_rate_without_tta` besides, where varied copies were answered for too.
        epochs, seconds, pictures: None where nobody knows.
        planned_epochs: How many it was to have.
        members: How many networks its model answers with; 0 without a model.
        phases: Names of its phases, as it was trained.
        has_model, has_predictions, has_config: Which files are there.
        problem: What is wrong with its folder, in a sentence; empty where nothing is.
    """

    run: Run
    settings: dict[str, Any] = field(default_factory=dict)
    figures: Mapping[str, float] = field(default_factory=dict)
    epochs: int | None = None
    planned_epochs: int | None = None
    seconds: float | None = None
    pictures: int | None = None
    members: int = 0
    phases: tuple[str, ...] = ()
    has_model: bool = False
    has_predictions: bool = False
    has_config: bool = False
    problem: str = ""

    @property
    def arch(self) -> str:
        """Key of the architecture; empty where nobody knows."""
        return str(self.settings.get("arch") or self.run.summary.get("arch") or "")

    @property
    def recipe(self) -> str:
        """Key of the recipe; empty where nobody knows."""
        return str(self.settings.get("recipe") or self.run.summary.get("recipe") or "")

    @property
    def error_rate(self) -> float | None:
        """Of the validation pictures; None where nobody knows."""
        return self.figures.get("error_rate")

    @property
    def ended_early(self) -> bool:
        """Whether there may be something to go on with."""
        return self.run.status in ("cancelled", "failed", "interrupted")


def all_facts(project: Project) -> list[RunFacts]:
    """Every run, the newest first.

    Raises:
        ProjectError: The project cannot be read.
    """
    return [facts(run) for run in project.runs.all()]


def facts(run: Run) -> RunFacts:
    """What is known of one run; never fails for what is missing or broken in its folder."""
    config, problem = _config(run)
    summary = run.summary
    settings = config.get("settings")
    if not isinstance(settings, dict):
        settings = summary.get("settings")
    trained_on = config.get("trained_on")
    pictures = None
    if isinstance(trained_on, dict):
        counts = [_number(trained_on.get(name)) for name in ("train_pictures", "valid_pictures")]
        pictures = int(sum(count or 0 for count in counts)) or None
    document, written = _document(run), _written(run.path / "metrics.csv")
    # What the project was told when the run ended is older than the table, where it went on since.
    known: list[Mapping[str, Any]] = [summary, written]
    if run.status in ("running", "interrupted"):
        known.reverse()
    epochs = _first_number(*known, name="epochs")
    phases = _phases(config.get("phases"))
    planned = [_number(phase.get("epochs")) for phase in phases]
    return RunFacts(
        run=run,
        settings=settings if isinstance(settings, dict) else {},
        figures=_figures(run, document, known),
        epochs=None if epochs is None else int(epochs),
        planned_epochs=int(sum(count or 0 for count in planned)) or None,
        seconds=_first_number(*known, name="seconds"),
        pictures=pictures,
        members=0 if document is None else document.members,
        phases=tuple(str(phase["name"]) for phase in phases),
        has_model=(run.path / MODEL).is_file(),
        has_predictions=(run.path / PREDICTIONS).is_file(),
        has_config=bool(config),
        problem=problem,
    )


def resumable(known: Sequence[RunFacts]) -> frozenset[int]:
    """The numbers of those whose training can be taken up again. Waits for torch, where one ended early."""
    early = [one.run for one in known if one.ended_early]
    if not early:
        return frozenset()
    from petdesk.training.train import can_resume

    return frozenset(run.id for run in early if can_resume(run.path))


def folder_size(path: Path) -> int:
    """Bytes that a run folder takes; of what can be read."""
    try:
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    except OSError:
        return 0


def _config(run: Run) -> tuple[dict[str, Any], str]:
    if not run.path.is_dir():
        if run.status in ("running", "failed"):
            return {}, ""  # not made yet, or never
        return {}, translate(
            "RunFacts", "Its folder {} is not there any more. Put it back, or delete the run from the list."
        ).format(run.path.name)
    try:
        config = json.loads((run.path / "config.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}, "" if run.status != "finished" else translate(
            "RunFacts", "Its settings are gone: there is no config.json."
        )
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or translate("RunFacts", "it is damaged")
        return {}, translate("RunFacts", "Its config.json cannot be read ({}).").format(reason)
    return (config, "") if isinstance(config, dict) else ({}, translate("RunFacts", "Its config.json is damaged."))


def _phases(described: Any) -> list[dict[str, Any]]:
    phases = described if isinstance(described, list) else []
    return [phase for phase in phases if isinstance(phase, dict) and "name" in phase]


def _document(run: Run) -> ModelDocument | None:
    """What its model says of itself; None where there is none, or none that can be read."""
    with suppress(ModelFileError):
        return read_document(run.path / MODEL)
    return None


def _figures(run: Run, document: ModelDocument | None, known: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """Of what is known, from the first that tells an error; of its model first of all, where that is the newest."""
    sources = [*known]
    if document is not None and (run.status == "finished" or _model_is_newest(run)):
        sources.insert(0, document.validation)
    error = _first_number(*sources, name="error_rate")
    same = [source for source in sources if error is not None and _number(source.get("error_rate")) == error]
    found = {name: _first_number(*same, name=name) for name in (*FIGURES, "error_rate_without_tta")}
    return {name: value for name, value in found.items() if value is not None}


def _model_is_newest(run: Run) -> bool:
    """Whether no epoch was trained since its model was written: a run that goes on leaves its model behind."""
    try:
        return (
            run.status != "running"
            and (run.path / MODEL).stat().st_mtime_ns >= (run.path / "metrics.csv").stat().st_mtime_ns
        )
    except OSError:
        return False


def _written(path: Path) -> dict[str, float]:
    """The figures of the last epoch, as they were written when it ended; `epochs` and `seconds` of all of them."""
    try:
        with path.open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
    except (OSError, ValueError, csv.Error):
        return {}
    if not rows:
        return {"epochs": 0}
    known = {name: _number(rows[-1].get(name)) for name in FIGURES} | {"epochs": float(len(rows))}
    seconds = [_number(row.get("seconds")) for row in rows]
    known["seconds"] = sum(value for value in seconds if value is not None)
    return {name: value for name, value in known.items() if value is not None}


def _first_number(*sources: Mapping[str, Any], name: str) -> float | None:
    return next((number for source in sources if (number := _number(source.get(name))) is not None), None)


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None
