"""The dialog that compares networks on the project's pictures."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from petdesk.api import SettingsError
from petdesk.events import Event, Warned
from petdesk.gui.help import open_help
from petdesk.gui.job import Ending, Job
from petdesk.gui.naming import named
from petdesk.gui.pages.train.compare.bodies_model import ERROR, NETWORK, TIME, VERDICT, WEIGHTS, BodiesModel
from petdesk.gui.pages.train.compare.interval_delegate import IntervalDelegate, TickDelegate
from petdesk.gui.pages.train.compare.more_photos_panel import MorePhotosPanel
from petdesk.gui.pages.train.compare.offer_search import OfferSearch
from petdesk.gui.pages.train.compare.offers import Offer, offers
from petdesk.gui.pages.train.engine_words import in_language
from petdesk.gui.pages.train.settings import TrainSettings
from petdesk.gui.session import Session
from petdesk.gui.widgets.fields.number_box import NumberBox
from petdesk.gui.widgets.job_strip import JobStrip
from petdesk.gui.widgets.labels import muted
from petdesk.gui.widgets.list_table import make_list
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.gui.words import translated

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST_FOLDS, MOST_FOLDS, USUAL_FOLDS = 2, 20, 5
FITTED = (NETWORK, WEIGHTS, VERDICT, TIME)
WIDEST_NAME = 48
"""Letters of a network's name that are seen."""
MOST_TICKED = 4
"""Networks that are ticked to begin with, of those that need no internet."""


class CompareDialog(QDialog):
    """Compares networks, and finds out whether more photos would help; stays open beside the app.

    Attributes:
        network_chosen: Signal with a network's key and its weights, as a project keeps them.
        model: The networks and what was found.
        table: Shows them.
        search: Finds one among many.
        folds: In how many parts the pictures are tested.
        start: Compares.
        use: Takes the network under the cursor.
        more: The other question.
        strip: How far it is.
        messages: What went wrong.
        job: What is under way.
    """

    network_chosen = Signal(str, object)
    help_topic: ClassVar[str] = "compare"

    def __init__(self, session: Session, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.job: Job | None = None
        self.setObjectName("compare")
        self.setWindowTitle(self.tr("Which network suits my pictures?"))
        self.messages = MessageBar()
        self.model = BodiesModel()
        self.model.setParent(self)
        self.table = named(QTableView(), "compare.table")
        self.search = OfferSearch(self.table, self.model)
        self.folds = named(NumberBox(integer=True, lower=FEWEST_FOLDS, upper=MOST_FOLDS), "compare.folds")
        self.folds.set_number(USUAL_FOLDS)
        self.start = named(QPushButton(self.tr("&Compare")), "compare.start")
        self.start.setProperty("primary", True)
        self.summary = named(QLabel(wordWrap=True), "compare.summary")
        self.summary.hide()
        self.more = MorePhotosPanel()
        self.strip = JobStrip()
        self.strip.cancel.setObjectName("compare.cancel")
        self._reason = muted()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close | QDialogButtonBox.StandardButton.Help)
        self.use = named(QPushButton(self.tr("&Use this network")), "compare.use")
        self._buttons.addButton(self.use, QDialogButtonBox.ButtonRole.ActionRole)
        for button in self._buttons.buttons():
            button.setIcon(QIcon())  # the desktop's are in the colours of another scheme
        self._dress_table()
        self._arrange()
        self._connect()

    def begin(self) -> None:
        """Offers the networks that there are now, unless something is shown or under way."""
        if self.job is None and not any(self.model.result(row) for row in range(self.model.rowCount())):
            found = offers(
                self._session.registry.architectures,
                arch=str(self._settings.get("arch")),
                weights=self._settings.get("weights"),
            )
            near = [offer.arch for offer in found if offer.place in ("file", "here")]
            ticked = [arch for arch in near if arch != self._settings.get("arch")][: MOST_TICKED - 1]
            self.model.show_offers(found, {str(self._settings.get("arch")), *ticked})
            self.table.setCurrentIndex(self.model.index(0, NETWORK))
        self._show_state()

    def _offer(self) -> None:
        """Offers what there is now while it is open; where nothing of that is another, what is ticked stays."""
        now = [spec.key for spec in self._session.registry.architectures]
        if self.isVisible() and sorted(now) != sorted(offer.arch for offer in self.model.offers):
            self.begin()

    def forget(self) -> None:
        """Lets go of the project: stops what is under way, forgets what was found."""
        if self.job is not None:
            self.job.cancel()
        self.model.show_offers([], set())
        self.summary.hide()
        self.more.clear()
        self.messages.clear()
        self.hide()

    def reject(self) -> None:
        """Escape stops what is under way first, and closes the dialog then."""
        if self.job is not None:
            self.strip.cancel.click()
        else:
            super().reject()

    def _dress_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Networks"))
        table.setModel(self.model)
        table.setItemDelegateForColumn(NETWORK, TickDelegate(table))
        table.setItemDelegateForColumn(ERROR, IntervalDelegate(table))
        make_list(table)
        table.setAlternatingRowColors(True)
        header = table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setResizeContentsPrecision(-1)  # also those that are scrolled away
        header.setSectionResizeMode(ERROR, QHeaderView.ResizeMode.Stretch)
        for column in FITTED:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)

    def _fit_columns(self) -> None:
        """Makes them as wide as what is in them: at every tick, that of a thousand networks would take a moment."""
        for column in FITTED:
            self.table.resizeColumnToContents(column)
        widest = WIDEST_NAME * self.fontMetrics().averageCharWidth()
        self.table.setColumnWidth(NETWORK, min(self.table.columnWidth(NETWORK), widest))

    def _arrange(self) -> None:
        about = muted(
            self.tr(
                "The body of each network looks at your pictures once, as it is; a new head is then trained on what it "
                "sees and tested on pictures that it did not train on. It takes seconds to minutes, and as a rule the "
                "order is that of full trainings. Networks that must be fetched need the internet once."
            )
        )
        label = QLabel(self.tr("&Folds"))
        label.setBuddy(self.folds)
        # A mnemonic takes a little more than the hint says.
        label.setMinimumWidth(label.sizeHint().width() + self.fontMetrics().averageCharWidth())
        self.folds.setAccessibleName(self.tr("Folds"))
        self.folds.setToolTip(
            self.tr("The pictures are dealt into so many parts, each tested once; more are surer and take longer")
        )
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.folds)
        row.addWidget(self._reason, 1)
        row.addWidget(self.start)
        networks = QWidget()
        inside = QVBoxLayout(networks)
        inside.setContentsMargins(0, 10, 0, 0)
        for part in (about, self.summary, self.search, self.table):
            inside.addWidget(part)
        inside.addLayout(row)
        self.tabs = named(QTabWidget(), "compare.tabs")
        self.tabs.addTab(networks, self.tr("Networks"))
        self.tabs.addTab(self.more, self.tr("Would more photos help?"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.messages)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.strip)
        layout.addWidget(self._buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 140, self.fontMetrics().height() * 38)

    def _connect(self) -> None:
        self.start.clicked.connect(self._compare)
        self.more.asked.connect(self._ask_more)
        self.use.clicked.connect(self._use)
        self._buttons.rejected.connect(self.close)
        self._buttons.helpRequested.connect(lambda: open_help(self.help_topic, parent=self.parentWidget()))
        self.model.chosen_changed.connect(self._show_state)
        self.model.modelReset.connect(self._fit_columns)
        self.folds.edited.connect(self._show_state)
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._show_state())
        self.table.doubleClicked.connect(self._double_clicked)
        self._session.work.changed.connect(self._show_state)
        self._session.plugins_changed.connect(self._offer)

    def _double_clicked(self, index: QModelIndex) -> None:
        if index.column() != NETWORK and self.use.isEnabled():
            self._use()

    def _compare(self) -> None:
        chosen = [offer for offer in self.model.offers if offer.arch in self.model.chosen]
        self._start(chosen, self.tr("Comparing networks"), more_photos=False)

    def _ask_more(self) -> None:
        offer = self._current()
        if offer is not None:
            self._start([offer], self.tr("Trying with fewer pictures"), more_photos=True)

    def _start(self, chosen: list[Offer], title: str, *, more_photos: bool) -> None:
        if self._session.work.busy:
            return
        self.messages.clear()
        try:
            config = self._settings.config()
        except SettingsError as error:
            self.messages.say(str(error), "error")
            return
        registry, folds = self._session.registry, int(self.folds.number())

        def make_job() -> "Iterator[Event]":
            from petdesk.training.compare import compare
            from petdesk.training.compare_body import Body

            bodies = [Body(arch=offer.arch, weights=_weights(offer)) for offer in chosen]
            return compare(config, registry, bodies=bodies, fold_count=folds, more_photos=more_photos)

        self.job = self._session.work.start(make_job, title=title)
        self.strip.follow(self.job)
        self.job.events.connect(self._hear)
        self.job.ended.connect(lambda ending: self._end(ending, more_photos=more_photos))
        self._show_state()
        self.strip.cancel.setFocus()

    def _hear(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, Warned):
                self.messages.say(in_language(event.message), "warning")

    def _end(self, ending: Ending, *, more_photos: bool) -> None:
        self.job = None
        if ending.outcome == "failed":
            self.messages.say(ending.message, "error", details=ending.details)
        elif ending.outcome == "done" and more_photos:
            self.more.show_answer(ending.result["more_photos"])
        elif ending.outcome == "done":
            self._show_result(ending.result)
        self._show_state()
        (self.more.start if more_photos else self.table).setFocus()

    def _show_result(self, result: dict[str, Any]) -> None:
        bodies = result["bodies"]
        self.model.show_results(bodies)
        self.table.setCurrentIndex(self.model.index(0, NETWORK))
        ranked = [body for body in bodies if not body["reason"]]
        best, close = translated(ranked[0]["title"]), [body for body in ranked[1:] if body["within_noise"]]
        text = self.tr("{} makes the fewest mistakes, and by more than chance.").format(best)
        if len(ranked) == 1:
            text = self.tr("This is what to expect of {}. Compare it with others to see which suits better.").format(
                best
            )
        elif close:
            others = ", ".join(translated(body["title"]) for body in close)
            text = self.tr(
                "{} makes the fewest mistakes, but on so many pictures that may be chance: {} may be as good. "
                "Take the faster one."
            ).format(best, others)
        self.summary.setText(text)
        self.summary.show()

    def _use(self) -> None:
        offer = self._current()
        if offer is not None:
            self.network_chosen.emit(offer.arch, offer.weights)
            self.messages.say(self.tr("{} is chosen on the Train page.").format(translated(offer.title)))

    def _current(self) -> Offer | None:
        row = self.table.currentIndex().row()
        return self.model.offers[row] if 0 <= row < len(self.model.offers) else None

    def _show_state(self) -> None:
        """Shows what can be done now, and why the rest cannot."""
        offer, reason = self._current(), self._why_not()
        self.start.setEnabled(not reason)
        self._reason.setText(reason or self._ticked_in_words())
        self.use.setEnabled(offer is not None)
        for widget in (self.folds, self.table):
            widget.setEnabled(self.job is None)
        self.more.ask_with("" if offer is None else translated(offer.title))
        self.more.start.setEnabled(offer is not None and not self._session.work.busy)

    def _why_not(self) -> str:
        job = self._session.work.job
        if job is not None and job is not self.job:
            return self.tr("“{}” is under way.").format(job.title)
        if job is not None:
            return self.tr("Comparing...")
        folds = self.folds.number()
        if not isinstance(folds, int) or not FEWEST_FOLDS <= folds <= MOST_FOLDS:
            return self.tr("There can be {} to {} folds.").format(FEWEST_FOLDS, MOST_FOLDS)
        return "" if self.model.chosen else self.tr("Tick the networks to compare.")

    def _ticked_in_words(self) -> str:
        count = len(self.model.chosen)
        return self.tr("%Ln network(s) ticked", "", count) if self.search.isVisible() else ""


def _weights(offer: Offer) -> Any:
    return offer.weights if offer.weights in (None, "none") else Path(offer.weights)
