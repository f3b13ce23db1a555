"""What the settings of a training and their values are called in the user's language."""

import re
from typing import Any

from PySide6.QtCore import QCoreApplication

from petdesk.training.levers import LEVERS


def title_of(field: str) -> str:
    """The setting's title: the same on the page, in the help and on the command line."""
    return QCoreApplication.translate("Levers", LEVERS[field].title)


def help_of(field: str) -> str:
    """What it does and when to use it."""
    return QCoreApplication.translate("Levers", LEVERS[field].help)


def tip_of(field: str) -> str:
    """The same with its name on the command line, for those who look for that."""
    words = QCoreApplication.translate("Levers", "{help} On the command line: {option}")
    return words.format(help=help_of(field), option=LEVERS[field].option)


def hint_of(field: str, value: Any = None) -> str:
    """The sentence of its help that is about a value, as "focal: ...", or else the first one, to stand under it."""
    sentences = re.split(r"(?<=\.) ", help_of(field))
    return next((sentence for sentence in sentences if sentence.startswith(f"{value}: ")), sentences[0])


def value_words(field: str, value: Any) -> str:
    """What a choice is called."""
    translate = QCoreApplication.translate
    words = {
        ("loss", "cross-entropy"): translate("Levers", "Cross-entropy: one class each"),
        ("loss", "binary"): translate("Levers", "Binary: may be none of them"),
        ("loss", "focal"): translate("Levers", "Focal: harder on what is wrong"),
        ("class_weights", "none"): translate("Levers", "None"),
        ("class_weights", "balanced"): translate("Levers", "Balanced"),
        ("monitor", "error_rate"): translate("Levers", "Error rate"),
        ("monitor", "valid_loss"): translate("Levers", "Validation loss"),
        ("monitor", "top_k_accuracy"): translate("Levers", "Top-k accuracy"),
        ("monitor", "macro_f1"): translate("Levers", "Macro F1"),
        ("monitor", "balanced_accuracy"): translate("Levers", "Balanced accuracy"),
        ("keep", "last"): translate("Levers", "Last epoch"),
        ("keep", "best"): translate("Levers", "Best epoch"),
        ("averaging", "none"): translate("Levers", "None"),
        ("averaging", "ema"): translate("Levers", "Running mean (EMA)"),
        ("averaging", "swa"): translate("Levers", "Mean over the end (SWA)"),
        ("precision", "auto"): translate("Levers", "Automatic"),
        ("device", "auto"): translate("Levers", "Automatic"),
        ("device", "cpu"): translate("Levers", "Processor (CPU)"),
        ("device", "cuda"): translate("Levers", "NVIDIA graphics card (CUDA)"),
        ("device", "mps"): translate("Levers", "Apple graphics (MPS)"),
    }
    return words.get((field, value)) or str(value)
