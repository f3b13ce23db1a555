"""Short questions answered off the GUI's thread: thumbnails, previews, tables."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

logger = logging.getLogger(__name__)

ResultT = TypeVar("ResultT")

THREADS = 2
"""Of each kind: for what someone waits to read, and for what can wait, as thumbnails."""


class Ticket:
    """A question that was asked. Keep it to be able to drop it."""

    def __init__(
        self,
        function: Callable[[], Any],
        then: Callable[[Any], object],
        failed: Callable[[Exception], object] | None,
    ) -> None:
        self._function, self._then, self._failed = function, then, failed
        self._answer: Any = None
        self._error: Exception | None = None
        self.dropped = False

    def drop(self) -> None:
        """Forgets the question: it is not begun any more, and its answer goes nowhere."""
        self.dropped = True

    def work(self) -> None:
        """Finds the answer, in a thread of the pool."""
        try:
            self._answer = self._function()
        except Exception as error:  # noqa: BLE001 - told to whoever asked, in the GUI's thread
            self._error = error

    def deliver(self) -> None:
        """Hands the answer over, in the GUI's thread."""
        if self.dropped:
            return
        if self._error is None:
            self._then(self._answer)
        elif self._failed is not None:
            self._failed(self._error)
        else:
            logger.error("a question in the background failed", exc_info=self._error)


class Background(QObject):
    """A few threads for questions; answers arrive in the thread that made it."""

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="petdesk-background")
        self._patient = ThreadPoolExecutor(THREADS, thread_name_prefix="petdesk-patient")
        self._answered.connect(Ticket.deliver, Qt.ConnectionType.QueuedConnection)
        self._closed = False

    def ask(
        self,
        function: Callable[[], ResultT],
        then: Callable[[ResultT], object],
        failed: Callable[[Exception], object] | None = None,
        *,
        patient: bool = False,
    ) -> Ticket:
        """Has `function` called in a thread, then `then` with what it returned.

        Args:
            function: Touches no widget; as short as a picture's decoding.
            then: Called in this object's thread, unless the ticket was dropped.
            failed: Likewise, with what `function` raised; without it a failure is logged as an error.
            patient: Whether it can wait: many such questions do not hold up the others.
        """
        ticket = Ticket(function, then, failed)
        if not self._closed:
            (self._patient if patient else self._pool).submit(self._work, ticket)
        return ticket

    def close(self) -> None:
        """Drops what is not begun and waits for what is."""
        self._closed = True
        for pool in (self._pool, self._patient):
            pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, ticket: Ticket) -> None:
        if not ticket.dropped:
            ticket.work()
            self._answered.emit(ticket)
