"""Where a training is: phase and epoch, how far, how fast, how long yet, how much memory."""

import sys

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from petdesk.events import BatchEnd, Event, PhaseStart
from petdesk.gui.pages.train.engine_words import progress_in_language
from petdesk.gui.pages.train.figure_words import facts_of
from petdesk.gui.pages.train.trainer import Ended
from petdesk.gui.progress import standing
from petdesk.gui.widgets.labels import heading, muted
from petdesk.gui.words import duration, file_size, number, translated

SCALE = 1000
MILLISECONDS_BETWEEN_LOOKS = 1000


class StandingLine(QWidget):
    """A title, a bar, and a line of figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._process = psutil.Process()
        self._phase: PhaseStart | None = None
        self._figures = ""
        self._held = ""
        self.title = heading(self.tr("No training yet"), level=2)
        self.title.setObjectName("train.standing")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedHeight(max(6, self.fontMetrics().height() // 2))
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.line: QLabel = muted()
        self.line.setObjectName("train.figures")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        for widget in (self.title, self.bar, self.line):
            layout.addWidget(widget)
        self._looks = QTimer(self, interval=MILLISECONDS_BETWEEN_LOOKS)
        self._looks.timeout.connect(self._show_line)
        self.bar.hide()

    def clear(self) -> None:
        """There is no training to tell of."""
        self._looks.stop()
        self.bar.hide()
        self.line.hide()
        self.title.setText(self.tr("No training yet"))

    def begin(self) -> None:
        """A training was started."""
        self._phase, self._figures, self._held = None, "", ""
        self.title.setText(self.tr("Getting ready"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self._looks.start()
        self._show_line()

    def take(self, events: list[Event]) -> None:
        """Shows what the last of these events tell."""
        last: BatchEnd | None = None
        for event in events:
            if isinstance(event, PhaseStart):
                self._phase = event
            elif isinstance(event, BatchEnd):
                last = event
        if last is not None and self._phase is not None:
            self._show_step(last, self._phase)
        else:
            now = standing(progress_in_language(events))
            if now is None:
                return
            self.bar.setRange(0, SCALE if now.total else 0)
            self.bar.setValue(round(SCALE * now.done / now.total) if now.total else 0)
            self._figures = now.text
        self._show_line()

    def pause(self, *, paused: bool) -> None:
        """It waits, or goes on."""
        self._held = self.tr("Paused") if paused else ""
        self._show_line()

    def stopping(self) -> None:
        """It was asked to stop."""
        self._held = self.tr("Stopping after the step under way...")
        self._show_line()

    def end(self, ended: Ended) -> None:
        """It is over."""
        self._looks.stop()
        self.bar.hide()
        seconds = float(ended.result.get("seconds", 0.0))
        self.title.setText(
            {
                "done": self.tr("Finished in {}").format(duration(seconds)),
                "cancelled": self.tr("Stopped before anything was learned")
                if ended.model is None
                else self.tr("Stopped; what was learned is kept"),
                "discarded": self.tr("Stopped and discarded"),
                "failed": self.tr("Failed"),
            }[ended.outcome]
        )
        facts = facts_of(ended.result)
        self.line.setText(facts)
        self.line.setVisible(bool(facts))

    def _show_step(self, step: BatchEnd, phase: PhaseStart) -> None:
        self.bar.setRange(0, SCALE)
        self.bar.setValue(round(SCALE * step.step / step.total_steps))
        self.title.setText(
            self.tr("Phase {} of {}: {}, epoch {} of {}").format(
                phase.phase, phase.phases, translated(phase.name), step.epoch, phase.epochs
            )
        )
        parts = [self.tr("Step {} of {}").format(number(step.step), number(step.total_steps))]
        parts.append(self.tr("{} pictures a second").format(number(step.rate, 0 if step.rate >= 10 else 1)))
        if step.eta >= 1:
            parts.append(self.tr("{} left").format(duration(step.eta)))
        self._figures = " · ".join(parts)

    def _show_line(self) -> None:
        parts = [self._held, self._figures, self.tr("{} of memory").format(file_size(self._process.memory_info().rss))]
        graphics = _graphics_memory()
        if graphics:
            parts.append(self.tr("{} on the graphics card").format(file_size(graphics)))
        self.line.setText(" · ".join(part for part in parts if part))
        self.line.show()


def _graphics_memory() -> int:
    """Bytes that torch holds on the graphics card; 0 where it has none, or is not there yet."""
    torch = sys.modules.get("torch")
    cuda = getattr(torch, "cuda", None)
    return int(cuda.memory_reserved()) if cuda is not None and cuda.is_initialized() else 0
