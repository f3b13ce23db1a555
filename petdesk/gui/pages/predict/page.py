"""The Predict page: a model, pictures, and what the model makes of them."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from petdesk.api import PetDeskError
from petdesk.events import Event, PredictionMade
from petdesk.gui.job import Ending
from petdesk.gui.page import Page
from petdesk.gui.pages.predict.asking_choice import AskingChoice
from petdesk.gui.pages.predict.asking_words import asked
from petdesk.gui.pages.predict.controls import button
from petdesk.gui.pages.predict.drops import Dropped, sort_dropped
from petdesk.gui.pages.predict.earlier import EarlierPredictions
from petdesk.gui.pages.predict.export import suggested_place, write_table
from petdesk.gui.pages.predict.kept import COPIES, MODEL, NONE, OPEN, THRESHOLD, Kept
from petdesk.gui.pages.predict.labelling import Blame, Labelling
from petdesk.gui.pages.predict.model_choice import ModelChoice
from petdesk.gui.pages.predict.questions import Questions
from petdesk.gui.pages.predict.results import Results
from petdesk.gui.pages.predict.source_choice import SourceChoice
from petdesk.gui.saving import ask_path
from petdesk.gui.session import Session
from petdesk.gui.widgets.empty_state import EmptyState
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import number, sentence
from petdesk.predict.archive import Record
from petdesk.predict.asking import Asking
from petdesk.predict.predictions import Predictions


class PredictPage(Page):
    """Labels folders and pictures, with a project or without.

    Attributes:
        model: The chosen model.
        source: What to label.
        results: The answers.
        earlier: What was labelled before.
        asking: How the model is asked.
        start, cancel: The buttons.
    """

    key = "predict"
    help_topic = "predict"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setAcceptDrops(True)
        self._kept = Kept(session)
        self._questions = Questions(self, session.background)
        self._labelling = Labelling(session, self)
        self._record: Record | None = None
        self._fresh = Predictions()
        self.model = ModelChoice(session)
        self.source = SourceChoice(session)
        self.asking = AskingChoice()
        self.results = Results(session)
        self.earlier = EarlierPredictions()
        self.start = button(self.tr("&Label them"), "predict.start", primary=True)
        self.cancel = button(self.tr("&Cancel"), "predict.cancel", tip=self.tr("Stop; what is labelled so far is kept"))
        self._waiting = muted()
        self._waiting.setObjectName("predict.waiting")
        self._empty = EmptyState(
            "tag",
            self.tr("Label new pictures"),
            self.tr(
                "Choose a model above and a folder, or drop both here. Every picture gets the most probable label and "
                "how confident the model is. Your files are never moved or changed."
            ),
            [
                (self.tr("Choose folder..."), self.source.ask_for_folder),
                (self.tr("Choose pictures..."), self.source.ask_for_pictures),
            ],
        )
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        if session.project is None:  # else whoever made the page says so
            self.opened()

    def shown(self, context: dict[str, Any]) -> None:
        """Takes `model`, a model file or run folder, and `sources`, folders and pictures, where they are given."""
        if "model" in context:
            self._pick_model(Path(context["model"]))
        if "sources" in context:
            self.source.choose([Path(source) for source in context["sources"]])

    def opened(self) -> None:
        """Brings back what was labelled last in this project."""
        kept = self._kept.get(MODEL)
        if isinstance(kept, str) and Path(kept).exists():
            self.model.choose(Path(kept))
        self.model.refresh()
        self.results.set_threshold(self._kept.threshold)
        self.asking.show_asking(self._kept.asking)
        self._list_earlier(reopen=self._kept.get(OPEN) if self.session.project is not None else None)

    def closing(self) -> None:
        """Shows nothing of a project that is no longer open."""
        self._record = None
        for kind in ("earlier", "table"):
            self._questions.drop(kind)
        self._show_start()
        for bar in (self.messages, self.model.errors, self.source.errors):
            bar.clear()
        self.earlier.show_records([])
        self.model.forget()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Takes models, folders and pictures; projects are the window's."""
        if not sort_dropped(event.mimeData()).is_empty:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Takes what was dropped; a single picture is labelled at once."""
        dropped = sort_dropped(event.mimeData())
        event.acceptProposedAction()
        self._take(dropped)

    def _build(self) -> None:
        self.source.buttons.addWidget(self.start)
        self.source.buttons.addWidget(self.cancel)
        self.source.options.addWidget(self.asking)
        choices = QHBoxLayout()
        choices.setSpacing(10)
        choices.addWidget(self.model, 1)
        choices.addWidget(self.source, 1)
        begin = QSplitter(Qt.Orientation.Vertical)
        begin.setChildrenCollapsible(False)
        begin.addWidget(self._empty)
        begin.addWidget(self.earlier)
        begin.setStretchFactor(0, 3)
        begin.setStretchFactor(1, 2)
        self._stack.addWidget(begin)
        self._stack.addWidget(self.results)
        self.content.addLayout(choices)
        self.content.addWidget(self._waiting)
        self.content.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.model.changed.connect(self._enable)
        self.model.picked.connect(self._keep_model)
        self.source.changed.connect(self._enable)
        self.asking.changed.connect(self._keep_asking)
        self.start.clicked.connect(self._start)
        self.cancel.clicked.connect(self._labelling.cancel)
        self._labelling.changed.connect(self._enable)
        self._labelling.wanted.connect(self._start)
        self._labelling.events.connect(self._take_events)
        self._labelling.ended.connect(self._end)
        self.results.threshold_changed.connect(self._keep_threshold)
        self.results.export_wanted.connect(self._export)
        self.results.earlier_wanted.connect(self._show_start)
        self.earlier.opened.connect(self._open_record)
        self.earlier.deleted.connect(self._delete)
        self.session.runs_changed.connect(self.model.refresh)
        self.session.setting_changed.connect(self._take_setting)
        self._enable()

    def _enable(self) -> None:
        state, obstacle = self._labelling.state, self._labelling.obstacle
        had_focus = self.start.hasFocus() or self.cancel.hasFocus()
        entry = self.model.entry
        self.asking.show_document(None if entry is None else entry.document)
        missing = ""
        if entry is None or entry.error:
            missing = self.tr("Choose a model first")
        elif not self.source.sources:
            missing = self.tr("Choose a folder or pictures first")
        self.start.setVisible(state == "idle")
        self.start.setEnabled(not missing)
        self.start.setText(self.tr("&Label when that is done") if obstacle else self.tr("&Label them"))
        self.start.setToolTip(missing or self.tr("Have the model label every picture"))
        self.cancel.setVisible(state != "idle")
        self.cancel.setText(self.tr("&Cancel waiting") if state == "waiting" else self.tr("&Cancel"))
        if had_focus:  # of the two, it stays on the one that is there
            (self.start if state == "idle" else self.cancel).setFocus()
        words = {
            "idle": self.tr("“{}” is under way. Labelling can begin when it is done."),
            "waiting": self.tr("Labelling begins when “{}” is done."),
        }
        self._waiting.setText(words.get(state, "").format(obstacle))
        self._waiting.setVisible(bool(obstacle) and state != "running")
        for widget in (self.model.list, self.model.open, self.source.folder, self.source.pictures, self.asking):
            widget.setEnabled(state == "idle")

    def _start(self) -> None:
        entry = self.model.entry
        if entry is None or entry.document is None or entry.error or not self.source.sources:
            return
        if self.session.work.busy:
            self._labelling.wait()
            return
        self.model.errors.clear()
        self.source.errors.clear()
        asking = self.asking.asking
        none = asking.none_label(entry.document)
        self._record = self._kept.archive.new(
            entry.path, self.source.sources, model_title=entry.name, asking=asking, none=none
        )
        self._fresh = Predictions(none=none)
        self._show_predictions(self._record, self._fresh)
        self._labelling.start(self._record, title=self.tr("Labelling {}").format(_named(self._record)))

    def _take_events(self, events: list[Event]) -> None:
        made = [event for event in events if isinstance(event, PredictionMade)]
        for event in made:
            self._fresh.add(event.path, event.label, event.confidence, event.error)
        if made:
            self.results.grow()

    def _end(self, ending: Ending, blame: Blame) -> None:
        had_focus = self.cancel.hasFocus()
        self.results.finish()
        if had_focus:
            self.results.table.setFocus()
        if ending.outcome == "failed":
            bars = {"model": self.model.errors, "pictures": self.source.errors}
            bars.get(blame, self.messages).say(ending.message, "error", details=ending.details)
        elif ending.outcome == "done" and 0 < len(self._fresh) == len(self._fresh.errors):
            self.source.errors.say(
                self.tr("None of these files is a picture that PetDesk can read. Choose other pictures."), "warning"
            )
        if not len(self._fresh):
            self._show_start()
        elif self._record is not None:
            self._keep(OPEN, self._record.folder.name)
            if ending.outcome == "cancelled":
                self.results.set_title(self.tr("{}, cancelled; what was labelled is kept").format(_named(self._record)))
        self._list_earlier()

    def _show_predictions(self, record: Record, predictions: Predictions) -> None:
        title = self.tr("{}, labelled by {}").format(_named(record), record.about.model_title) + asked(record.about)
        self.results.show_predictions(predictions, record.about, title=title)
        self._stack.setCurrentWidget(self.results)

    def _show_start(self) -> None:
        self._stack.setCurrentIndex(0)

    def _list_earlier(self, *, reopen: object = None) -> None:
        archive = self._kept.archive

        def take(records: list[Record]) -> None:
            if archive.folder != self._kept.archive.folder:
                return
            self.earlier.show_records(records)
            found = next((record for record in records if record.folder.name == reopen), None)
            if found is not None and self._record is None:
                self._open_record(found)

        self._questions.ask("earlier", archive.all, take)

    def _open_record(self, record: Record) -> None:
        if self._labelling.state == "running":
            self._stack.setCurrentWidget(self.results)
            return

        def take(predictions: Predictions) -> None:
            if self._labelling.state == "running":
                return
            self._record = record
            self._show_predictions(record, predictions)
            self.results.finish()
            self._keep(OPEN, record.folder.name)

        self._questions.ask("table", record.read, take, self._say)

    def _delete(self, record: Record) -> None:
        archive = self._kept.archive

        def gone(_: None) -> None:
            if self._record is not None and self._record.folder == record.folder:
                self._record = None
            self._list_earlier()

        self._questions.ask(f"delete {record.folder}", lambda: archive.delete(record), gone, self._say)

    def _export(self, rows: "range | list[int]") -> None:
        if self._record is None:
            return
        place = suggested_place(self._record.about.sources)
        path = ask_path(
            self, self.tr("Export the labels"), place, [self.tr("Tables (*.csv)"), self.tr("All files (*)")]
        )
        if path is None:
            return
        predictions = self.results.predictions

        def told(count: int) -> None:
            self.messages.say(self.tr("{} rows are in {}.").format(number(count), path))

        self._questions.ask(f"export {path}", lambda: write_table(path, predictions, rows), told, self._say)

    def _take(self, dropped: Dropped) -> None:
        if self._labelling.state != "idle":
            self.messages.say(self.tr("Wait until the pictures under way are labelled, or cancel that."), "warning")
            return
        if dropped.model is not None:
            self._pick_model(dropped.model)
        if dropped.sources:
            self.source.choose(dropped.sources)
            if len(dropped.sources) == 1 and dropped.sources[0].is_file() and not self.session.work.busy:
                self._start()

    def _pick_model(self, path: Path) -> None:
        self.model.choose(path)
        self._keep_model(path)

    def _keep_model(self, path: Path) -> None:
        self._keep(MODEL, str(path))

    def _keep(self, key: str, value: object) -> None:
        try:
            self._kept.set(key, value)
        except PetDeskError as error:
            self._say(error)

    def _keep_threshold(self, threshold: float) -> None:
        try:
            self._kept.keep_threshold(threshold)
        except PetDeskError as error:
            self._say(error)
        self.results.set_threshold(threshold)

    def _keep_asking(self, asking: Asking) -> None:
        try:
            self._kept.keep_asking(asking)
        except PetDeskError as error:
            self._say(error)

    def _take_setting(self, key: str) -> None:
        if key in (COPIES, NONE):
            self.asking.show_asking(self._kept.asking)
        if key == THRESHOLD:
            self.results.set_threshold(self._kept.threshold)

    def _say(self, error: Exception) -> None:
        message, details = sentence(error)
        self.messages.say(message, "error", details=details)


def _named(record: Record) -> str:
    """The pictures of a record, short."""
    names = [Path(source).name for source in record.about.sources]
    return names[0] if len(names) == 1 else f"{names[0]} + {len(names) - 1}"
