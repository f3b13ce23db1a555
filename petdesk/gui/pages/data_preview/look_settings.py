"""The project's settings that decide how pictures look to the network; the Train page shows the same ones."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from petdesk.api import ArchitectureSpec, PetDeskError
from petdesk.gui.session import Session
from petdesk.training.config import presize_for
from petdesk.training.project_run import kept_value, setting_key

if TYPE_CHECKING:
    from petdesk.data.preview import Look

FIELDS = ("augmentation", "augmentation_params", "size", "presize", "arch", "arch_params", "seed")
KEYS = {setting_key(field): field for field in FIELDS}

PAUSE_MS = 400
"""After the last change before it is written: what a hand does in one go is one step of undo."""


class LookSettings(QObject):
    """Reads the settings, and writes edits after a pause.

    Attributes:
        changed: Signal: others are in force now, through undo or another page.
        refused: Signal with a sentence: a change could not be written.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._edits: dict[str, Any] = {}
        self._writing = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.write)
        session.setting_changed.connect(self._hear)
        session.project_closing.connect(self.write)

    def get(self, field: str) -> Any:
        """What is in force for a field of `TrainConfig`."""
        value = self._edits[field] if field in self._edits else self._session.setting(setting_key(field))
        return kept_value(field, value)

    def edit(self, field: str, value: Any) -> None:
        """Puts another value in force now, and writes it after a pause; None: what is taken by itself."""
        self._edits[field] = value
        self._pause.start()

    def choose_augmentation(self, key: str) -> None:
        """Takes another augmentation, with its defaults; the settings of the one before go first."""
        self.write()
        if self._session.setting(setting_key("augmentation_params")):
            self._set("augmentation_params", None)
        self._set("augmentation", key)

    def write(self) -> None:
        """Writes what is not written yet."""
        self._pause.stop()
        edits, self._edits = self._edits, {}
        for field, value in edits.items():
            self._set(field, value)

    def architecture(self) -> ArchitectureSpec | None:
        """The network; None where its plugin is not here."""
        table, key = self._session.registry.architectures, self.get("arch")
        return table[key] if key in table else None  # noqa: SIM401 - it has no get()

    def own_size(self) -> int:
        """Pixels a side that the network takes when the user says nothing."""
        architecture = self.architecture()
        return 224 if architecture is None else architecture.input_size

    def own_presize(self) -> int:
        """The presize for the size in force when the user says nothing."""
        return presize_for(self.get("size") or self.own_size(), None)

    def look(self, params: dict[str, Any] | None = None) -> "Look":
        """How pictures are made ready; with other params of the augmentation where some are given."""
        from petdesk.data.preview import Look

        return Look(
            augmentation=self.get("augmentation"),
            params=self.get("augmentation_params") if params is None else params,
            size=self.get("size") or self.own_size(),
            presize=self.get("presize"),
            seed=self.get("seed"),
        )

    def _set(self, field: str, value: Any) -> None:
        if self._session.setting(setting_key(field)) == value:
            return  # also where there is none: null would be a step of undo that does nothing
        self._writing = True
        try:
            self._session.edit_setting(setting_key(field), value)
        except PetDeskError as error:
            self.refused.emit(str(error))
        finally:
            self._writing = False

    def _hear(self, key: str) -> None:
        if key in KEYS and not self._writing:
            self._edits.pop(KEYS[key], None)  # what is in force now is newer than what waited to be written
            self.changed.emit()
