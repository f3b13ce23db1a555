"""Keeps an overview of the project's pictures up to date, off the GUI's thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from petdesk.api import PetDeskError
from petdesk.gui.latest import Latest
from petdesk.gui.session import Session
from petdesk.project import Project

if TYPE_CHECKING:
    from petdesk.data.overview import Overview


class Watch(QObject):
    """Counts the pictures anew after every edit.

    Attributes:
        changed: Signal: `overview` is another now.
        overview: The pictures as they were counted last; None until they are, and without a project.
        root_is_there: Whether the folder of the pictures was there then.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._latest = Latest(session.background, self)
        self.overview: Overview | None = None
        self.root_is_there = True
        session.project_opened.connect(self._begin)
        session.project_closing.connect(self._end)
        session.pictures_changed.connect(self.refresh)
        session.setting_changed.connect(self._on_setting)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._look_again)
        self.refresh()

    @property
    def busy(self) -> bool:
        """Whether it counts now."""
        return self._latest.busy

    def refresh(self) -> None:
        """Counts again."""
        project, known = self._session.project, self.overview
        if project is not None:
            self._latest.ask(
                lambda _stop: _look(project, known),
                lambda seen: self._take(project, seen),
                lambda error: self._fail(project, error),
            )

    def _begin(self) -> None:
        self._end()
        self.refresh()

    def _end(self) -> None:
        self._latest.drop()
        self.overview = None
        self.changed.emit()

    def _on_setting(self, key: str) -> None:
        from petdesk.data.groups import GROUPS
        from petdesk.data.overview import SEED, VALID_FRACTION

        if key in (SEED, VALID_FRACTION, GROUPS):
            self.refresh()

    def _look_again(self, state: Qt.ApplicationState) -> None:
        """Back from another program, which may have moved the pictures."""
        project = self._session.project
        if state is Qt.ApplicationState.ApplicationActive and project is not None and self.overview is not None:
            there = self.root_is_there
            self._session.background.ask(
                lambda: project.root.is_dir(), lambda now: self.refresh() if now != there else None, owner=self
            )

    def _take(self, project: Project, answer: "tuple[Overview, bool]") -> None:
        if project is not self._session.project:
            return  # asked for by the last edits of one that is closed by now
        self.overview, self.root_is_there = answer
        self.changed.emit()

    def _fail(self, project: Project, error: Exception) -> None:
        if project is not self._session.project:
            return
        if isinstance(error, PetDeskError):
            self._session.failed(str(error))
        else:
            raise error


def _look(project: Project, known: "Overview | None") -> "tuple[Overview, bool]":
    from petdesk.data import overview as o
    from petdesk.data.groups import together
    from petdesk.training.project_run import kept_value

    columns = project.columns(None if known is None else known.columns)
    fraction = kept_value("valid_fraction", project.settings.get(o.VALID_FRACTION))
    seed = kept_value("seed", project.settings.get(o.SEED))
    seen = o.overview(columns, valid_fraction=fraction, seed=seed, together=together(project, columns), known=known)
    return seen, project.root.is_dir()
