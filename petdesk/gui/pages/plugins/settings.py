"""The settings of what a plugin adds, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from petdesk.api import Params
from petdesk.gui.words import label_of, number, translated


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting.

    Attributes:
        name: As the command line names it.
        label: As the forms name it.
        facts: Its default and its bounds.
        description: What it is for.
    """

    name: str
    label: str
    facts: str
    description: str


def settings_of(model: type[Params]) -> Iterator[Setting]:
    """The settings of a params model, in its order."""
    for name, schema in model.model_json_schema().get("properties", {}).items():
        field = model.model_fields[name]
        yield Setting(
            name=name,
            label=translated(field.title or label_of(name)),
            facts=_facts(schema),
            description=translated(field.description or ""),
        )


def _facts(schema: dict[str, Any]) -> str:
    translate = QCoreApplication.translate
    words = {
        "minimum": translate("PluginSettings", "at least {}"),
        "exclusiveMinimum": translate("PluginSettings", "above {}"),
        "maximum": translate("PluginSettings", "at most {}"),
        "exclusiveMaximum": translate("PluginSettings", "below {}"),
    }
    facts = [
        translate("PluginSettings", "default {}").format(_shown(schema["default"]))
        if "default" in schema
        else translate("PluginSettings", "has to be set")
    ]
    facts += [word.format(_shown(schema[key])) for key, word in words.items() if key in schema]
    if "enum" in schema:
        facts.append(translate("PluginSettings", "one of {}").format(", ".join(map(_shown, schema["enum"]))))
    return ", ".join(facts)


def _shown(value: Any) -> str:
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 1e15
        return number(int(value)) if whole else QLocale().toString(value, "g", 5)
    if value is None:
        return QCoreApplication.translate("PluginSettings", "automatic")
    if value == "":
        return QCoreApplication.translate("PluginSettings", "empty")
    return str(value)
