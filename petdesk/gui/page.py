"""What every page of the rail has."""

from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from petdesk.gui.job import Job
from petdesk.gui.session import Session
from petdesk.gui.widgets.message_bar import MessageBar


class Page(QWidget):
    """A page. Made when it is first shown, with a project open or without.

    Attributes:
        standing_moved: Signal: `shows_standing_of` may answer otherwise now.
        key: As `Session.go_to` names it.
        help_topic: The page of resources/help that F1 opens here.
        messages: At the top: what went wrong on this page.
        content: Under the messages; subclasses fill it.
    """

    standing_moved = Signal()

    key: ClassVar[str] = ""
    help_topic: ClassVar[str] = "first-steps"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.messages = MessageBar()
        self.content = QVBoxLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.setSpacing(10)
        outer.addWidget(self.messages)
        outer.addLayout(self.content, 1)
        session.project_opened.connect(self.opened)
        session.project_closing.connect(self.closing)

    def shown(self, context: dict[str, Any]) -> None:
        """It comes on screen; `context` holds what `Session.go_to` was given."""

    def shows_standing_of(self, job: Job) -> bool:
        """Whether the page itself shows how far a job is: then the strip at the window's bottom need not."""
        return False

    def help_now(self) -> str:
        """The help page of what it shows now."""
        return self.help_topic

    def help_numbers(self) -> dict[str, str]:
        """Numbers of what it shows now, for help pages that have room for them; empty for none."""
        return {}

    def opened(self) -> None:
        """A project was opened."""

    def closing(self) -> None:
        """The project is about to be closed: let go of it."""
