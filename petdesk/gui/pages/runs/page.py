"""The runs page."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, TypeVar, cast

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from petdesk.api import PetDeskError
from petdesk.gui.background import Ticket
from petdesk.gui.page import Page
from petdesk.gui.pages.runs import actions as act
from petdesk.gui.pages.runs.comparison import NO_SETTINGS
from petdesk.gui.pages.runs.deletion import deletion_question
from petdesk.gui.pages.runs.details import RunDetails
from petdesk.gui.pages.runs.facts import RunFacts, all_facts, folder_size, resumable
from petdesk.gui.pages.runs.members import NewModel
from petdesk.gui.pages.runs.overlay import Overlay
from petdesk.gui.pages.runs.run_list import RunList
from petdesk.gui.pages.runs.setting_words import title_of_choice
from petdesk.gui.pages.runs.story import story
from petdesk.gui.pages.runs.table import RunTable
from petdesk.gui.session import Session
from petdesk.gui.theme import colours
from petdesk.gui.widgets.empty_state import EmptyState
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import sentence
from petdesk.model_file import MODEL
from petdesk.project import Project, ProjectError
from petdesk.training.command_line import command_line

ResultT = TypeVar("ResultT")

COLUMNS = "runs.columns"
"""Under which key the user's columns are kept."""


class RunsPage(Page):
    """Every training of the project: what came of it, its curves beside those of others, and what to do with it."""

    key: ClassVar[str] = "runs"
    help_topic: ClassVar[str] = "runs"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._reading: Ticket | None = None
        self._asked: list[Ticket] = []
        self._wanted: set[int] = set()
        self._resumable: frozenset[int] | None = None
        self._stale = True
        self.table = RunTable(partial(title_of_choice, session.registry), self)
        self.view = RunList(self.table)
        self.actions_row = act.RunActions(self)
        self.actions_row.asked.connect(self._do)
        self.story = muted()
        self.story.setObjectName("runs.story")
        self.overlay = Overlay(session.background)
        self.details = RunDetails(session)
        self.details.said.connect(lambda text, kind, details: self.messages.say(text, kind, details=details))
        self.details.working.connect(self.actions_row.setDisabled)
        self.details.made.connect(self._take_model)
        self._empty = EmptyState(
            "chart-line-up",
            self.tr("No runs yet"),
            self.tr(
                "Every training is kept here: with its settings, its curves and its model, to be compared and used."
            ),
            [(self.tr("Go to Train"), lambda: session.go_to("train"))],
        )
        self._empty.setObjectName("runs.empty")
        self._closed = EmptyState(
            "folder-open",
            self.tr("No project is open"),
            self.tr("Choose pictures first; the runs of their project are listed here."),
            [(self.tr("Choose pictures"), lambda: session.go_to("data"))],
        )
        self._closed.setObjectName("runs.closed")
        self._full = self._build_full()
        self._stack = QStackedWidget()
        for page in (self._closed, self._empty, self._full):
            self._stack.addWidget(page)
        self.content.addWidget(self._stack)
        session.runs_changed.connect(self._refresh)
        session.plugins_changed.connect(self._refresh)
        session.work.changed.connect(self._allow)
        self._restyle()

    def shown(self, context: dict[str, Any]) -> None:
        """Reads the list again; `run`, a number, is chosen."""
        if isinstance(context.get("run"), int):
            self._wanted = {context["run"]}
            self._stale = True
        if self._stale or self.session.project is None:
            self._load()

    def opened(self) -> None:
        """Shows the runs of another project."""
        self._wanted.clear()
        self._refresh()

    def closing(self) -> None:
        """Lets go of the project's runs."""
        self._drop()
        self.messages.clear()
        self.overlay.forget()
        self.details.forget()
        self.table.show_runs([])
        self._stale = True
        self._stack.setCurrentWidget(self._closed)

    def chosen(self) -> list[RunFacts]:
        """The runs that are chosen, in the order of the list."""
        return self.view.chosen()

    def choose(self, runs: Sequence[int]) -> None:
        """Chooses these runs in the list."""
        self.view.choose(runs)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_stack"):
            self._restyle()

    def _build_full(self) -> QWidget:
        view = self.view
        view.customContextMenuRequested.connect(self._show_menu)
        view.activated.connect(lambda _index: self._do(act.INTERPRET))
        view.chosen_changed.connect(self._show_chosen)
        kept = self.session.preferences.get(COLUMNS)
        if isinstance(kept, list):
            view.show_columns(kept)
        view.columns_changed.connect(lambda: self.session.preferences.set(COLUMNS, view.columns()))
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 4)
        column.addWidget(view, 1)
        column.addWidget(self.actions_row)
        column.addWidget(self.story)
        below = QSplitter(Qt.Orientation.Horizontal)
        below.addWidget(self.overlay)
        below.addWidget(self.details)
        below.setSizes([620, 380])
        below.setStretchFactor(0, 3)
        below.setStretchFactor(1, 2)
        below.setChildrenCollapsible(False)
        whole = QSplitter(Qt.Orientation.Vertical)
        whole.addWidget(top)
        whole.addWidget(below)
        whole.setSizes([250, 390])
        whole.setStretchFactor(0, 2)
        whole.setStretchFactor(1, 3)
        whole.setChildrenCollapsible(False)
        return whole

    def _refresh(self) -> None:
        self._stale = True
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        project = self.session.project
        if self._reading is not None:
            self._reading.drop()
        if project is None:
            self._stack.setCurrentWidget(self._closed)
            return
        self._stale = False
        self._reading = self._ask(lambda: all_facts(project), self._show_runs)

    def _take_resumable(self, runs: frozenset[int]) -> None:
        self._resumable = runs
        self._allow()

    def _show_runs(self, facts: list[RunFacts]) -> None:
        self._resumable = None
        # Apart, because it may wait for torch: the list is there before.
        self._reading = self._ask(lambda: resumable(facts), self._take_resumable)
        chosen = self._wanted or {one.run.id for one in self.chosen()}
        self._wanted = set()
        self.table.show_runs(facts)
        self._stack.setCurrentWidget(self._full if facts else self._empty)
        self.view.fit_columns()
        known = chosen & {one.run.id for one in facts}
        newest = [max(one.run.id for one in facts)] if facts else []
        self.choose(sorted(known) or newest)

    def _show_chosen(self) -> None:
        chosen, project = self.chosen(), self.session.project
        self._allow()
        self.overlay.show_runs(chosen)
        self.details.show_runs(chosen, read_only=project is not None and project.read_only)

    def _allow(self) -> None:
        """Says how the chosen run ended, and switches on what can be done."""
        chosen, project, job = self.chosen(), self.session.project, self.session.work.job
        self.actions_row.allow(
            chosen,
            read_only=project is not None and project.read_only,
            resumable=self._resumable,
            busy_with="" if job is None else job.title,
        )
        known = self._resumable or frozenset()
        text = story(chosen[0], can_go_on=chosen[0].run.id in known) if len(chosen) == 1 else ""
        self.story.setText(text)
        self.story.setVisible(bool(text))

    def _show_menu(self, at: QPoint) -> None:
        if self.chosen():
            menu = self.actions_row.menu(self)
            menu.addMenu(self.view.columns_menu(menu))
            menu.popup(self.view.viewport().mapToGlobal(at))

    def _do(self, name: str) -> None:
        chosen, project = self.chosen(), self.session.project
        if project is None or not chosen or not self.actions_row.actions_by_name[name].isEnabled():
            return
        facts = chosen[0]
        if name == act.INTERPRET:
            self.session.go_to("interpret", run=facts.run.id)
        elif name == act.PREDICT:
            self.session.go_to("predict", model=facts.run.path / MODEL)
        elif name == act.GO_ON:
            self.session.go_to("train", go_on=facts.run.id)
        elif name == act.AGAIN:
            own = {key: value for key, value in self._as_asked(facts).items() if key not in NO_SETTINGS}
            self.session.go_to("train", settings=own)
        elif name == act.FOLDER:
            self._open_folder(facts.run.path)
        elif name == act.COMMAND:
            self._copy_command(facts, project)
        elif name == act.DELETE:
            self._ask_to_delete(chosen, project)

    def _as_asked(self, facts: RunFacts) -> dict[str, Any]:
        """The settings as the user gave them, where the project knows; else as they were used."""
        asked = facts.run.summary.get("settings")
        return asked if isinstance(asked, dict) and asked else facts.settings

    def _open_folder(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.messages.say(self.tr("No program opened the folder {}.").format(path), "warning")

    def _copy_command(self, facts: RunFacts, project: Project) -> None:
        config = facts.run.path / "config.json" if facts.has_config else None
        try:
            line = command_line(
                {"source": str(project.path), **facts.settings},
                project.path.parent / f"{facts.run.path.name}-again",
                config=config,
            )
        except PetDeskError as error:
            self.messages.say(str(error), "error")
            return
        QGuiApplication.clipboard().setText(line)
        self.messages.say(self.tr("The command that repeats run {} is copied: {}").format(facts.run.id, line))

    def _ask_to_delete(self, chosen: list[RunFacts], project: Project) -> None:
        def question(size: int) -> None:
            box = deletion_question(self, chosen, size)
            box.finished.connect(lambda _answer: self._delete(chosen, project) if _is_yes(box) else None)
            box.open()

        self._ask_once(lambda: sum(folder_size(one.run.path) for one in chosen), question)

    def _delete(self, chosen: list[RunFacts], project: Project) -> None:
        def delete() -> None:
            for one in chosen:
                project.runs.delete(one.run.id)

        self.actions_row.setEnabled(False)
        self._ask_once(delete, lambda _nothing: self._deleted(), self._not_deleted)

    def _deleted(self) -> None:
        self.actions_row.setEnabled(True)
        self.session.runs_changed.emit()

    def _not_deleted(self, error: Exception) -> None:
        self._deleted()
        self._say_failure(error)

    def _take_model(self, model: NewModel) -> None:
        """Writes the figures of a run's new model into the list."""
        project = self.session.project
        if project is not None:
            try:
                project.runs.end(model.run.id, status=cast("Any", model.run.status), summary=model.summary)
            except ProjectError as error:
                self._say_failure(error)
        self.session.runs_changed.emit()

    def _ask(
        self,
        function: Callable[[], ResultT],
        then: Callable[[ResultT], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> Ticket:
        return self.session.background.ask(function, then, failed or self._say_failure, owner=self)

    def _ask_once(
        self,
        function: Callable[[], ResultT],
        then: Callable[[ResultT], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        self._asked = [ticket for ticket in self._asked if not ticket.dropped]
        self._asked.append(self._ask(function, then, failed))

    def _say_failure(self, error: Exception) -> None:
        text, details = sentence(error)
        self.messages.say(text, "error", details=details)

    def _drop(self) -> None:
        for ticket in (self._reading, *self._asked):
            if ticket is not None:
                ticket.drop()
        self._reading, self._asked = None, []
        self.actions_row.setEnabled(True)

    def _restyle(self) -> None:
        self.table.restyle(colours(self.palette()))


def _is_yes(box: QMessageBox) -> bool:
    button = box.clickedButton()
    return button is not None and box.buttonRole(button) == QMessageBox.ButtonRole.DestructiveRole
