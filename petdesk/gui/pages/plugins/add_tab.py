"""Getting more plugins: where from, what would come, and the installation under way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from petdesk.gui.job import Job
from petdesk.gui.pages.plugins.consent import Consent
from petdesk.gui.pages.plugins.engine import Engine
from petdesk.gui.pages.plugins.installing import Installing, Step
from petdesk.gui.pages.plugins.known_list import KnownList
from petdesk.gui.pages.plugins.source_box import SourceBox
from petdesk.gui.pages.plugins.sources import runs_nothing
from petdesk.gui.pages.plugins.work_panel import WorkPanel
from petdesk.gui.session import Session
from petdesk.registry.installer import Plan


class AddTab(QWidget):
    """Asks where a plugin comes from, then what the installation asks and tells.

    Attributes:
        wanted: Signal with a source to look into, and whether it may be built.
        agreed: Signal: the plan that is shown is to be carried out.
        source: The field for it.
        known: The list of known plugins.
        work: The job under way.
        consent: The question.
    """

    wanted = Signal(str, bool)
    agreed = Signal()

    def __init__(self, session: Session, engine: Engine, installing: Installing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine, self._installing = engine, installing
        self.source, self.known = SourceBox(), KnownList(session, engine.known)
        self.work, self.consent = WorkPanel(), Consent()
        self._choosing, self._stack = QWidget(), QStackedWidget()
        self._arrange()
        self.source.wanted.connect(self.wanted)
        self.known.chosen.connect(self._take_known)
        self.work.cancel.clicked.connect(self._cancel)
        self.consent.agreed.connect(self.agreed)
        self.consent.declined.connect(installing.decline)
        installing.moved.connect(self._follow)
        installing.events.connect(self.work.take)
        installing.planned.connect(self._ask)

    def shows(self, job: Job) -> bool:
        """Whether it shows how far a job is."""
        return job is self._installing.job and self._stack.currentWidget() is self.work

    def _arrange(self) -> None:
        choosing = QVBoxLayout(self._choosing)
        choosing.setContentsMargins(0, 0, 0, 0)
        choosing.setSpacing(self.fontMetrics().height())
        choosing.addWidget(self.source)
        choosing.addWidget(self.known, 1)
        for widget in (self._choosing, self.work, self.consent):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, self.fontMetrics().height() // 2, 0, 0)
        layout.addWidget(self._stack)

    def _take_known(self, source: str) -> None:
        """Looks into it at once only where that runs nothing: whoever wrote the list is not whom the user trusts."""
        if runs_nothing(source):
            self.source.fill(source)
            self.wanted.emit(source, False)
        else:
            self.source.propose(source)

    def _cancel(self) -> None:
        self.work.stopping()
        self._installing.cancel()

    def _follow(self) -> None:
        step, job = self._installing.step, self._installing.job
        if job is not None:
            self.work.follow(job, fresh=step is Step.LOOKING)
            self._show(self.work, self.work.cancel)
        elif step is Step.IDLE:
            self._show(self._choosing, self.source.line)

    def _ask(self, plan: Plan) -> None:
        self.consent.ask(plan, place=self._engine.store.folder)
        self._show(self.consent, self.consent.leave)  # who presses Enter too often installs nothing

    def _show(self, panel: QWidget, focus: QWidget) -> None:
        """Brings a panel on screen; the focus goes along where it was on the one before."""
        focused = QApplication.focusWidget()
        had_it = focused is not None and self.isAncestorOf(focused)
        self._stack.setCurrentWidget(panel)
        if had_it:
            focus.setFocus()
