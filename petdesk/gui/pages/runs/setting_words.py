"""What the settings of runs and their values are called."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication

from petdesk.api import Spec
from petdesk.gui.pages.runs.differences import ABSENT, PARAMS, Setting
from petdesk.gui.pages.runs.rows import Row
from petdesk.gui.pages.train.lever_words import hint_of, title_of, value_words
from petdesk.gui.pages.train.rate_words import as_rate, shown_rate
from petdesk.gui.words import file_size, in_locale, label_of, translated
from petdesk.registry import Registry
from petdesk.training.config import TrainConfig
from petdesk.training.levers import LEVERS
from petdesk.training.recipe import RECIPES

translate = QCoreApplication.translate

Titles = Callable[[str, str], str]
"""Names an architecture, an augmentation or a recipe: `titles("arch", "resnet18")`."""

WEIGHTS = ("none", "auto")
ALWAYS = ("arch", "recipe")
"""What tells a run from others at first sight, also where it is what everybody takes."""


def title_of_choice(registry: Registry, kind: str, key: str) -> str:
    """The title of an architecture, an augmentation or a recipe; its key where it is not installed."""
    if kind == "recipe":
        return translated(RECIPES[key].title) if key in RECIPES else key
    specs = registry.augmentations if kind == "augmentation" else registry.architectures
    return translated(specs[key].title) if key in specs else key


def setting_row(setting: Setting, titles: Titles) -> Row:
    """A setting of several runs in words."""
    name = setting.name[-1] if len(setting.name) == 1 else ""
    whole = tuple(_value(setting.name, value, titles) for value in setting.values)
    cells = tuple(PurePath(text).name for text in whole) if name == "weights" else whole
    return Row(
        title=setting_title(setting.name),
        cells=cells,
        whole=whole,
        tip=hint_of(name) if name in LEVERS else "",
        differs=setting.differs,
    )


def setting_title(name: Sequence[str]) -> str:
    """As the Train page names it; of a plugin's own setting with what it belongs to."""
    owner, *inner = name
    if not inner:
        return title_of(owner) if owner in LEVERS else translated(label_of(owner))
    owners = {"arch_params": title_of("arch"), "augmentation_params": title_of("augmentation")}
    return f"{owners.get(owner, owner)}: {translated(label_of(inner[-1]))}"


def with_usual(settings: Mapping[str, Any]) -> dict[str, Any]:
    """With what everybody has who says nothing, where these, as those of an older PetDesk, do not say it."""
    return {**_usual(), **settings}


def is_usual(setting: Setting, settings: Mapping[str, Any], registry: Registry) -> bool:
    """Whether a setting of a run is as everybody has it who says nothing.

    Args:
        setting: Of one run.
        settings: All of that run: the settings of a plugin are usual where they are its own defaults.
        registry: Where plugins are looked up.
    """
    owner, *inner = setting.name
    (value,) = setting.values
    if not inner:
        return owner not in ALWAYS and bool(value == _usual().get(owner, ABSENT))
    key = str(settings.get(owner.removesuffix(PARAMS)))
    spec: Spec | None = None
    if owner == "arch_params" and key in registry.architectures:
        spec = registry.architectures[key]
    elif owner == "augmentation_params" and key in registry.augmentations:
        spec = registry.augmentations[key]
    field = None if spec is None else spec.params.model_fields.get(inner[0])
    return field is not None and bool(value == field.get_default(call_default_factory=True))


@cache
def _usual() -> dict[str, Any]:
    """As `config.json` has it."""
    fields = {
        name: field.get_default(call_default_factory=True)
        for name, field in TrainConfig.model_fields.items()
        if not field.is_required()
    }
    return {name: value for name, value in fields.items() if not isinstance(value, dict)}


def _value(name: tuple[str, ...], value: Any, titles: Titles) -> str:
    if value is ABSENT:
        return "–"
    if value is None:
        return translate("SettingWords", "automatic")
    if isinstance(value, bool):
        return translate("SettingWords", "yes") if value else translate("SettingWords", "no")
    if isinstance(value, str):
        return _choice(name, value, titles)
    if name == ("cache_limit",) and isinstance(value, int):
        return file_size(value)
    if isinstance(value, float):
        return shown_rate(value) if name == ("lr",) else in_locale(f"{value:.6g}")
    if isinstance(value, (list, tuple)):
        return _several(value)
    return json.dumps(value, ensure_ascii=False)


def _choice(name: tuple[str, ...], value: str, titles: Titles) -> str:
    if name in (("arch",), ("recipe",), ("augmentation",)):
        return titles(name[0], value)
    if name == ("weights",) and value in WEIGHTS:
        random = translate("SettingWords", "random")
        return random if value == "none" else translate("SettingWords", "pre-trained")
    if value == "auto":
        return translate("SettingWords", "automatic")
    return value_words(name[0], value) if len(name) == 1 else value


def _several(values: Sequence[Any]) -> str:
    """Rates, or phases: each with its epochs and its rate."""
    if values and all(isinstance(one, (int, float)) for one in values):
        return shown_rate(as_rate(list(values)))
    if values and all(isinstance(one, Mapping) and {"name", "epochs", "lr"} <= one.keys() for one in values):
        return ", ".join(
            f"{translated(one['name'])} × {one['epochs']} ({shown_rate(as_rate(one['lr']))})" for one in values
        )
    return json.dumps(values, ensure_ascii=False)
