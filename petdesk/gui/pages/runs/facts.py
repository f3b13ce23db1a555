"""What is known of a run, from the project's list and from its folder. Reads the disk: for the background."""

import csv
import json
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from petdesk.interpret import PREDICTIONS
from petdesk.model_file import MODEL
from petdesk.project import Project, Run

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFacts:
    """One row of the list.

    Attributes:
        run: As the project lists it.
        settings: By the names of `TrainConfig`, as they were used; empty where nobody knows.
        error_rate, epochs, seconds, pictures: None where nobody knows.
        phases: Names of its phases, as it was trained.
        has_model, has_predictions, has_config: Which files are there.
        problem: What is wrong with its folder, in a sentence; empty where nothing is.
    """

    run: Run
    settings: dict[str, Any] = field(default_factory=dict)
    error_rate: float | None = None
    epochs: int | None = None
    seconds: float | None = None
    pictures: int | None = None
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
    last = _last_epoch(run.path / "metrics.csv") if run.status != "finished" or "error_rate" not in summary else {}
    epochs = _number(summary.get("epochs", last.get("epochs")))
    return RunFacts(
        run=run,
        settings=settings if isinstance(settings, dict) else {},
        error_rate=_number(summary.get("error_rate", last.get("error_rate"))),
        epochs=None if epochs is None else int(epochs),
        seconds=_number(summary.get("seconds", last.get("seconds"))),
        pictures=pictures,
        phases=_phases(config.get("phases")),
        has_model=(run.path / MODEL).is_file(),
        has_predictions=(run.path / PREDICTIONS).is_file(),
        has_config=bool(config),
        problem=problem,
    )


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


def _phases(described: Any) -> tuple[str, ...]:
    phases = described if isinstance(described, list) else []
    return tuple(str(phase["name"]) for phase in phases if isinstance(phase, dict) and "name" in phase)


def _last_epoch(path: Path) -> dict[str, float]:
    """The figures of a run that did not get to tell them itself."""
    try:
        with path.open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
    except (OSError, ValueError, csv.Error):
        return {}
    if not rows:
        return {"epochs": 0}
    known = {"epochs": float(len(rows)), "error_rate": _number(rows[-1].get("error_rate"))}
    seconds = [_number(row.get("seconds")) for row in rows]
    known["seconds"] = sum(value for value in seconds if value is not None)
    return {name: value for name, value in known.items() if value is not None}


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None
