"""The settings of the next training, as the project keeps them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QObject, Signal

from petdesk.api import ArchitectureSpec, PetDeskError, SettingsError
from petdesk.gui.session import Session
from petdesk.training.config import TrainConfig, presize_for
from petdesk.training.project_run import OWN_FIELDS, kept_value, project_config, setting_key, unusable_fields
from petdesk.training.recipe import Phase

KEYS = {setting_key(field): field for field in sorted(OWN_FIELDS)}
RECIPE_FIELDS = ("phases", "epochs", "freeze_epochs", "lr")
"""What a recipe is changed by; they belong to the recipe that was chosen with them."""


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
        session.setting_changed.connect(self._heard)

    def get(self, field: str) -> Any:
        """What is kept for a field; its default where nothing is, or what it cannot be."""
        return kept_value(field, self._session.setting(setting_key(field)))

    def unusable(self) -> list[str]:
        """The fields for which the project keeps what they cannot be."""
        return [] if self._session.project is None else unusable_fields(self._session.project.settings.all())

    def set(self, field: str, value: Any) -> None:
        """Keeps another value."""
        try:
            self._session.edit_setting(setting_key(field), value)
        except PetDeskError as error:
            self.refused.emit(str(error))

    def choose(self, field: str, key: str) -> None:
        """Takes another plugin or recipe; what was set for the one before goes first, so that undo never mixes them."""
        if key == self._session.setting(setting_key(field)):
            return
        for other in RECIPE_FIELDS if field == "recipe" else (f"{field}_params",):
            if self._session.setting(setting_key(other)):
                self.set(other, None)
        if field == "arch" and self.get("weights") not in (None, "none"):
            self.set("weights", None)  # another network's
        self.set(field, key)

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
        """Takes over the settings of a run."""
        for field in sorted(OWN_FIELDS):
            wanted, default = (
                settings.get(field),
                TrainConfig.model_fields[field].get_default(call_default_factory=True),
            )
            now = self.get(field)
            if (default if wanted is None else wanted) != now:
                self.set(field, wanted)

    def architecture(self) -> ArchitectureSpec | None:
        """The one that is chosen; None where its plugin is not here."""
        table = self._session.registry.architectures
        key = self.get("arch")
        return table[key] if key in table else None  # noqa: SIM401 - it has no `get`

    def config(self) -> TrainConfig:
        """All of them, with the weights and so the recipe settled.

        Raises:
            SettingsError: One of them cannot be, or its plugin is not here.
        """
        project = self._session.project
        if project is None:
            raise SettingsError(self.tr("There is no project open."))
        settings = project.settings.all()
        for field in unusable_fields(settings):
            settings.pop(setting_key(field))  # the page has said so, and shows the default
        config = project_config(project.path, settings)
        architecture = self._session.registry.architectures[config.arch]
        presize_for(config.size or architecture.input_size, config.presize)
        return config.model_copy(update={"weights": config.weights_for(architecture)})

    def recipe_key(self) -> str:
        """The recipe that is chosen, or what suits the weights."""
        try:
            return self.config().recipe_key
        except SettingsError:
            return str(self.get("recipe") or "fine-tune")

    def phases(self) -> tuple[Phase, ...]:
        """What is trained, phase by phase; none while a setting cannot be."""
        try:
            return self.config().planned_phases()
        except SettingsError:
            return ()

    def _heard(self, key: str) -> None:
        if key in KEYS:
            self.changed.emit(KEYS[key])
