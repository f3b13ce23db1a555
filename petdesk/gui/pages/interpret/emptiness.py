"""What the page says while there is no run to show."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from petdesk.gui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate

ICON = "magnifying-glass"


class Emptiness(Enum):
    """Why there is none."""

    NO_PROJECT = auto()
    NO_RUNS = auto()
    NOTHING_VALIDATED = auto()
    NOTHING_CHOSEN = auto()
    GONE = auto()


def empty_state(reason: Emptiness, *, go_to: Callable[[str], object], open_other: Callable[[], object]) -> EmptyState:
    """Says what to do, with the buttons for it."""
    other = (translate("Interpret", "Open the folder of a run..."), open_other)
    train = (translate("Interpret", "Go to Train"), lambda: go_to("train"))
    if reason is Emptiness.NO_PROJECT:
        return EmptyState(
            ICON,
            translate("Interpret", "See where a model is wrong"),
            translate(
                "Interpret",
                "Open a project first, or choose pictures for a new one. After a training this page shows which "
                "classes were confused, and the pictures that the model got wrong.",
            ),
            [(translate("Interpret", "Choose pictures"), lambda: go_to("data")), other],
        )
    if reason is Emptiness.NOTHING_VALIDATED:
        return EmptyState(
            ICON,
            translate("Interpret", "Nothing was validated yet"),
            translate(
                "Interpret",
                "The runs of this project kept no pictures aside for validation, or were stopped before their first "
                "epoch ended. Train again and let some pictures check what was learned.",
            ),
            [train, other],
        )
    if reason is Emptiness.GONE:
        return EmptyState(
            ICON,
            translate("Interpret", "The runs' folders are gone"),
            translate(
                "Interpret",
                "This project lists runs, but their folders are not there any more. Put them back beside the project, "
                "or train again.",
            ),
            [train, other],
        )
    if reason is Emptiness.NOTHING_CHOSEN:
        return EmptyState(
            ICON,
            translate("Interpret", "Choose a run"),
            translate("Interpret", "Choose one above to see its answers."),
            [other],
        )
    return EmptyState(
        ICON,
        translate("Interpret", "No runs yet"),
        translate(
            "Interpret",
            "Train a model first. This page then shows which classes it confuses, and the pictures that it got wrong.",
        ),
        [train, other],
    )
