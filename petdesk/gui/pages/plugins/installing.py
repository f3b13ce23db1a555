"""One installation, step by step: looked into, asked about, put in place."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from petdesk.gui.job import Ending, Job
from petdesk.gui.pages.plugins.engine import Engine
from petdesk.gui.session import Session
from petdesk.registry.installer import Plan


class Step(Enum):
    """Where it is."""

    IDLE = auto()
    LOOKING = auto()
    ASKING = auto()
    INSTALLING = auto()


class Installing(QObject):
    """Installs one plugin at a time.

    Attributes:
        moved: Signal: `step` is another now.
        events: Signal with a list of the events since the last one.
        planned: Signal with the `Plan` that the user is to agree to.
        installed: Signal with the `Plan` that was carried out.
        failed: Signal with a sentence, details, and the source.
        cancelled: Signal with the source: the user stopped it.
        step: Where it is.
        source: What is installed, or was last.
        job: The job under way; None between them.
    """

    moved = Signal()
    events = Signal(list)
    planned = Signal(object)
    installed = Signal(object)
    failed = Signal(str, str, str)
    cancelled = Signal(str)

    def __init__(self, session: Session, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._engine = session, engine
        self._plan: Plan | None = None
        self.step, self.source = Step.IDLE, ""
        self.job: Job | None = None
        session.ending.connect(self.decline)

    @property
    def replaces(self) -> str | None:
        """The version that the plan would replace; None where it replaces none, or there is no plan."""
        return None if self._plan is None else self._plan.replaces

    def look(self, source: str, *, allow_build: bool = False) -> None:
        """Finds out what installing `source` would bring; `planned` or `failed` tells.

        Raises:
            RuntimeError: One is under way: look at `step` first.
        """
        if self.step not in (Step.IDLE, Step.ASKING):
            raise RuntimeError(f"{self.source} is still being installed")
        self.decline()
        self.source = source
        engine = self._engine
        title = self.tr("Looking into {}").format(short(source))
        job = self._session.installing.start(lambda: engine.plan(source, allow_build), title=title)
        self._follow(job, Step.LOOKING, self._end_looking)

    def agree(self) -> None:
        """Does what the plan says."""
        agreed, engine = self._plan, self._engine
        if agreed is None or self.step is not Step.ASKING:
            return
        title = self.tr("Installing {}").format(f"{agreed.name} {agreed.version}")
        job = self._session.installing.start(lambda: engine.install(agreed), title=title)
        self._follow(job, Step.INSTALLING, self._end_installing)

    def decline(self) -> None:
        """Drops the plan."""
        dropped, self._plan = self._plan, None
        if dropped is not None:
            self._engine.discard(dropped)
            self._move(Step.IDLE)

    def cancel(self) -> None:
        """Stops what is under way; nothing of it stays."""
        if self.job is not None:
            self.job.cancel()
        else:
            self.decline()

    def _follow(self, job: Job, step: Step, end: Callable[[Ending], None]) -> None:
        self.job = job
        job.events.connect(self.events)
        job.ended.connect(end)
        self._move(step)

    def _end_looking(self, ending: Ending) -> None:
        self.job = None
        if ending.outcome != "done":
            self._give_up(ending)
            return
        self._plan = Plan.from_document(ending.result)
        if self._session.leaving:
            self.decline()
            return
        self._move(Step.ASKING)
        self.planned.emit(self._plan)

    def _end_installing(self, ending: Ending) -> None:
        self.job = None
        if ending.outcome != "done":
            self.decline()
            self._give_up(ending)
            return
        done, self._plan = self._plan, None
        self._move(Step.IDLE)
        self.installed.emit(done)

    def _give_up(self, ending: Ending) -> None:
        self._move(Step.IDLE)
        if ending.outcome == "failed":
            self.failed.emit(ending.message, ending.details, self.source)
        else:
            self.cancelled.emit(self.source)

    def _move(self, step: Step) -> None:
        self.step = step
        self.moved.emit()


def short(source: str) -> str:
    """A source in few letters: a path's or an address's last part."""
    return source.rstrip("/\\").replace("\\", "/").rpartition("/")[2] or source
