"""The levers: one table, and everything that must agree with it."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from petdesk.cli.app import app
from petdesk.cli.settings import KINDS
from petdesk.training.config import TrainConfig, read_config
from petdesk.training.levers import LEVERS, RECIPE_FILE_FIELDS
from petdesk.training.recipe import RECIPES


def test_every_setting_of_a_training_is_a_lever_and_no_other() -> None:
    assert set(LEVERS) == set(TrainConfig.model_fields) - {"source"}


def test_every_lever_says_what_it_is_and_when_to_use_it() -> None:
    for lever in LEVERS.values():
        assert lever.title[0].isupper()
        assert lever.help[0].isalnum()
        assert lever.help.endswith(".")
    assert len({lever.title for lever in LEVERS.values()}) == len(LEVERS)


def test_the_command_line_has_every_lever_under_its_name_with_its_help() -> None:
    shown = CliRunner().invoke(app, ["train", "--help"], env={"COLUMNS": "200", "TERMINAL_WIDTH": "200"}).output
    words = " ".join(shown.split())
    for lever in LEVERS.values():
        assert re.search(rf"{lever.option}\b", shown), lever.option
        assert lever.help.split(". ")[0][:40] in words, lever.field


def test_options_take_what_the_settings_are() -> None:
    for name, kind in KINDS.items():
        value = {list: None, bool: True, int: 3, float: 0.4}[kind]
        if value is not None and name not in ("size", "presize", "clip", "answered", "cache_limit"):
            assert getattr(read_config({"source": Path(), name: value}), name) == value


@pytest.mark.parametrize("field", sorted(LEVERS))
def test_what_happens_where_nothing_is_said_is_the_default(field: str) -> None:
    default = TrainConfig.model_fields[field].get_default(call_default_factory=True)
    said = LEVERS[field].unset
    if isinstance(default, bool):
        assert said == ("yes" if default else "no")
    elif isinstance(default, (int, float)):
        assert float(said.split(";")[0]) == default
    elif isinstance(default, str):
        assert said.split(",")[0] == default


def test_a_recipes_own_settings_are_levers_of_recipes_and_said() -> None:
    for recipe in RECIPES.values():
        assert set(recipe.settings) <= set(RECIPE_FILE_FIELDS)
        for name, value in recipe.settings.items():
            assert f"{recipe.key}: {value}" in LEVERS[name].unset
