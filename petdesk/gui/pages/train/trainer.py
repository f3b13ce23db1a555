"""The training under way: starting it, holding it, ending it."""

import threading
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from petdesk.events import Event, RunStart
from petdesk.gui.job import Ending, Job, MakeJob
from petdesk.gui.pages.train.resumed import resumed
from petdesk.gui.session import Session
from petdesk.interpret import PREDICTIONS
from petdesk.model_file import MODEL
from petdesk.project import Project, ProjectError
from petdesk.training.config import TrainConfig
from petdesk.training.project_run import train_in_project


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a training ended.

    Attributes:
        outcome: As `Ending` says, or `discarded`.
        run: Its number in the project; None where it was never listed.
        model: The model file that it left; None where it left none.
        answered: Whether it left what the model answered for the validation pictures.
        result: Of a finished training.
        message: Why it failed.
        details: The traceback.
    """

    outcome: str
    run: int | None = None
    model: Path | None = None
    answered: bool = False
    result: dict[str, Any] = field(default_factory=dict)
    message: str = ""
    details: str = ""


class Trainer(QObject):
    """Trains into the project that is open, one training at a time.

    Attributes:
        started: Signal with the `Job`.
        events: Signal with a list of the events since the last one.
        paused: Signal with whether it pauses now.
        ended: Signal with the `Ended`.
        job: The training under way; None between trainings.
    """

    started = Signal(object)
    events = Signal(list)
    paused = Signal(bool)
    ended = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._discard = threading.Event()
        self._run: int | None = None
        self._path: Path | None = None
        self.job: Job | None = None

    def start(self, config: TrainConfig, *, title: str) -> None:
        """Starts a training.

        Raises:
            RuntimeError: Another job is under way: look at `busy` first.
        """
        project, registry = self._session.project, self._session.registry
        if project is None:
            return
        discard = threading.Event()
        self._begin(lambda: train_in_project(project, config, registry, discard=discard), discard, title)

    def go_on(self, run: int, *, title: str) -> None:
        """Takes up a run that was cancelled, failed or interrupted; its events begin with its first step.

        Raises:
            RuntimeError: Another job is under way: look at `busy` first.
        """
        project, registry = self._session.project, self._session.registry
        if project is None:
            return
        discard = threading.Event()
        self._begin(lambda: resumed(project, run, registry, discard=discard), discard, title)

    def _begin(self, make_job: MakeJob, discard: threading.Event, title: str) -> None:
        self._discard = discard
        self._run = self._path = None
        self.job = self._session.work.start(make_job, title=title)
        self.job.events.connect(self._hear)
        self.job.paused.connect(self.paused)
        self.job.ended.connect(self._end)
        self.started.emit(self.job)

    def toggle_pause(self) -> None:
        """Holds it before its next step, or lets it go on."""
        if self.job is not None:
            if self.job.is_paused:
                self.job.resume()
            else:
                self.job.pause()

    def stop(self, *, discard: bool) -> None:
        """Ends it after the step under way; what it learned so far is kept, or the whole run deleted."""
        if self.job is not None:
            if discard:
                self._discard.set()
            self.job.cancel()

    def _hear(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, RunStart):
                self._run, self._path = event.run, Path(event.path)
                self._session.runs_changed.emit()
        self.events.emit(events)

    def _end(self, ending: Ending) -> None:
        self.job = None
        project = self._session.project
        if ending.outcome == "cancelled" and self._session.leaving and project is not None:
            self._leave_unfinished(project)
        # A training that was just done when it was to be discarded is kept.
        discarded = self._discard.is_set() and not (self._path is not None and self._path.exists())
        model = None if self._path is None else self._path / MODEL
        self.ended.emit(
            Ended(
                outcome="discarded" if discarded and ending.outcome != "failed" else ending.outcome,
                run=None if discarded else self._run,
                model=model if model is not None and model.is_file() else None,
                answered=model is not None and model.with_name(PREDICTIONS).is_file(),
                result=ending.result,
                message=ending.message,
                details=ending.details,
            )
        )
        self._session.runs_changed.emit()

    def _leave_unfinished(self, project: Project) -> None:
        """Leaves the run as the program's sudden end would: whoever opens the project next finds it interrupted.

        The user has left PetDesk, and not the training.
        """
        if self._run is not None:
            with suppress(ProjectError):  # it is not there any more, or its disk is not
                project.runs.go_on(self._run)
