"""An installation under way: how far it is, what is written meanwhile, and the button that stops it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from petdesk.events import Event, InstallLog, Warned
from petdesk.gui.job import Job
from petdesk.gui.naming import named
from petdesk.gui.progress import standing
from petdesk.gui.widgets.labels import heading, muted

SCALE = 1000
MOST_LINES = 5000


class WorkPanel(QWidget):
    """Follows one job after the other.

    Attributes:
        cancel: The button; whoever owns the job listens to it.
        log: What the installer writes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._standing, self._warning = heading(level=2), QLabel(), muted()
        for label in (self._title, self._standing, self._warning):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._warning.hide()
        self._bar = named(QProgressBar(textVisible=False), "plugins.progress")
        self._bar.setFixedHeight(max(6, self.fontMetrics().height() // 2))
        self.cancel = named(QPushButton(self.tr("&Cancel")), "plugins.cancel")
        self.log = named(QPlainTextEdit(readOnly=True), "plugins.log")
        self.log.setAccessibleName(self.tr("What the installer writes"))
        self.log.setMaximumBlockCount(MOST_LINES)
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.log.setTabChangesFocus(True)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._standing, self._warning):
            layout.addWidget(widget)
        layout.addLayout(row)
        layout.addWidget(self.log, 1)

    def follow(self, job: Job, *, fresh: bool) -> None:
        """Shows a job.

        Args:
            job: The job.
            fresh: Whether it begins another installation, so that the log of the one before goes.
        """
        self._title.setText(job.title)
        self._standing.clear()
        self._warning.hide()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(job.title)
        self.cancel.setEnabled(True)
        if fresh:
            self.log.clear()

    def stopping(self) -> None:
        """Says that it was asked to stop."""
        self.cancel.setEnabled(False)
        self._standing.setText(self.tr("Stopping..."))

    def take(self, events: list[Event]) -> None:
        """Shows what the job said."""
        lines = [event.line for event in events if isinstance(event, InstallLog)]
        if lines:
            self._write("\n".join(lines))
        for event in events:
            if isinstance(event, Warned):
                self._warning.setText(event.message)
                self._warning.show()
        now = standing(events)
        if now is None:
            return
        if now.total:
            self._bar.setRange(0, SCALE)
            self._bar.setValue(round(SCALE * now.done / now.total))
        else:
            self._bar.setRange(0, 0)
        if self.cancel.isEnabled():
            self._standing.setText(now.text)

    def _write(self, text: str) -> None:
        """Shows the newest lines, unless the user has gone back to read others."""
        bar = self.log.verticalScrollBar()
        at_end, place = bar.value() == bar.maximum(), bar.value()
        self.log.appendPlainText(text)
        bar.setValue(bar.maximum() if at_end else place)
