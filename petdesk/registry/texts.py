"""What a plugin says in other languages: JSON files beside its module, one for each language.

Beside `flips.py` stands `flips.de.json`; in the folder of a package `petdesk_flips` stands `petdesk_flips.de.json`:

    {"Flips": "Spiegeln", "How often pictures are mirrored": "Wie oft Bilder gespiegelt werden"}

A text is found as it stands in the plugin: titles, summaries and help, labels and descriptions of settings, options in
words, and what a plugin says while it works or refuses. What has no translation is shown as it is.
"""

import json
from pathlib import Path
from typing import Any

from petdesk.api import PluginError

LARGEST = 5_000_000
"""Bytes; more is no list of texts."""


def catalogue_place(module: Any, language: str) -> Path | None:
    """Where the file with a plugin's texts in a language belongs; None where the plugin is no file.

    Args:
        module: What the hooks were found in.
        language: Two letters, with the country's behind them where it matters: `de`, `pt_BR`.
    """
    place = getattr(module, "__file__", None)
    if not place:
        return None
    file = Path(place)
    name = file.parent.name if file.stem == "__init__" else file.stem
    return file.with_name(f"{name}.{language}.json")


def catalogue_path(module: Any, language: str) -> Path | None:
    """The file with a plugin's texts, that of the language alone where there is none for the country; None without."""
    for wanted in dict.fromkeys((language, language.partition("_")[0])):
        path = catalogue_place(module, wanted)
        if path is not None and path.is_file():
            return path
    return None


def read_catalogue(path: Path) -> dict[str, str]:
    """The texts of a file; those without a translation are left out.

    Raises:
        PluginError: It cannot be read, or is no object of texts.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError(f"it has more than {LARGEST} bytes")
        texts = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or error
        raise PluginError(
            f"The translation {path} cannot be read ({reason}). Correct the file, or delete it."
        ) from error
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        raise PluginError(
            f'The translation {path} is not written as {{"text": "its translation"}}. Correct the file, or delete it.'
        )
    return {text: translation for text, translation in texts.items() if translation}
