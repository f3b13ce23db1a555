"""Checking every picture of the project, behind whatever else is done."""

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from petdesk.gui.job import Ending, Job, JobRunner
from petdesk.gui.session import Session

MILLISECONDS_BETWEEN_COUNTS = 4000


class Checking(QObject):
    """Checks what was not checked since it last changed; waits while a training needs the machine.

    It has a runner of its own, because it may always be stopped: what it has found so far is kept.

    Attributes:
        started: Signal with the job.
        found: Signal: more is known of the pictures now.
        ended: Signal with the ending.
    """

    started = Signal(object)
    found = Signal()
    ended = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = JobRunner(self)
        self._since = QElapsedTimer()
        session.work.changed.connect(self._make_way)

    @property
    def job(self) -> Job | None:
        """The check under way."""
        return self._runner.job

    def start(self) -> None:
        """Checks what is missing; does nothing where a check is under way or nothing can be written."""
        from petdesk.data.project_check import check_project

        project = self._session.project
        if project is None or project.read_only or self._runner.busy:
            return
        self._since.start()
        job = self._runner.start(lambda: check_project(project), title=self.tr("Checking the pictures"))
        job.events.connect(self._tell)
        job.ended.connect(self._end)
        self.started.emit(job)
        self._make_way()

    def stop(self) -> None:
        """Stops and waits until it has."""
        job = self._runner.job
        if job is not None:
            job.cancel()
            job.wait()

    def _make_way(self) -> None:
        job = self._runner.job
        if job is not None:
            if self._session.work.busy:
                job.pause()
            else:
                job.resume()

    def _tell(self, _events: list[object]) -> None:
        if self._since.elapsed() > MILLISECONDS_BETWEEN_COUNTS:
            self._since.restart()
            self.found.emit()

    def _end(self, ending: Ending) -> None:
        self.found.emit()
        self.ended.emit(ending)
