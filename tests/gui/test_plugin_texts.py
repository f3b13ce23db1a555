"""What a plugin says in other languages: catalogues beside its module."""

import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from petdesk.api import PluginError
from petdesk.gui import plugin_texts
from petdesk.gui.translation import OWNED, install
from petdesk.gui.widgets.fields.choice import option_label
from petdesk.gui.widgets.params_form import ParamsForm
from petdesk.gui.words import translated
from petdesk.registry import PluginRecord, PluginState, Registry, file_candidates, load_registry
from petdesk.registry.loader import Arrival
from petdesk.registry.texts import catalogue_path, read_catalogue

PLUGIN = """
from typing import Literal
from pydantic import Field, field_validator
from petdesk.api import Params, SchedulerSpec, hookimpl

class RampParams(Params):
    way: Literal["up-hill", "down-hill"] = Field("up-hill", description="Where it goes")
    steep: float = Field(0.5, title="Steepness")

    @field_validator("steep")
    @classmethod
    def _not_flat(cls, steep: float) -> float:
        if steep == 0:
            raise ValueError("a ramp is never flat")
        return steep

def build(*_):
    raise NotImplementedError

@hookimpl
def petdesk_schedulers():
    return [SchedulerSpec(key="ramp", title="Ramp", summary="Goes up.", params=RampParams, build=build)]
"""
GERMAN = {
    "Ramp": "Rampe",
    "Goes up.": "Geht hinauf.",
    "Where it goes": "Wohin es geht",
    "Way": "Weg",
    "Steepness": "Steilheit",
    "Up hill": "Bergauf",
    "a ramp is never flat": "eine Rampe ist nie flach",
    "One folder per class": "Ganz was anderes",
    "Down hill": "",
}


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    """A folder with a plugin that speaks German."""
    folder = tmp_path / "plugins"
    folder.mkdir()
    (folder / "ramp.py").write_text(PLUGIN, encoding="utf-8")
    (folder / "ramp.de.json").write_text(json.dumps(GERMAN), encoding="utf-8")
    return folder


def admit(registry: Registry, plugins: Path) -> None:
    """Takes the plugin in."""
    (candidate,) = file_candidates(plugins)
    module = candidate.load()
    record = PluginRecord(name="ramp", source=candidate.source, version="", builtin=False, state=PluginState.LOADED)
    (spec,) = module.petdesk_schedulers()
    registry.admit(Arrival(candidate=candidate, record=record, specs=(("scheduler", spec),), plugin=module))


@pytest.fixture
def followed(plugins: Path) -> Iterator[Registry]:
    """Its registry, which the app follows."""
    registry = load_registry(safe_mode=True)
    admit(registry, plugins)
    plugin_texts.follow(registry)
    yield registry
    plugin_texts.follow(load_registry(safe_mode=True))


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    install(qapp, "de")
    yield
    for translator in qapp.findChildren(QTranslator, OWNED):
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)


def test_a_plugin_says_what_its_catalogue_says(followed: Registry, german: None) -> None:
    assert translated("Ramp") == "Rampe"
    assert translated("Goes up.") == "Geht hinauf."
    assert translated("Nobody knows this") == "Nobody knows this"


def test_what_has_no_translation_stays_as_it_is(followed: Registry, german: None) -> None:
    assert translated("Down hill") == "Down hill"


def test_petdesk_s_own_texts_are_its_own(followed: Registry, german: None) -> None:
    assert translated("One folder per class") == "Ein Ordner je Klasse"


def test_in_another_language_it_is_as_the_plugin_wrote_it(followed: Registry, qapp: QApplication, german: None) -> None:
    assert translated("Ramp") == "Rampe"
    install(qapp, "fr")
    assert translated("Ramp") == "Ramp"
    install(qapp, "de")
    assert translated("Ramp") == "Rampe"


def test_a_plugin_that_comes_later_is_understood(plugins: Path, german: None) -> None:
    registry = load_registry(safe_mode=True)
    plugin_texts.follow(registry)
    assert translated("Ramp") == "Ramp"
    admit(registry, plugins)
    assert translated("Ramp") == "Rampe"


def test_its_form_is_in_the_language_to_the_last_word(qtbot: QtBot, followed: Registry, german: None) -> None:
    form = ParamsForm(followed.schedulers["ramp"].params)
    qtbot.addWidget(form)
    form.show()
    labels = {label.text() for label in form.findChildren(QLabel)}
    assert {"Weg", "Wohin es geht", "Steilheit"} <= labels
    combo = form.row("way").findChild(QComboBox)
    assert [combo.itemText(place) for place in range(2)] == ["Bergauf", "Down hill"]
    form.set_values({"steep": 0})
    assert form.row("steep").refusal() == "Eine Rampe ist nie flach."


def test_what_petdesk_calls_automatic_it_translates_itself(german: None) -> None:
    assert [option_label(option) for option in ("auto", "cpu", "fp16", "up-hill")] == [
        "Automatisch",
        "CPU",
        "fp16",
        "Up hill",
    ]


def test_a_damaged_catalogue_is_logged_and_nothing_else(
    plugins: Path, german: None, caplog: pytest.LogCaptureFixture
) -> None:
    (plugins / "ramp.de.json").write_text("{", encoding="utf-8")
    registry = load_registry(safe_mode=True)
    admit(registry, plugins)
    plugin_texts.follow(registry)
    assert translated("Ramp") == "Ramp"
    assert "ramp.de.json cannot be read" in caplog.text
    translated("Goes up.")
    assert caplog.text.count("ramp.de.json") == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "cannot be read"),
        ("[]", "is not written as"),
        ('{"a": 1}', "is not written as"),
        ("\x00", "cannot be read"),
        ('{"a": "' + "x" * 5_000_000 + '"}', "more than 5000000 bytes"),
    ],
)
def test_a_catalogue_that_is_none_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "a.de.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PluginError, match=reason):
        read_catalogue(path)


@pytest.mark.parametrize(
    ("module", "name", "language", "found"),
    [
        ("ramp.py", "ramp.de.json", "de_AT", "ramp.de.json"),
        ("ramp/__init__.py", "ramp/ramp.pt.json", "pt_BR", "ramp/ramp.pt.json"),
        ("ramp/hooks.py", "ramp/hooks.pt_BR.json", "pt_BR", "ramp/hooks.pt_BR.json"),
        ("ramp.py", "ramp.fr.json", "de_DE", None),
    ],
)
def test_where_a_catalogue_is(tmp_path: Path, module: str, name: str, language: str, found: str | None) -> None:
    (tmp_path / "ramp").mkdir()
    (tmp_path / name).write_text("{}")
    path = catalogue_path(SimpleNamespace(__file__=str(tmp_path / module)), language)
    assert path == (None if found is None else tmp_path / found)


@pytest.mark.parametrize("module", [None, object(), ModuleType("empty")])
def test_what_is_no_file_has_no_catalogue(module: Any) -> None:
    assert catalogue_path(module, "de") is None
