"""The states of a plugin as the page shows them: a word, an icon and a colour."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QIcon, QPalette

from petdesk.gui.icons import icon
from petdesk.gui.theme import colours
from petdesk.registry import PluginRecord, PluginState

translate = QCoreApplication.translate

ICONS = {
    PluginState.LOADED: "check-circle",
    PluginState.BROKEN: "x-circle",
    PluginState.INCOMPATIBLE: "warning",
    PluginState.DISABLED: "prohibit",
}
URGENCY = (PluginState.BROKEN, PluginState.INCOMPATIBLE, PluginState.LOADED, PluginState.DISABLED)
"""What the user should see first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A plugin now and at the next start.

    Attributes:
        record: What became of it at this start.
        disabled: Whether it is switched off for the next start.
    """

    record: PluginRecord
    disabled: bool

    @property
    def changes(self) -> bool:
        """Whether the next start will make another thing of it."""
        return self.disabled != was_disabled(self.record)


def was_disabled(record: PluginRecord) -> bool:
    """Whether the user had switched it off; in safe mode a plugin is off without that."""
    return record.state is PluginState.DISABLED and not in_safe_mode(record)


def in_safe_mode(record: PluginRecord) -> bool:
    """Whether safe mode kept it from being loaded."""
    return record.state is PluginState.DISABLED and "safe mode" in record.reason.lower()


def state_word(state: PluginState) -> str:
    """The state in a word."""
    return {
        PluginState.LOADED: translate("PluginState", "Loaded"),
        PluginState.BROKEN: translate("PluginState", "Broken"),
        PluginState.INCOMPATIBLE: translate("PluginState", "Incompatible"),
        PluginState.DISABLED: translate("PluginState", "Off"),
    }[state]


def status_words(status: Status) -> str:
    """The state in a few words, with what the next start will make of it."""
    word = state_word(status.record.state)
    if not status.changes:
        return word
    if status.disabled:
        return translate("PluginState", "{}, then off").format(word)
    return translate("PluginState", "{}, then on").format(word)


def state_explained(state: PluginState) -> str:
    """What a state means."""
    return {
        PluginState.LOADED: translate("PluginState", "It works."),
        PluginState.BROKEN: translate(
            "PluginState", "It failed or did something it must not. PetDesk works without it."
        ),
        PluginState.INCOMPATIBLE: translate(
            "PluginState", "It was written for another version of PetDesk. Look for a newer version of it."
        ),
        PluginState.DISABLED: translate("PluginState", "It was not loaded."),
    }[state]


def state_colour(state: PluginState, palette: QPalette) -> QColor:
    """The colour beside the word."""
    shades = colours(palette)
    return {
        PluginState.LOADED: shades.good,
        PluginState.BROKEN: shades.bad,
        PluginState.INCOMPATIBLE: shades.warning,
        PluginState.DISABLED: shades.muted,
    }[state]


def state_icon(state: PluginState, palette: QPalette) -> QIcon:
    """The icon beside the word."""
    return icon(ICONS[state], colour=state_colour(state, palette))
