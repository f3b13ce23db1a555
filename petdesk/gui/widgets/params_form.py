"""A form for the settings of a plugin, made from its params model."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from petdesk.api import Params
from petdesk.api.conditions import shown_fields
from petdesk.gui.widgets.fields.choose import editor_for
from petdesk.gui.widgets.fields.refusal import Refusal, refusal
from petdesk.gui.widgets.fields.row import FieldRow
from petdesk.gui.words import label_of, translated


class ParamsForm(QWidget):
    """Edits the settings of one params model; a model without settings makes an empty form.

    A setting that follows another one (see `petdesk.api.shown_when`) is seen only while it counts, or is refused.

    Args:
        model: The params class.
        hints: Whether to show what each setting is for under its label, not in the tooltip only.
        parent: The parent.
    """

    changed = Signal()
    """A value changed by the user's hand; comes continuously while a slider moves."""
    committed = Signal()
    """The user is done with a change: a slider let go, a text finished. What to keep in the project."""

    def __init__(self, model: type[Params], parent: QWidget | None = None, *, hints: bool = True) -> None:
        super().__init__(parent)
        self._model = model
        self._defaults = defaults_of(model)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(max(4, self.fontMetrics().height() // 2))
        self._rows: dict[str, FieldRow] = {}
        for name, field in model.model_fields.items():
            row = FieldRow(
                name=name,
                label=translated(field.title or label_of(name)),
                description=translated(field.description or ""),
                default=self._defaults.get(name),
                editor=editor_for(name, field),
                hint=hints,
            )
            row.edited.connect(self._on_edited)
            row.committed.connect(self.committed)
            self._rows[name] = row
            self._layout.addWidget(row)
        self._together = Refusal()
        self._together.setObjectName("form.refusal")
        self._layout.addWidget(self._together)
        self._valid = self._validate()

    def values(self) -> dict[str, Any]:
        """All settings as plain JSON values; as typed where a value is refused."""
        raw = {name: row.value() for name, row in self._rows.items()}
        try:
            return self._model.model_validate(raw).model_dump(mode="json")
        except ValidationError:
            return raw

    def differences(self) -> dict[str, Any]:
        """The settings that are not at their defaults: what a command line would name."""
        return {name: value for name, value in self.values().items() if value != self._defaults.get(name)}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Shows some settings, without a signal; passes over what the model does not have and no editor can show."""
        for name, value in values.items():
            if name in self._rows and self._rows[name].value() != value:
                with suppress(TypeError, ValueError, OverflowError):  # out of a file that something else wrote
                    self._rows[name].set_value(value)
        self._valid = self._validate()

    def reset(self) -> None:
        """Puts every setting back to its default."""
        self.set_values(self._defaults)
        self.changed.emit()
        self.committed.emit()

    def is_valid(self) -> bool:
        """Whether the plugin would take these settings."""
        return self._valid

    def refusal(self) -> str:
        """What is wrong with the first setting that is refused, as a sentence; empty where none is."""
        for row in self._rows.values():
            if row.refusal():
                return self.tr("“{}” cannot stay as it is. {}").format(row.label, row.refusal())
        return self._together.reason

    def is_empty(self) -> bool:
        """Whether there is nothing to set."""
        return not self._rows

    def row(self, name: str) -> FieldRow:
        """The part of the form that shows the setting called `name`."""
        return self._rows[name]

    def _on_edited(self) -> None:
        self._valid = self._validate()
        self.changed.emit()

    def _validate(self) -> bool:
        reasons: dict[str, str] = {}
        raw = {name: row.value() for name, row in self._rows.items()}
        try:
            self._model.model_validate(raw)
        except ValidationError as error:
            for entry in error.errors(include_url=False):
                place = str(entry["loc"][0]) if entry["loc"] else ""
                reasons.setdefault(place, refusal(entry))
        shown = shown_fields(self._model.model_fields, raw)
        for name, row in self._rows.items():
            row.refuse(reasons.get(name, ""))
            # What stands in the way must be seen, also where it would not count.
            row.setVisible(name in shown or name in reasons)
        self._together.say(reasons.get("", ""))
        return not reasons


def defaults_of(model: type[Params]) -> dict[str, Any]:
    """The defaults as plain JSON values; None for what has to be said."""
    needed = {name: None for name, field in model.model_fields.items() if field.is_required()}
    filled = model.model_construct(**needed)
    return filled.model_dump(mode="json", warnings=False)
