"""What was asked and answered, as the user reads it."""

from PySide6.QtCore import QCoreApplication

from petdesk.predict.archive import About
from petdesk.predict.asking import NONE_OF_THESE
from petdesk.predict.predictions import Predictions


def shown_label(predictions: Predictions, label: str | None) -> str:
    """A label; what is none of the model's classes in the user's language, unless a class is called that."""
    if label is None or label != NONE_OF_THESE or label != predictions.none:
        return label or ""
    words = QCoreApplication.translate("Asking", "none of these")
    return label if words in predictions.labels else words


def asked(about: About) -> str:
    """How the model was asked, where that is not as usual: with a comma before it."""
    words = ""
    if about.asking.tta:
        words += QCoreApplication.translate("Asking", ", test-time augmentation × {}").format(about.asking.tta)
    if about.none is not None:
        words += QCoreApplication.translate("Asking", ", “none of these” allowed")
    return words
