"""`petdesk plugins plan`, `install`, `update`, `rollback`, `remove` and `known`."""

import functools
import http.server
import json
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from package_samples import PackageIndex, package_index, write_plugin, write_source, write_wheel

from petdesk.registry.installer import Store


@pytest.fixture(autouse=True)
def clean_path() -> Iterator[None]:
    """What a test's plugins add to the path and import is taken away after it."""
    path = list(sys.path)
    yield
    sys.path[:] = path
    sys.modules.pop("petdesk_owls", None)


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PackageIndex]:
    with package_index(tmp_path / "index", monkeypatch) as served:
        yield served


@pytest.fixture
def store(own_home: Path) -> Store:
    return Store(own_home / "data" / "plugins" / "installed")


def leftovers(store: Store) -> list[str]:
    return [path.name for path in store.folder.glob(".staging-*")]


def test_a_plan_is_shown_and_changes_nothing(petdesk: Any, index: PackageIndex, store: Store, tmp_path: Path) -> None:
    wheel = write_plugin(tmp_path / "here")
    shown = petdesk("plugins", "plan", wheel)
    assert (shown.status, shown.stderr) == (0, "")
    for part in ("petdesk-owls 1.0", "MIT", "Plugins: owls", "In all: 1 packages", "runs with your rights"):
        assert part in shown.stdout
    plan = petdesk("plugins", "plan", wheel, "--json").events()[-1]
    assert plan["event"] == "finished"
    assert (plan["name"], plan["version"], plan["plugins"]) == ("petdesk-owls", "1.0", ["owls"])
    assert plan["packages"][0]["sha256"]
    assert store.installed() == ()
    assert leftovers(store) == []


def test_a_plugin_that_cannot_be_loaded_is_told_when_it_is_installed(petdesk: Any, tmp_path: Path) -> None:
    wheel = write_wheel(tmp_path / "here", "petdesk-owls", "1.0", plugins={"owls": "petdesk_no_owls"})
    done = petdesk("plugins", "install", wheel, "--yes")
    assert done.status == 1
    assert "petdesk-owls 1.0 is installed." in done.stdout
    assert "But owls cannot be loaded: " in done.stderr
    assert "`petdesk plugins remove petdesk-owls` takes it back." in done.stderr


@pytest.mark.slow
def test_from_installing_to_removing(
    petdesk: Any, refused: Any, index: PackageIndex, store: Store, own_home: Path
) -> None:
    write_plugin(index.folder)
    done = petdesk("plugins", "install", "petdesk-owls", "--yes")
    assert (done.status, done.stderr) == (0, "")
    assert "petdesk-owls 1.0 is installed. It adds: scheduler owl." in done.stdout
    plugins = json.loads(petdesk("plugins", "list", "--json").stdout)
    (owls,) = (plugin for plugin in plugins if plugin["name"] == "owls")
    assert (owls["source"], owls["version"], owls["state"], owls["managed"]) == ("petdesk-owls", "1.0", "loaded", True)
    assert "Owl (scheduler owl)" in petdesk("plugins", "show", "owl").stdout

    assert "petdesk-owls 1.0 is up to date." in petdesk("plugins", "update", "--yes").stdout
    write_plugin(index.folder, version="1.1")
    shown = petdesk("plugins", "update", "petdesk-owls", "--yes").stdout
    assert "Replaces 1.0" in shown
    assert "petdesk plugins rollback petdesk-owls" in shown
    assert store.installed()[0].version == "1.1"
    assert "petdesk-owls 1.0 is in use again" in petdesk("plugins", "rollback", "petdesk-owls").stdout
    assert store.installed()[0].version == "1.0"
    assert "petdesk-owls 1.0 is removed." in petdesk("plugins", "remove", "petdesk-owls").stdout
    assert store.installed() == ()
    assert "has not installed a plugin called 'petdesk-owls'" in refused("plugins", "remove", "petdesk-owls")
    assert leftovers(store) == []


def test_json_prints_events_and_one_end(petdesk: Any, index: PackageIndex, tmp_path: Path, store: Store) -> None:
    outcome = petdesk("plugins", "install", write_plugin(tmp_path / "here"), "--yes", "--json")
    assert outcome.status == 0
    events = outcome.events()
    assert events[-1] == {"event": "finished", "name": "petdesk-owls", "version": "1.0", "plugins": ["owls"]}
    assert [event["event"] for event in events].count("finished") == 1
    assert {"install_progress", "install_log"} <= {event["event"] for event in events}
    assert store.installed()[0].version == "1.0"


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_nothing_is_installed_without_consent(
    refused: Any, index: PackageIndex, tmp_path: Path, store: Store, options: list[str]
) -> None:
    assert "add --yes" in refused("plugins", "install", write_plugin(tmp_path / "here"), *options)
    assert not store.folder.exists()


@pytest.mark.parametrize(("answer", "status"), [("n\n", 130), ("", 130), ("y\n", 0)])
def test_who_is_asked_decides(
    index: PackageIndex, tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    from typer.testing import CliRunner

    from petdesk.cli import plugin_install
    from petdesk.cli.app import app

    monkeypatch.setattr(plugin_install, "_can_ask", lambda: True)
    arguments = ["plugins", "install", str(write_plugin(tmp_path / "here"))]
    outcome = CliRunner().invoke(app, arguments, input=answer)
    assert outcome.exit_code == status
    assert outcome.stdout.index("runs with your rights") < outcome.stdout.index("Install it?")
    assert [plugin.name for plugin in store.installed()] == (["petdesk-owls"] if status == 0 else [])
    assert leftovers(store) == []


def test_ctrl_c_changes_nothing(petdesk: Any, at_event: Any, index: PackageIndex, tmp_path: Path, store: Store) -> None:
    at_event("install_log", lambda: signal.raise_signal(signal.SIGINT))
    outcome = petdesk("plugins", "install", write_plugin(tmp_path / "here"), "--yes", "--json")
    assert (outcome.status, outcome.stderr) == (130, "Cancelled.\n")
    assert store.installed() == ()
    assert leftovers(store) == []


@pytest.mark.parametrize(
    "source",
    ["/nowhere/owls", "owls.whl", "--", "an owl", "https:", "nix://a/b", "owls.py", "x" * 3000, "git+file:///nix"],
)
def test_what_cannot_be_installed_is_told(refused: Any, index: PackageIndex, source: str, store: Store) -> None:
    refused("plugins", "plan", "--", source)
    assert leftovers(store) == []


def test_a_single_file_goes_into_the_plugin_folder(refused: Any, tmp_path: Path) -> None:
    (tmp_path / "owls.py").write_text("")
    assert "needs no installing" in refused("plugins", "plan", tmp_path / "owls.py")


def test_a_failed_build_shows_its_log_when_that_is_wanted(petdesk: Any, index: PackageIndex, tmp_path: Path) -> None:
    source = write_source(tmp_path / "source", before="raise RuntimeError('no compiler for owls')")
    outcome = petdesk("plugins", "plan", source, "--log", "--debug")
    assert outcome.status == 1
    assert "no compiler for owls" in outcome.stdout
    assert "The end of the log:" in outcome.stderr


def test_nothing_to_update(petdesk: Any) -> None:
    outcome = petdesk("plugins", "update", "--yes")
    assert (outcome.status, outcome.stdout) == (0, "PetDesk has installed no plugins.\n")


@pytest.mark.slow
def test_an_update_asks_for_each_and_tells_what_holds_one(
    petdesk: Any, index: PackageIndex, tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from typer.testing import CliRunner

    from petdesk.cli import plugin_install
    from petdesk.cli.app import app

    monkeypatch.setattr(plugin_install, "_can_ask", lambda: True)
    names = ("petdesk-cats", "petdesk-owls")
    for version in ("1.0", "1.1"):
        for name in names:
            write_plugin(index.folder, name, version, plugins={name: name.replace("-", "_")})
        if version == "1.0":
            for name in names:
                assert petdesk("plugins", "install", name, "--yes", "--json").status == 0
    outcome = CliRunner().invoke(app, ["plugins", "update"], input="n\ny\n")
    assert "petdesk-cats 1.0 stays." in outcome.stdout
    assert outcome.exit_code == 130
    assert {plugin.name: plugin.version for plugin in store.installed()} == dict(
        zip(names, ("1.0", "1.1"), strict=True)
    )
    assert leftovers(store) == []
    petdesk("plugins", "install", "petdesk-cats==1.0", "--yes")
    shown = petdesk("plugins", "update", "petdesk-cats", "--yes").stdout
    assert "petdesk-cats 1.0 is held at ==1.0, because it was installed as petdesk-cats==1.0" in " ".join(shown.split())


@pytest.mark.slow
def test_one_update_that_fails_keeps_the_others_from_nothing(
    petdesk: Any, index: PackageIndex, tmp_path: Path, store: Store
) -> None:
    cats = write_plugin(tmp_path / "here", "petdesk-cats", plugins={"cats": "petdesk_owls"})
    write_plugin(index.folder)
    for source in (cats, "petdesk-owls"):
        assert petdesk("plugins", "install", source, "--yes", "--json").status == 0
    cats.unlink()
    write_plugin(index.folder, version="1.1")
    outcome = petdesk("plugins", "update", "--yes")
    assert outcome.status == 1
    assert f"There is no file or folder {cats}." in outcome.stderr
    assert {plugin.name: plugin.version for plugin in store.installed()} == {
        "petdesk-cats": "1.0",
        "petdesk-owls": "1.1",
    }


def test_known_plugins_are_found_by_words(petdesk: Any) -> None:
    plugins = json.loads(petdesk("plugins", "known", "--json").stdout)
    assert {"petdesk-timm", "petdesk-hf-datasets"} <= {plugin["name"] for plugin in plugins}
    assert all(plugin["installed"] is None for plugin in plugins)
    shown = petdesk("plugins", "known", "architecture TIMM")
    assert "petdesk-timm" in shown.stdout
    assert "petdesk-hf-datasets" not in shown.stdout
    assert "No known plugin fits 'owls'." in petdesk("plugins", "known", "owls").stdout


LIST = {
    "format": 1,
    "plugins": [
        {"name": "petdesk-owls", "title": "Owls", "summary": "Slow.", "kinds": ["scheduler"], "install": "./owls.whl"}
    ],
}


def test_another_list_names_plugins_beside_it(petdesk: Any, tmp_path: Path) -> None:
    place = tmp_path / "list.json"
    place.write_text(json.dumps(LIST))
    (plugin,) = json.loads(petdesk("plugins", "known", "--list", place, "--json").stdout)
    assert plugin["install"] == str(tmp_path / "owls.whl")
    handler = functools.partial(QuietHandler, directory=tmp_path)
    with http.server.HTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        address = f"http://127.0.0.1:{server.server_address[1]}/list.json"
        (plugin,) = json.loads(petdesk("plugins", "known", "--list", address, "--json").stdout)
        thread.join()
    assert plugin["install"] == address.replace("list.json", "owls.whl")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


def changed(**fields: Any) -> str:
    return json.dumps({**LIST, "plugins": [{**LIST["plugins"][0], **fields}]})  # type: ignore[index]


@pytest.mark.parametrize(
    "content",
    [
        *("", "[]", "{}", '{"format": 2, "plugins": []}', '{"format": 1, "plugins": [{}]}', "\udcff"),
        *(changed(kinds=["owl"]), changed(title=""), changed(install=7), changed(kinds=None)),
    ],
)
def test_what_is_no_list_is_told(refused: Any, tmp_path: Path, content: str) -> None:
    place = tmp_path / "list.json"
    place.write_bytes(content.encode(errors="surrogateescape"))
    assert str(place) in refused("plugins", "known", "--list", place)


@pytest.mark.parametrize("place", ["/nowhere/list.json", "http://127.0.0.1:1/list.json", "http://[", "/"])
def test_a_list_that_cannot_be_had(refused: Any, place: str) -> None:
    refused("plugins", "known", "--list", place)
