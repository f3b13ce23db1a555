"""The labelling job from the page's side: started, waiting for another job to end, or under way."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from petdesk.api import DataError, ModelFileError
from petdesk.events import Event
from petdesk.gui.job import Ending, Job
from petdesk.gui.session import Session
from petdesk.predict.archive import Record, predict_kept

State: TypeAlias = Literal["idle", "waiting", "running"]
Blame: TypeAlias = Literal["", "model", "pictures"]


class Labelling(QObject):
    """Labels with one model at a time.

    Attributes:
        changed: Signal: `state`, or the job that stands in the way, is another now.
        events: As of the job.
        ended: Signal with the job's `Ending`, and what was at fault if it failed, as far as is known: a `Blame`.
        wanted: Signal: what was waited for is done; whoever asked may begin now.
    """

    changed = Signal()
    events = Signal(list)
    ended = Signal(object, str)
    wanted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._waiting = False
        self._blame: Blame = ""
        session.work.changed.connect(self._look)

    @property
    def state(self) -> State:
        """What is going on."""
        if self._job is not None:
            return "running"
        return "waiting" if self._waiting else "idle"

    @property
    def obstacle(self) -> str:
        """The title of another job that is under way; empty where none is."""
        job = self._session.work.job
        return job.title if job is not None and job is not self._job else ""

    def wait(self) -> None:
        """Begins when the other job is done."""
        self._waiting = True
        self.changed.emit()

    def start(self, record: Record, *, title: str) -> None:
        """Begins now; nothing else may be under way."""
        registry = self._session.registry
        self._waiting, self._blame = False, ""

        def make_job() -> Iterator[Event]:
            try:
                yield from predict_kept(record, registry)
            except ModelFileError:
                self._blame = "model"
                raise
            except DataError:
                self._blame = "pictures"
                raise

        self._job = self._session.work.start(make_job, title=title)
        self._job.events.connect(self.events)
        self._job.ended.connect(self._end)
        self.changed.emit()

    def cancel(self) -> None:
        """Stops waiting, or the job; what was labelled so far is kept."""
        self._waiting = False
        if self._job is not None:
            self._job.cancel()
        self.changed.emit()

    def _end(self, ending: Ending) -> None:
        self._job = None
        self.ended.emit(ending, self._blame)
        self.changed.emit()

    def _look(self) -> None:
        if self._waiting and not self._session.work.busy:
            self._waiting = False
            if not self._session.leaving:
                self.wanted.emit()
        self.changed.emit()
