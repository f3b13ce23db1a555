"""How far the model's probabilities can be trusted, and what follows from that for labelling."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from petdesk.gui.latest import Latest
from petdesk.gui.pages.interpret.coverage_view import CoverageView
from petdesk.gui.pages.interpret.reliability_view import ReliabilityView
from petdesk.gui.pages.interpret.trust import Trust, measure
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import sentence
from petdesk.interpret import Answers
from petdesk.interpret.calibration import Calibration, calibrate
from petdesk.interpret.model_trust import keep_answer_from, keep_temperature
from petdesk.model_file import ModelDocument


class TrustPanel(QWidget):
    """Two views of the same run: whether probabilities come true, and from which one on to answer.

    Its plots are made when it is first seen: they need pyqtgraph.

    Attributes:
        failed: Signal with a sentence and details.
        wanted: Signal with an `Among`: show these pictures.
        reliability, coverage: The views; None before it was seen.
        trust: What is shown; None before it was measured.
    """

    failed = Signal(str, str)
    wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._answers: Answers | None = None
        self._run: Path | None = None
        self._may_keep = True
        self._calibration: Calibration | None = None
        self.trust: Trust | None = None
        self.reliability: ReliabilityView | None = None
        self.coverage: CoverageView | None = None
        self._latest = Latest(session.background, self, patient=True)
        self._fitting = Latest(session.background, self, patient=True)
        self._writing = Lock()
        self._waiting = muted()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        self.switches = [
            self._switch(self.tr("Relia&bility"), self.tr("Whether answers are as often right as the model is sure")),
            self._switch(self.tr("Threshol&d"), self.tr("What leaving unsure pictures unanswered does")),
        ]
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in self.switches:
            group.addButton(button)
            row.addWidget(button)
        row.addStretch()
        self.switches[0].setChecked(True)
        group.buttonToggled.connect(lambda _button, _on: self._show_view())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)

    def set_answers(self, answers: Answers | None, run: Path | None, *, may_keep: bool = True) -> None:
        """Of another run; `may_keep` is not so where the answers are not about its validation pictures."""
        self._latest.drop()
        self._fitting.drop()
        self._answers, self._run, self._may_keep = answers, run, may_keep
        self.trust = self._calibration = None
        self._stack.setCurrentWidget(self._waiting)
        if self.isVisible():
            self._measure()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Measures what was not measured yet."""
        super().showEvent(event)
        if self.trust is None:
            self._measure()

    def _switch(self, text: str, hint: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setToolTip(hint)
        return button

    def _measure(self) -> None:
        answers, run = self._answers, self._run
        if answers is not None:
            self._waiting.setText(self.tr("Counting..."))
            self._latest.ask(lambda _stop: measure(answers, run), self._take, self._refuse)

    def _take(self, trust: Trust) -> None:
        self.trust = trust
        self._make_views()
        if self.reliability is not None and self.coverage is not None:
            may_keep = self._may_keep and trust.document is not None
            self.reliability.show_trust(trust, may_fit=may_keep)
            self.coverage.show_trust(trust, may_keep=may_keep)
            self._show_fit()
        self._show_view()

    def _make_views(self) -> None:
        if self.reliability is not None:
            return
        self.reliability, self.coverage = ReliabilityView(), CoverageView()
        for view in (self.reliability, self.coverage):
            self._stack.addWidget(view)
            view.wanted.connect(self.wanted)
        self.reliability.fit_wanted.connect(self._fit)
        self.reliability.keep_wanted.connect(lambda: self._keep_temperature(self._calibration))
        self.reliability.drop_wanted.connect(lambda: self._keep_temperature(None))
        self.coverage.keep_wanted.connect(lambda threshold: self._write(lambda run: keep_answer_from(run, threshold)))
        self.coverage.drop_wanted.connect(lambda: self._write(lambda run: keep_answer_from(run, None)))

    def _show_view(self) -> None:
        view = self.reliability if self.switches[0].isChecked() else self.coverage
        if self.trust is not None and view is not None:
            self._stack.setCurrentWidget(view)

    def _fit(self) -> None:
        answers = self._answers
        if answers is not None and self.reliability is not None:
            self._calibration = None
            self._fitting.ask(lambda _stop: calibrate(answers), self._take_calibration, self._refuse_fit)
            self._show_fit()

    def _show_fit(self) -> None:
        """What is known of a temperature that could be kept: a threshold that is kept meanwhile changes none of it."""
        if self.reliability is None or self.trust is None or self.trust.temperature != 1:
            return
        if self._fitting.busy:
            self.reliability.fit.setEnabled(False)
            self.reliability.found.setText(self.tr("Finding the temperature..."))
        elif self._calibration is not None:
            self.reliability.show_calibration(self._calibration)

    def _take_calibration(self, found: Calibration) -> None:
        self._calibration = found
        if self.reliability is not None:
            self.reliability.fit.setEnabled(True)
            self.reliability.show_calibration(found)
            if self.reliability.keep.isVisible():
                self.reliability.keep.setFocus()

    def _refuse_fit(self, error: Exception) -> None:
        if self.reliability is not None:
            self.reliability.fit.setEnabled(True)
            self.reliability.found.setText(sentence(error)[0])

    def _keep_temperature(self, found: Calibration | None) -> None:
        """Keeps a temperature, or takes it out; a threshold that is kept goes on leaving the same share answered."""
        answers = self._answers
        if answers is None:
            return

        def write(run: Path) -> ModelDocument:
            if found is None:
                return keep_temperature(run, None, answers=answers)
            return keep_temperature(
                run, found.temperature, ece=found.ece_after, ece_without=found.ece_before, answers=answers
            )

        self._write(write)

    def _write(self, write: Callable[[Path], ModelDocument]) -> None:
        """Writes the model file, whatever is asked meanwhile, and measures what it gives now."""
        answers, run = self._answers, self._run
        if answers is None or run is None:
            return

        def written() -> Trust:
            with self._writing:  # each reads the file first: two at once would lose one's number
                write(run)
            return measure(answers, run)

        self._session.background.ask(
            written,
            lambda trust: self._take_written(answers, trust),
            lambda error: self.failed.emit(*sentence(error)),
            owner=self,
            patient=True,
        )

    def _take_written(self, answers: Answers, trust: Trust) -> None:
        if answers is self._answers:
            self._latest.drop()
            self._take(trust)
        self._session.runs_changed.emit()  # the other pages show what a model says of itself

    def _refuse(self, error: Exception) -> None:
        self._waiting.setText(sentence(error)[0])
        self.failed.emit(*sentence(error))
