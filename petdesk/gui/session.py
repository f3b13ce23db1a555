"""The session: what the pages share, and the only way in which they hear of each other."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from petdesk.gui import plugin_texts
from petdesk.gui.background import Background
from petdesk.gui.job import Job, JobRunner
from petdesk.gui.plugin_house import PluginHouse
from petdesk.gui.preferences import Preferences
from petdesk.project import Edits, Entry, Project
from petdesk.registry import Loader, Registry

logger = logging.getLogger(__name__)


class Session(QObject):
    """One open project at a time, the jobs, and who has to know what.

    Attributes:
        project_opened: Signal: `project` is open now.
        project_closing: Signal: let go of it.
        pictures_changed: Signal: labels, splits, exclusions, classes or the pictures themselves are others now.
        setting_changed: Signal with the key of a project's setting that is another now, by whatever way.
        history_changed: Signal: what undo and redo would do is something else now.
        runs_changed: Signal: a run was added, ended or deleted.
        plugins_changed: Signal: the registry has other plugins now; what lists specs lists them anew.
        ending: Signal: the app closes now; what would stay behind goes.
        show_page: Signal with a page's key and a dict of what to show there.
        failure: Signal with a sentence and details, for what went wrong where no page can say it.
        work: Runs what needs the whole machine: the finder, training, prediction.
        reading: Runs what reads pictures: scans and checks.
        installing: Looks into plugins and installs them; a training need not end for that.
        background: Answers short questions.
        house: Lets plugins come and go.
        leaving: Whether the app is about to close: what waits for its turn is not begun any more.
    """

    project_opened = Signal()
    project_closing = Signal()
    pictures_changed = Signal()
    setting_changed = Signal(str)
    history_changed = Signal()
    runs_changed = Signal()
    plugins_changed = Signal()
    ending = Signal()
    show_page = Signal(str, object)
    failure = Signal(str, str)

    def __init__(
        self,
        registry: Registry,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        loader: Loader | None = None,
    ) -> None:
        super().__init__(parent)
        self.registry, self.preferences = registry, preferences
        plugin_texts.follow(registry)
        self.project: Project | None = None
        self.work = JobRunner(self)
        self.reading = JobRunner(self)
        self.installing = JobRunner(self)
        self.background = Background(self)
        self.house = PluginHouse(registry, self, loader=loader)
        self.house.changed.connect(self.plugins_changed)
        self.leaving = False

    def open_project(self, path: Path) -> None:
        """Opens a project in place of the one that is open.

        Raises:
            ProjectError: It cannot be opened; the one that is open stays open.
            RuntimeError: A job is under way: look at `busy` first.
        """
        if self.busy:
            raise RuntimeError("a job is under way")
        if self.project is not None and self.project.path == path:
            return
        project = Project.open(path)
        self.close_project()
        self.project = project
        self.preferences.remember(project.path)
        self.project_opened.emit()
        self.history_changed.emit()

    def close_project(self) -> None:
        """Closes the project that is open, if one is."""
        if self.project is not None:
            self.project_closing.emit()
            self.project.close()
            self.project = None
            self.history_changed.emit()

    @property
    def busy(self) -> bool:
        """Whether a job is under way that needs the project and the plugins to stay as they are."""
        return self.work.busy or self.reading.busy

    @property
    def runners(self) -> tuple[JobRunner, ...]:
        """All that run jobs which closing the app would end."""
        return self.work, self.reading, self.installing

    @property
    def under_way(self) -> Job | None:
        """The job that closing the app would end; the first where there are several."""
        return next((runner.job for runner in self.runners if runner.job is not None), None)

    def setting(self, key: str, default: Any = None) -> Any:
        """A setting of the open project; `default` without one."""
        return default if self.project is None else self.project.settings.get(key, default)

    def edit_setting(self, key: str, value: Any) -> None:
        """Changes a setting of the project so that it can be undone.

        Raises:
            ProjectError: It cannot be written.
        """
        if self.project is not None and self.project.edits.set_setting(key, value) is not None:
            self.setting_changed.emit(key)
            self.history_changed.emit()

    def edit(self, change: Callable[[Edits], Entry | None]) -> Entry | None:
        """Edits pictures or classes and lets everybody know; returns None where all was so already.

        Raises:
            ProjectError: It cannot be done; says why.
        """
        if self.project is None:
            return None
        entry = change(self.project.edits)
        if entry is not None:
            self._changed(entry)
        return entry

    def undo(self) -> Entry | None:
        """Takes the last edit back.

        Raises:
            ProjectError: It cannot be written.
        """
        return self._changed(self.project.journal.undo() if self.project is not None else None)

    def redo(self) -> Entry | None:
        """Makes the edit that was undone last again.

        Raises:
            ProjectError: It cannot be written.
        """
        return self._changed(self.project.journal.redo() if self.project is not None else None)

    def go_to(self, page: str, **context: Any) -> None:
        """Shows another page."""
        self.show_page.emit(page, context)

    def failed(self, message: str, details: str = "") -> None:
        """Says what went wrong where no page can."""
        self.failure.emit(message, details)

    def close(self) -> None:
        """Ends what is under way and lets everything go; waits until it has."""
        for runner in self.runners:
            if runner.job is not None:
                runner.job.cancel()
                runner.job.wait()
        self.ending.emit()
        self.house.close()
        self.background.close()
        self.close_project()

    def _changed(self, entry: Entry | None) -> Entry | None:
        if entry is not None:
            if entry.setting is not None:
                self.setting_changed.emit(entry.setting)
            else:
                self.pictures_changed.emit()
            self.history_changed.emit()
        return entry
