"""The Data page: begin, set up, and look at the pictures."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from petdesk.api import PetDeskError
from petdesk.gui.job import Ending, Job
from petdesk.gui.page import Page
from petdesk.gui.pages.data.places import documents_folder, kind_of, refusal
from petdesk.gui.pages.data.welcome import Welcome
from petdesk.gui.session import Session
from petdesk.project import SUFFIX, Source, suggested_place

if TYPE_CHECKING:
    from petdesk.gui.pages.data.set_up import SetUp
    from petdesk.gui.pages.data.workbench import Workbench

DRAWN_PETS = "drawn-pets"


class DataPage(Page):
    """Shows one of three views: the welcome, the set-up, or the workbench of the open project."""

    key: ClassVar[str] = "data"
    help_topic: ClassVar[str] = "data"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._views = QStackedLayout()
        self.content.addLayout(self._views, 1)
        self.welcome = Welcome(session)
        self.welcome.folder_wanted.connect(self.choose_folder)
        self.welcome.table_wanted.connect(self.choose_table)
        self.welcome.project_wanted.connect(self.choose_project)
        self.welcome.drawn_wanted.connect(self.draw_pets)
        self.welcome.recent.wanted.connect(self._open)
        self._views.addWidget(self.welcome)
        # Made when they are needed: the window is to be there before NumPy is.
        self._set_up: SetUp | None = None
        self._workbench: Workbench | None = None

    @property
    def set_up(self) -> "SetUp":
        """The view in which a source is set up."""
        if self._set_up is None:
            from petdesk.gui.pages.data.set_up import SetUp

            self._set_up = SetUp(self.session)
            self._set_up.read_wanted.connect(self._read)
            self._set_up.cancel_wanted.connect(self._cancel)
            self._set_up.left.connect(self._show_home)
            self._set_up.other_wanted.connect(self._choose_other)
            self._set_up.place.open_wanted.connect(self._open)
            self._views.addWidget(self._set_up)
        return self._set_up

    @property
    def workbench(self) -> "Workbench":
        """The view on the open project."""
        if self._workbench is None:
            from petdesk.gui.pages.data.workbench import Workbench

            self._workbench = Workbench(self.session, self.messages)
            self._workbench.source.reread_wanted.connect(self._reread)
            self._workbench.source.change_wanted.connect(self._change_labels)
            self._workbench.find_wanted.connect(self._find_folder)
            self._views.addWidget(self._workbench)
        return self._workbench

    def shown(self, context: dict[str, Any]) -> None:
        """Takes a `path` to begin with; with a project, a `tab`, and `classes`, `show` and `text` to filter by."""
        if "path" in context:
            self.take(Path(context["path"]))
        elif self.session.project is None and self._views.currentWidget() is self.welcome:
            self.welcome.refresh()
        elif self.session.project is not None and context:
            self._show_home()
            self.workbench.show_context(context)

    def help_now(self) -> str:
        """Of the tab that is open."""
        if self._workbench is None or self._views.currentWidget() is not self._workbench:
            return self.help_topic
        return self._workbench.help_topic

    def opened(self) -> None:
        """Shows the project."""
        self.messages.clear()
        self._show_home()
        self.workbench.begin()

    def closing(self) -> None:
        """Goes back to the welcome."""
        if self._workbench is not None:
            self._workbench.end()
        self.messages.clear()
        self._views.setCurrentWidget(self.welcome)
        self.welcome.refresh()

    def take(self, path: Path) -> None:
        """Begins with what was dropped or chosen: a folder, a table or a project; says so where it is none of them."""
        kind = kind_of(path)
        if kind == "no":
            self.messages.say(refusal(path), "warning", topic="open")
        elif kind == "project":
            self._open(path)
        else:
            self.begin(path)

    def choose_folder(self) -> None:
        """Asks for a folder of pictures."""
        chosen = QFileDialog.getExistingDirectory(self.window(), self.tr("Choose a folder of pictures"))
        if chosen:
            self.take(Path(chosen))

    def choose_table(self) -> None:
        """Asks for a table."""
        kinds = self.tr("Tables (*.csv *.tsv)")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Choose a table of pictures"), "", kinds)
        if chosen:
            self.take(Path(chosen))

    def choose_project(self) -> None:
        """Asks for a project."""
        kinds = self.tr("Projects (*{})").format(SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Open a project"), "", kinds)
        if chosen:
            self._open(Path(chosen))

    def draw_pets(self) -> None:
        """Sets up a project of pets that PetDesk draws; opens it where it is there already."""
        folder = documents_folder() / self.tr("Drawn pets")
        project = suggested_place(folder, folder.parent)
        if project.exists():
            self._open(project)
        else:
            self.begin(folder, DRAWN_PETS)

    def begin(self, path: Path, dataset: str | None = None) -> None:
        """Shows how a source is set up; its dataset is guessed where none is named."""
        if self._refused_while_busy():
            return
        self.messages.clear()
        self._views.setCurrentWidget(self.set_up)
        self.set_up.setFocus()
        self.set_up.begin(path, dataset)

    def _open(self, path: Path) -> None:
        if self._refused_while_busy():
            return
        try:
            self.session.open_project(path)
        except PetDeskError as error:
            self.messages.say(str(error), "error", topic="open")
            self.welcome.refresh()
        else:
            self._show_home()

    def _choose_other(self) -> None:
        if self.set_up.source.path.is_file():
            self.choose_table()
        else:
            self.choose_folder()

    def _read(self) -> None:
        """Reads what was set up: into a new project, or into the open one."""
        from petdesk.data.import_job import import_source

        source, registry = self.set_up.source, self.session.registry
        if not self.set_up.is_new:
            self._reread(source=source)
            return
        place = self.set_up.place.path()
        self._start(lambda: import_source(place, source, registry), self._imported)

    def _imported(self, ending: Ending) -> None:
        remarks = [str(remark) for remark in ending.result["remarks"]]
        # Once everybody has heard that the job has ended.
        QTimer.singleShot(0, self, lambda: self._open_new(Path(str(ending.result["project"])), remarks))

    def _open_new(self, path: Path, remarks: list[str]) -> None:
        self._open(path)
        for remark in remarks:
            self.messages.say(remark, "info")

    def _reread(self, *, source: Source | None = None, moved: bool = False) -> None:
        from petdesk.data.import_job import reread_source

        project, registry = self.session.project, self.session.registry
        if project is not None:
            self.workbench.checking.stop()
            self._start(lambda: reread_source(project, registry, source=source, moved=moved), self._reread_done)

    def _reread_done(self, ending: Ending) -> None:
        from petdesk.gui.pages.data.changes import changes_in_words

        self._show_home()
        self.messages.clear()
        for remark in ending.result["remarks"]:
            self.messages.say(str(remark), "info")
        self.messages.say(changes_in_words(ending.result), "info")
        self.session.pictures_changed.emit()
        self.workbench.begin()

    def _start(self, make_job: Callable[[], Any], done: Callable[[Ending], object]) -> None:
        if self._refused(self.session.reading.job):
            return
        job = self.session.reading.start(make_job, title=self.tr("Reading the pictures"))
        self._show_reading(True)
        job.ended.connect(lambda ending: self._end(ending, done))

    def _end(self, ending: Ending, done: Callable[[Ending], object]) -> None:
        self._show_reading(False)
        if ending.outcome == "done":
            done(ending)
        elif ending.outcome == "failed":
            self.messages.say(ending.message, "error", details=ending.details)
        else:
            self.messages.say(self.tr("Reading was cancelled; nothing has changed."))
        if self._workbench is not None and self.session.project is not None:
            self._workbench.checking.start()

    def _show_reading(self, reading: bool) -> None:
        if self._set_up is not None:
            self._set_up.show_reading(reading)
        if self._workbench is not None:
            self._workbench.source.setEnabled(not reading)

    def _cancel(self) -> None:
        if self.session.reading.job is not None:
            self.session.reading.job.cancel()

    def _change_labels(self) -> None:
        project = self.session.project
        if project is not None and not self._refused(self.session.reading.job):
            self.messages.clear()
            self.set_up.change(project.source)
            self._views.setCurrentWidget(self.set_up)

    def _find_folder(self) -> None:
        project = self.session.project
        if project is None:
            return
        source = project.source
        if source.path.suffix.lower() in (".csv", ".tsv"):
            kinds = self.tr("Tables (*.csv *.tsv)")
            chosen, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Where is the table now?"), "", kinds)
        else:
            chosen = QFileDialog.getExistingDirectory(self.window(), self.tr("Where are the pictures now?"))
        if chosen:
            found = Source(path=Path(chosen), dataset=source.dataset, params=source.params)
            self._reread(source=found, moved=True)

    def _show_home(self) -> None:
        self._views.setCurrentWidget(self.welcome if self.session.project is None else self.workbench)
        if self.session.project is None:
            self.welcome.refresh()

    def _refused_while_busy(self) -> bool:
        return self._refused(self.session.reading.job or self.session.work.job)

    def _refused(self, job: Job | None) -> bool:
        if job is not None:
            text = self.tr("“{}” is still under way. Wait for it or cancel it first.")
            self.messages.say(text.format(job.title), "warning")
        return job is not None
