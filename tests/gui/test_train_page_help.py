"""The help pages of the Train page: every setting under its title, and what the page says as they say it."""

import re
from pathlib import Path

import pytest

from petdesk.gui.help.pages import HEADING, anchor_of, load_pages
from petdesk.gui.pages.train import TrainPage
from petdesk.gui.pages.train.compare import CompareDialog
from petdesk.gui.resources import resources_folder
from petdesk.training.config import TrainConfig
from petdesk.training.levers import LEVERS
from petdesk.training.recipe import RECIPES
from petdesk.training.recipe_file import read_recipe_file

PAGES = {page.topic: page for page in load_pages(resources_folder() / "help")}


def section(topic: str, title: str, level: int = 2) -> str:
    """What stands under a heading of this level, up to the next heading."""
    heading = rf"^{'#' * level} {re.escape(title)}$"
    found = re.search(rf"{heading}\n(.*?)(?=^##|\Z)", PAGES[topic].text, re.MULTILINE | re.DOTALL)
    assert found is not None, title
    return found[1].strip()


def explained(field: str) -> str:
    return section("settings", LEVERS[field].title, level=3)


@pytest.mark.parametrize("field", list(LEVERS))
def test_every_setting_is_explained_under_its_title(field: str) -> None:
    text = explained(field)
    assert f"`{LEVERS[field].option}`" in text
    assert len(text.split()) > 8


@pytest.mark.parametrize("field", [name for name in LEVERS if name in TrainConfig.model_fields])
def test_the_defaults_that_the_page_names_are_those_of_a_training(field: str) -> None:
    named = re.search(r"usually (\d[\d.]*)(?=[;. \n])", explained(field).split("\n\n")[0])
    default = TrainConfig.model_fields[field].default
    if isinstance(default, int | float) and not isinstance(default, bool):
        assert named is not None
        assert float(named[1].rstrip(".")) == default


def test_the_recipe_file_that_the_page_shows_can_be_loaded(tmp_path: Path) -> None:
    shown = re.search(r"^```\n(\{.*?\})\n```", PAGES["recipes"].text, re.MULTILINE | re.DOTALL)
    assert shown is not None
    (tmp_path / "shown.json").write_text(shown[1], encoding="utf-8")
    assert read_recipe_file(tmp_path / "shown.json").title == "Careful"


def test_every_recipe_is_named_as_the_page_names_it() -> None:
    rows = re.findall(r"^\| ([^|]+?) \|", PAGES["recipes"].text.split("## Phases")[0], re.MULTILINE)
    assert {recipe.title for recipe in RECIPES.values()} <= set(rows)


def test_cached_features_recipe_files_and_comparing_have_their_place() -> None:
    assert "once" in section("recipes", "Cached features")
    assert "petdesk_recipe" in section("recipes", "Saving and sharing")
    assert "25, 50, 75 and 100%" in section("compare", "Would more photos help?")
    assert TrainPage.help_topic in PAGES
    assert CompareDialog.help_topic in PAGES


def test_links_between_the_pages_lead_somewhere() -> None:
    for page in PAGES.values():
        for topic, anchor in re.findall(r"\]\((?:([\w-]+)\.md)?(?:#([\w-]+))?\)", page.text):
            target = PAGES[topic or page.topic]
            headings = [match[2] for line in target.text.splitlines() if (match := HEADING.match(line))]
            assert not anchor or anchor in map(anchor_of, headings), (page.topic, topic, anchor)
