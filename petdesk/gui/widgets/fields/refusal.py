"""What is wrong with a value, in the user's words, and the label that says it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy

from petdesk.gui.theme import colours
from petdesk.gui.words import translated


class Refusal(QLabel):
    """Says what is wrong, with a sign and in the colour for it; takes no room while nothing is.

    Attributes:
        reason: What it says now.
    """

    def __init__(self) -> None:
        super().__init__()
        self.reason = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._colour()
        self.hide()

    def say(self, reason: str) -> None:
        """Shows a reason; none when it is empty."""
        self.reason = reason
        self.setText(reason and f"⚠ {reason}")
        self.setVisible(bool(reason))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        palette = QPalette(QApplication.palette())
        palette.setColor(QPalette.ColorRole.WindowText, colours(palette).bad)
        self.setPalette(palette)


def refusal(error: Mapping[str, Any]) -> str:
    """The sentence for one entry of `ValidationError.errors()`; says which entry of a list it is about."""
    place = next(iter(error.get("loc", ())[1:]), None)
    if isinstance(place, int):
        return QCoreApplication.translate("Refusal", "Entry {}: {}").format(place + 1, _reason(error))
    return _reason(error)


def _reason(error: Mapping[str, Any]) -> str:
    kind, context = str(error["type"]), error.get("ctx", {})
    if kind == "value_error":
        return _sentence(translated(str(error["msg"]).removeprefix("Value error, ")))
    template = _template(kind)
    if not template:
        return _sentence(translated(str(error["msg"])))
    return template.format(**{name: _plain(value) for name, value in context.items()})


def _template(kind: str) -> str:
    translate = QCoreApplication.translate
    if kind.startswith("int_"):
        return translate("Refusal", "This must be a whole number.")
    if kind.startswith(("float_", "decimal_")) or kind == "finite_number":
        return translate("Refusal", "This must be a number.")
    if kind in ("string_too_short", "missing"):
        return translate("Refusal", "This must not be empty.")
    if kind in ("literal_error", "enum"):
        return translate("Refusal", "This must be one of {expected}.")
    if kind in ("dict_type", "model_type", "mapping_type"):
        return translate("Refusal", 'This must be written as {{"name": value}}.')
    if kind in ("list_type", "tuple_type", "set_type"):
        return translate("Refusal", "This must be written as [first, second].")
    return {
        "greater_than": translate("Refusal", "This must be above {gt}."),
        "greater_than_equal": translate("Refusal", "This must be at least {ge}."),
        "less_than": translate("Refusal", "This must be below {lt}."),
        "less_than_equal": translate("Refusal", "This must be at most {le}."),
        "multiple_of": translate("Refusal", "This must be a multiple of {multiple_of}."),
        "path_not_directory": translate("Refusal", "There is no such folder."),
        "path_not_file": translate("Refusal", "There is no such file."),
        "path_exists": translate("Refusal", "There is something of that name already."),
        "path_suffix": translate("Refusal", "Its name must end in {suffixes}."),
        "parent_does_not_exist": translate("Refusal", "The folder that it goes into is not there."),
        "colour": translate("Refusal", "This is no colour. Write it as #rrggbb, such as #ff8000 for orange."),
        "too_short": translate("Refusal", "There must be at least {min_length} of them."),
        "too_long": translate("Refusal", "There must be no more than {max_length} of them."),
        "string_pattern_mismatch": translate("Refusal", "This must match {pattern}."),
    }.get(kind, "")


def _plain(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _sentence(text: str) -> str:
    text = f"{text[:1].upper()}{text[1:]}"
    return text if text.endswith((".", "!", "?")) else f"{text}."
