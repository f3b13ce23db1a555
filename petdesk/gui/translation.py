"""The user's language: PetDesk's own texts, those of Qt's dialogs, and how numbers are written."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from petdesk.gui.resources import resources_folder

logger = logging.getLogger(__name__)

OWNED = "petdesk.translator"
"""Object name of the translators that `install` made."""
SOURCE_LANGUAGE = "en"


def languages() -> list[str]:
    """The languages that there are texts for, as two letters."""
    return sorted(path.stem.removeprefix("petdesk_") for path in _folder().glob("petdesk_*.qm"))


def install(app: QCoreApplication, language: str | None = None) -> str:
    """Has the app speak a language, in place of the one before; returns the one it speaks.

    Args:
        app: The application.
        language: Two letters, as in `languages()`; None is the system's, or English where there are no texts for it.
    """
    known = languages()
    chosen = language if language in known else _system_language(known)
    if language is not None and language not in known:
        logger.warning("there are no texts for the language %r", language)
    # With the system's language come its numbers: those of Austria, not of Germany.
    QLocale.setDefault(QLocale(chosen) if language in known else _system_numbers())
    for translator in app.findChildren(QTranslator, OWNED):
        app.removeTranslator(translator)
        translator.deleteLater()
    # English comes first: it knows the plurals, and says what another language leaves out.
    for name in dict.fromkeys((SOURCE_LANGUAGE, chosen)):
        _load(app, f"qtbase_{name}", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
        _load(app, f"petdesk_{name}", _folder())
    return chosen


def _system_language(known: list[str]) -> str:
    wanted = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in known), SOURCE_LANGUAGE)


def _system_numbers() -> QLocale:
    """The system's; where that writes them as programs do, as in many a container, its language's."""
    system, form = QLocale.system(), QLocale.FormatType.ShortFormat
    if system.language() is not QLocale.Language.C and system.dateFormat(form) != QLocale.c().dateFormat(form):
        return system
    return QLocale(SOURCE_LANGUAGE if system.language() is QLocale.Language.C else system.name())


def _load(app: QCoreApplication, name: str, folder: Path) -> None:
    translator = QTranslator(app)
    translator.setObjectName(OWNED)
    if translator.load(name, str(folder)):
        app.installTranslator(translator)
    else:
        translator.deleteLater()


def _folder() -> Path:
    return resources_folder() / "i18n"
