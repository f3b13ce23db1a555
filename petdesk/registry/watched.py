"""One plugin's load in this process: limited in time, listened to, and everything put back that it moved."""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from petdesk.registry.discovery import Candidate
from petdesk.registry.guard import Loaded, Refused, load_guarded, refused_for
from petdesk.registry.limited import Overdue, within
from petdesk.registry.patches import Originals
from petdesk.registry.prints import overheard
from petdesk.registry.records import PluginState
from petdesk.registry.surroundings import WATCHES, Surroundings, Watch

LOAD_SECONDS = 10.0
"""Longer no plugin may take to be loaded."""


@dataclass(frozen=True, kw_only=True)
class Load:
    """What came of it.

    Attributes:
        result: The specs, or why there are none.
        remarks: What the plugin did beside, in sentences.
        touched: The names of the watches that saw a change.
        seconds: How long it took.
        is_overdue: Whether it was given up.
    """

    result: Loaded | Refused
    remarks: tuple[str, ...]
    touched: tuple[str, ...]
    seconds: float
    is_overdue: bool = False


def load_watched(
    candidate: Candidate,
    *,
    seconds: float = LOAD_SECONDS,
    watches: Sequence[Watch] = WATCHES,
    touched: Collection[str] | None = None,
) -> Load:
    """Loads a plugin of somebody else.

    Args:
        candidate: The plugin.
        seconds: Its limit.
        watches: What is watched meanwhile.
        touched: What a trial saw it change; None where there was none.
    """
    watches = [watch for watch in watches if not watch.shared or touched is None or watch.name in touched]
    originals = Originals()
    with overheard() as prints:
        surroundings = Surroundings(watches)
        start = time.perf_counter()
        try:
            result, is_overdue = _limited(candidate, seconds)
        finally:
            took = time.perf_counter() - start
            changes = surroundings.put_back()
            replaced = originals.put_back()
    if replaced:
        result = _refused_for_patches(candidate, replaced)
    remarks = [change.remark for change in changes]
    if said := prints.remark():
        remarks.insert(0, said)
    return Load(
        result=result,
        remarks=tuple(remarks),
        touched=tuple(change.name for change in changes),
        seconds=took,
        is_overdue=is_overdue,
    )


def _limited(candidate: Candidate, seconds: float) -> tuple[Loaded | Refused, bool]:
    """What came of it, and whether it was given up."""
    try:
        return within(seconds, lambda: _load(candidate)), False
    except Overdue as overdue:
        reason = (
            f"{candidate.name} was not loaded within {seconds:.3g} seconds and was given up. "
            "It was switched off until it changes or you switch it on. A part of it may go on until PetDesk is closed."
        )
        return Refused(state=PluginState.BROKEN, reason=reason, traceback=str(overdue)), True


def _load(candidate: Candidate) -> Loaded | Refused:
    try:
        return load_guarded(candidate)
    except KeyboardInterrupt as error:  # no key was pressed in a plugin's thread
        return refused_for(candidate, error)


def _refused_for_patches(candidate: Candidate, replaced: Sequence[str]) -> Refused:
    named = ", ".join(replaced[:3]) + (f" and {len(replaced) - 3} more" if len(replaced) > 3 else "")
    reason = (
        f"{candidate.name} put something of its own in the place of {named}, on which everything else relies. "
        "That was put back, and the plugin is not used."
    )
    return Refused(state=PluginState.BROKEN, reason=reason)
