"""Editors of a choice: a check box for yes and no, a combo box for one of several."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox

from petdesk.gui.widgets.fields.editor import Editor, WheelGuard
from petdesk.gui.words import label_of, translated

OPTIONS = {"auto": "Automatic", "cpu": "CPU", "cuda": "CUDA", "mps": "MPS", "petdesk": "PetDesk"}
"""Options that do not become words by a capital letter."""


class CheckEditor(Editor):
    """Edits a bool."""

    has_label = True

    def __init__(self) -> None:
        super().__init__()
        self.check = QCheckBox()
        self.short = self.check
        self._odd: Any = None
        self.check.toggled.connect(self._toggled)

    def value(self) -> Any:
        return self.check.isChecked() if self._odd is None else self._odd

    def set_value(self, value: Any) -> None:
        self._odd = None if isinstance(value, bool) else value
        blocked = self.check.blockSignals(True)
        self.check.setChecked(value is True)
        self.check.blockSignals(blocked)

    def set_label(self, label: str) -> None:
        self.check.setText(label.replace("&", "&&"))
        self.check.setAccessibleName(label)

    def _toggled(self) -> None:
        self._odd = None
        self.edited.emit()
        self.committed.emit()


class ChoiceEditor(Editor):
    """Edits one of a few values.

    Args:
        options: The values that go.
        nothing: What None is called where it goes too; empty where it does not.
    """

    def __init__(self, options: Sequence[Any], *, nothing: str = "") -> None:
        super().__init__()
        self.combo = QComboBox()
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.short = self.combo
        self._guard = WheelGuard()
        self.combo.installEventFilter(self._guard)
        self._values: list[Any] = []
        if nothing:
            self._add(nothing, None)
        for option in options:
            self._add(option_label(option), option)
        self.combo.currentIndexChanged.connect(self._chosen)

    def value(self) -> Any:
        index = self.combo.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: Any) -> None:
        blocked = self.combo.blockSignals(True)
        if value not in self._values:
            self._add(str(value), value)  # refused by the form, in words, and still seen for what it is
        self.combo.setCurrentIndex(self._values.index(value))
        self.combo.blockSignals(blocked)

    def _add(self, text: str, value: Any) -> None:
        self._values.append(value)
        self.combo.addItem(text)

    def _chosen(self) -> None:
        self.edited.emit()
        self.committed.emit()


def option_label(option: Any) -> str:
    """What an option is called: in words where it is a word, else as it stands."""
    if option == "auto":
        return QCoreApplication.translate("Fields", "Automatic")  # PetDesk's own word, whoever has it as an option
    return translated(words_of(option)) if isinstance(option, str) and is_word(option) else str(option)


def words_of(option: str) -> str:
    """An option in words; `auto` in full, and what is spoken by its letters in capitals."""
    return OPTIONS.get(option) or label_of(option)


def is_word(option: str) -> bool:
    """Whether an option reads as words: `rand-augment`, not `fp16`."""
    return option.replace("-", "").replace("_", "").isalpha() and option.islower()
