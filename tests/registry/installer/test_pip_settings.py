"""Which of the user's settings of pip count: where packages come from, and not what is installed or where."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from package_samples import PackageIndex, write_plugin, write_wheel

from petdesk.api import PluginError
from petdesk.events import Event
from petdesk.registry.installer import Plan, Store
from petdesk.registry.installer.pip_settings import counting, plain_environment, read_settings

LISTED = """\
DEPRECATION: something old
:env:.timeout='9'
global.extra-index-url='https://me:secret@a.example/simple\\nhttps://b.example'
global.index-url='https://c.example/simple'
global.no-deps='true'
global.proxy="http://it's.example:3128"
global.use-feature='fast-deps truststore'
install.target='/elsewhere'
install.index-url='https://d.example/simple'
wheel.find-links='/wheels'
"""


def test_where_packages_come_from_counts_and_nothing_else() -> None:
    settings = read_settings(LISTED.splitlines())
    environment = {"HOME": "/nobody", "PIP_PYTHON": "/x", "PIP_PLATFORM": "any", "PIP_CERT": "/c.pem", "PIP_PRE": "1"}
    assert counting(settings, environment) == {
        "PIP_EXTRA_INDEX_URL": "https://me:secret@a.example/simple\nhttps://b.example",
        "PIP_INDEX_URL": "https://d.example/simple",
        "PIP_PROXY": "http://it's.example:3128",
        "PIP_USE_FEATURE": "truststore",
        "PIP_CERT": "/c.pem",
        "PIP_CONFIG_FILE": os.devnull,
    }


def test_variables_go_before_files() -> None:
    settings = {("install", "timeout"): "60", ("global", "default-timeout"): "50", ("global", "index-url"): "a"}
    found = counting(settings, {"PIP_INDEX_URL": "b"})
    assert (found["PIP_INDEX_URL"], found["PIP_TIMEOUT"]) == ("b", "60")
    assert counting({("global", "default-timeout"): "50"}, {})["PIP_TIMEOUT"] == "50"


def test_what_changes_how_the_list_looks_is_taken_away() -> None:
    given = {"PIP_CONFIG_FILE": "/mine", "PIP_PYTHON": "/x", "HOME": "/nobody", "PIP_QUIET": "3"}
    found = plain_environment(given)
    assert (found["PIP_CONFIG_FILE"], found["HOME"], found["PIP_QUIET"]) == ("/mine", "/nobody", "0")
    assert "PIP_PYTHON" not in found


def test_a_configuration_file_says_where_from_and_not_what(
    store: Store,
    installed: Callable[..., list[Event]],
    index: PackageIndex,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With `no-deps` what it needs would be missing, with `target` all that PetDesk has would come anew."""
    settings = {"index-url": index.url, "no-deps": "true", "quiet": "3", "target": tmp_path / "elsewhere"}
    lines = [f"{option} = {value}" for option, value in settings.items()]
    (tmp_path / "pip.conf").write_text("\n".join(["[global]", *lines, "[install]", "require-hashes = true", ""]))
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "pip.conf"))
    monkeypatch.delenv("PIP_INDEX_URL")
    write_wheel(index.folder, "petdesk-perch", "2.5", files={"petdesk_perch.py": ""})
    events = installed(write_plugin(tmp_path / "here", requires=("petdesk-perch", "numpy")))
    (plugin,) = store.installed()
    assert sorted(path.name for path in plugin.site.glob("*.py")) == ["petdesk_owls.py", "petdesk_perch.py"]
    assert not (tmp_path / "elsewhere").exists()
    assert not [event for event in events if "index-url" in str(event)]
    assert "index-url" not in (plugin.site.parent / "log.txt").read_text()


def test_a_damaged_configuration_file_is_told(
    planned: Callable[..., Plan], index: PackageIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pip.conf").write_text("index-url = no section\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "pip.conf"))
    with pytest.raises(PluginError, match=r"pip's configuration file \S+pip\.conf cannot be read"):
        planned(write_plugin(tmp_path / "here"))
