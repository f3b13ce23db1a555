"""`petdesk plugins`."""

import json
from pathlib import Path
from typing import Any

from petdesk.registry import Registry


def test_show_explains_every_spec(petdesk: Any, registry: Registry) -> None:
    for table in registry.tables:
        for spec in table:
            shown = petdesk("plugins", "show", spec.key)
            assert shown.status == 0
            assert spec.title in shown.stdout
            for name, field in spec.params.model_fields.items():
                assert name in shown.stdout
                assert (field.description or "") in shown.stdout


def test_show_says_bounds_and_choices(petdesk: Any) -> None:
    shown = petdesk("plugins", "show", "standard").stdout
    assert "max_rotate  [default 10.0, at least" in shown
    assert "one of top, parent" in petdesk("plugins", "show", "folders").stdout


OWLS = r"""
from petdesk.api import Params, SchedulerSpec, hookimpl
from pydantic import Field

EVIL = "\x1b]0;Owned\x07\x1b[2J"


class OwlParams(Params):
    night: int = Field(3, description="How dark" + EVIL)


@hookimpl
def petdesk_schedulers():
    words = {"summary": "Slow" + EVIL, "help": "First line" + EVIL + "\n\nSecond line"}
    return [SchedulerSpec(key="owl", title="Owl" + EVIL, params=OwlParams, build=print, **words)]
"""


def test_nothing_that_a_plugin_says_steers_the_terminal(petdesk: Any, plugin_folder: Path) -> None:
    (plugin_folder / "owls.py").write_text(OWLS)
    (plugin_folder / "mice.py").write_text("raise ValueError('no mice \\x1b[2J')\n")
    shown = petdesk("plugins", "show", "owl").stdout
    assert "First line" in shown
    assert "\n\nSecond line\n" in shown, "lines stay lines"
    for said in (shown, petdesk("doctor").stdout, petdesk("plugins", "list").stdout):
        assert "\\x1b" in said
        assert all(character.isprintable() or character == "\n" for character in said)


def test_the_list_says_what_a_plugin_did_and_how_long_it_took(petdesk: Any, plugin_folder: Path) -> None:
    owls = OWLS.replace("EVIL = ", "import time; print('hoo'); time.sleep(0.3); EVIL = ")
    (plugin_folder / "owls.py").write_text(owls)
    (plugin_folder / "mice.py").write_text("import os; os._exit(7)")
    listed = " ".join(petdesk("plugins", "list").stdout.split())
    assert "It printed 1 line to stdout." in listed
    assert "ms to load; 200 ms are enough." in listed
    assert " crashed " in listed
    told = petdesk("doctor").stdout
    assert "adds 1. It printed 1 line to stdout." in told
    assert "  crashed      mice" in told


def test_a_schedule_s_settings_say_how_they_are_written(petdesk: Any) -> None:
    assert "Settings, for --phase 'scheduler=sgdr NAME=VALUE':" in petdesk("plugins", "show", "sgdr").stdout


def test_show_refuses_what_nobody_adds(refused: Any) -> None:
    assert "'nix'" in refused("plugins", "show", "nix")


def test_a_plugin_is_switched_off_and_on_again(petdesk: Any) -> None:
    name = "standard-schedulers"
    states = []
    for command in (None, "disable", "enable"):
        if command:
            assert petdesk("plugins", command, name).status == 0
        plugins = json.loads(petdesk("plugins", "list", "--json").stdout)
        states.append({plugin["name"]: plugin["state"] for plugin in plugins}[name])
    assert states == ["loaded", "disabled", "loaded"]
