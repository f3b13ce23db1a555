"""What one widget asks in the background: the last question of a kind counts, and a widget that is gone hears none."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from petdesk.gui.background import Background, Ticket

ResultT = TypeVar("ResultT")


class Questions:
    """Asks for `owner`; a new question replaces an unanswered one of the same kind."""

    def __init__(self, owner: QObject, background: Background) -> None:
        self._owner, self._background = owner, background
        self._tickets: dict[str, Ticket] = {}

    def ask(
        self,
        kind: str,
        function: Callable[[], ResultT],
        then: Callable[[ResultT], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """As `Background.ask`."""
        self.drop(kind)
        self._tickets[kind] = self._background.ask(function, then, failed, owner=self._owner)

    def drop(self, kind: str) -> None:
        """Forgets the question of this kind, if there is one."""
        ticket = self._tickets.pop(kind, None)
        if ticket is not None:
            ticket.drop()
