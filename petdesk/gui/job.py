"""Jobs in a thread: the one place where an iterator of events meets Qt."""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from PySide6.QtCore import QElapsedTimer, QObject, QThread, QTimer, Signal

from petdesk.events import Event, Finished
from petdesk.gui.words import sentence

logger = logging.getLogger(__name__)

MILLISECONDS_BETWEEN_BATCHES = 33

MakeJob: TypeAlias = Callable[[], Iterator[Event]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How a job ended.

    Attributes:
        outcome: `cancelled` also where the job kept what it had so far.
        result: Of the job's last event; empty unless it is done.
        message: Why it failed, fit for the user.
        details: The traceback of a failure.
    """

    outcome: Literal["done", "cancelled", "failed"]
    result: dict[str, Any] = field(default_factory=dict)
    message: str = ""
    details: str = ""


class Job(QObject):
    """One piece of work under way. Lives in the GUI's thread; made by `JobRunner.start`.

    Attributes:
        events: Signal with a list of the events since the last one, at most every 33 ms; none is dropped.
        paused: Signal with whether it pauses now.
        ended: Signal with the `Ending`; exactly one, after the last events.
        over: Signal: everybody has heard that it ended.
        title: For the user: what is being done.
        ending: How it ended; None while it runs.
    """

    events = Signal(list)
    paused = Signal(bool)
    ended = Signal(object)
    over = Signal()
    _arrived = Signal()

    def __init__(self, make_job: MakeJob, *, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.ending: Ending | None = None
        self._waiting: list[Event] = []
        self._lock = threading.Lock()
        self._since_batch = QElapsedTimer()
        self._since_batch.start()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._pass_on)
        self._arrived.connect(self._schedule)
        self._thread = _Thread(make_job, self._take, self)
        self._thread.finished.connect(self._end)
        self._thread.start()

    @property
    def is_paused(self) -> bool:
        """Whether it waits for `resume`."""
        return not self._thread.going.is_set()

    @property
    def is_cancelling(self) -> bool:
        """Whether it was asked to stop and has not yet."""
        return self._thread.cancelled.is_set() and self.ending is None

    def cancel(self) -> None:
        """Asks it to stop after what it is doing; `ended` tells when it has."""
        self._thread.cancelled.set()
        self._thread.going.set()

    def pause(self) -> None:
        """Holds it before its next step."""
        if self.ending is None and not self.is_paused and not self._thread.cancelled.is_set():
            self._thread.going.clear()
            self.paused.emit(True)

    def resume(self) -> None:
        """Lets it go on."""
        if self.is_paused:
            self._thread.going.set()
            self.paused.emit(False)

    def wait(self) -> None:
        """Blocks until its thread has ended, for the end of the program; `ended` follows when events are processed."""
        self._thread.wait()

    def _take(self, event: Event) -> None:
        """In the job's thread."""
        with self._lock:
            first = not self._waiting
            self._waiting.append(event)
        if first:
            self._arrived.emit()

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start(max(0, MILLISECONDS_BETWEEN_BATCHES - int(self._since_batch.elapsed())))

    def _pass_on(self) -> None:
        with self._lock:
            batch, self._waiting = self._waiting, []
        if batch:
            self._since_batch.restart()
            self.events.emit(batch)

    def _end(self) -> None:
        self._thread.wait()
        self._timer.stop()
        self._pass_on()
        self.ending = self._thread.ending
        self.ended.emit(self.ending)
        self.over.emit()


class JobRunner(QObject):
    """Runs one job at a time.

    Attributes:
        changed: Signal: a job was started, or has ended and everybody has heard so.
        job: The one under way; None between jobs.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self.job is not None

    def start(self, make_job: MakeJob, *, title: str) -> Job:
        """Starts a job.

        Args:
            make_job: Called in the job's thread; makes the iterator of events. Everything from it on runs there.
            title: For the user: what is being done.

        Raises:
            RuntimeError: One is under way: look at `busy` first.
        """
        if self.job is not None:
            raise RuntimeError(f"{self.job.title} is still under way")
        self.job = Job(make_job, title=title, parent=self)
        self.job.ended.connect(self._forget)
        self.job.over.connect(self.changed)
        self.job.over.connect(self.job.deleteLater)
        self.changed.emit()
        return self.job

    def _forget(self) -> None:
        self.job = None


class _Thread(QThread):
    """Iterates a job to its end, whichever it is."""

    def __init__(self, make_job: MakeJob, take: Callable[[Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._make_job, self._take = make_job, take
        self.cancelled = threading.Event()
        self.going = threading.Event()
        self.going.set()
        self.ending = Ending(outcome="cancelled")

    def run(self) -> None:
        """In the thread."""
        try:
            self.ending = self._iterate()
        # The one broad except of the app: where a job ends.
        except BaseException as error:
            message, details = sentence(error)
            logger.info("the job failed: %s", message, exc_info=error)
            self.ending = Ending(outcome="failed", message=message, details=details)

    def _iterate(self) -> Ending:
        if self.cancelled.is_set():
            return Ending(outcome="cancelled")
        job = self._make_job()
        try:
            for event in job:
                self._take(event)
                if isinstance(event, Finished):
                    return Ending(outcome="done", result=event.result)
                self.going.wait()
                if self.cancelled.is_set():
                    return Ending(outcome="cancelled")
            return Ending(outcome="done")
        finally:
            # Here, not when it is collected: whatever it keeps or gives back is part of the job.
            close = getattr(job, "close", None)
            if close is not None:
                close()
