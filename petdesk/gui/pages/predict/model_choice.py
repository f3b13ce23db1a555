"""Choosing a model, and the card that says what it is."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from petdesk.gui.pages.predict.controls import button
from petdesk.gui.pages.predict.models import ModelEntry, best_of, read_model, read_runs
from petdesk.gui.pages.predict.questions import Questions
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import muted
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.gui.words import number, percent, translated

MOST_CLASSES_NAMED = 4


class ModelChoice(QFrame):
    """A list of the project's models and of those opened from disk, with a card of the chosen one.

    Attributes:
        changed: Signal: `entry` is another now.
        picked: Signal with the path of a model that the user chose by hand.
        entry: The chosen model; None where there is none. One with an `error` cannot be used.
        errors: What is wrong with the chosen model.
    """

    changed = Signal()
    picked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._session = session
        self._runs: list[ModelEntry] = []
        self._opened: list[ModelEntry] = []
        self._wanted: Path | None = None
        self._questions = Questions(self, session.background)
        self.entry: ModelEntry | None = None
        self.list = QComboBox()
        self.list.setObjectName("predict.model")
        self.list.setAccessibleName(self.tr("Model"))
        self.list.setPlaceholderText(self.tr("No model yet"))
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.open = button(self.tr("&Open..."), "predict.open-model", tip=self.tr("Choose a model file from disk"))
        self.card = muted()
        self.card.setObjectName("predict.model-card")
        self.card.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.errors = MessageBar()
        self._build()
        self.list.activated.connect(self._choose_listed)
        self.open.clicked.connect(self.ask_for_file)
        session.plugins_changed.connect(self.read_again)
        self._show_card()

    def refresh(self) -> None:
        """Lists the project's runs anew."""
        project = self._session.project
        if project is None:
            self.forget()
            return
        registry = self._session.registry
        self._questions.ask(
            "runs",
            lambda: read_runs(project, registry),
            self._list_runs,
            lambda error: self.errors.say(str(error), "error"),
        )

    def choose(self, path: Path) -> None:
        """Chooses a model by its file or run folder, from the list or from elsewhere."""
        self._wanted = path
        registry = self._session.registry
        self._questions.ask("model", lambda: read_model(path, registry), self._take_opened)

    def read_again(self) -> None:
        """Reads all models anew: with other plugins other ones can be used."""
        registry, opened = self._session.registry, [entry.path for entry in self._opened]
        self._questions.ask("opened", lambda: [read_model(path, registry) for path in opened], self._take_again)
        self.refresh()

    def forget(self) -> None:
        """Lists no runs: their project is no longer open."""
        self._questions.drop("runs")
        self._list_runs([])

    def ask_for_file(self) -> None:
        """Lets the user find a model file."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a model"), "", self.tr("Models (*.safetensors);;All files (*)")
        )
        if name:
            self.choose(Path(name))
            self.picked.emit(Path(name))

    def _build(self) -> None:
        label = QLabel(self.tr("&Model"))
        label.setBuddy(self.list)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.list, 1)
        row.addWidget(self.open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self.card)
        layout.addWidget(self.errors)
        layout.addStretch()

    def _list_runs(self, entries: list[ModelEntry]) -> None:
        self._runs = entries
        known = {entry.path for entry in entries}
        self._opened = [entry for entry in self._opened if entry.path not in known]
        self._fill()

    def _take_opened(self, entry: ModelEntry) -> None:
        self._wanted = entry.path
        if entry.path not in {run.path for run in self._runs}:
            self._opened = [entry, *(old for old in self._opened if old.path != entry.path)]
        self._fill()

    def _take_again(self, entries: list[ModelEntry]) -> None:
        read = {entry.path: entry for entry in entries}
        self._opened = [read.get(entry.path, entry) for entry in self._opened]
        self._fill()

    def _fill(self) -> None:
        """Lists what there is, and keeps to what was wanted, else takes the newest that can be used."""
        entries = [*self._runs, *self._opened]
        best = best_of(entries)
        paths = [entry.path for entry in entries]
        usable = [entry.path for entry in entries if not entry.error]
        wanted = next((path for path in (self._wanted, *usable, *paths) if path in paths), None)
        with QSignalBlocker(self.list):
            self.list.clear()
            for entry in entries:
                self.list.addItem(self._title(entry, best=entry is best))
                self.list.setItemData(self.list.count() - 1, str(entry.path), Qt.ItemDataRole.ToolTipRole)
            self.list.setCurrentIndex(paths.index(wanted) if wanted is not None else -1)
        self._choose(entries[paths.index(wanted)] if wanted is not None else None)

    def _title(self, entry: ModelEntry, *, best: bool) -> str:
        if entry.error:
            return self.tr("{} (cannot be used)").format(entry.name)
        if entry.error_rate is None:
            return entry.name
        words = self.tr("{}, error {}, the lowest") if best else self.tr("{}, error {}")
        return words.format(entry.name, percent(entry.error_rate))

    def _choose_listed(self, position: int) -> None:
        entry = [*self._runs, *self._opened][position]
        self._wanted = entry.path
        self._choose(entry)
        self.picked.emit(entry.path)

    def _choose(self, entry: ModelEntry | None) -> None:
        if entry == self.entry:
            return
        self.entry = entry
        self.errors.clear()
        if entry is not None and entry.error:
            self._say_why_not(entry)
        self._show_card()
        self.changed.emit()

    def _say_why_not(self, entry: ModelEntry) -> None:
        install = (
            self.tr("Install {}...").format(entry.missing),
            lambda: self._session.go_to("plugins", install=entry.missing),
        )
        self.errors.say(entry.error, "error", actions=[install] if entry.missing else [])

    def _show_card(self) -> None:
        document = None if self.entry is None else self.entry.document
        if document is None:
            bad = self.entry is not None
            hint = self.tr("Train one on the Train page, or open or drop a model file of PetDesk's.")
            self.card.setText("" if bad else hint)
            self.card.setVisible(not bad)
            self.card.setToolTip("")
            return
        named = ", ".join(document.classes[:MOST_CLASSES_NAMED])
        more = len(document.classes) - MOST_CLASSES_NAMED
        classes = self.tr("%Ln class(es): {}", "", len(document.classes)).format(f"{named}, ..." if more > 0 else named)
        network = self.tr("{}, pictures of {} pixels").format(self._network(document.architecture.key), document.size)
        if document.members > 1:
            network += self.tr(", the mean of %Ln networks", "", document.members)
        if document.answer_from is not None:
            network += self.tr(", answers from a probability of {}").format(percent(document.answer_from))
        elif document.thresholds:
            network += self.tr(", may answer “none of these”")
        if document.temperature != 1:
            network += self.tr(", temperature {}").format(number(document.temperature, 2))
        self.card.show()
        self.card.setText("\n".join((classes, network, self._training())))
        self.card.setToolTip("\n".join(document.classes) if len(document.classes) <= 60 else "")

    def _network(self, key: str) -> str:
        table = self._session.registry.architectures
        return translated(table[key].title) if key in table else key

    def _training(self) -> str:
        document = self.entry.document if self.entry is not None else None
        if document is None:
            return ""
        facts, parts = document.trained_on, []
        source, pictures = facts.get("source"), facts.get("train_pictures")
        if isinstance(source, str) and isinstance(pictures, int):
            parts.append(self.tr("Trained on %Ln picture(s) of {}", "", pictures).format(source))
        error, valid = document.validation.get("error_rate"), facts.get("valid_pictures")
        if error is not None and isinstance(valid, int):
            parts.append(self.tr("error {} on {} others").format(percent(error), number(valid)))
        return ", ".join(parts)
