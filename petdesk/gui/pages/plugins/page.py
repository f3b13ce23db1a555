"""The plugins page."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QTabWidget, QWidget

from petdesk.api import PetDeskError
from petdesk.folders import plugin_folder
from petdesk.gui.icons import icon
from petdesk.gui.job import Job
from petdesk.gui.naming import named
from petdesk.gui.page import Page
from petdesk.gui.pages.plugins.add_tab import AddTab
from petdesk.gui.pages.plugins.changes import Changes, Outcome
from petdesk.gui.pages.plugins.engine import Engine, usual_engine
from petdesk.gui.pages.plugins.here_tab import HereTab
from petdesk.gui.pages.plugins.installing import Installing, Step
from petdesk.gui.pages.plugins.sources import dropped_source
from petdesk.gui.pages.plugins.states import in_safe_mode, reason_in_words
from petdesk.gui.session import Session
from petdesk.gui.widgets.message_bar import Kind
from petdesk.gui.words import sentence
from petdesk.registry import DisabledPlugins
from petdesk.registry.installer import Installed, Plan
from petdesk.registry.registry import disabled_plugins

SOURCES = "plugins.sources"
"""The preference that remembers what each package was installed from last, to propose it again."""
LAST = "installation"
"""The topic of what was done last: one message takes the other's place."""


class PluginsPage(Page):
    """What PetDesk was taught, and by whom; and teaching it more.

    Args:
        session: Its registry is shown.
        parent: The parent.
        disabled: The list of switched-off plugins; None is the usual one.
        engine: What installs plugins; None is the usual one.

    Attributes:
        tabs: The plugins that are here, and getting more.
        here, add: The tabs.
        undo: Takes the last change back.
    """

    key: ClassVar[str] = "plugins"
    help_topic: ClassVar[str] = "plugins"

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        disabled: DisabledPlugins | None = None,
        engine: Engine | None = None,
    ) -> None:
        super().__init__(session, parent)
        self.setAcceptDrops(True)
        self._disabled = disabled or disabled_plugins()
        self._engine = engine or usual_engine()
        self._changes = Changes(session, self._engine.store, self._disabled, self)
        self._installing = Installing(session, self._engine, self)
        self.tabs = named(QTabWidget(), "plugins.tabs")
        self.here = HereTab(session.registry)
        self.add = AddTab(session, self._engine, self._installing)
        self.undo = named(QPushButton(self.tr("U&ndo")), "plugins.undo")
        self._again = named(QPushButton(self.tr("Look a&gain")), "plugins.look-again")
        self._folder = named(QPushButton(self.tr("&Open the plugin folder")), "plugins.folder")
        self._arrange()
        self._connect()
        self._show_plugins()
        self._show_undo()

    def shown(self, context: dict[str, Any]) -> None:
        """Reads again what is there.

        The context may name a `plugin` to show, a package to `install`, or the tab `add`.
        """
        self._show_plugins()
        if context.get("tab") == "add":
            self.tabs.setCurrentWidget(self.add)
        if context.get("plugin"):
            self.tabs.setCurrentWidget(self.here)
            self.here.choose(str(context["plugin"]))
        if context.get("install"):
            self._propose(str(context["install"]))

    def shows_standing_of(self, job: Job) -> bool:
        """Whether the installation can be seen."""
        return self.tabs.currentWidget() is self.add and self.add.shows(job)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Takes what a plugin may be installed from; anything else is the window's."""
        if dropped_source(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Writes what was dropped into the field."""
        source = dropped_source(event.mimeData())
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self._fill(source))  # once the file manager has its answer

    def _arrange(self) -> None:
        self._folder.setIcon(icon("folder-open"))
        self._folder.setToolTip(self.tr("A plugin in a single .py file works from here:\n{}").format(plugin_folder()))
        self._again.setToolTip(self.tr("Loads what came into the plugin folder since PetDesk was started."))
        for button in (self.undo, self._again, self._folder):
            self.here.top.addWidget(button)
        for before, after in pairwise([self.here.filter, self.undo, self._again, self._folder, self.here.view]):
            self.setTabOrder(before, after)
        self.tabs.addTab(self.here, self.tr("Plugins &here"))
        self.tabs.addTab(self.add, self.tr("Get &more"))
        self.content.addWidget(self.tabs)

    def _connect(self) -> None:
        self._folder.clicked.connect(self._open_folder)
        self._again.clicked.connect(lambda: self._try(self._changes.look_again))
        self.undo.clicked.connect(lambda: self._try(self._changes.undo))
        detail, add = self.here.detail, self.add
        detail.switched.connect(self._switch)
        detail.choices.again.connect(lambda name: self._try(lambda: self._changes.try_again(self.here.record(name))))
        detail.choices.update_wanted.connect(self._update)
        detail.choices.roll_back_wanted.connect(lambda one: self._try(lambda: self._changes.roll_back(one.name)))
        detail.choices.removal_wanted.connect(lambda one: self._try(lambda: self._changes.remove(one.name)))
        add.wanted.connect(self._look)
        add.agreed.connect(lambda: self._try(self._agree))
        add.known.failed.connect(lambda message, details: self.messages.say(message, "error", details=details))
        self._installing.moved.connect(self.standing_moved)
        self._installing.installed.connect(self._finish)
        self._installing.failed.connect(self._say_failure)
        self._installing.cancelled.connect(self._say_cancelled)
        self._changes.done.connect(self._tell)
        self._changes.undo_changed.connect(self._show_undo)
        self.tabs.currentChanged.connect(self.standing_moved)
        self.session.plugins_changed.connect(self._show_plugins)
        self.session.ending.connect(self._engine.store.tidy)

    def _show_plugins(self) -> None:
        names, installed = frozenset[str](), tuple[Installed, ...]()
        try:
            names = self._disabled.names()
            installed = self._engine.store.installed()
        except PetDeskError as error:
            self.messages.say(str(error), "warning")
        self.here.show_plugins(names, installed)
        self.add.known.show_installed(
            {record.source: record.version for record in self.session.registry.plugins if not record.builtin}
            | {one.name: one.version for one in installed}
        )

    def _show_undo(self) -> None:
        words = self._changes.can_undo
        self.undo.setEnabled(bool(words))
        self.undo.setToolTip(self.tr("Take back: {}").format(words) if words else self.tr("Nothing was changed yet."))

    def _switch(self, name: str, off: bool) -> None:
        self._try(lambda: self._changes.switch(self.here.record(name), off=off))

    def _update(self, one: Installed) -> None:
        self._fill(one.source)
        self._look(one.source, self.add.source.build.isChecked())

    def _propose(self, package: str) -> None:
        """Fills in what a package came from last, or what the list of known plugins says."""
        sources = self.session.preferences.get(SOURCES, {})
        last = sources.get(package) if isinstance(sources, dict) else None
        self._fill(last or self.add.known.source_of(package))

    def _fill(self, source: str) -> None:
        self.tabs.setCurrentWidget(self.add)
        if self._installing.step in (Step.IDLE, Step.ASKING):
            self._installing.decline()
            self.add.source.fill(source)

    def _look(self, source: str, build: bool) -> None:
        self.messages.clear()
        if self.session.installing.busy:
            self.messages.say(self.tr("Another plugin is being installed. Wait for it or cancel it."), "warning")
            return
        self._installing.look(source, allow_build=build)

    def _agree(self) -> None:
        if self._installing.replaces:
            self._changes.refuse_while_busy()
        self._changes.begin()
        self._installing.agree()

    def _finish(self, plan: Plan) -> None:
        sources = self.session.preferences.get(SOURCES, {})
        kept = sources if isinstance(sources, dict) else {}
        self.session.preferences.set(SOURCES, {**kept, plan.name: plan.source})
        self.add.source.line.clear()
        self.messages.say(self.tr("{} is in place and is being loaded.").format(plan.name), topic=LAST)
        self._try(lambda: self._changes.was_installed(plan))

    def _tell(self, outcome: Outcome) -> None:
        self._show_plugins()
        words = [outcome.words]
        words += [self.tr("{} does not work: {}").format(record.name, record.reason) for record in outcome.broken]
        words += [reason_in_words(record) for record in outcome.loaded[:1] if in_safe_mode(record)]
        if outcome.restart:
            words.append(self.tr("Restart PetDesk for this to take effect."))
        actions = [(self.tr("Undo"), self.undo.click)] if self._changes.can_undo else []
        details = "\n".join(record.traceback for record in outcome.broken)
        kind: Kind = "error" if outcome.broken else "info"
        self.messages.say(" ".join(words), kind, details=details, actions=actions, topic=LAST)
        if outcome.loaded:
            self.tabs.setCurrentWidget(self.here)
            self.here.choose(outcome.loaded[0].name)

    def _say_failure(self, message: str, details: str, source: str) -> None:
        self.messages.say(message, "error", details=details, topic=LAST)
        if not self.isVisible():
            self.session.failed(self.tr("{} was not installed. {}").format(source, message), details)

    def _say_cancelled(self, source: str) -> None:
        self.messages.say(self.tr("{} was not installed; nothing has changed.").format(source), topic=LAST)

    def _try(self, change: Callable[[], object]) -> None:
        """Does what the user asks for, and says why where it cannot be done."""
        try:
            change()
        except PetDeskError as error:
            message, details = sentence(error)
            self.messages.say(message, "error", details=details, topic=LAST)
        self._show_plugins()

    def _open_folder(self) -> None:
        folder: Path = plugin_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.messages.say(
                self.tr("The folder {} cannot be made ({}).").format(folder, error.strerror or error), "error"
            )
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.messages.say(self.tr("The plugin folder is {}. No program opened it.").format(folder), "warning")
