"""Short questions answered off the GUI's thread: thumbnails, previews, tables."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

logger = logging.getLogger(__name__)

ResultT = TypeVar("ResultT")

Question: TypeAlias = tuple[Callable[[], Any], Callable[[Any], object], Callable[[Exception], object] | None]

THREADS = 2
"""Of each kind: for what someone waits to read, and for what can wait, as thumbnails."""


class Ticket:
    """A question that was asked. Keep it to be able to drop it."""

    def __init__(
        self,
        function: Callable[[], Any],
        then: Callable[[Any], object],
        failed: Callable[[Exception], object] | None,
        owner: QObject | None,
    ) -> None:
        self._question: Question | None = (function, then, failed)
        self._owner = owner
        self._answer: Any = None
        self._error: Exception | None = None

    @property
    def dropped(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self._question is None or (self._owner is not None and not isValid(self._owner))

    def drop(self) -> None:
        """Forgets the question, in the GUI's thread: it is not begun any more, and its answer goes nowhere."""
        self._question = self._owner = self._answer = self._error = None

    def work(self) -> None:
        """Finds the answer, in a thread of the pool."""
        question = self._question
        if question is None or self.dropped:
            return
        function = question[0]
        del question  # its widgets are not let go here
        try:
            self._answer = function()
        except Exception as error:  # noqa: BLE001 - told to whoever asked, in the GUI's thread
            self._error = error

    def deliver(self) -> None:
        """Hands the answer over, in the GUI's thread, and lets go of whoever asked."""
        question, answer, error = self._question, self._answer, self._error
        gone = self.dropped
        self.drop()
        if question is None or gone:
            return
        _function, then, failed = question
        if error is None:
            then(answer)
        elif failed is not None:
            failed(error)
        else:
            logger.error("a question in the background failed", exc_info=error)


class Background(QObject):
    """A few threads for questions; answers arrive in the thread that made it."""

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="petdesk-background")
        self._patient = ThreadPoolExecutor(THREADS, thread_name_prefix="petdesk-patient")
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._closed = False
        self._waiting = 0

    @property
    def is_idle(self) -> bool:
        """Whether every question was answered or dropped."""
        return self._waiting == 0

    def ask(
        self,
        function: Callable[[], ResultT],
        then: Callable[[ResultT], object],
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject | None = None,
        patient: bool = False,
    ) -> Ticket:
        """Has `function` called in a thread, then `then` with what it returned.

        Args:
            function: Touches no widget; as short as a picture's decoding.
            then: Called in this object's thread, unless the ticket was dropped.
            failed: Likewise, with what `function` raised; without it a failure is logged as an error.
            owner: Who asks; once Qt has deleted it the ticket counts as dropped.
            patient: Whether it can wait: many such questions do not hold up the others.
        """
        ticket = Ticket(function, then, failed, owner)
        if not self._closed:
            self._waiting += 1
            (self._patient if patient else self._pool).submit(self._work, ticket)
        return ticket

    def close(self) -> None:
        """Drops what is not begun, waits for what is, and delivers nothing any more."""
        self._closed = True
        for pool in (self._pool, self._patient):
            pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, ticket: Ticket) -> None:
        ticket.work()
        self._answered.emit(ticket)

    def _deliver(self, ticket: Ticket) -> None:
        self._waiting -= 1
        if self._closed:
            ticket.drop()
        else:
            ticket.deliver()
