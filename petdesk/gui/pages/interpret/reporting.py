"""Writes the report: one HTML file to hand on, and its JSON."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from petdesk.gui.job import Ending
from petdesk.gui.pages.interpret.exports import place_beside
from petdesk.gui.pages.interpret.parts import TRAIN, VALID
from petdesk.gui.pages.interpret.runs import Interpreted
from petdesk.gui.saving import ask_path, may_replace
from petdesk.gui.session import Session
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.interpret.document import make_report
from petdesk.project import Source


class Reporting(QObject):
    """Asks where to, and has the report made.

    Attributes:
        changed: Signal: `busy` may be otherwise now.
    """

    changed = Signal()

    def __init__(self, session: Session, host: QWidget, messages: MessageBar) -> None:
        super().__init__(host)
        self._session, self._host, self._messages = session, host, messages
        self.busy = False

    def ask(self, run: Interpreted, earlier: Path | None) -> None:
        """Asks where the report goes, and makes it of the pictures that are shown.

        Args:
            run: What is on screen.
            earlier: The run that it is compared with.
        """
        if self._session.work.job is not None:
            title = self._session.work.job.title
            text = self.tr("“{}” is under way. Write the report when it is done.").format(title)
            self._messages.say(text, "warning", topic="report")
            return
        kinds = [self.tr("Web pages (*.html)")]
        path = ask_path(self._host, self.tr("Write a report"), place_beside(run.path, "report.html"), kinds)
        if path is None:
            return
        if path.suffix.lower() not in (".html", ".htm"):
            # The dialog has asked about the name as it was typed, not about this one.
            path = path.with_name(path.name + ".html")
            if path.exists() and not may_replace(self._host, path):
                return
        registry, part = self._session.registry, run.part
        job = self._session.work.start(
            lambda: make_report(
                run.path,
                registry,
                out=path,
                source=None if part.folder is None else Source(path=part.folder),
                part="valid" if part.kind == VALID else "train" if part.kind == TRAIN else "all",
                earlier=earlier,
            ),
            title=self.tr("Writing the report"),
        )
        self._set_busy(True)
        job.ended.connect(lambda ending: self._end(path, ending))

    def _end(self, path: Path, ending: Ending) -> None:
        self._set_busy(False)
        if ending.outcome == "failed":
            self._messages.say(ending.message, "error", details=ending.details, topic="report")
        elif ending.outcome == "done":
            text = self.tr("The report is in {}, and its numbers in {}.").format(path, path.with_suffix(".json").name)
            self._messages.say(text, actions=[(self.tr("Open it"), lambda: _open(path))], topic="report")

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.changed.emit()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
