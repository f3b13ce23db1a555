"""Applying to the disk from the app's side: the plan, the job under way, and what there is to finish or take back."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from petdesk.api import PetDeskError
from petdesk.events import Event
from petdesk.gui.job import Ending, Job
from petdesk.gui.latest import Latest
from petdesk.gui.session import Session

if TYPE_CHECKING:
    from petdesk.project import Project
    from petdesk.project.apply import Log, Plan


class Applying(QObject):
    """Plans and does it, one at a time.

    Attributes:
        changed: Signal: `plan`, `last` or the job is another now.
        started: Signal with the job.
        ended: Signal with its `Ending`.
        plan: What would be done; None until it is known, and where `refusal` says why there is none.
        refusal: Why nothing can be applied in this project.
        last: What was done last and not taken back; None where there is nothing.
    """

    changed = Signal()
    started = Signal(object)
    ended = Signal(object)

    def __init__(self, session: Session, prepare: Callable[[], object], parent: QObject | None = None) -> None:
        """`prepare` ends whatever reads pictures by their names, before these change."""
        super().__init__(parent)
        self._session, self._prepare = session, prepare
        self._latest = Latest(session.background, self)
        self.job: Job | None = None
        self.plan: Plan | None = None
        self.last: Log | None = None
        self.refusal = ""

    @property
    def busy(self) -> bool:
        """Whether a plan is being made."""
        return self._latest.busy

    @property
    def obstacle(self) -> str:
        """The title of another job that is under way; empty where nothing is in the way."""
        job = self._session.reading.job or self._session.work.job
        return "" if job is None or job is self.job else job.title

    def refresh(self) -> None:
        """Plans anew."""
        project = self._session.project
        self.plan, self.refusal = None, ""
        if project is not None:
            self._latest.ask(lambda _stop: _look(project), self._take, self._refuse)
        self.changed.emit()

    def apply(self) -> None:
        """Does what is planned."""
        from petdesk.project.apply import apply_to_disk

        plan = self.plan
        if plan is not None:
            self._start(lambda project: apply_to_disk(project, plan), self.tr("Moving files"))

    def finish(self) -> None:
        """Does the rest of what was stopped."""
        from petdesk.project.apply import finish

        log = self.last
        if log is not None:
            self._start(lambda project: finish(project, log), self.tr("Moving files"))

    def take_back(self) -> None:
        """Gives the files their old names."""
        from petdesk.project.apply import take_back

        log = self.last
        if log is not None:
            self._start(lambda project: take_back(project, log), self.tr("Moving files back"))

    def _start(self, make: "Callable[[Project], Iterator[Event]]", title: str) -> None:
        project = self._session.project
        if project is None or self.job is not None or self.obstacle:
            return
        self._prepare()
        self.job = self._session.reading.start(lambda: make(project), title=title)
        self.job.ended.connect(self._end)
        self.started.emit(self.job)
        self.changed.emit()

    def _end(self, ending: Ending) -> None:
        self.job = None
        self._session.pictures_changed.emit()
        self.ended.emit(ending)
        self.refresh()

    def _take(self, answer: "tuple[Plan | None, str, Log | None]") -> None:
        self.plan, self.refusal, self.last = answer
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, PetDeskError):
            raise error
        self.refusal = str(error)
        self.changed.emit()


def _look(project: "Project") -> "tuple[Any, str, Log | None]":
    from petdesk.project.apply import last_log, plan_apply

    last = last_log(project.runs_folder)
    try:
        return plan_apply(project), "", last
    except PetDeskError as error:
        return None, str(error), last
