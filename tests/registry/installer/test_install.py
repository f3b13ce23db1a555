"""Plan and install, from everything that a plugin can come from."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from package_samples import PackageIndex, plugin_files, write_plugin, write_sdist, write_source, write_wheel

from petdesk.events import Event, Finished, InstallLog, InstallProgress
from petdesk.registry.discovery import entry_point_candidates
from petdesk.registry.installer import Plan, Store, discard, install, plan

Planned = Callable[..., Plan]
Installed = Callable[..., list[Event]]


def loaded(store: Store) -> dict[str, str]:
    """Name -> version of the plugins that load and have a hook."""
    found = {}
    for candidate in store.candidates():
        assert [spec.key for spec in candidate.load().petdesk_schedulers()]
        found[candidate.name] = candidate.version
    return found


def stagings(store: Store) -> list[str]:
    return [path.name for path in store.folder.glob(".staging-*")]


def test_a_wheel_is_planned_installed_and_loaded(
    store: Store, planned: Planned, index: PackageIndex, tmp_path: Path
) -> None:
    wheel = write_plugin(tmp_path / "here")
    found = planned(wheel)
    assert (found.name, found.version, found.plugins, found.replaces) == ("petdesk-owls", "1.0", ("owls",), None)
    assert (found.license, found.summary) == ("MIT", "The petdesk-owls of the tests.")
    assert found.homepage == "https://example.org/owls"
    assert found.source == str(wheel)
    (package,) = found.packages
    assert (package.name, package.version, package.is_plugin, package.size) == (
        "petdesk-owls",
        "1.0",
        True,
        wheel.stat().st_size,
    )
    assert found.size == package.size
    assert store.installed() == ()
    events = list(install(found, store=store))
    assert isinstance(events[-1], Finished)
    assert events[-1].result == {"name": "petdesk-owls", "version": "1.0", "plugins": ["owls"]}
    assert {event.step for event in events if isinstance(event, InstallProgress)} >= {"install", "check"}
    (plugin,) = store.installed()
    assert plugin.version == "1.0"
    assert plugin.size > 0
    assert "Successfully installed" in (plugin.site.parent / "log.txt").read_text()
    assert stagings(store) == []
    assert loaded(store) == {"owls": "1.0"}
    assert index.asked == []  # everything it needs is here: no network
    assert "owls" not in {found.name for found in entry_point_candidates()}, "found by its path, though it is ours"


def test_a_name_takes_the_newest_with_what_it_needs(
    store: Store, planned: Planned, installed: Installed, index: PackageIndex
) -> None:
    for version in ("1.0", "1.1"):
        write_plugin(index.folder, version=version, requires=("petdesk-perch>=2", "torch", "numpy>=1"))
    perch = write_wheel(index.folder, "petdesk-perch", "2.5", files={"petdesk_perch.py": ""})
    found = planned("petdesk-owls")
    assert [(package.name, package.version) for package in found.packages] == [
        ("petdesk-owls", "1.1"),
        ("petdesk-perch", "2.5"),
    ]
    assert found.packages[1].size == perch.stat().st_size
    assert found.packages[1].license == "MIT"
    assert found.packages[1].origin.startswith("http://127.0.0.1")
    assert found.packages[0].origin.endswith("petdesk_owls-1.1-py3-none-any.whl")
    list(install(found, store=store))
    assert loaded(store) == {"owls": "1.1"}
    site = store.installed()[0].site
    assert (site / "petdesk_perch.py").is_file()
    assert not (site / "torch").exists()


@pytest.mark.slow
def test_a_version_may_be_chosen_and_changed(store: Store, installed: Installed, index: PackageIndex) -> None:
    for version in ("1.0", "1.1"):
        write_plugin(index.folder, version=version)
    installed("petdesk-owls==1.0")
    (plugin,) = store.installed()
    assert (plugin.version, plugin.previous, plugin.source) == ("1.0", None, "petdesk-owls==1.0")
    installed("Petdesk.Owls")
    (plugin,) = store.installed()
    assert (plugin.version, plugin.previous) == ("1.1", "1.0")


def test_what_was_removed_comes_back_from_its_own_folder_where_it_is_the_same(
    store: Store, planned: Planned, installed: Installed, tmp_path: Path
) -> None:
    wheel = write_plugin(tmp_path / "here")
    installed(wheel)
    site = store.installed()[0].site
    (record,) = site.glob("*.dist-info/RECORD")
    record.write_text(f"../../bin/owls,sha256=of-a-program,7\n{record.read_text()}")
    store.remove("petdesk-owls")
    events = installed(wheel)
    assert store.installed()[0].site == site
    assert not [event for event in events if isinstance(event, InstallProgress) and event.step == "install"]
    assert loaded(store) == {"owls": "1.0"}
    assert stagings(store) == []


@pytest.mark.parametrize("damage", ["changed", "gone"])
def test_what_was_damaged_is_installed_anew(store: Store, installed: Installed, tmp_path: Path, damage: str) -> None:
    wheel = write_plugin(tmp_path / "here")
    installed(wheel)
    site = store.installed()[0].site
    (module,) = site.glob("petdesk_owls*.py")
    store.remove("petdesk-owls")
    if damage == "gone":
        module.unlink()
    else:
        module.write_text(module.read_text() + "# changed\n")
    installed(wheel)
    assert store.installed()[0].site != site
    assert loaded(store) == {"owls": "1.0"}


def test_a_folder_is_built_elsewhere_and_stays_as_it_was(
    store: Store, installed: Installed, index: PackageIndex, tmp_path: Path
) -> None:
    same_each_time = "import os; assert os.environ['SOURCE_DATE_EPOCH'] == '315532800'"
    source = write_source(tmp_path / "source with a space", before=same_each_time)
    (source / ".venv").mkdir()
    (source / ".venv" / "large").write_text("")
    before = {path: path.stat().st_mtime_ns for path in source.rglob("*")}
    events = installed(source)
    assert {path: path.stat().st_mtime_ns for path in source.rglob("*")} == before
    assert isinstance(events[-1], Finished)
    assert loaded(store) == {"owls": "1.0"}
    assert store.installed()[0].source == str(source)


@pytest.mark.slow
def test_an_sdist_is_built(store: Store, installed: Installed, index: PackageIndex, tmp_path: Path) -> None:
    installed(write_sdist(tmp_path / "here", write_source(tmp_path / "source")))
    assert loaded(store) == {"owls": "1.0"}


@pytest.mark.slow
def test_a_git_address_is_fetched_and_built(
    store: Store, installed: Installed, index: PackageIndex, tmp_path: Path, git: Callable[..., str]
) -> None:
    source = write_source(tmp_path / "repository")
    git("init", "-q", folder=source)
    git("add", ".", folder=source)
    git("commit", "-qm", "Owls", folder=source)
    installed(f"git+file://{source}")
    assert loaded(store) == {"owls": "1.0"}


@pytest.mark.slow
def test_an_address_of_a_wheel(store: Store, planned: Planned, index: PackageIndex) -> None:
    wheel = write_plugin(index.folder)
    address = index.url.replace("/simple/", f"/files/{wheel.name}").replace("http://", "http://me:secret@")
    found = planned(address)
    assert "secret" not in str(found.document())
    list(install(found, store=store))
    assert loaded(store) == {"owls": "1.0"}


@pytest.mark.slow
def test_without_a_network_the_wheels_beside_it_are_taken(
    store: Store, planned: Planned, tmp_path: Path, index: PackageIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    wheel = write_plugin(tmp_path / "stick", requires=("petdesk-perch",))
    perch = write_wheel(tmp_path / "stick", "petdesk-perch", "2.5", files={"petdesk_perch.py": ""})
    found = planned(wheel)
    assert found.packages[1].size == perch.stat().st_size
    list(install(found, store=store))
    assert (store.installed()[0].site / "petdesk_perch.py").is_file()
    assert index.asked == []


@pytest.mark.slow
def test_names_are_not_built_unless_that_is_allowed(
    store: Store, planned: Planned, index: PackageIndex, tmp_path: Path
) -> None:
    write_sdist(index.folder, write_source(tmp_path / "source"))
    with pytest.raises(Exception, match=r"no package called petdesk-owls that comes as a wheel.*allow building"):
        planned("petdesk-owls")
    found = planned("petdesk-owls", allow_build=True)
    assert found.packages[0].origin.endswith(".tar.gz")
    list(install(found, store=store))
    assert loaded(store) == {"owls": "1.0"}


@pytest.mark.slow
def test_what_a_plugin_needs_is_built_only_where_that_is_allowed(
    store: Store, installed: Installed, index: PackageIndex, tmp_path: Path
) -> None:
    plugin = write_plugin(tmp_path / "here", requires=("petdesk-perch",))
    source = write_source(tmp_path / "source", "petdesk-perch", "2.5", plugins={}, files={"petdesk_perch.py": ""})
    write_sdist(index.folder, source, "petdesk-perch", "2.5")
    with pytest.raises(Exception, match=r"petdesk-owls needs petdesk-perch, .*allow building"):
        installed(plugin)
    installed(plugin, allow_build=True)
    assert (store.installed()[0].site / "petdesk_perch.py").is_file()


@pytest.mark.slow
def test_two_plugins_agree_on_what_both_need(store: Store, installed: Installed, index: PackageIndex) -> None:
    write_plugin(index.folder, requires=("petdesk-perch<3",))
    write_plugin(
        index.folder,
        "petdesk-cats",
        requires=("petdesk-perch",),
        plugins={"cats": "petdesk_cats"},
        files=plugin_files("cat", "petdesk_cats"),
    )
    for version in ("2.5", "3.0"):
        write_wheel(index.folder, "petdesk-perch", version, files={"petdesk_perch.py": f"NUMBER = {version!r}"})
    installed("petdesk-owls")
    installed("petdesk-cats")
    assert loaded(store) == {"owls": "1.0", "cats": "1.0"}
    assert importlib.import_module("petdesk_perch").NUMBER == "2.5"
    sys.modules.pop("petdesk_perch")
    for plugin in store.installed():
        assert (plugin.site / "petdesk_perch-2.5.dist-info").is_dir(), "each has its own copy, so that one may go"


def test_a_plan_that_was_discarded_leaves_nothing_and_cannot_be_installed(
    store: Store, planned: Planned, index: PackageIndex, tmp_path: Path
) -> None:
    found = planned(write_plugin(tmp_path / "here"))
    assert len(stagings(store)) == 1
    discard(found)
    assert stagings(store) == []
    with pytest.raises(Exception, match="Make the plan again"):
        list(install(found, store=store))


def test_the_log_comes_while_it_runs(store: Store, index: PackageIndex, tmp_path: Path) -> None:
    source = write_source(tmp_path / "source", before="import time; time.sleep(1)")
    events = list(plan(str(source), store=store))
    first = next(number for number, event in enumerate(events) if isinstance(event, InstallLog))
    after = [event for event in events[first:] if isinstance(event, InstallProgress) and event.step == "build"]
    assert len(after) >= 3
    assert all(event.total is None and event.unit == "seconds" for event in after)


@pytest.mark.slow
def test_a_python_without_pip_uses_the_one_that_python_ships(
    store: Store, installed: Installed, index: PackageIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from petdesk.registry.installer import pip

    assert pip.pip_command(sys.path)[-2:] == ["-m", "pip"]
    bundled = pip.pip_command([])
    assert bundled[-1].endswith(".whl/pip")
    monkeypatch.setattr(pip, "pip_command", lambda path: bundled)
    installed(write_plugin(tmp_path / "here"))
    assert loaded(store) == {"owls": "1.0"}
    monkeypatch.undo()
    monkeypatch.setattr(pip, "_bundled", lambda: iter(()))
    with pytest.raises(Exception, match=r"needs pip.*ensurepip"):
        pip.pip_command([])


@pytest.mark.slow
def test_settings_for_installing_elsewhere_do_not_count(
    store: Store, installed: Installed, index: PackageIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TARGET", "PREFIX", "ROOT"):
        monkeypatch.setenv(f"PIP_{name}", str(tmp_path / "elsewhere"))
    for name in ("USER", "REQUIRE_VIRTUALENV", "IGNORE_INSTALLED", "UPGRADE"):
        monkeypatch.setenv(f"PIP_{name}", "1")
    installed(write_plugin(tmp_path / "here", requires=("numpy",)))
    assert not (tmp_path / "elsewhere").exists()
    assert loaded(store) == {"owls": "1.0"}
