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
CRASHED = "lightning"
URGENCY = (PluginState.BROKEN, PluginState.INCOMPATIBLE, PluginState.LOADED, PluginState.DISABLED)
SWITCHED_OFF = "You switched it off."
NEEDS_RESTART = "A part of its former version stays in memory. Restart PetDesk to use it."
"""Reasons that are told in the user's language."""


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
    """Whether it had been switched off; in safe mode, or when it waits for a restart, it is off without that."""
    return record.state is PluginState.DISABLED and not in_safe_mode(record) and record.reason != NEEDS_RESTART


def in_safe_mode(record: PluginRecord) -> bool:
    """Whether safe mode kept it from being loaded."""
    return record.state is PluginState.DISABLED and "safe mode" in record.reason.lower()


def urgency(record: PluginRecord) -> int:
    """What the user should see first is lowest."""
    return -1 if record.crashed else URGENCY.index(record.state)


def has_failed(record: PluginRecord) -> bool:
    """Whether it is out of use through a fault of its own, or of the version it was made for."""
    return record.crashed or record.state in (PluginState.BROKEN, PluginState.INCOMPATIBLE)


def state_word(record: PluginRecord) -> str:
    """The state in a word."""
    if record.crashed:
        return translate("PluginState", "Crashed")
    return {
        PluginState.LOADED: translate("PluginState", "Loaded"),
        PluginState.BROKEN: translate("PluginState", "Broken"),
        PluginState.INCOMPATIBLE: translate("PluginState", "Incompatible"),
        PluginState.DISABLED: translate("PluginState", "Off"),
    }[record.state]


def status_words(status: Status) -> str:
    """The state in a few words, with what the next start will make of it."""
    word = state_word(status.record)
    if not status.changes:
        return word
    if status.disabled:
        return translate("PluginState", "{}, then off").format(word)
    return translate("PluginState", "{}, then on").format(word)


def state_explained(record: PluginRecord) -> str:
    """What a state means."""
    if record.crashed:
        return translate("PluginState", "It was switched off, so that PetDesk can be used without it.")
    return {
        PluginState.LOADED: translate("PluginState", "It works."),
        PluginState.BROKEN: translate(
            "PluginState", "It failed or did something it must not. PetDesk works without it."
        ),
        PluginState.INCOMPATIBLE: translate(
            "PluginState", "It was written for another version of PetDesk. Look for a newer version of it."
        ),
        PluginState.DISABLED: reason_in_words(record),
    }[record.state]


def reason_in_words(record: PluginRecord) -> str:
    """Why it is off, in the user's language where that is known."""
    if in_safe_mode(record):
        return translate("PluginState", "PetDesk runs in safe mode, which loads only its own plugins.")
    if record.reason == NEEDS_RESTART:
        return translate("PluginState", "A part of its former version stays in memory. Restart PetDesk to use it.")
    return translate("PluginState", "You switched it off.") if record.reason == SWITCHED_OFF else record.reason


def state_colour(record: PluginRecord, palette: QPalette) -> QColor:
    """The colour beside the word."""
    shades = colours(palette)
    if record.crashed:
        return shades.bad
    return {
        PluginState.LOADED: shades.good,
        PluginState.BROKEN: shades.bad,
        PluginState.INCOMPATIBLE: shades.warning,
        PluginState.DISABLED: shades.muted,
    }[record.state]


def state_icon(record: PluginRecord, palette: QPalette) -> QIcon:
    """The icon beside the word."""
    name = CRASHED if record.crashed else ICONS[record.state]
    return icon(name, colour=state_colour(record, palette))
