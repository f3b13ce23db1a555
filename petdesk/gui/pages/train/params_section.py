"""The settings of whichever plugin is chosen, behind "More"."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from petdesk.api import Params
from petdesk.gui.widgets.params_form import ParamsForm, defaults_of
from petdesk.gui.widgets.section import Section


class ParamsSection(QWidget):
    """A closed section with a form; hidden where there is nothing to set.

    Attributes:
        committed: Signal with the settings that are not at their defaults, once the user is done with a change.
    """

    committed = Signal(dict)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: type[Params] | None = None
        self.form: ParamsForm | None = None
        self.section = Section(title, expanded=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.section)
        self.hide()

    def show_params(self, model: type[Params] | None, values: Mapping[str, Any]) -> None:
        """Shows the form of `model` with these values, the rest at their defaults."""
        if model is not self._model:
            self._model = model
            if self.form is not None:
                self.section.content.removeWidget(self.form)
                self.form.hide()
                self.form.deleteLater()
            self.form = None if model is None else ParamsForm(model)
            if self.form is not None:
                self.form.committed.connect(self._commit)
                self.section.content.addWidget(self.form)
        if self.form is not None and model is not None:
            self.form.set_values(defaults_of(model) | dict(values))
        self.setVisible(self.form is not None and not self.form.is_empty())

    def refusal(self) -> str:
        """What is wrong with a setting, as a sentence; empty where nothing is."""
        return "" if self.form is None else self.form.refusal()

    def _commit(self) -> None:
        if self.form is not None and self.form.is_valid():
            self.committed.emit(self.form.differences())
