"""What trains in a phase, in words: the head alone, everything, or the layers from one group on."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from petdesk.training.recipe import Frozen, Phase

Trains = Frozen | str
"""As a cell of the table has it: what is frozen, or `cached` for the head on cached features."""

CACHED = "cached"
MOST_OFFERED = 3
"""Layer groups to freeze that are offered by number, where their names are not known."""


def trains(phase: Phase, groups: Sequence[str]) -> Trains:
    """What trains in a phase; a number counts from the first group on where the groups are known."""
    if phase.cached or isinstance(phase.frozen, str):
        return CACHED if phase.cached else phase.frozen
    number = phase.frozen + len(groups) if phase.frozen < 0 else phase.frozen
    if number == 0:
        return "none"
    if phase.frozen == -1 or number == len(groups) - 1:
        return "body"
    return number if groups else phase.frozen


def trains_in_short(value: Trains, groups: Sequence[str]) -> str:
    """For a cell: "Head", "All", "From layer3".

    Args:
        value: What trains.
        groups: Names of the layer groups, stem to head; empty where they are not known.
    """
    translate = QCoreApplication.translate
    if value == CACHED:
        return translate("Trains", "Head, cached")
    if value == "none":
        return translate("Trains", "All")
    if value == "body":
        return translate("Trains", "Head")
    return _from(int(value), groups, translate("Trains", "From {}"))


def trains_in_full(value: Trains, groups: Sequence[str]) -> str:
    """For a list to choose from, and a tooltip."""
    translate = QCoreApplication.translate
    if value == CACHED:
        return translate("Trains", "The new head, on cached features")
    if value == "none":
        return translate("Trains", "All layers")
    if value == "body":
        return translate("Trains", "The new head alone")
    return _from(int(value), groups, translate("Trains", "The layers from {} on"))


def offered(groups: Sequence[str], now: Trains) -> tuple[Trains, ...]:
    """What can be chosen, from the least to the most; what is set now is among it."""
    numbers = tuple(range(len(groups) - 2, 0, -1)) or tuple(range(MOST_OFFERED, 0, -1))
    choices: tuple[Trains, ...] = (CACHED, "body", *numbers, "none")
    return choices if now in choices else (*choices, now)


def _from(frozen: int, groups: Sequence[str], words: str) -> str:
    translate = QCoreApplication.translate
    if groups and 0 <= frozen < len(groups):
        return words.format(groups[frozen])
    if groups:
        return translate("Trains", "⚠ {} of {} groups").format(frozen, len(groups))
    if frozen < 0:
        return translate("Trains", "The last %Ln group(s)", "", -frozen)
    return translate("Trains", "Without the first %Ln", "", frozen)
