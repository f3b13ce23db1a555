"""A choice of one plugin of a kind, with what it says of itself."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from petdesk.api import Spec
from petdesk.gui.widgets.fields.editor import WheelGuard
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import translated

Entry = tuple[str, str, str]
"""Key, title, summary."""


def entries_of(specs: Iterable[Spec]) -> list[Entry]:
    """What there is to choose from among specs."""
    return [(spec.key, spec.title, spec.summary) for spec in specs]


class PluginChoice(QWidget):
    """A box to choose from, and the summary of what is chosen under it.

    Attributes:
        chosen: Signal with a key, by the user's hand.
        combo: The box.
        label: Its label, which the layout of the form places.
    """

    chosen = Signal(str)

    def __init__(self, title: str, entries: Iterable[Entry], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, tuple[str, str]] = {}
        self.label = QLabel(title)
        self.combo = QComboBox()
        self.combo.setObjectName(name)
        self.combo.setAccessibleName(title.replace("&", ""))
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(12)
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._guard = WheelGuard()
        self.combo.installEventFilter(self._guard)
        self.label.setBuddy(self.combo)
        self._summary = muted()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.combo)
        layout.addWidget(self._summary)
        self.combo.activated.connect(lambda _index: self.chosen.emit(self.key()))
        self.show_entries(entries)

    def key(self) -> str:
        """What is chosen."""
        return str(self.combo.currentData())

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Offers other plugins, without a signal; what is chosen stays so, also where it is gone."""
        self._entries = {key: (translated(title), translated(summary)) for key, title, summary in entries}
        chosen = self.combo.currentData()
        self.combo.clear()
        for key, (shown, summary) in self._entries.items():
            self.combo.addItem(shown, key)
            self.combo.setItemData(self.combo.count() - 1, summary, Qt.ItemDataRole.ToolTipRole)
        if chosen is not None:
            self.show_key(str(chosen))

    def show_key(self, key: str) -> None:
        """Shows another choice, without a signal; one whose plugin is not here is shown and said."""
        if self.combo.findData(key) < 0:
            self.combo.addItem(self.tr("{} (not here)").format(key), key)
        self.combo.setCurrentIndex(self.combo.findData(key))
        missing = self.tr("⚠ The plugin that brings this is not loaded. Choose another, or look at the Plugins page.")
        _title, summary = self._entries.get(key, ("", missing))
        self._summary.setText(summary)
        self.combo.setAccessibleDescription(summary)
