"""A choice of one plugin of a kind, with what it says of itself."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from petdesk.api import Spec
from petdesk.gui.help.spec_help import HelpLink
from petdesk.gui.widgets.fields.editor import WheelGuard
from petdesk.gui.widgets.labels import muted, plain_tip
from petdesk.gui.words import translated


class Offered(Protocol):
    """What can be chosen: what a plugin adds, or a recipe."""

    @property
    def key(self) -> str:
        """What is kept."""

    @property
    def title(self) -> str:
        """How it is called."""

    @property
    def summary(self) -> str:
        """What it is."""


class PluginChoice(QWidget):
    """A box to choose from, and the summary of what is chosen under it.

    Attributes:
        chosen: Signal with a key, by the user's hand.
        combo: The box.
        label: Its label, which the layout of the form places.
        help: Opens what the plugin says of what is chosen.
    """

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        offered: Iterable[Offered],
        *,
        name: str,
        combo: QComboBox | None = None,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Offers something.

        Args:
            title: Of the box, with its mnemonic.
            offered: What there is to choose from.
            name: Object name of the box.
            combo: The box, where it is no plain one.
            beside: Another way to choose, to the right of the box.
            parent: The parent.
        """
        super().__init__(parent)
        self._offered: dict[str, Offered] = {}
        self.label = QLabel(title)
        self.combo = combo or QComboBox()
        self.combo.setObjectName(name)
        self.combo.setAccessibleName(title.replace("&", ""))
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(12)
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._guard = WheelGuard()
        self.combo.installEventFilter(self._guard)
        self.label.setBuddy(self.combo)
        self._summary = muted()
        self.help = HelpLink()
        row = QHBoxLayout()
        row.addWidget(self.combo, 1)
        if beside is not None:
            row.addWidget(beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._summary)
        layout.addWidget(self.help, alignment=Qt.AlignmentFlag.AlignLeft)
        self.combo.activated.connect(lambda _index: self.chosen.emit(self.key()))
        self.show_offered(offered)

    def key(self) -> str:
        """What is chosen."""
        return str(self.combo.currentData())

    def show_offered(self, offered: Iterable[Offered]) -> None:
        """Offers something else, without a signal; what is chosen stays so, also where it is gone."""
        self._offered = {entry.key: entry for entry in offered}
        chosen = self.combo.currentData()
        self.combo.clear()
        for key, entry in self._offered.items():
            self.combo.addItem(translated(entry.title), key)
            self.combo.setItemData(
                self.combo.count() - 1, plain_tip(translated(entry.summary)), Qt.ItemDataRole.ToolTipRole
            )
        if chosen is not None:
            self.show_key(str(chosen))

    def show_key(self, key: str) -> None:
        """Shows another choice, without a signal; one whose plugin is not here is shown and said."""
        if self.combo.findData(key) < 0:
            self.combo.addItem(self.tr("{} (not here)").format(key), key)
        self.combo.setCurrentIndex(self.combo.findData(key))
        missing = self.tr("⚠ The plugin that brings this is not loaded. Choose another, or look at the Plugins page.")
        entry = self._offered.get(key)
        summary = missing if entry is None else translated(entry.summary)
        self._summary.setText(summary)
        self.combo.setAccessibleDescription(summary)
        self.help.show_for(entry if isinstance(entry, Spec) else None)
