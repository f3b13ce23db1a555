"""The settings of what a plugin adds, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from petdesk.api import Params
from petdesk.api.conditions import ShownWhen, conditions_of
from petdesk.api.shapes import Shape, shape_of
from petdesk.gui.widgets.fields.choice import option_label
from petdesk.gui.widgets.params_form import defaults_of
from petdesk.gui.words import label_of, number, translated

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting.

    Attributes:
        name: As the command line names it.
        label: As the forms name it.
        facts: Its default and what goes.
        description: What it is for.
    """

    name: str
    label: str
    facts: str
    description: str


def settings_of(model: type[Params]) -> Iterator[Setting]:
    """The settings of a params model, in its order."""
    defaults = defaults_of(model)
    labels = {name: translated(field.title or label_of(name)) for name, field in model.model_fields.items()}
    for name, field in model.model_fields.items():
        default = translate("PluginSettings", "default {}").format(_shown(defaults[name]))
        facts = [translate("PluginSettings", "has to be set") if field.is_required() else default]
        facts += _facts(shape_of(field))
        facts += [_condition(condition, labels) for condition in conditions_of(field)]
        yield Setting(
            name=name, label=labels[name], facts=", ".join(facts), description=translated(field.description or "")
        )


def _facts(shape: Shape) -> list[str]:
    if shape.kind == "list":
        facts = [translate("PluginSettings", "any number of entries"), *_facts(shape.items[0])]
        if shape.fewest:
            facts.append(translate("PluginSettings", "no fewer than {} of them").format(shape.fewest))
        if shape.most is not None:
            facts.append(translate("PluginSettings", "no more than {} of them").format(shape.most))
        return facts
    if shape.kind == "choice":
        return [translate("PluginSettings", "one of {}").format(", ".join(map(_shown, shape.options)))]
    if shape.kind == "colour":
        return [translate("PluginSettings", "a colour")]
    return [_of_path(shape)] if shape.kind == "path" else _bounds(shape)


def _bounds(shape: Shape) -> list[str]:
    facts = []
    if shape.lower is not None:
        open_end = shape.open_ends[0]
        words = translate("PluginSettings", "above {}") if open_end else translate("PluginSettings", "at least {}")
        facts.append(words.format(_shown(shape.lower)))
    if shape.upper is not None:
        open_end = shape.open_ends[1]
        words = translate("PluginSettings", "below {}") if open_end else translate("PluginSettings", "at most {}")
        facts.append(words.format(_shown(shape.upper)))
    return facts


def _of_path(shape: Shape) -> str:
    is_folder = shape.path is not None and shape.path.kind == "folder"
    text = translate("PluginSettings", "a folder") if is_folder else translate("PluginSettings", "a file")
    return f"{text} ({', '.join(shape.suffixes)})" if shape.suffixes else text


def _condition(condition: ShownWhen, labels: dict[str, str]) -> str:
    label = labels[condition.field]
    if not condition.values:
        return translate("PluginSettings", "counts while “{}” is set").format(label)
    values = translate("PluginSettings", " or ").join(map(option_label, condition.values))
    return translate("PluginSettings", "counts while “{}” is {}").format(label, values)


def _shown(value: Any) -> str:
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 1e15
        return number(int(value)) if whole else QLocale().toString(value, "g", 5)
    if value is None:
        return translate("PluginSettings", "automatic")
    if value in ("", []):
        return translate("PluginSettings", "empty")
    return ", ".join(map(_shown, value)) if isinstance(value, list) else str(value)
