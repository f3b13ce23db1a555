"""Settings of one topic behind a heading that tells how many are not at their default."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from petdesk.gui.pages.train.idle_levers import why_idle
from petdesk.gui.pages.train.lever_row import LeverRow
from petdesk.gui.pages.train.settings import TrainSettings
from petdesk.gui.widgets.fields.refusal import refusal
from petdesk.gui.widgets.section import Section
from petdesk.gui.words import translated
from petdesk.training.config import TrainConfig
from petdesk.training.recipe import RECIPES, Phase


class LeverSection(QWidget):
    """Edits some fields of `TrainConfig`, each kept as soon as the user is done with it.

    Attributes:
        changes: How many are not at their default.
        changed: Signal: `changes` may be another number now.
        rows: By field.
        section: With the heading.
    """

    changed = Signal()

    def __init__(
        self, title: str, name: str, fields: Sequence[str], settings: TrainSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title, self._settings = title, settings
        self.changes = self._size = 0
        self.section = Section(title, expanded=False)
        self.section.header.setObjectName(f"train.more.{name}")
        self.section.content.setSpacing(max(6, self.fontMetrics().height() * 2 // 3))
        self.rows: dict[str, LeverRow] = {}
        for field in fields:
            row = LeverRow(field, settings.default(field))
            row.edited.connect(lambda field=field: self._look_at(field))
            row.committed.connect(lambda field=field: self._keep(field))
            self.rows[field] = row
            self.section.content.addWidget(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.section)

    def refresh(self, field: str) -> None:
        """Shows what the project keeps for a field."""
        row = self.rows[field]
        row.set_value(self._settings.get(field))
        self._look_at(field)

    def refresh_around(self, values: Mapping[str, Any], phases: tuple[Phase, ...], unset: Mapping[str, Any]) -> None:
        """Shows what else depends on the settings: defaults, what is left alone, and what has no meaning now.

        Args:
            values: All that is set, by field.
            phases: What will be trained.
            unset: What values that are left alone come to, as far as it is known before training.
        """
        self._size = unset["size"]
        for field, row in self.rows.items():
            row.set_default(self._settings.default(field))
            if not row.refusal():
                row.set_value(values[field])
            row.show_unset(unset.get(field))
            row.set_idle(why_idle(field, values, phases))
            row.set_source(self._source(field, values))
            self._look_at(field)

    def refusal(self) -> str:
        """What is wrong with the first setting that is refused, as a sentence; empty where none is."""
        for row in self.rows.values():
            if row.refusal():
                return self.tr("“{}” cannot stay as it is. {}").format(row.label, row.refusal())
        return ""

    def show_fitting(self, wanted: str) -> None:
        """Shows the settings that `wanted`, in lower case, may mean, and opens where there are any; all for none."""
        fitting = [row for row in self.rows.values() if row.fits(wanted)]
        for row in self.rows.values():
            row.setVisible(row in fitting)
        self.setVisible(bool(fitting))
        self.section.set_expanded(bool(wanted and fitting))

    def _look_at(self, field: str) -> None:
        """Says what is wrong with a value, if anything is."""
        self.rows[field].refuse(self._reason(field))
        if field == "size" and "presize" in self.rows:
            self.rows["presize"].refuse(self._reason("presize"))
        self._count()

    def _reason(self, field: str) -> str:
        value = self.rows[field].value()
        try:
            TrainConfig.model_validate({"source": Path(), field: value})
        except ValidationError as error:
            return refusal(error.errors(include_url=False)[0])
        size = self.rows["size"].value() if field == "presize" else None
        size = size if isinstance(size, int) else self._size
        if field == "presize" and value is not None and value < size:
            return self.tr("The presize must be at least the picture size: pictures are cut down from it.")
        return ""

    def _keep(self, field: str) -> None:
        if not self._reason(field):
            self._settings.put(field, self.rows[field].value())

    def _count(self) -> None:
        changes = sum(not row.is_default() for row in self.rows.values())
        words = self.tr("{} · %Ln changed", "", changes).format(self._title) if changes else self._title
        self.section.header.setText(words)
        if changes != self.changes:
            self.changes = changes
            self.changed.emit()

    def _source(self, field: str, values: Mapping[str, Any]) -> str:
        """Whose value it is that is shown."""
        if not self._settings.is_recipes(field):
            return ""
        return self.tr("The recipe “{}” sets it.").format(translated(RECIPES[values["recipe"]].title))
