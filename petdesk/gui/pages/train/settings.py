"""The settings of the next training, as the project keeps them."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from petdesk.api import ArchitectureSpec, PetDeskError, SettingsError
from petdesk.gui.session import Session
from petdesk.training.config import TrainConfig, presize_for, read_config
from petdesk.training.project_run import OWN_FIELDS, kept_value, project_config, setting_key, unusable_fields
from petdesk.training.recipe import RECIPES, Phase
from petdesk.training.recipe_file import RecipeFile, recipe_of

KEYS = {setting_key(field): field for field in sorted(OWN_FIELDS)}
RECIPE_FIELDS = ("phases", "epochs", "freeze_epochs", "lr")
"""What a recipe is changed by; they belong to the recipe that was chosen with them."""
RECIPE_FILE = "train.recipe_file"
"""Under which key a project keeps the recipe that was last loaded from a file: its title, summary and settings."""
SET_BY_RECIPES = frozenset(name for recipe in RECIPES.values() for name in recipe.settings)
TOGETHER = "together "
"""What the note of journal entries begins with that are undone and redone as one; a number of their own follows."""


class TrainSettings(QObject):
    """Reads and edits the settings of the project that is open.

    Attributes:
        changed: Signal with the name of a field of `TrainConfig` that is another now, by whatever way.
        refused: Signal with a sentence: a change could not be written.
    """

    changed = Signal(str)
    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._writing = False
        session.setting_changed.connect(self._heard)

    def get(self, field: str) -> Any:
        """What is kept for a field; its default where nothing is, or what it cannot be."""
        kept = self._session.setting(setting_key(field))
        return self.default(field) if kept is None else kept_value(field, kept)

    def values(self) -> dict[str, Any]:
        """The same for every field, with the recipe that suits where none was chosen."""
        settings = {} if self._session.project is None else self._session.project.settings.all()
        kept = {field: settings.get(key) for key, field in KEYS.items()}
        found = {
            field: self.default(field) if value is None else kept_value(field, value) for field, value in kept.items()
        }
        return found | {"recipe": self.recipe_key()}

    def default(self, field: str) -> Any:
        """What holds for a field for which nothing is kept: what the recipe says, or what is usual."""
        own = self._of_recipe(self.recipe_key()) if field in SET_BY_RECIPES else {}
        return own[field] if field in own else kept_value(field, None)

    def is_recipes(self, field: str) -> bool:
        """Whether a field is as it is because the recipe says so."""
        if field not in SET_BY_RECIPES or self._session.setting(setting_key(field)) is not None:
            return False
        return field in self._of_recipe(self.recipe_key())

    def unusable(self) -> list[str]:
        """The fields for which the project keeps what they cannot be."""
        return [] if self._session.project is None else unusable_fields(self._session.project.settings.all())

    def set(self, field: str, value: Any) -> None:
        """Keeps another value."""
        try:
            self._session.edit_setting(setting_key(field), value)
        except PetDeskError as error:
            self.refused.emit(str(error))

    def put(self, field: str, value: Any) -> None:
        """Keeps another value, or nothing where it is what holds anyway: then it follows the recipe."""
        if value == self.get(field):
            return
        self.set(field, None if value == self.default(field) else value)

    def choose(self, field: str, key: str) -> None:
        """Takes another plugin or recipe; what was set for the one before goes first, so that undo never mixes them."""
        if key == self._session.setting(setting_key(field)):
            return
        for other in RECIPE_FIELDS if field == "recipe" else (f"{field}_params",):
            if self._session.setting(setting_key(other)):
                self.set(other, None)
        if field == "arch" and self.get("weights") not in (None, "none"):
            self.set("weights", None)  # another network's
        if field == "recipe" and self._session.setting(RECIPE_FILE) is not None:
            self._write(RECIPE_FILE, None)
        self.set(field, key)

    def use_network(self, arch: str, weights: str | None) -> None:
        """Takes another network with its weights, to be undone in one step."""
        values = {"weights": weights, "arch": arch}
        if arch != self.get("arch"):
            values["arch_params"] = None  # another network's
        self._put_together({setting_key(field): value for field, value in values.items()})

    def own_phases(self) -> bool:
        """Whether the recipe's phases were changed."""
        return any(self._session.setting(setting_key(field)) is not None for field in RECIPE_FIELDS)

    def set_phases(self, phases: Sequence[Phase]) -> None:
        """Keeps phases in place of the recipe's."""
        self.set("phases", [asdict(phase) for phase in phases])

    def reset_phases(self) -> None:
        """Goes back to the recipe's own."""
        for field in RECIPE_FIELDS:
            if self._session.setting(setting_key(field)) is not None:
                self.set(field, None)

    def take(self, settings: Mapping[str, Any]) -> None:
        """Takes over the settings of a run, to be undone in one step."""
        recipe = str(settings.get("recipe") or self.recipe_key())
        values = {field: self._to_keep(field, settings.get(field), recipe) for field in sorted(OWN_FIELDS)}
        self._put_together({setting_key(field): value for field, value in values.items()} | {RECIPE_FILE: None})

    def load(self, recipe: RecipeFile) -> None:
        """Takes a recipe out of a file, to be undone in one step; what it says nothing of is left as it is."""
        said = dict(recipe.settings)
        if said.keys() & {"recipe", *RECIPE_FIELDS}:
            said = dict.fromkeys(RECIPE_FIELDS) | said  # they are another recipe's
        if "augmentation" in said:
            said = {"augmentation_params": None} | said
        key = str(said.get("recipe") or self.recipe_key())
        values = {setting_key(field): self._to_keep(field, value, key) for field, value in said.items()}
        self._put_together(values | {RECIPE_FILE: asdict(recipe) | {"settings": dict(recipe.settings)}})

    def loaded(self) -> RecipeFile | None:
        """The recipe that was last loaded from a file; None where another was chosen since."""
        kept = self._session.setting(RECIPE_FILE)
        if not isinstance(kept, dict) or not isinstance(kept.get("settings"), dict):
            return None
        texts = {name: str(kept.get(name) or "") for name in ("title", "summary")}
        return RecipeFile(**texts, settings=kept["settings"])

    def is_as_loaded(self, recipe: RecipeFile) -> bool:
        """Whether what the recipe said still holds."""
        now = {field: self.get(field) for field in recipe.settings if field in OWN_FIELDS}
        return all(now[field] == kept_value(field, recipe.settings[field]) for field in now)

    def recipe(self, title: str, summary: str = "") -> RecipeFile:
        """What is set now, to be kept in a file.

        Raises:
            SettingsError: One of the settings cannot be.
        """
        return recipe_of(self._said(), title=title, summary=summary)

    def architecture(self) -> ArchitectureSpec | None:
        """The one that is chosen; None where its plugin is not here."""
        table = self._session.registry.architectures
        key = self.get("arch")
        return table[key] if key in table else None  # noqa: SIM401 - it has no `get`

    def config(self) -> TrainConfig:
        """All of them, with the weights and so the recipe settled, and what the recipe says of the rest.

        Raises:
            SettingsError: One of them cannot be, or its plugin is not here.
        """
        config = self._said()
        architecture = self._session.registry.architectures[config.arch]
        presize_for(config.size or architecture.input_size, config.presize)
        return config.model_copy(update={"weights": config.weights_for(architecture)}).filled()

    def recipe_key(self) -> str:
        """The recipe that is chosen, or what suits the weights."""
        chosen, weights = (self._session.setting(setting_key(field)) for field in ("recipe", "weights"))
        architecture = self.architecture()
        if weights is None and architecture is not None and not architecture.pretrained:
            weights = "none"
        values = {"source": Path(), "recipe": chosen, "weights": weights}
        try:
            return read_config(values).recipe_key
        except SettingsError:
            return "fine-tune"

    def phases(self) -> tuple[Phase, ...]:
        """What is trained, phase by phase; none while a setting cannot be."""
        try:
            return self.config().planned_phases()
        except SettingsError:
            return ()

    def _said(self) -> TrainConfig:
        """What the project keeps, and nothing else."""
        project = self._session.project
        if project is None:
            raise SettingsError(self.tr("There is no project open."))
        settings = project.settings.all()
        for field in unusable_fields(settings):
            settings.pop(setting_key(field))  # the page has said so, and shows the default
        return project_config(project.path, settings)

    def _of_recipe(self, key: str) -> Mapping[str, Any]:
        return RECIPES[key].settings if key in RECIPES else {}

    def _to_keep(self, field: str, value: Any, recipe: str) -> Any:
        """What to keep for a field so that it becomes `value` under a recipe: nothing where it is so anyway."""
        usual = self._of_recipe(recipe).get(field, kept_value(field, None))
        return None if value == usual else value

    def _put_together(self, values: Mapping[str, Any]) -> None:
        """Keeps several values under their keys as one step."""
        note = f"{TOGETHER}{secrets.token_hex(4)}"
        self._writing = True
        try:
            for key, value in values.items():
                if value != self._session.setting(key):
                    self._write(key, value, note=note)
        finally:
            self._writing = False

    def _write(self, key: str, value: Any, *, note: str = "") -> None:
        try:
            self._session.edit(lambda edits: edits.set_setting(key, value, note=note))
        except PetDeskError as error:
            self.refused.emit(str(error))

    def _heard(self, key: str) -> None:
        if key in KEYS:
            self.changed.emit(KEYS[key])
        elif key == RECIPE_FILE:
            self.changed.emit("recipe")
        if not self._writing:
            self._go_on(key)

    def _go_on(self, key: str) -> None:
        """Undo and redo do not stop between two edits that were made together."""
        project = self._session.project
        if project is None or project.read_only:
            return
        done, undone = project.journal.next_undo(), project.journal.next_redo()
        if done is None or undone is None or done.note != undone.note or not done.note.startswith(TOGETHER):
            return
        try:
            # Each key is edited once among them, so it tells which way this goes.
            self._session.undo() if undone.setting == key else self._session.redo()
        except PetDeskError as error:
            self.refused.emit(str(error))
