"""The runs that can be interpreted."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from petdesk.gui.pages.interpret.parts import VALIDATION, Part
from petdesk.gui.words import moment, percent, run_name
from petdesk.interpret import (
    PREDICTIONS,
    Answers,
    ConfusedPair,
    Report,
    confusion,
    most_confused,
    named_as_now,
    read_answers,
    report,
)
from petdesk.interpret.confusion import Counts
from petdesk.project import Project, Run

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class RunChoice:
    """A run folder with predictions, as the chooser shows it."""

    path: Path
    title: str
    id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunList:
    """The runs of a project that have predictions, the newest first; how many there are, how many lost their folder."""

    choices: tuple[RunChoice, ...] = ()
    runs: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreted:
    """A run that was read.

    Attributes:
        path: Its folder.
        part: Which pictures it was asked about.
    """

    path: Path
    part: Part
    answers: Answers
    counts: Counts
    pairs: tuple[ConfusedPair, ...]
    report: Report


def list_runs(project: Project) -> RunList:
    """Looks which runs can be interpreted; reads the disk.

    Raises:
        ProjectError: The project cannot be read.
    """
    runs = project.runs.all()
    return RunList(
        choices=tuple(
            RunChoice(path=run.path, title=_title(run), id=run.id) for run in runs if (run.path / PREDICTIONS).is_file()
        ),
        runs=len(runs),
        gone=sum(run.status == "finished" and not run.path.is_dir() for run in runs),
    )


def interpret(
    path: Path, *, project: Project | None = None, file: Path | None = None, part: Part = VALIDATION
) -> Interpreted:
    """Reads and counts a run's predictions.

    Args:
        path: The run's folder.
        project: That is open; its names of the pictures are taken where it moved their files since.
        file: Where its answers about other pictures are; None for those about its validation pictures.
        part: Which pictures those are.

    Raises:
        PetDeskError: They cannot be read.
    """
    answers = read_answers(path if file is None else file)
    if project is not None:
        answers = named_as_now(answers, project)
    counts = confusion(answers)
    return Interpreted(
        path=path,
        part=part,
        answers=answers,
        counts=counts,
        pairs=tuple(most_confused(counts)),
        report=report(counts, answers.classes),
    )


def _title(run: Run) -> str:
    parts = [run_name(run.path)]
    parts.append(moment(run.created.timestamp()))
    error = run.summary.get("error_rate")
    if isinstance(error, int | float) and 0 <= error <= 1:
        parts.append(translate("Runs", "{} wrong").format(percent(error)))
    return " · ".join(parts)
