"""The help pages name what there is, and nothing that is not."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from petdesk.registry import PluginState, Registry
from petdesk.training.recipe import RECIPES

HELP = Path(__file__).parents[2] / "resources" / "help"


def page(name: str) -> str:
    return (HELP / f"{name}.md").read_text(encoding="utf-8")


def keys_of_table(text: str, heading: str) -> set[str]:
    """The code words in the first column of the table below a heading."""
    section = text.split(heading, 1)[1].split("\n## ", 1)[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    return {key for row in rows for key in re.findall(r"`([^`]+)`", row.split("|")[1])}


def test_every_dataset_has_its_line(registry: Registry) -> None:
    assert keys_of_table(page("data"), "## Where labels come from") == {spec.key for spec in registry.datasets}


def test_every_setting_of_the_datasets_is_named(registry: Registry) -> None:
    rows = {line.split("`")[1]: line for line in page("data").splitlines() if line.startswith("| `")}
    for spec in registry.datasets:
        missing = [name for name in spec.params.model_fields if f"`{name}`" not in rows[spec.key]]
        assert not missing, f"{spec.key}: {missing}"


@pytest.mark.parametrize(
    ("heading", "table"), [("## Architectures", "architectures"), ("## Augmentation", "augmentations")]
)
def test_every_network_and_augmentation_has_its_line(registry: Registry, heading: str, table: str) -> None:
    assert keys_of_table(page("train"), heading) == {spec.key for spec in getattr(registry, table)}


def test_every_recipe_and_schedule_is_there(registry: Registry) -> None:
    assert keys_of_table(page("train"), "## Recipes") == set(RECIPES)
    assert all(f"`{spec.key}`" in page("train") for spec in registry.schedulers)


def test_every_state_of_a_plugin_is_explained() -> None:
    assert all(f"| {state} |" in page("plugins") for state in PluginState)


def test_the_columns_of_the_predictions_are_explained() -> None:
    from petdesk.predict.table import COLUMNS

    assert keys_of_table(page("predict"), "## On the command line") == set(COLUMNS)


def options_of(command: Any) -> Iterator[str]:
    for parameter in command.params:
        yield from parameter.opts
    for inner in getattr(command, "commands", {}).values():
        yield from options_of(inner)


def test_every_option_that_a_page_names_exists() -> None:
    from typer.main import get_command

    from petdesk.cli.app import app

    known = set(options_of(get_command(app)))
    pages = [re.sub(r"<!--.*?-->", "", path.read_text("utf-8")) for path in HELP.glob("*.md")]
    named = {option for text in pages for option in re.findall(r"--[a-z][a-z-]+", text)}
    assert named <= known, named - known
