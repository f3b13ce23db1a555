"""How far a job is, whichever of its events tells it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from petdesk.events import (
    BatchEnd,
    CacheProgress,
    Event,
    InstallProgress,
    LrStep,
    PredictionMade,
    PrepareProgress,
    ScanProgress,
)
from petdesk.gui.words import duration, file_size, number, translated

translate = QCoreApplication.translate

Progressing: TypeAlias = (
    ScanProgress | PrepareProgress | CacheProgress | LrStep | BatchEnd | PredictionMade | InstallProgress
)
"""The events that tell how far a job is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a job is.

    Attributes:
        done: Pieces that are done.
        total: Of how many; None where nobody knows yet.
        text: In words: what is being done, how far, how fast, how long yet.
    """

    done: int
    total: int | None
    text: str


def standing(events: Iterable[Event]) -> Standing | None:
    """What the last event that tells of progress says; None where none does."""
    found: Progressing | None = None
    for event in events:
        if isinstance(event, Progressing):
            found = event
    return None if found is None else _standing(found)


def _standing(event: Progressing) -> Standing:
    if isinstance(event, BatchEnd):
        words = translate("Progress", "Step {done} of {total}")
        return _told(words, event.step, event.total_steps, event.rate, eta=event.eta)
    if isinstance(event, LrStep):
        return _told(translate("Progress", "Trying rate {done} of {total}"), event.step, event.total)
    if isinstance(event, PredictionMade):
        words = translate("Progress", "Labelled {done} of {total} pictures")
        return _told(words, event.done, event.total, event.rate, eta=event.eta)
    if isinstance(event, CacheProgress):
        words = translate("Progress", "Prepared {done} of {total} pictures")
        return _told(words, event.done, event.total, event.rate)
    if isinstance(event, PrepareProgress):
        return _prepared(event)
    if isinstance(event, InstallProgress):
        return _installed(event)
    if event.total is None:
        words = translate("Progress", "Found %Ln picture(s)", "", event.done)
        return _told(words, event.done, None, event.rate)
    return _told(translate("Progress", "Looked at {done} of {total} pictures"), event.done, event.total, event.rate)


def _prepared(event: PrepareProgress) -> Standing:
    message = translated(event.message)
    if event.unit == "bytes":
        done = file_size(event.done)
        text = translate("Progress", "{message}: {done}").format(message=message, done=done)
        if event.total is not None:
            text = translate("Progress", "{message}: {done} of {total}").format(
                message=message, done=done, total=file_size(event.total)
            )
        return Standing(done=event.done, total=event.total, text=text)
    plain = message.replace("{", "{{").replace("}", "}}")
    return _told(f"{plain}: {{done}} / {{total}}", event.done, event.total, event.rate)


def _installed(event: InstallProgress) -> Standing:
    words = {
        "build": translate("Progress", "Looking into the plugin"),
        "resolve": translate("Progress", "Finding out what it needs"),
        "download": translate("Progress", "Fetching packages"),
        "install": translate("Progress", "Putting packages in place"),
        "check": translate("Progress", "Checking what was installed"),
    }.get(event.step, translated(event.message))
    if event.unit == "seconds":
        return Standing(done=event.done, total=None, text=" · ".join([words, duration(event.done)]))
    shown = file_size if event.unit == "bytes" else number
    far = shown(event.done)
    if event.total is not None:
        far = translate("Progress", "{done} of {total}").format(done=far, total=shown(event.total))
    return Standing(done=event.done, total=event.total, text=" · ".join([words, far]))


def _told(words: str, done: int, total: int | None, rate: float = 0.0, *, eta: float | None = None) -> Standing:
    parts = [words.format(done=number(done), total="?" if total is None else number(total))]
    if rate >= 1:
        parts.append(translate("Progress", "{rate} a second").format(rate=number(round(rate))))
    if eta is None and total is not None and rate > 0:
        eta = (total - done) / rate
    if eta is not None and eta >= 1:
        parts.append(translate("Progress", "{time} left").format(time=duration(eta)))
    return Standing(done=done, total=total, text=" · ".join(parts))
