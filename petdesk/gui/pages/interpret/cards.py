"""A validated picture as a card of the gallery: what it is, what it was taken for, and what it is called now."""

from PySide6.QtCore import QCoreApplication

from petdesk.gui.pages.interpret.query import Shown
from petdesk.gui.widgets.gallery import GalleryEntry, Mark
from petdesk.gui.words import number, percent
from petdesk.interpret import Answers, PictureState

translate = QCoreApplication.translate


def cards(answers: Answers, shown: Shown) -> list[GalleryEntry]:
    """One card for each picture shown, in order."""
    return [_card(answers, shown, index) for index in range(len(shown.rows))]


def _card(answers: Answers, shown: Shown, index: int) -> GalleryEntry:
    row, state = shown.rows[index], shown.states[index]
    actual, predicted = answers.classes[answers.labels[row]], answers.classes[answers.predicted[row]]
    since = changes(actual, state)
    mark: Mark = "good" if actual == predicted else "bad"
    # The percentage first: what does not fit is cut off at the end.
    words = (
        translate("Cards", "Actual {share} {name}").format(share=_percent(answers.p_actual[row]), name=actual),
        translate("Cards", "Predicted {share} {name}").format(share=_percent(answers.p_predicted[row]), name=predicted),
        translate("Cards", "Loss {}").format(loss_in_words(float(answers.losses[row]))),
    )
    return GalleryEntry(
        path=shown.paths[index],
        id=None if state is None else state.id,
        title=words[0],
        lines=(*words[1:], since),
        mark="warning" if since else mark,
        tooltip="\n".join(filter(None, (*words[1:], since, answers.names[row]))),
    )


def facts(answers: Answers, shown: Shown, index: int) -> list[tuple[str, str]]:
    """The same in full, for the large view."""
    row, state = shown.rows[index], shown.states[index]
    actual, predicted = answers.classes[answers.labels[row]], answers.classes[answers.predicted[row]]
    rows = [
        (translate("Cards", "Actual"), f"{actual} ({percent(float(answers.p_actual[row]), 2)})"),
        (translate("Cards", "Predicted"), f"{predicted} ({percent(float(answers.p_predicted[row]), 2)})"),
        (translate("Cards", "Loss"), loss_in_words(float(answers.losses[row]))),
        (translate("Cards", "Uncertainty"), percent(float(answers.uncertainty[row]), 0)),
    ]
    since = changes(actual, state)
    return [*rows, (translate("Cards", "Since then"), since)] if since else rows


def changes(validated: str, state: PictureState | None) -> str:
    """What the user changed since the run was validated; empty where nothing was."""
    if state is None:
        return ""
    words = []
    if state.label != validated:
        words.append(translate("Cards", "now {}").format(state.label))
    if state.excluded:
        words.append(translate("Cards", "excluded"))
    elif state.gone:
        words.append(translate("Cards", "no longer there"))
    text = ", ".join(words)
    return text[:1].upper() + text[1:]


def loss_in_words(loss: float) -> str:
    """Two digits after the decimal point; "∞" where the actual class was ruled out."""
    return "∞" if loss == float("inf") else number(loss, 2)


def _percent(share: float) -> str:
    """A probability; never rounded up to certainty, nor down to impossibility."""
    if 0.995 <= share < 1:
        return translate("Cards", ">99%")
    if 0 < share < 0.005:
        return translate("Cards", "<1%")
    return percent(float(share), 0)
