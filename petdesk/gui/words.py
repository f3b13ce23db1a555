"""Words for what the engine says: texts of plugins, failures, and numbers in the user's own notation."""

import errno
import re
import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from petdesk.api import PetDeskError
from petdesk.gui.plugin_texts import said_by_plugin

SPECS = "Specs"
"""The translation context of what plugins and recipes say of themselves."""

ABBREVIATIONS = {
    "div": "divisor",
    "len": "length",
    "lr": "learning rate",
    "mult": "multiplier",
    "n": "number of",
    "pct": "share",
}
"""Parts of setting names as code has them, in words."""

OUT_OF_MEMORY = re.compile(r"out of memory|can't allocate memory|not enough memory", re.IGNORECASE)


def translated(text: str) -> str:
    """A title, summary or description of a plugin or recipe in the user's language; as it is where there is none."""
    if not text:
        return ""
    own = QCoreApplication.translate(SPECS, text)
    return own if own != text else said_by_plugin(text)


def label_of(name: str) -> str:
    """A setting's name in words: `max_rotate` is "Max rotate", `p_flip` is "Flip probability"."""
    first, *rest = re.split(r"[_\-\s]+", name.strip("_- ")) or [""]
    parts = [*rest, "probability"] if first == "p" and rest else [first, *rest]
    text = " ".join(ABBREVIATIONS.get(part, part) for part in parts)
    return text[:1].upper() + text[1:]


def sentence(error: BaseException) -> tuple[str, str]:
    """What to tell the user of `error`, and its traceback for the details."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, PetDeskError):
        return str(error), details
    if isinstance(error, MemoryError) or OUT_OF_MEMORY.search(str(error)):
        return QCoreApplication.translate(
            "Words",
            "The computer's memory ran out. Close other programs, or choose a smaller batch size, smaller pictures or "
            "a smaller network.",
        ), details
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return QCoreApplication.translate("Words", "The disk is full. Make room on it, then try again."), details
    template = QCoreApplication.translate("Words", "Something went wrong that PetDesk did not expect ({}).")
    return template.format(_first_line(error)), details


def number(value: float, digits: int = 0) -> str:
    """A number with the language's separators; `digits` after the decimal point."""
    return QLocale().toString(value) if isinstance(value, int) else QLocale().toString(float(value), "f", digits)


def in_locale(digits: str) -> str:
    """A number as programs write it, with the decimal point of the language."""
    return digits.replace(".", QLocale().decimalPoint())


def run_name(folder: Path) -> str:
    """A run by its number and its recipe: "3 resnet18-fine-tune" of `0003-resnet18-fine-tune`."""
    number_, _, name = folder.name.partition("-")
    return f"{number_.lstrip('0')} {name}" if number_.isdigit() and name else folder.name


def percent_sign() -> str:
    """What stands behind the number of a percentage, for a spin box."""
    return percent(0.0, 0).lstrip(QLocale().zeroDigit())


def percent(share: float, digits: int = 1) -> str:
    """A share from 0 to 1 as a percentage."""
    return QCoreApplication.translate("Words", "{}%").format(number(100.0 * share, digits))


def file_size(size: int) -> str:
    """A number of bytes: "3.2 MB"."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def duration(seconds: float) -> str:
    """A time in its two largest units: "1 h 5 min", "3 min 20 s", "12 s"; tenths below ten seconds."""
    if seconds < 9.95:
        return QCoreApplication.translate("Words", "{} s").format(number(max(0.0, float(seconds)), 1))
    whole = round(seconds)
    if whole < 60:
        return QCoreApplication.translate("Words", "{} s").format(number(whole))
    if whole < 3600:
        return QCoreApplication.translate("Words", "{} min {} s").format(number(whole // 60), number(whole % 60))
    minutes = round(seconds / 60)
    return QCoreApplication.translate("Words", "{} h {} min").format(number(minutes // 60), number(minutes % 60))


def moment(timestamp: float) -> str:
    """Date and time of day, of seconds since 1970, where the user is."""
    return in_short(QDateTime.fromSecsSinceEpoch(int(timestamp)))


def in_short(when: QDateTime) -> str:
    """Date and time of day as the language writes them, with all digits of the year."""
    form = QLocale().dateTimeFormat(QLocale.FormatType.ShortFormat)
    return QLocale().toString(when, re.sub("(?<!y)yy(?!y)", "yyyy", form))


def _first_line(error: BaseException) -> str:
    kind = type(error).__name__
    text = str(error).strip().splitlines()
    return f"{kind}: {text[0]}" if text else kind
