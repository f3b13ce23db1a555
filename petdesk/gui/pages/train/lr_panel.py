"""The learning rate finder: its curve, its suggestions, and the line that sets a phase's rate."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from petdesk.events import Event, LrStep, LrSuggestion
from petdesk.gui.job import Ending, Job
from petdesk.gui.pages.train.rate_words import shown_rate
from petdesk.gui.pages.train.settings import TrainSettings
from petdesk.gui.plots import LrPlot
from petdesk.gui.plots.numbers import rate as rate_in_words
from petdesk.gui.progress import standing
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import in_locale, translated
from petdesk.training.config import TrainConfig
from petdesk.training.rates import with_highest
from petdesk.training.recipe import Phase, highest

if TYPE_CHECKING:
    from collections.abc import Iterator

MILLISECONDS_TO_SETTLE = 250
"""After the line was moved, until its rate is kept: one undo for one drag."""


class LrPanel(QWidget):
    """Finds a rate for one phase and sets it.

    Attributes:
        find_asked: Signal: the user wants to find a rate; whoever hears it calls `start`.
        failed: Signal with a sentence and details.
        find_button: Starts the finder, and stops it.
        phase: Whose rate it is.
        plot: The curve.
        suggestions: The buttons by name.
    """

    find_asked = Signal()
    failed = Signal(str, str)

    def __init__(self, session: Session, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._phases: tuple[Phase, ...] = ()
        self._found_for: int | None = None
        self.job: Job | None = None
        self.phase = QComboBox()
        self.phase.setObjectName("train.lr.phase")
        self.phase.setAccessibleName(self.tr("Phase to find a rate for"))
        self.find_button = QPushButton()
        self.find_button.setObjectName("train.lr.find")
        self.plot = LrPlot()
        self.plot.setObjectName("train.lr.plot")
        self._note = muted()
        self._note.setObjectName("train.lr.note")
        self.suggestions = {
            "minimum_over_10": QPushButton(),
            "steepest": QPushButton(),
            "valley": QPushButton(),
            "slide": QPushButton(),
        }
        self._rates: dict[str, float] = {}
        self._arrange()
        self._settle = QTimer(self, singleShot=True, interval=MILLISECONDS_TO_SETTLE)
        self._settle.timeout.connect(self._keep_rate)
        self.find_button.clicked.connect(self._toggle)
        self.plot.rate_changed.connect(self._moved)
        self.phase.activated.connect(lambda _index: self._show_phase())
        for name, button in self.suggestions.items():
            button.clicked.connect(partial(self._take_suggestion, name))
        self.show_suggestion(None)
        self.show_reason("")

    def show_phases(self, phases: tuple[Phase, ...]) -> None:
        """Offers these phases; the rate of the one that is chosen is where the line stands."""
        now = max(0, self.phase.currentIndex())
        self._phases = phases
        self.phase.clear()
        for number, phase in enumerate(phases, start=1):
            self.phase.addItem(self.tr("{}: {}").format(number, translated(phase.name)))
        self.phase.setCurrentIndex(min(now, len(phases) - 1))
        self._show_phase()

    def show_reason(self, text: str) -> None:
        """Why nothing can be found now; empty where it can."""
        running = self.job is not None
        self.find_button.setText(self.tr("Stop finding") if running else self.tr("&Find a learning rate"))
        self.find_button.setEnabled(running or (not text and bool(self._phases)))
        self.find_button.setToolTip(text or self.tr("Trains with ever higher rates and puts everything back as it was"))
        self.phase.setEnabled(not running)

    def start(self, config: TrainConfig) -> None:
        """Starts the finder for the phase that is chosen."""
        number, had_focus = self.phase.currentIndex() + 1, self.find_button.hasFocus()
        self.show_suggestion(None)
        self.plot.clear()
        self._found_for = number
        registry = self._session.registry

        def make_job() -> "Iterator[Event]":
            from petdesk.training.lr_job import lr_find

            return lr_find(config, registry, phase=number)

        self.job = self._session.work.start(make_job, title=self.tr("Finding a learning rate"))
        self.job.events.connect(self._hear)
        self.job.ended.connect(self._end)
        self.show_reason("")
        if had_focus:  # lost while the button was disabled on the way; now it stops what it started
            self.find_button.setFocus()
        self._note.setText(self.tr("Getting ready..."))

    def settle(self) -> None:
        """Keeps where the line was just moved to, without waiting whether it is moved on."""
        if self._settle.isActive():
            self._keep_rate()

    def forget(self) -> None:
        """Takes the curve away: it is another project's."""
        self.settle()
        self.plot.clear()
        self.show_suggestion(None)
        self._found_for = None

    def show_suggestion(self, suggestion: LrSuggestion | None) -> None:
        """Offers what a finished curve suggests."""
        titles = {
            "minimum_over_10": (self.tr("Minimum / 10"), self.tr("A tenth of the rate where the loss is lowest")),
            "steepest": (self.tr("Steepest"), self.tr("Where the loss falls fastest")),
            "valley": (self.tr("Valley"), self.tr("In the middle of the longest fall; take it when in doubt")),
            "slide": (self.tr("Slide"), self.tr("Where the fall begins to change")),
        }
        self._rates = {}
        for name, button in self.suggestions.items():
            title, tip = titles[name]
            value = None if suggestion is None else getattr(suggestion, name)
            if value is not None:
                self._rates[name] = value
            button.setText(title if value is None else f"{title}\n{rate_in_words(value)}")
            button.setEnabled(value is not None)
            button.setToolTip(tip)
            button.setAccessibleName(title if value is None else f"{title}: {rate_in_words(value)}")
            button.setAccessibleDescription(tip)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        label = QLabel(self.tr("&Phase"))
        label.setBuddy(self.phase)
        top.addWidget(label)
        top.addWidget(self.phase, 1)
        top.addWidget(self.find_button)
        offers = QGridLayout()
        offers.setContentsMargins(0, 0, 0, 0)
        for column, (name, button) in enumerate(self.suggestions.items()):
            button.setObjectName(f"train.lr.{name}")
            offers.addWidget(button, 0, column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.plot, 1)
        layout.addLayout(offers)
        layout.addWidget(self._note)

    def _toggle(self) -> None:
        if self.job is not None:
            self.job.cancel()
        else:
            self.find_asked.emit()

    def _hear(self, events: list[Event]) -> None:
        steps = [event for event in events if isinstance(event, LrStep)]
        if steps:
            self.plot.add_steps(steps)
        now = standing(events)
        if now is not None:
            self._note.setText(now.text)
        for event in events:
            if isinstance(event, LrSuggestion):
                self.plot.suggest(event)
                self.show_suggestion(event)
                self._note.setText(event.reason)

    def _end(self, ending: Ending) -> None:
        self.job = None
        self.show_reason("")
        if ending.outcome == "failed":
            self.failed.emit(ending.message, ending.details)
        if ending.outcome != "done":
            self._note.setText(self.tr("Stopped. Everything is as it was before."))
        self._show_phase(keep_note=ending.outcome != "done")

    def _show_phase(self, *, keep_note: bool = False) -> None:
        number = self.phase.currentIndex()
        if not 0 <= number < len(self._phases) or self.job is not None or self._settle.isActive():
            return
        phase = self._phases[number]
        rate = highest(phase.lr)
        self.plot.set_rate(rate if self._found_for == number + 1 else None)
        if keep_note:
            return
        text = self.tr("“{}” is trained with {}.").format(translated(phase.name), shown_rate(phase.lr))
        if self._found_for == number + 1 and self._rates:
            text += " " + self.tr("Drag the line, or take a suggestion, to change it.")
        elif self._found_for is not None:
            text += " " + self.tr("The curve is of another phase.")
        else:
            text += " " + self.tr("Too high, and the loss runs away; too low, and nothing happens.")
        self._note.setText(text)

    def _take_suggestion(self, name: str) -> None:
        if name in self._rates:
            self.plot.set_rate(self._rates[name])
            self._keep_rate(self._rates[name])

    def _moved(self, rate: float) -> None:
        self._note.setText(self.tr("Learning rate {}").format(in_locale(f"{rate:.2e}")))
        self._settle.start()

    def _keep_rate(self, rate: float | None = None) -> None:
        """Makes the line's rate that of the phase for which it was found."""
        self._settle.stop()
        rate = self.plot.rate if rate is None else rate
        if rate is None or self._found_for is None or self._found_for > len(self._phases):
            return
        phases = list(self._phases)
        place = self._found_for - 1
        phases[place] = replace(phases[place], lr=with_highest(phases[place].lr, float(f"{rate:.3g}")))
        if phases == list(self._phases):
            self._show_phase()
        else:
            self._settings.set_phases(phases)
