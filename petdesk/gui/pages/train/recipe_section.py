"""The recipe: which one, its numbers, its phases to edit, and what its learning rates will be."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from petdesk.gui.help.spec_help import HelpLink
from petdesk.gui.naming import named
from petdesk.gui.pages.train.layer_groups import LayerGroups
from petdesk.gui.pages.train.lever_words import tip_of, title_of
from petdesk.gui.pages.train.params_section import ParamsSection
from petdesk.gui.pages.train.phases_model import PhasesModel
from petdesk.gui.pages.train.phases_table import PhasesTable
from petdesk.gui.pages.train.plugin_choice import PluginChoice
from petdesk.gui.pages.train.recipe_files import RecipeFiles
from petdesk.gui.pages.train.recipe_numbers import RecipeNumbers
from petdesk.gui.pages.train.schedule_curve import ScheduleCurve
from petdesk.gui.pages.train.settings import RECIPE_FIELDS, TrainSettings
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import translated
from petdesk.training.recipe import RECIPES, Phase
from petdesk.training.recipe_file import SUFFIX

FOLLOWED = frozenset(
    {*RECIPE_FIELDS, "recipe", "arch", "arch_params", "weights", "batch_size", "accumulate", "valid_fraction"}
)


class RecipeSection(QWidget):
    """Edits `TrainConfig.recipe`, its numbers and, in place of the recipe's own, `TrainConfig.phases`.

    Attributes:
        phases_changed: Signal: the phases are others now.
        recipe: The choice of the recipe.
        files: Loads and saves recipes.
        numbers: Epochs and rate.
        table: The phases.
        curve: The preview of the schedule.
        groups: The network's layer groups.
    """

    phases_changed = Signal()

    def __init__(self, session: Session, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.setAcceptDrops(True)
        self.recipe = PluginChoice(self.tr("&Recipe"), RECIPES.values(), name="train.recipe")
        self.files = RecipeFiles(session, settings)
        self._loaded = named(muted(), "train.recipe.loaded")
        self._loaded.hide()
        self.numbers = RecipeNumbers(settings)
        self.model = PhasesModel(session.registry.schedulers)
        self.model.setParent(self)
        self.table = PhasesTable(self.model)
        self._refusal = named(QLabel(wordWrap=True), "train.phases.refusal")
        self._refusal.hide()
        self._add = named(QPushButton(self.tr("Add a phase")), "train.phases.add")
        self._remove = named(QPushButton(self.tr("Remove")), "train.phases.remove")
        self._remove.setToolTip(self.tr("Remove the phase that the cursor is on"))
        self._remove.setAccessibleName(self.tr("Remove the phase"))
        self._reset = named(QPushButton(self.tr("Back to the recipe's own")), "train.phases.reset")
        self._params = ParamsSection(self.tr("The schedule's settings"))
        self._help = HelpLink()
        self.groups = LayerGroups(session, self)
        self.curve = ScheduleCurve(session, settings)
        self._arrange()
        self.recipe.chosen.connect(lambda key: settings.choose("recipe", key))
        self.model.edited.connect(settings.set_phases)
        self.model.refused.connect(self._refuse)
        self._add.clicked.connect(lambda: self.model.add(self.table.row()))
        self._remove.clicked.connect(lambda: self.model.remove(self.table.row()))
        self._reset.clicked.connect(settings.reset_phases)
        self._params.committed.connect(lambda params: self.model.set_params(self.table.row(), params))
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._show_params())
        self.groups.changed.connect(self._show_groups)
        settings.changed.connect(self._heard)
        # One change of the user's may be several settings, as of a recipe with its phases.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        session.plugins_changed.connect(self._soon.start)

    def refresh(self) -> None:
        """Shows what the project keeps."""
        self._soon.stop()
        self.recipe.show_key(self._settings.recipe_key())
        self._show_loaded()
        self.numbers.refresh()
        self.groups.follow(self._settings.architecture(), self._settings.get("arch_params"))
        finds_rate = self._settings.get("phases") is None and self._settings.get("lr") == "auto"
        self.model.show_phases(self._settings.phases(), finds_rate=finds_rate)
        self._reset.setEnabled(self._settings.own_phases())
        self._remove.setEnabled(len(self.model.phases) > 1)
        self._add.setEnabled(bool(self.model.phases))
        self._show_params()
        self.curve.show_phases(self.model.phases, self.groups.names)
        self.phases_changed.emit()

    def phases(self) -> tuple[Phase, ...]:
        """Those that are shown."""
        return self.model.phases

    def refusal(self) -> str:
        """What is wrong with a number or a setting of the schedule, as a sentence; empty where nothing is."""
        return self.numbers.refusal() or self._params.refusal()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Takes a recipe file; anything else is the window's."""
        if _dropped(event) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Loads it."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.files.load(path)

    def _show_loaded(self) -> None:
        """The title of the recipe file, and whether it still is as it was loaded."""
        loaded = self._settings.loaded()
        self._loaded.setVisible(loaded is not None)
        if loaded is None:
            return
        words = self.tr("From a file: “{}”.")
        if not self._settings.is_as_loaded(loaded):
            words = self.tr("From a file: “{}”, changed since.")
        self._loaded.setText(" ".join(filter(None, (words.format(loaded.title), loaded.summary))))

    def _show_groups(self) -> None:
        self.model.show_groups(self.groups.names)
        self.curve.show_phases(self.model.phases, self.groups.names)

    def _heard(self, field: str) -> None:
        if field in FOLLOWED or self._settings.loaded() is not None:
            self._refuse("")
            self._soon.start()

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence and f"⚠ {sentence}")
        self._refusal.setVisible(bool(sentence))

    def _show_params(self) -> None:
        if not self.model.phases:
            self._params.show_params(None, {})
            self._help.show_for(None)
            return
        phase = self.model.phases[min(self.table.row(), len(self.model.phases) - 1)]
        known = phase.scheduler in self.model.schedulers
        scheduler = self.model.schedulers[phase.scheduler] if known else None
        self._params.section.header.setText(self.tr("Schedule of “{}”").format(translated(phase.name)))
        self._params.show_params(None if scheduler is None else scheduler.params, phase.scheduler_params)
        self._help.show_for(scheduler)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.recipe.label, 1)
        top.addWidget(self.files)
        title = QLabel(title_of("phases"))
        title.setToolTip(tip_of("phases"))
        title.setBuddy(self.table)
        above = QHBoxLayout()
        above.addWidget(title, 1)
        above.addWidget(self._reset)
        buttons = QHBoxLayout()
        for button in (self._add, self._remove):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        for widget in (self.recipe, self._loaded, self.numbers):
            layout.addWidget(widget)
        layout.addLayout(above)
        layout.addWidget(self.table)
        layout.addWidget(self._refusal)
        layout.addLayout(buttons)
        layout.addWidget(self.curve)
        layout.addWidget(self._help, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._params)


def _dropped(event: QDropEvent) -> Path | None:
    """The one recipe file that is dragged; None for anything else."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() == SUFFIX else None
