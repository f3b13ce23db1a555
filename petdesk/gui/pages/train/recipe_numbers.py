"""The three numbers that make a recipe's phases: epochs, frozen epochs, learning rate."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from petdesk.api import SettingsError
from petdesk.gui.naming import named
from petdesk.gui.pages.train.idle_levers import why_idle
from petdesk.gui.pages.train.lever_words import tip_of, title_of
from petdesk.gui.pages.train.rate_words import as_rate, typed_rate
from petdesk.gui.pages.train.settings import TrainSettings
from petdesk.gui.widgets.fields.editor import WheelGuard
from petdesk.gui.widgets.fields.number_box import NumberBox
from petdesk.gui.widgets.fields.refusal import Refusal, refusal
from petdesk.gui.widgets.labels import muted
from petdesk.training.config import TrainConfig
from petdesk.training.rates import read_rate
from petdesk.training.recipe import MOST_EPOCHS, find_recipe

FIELDS = ("epochs", "freeze_epochs", "lr")


class RecipeNumbers(QWidget):
    """Edits `epochs`, `freeze_epochs` and `lr`; what is not set is the recipe's.

    Attributes:
        epochs, freeze_epochs, lr: The fields.
    """

    def __init__(self, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._guard = WheelGuard()
        self._reasons: dict[str, str] = {}
        self.epochs = NumberBox(integer=True, lower=1, upper=MOST_EPOCHS)
        self.freeze_epochs = NumberBox(integer=True, lower=0, upper=MOST_EPOCHS)
        self.lr = QComboBox()
        self.lr.setEditable(True)
        self.lr.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.lr.setCompleter(None)  # type: ignore[arg-type]  # it would finish 1e-3 as 1e-35
        self.lr.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.lr.setMinimumContentsLength(9)
        self._why = muted(why_idle("epochs", {"phases": ()}, ()))
        self._why.hide()
        self._refusal = named(Refusal(), "train.numbers.refusal")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(12)
        for column, (field, widget) in enumerate(self._widgets().items()):
            label = QLabel(title_of(field))
            label.setBuddy(widget)
            label.setToolTip(tip_of(field))
            named(widget, f"train.recipe.{field}").setAccessibleName(title_of(field))
            widget.installEventFilter(self._guard)
            grid.addWidget(label, 0, column)
            grid.addWidget(widget, 1, column)
        grid.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(grid)
        layout.addWidget(self._why)
        layout.addWidget(self._refusal)
        self.epochs.committed.connect(lambda: self._keep("epochs", self.epochs.number()))
        self.freeze_epochs.committed.connect(lambda: self._keep("freeze_epochs", self.freeze_epochs.number()))
        self.lr.activated.connect(lambda _index: self._keep_rate())
        line = self.lr.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._keep_rate)

    def refresh(self) -> None:
        """Shows what the project keeps, or what the recipe says."""
        values = {field: self._settings.get(field) for field in (*FIELDS, "phases")}
        values["recipe"] = self._settings.recipe_key()
        try:
            recipe = find_recipe(values["recipe"])
        except SettingsError:
            return  # it is not here, which the choice above says
        own = values["phases"] is not None
        for field, box in (("epochs", self.epochs), ("freeze_epochs", self.freeze_epochs)):
            value = getattr(recipe, field) if values[field] is None else values[field]
            box.set_number("" if own else value)
        rate = recipe.lr if values["lr"] is None else values["lr"]
        blocked = self.lr.blockSignals(True)
        self.lr.clear()
        self.lr.addItems([typed_rate(recipe.lr), self._auto()])
        self.lr.setEditText("" if own else self._auto() if rate == "auto" else typed_rate(as_rate(rate)))
        self.lr.blockSignals(blocked)
        for field, widget in self._widgets().items():
            idle = why_idle(field, values, ())
            widget.setEnabled(not idle)
            widget.setToolTip(idle or tip_of(field))
            widget.setAccessibleDescription(idle or tip_of(field))
        self._why.setVisible(own)
        self._reasons.clear()
        self._refusal.say("")

    def refusal(self) -> str:
        """What is wrong with one of them, as a sentence; empty where nothing is."""
        for field, reason in self._reasons.items():
            return self.tr("“{}” cannot stay as it is. {}").format(title_of(field), reason)
        return ""

    def _keep_rate(self) -> None:
        text = self.lr.currentText().strip()
        try:
            rate = "auto" if text in ("auto", self._auto()) else read_rate(text)
        except SettingsError as error:
            self._refuse("lr", str(error))
            return
        self._keep("lr", list(rate) if isinstance(rate, tuple) else rate)

    def _keep(self, field: str, value: Any) -> None:
        try:
            TrainConfig.model_validate({"source": Path(), field: value})
        except ValidationError as error:
            self._refuse(field, refusal(error.errors(include_url=False)[0]))
            return
        self._refuse(field, "")
        own = getattr(find_recipe(self._settings.recipe_key()), field)
        self._settings.put(field, None if value == own else value)

    def _refuse(self, field: str, reason: str) -> None:
        self._reasons.pop(field, None)
        if reason:
            self._reasons[field] = reason
        self._refusal.say(" ".join(self._reasons.values()))

    def _auto(self) -> str:
        return self.tr("found first")

    def _widgets(self) -> dict[str, QWidget]:
        return {"epochs": self.epochs, "freeze_epochs": self.freeze_epochs, "lr": self.lr}
