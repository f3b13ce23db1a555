"""A job's progress on one line, with the button that stops it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from petdesk.events import Event
from petdesk.gui.icons import icon
from petdesk.gui.job import Ending, Job
from petdesk.gui.progress import standing

SCALE = 1000


class JobStrip(QWidget):
    """Shows the job that it follows; hidden without one.

    Attributes:
        cancel: The button.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._title = QLabel()
        self._text = QLabel()
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedHeight(max(6, self.fontMetrics().height() // 2))
        self._bar.setMinimumWidth(self.fontMetrics().averageCharWidth() * 16)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._text, 2)
        layout.addWidget(self.cancel)
        self.hide()

    @property
    def job(self) -> Job | None:
        """The job that it follows."""
        return self._job

    def follow(self, job: Job) -> None:
        """Shows this job until it ends."""
        if job is self._job:
            return
        self._job = job
        self._title.setText(job.title)
        self._text.clear()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(job.title)
        self.cancel.setEnabled(True)
        self.cancel.setIcon(icon("x"))
        self.cancel.setIconSize(QSize(self.fontMetrics().ascent(), self.fontMetrics().ascent()))
        job.events.connect(self._show_events)
        job.paused.connect(self._show_pause)
        job.ended.connect(self._end)
        self.show()

    def _show_events(self, events: list[Event]) -> None:
        now = standing(events)
        if now is None:
            return
        if now.total:
            self._bar.setRange(0, SCALE)
            self._bar.setValue(round(SCALE * now.done / now.total))
        else:
            self._bar.setRange(0, 0)
        if self.cancel.isEnabled() and (self._job is None or not self._job.is_paused):
            self._text.setText(now.text)

    def _show_pause(self, paused: bool) -> None:
        if paused:
            self._text.setText(self.tr("Paused"))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)
            self._text.setText(self.tr("Stopping after the step under way..."))

    def _end(self, _ending: Ending) -> None:
        self._job = None
        self.hide()
