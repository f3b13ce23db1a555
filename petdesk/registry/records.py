"""What became of each plugin."""

from dataclasses import dataclass
from enum import StrEnum

SLOW_SECONDS = 0.2
"""A plugin that takes longer to load holds every start up: that is marked."""


class PluginState(StrEnum):
    """The states a plugin can be in."""

    LOADED = "loaded"
    BROKEN = "broken"
    INCOMPATIBLE = "incompatible"
    DISABLED = "disabled"


@dataclass(frozen=True, slots=True, kw_only=True)
class PluginRecord:
    """One plugin, loaded or not.

    Attributes:
        name: The entry point's name, or the file's name without `.py`.
        source: Where it came from: a distribution's name, or the file's path.
        version: The distribution's version; empty for a single file.
        builtin: Whether it ships with PetDesk.
        state: What became of it.
        reason: Why it is not loaded, in one sentence; empty when it is.
        traceback: The traceback of what it raised, if it raised.
        provides: What it added, as `kind key`: "architecture resnet34".
        seconds: How long it took to load.
        remarks: What it did while it was loaded that a plugin should not do, and what was done about it: sentences.
        managed: Whether PetDesk installed it, so that it can be updated, rolled back and removed from here.
        crashed: Whether it is switched off because it ended or held up what loaded it: it can be tried again.
    """

    name: str
    source: str
    version: str
    builtin: bool
    state: PluginState
    reason: str = ""
    traceback: str = ""
    provides: tuple[str, ...] = ()
    seconds: float = 0.0
    remarks: tuple[str, ...] = ()
    managed: bool = False
    crashed: bool = False
