"""The recipe: which one, its phases to edit, and what its learning rates will be."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from petdesk.gui.pages.train.params_section import ParamsSection
from petdesk.gui.pages.train.phases_model import PhasesModel
from petdesk.gui.pages.train.phases_table import PhasesTable
from petdesk.gui.pages.train.plugin_choice import PluginChoice
from petdesk.gui.pages.train.schedule_curve import ScheduleCurve
from petdesk.gui.pages.train.settings import RECIPE_FIELDS, TrainSettings
from petdesk.gui.session import Session
from petdesk.gui.words import translated
from petdesk.training.recipe import RECIPES, Phase

FOLLOWED = frozenset({*RECIPE_FIELDS, "recipe", "arch", "weights", "batch_size", "valid_fraction"})


class RecipeSection(QWidget):
    """Edits `TrainConfig.recipe` and, in place of the recipe's own, `TrainConfig.phases`.

    Attributes:
        phases_changed: Signal: the phases are others now.
        recipe: The choice of the recipe.
        table: Its phases.
        curve: The preview of the schedule.
    """

    phases_changed = Signal()

    def __init__(self, session: Session, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        entries = ((recipe.key, recipe.title, recipe.summary) for recipe in RECIPES.values())
        self.recipe = PluginChoice(self.tr("&Recipe"), entries, name="train.recipe")
        self.model = PhasesModel(session.registry.schedulers)
        self.model.setParent(self)
        self.table = PhasesTable(self.model)
        self._refusal = QLabel(wordWrap=True)
        self._refusal.setObjectName("train.phases.refusal")
        self._refusal.hide()
        self._add = QPushButton(self.tr("Add a phase"))
        self._add.setObjectName("train.phases.add")
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.setObjectName("train.phases.remove")
        self._remove.setToolTip(self.tr("Remove the phase that the cursor is on"))
        self._remove.setAccessibleName(self.tr("Remove the phase"))
        self._reset = QPushButton(self.tr("Back to the recipe's own"))
        self._reset.setObjectName("train.phases.reset")
        self._params = ParamsSection(self.tr("The schedule's settings"))
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
        settings.changed.connect(self._heard)
        # One change of the user's may be several settings, as of a recipe with its phases.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Shows what the project keeps."""
        self._soon.stop()
        self.recipe.show_key(self._settings.recipe_key())
        self.model.show_phases(self._settings.phases())
        self._reset.setEnabled(self._settings.own_phases())
        self._remove.setEnabled(len(self.model.phases) > 1)
        self._add.setEnabled(bool(self.model.phases))
        self._show_params()
        self.curve.show_phases(self.model.phases)
        self.phases_changed.emit()

    def phases(self) -> tuple[Phase, ...]:
        """Those that are shown."""
        return self.model.phases

    def refusal(self) -> str:
        """What is wrong with a setting of the schedule, as a sentence; empty where nothing is."""
        return self._params.refusal()

    def _heard(self, field: str) -> None:
        if field in FOLLOWED:
            self._refuse("")
            self._soon.start()

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence and f"⚠ {sentence}")
        self._refusal.setVisible(bool(sentence))

    def _show_params(self) -> None:
        if not self.model.phases:
            self._params.show_params(None, {})
            return
        phase = self.model.phases[min(self.table.row(), len(self.model.phases) - 1)]
        known = phase.scheduler in self.model.schedulers
        model = self.model.schedulers[phase.scheduler].params if known else None
        self._params.section.header.setText(self.tr("Schedule of “{}”").format(translated(phase.name)))
        self._params.show_params(model, phase.scheduler_params)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        for button in (self._add, self._remove):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self._reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.recipe.label, self.recipe, self.table, self._refusal):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        layout.addWidget(self.curve)
        layout.addWidget(self._params)
