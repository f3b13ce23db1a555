"""`petdesk plugins texts`: what there is to translate, and what is translated already."""

import json
from pathlib import Path
from typing import Any

import pytest

from petdesk.folders import plugin_folder

PLUGIN = """
from typing import Literal
from pydantic import Field
from petdesk.api import Params, SchedulerSpec, hookimpl

class RampParams(Params):
    way: Literal["up-hill", "down-hill"] = Field("up-hill", description="Where it goes")
    marks: list[Literal["first", "last"]] = []

def build(*_):
    raise NotImplementedError

@hookimpl
def petdesk_schedulers():
    return [SchedulerSpec(key="ramp", title="Ramp", summary="Goes up.", help="# More", params=RampParams, build=build)]
"""
TEXTS = ["Ramp", "Goes up.", "# More", "Way", "Where it goes", "Up hill", "Down hill", "Marks", "First", "Last"]


@pytest.fixture
def ramp(own_home: Path) -> Path:
    """The plugin's file, in the plugin folder."""
    folder = plugin_folder()
    folder.mkdir(parents=True)
    (folder / "ramp.py").write_text(PLUGIN, encoding="utf-8")
    return folder / "ramp.py"


def test_everything_that_the_app_shows_is_listed(petdesk: Any, ramp: Path) -> None:
    shown = petdesk("plugins", "texts", "ramp", "de")
    assert shown.status == 0
    assert json.loads(shown.stdout) == dict.fromkeys(TEXTS, "")
    assert f"{len(TEXTS)} texts, {len(TEXTS)} of them without a translation" in shown.stderr
    assert str(ramp.with_name("ramp.de.json")) in shown.stderr


def test_what_is_translated_stays_when_it_is_written_over(petdesk: Any, ramp: Path) -> None:
    place = ramp.with_name("ramp.de.json")
    place.write_text(json.dumps({"Ramp": "Rampe", "it never goes": "das geht nie"}), encoding="utf-8")
    assert petdesk("plugins", "texts", "ramp", "de", "--out", place).status == 0
    written = json.loads(place.read_text(encoding="utf-8"))
    assert written == dict.fromkeys(TEXTS, "") | {"Ramp": "Rampe", "it never goes": "das geht nie"}
    assert list(written)[-1] == "it never goes"


def test_a_plugin_that_is_not_here_is_refused(refused: Any, ramp: Path) -> None:
    assert "No plugin called 'nix' is loaded" in refused("plugins", "texts", "nix", "de")


def test_what_cannot_be_read_or_written_is_said(refused: Any, ramp: Path) -> None:
    assert "cannot be written" in refused("plugins", "texts", "ramp", "de", "--out", ramp.parent / "no" / "a.json")
    ramp.with_name("ramp.de.json").write_text("{")
    assert "ramp.de.json cannot be read" in refused("plugins", "texts", "ramp", "de")
