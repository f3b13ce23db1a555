"""The page that trains: settings on the left, the finder and the training on the right."""

import math
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from petdesk.api import SettingsError
from petdesk.events import Event, Resumed, SnapshotKept, Warned
from petdesk.gui.background import Ticket
from petdesk.gui.job import Job
from petdesk.gui.page import Page
from petdesk.gui.pages.train.compare import CompareDialog
from petdesk.gui.pages.train.controls import Controls
from petdesk.gui.pages.train.engine_words import in_language, of_resumed, of_snapshot
from petdesk.gui.pages.train.figure_words import share_in_full
from petdesk.gui.pages.train.form import TrainForm
from petdesk.gui.pages.train.lever_words import title_of
from petdesk.gui.pages.train.live_panel import LivePanel
from petdesk.gui.pages.train.lr_panel import LrPanel
from petdesk.gui.pages.train.settings import TrainSettings
from petdesk.gui.pages.train.trainer import Ended, Trainer
from petdesk.gui.session import Session
from petdesk.gui.widgets.empty_state import EmptyState
from petdesk.gui.widgets.message_bar import MOST_MESSAGES, Kind
from petdesk.gui.words import translated
from petdesk.project import ClassCount, ProjectError
from petdesk.training.config import TrainConfig

FEWEST_CLASSES = 2
WIDTHS = (440, 580)
"""Of the two sides, to begin with."""


class TrainPage(Page):
    """Trains into the project that is open.

    Attributes:
        settings: Of the next training.
        trainer: The training under way.
        form, controls, finder, live: The parts of the page.
        compare: The dialog that compares networks; None until it is asked for.
        tabs: The finder and the training.
    """

    key = "train"
    help_topic = "train"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.settings = TrainSettings(session, self)
        self.trainer = Trainer(session, self)
        self._classes: list[ClassCount] | None = None
        self._ticket: Ticket | None = None
        self._left_out = 0
        self._monitor = "error_rate"
        self.form = TrainForm(session, self.settings)
        self.controls = Controls()
        self.finder = LrPanel(session, self.settings)
        self.live = LivePanel()
        self.compare: CompareDialog | None = None
        self.tabs = QTabWidget()
        self.empty = EmptyState(
            "barbell",
            self.tr("Nothing to train on yet"),
            self.tr(
                "Open a folder of pictures on the Data page, or a project. Then choose here how to train, and start."
            ),
            [(self.tr("Go to the pictures"), lambda: session.go_to("data"))],
        )
        self._arrange()
        self._connect()
        self.opened()

    def shown(self, context: dict[str, Any]) -> None:
        """Takes over the `settings` of a run, goes on with run `go_on`, shows the `tab` `lr` or `training`."""
        if "settings" in context and self.session.project is not None:
            self.settings.take(context["settings"])
            self.messages.say(self.tr("The settings of that run are taken over. Ctrl+Z takes them back."))
        if isinstance(context.get("go_on"), int):
            self.go_on(context["go_on"])
        if context.get("tab") in ("lr", "training"):
            self.tabs.setCurrentWidget(self.finder if context["tab"] == "lr" else self.live)
        self._ask_classes()

    def shows_standing_of(self, job: Job) -> bool:
        """On the tab that it belongs to."""
        return job is (self.trainer.job if self.tabs.currentWidget() is self.live else self.finder.job)

    def opened(self) -> None:
        """Shows the project's settings."""
        there = self.session.project is not None
        self._pages.setCurrentIndex(1 if there else 0)
        if there:
            self._classes = None
            self.form.begin()
            self._say_unusable()
            self._ask_classes()
        self._show_state()

    def closing(self) -> None:
        """Lets go of the project."""
        if self._ticket is not None:
            self._ticket.drop()
        self.form.recipe.curve.forget()
        if self.compare is not None:
            self.compare.forget()
        self.finder.forget()
        self.live.clear()
        self.messages.clear()
        self._pages.setCurrentIndex(0)

    def start(self) -> None:
        """Starts a training with what is set; says so where that cannot be."""
        if self.session.work.busy:
            return
        self.finder.settle()
        config = self._config()
        if config is None:
            return
        architecture = translated(self.session.registry.architectures[config.arch].title)
        had_focus = self.controls.has_focus()
        self._monitor = config.monitor
        self.trainer.start(config, title=self.tr("Training {}").format(architecture))
        if had_focus:
            self.controls.take_focus()

    def go_on(self, run: int) -> None:
        """Goes on with a run that ended early; says so where that cannot be."""
        project, job = self.session.project, self.session.work.job
        if project is None:
            return
        if job is not None:
            words = self.tr("“{}” is under way. The run can go on when it is done.")
            self.messages.say(words.format(job.title), "warning")
            return
        try:
            settings = project.runs.get(run).summary
        except ProjectError as error:
            self.messages.say(str(error), "error")
            return
        self._monitor = settings.get("settings", {}).get("monitor", self._monitor)
        arch = settings.get("arch", "")
        specs = self.session.registry.architectures
        architecture = translated(specs[arch].title) if arch in specs else arch
        self.trainer.go_on(run, title=self.tr("Training {}").format(architecture))
        self.controls.take_focus()  # what had it may be gone, with the question whether to go on

    def show_compare(self) -> None:
        """Opens the comparison of networks beside the page."""
        self.form.settle()
        if self.compare is None:
            self.compare = CompareDialog(self.session, self.settings, self)
            self.compare.network_chosen.connect(self.settings.use_network)
        self.compare.begin()
        self.compare.show()
        self.compare.raise_()
        self.compare.activateWindow()

    def find_rate(self) -> None:
        """Starts the learning rate finder; says so where that cannot be."""
        if self.session.work.busy:
            return
        config = self._config()
        if config is not None:
            self.finder.start(config)

    def _arrange(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self.form, 1)
        column.addWidget(self.controls)
        self.tabs.setObjectName("train.tabs")
        self.tabs.setAccessibleName(self.tr("Learning rate and training"))
        self.tabs.addTab(self.finder, self.tr("Learning rate"))
        self.tabs.addTab(self.live, self.tr("Training"))
        beside = QVBoxLayout(right)
        beside.setContentsMargins(6, 0, 0, 0)
        beside.addWidget(self.tabs)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("train.split")
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes(list(WIDTHS))
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 2)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(split)
        self.content.addLayout(self._pages)

    def _connect(self) -> None:
        self.controls.start_asked.connect(self.start)
        self.controls.pause_asked.connect(self.trainer.toggle_pause)
        self.controls.stop_asked.connect(self._stop)
        self.finder.find_asked.connect(self.find_rate)
        self.finder.failed.connect(lambda message, details: self.messages.say(message, "error", details=details))
        self.form.augmentation.preview_asked.connect(lambda: self.session.go_to("data", tab="preview"))
        self.form.recipe.phases_changed.connect(lambda: self.finder.show_phases(self.form.recipe.phases()))
        self.form.recipe.files.said.connect(self._say)
        self.form.network.compare_asked.connect(self.show_compare)
        self.form.more.labels_asked.connect(lambda: self.session.go_to("data"))
        self.settings.refused.connect(lambda sentence: self.messages.say(sentence, "error"))
        self.trainer.started.connect(lambda _job: self._begin())
        self.trainer.events.connect(self._take)
        self.trainer.paused.connect(self._show_pause)
        self.trainer.ended.connect(self._end)
        self.session.work.changed.connect(self._show_state)
        self.tabs.currentChanged.connect(lambda _index: self.standing_moved.emit())
        self.session.pictures_changed.connect(self._ask_classes)

    def _say(self, sentence: str, kind: Kind) -> None:
        """On loading and saving recipes; one takes the place of the one before."""
        self.messages.say(sentence, kind, topic="recipe")

    def _config(self) -> TrainConfig | None:
        self.messages.clear()
        self.form.settle()
        refusal = self.form.refusal()
        if refusal:
            self.messages.say(refusal, "error")
            return None
        try:
            return self.settings.config()
        except SettingsError as error:
            self.messages.say(str(error), "error")
            return None

    def _say_unusable(self) -> None:
        fields = [title_of(field) for field in self.settings.unusable()]
        if fields:
            self.messages.say(
                self.tr(
                    "What this project keeps for “{}” cannot be used, so the usual value is taken. Set it anew here."
                ).format(", ".join(fields)),
                "warning",
            )

    def _begin(self) -> None:
        self.messages.clear()
        self._left_out = 0
        self.live.begin(self._monitor)
        self.tabs.setCurrentWidget(self.live)
        self._show_state()

    def _take(self, events: list[Event]) -> None:
        warned = [event for event in events if isinstance(event, Warned)]
        for remark in [event for event in warned if event.path is None][-MOST_MESSAGES:]:
            self.messages.say(in_language(remark.message), "warning")
        for event in events:
            if isinstance(event, SnapshotKept):
                self.messages.say(of_snapshot(event), topic="snapshot")
            elif isinstance(event, Resumed):
                self.messages.say(of_resumed(event), topic="resumed")
        if left_out := [event for event in warned if event.path is not None]:
            self._tell_left_out(left_out)
        self.live.take(events)

    def _tell_left_out(self, events: list[Warned]) -> None:
        """One message for all pictures that cannot be read."""
        self._left_out += len(events)
        text = events[0].message
        if self._left_out > 1:
            text = self.tr("%Ln picture(s) are left out because they cannot be read.", "", self._left_out)
        show = (self.tr("Show them"), lambda: self.session.go_to("data", show="problems"))
        self.messages.say(text, "warning", actions=[show], topic="left out")

    def _show_pause(self, paused: bool) -> None:
        self.controls.show_paused(paused=paused)
        self.live.standing.pause(paused=paused)

    def _stop(self, discard: bool) -> None:
        self.trainer.stop(discard=discard)
        self.controls.show_stopping()
        self.live.standing.stopping()

    def _end(self, ended: Ended) -> None:
        self.live.end(ended)
        self._show_state()
        self.controls.take_focus_back()
        if ended.outcome == "failed":
            self.messages.say(ended.message, "error", details=ended.details)
        elif ended.model is not None:
            text = self.tr("The training is stopped, and what it learned is kept.")
            if ended.outcome == "done":
                text = self._result(ended.result)
            self.messages.say(text, actions=self._next_steps(ended, ended.model.parent))

    def _result(self, result: Mapping[str, Any]) -> str:
        """What a finished training comes to, in a sentence; the rest stands beside its curves."""
        error = result.get("error_rate")
        if error is None:
            return self.tr("The training is done.")
        shown = share_in_full(error, result.get("error_low", math.nan), result.get("error_high", math.nan))
        return self.tr("The training is done: the model gets {} of the validation pictures wrong.").format(shown)

    def _next_steps(self, ended: Ended, model: Path) -> list[tuple[str, Callable[[], object]]]:
        label = (self.tr("Label pictures"), lambda: self.session.go_to("predict", model=model))
        if not ended.answered:
            return [label]
        return [(self.tr("See where it is wrong"), lambda: self.session.go_to("interpret", run=ended.run)), label]

    def _ask_classes(self) -> None:
        project = self.session.project
        if self._ticket is not None:
            self._ticket.drop()
        if project is not None:
            self._ticket = self.session.background.ask(project.pictures.classes, self._take_classes, owner=self)

    def _take_classes(self, classes: list[ClassCount]) -> None:
        self._classes = classes
        self._show_state()

    def _show_state(self) -> None:
        """Shows what can be done now, and why the rest cannot."""
        reason = self._reason()
        job = self.trainer.job
        self.controls.show_running(
            running=job is not None,
            paused=job is not None and job.is_paused,
            stopping=job is not None and job.is_cancelling,
        )
        self.controls.show_reason(reason)
        training = self.tr("A training is under way.") if job is not None else ""
        self.finder.show_reason(reason or training)

    def _reason(self) -> str:
        """Why nothing can start; empty where it can."""
        if self._classes is not None:
            used = [count.name for count in self._classes if count.train + count.valid + count.open]
            if not used:
                return self.tr("There are no pictures to train on. Add some on the Data page.")
            if len(used) < FEWEST_CLASSES:
                return self.tr(
                    "All pictures are of one class, “{}”. A network learns to tell at least two apart."
                ).format(used[0])
        job = self.session.work.job
        if job is not None and job is not self.trainer.job:
            return self.tr("“{}” is under way. Training can start when it is done.").format(job.title)
        return ""
