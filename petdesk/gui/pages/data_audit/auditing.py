"""The audit of the open project: the job, and what was found as it is now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from petdesk.api import PetDeskError
from petdesk.gui.job import Ending
from petdesk.gui.latest import Latest
from petdesk.gui.pages.data.checking import Checking
from petdesk.gui.session import Session
from petdesk.gui.watch import Watch

if TYPE_CHECKING:
    from petdesk.data.audit import Audit


class Auditing(QObject):
    """Audits, and keeps the findings up to date as pictures are edited.

    Attributes:
        changed: Signal: `result` is another now, or an audit began or ended.
        failed: Signal with a sentence and its details.
        watching: Whether findings are made anew after each edit; else once somebody looks again.
        result: The last audit; None before the first.
        asked: Whether it is known by now whether there was one.
    """

    changed = Signal()
    failed = Signal(str, str)

    def __init__(self, session: Session, watch: Watch, checking: Checking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._watch, self._checking = session, watch, checking
        self._latest = Latest(session.background, self)
        self._running = self._stale = False
        self.watching = True
        self.result: Audit | None = None
        self.asked = False
        watch.changed.connect(self.refresh)
        session.project_closing.connect(self._forget)
        session.reading.changed.connect(self.changed)
        session.work.changed.connect(self.changed)

    @property
    def running(self) -> bool:
        """Whether an audit is under way."""
        return self._running

    @property
    def busy(self) -> bool:
        """Whether findings are being made anew."""
        return self._latest.busy

    @property
    def obstacle(self) -> str:
        """The title of another job that reads pictures or needs the machine; empty where nothing is in the way."""
        job = self._session.reading.job or self._session.work.job
        return "" if job is None or self._running else job.title

    def refresh(self) -> None:
        """Makes the findings anew, of what was seen and what the labels and sides are now."""
        project = self._session.project
        if project is None or self._watch.overview is None or self._running:
            return
        if not self.watching:
            self._stale = True
            return
        from petdesk.data.audit import latest

        self._stale = False
        self._latest.ask(lambda _stop: latest(project), self._take, self._refuse)

    def watch(self, watching: bool) -> None:
        """Somebody looks at the findings now, or no longer does."""
        self.watching = watching
        if watching and self._stale:
            self.refresh()

    def start(self) -> None:
        """Audits what was not audited yet; does nothing where something is in the way."""
        from petdesk.data.audit import audit

        project = self._session.project
        if project is None or self._running or self.obstacle:
            return
        self._checking.stop()  # the audit sees what it would have seen
        self._running = True
        job = self._session.reading.start(lambda: audit(project), title=self.tr("Auditing the pictures"))
        job.ended.connect(self._end)
        self.changed.emit()

    def _end(self, ending: Ending) -> None:
        self._running = False
        if ending.outcome == "failed":
            self.failed.emit(ending.message, ending.details)
        self.refresh()
        self._watch.refresh()
        self.changed.emit()

    def _take(self, result: "Audit | None") -> None:
        self.result, self.asked = result, True
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, PetDeskError):
            raise error
        self.failed.emit(str(error), "")

    def _forget(self) -> None:
        self._latest.drop()
        self.result, self.asked = None, False
        self.changed.emit()
