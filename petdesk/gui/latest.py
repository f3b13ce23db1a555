"""Questions of which only the newest counts: what to show while somebody types, or edit follows edit."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from petdesk.gui.background import Background, Ticket

Stop = Callable[[], bool]
Question = tuple[Callable[[Stop], Any], Callable[[Any], object], Callable[[Exception], object] | None]


class Latest(QObject):
    """Asks one question at a time; of those that come meanwhile only the newest is asked, and only it is answered."""

    def __init__(self, background: Background, parent: QObject | None = None, *, patient: bool = False) -> None:
        """With `patient` for questions that take longer than a picture's decoding: they do not hold up the others."""
        super().__init__(parent)
        self._background, self._patient = background, patient
        self._ticket: Ticket | None = None
        self._next: Question | None = None
        self._stale = False

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._next is not None or (self._ticket is not None and not self._stale)

    def ask(
        self,
        function: Callable[[Stop], Any],
        then: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Asks in place of whatever was asked before.

        Args:
            function: Called in a thread with what tells it that nobody wants the answer any more.
            then: Called with the answer in the GUI's thread.
            failed: Likewise with what it raised.
        """
        self._stale = True
        self._next = (function, then, failed)
        self._begin()

    def drop(self) -> None:
        """Forgets what was asked."""
        self._stale, self._next = True, None

    def _begin(self) -> None:
        if self._ticket is not None or self._next is None:
            return
        (function, then, failed), self._next = self._next, None
        self._stale = False

        def arrived(answer: Any) -> None:
            self._arrive(lambda: then(answer))

        def refused(error: Exception) -> None:
            if failed is None and not self._stale:
                self._arrive(lambda: None)
                raise error
            self._arrive(lambda: failed(error) if failed is not None else None)

        self._ticket = self._background.ask(
            lambda: function(lambda: self._stale), arrived, refused, owner=self, patient=self._patient
        )

    def _arrive(self, tell: Callable[[], object]) -> None:
        self._ticket = None
        stale = self._stale
        if not stale:
            tell()
        self._begin()
