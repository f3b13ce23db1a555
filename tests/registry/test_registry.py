"""The registry: states, order, safe mode, and what is found under a key."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import EntryPoint, distribution
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from filelock import FileLock

from petdesk.api import SchedulerSpec, SettingsError, hookimpl
from petdesk.registry import (
    Candidate,
    DisabledPlugins,
    Loader,
    PluginState,
    Registry,
    builtin_candidates,
    disabled_plugins,
    entry_point_candidates,
    file_candidates,
    load_registry,
    registry_of,
)
from petdesk.registry.fingerprint import fingerprint
from petdesk.registry.verdicts import Finding, SafePlugins, Verdict


def candidate(name: str, *keys: str, builtin: bool = False) -> Candidate:
    def load() -> ModuleType:
        if not keys:
            raise ValueError("no owls")
        module = ModuleType(name)

        def petdesk_schedulers() -> list[SchedulerSpec]:
            return [SchedulerSpec(key=key, title=key, summary=key, build=print) for key in keys]  # type: ignore[arg-type]

        module.petdesk_schedulers = hookimpl(petdesk_schedulers)  # type: ignore[attr-defined]
        return module

    return Candidate(name=name, source=f"petdesk-{name}", version="1.2", builtin=builtin, load=load)


def loaded(*candidates: Candidate, **options: Any) -> Registry:
    return registry_of(Loader(**options).load(candidates))


def states(registry: Registry) -> dict[str, PluginState]:
    return {plugin.name: plugin.state for plugin in registry.plugins}


def test_a_broken_plugin_keeps_nobody_from_loading() -> None:
    registry = loaded(candidate("a", "one"), candidate("b"), candidate("c", "two", "three"))
    assert [spec.key for spec in registry.schedulers] == ["one", "two", "three"]
    assert states(registry) == {"a": PluginState.LOADED, "b": PluginState.BROKEN, "c": PluginState.LOADED}
    assert registry.plugins[2].provides == ("scheduler two", "scheduler three")
    assert "no owls" in registry.plugins[1].reason
    assert all(plugin.seconds > 0 for plugin in registry.plugins)


def test_a_plugin_with_one_taken_key_brings_none_of_its_keys() -> None:
    registry = loaded(candidate("a", "one"), candidate("b", "two", "one"), candidate("c", "two"))
    assert states(registry)["b"] is PluginState.BROKEN
    assert "'one'" in registry.plugins[1].reason
    assert registry.schedulers.plugin_of("two").name == "c"


def test_of_two_with_one_name_the_second_is_broken() -> None:
    registry = loaded(candidate("a", "one"), candidate("a", "two"))
    assert [plugin.state for plugin in registry.plugins] == [PluginState.LOADED, PluginState.BROKEN]
    assert "'a'" in registry.plugins[1].reason


def test_a_table_names_what_there_is() -> None:
    registry = loaded(candidate("a", "one", "two"))
    assert "one" in registry.schedulers
    assert len(registry.schedulers) == 2
    with pytest.raises(SettingsError, match=r"no scheduler called 'three'.*one, two.*Plugins page"):
        registry.schedulers["three"]
    with pytest.raises(SettingsError, match=r"There are: none"):
        registry.datasets["one"]
    assert registry.schedulers.plugin_of("one").source == "petdesk-a"


def test_what_is_switched_off_or_not_safe_is_not_loaded() -> None:
    disabled_plugins().disable("off")
    registry = loaded(
        candidate("ours", "one", builtin=True),
        candidate("off", "two", builtin=True),
        candidate("theirs", "three"),
        safe_mode=True,
    )
    assert [spec.key for spec in registry.schedulers] == ["one"]
    assert states(registry) == {
        "ours": PluginState.LOADED,
        "off": PluginState.DISABLED,
        "theirs": PluginState.DISABLED,
    }
    assert all(plugin.reason for plugin in registry.plugins[1:])


def test_the_built_in_plugins_come_through_the_door_that_everybody_uses() -> None:
    registry = load_registry(safe_mode=True)
    assert {plugin.state for plugin in registry.plugins if plugin.builtin} == {PluginState.LOADED}
    assert {"folders", "train-valid-folders", "filename-pattern", "csv", "drawn-pets", "oxford-iiit-pet"} <= {
        spec.key for spec in registry.datasets
    }
    assert {"resnet34", "squeezenet1_1", "tiny"} <= {spec.key for spec in registry.architectures}
    assert {"one-cycle", "sgdr"} <= {spec.key for spec in registry.schedulers}
    assert {"none", "standard"} <= {spec.key for spec in registry.augmentations}


def test_the_built_in_plugins_are_told_from_those_of_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(*, group: str) -> Iterator[Any]:
        assert group == "petdesk.plugins"
        for name, package in (("b", "aardvark"), ("zoo", "petdesk"), ("a", "aardvark"), ("lost", None)):
            point = EntryPoint(name=name, value="json.decoder", group=group)
            dist = package and SimpleNamespace(name=package, version="1", locate_file=lambda path: tmp_path / path)
            yield SimpleNamespace(name=point.name, module=point.module, load=point.load, dist=dist)

    monkeypatch.setattr("petdesk.registry.discovery.entry_points", installed)
    own = {point.name for point in distribution("petdesk").entry_points if point.group == "petdesk.plugins"}
    assert {(plugin.name, plugin.builtin) for plugin in builtin_candidates()} == {(name, True) for name in own}
    others = list(entry_point_candidates())
    assert [(plugin.name, plugin.builtin) for plugin in others] == [("a", False), ("b", False), ("lost", False)]
    assert {plugin.place for plugin in others} == {Path(json.__file__).parent}


@pytest.mark.parametrize("inner", ["owls/__init__.py", "owls.py", "deep/owls/__init__.py"])
def test_of_a_namespace_package_the_part_that_a_plugin_is_in_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inner: str
) -> None:
    for part, path in (("first", "mice/__init__.py"), ("second", inner)):
        file = tmp_path / part / "petdesk_zoo" / path
        file.parent.mkdir(parents=True)
        file.write_text("")
        monkeypatch.syspath_prepend(tmp_path / part)
    monkeypatch.syspath_prepend(tmp_path / "first")
    module = "petdesk_zoo." + inner.removesuffix("/__init__.py").removesuffix(".py").replace("/", ".")
    point = EntryPoint(name="owls", value=module, group="petdesk.plugins")
    monkeypatch.setattr("petdesk.registry.discovery.entry_points", lambda *, group: [point])
    (found,) = entry_point_candidates()
    assert found.place == tmp_path / "second" / "petdesk_zoo" / inner.removesuffix("/__init__.py")
    before = fingerprint(found)
    (tmp_path / "second" / "petdesk_zoo" / inner).write_text("another = True")
    (changed,) = entry_point_candidates()
    assert fingerprint(changed) != before


def test_single_files_are_found_by_name(tmp_path: Path) -> None:
    for name in ("b.py", "a.py", "_helper.py", ".hidden.py", "notes.txt"):
        (tmp_path / name).write_text("x = 1")
    assert [(plugin.name, plugin.source) for plugin in file_candidates(tmp_path)] == [
        ("a", str(tmp_path / "a.py")),
        ("b", str(tmp_path / "b.py")),
    ]
    assert list(file_candidates(tmp_path / "nowhere")) == []


PARAMS_IN_A_FILE = """
from __future__ import annotations
from dataclasses import dataclass
from petdesk.api import Params, SchedulerSpec, hookimpl

class OwlParams(Params):
    prey: list[Prey] = []

@dataclass
class Prey:
    name: str

OwlParams.model_rebuild()

@hookimpl
def petdesk_schedulers():
    return [SchedulerSpec(key="owl", title="Owl", summary="Slow by day.", params=OwlParams, build=print)]
"""


def test_a_single_file_may_have_classes_that_name_one_another(tmp_path: Path) -> None:
    (tmp_path / "owls.py").write_text(PARAMS_IN_A_FILE)
    registry = loaded(*file_candidates(tmp_path))
    assert states(registry) == {"owls": PluginState.LOADED}, registry.plugins
    assert registry.schedulers["owl"].params.model_validate({"prey": [{"name": "mouse"}]})


def test_the_list_of_switched_off_plugins(tmp_path: Path) -> None:
    disabled = DisabledPlugins(tmp_path / "settings" / "plugins.json")
    assert disabled.names() == frozenset()
    for name in ("owls", "mice", "owls"):
        disabled.disable(name)
    assert disabled.names() == {"owls", "mice"}
    disabled.enable("mice")
    assert DisabledPlugins(tmp_path / "settings" / "plugins.json").names() == {"owls"}
    assert {path.name for path in (tmp_path / "settings").iterdir()} - {"plugins.json.lock"} == {"plugins.json"}


def switch_off(path: Path, names: list[str]) -> None:
    for name in names:
        DisabledPlugins(path).disable(name)


def test_two_who_switch_plugins_off_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "plugins.json"
    wanted = [[f"{kind}-{number}" for number in range(40)] for kind in ("owl", "mouse")]
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(switch_off, [path] * 2, wanted))
    assert DisabledPlugins(path).names() == {name for names in wanted for name in names}


def keep_safe(path: Path, names: list[str]) -> None:
    safe = SafePlugins(path)
    for name in names:
        safe.keep(name, name, Verdict(finding=Finding.SAFE))
        assert json.loads(path.read_text())["safe"]


def test_two_who_keep_verdicts_at_once_damage_none(tmp_path: Path) -> None:
    wanted = [[f"{kind}-{number}" for number in range(60)] for kind in ("owl", "mouse")]
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(keep_safe, [tmp_path / "safe.json"] * 2, wanted))
    assert [path.name for path in tmp_path.iterdir()] == ["safe.json"]


def test_a_list_that_another_process_holds_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plugins.json"
    monkeypatch.setattr("petdesk.registry.disabled.LOCK_SECONDS", 0.05)
    with FileLock(f"{path}.lock"), pytest.raises(SettingsError, match="Another PetDesk is changing the list"):
        DisabledPlugins(path).disable("owls")


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"disabled": "owls"}', '{"disabled": 7}'])
def test_a_damaged_list_is_said_and_not_overwritten(tmp_path: Path, content: str) -> None:
    path = tmp_path / "plugins.json"
    path.write_text(content)
    with pytest.raises(SettingsError, match="Delete that file"):
        DisabledPlugins(path).disable("owls")
    assert path.read_text() == content
