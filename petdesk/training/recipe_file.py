"""Recipes as files, to save, load and share: JSON with the settings of a training that are not about its pictures.

    {"petdesk_recipe": 1, "title": "Careful", "summary": "For few pictures.", "settings": {"recipe": "look"}}

`settings` has the names and values of `TrainConfig`, as a run's `config.json` has them.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from petdesk.api import SettingsError
from petdesk.training.config import TrainConfig, read_config
from petdesk.training.levers import RECIPE_FILE_FIELDS

FORMAT = 1
KEY = "petdesk_recipe"
SUFFIX = ".json"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipeFile:
    """A recipe out of a file.

    Attributes:
        title: As its author named it.
        summary: What it is for; may be empty.
        settings: Names and values of `TrainConfig`, all of them in bounds; what is not in here is left as it is.
    """

    title: str
    summary: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)


def is_recipe_file(text: str) -> bool:
    """Whether a recipe is named by its file rather than by its key."""
    return text.lower().endswith(SUFFIX) or "/" in text or os.sep in text


def read_recipe_file(path: Path) -> RecipeFile:
    """Reads a recipe.

    Raises:
        SettingsError: The file cannot be read, is no recipe, is from a newer PetDesk, or a setting in it is none that a
            recipe may have, or out of bounds.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(
            f"The recipe file {path} cannot be read ({reason}). Choose one that PetDesk saved, or the name of a recipe."
        ) from error
    if not isinstance(document, dict) or not isinstance(document.get(KEY), int):
        raise SettingsError(f"{path} is not a recipe file. Choose one that PetDesk saved, or the name of a recipe.")
    if document[KEY] > FORMAT:
        raise SettingsError(f"The recipe {path.name} was made by a newer PetDesk. Update PetDesk to use it.")
    settings = document.get("settings", {})
    if not isinstance(settings, dict):
        raise SettingsError(f"The recipe {path.name} holds no settings. Ask whoever sent it for another copy.")
    unknown = sorted(set(settings) - set(RECIPE_FILE_FIELDS))
    if unknown:
        raise SettingsError(
            f"The recipe {path.name} has a setting {unknown[0]!r}, which a recipe cannot have. "
            "Take it out of the file, or update PetDesk."
        )
    try:
        read_config({"source": Path(), **settings})
    except SettingsError as error:
        raise SettingsError(f"The recipe {path.name} cannot be used: {error}") from error
    title, summary = (document.get(name) for name in ("title", "summary"))
    return RecipeFile(
        title=title if isinstance(title, str) and title.strip() else path.stem,
        summary=summary if isinstance(summary, str) else "",
        settings=settings,
    )


def write_recipe_file(path: Path, recipe: RecipeFile) -> None:
    """Writes a recipe: beside its place, synced, then renamed.

    Raises:
        SettingsError: It cannot be written.
    """
    document = {
        KEY: FORMAT,
        "title": recipe.title,
        "summary": recipe.summary,
        "settings": {name: recipe.settings[name] for name in RECIPE_FILE_FIELDS if name in recipe.settings},
    }
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    try:
        with partial.open("w", encoding="utf-8") as file:
            file.write(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        raise SettingsError(
            f"The recipe cannot be written to {path} ({error.strerror or error}). Choose another folder."
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def recipe_of(config: TrainConfig, *, title: str, summary: str = "") -> RecipeFile:
    """The recipe that `config` trains by: what was said, and the phases spelled out, so that it stays what it is."""
    said = config.model_dump(mode="json", include=config.model_fields_set & set(RECIPE_FILE_FIELDS))
    settings = {name: value for name, value in said.items() if value is not None}
    if not config.looks_for_a_rate:
        planned = read_config({"source": Path(), "phases": config.planned_phases()})
        settings = {name: value for name, value in settings.items() if name not in ("epochs", "freeze_epochs", "lr")}
        settings |= planned.model_dump(mode="json", include={"phases"})
    return RecipeFile(title=title, summary=summary, settings={"recipe": config.recipe_key} | settings)
