"""`petdesk doctor`, `petdesk plugins` and `--version`."""

import json
from pathlib import Path
from typing import Any

import petdesk as package


def test_one_object_tells_everything(petdesk: Any, own_home: Path) -> None:
    outcome = petdesk("doctor", "--json")
    assert (outcome.status, outcome.stderr) == (0, "")
    facts = json.loads(outcome.stdout)
    assert facts["petdesk"] == package.__version__
    assert facts["packages"]["torch"]
    assert facts["devices"][0].startswith("cpu")
    assert Path(facts["plugin_folder"]).is_relative_to(own_home)
    assert Path(facts["config_folder"]).is_relative_to(own_home)
    assert Path(facts["cache_folder"]).is_relative_to(own_home)
    assert {plugin["name"] for plugin in facts["plugins"]} >= {"standard-datasets", "standard-schedulers"}
    assert {plugin["state"] for plugin in facts["plugins"]} == {"loaded"}
    assert all({"name", "source", "state", "reason"} <= plugin.keys() for plugin in facts["plugins"])
    assert facts["problems"] == []


def test_the_text_says_the_same(petdesk: Any, plugin_folder: Path) -> None:
    (plugin_folder / "owls.py").write_text("raise ValueError('no owls today')\n")
    outcome = petdesk("doctor")
    assert (outcome.status, outcome.stderr) == (0, "")
    assert str(plugin_folder) in outcome.stdout
    assert "standard-architectures (petdesk): adds" in outcome.stdout
    assert outcome.stdout.count("no owls today") == 2  # in the list, and among the problems
    (plugin_folder / "owls.py").unlink()
    assert "No problems found." in petdesk("doctor").stdout


def test_a_damaged_list_of_switched_off_plugins_is_a_problem_and_no_stop(petdesk: Any, own_home: Path) -> None:
    settings = own_home / "config" / "plugins.json"
    settings.parent.mkdir(parents=True)
    for content in ("{", "[]", '{"disabled": "standard-datasets"}'):
        settings.write_text(content)
        facts = json.loads(petdesk("doctor", "--json").stdout)
        assert {plugin["state"] for plugin in facts["plugins"]} == {"loaded"}
        (problem,) = facts["problems"]
        assert str(settings) in problem
        assert "Delete that file" in problem


def test_a_plugin_can_be_switched_off_and_on(petdesk: Any, refused: Any, pets: Path) -> None:
    assert petdesk("plugins", "disable", "standard-datasets").status == 0
    (plugin,) = (p for p in json.loads(petdesk("plugins", "list", "--json").stdout) if p["name"] == "standard-datasets")
    assert (plugin["state"], plugin["reason"]) == ("disabled", "You switched it off.")
    assert "no dataset called 'folders'" in refused("scan", pets, "--dataset", "folders")
    assert "no labelled pictures" in refused("scan", pets)
    assert petdesk("plugins", "enable", "standard-datasets").status == 0
    assert petdesk("scan", pets).status == 0


def test_an_unknown_plugin_cannot_be_switched_off(refused: Any, own_home: Path) -> None:
    assert "'nix'" in refused("plugins", "disable", "nix")
    assert not (own_home / "config").exists()


def test_a_list_that_cannot_be_kept(refused: Any, own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "config").write_text("in the way of the folder")
    assert str(own_home / "config") in refused("plugins", "disable", "standard-datasets")


def test_the_list_shows_states_and_odd_reasons(petdesk: Any, plugin_folder: Path) -> None:
    (plugin_folder / "owls.py").write_text("raise ValueError('[/]')\n")
    outcome = petdesk("plugins", "list")
    assert outcome.status == 0
    assert "broken" in outcome.stdout
    assert "[/]" in outcome.stdout


def test_version(petdesk: Any) -> None:
    assert petdesk("--version").stdout == f"petdesk {package.__version__}\n"
