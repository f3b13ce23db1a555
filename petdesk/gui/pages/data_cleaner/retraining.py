"""Training again with the labels of now, and the error before and after."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from petdesk.api import PetDeskError
from petdesk.gui.latest import Latest
from petdesk.gui.pages.data_cleaner.earlier_run import EarlierRun, Error, change_between
from petdesk.gui.session import Session
from petdesk.gui.watch import Watch

if TYPE_CHECKING:
    from petdesk.gui.pages.train.trainer import Ended, Trainer
    from petdesk.interpret import Change


class Retraining(QObject):
    """Knows the last finished run, and trains one like it.

    Attributes:
        changed: Signal: there is something else to show.
        failed: Signal with a sentence and its details.
        before: Of the run before; None where there is none.
        after: Of the run that was trained here since; None before it is done.
        change: From one to the other on the same pictures; None where it is not known.
    """

    changed = Signal()
    failed = Signal(str, str)

    def __init__(self, session: Session, watch: Watch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._watch = session, watch
        self._latest = Latest(session.background, self)
        self._comparing = Latest(session.background, self)
        self._trainer: Trainer | None = None
        self._base: EarlierRun | None = None
        self.before: Error | None = None
        self.after: Error | None = None
        self.change: Change | None = None

    @property
    def training(self) -> bool:
        """Whether a training that was begun here is under way."""
        return self._trainer is not None and self._trainer.job is not None

    @property
    def obstacle(self) -> str:
        """The title of a job that is in the way; empty where nothing is."""
        job = self._session.work.job
        return "" if job is None else job.title

    def begin(self) -> None:
        """Another project is open: forgets, and looks for its last run."""
        self._base = self.before = self.after = self.change = None
        self._latest.drop()
        self._comparing.drop()
        self.refresh()

    def refresh(self) -> None:
        """Measures again by the labels of now."""
        project, seen = self._session.project, self._watch.overview
        if project is None or seen is None or self.training or self._comparing.busy:
            return
        if self.after is None:
            newest = next((run for run in project.runs.all() if run.status == "finished"), None)
            if newest is None or self._base is None or newest.id != self._base.run.id:
                self._base = None if newest is None else EarlierRun(newest, project)
        base = self._base
        if base is None:
            self.before = None
            self.changed.emit()
            return
        self._latest.ask(lambda _stop: base.error(seen), self._take_before)

    def start(self) -> None:
        """Trains with the settings of the last finished run, or the project's own where there is none."""
        from petdesk.gui.pages.train.trainer import Trainer
        from petdesk.training.project_run import project_config, setting_key

        project = self._session.project
        if project is None or self._session.work.busy:
            return
        if self._trainer is None:
            self._trainer = Trainer(self._session, self)
            self._trainer.ended.connect(self._end)
        if self.after is not None:  # what was after is before now
            self._base = EarlierRun(project.runs.get(self.after.run), project)
        base = self._base
        self.after = self.change = None
        settings = {} if base is None else base.run.summary.get("settings") or {}
        kept = {setting_key(name): value for name, value in settings.items()} or project.settings.all()
        try:
            config = project_config(project.path, kept)
            self._trainer.start(config, title=self.tr("Training again with the labels of now"))
        except PetDeskError as error:
            self.failed.emit(str(error), "")
        self.changed.emit()

    def _take_before(self, error: Error) -> None:
        self.before = error
        self.changed.emit()

    def _end(self, ended: "Ended") -> None:
        project = self._session.project
        if ended.outcome == "failed":
            self.failed.emit(ended.message, ended.details)
        if project is None or ended.outcome != "done" or ended.run is None:
            self.changed.emit()
            return
        run, base = EarlierRun(project.runs.get(ended.run), project), self._base
        seen = self._watch.overview
        self._latest.drop()
        self._comparing.ask(
            lambda _stop: (
                None if base is None else base.error(seen),
                run.error(seen),
                None if base is None else change_between(base, run),
            ),
            self._take_after,
        )

    def _take_after(self, answer: "tuple[Error | None, Error, Change | None]") -> None:
        self.before, self.after, self.change = answer
        self.changed.emit()
