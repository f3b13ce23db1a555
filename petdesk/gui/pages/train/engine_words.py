"""What a training says while it runs, in the user's language: sentences of the engine with numbers in them."""

import re
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from petdesk.events import Event, PrepareProgress, Resumed, SnapshotKept
from petdesk.gui.words import number, percent

CONTEXT = "Remarks"

SENTENCES = (
    QT_TRANSLATE_NOOP(
        "Remarks",
        "The validation loss has risen for {epochs} epochs while the {figure} still improves: the model grows too sure "
        "of its mistakes, but its answers get better. That is no reason to stop; label smoothing makes it less sure.",
    ),
    QT_TRANSLATE_NOOP(
        "Remarks",
        "The training loss has not fallen in {epochs} epochs, so nothing is being learned. Find a learning rate with "
        "the finder, train more layers, or look whether the labels are right.",
    ),
    QT_TRANSLATE_NOOP(
        "Remarks",
        "Memory ran out. From step {step} on, the {pictures} pictures of a step are computed in {parts} parts: the "
        "same effective batch size, a little slower.",
    ),
    QT_TRANSLATE_NOOP(
        "Remarks",
        "The training ended before the share of its steps from which weights are averaged (swa), so the last ones are "
        "kept. Average from earlier on, or be more patient.",
    ),
    QT_TRANSLATE_NOOP(
        "Remarks", "This network's loss is not the same in {precision}; training in fp32, which is slower."
    ),
    QT_TRANSLATE_NOOP(
        "Remarks",
        "Too few pictures to validate: {classes}. Their pictures are all used for training; add more to learn how well "
        "they are told apart.",
    ),
    QT_TRANSLATE_NOOP("Remarks", "Too few pictures to test: {classes}. They are only trained on."),
    QT_TRANSLATE_NOOP("Remarks", "No training pictures: {classes}. The model cannot learn what it never sees."),
    QT_TRANSLATE_NOOP("Remarks", "The learning rate finder found no rate on its curve; the recipe's own rate is used."),
    QT_TRANSLATE_NOOP("Remarks", "Looking how many pictures fit into memory: {size}"),
    QT_TRANSLATE_NOOP("Remarks", "Measuring what gradient checkpointing saves"),
    QT_TRANSLATE_NOOP("Remarks", "Gradient checkpointing is left out: a step would take {figures}."),
    QT_TRANSLATE_NOOP("Remarks", "Compiling the network, which can take some minutes"),
    QT_TRANSLATE_NOOP("Remarks", "The network is trained uncompiled: a step would take {figures}."),
    QT_TRANSLATE_NOOP("Remarks", "The network is compiled: a step takes {figures}."),
    QT_TRANSLATE_NOOP("Remarks", "The network is not compiled: that does not go with gradient checkpointing."),
)
"""As the engine has them; what it fills in stands in braces."""

FIGURES = (
    QT_TRANSLATE_NOOP("Remarks", "error rate"),
    QT_TRANSLATE_NOOP("Remarks", "validation loss"),
    QT_TRANSLATE_NOOP("Remarks", "top-k accuracy"),
    QT_TRANSLATE_NOOP("Remarks", "macro F1"),
    QT_TRANSLATE_NOOP("Remarks", "balanced accuracy"),
)


def in_language(message: str) -> str:
    """A sentence of the engine in the user's language; as it is where it is not among those known."""
    for sentence in map(str, SENTENCES):
        found = re.fullmatch(_pattern(sentence), message)
        if found is not None:
            filled = {name: _filled(text) for name, text in found.groupdict().items()}
            return QCoreApplication.translate(CONTEXT, sentence).format(**filled)
    return message


def progress_in_language(events: Iterable[Event]) -> list[Event]:
    """The same events, with what is being prepared in the user's language."""
    return [
        replace(event, message=in_language(event.message)) if isinstance(event, PrepareProgress) else event
        for event in events
    ]


def of_snapshot(event: SnapshotKept) -> str:
    """What a snapshot is worth, by itself and with those before."""
    words = QCoreApplication.translate("Remarks", "Snapshot {} is kept: it gets {} of the validation pictures wrong.")
    text = words.format(number(event.number), percent(event.error_rate))
    if event.number == 1:
        return text
    more = QCoreApplication.translate("Remarks", "All {} together get {} wrong.")
    return f"{text} {more.format(number(event.number), percent(event.ensemble_error_rate))}"


def of_resumed(event: Resumed) -> str:
    """Where a training goes on."""
    words = QCoreApplication.translate("Remarks", "The training goes on in phase {}, after {} epochs and {} steps.")
    return words.format(number(event.phase), number(event.epochs), number(event.step))


def _phrases() -> dict[str, str]:
    """What stands between the figures of a measured option."""
    return {
        "instead of": QCoreApplication.translate("Remarks", "instead of"),
        "compiling took": QCoreApplication.translate("Remarks", "compiling took"),
    }


def _pattern(sentence: str) -> str:
    return re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(sentence))


def _filled(text: str) -> str:
    if text in FIGURES:
        return QCoreApplication.translate(CONTEXT, text)
    for phrase, own in _phrases().items():
        text = text.replace(phrase, own)
    return text
