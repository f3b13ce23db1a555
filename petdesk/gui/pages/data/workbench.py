"""The view on the open project: its source, its pictures, and what training will see of them."""

from importlib import import_module
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from petdesk.api import PetDeskError
from petdesk.gui.job import Ending
from petdesk.gui.latest import Latest
from petdesk.gui.naming import named
from petdesk.gui.pages.data.checking import Checking
from petdesk.gui.pages.data.editing import Editing
from petdesk.gui.pages.data.pictures_tab import PicturesTab
from petdesk.gui.pages.data.source_line import SourceLine
from petdesk.gui.session import Session
from petdesk.gui.watch import Watch
from petdesk.gui.widgets.message_bar import MessageBar

TABS = ("pictures", "cleaner", "audit", "preview", "steps")
HELP = {"cleaner": "cleaner", "audit": "audit", "preview": "batch-preview", "steps": "batch-preview"}
"""The help pages of tabs that have one of their own."""
FEWEST_CLASSES = 2


class Workbench(QWidget):
    """Tabs over the pictures of a project.

    Attributes:
        find_wanted: Signal: the folder of the pictures is to be looked for.
        source, tabs, pictures, checking, watch: Its parts.
        cleaner, audit: The panels of these tabs; None until they were shown.
    """

    find_wanted = Signal()

    def __init__(self, session: Session, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._warned: set[str] = set()
        self.watch = Watch(session, self)
        self.checking = Checking(session, self)
        self._stopped_moves = Latest(session.background, self)
        self.source = SourceLine(session)
        self._editing = Editing(session, messages, self._classes, self)
        self.pictures = PicturesTab(session, self.watch, self._editing)
        self.tabs = named(QTabWidget(), "data.tabs")
        self.tabs.addTab(self.pictures, self.tr("Pictures"))
        self.pictures.follow_wanted.connect(self._follow)
        self._steps: Any = None
        self.cleaner: Any = None
        self.audit: Any = None
        self._late: dict[int, tuple[QVBoxLayout, str]] = {}
        for title, panel in (
            (self.tr("Cleaner"), "CleanerPanel"),
            (self.tr("Audit"), "AuditPanel"),
            (self.tr("Batch preview"), "PreviewPanel"),
            (self.tr("Step by step"), "StepsPanel"),
        ):
            holder = QWidget()
            room = QVBoxLayout(holder)
            room.setContentsMargins(0, 0, 0, 0)
            self._late[self.tabs.addTab(holder, title)] = (room, panel)
        self.tabs.currentChanged.connect(self._fill)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.source)
        layout.addWidget(self.tabs, 1)
        self.watch.changed.connect(self._show)
        self.checking.started.connect(self.source.strip.follow)
        self.checking.found.connect(self.watch.refresh)
        self.checking.ended.connect(self._check_ended)

    @property
    def help_topic(self) -> str:
        """The help page of the open tab."""
        return HELP.get(TABS[self.tabs.currentIndex()], "data")

    def begin(self) -> None:
        """Shows the open project."""
        self._warned.clear()
        self.source.show_source()
        self._look_for_stopped_moves()

    def end(self) -> None:
        """Lets go of it."""
        self.checking.stop()
        self._stopped_moves.drop()

    def show_context(self, context: dict[str, Any]) -> None:
        """Shows what another page asked for."""
        if context.get("tab") in TABS:
            self.tabs.setCurrentIndex(TABS.index(context["tab"]))
        if context.get("tab") == "cleaner" and {"pictures", "what"} & context.keys():
            self.cleaner.show_context(context)
        elif {"classes", "show", "text"} & context.keys():
            self.tabs.setCurrentIndex(0)
            self.pictures.show_only(
                classes=tuple(context.get("classes", ())),
                show=context.get("show", "all"),
                text=context.get("text", ""),
            )

    def _classes(self) -> tuple[str, ...]:
        return () if self.watch.overview is None else self.watch.overview.columns.classes

    def _fill(self, position: int) -> None:
        """Makes a panel when its tab is first shown: the window is to be there before NumPy is."""
        if position not in self._late:
            return
        room, name = self._late.pop(position)
        if position == TABS.index("cleaner"):
            from petdesk.gui.pages.data_cleaner import CleanerPanel

            self.cleaner = CleanerPanel(self._session, self.watch, self._editing, self._messages)
            self.cleaner.apply_wanted.connect(self._open_apply)
            room.addWidget(self.cleaner)
            return
        if position == TABS.index("audit"):
            from petdesk.gui.pages.data_audit import AuditPanel

            self.audit = AuditPanel(self._session, self.watch, self.checking, self._editing, self._messages)
            self.audit.cleaner_wanted.connect(lambda ids: self.show_context({"tab": "cleaner", "pictures": ids}))
            room.addWidget(self.audit)
            return
        panel: Any = getattr(import_module("petdesk.gui.pages.data_preview"), name)(self._session, self.watch)
        room.addWidget(panel)
        if position == TABS.index("preview"):
            panel.picture_chosen.connect(self._follow)
        else:
            self._steps = panel

    def _follow(self, picture: int) -> None:
        """Shows one picture step by step."""
        self.tabs.setCurrentIndex(TABS.index("steps"))
        if self._steps is not None:
            self._steps.set_picture(picture)

    def _show(self) -> None:
        seen = self.watch.overview
        if seen is None:
            return
        if not self.watch.root_is_there:
            self._warn(
                "missing",
                self.tr(
                    "{}, the folder with this project's pictures, is not there. Connect its disk, or say where it is."
                ).format(seen.columns.root),
                [(self.tr("Find the folder..."), self.find_wanted.emit)],
            )
            return
        if len(seen.columns) > 0 and len(seen.columns.classes) < FEWEST_CLASSES:
            self._warn(
                "classes",
                self.tr(
                    "All pictures are of one class now. A network needs at least two to tell apart: give some pictures "
                    "another class, or change how labels are read."
                ),
            )
        elif seen.pictures.sum() == 0 and len(seen.columns):
            self._warn("nothing", self.tr("No picture takes part in training: all are left out or cannot be read."))
        if seen.unchecked and "checked" not in self._warned and not self._session.reading.busy:
            self._warned.add("checked")
            self.checking.start()

    def _look_for_stopped_moves(self) -> None:
        """Says so where files were being moved when PetDesk was ended."""
        from petdesk.project.apply import unfinished

        project = self._session.project
        if project is not None:
            self._stopped_moves.ask(lambda _stop: unfinished(project), self._tell_of_stopped_moves, self._cannot_tell)

    def _tell_of_stopped_moves(self, log: object) -> None:
        if log is not None:
            self._warn(
                "moves",
                self.tr("Applying the labels to the disk was stopped before all files were moved. Nothing is lost."),
                [(self.tr("Finish it or take it back..."), self._open_apply)],
            )

    def _cannot_tell(self, error: Exception) -> None:
        if not isinstance(error, PetDeskError):
            raise error
        self._warn("moves", str(error))

    def _open_apply(self) -> None:
        from petdesk.gui.pages.data_apply import ApplyDialog

        if self._session.project is not None:
            dialog = ApplyDialog(self._session, prepare=self.checking.stop, parent=self.window())
            # Later: it may have closed because the project does.
            dialog.finished.connect(lambda: QTimer.singleShot(0, self, self.checking.start))
            dialog.open()

    def _check_ended(self, ending: Ending) -> None:
        if ending.outcome == "failed":
            self._messages.say(ending.message, "error", details=ending.details)

    def _warn(self, key: str, text: str, actions: Any = ()) -> None:
        """Says something once, until the project is shown anew."""
        if key not in self._warned:
            self._warned.add(key)
            self._messages.say(text, "warning", actions=actions)
