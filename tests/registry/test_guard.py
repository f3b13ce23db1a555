"""The guard: one plugin is loaded whole or leaves no trace."""

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pluggy
import pytest

from petdesk.api import PROJECT_NAME, DatasetSpec, SchedulerSpec, hookimpl, hooks
from petdesk.registry import Candidate, PluginState
from petdesk.registry.guard import HOOKS, Loaded, Refused, load_guarded


@pytest.fixture
def manager() -> pluggy.PluginManager:
    manager = pluggy.PluginManager(PROJECT_NAME)
    manager.add_hookspecs(hooks)
    return manager


def candidate(plugin: Any, name: str = "owls") -> Candidate:
    return Candidate(name=name, source=name, version="1", builtin=False, load=lambda: plugin)


def scheduler(key: str = "owl") -> SchedulerSpec:
    return SchedulerSpec(key=key, title="Owl", summary="Slow by day.", build=print)  # type: ignore[arg-type]


def plugin(*specs: Any) -> ModuleType:
    """A module with one hook that returns `specs`."""
    module = ModuleType("owls")

    def petdesk_schedulers() -> list[Any]:
        return list(specs)

    module.petdesk_schedulers = hookimpl(petdesk_schedulers)  # type: ignore[attr-defined]
    return module


def taken(**keys: str) -> dict[str, list[str]]:
    """No key of any kind is taken but these."""
    return {kind: [keys[kind]] if kind in keys else [] for kind, _ in HOOKS.values()}


def traces(manager: pluggy.PluginManager) -> list[Any]:
    implementations = [hook for name in HOOKS for hook in getattr(manager.hook, name).get_hookimpls()]
    return [*implementations, *(found for _, found in manager.list_name_plugin() if found is not hooks)]


def test_a_sound_plugin_stays_registered(manager: pluggy.PluginManager) -> None:
    module = plugin(scheduler("barn"), scheduler("snowy"))
    loaded = load_guarded(candidate(module), manager, taken())
    assert isinstance(loaded, Loaded)
    assert [(kind, spec.key) for kind, spec in loaded.specs] == [("scheduler", "barn"), ("scheduler", "snowy")]
    assert manager.get_plugin("owls") is module


def test_an_object_with_methods_will_do(manager: pluggy.PluginManager) -> None:
    class Owls:
        @hookimpl
        def petdesk_datasets(self) -> list[DatasetSpec]:
            return [
                DatasetSpec(key="owls", title="Owls", summary="From the wood.", scan=lambda source, params: iter(()))
            ]

    loaded = load_guarded(candidate(Owls()), manager, taken())
    assert isinstance(loaded, Loaded)


@pytest.mark.parametrize(
    ("specs", "reason"),
    [
        ((None,), "returned None"),
        ((scheduler(), "owl"), "returned a str"),
        ((scheduler(), scheduler()), "'owl' is already taken"),
        ((scheduler("taken"),), "'taken' is already taken"),
        ((), "no function marked @hookimpl"),
    ],
)
def test_a_refused_plugin_leaves_no_trace(manager: pluggy.PluginManager, specs: tuple[Any, ...], reason: str) -> None:
    refused = load_guarded(candidate(plugin(*specs)), manager, taken(scheduler="taken"))
    assert isinstance(refused, Refused)
    assert refused.state is PluginState.BROKEN
    assert reason in refused.reason
    assert traces(manager) == []


def test_a_key_of_another_kind_is_free(manager: pluggy.PluginManager) -> None:
    assert isinstance(load_guarded(candidate(plugin(scheduler())), manager, taken(dataset="owl")), Loaded)


@pytest.mark.parametrize("thing", [None, 7, "owls", SimpleNamespace()])
def test_an_entry_point_that_leads_nowhere(manager: pluggy.PluginManager, thing: Any) -> None:
    refused = load_guarded(candidate(thing), manager, taken())
    assert isinstance(refused, Refused)
    assert refused.state is PluginState.BROKEN
    assert traces(manager) == []


def test_a_module_under_a_second_name_does_not_take_the_first_away(manager: pluggy.PluginManager) -> None:
    module = plugin(scheduler())
    assert isinstance(load_guarded(candidate(module), manager, taken()), Loaded)
    assert isinstance(load_guarded(candidate(module, "owls-again"), manager, taken()), Refused)
    assert manager.get_plugin("owls") is module


def test_ctrl_c_is_the_users_and_not_the_plugins(manager: pluggy.PluginManager) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_guarded(Candidate(name="owls", source="", version="", builtin=False, load=interrupted), manager, taken())


class Outcome(BaseException):
    """As test libraries raise to skip: no Exception."""


@pytest.mark.parametrize(
    "error", [ValueError("two\nlines"), ValueError(), SystemExit(3), GeneratorExit(), Outcome("skip")]
)
def test_whatever_is_raised_becomes_one_line(manager: pluggy.PluginManager, error: BaseException) -> None:
    def fail() -> None:
        raise error

    refused = load_guarded(Candidate(name="owls", source="", version="", builtin=False, load=fail), manager, taken())
    assert isinstance(refused, Refused)
    assert "owls" in refused.reason
    assert "\n" not in refused.reason
    assert refused.traceback.startswith("Traceback")
    assert type(error).__name__ in refused.traceback


def test_a_plugins_output_is_no_output_of_ours(
    manager: pluggy.PluginManager, capsys: pytest.CaptureFixture[str]
) -> None:
    def chat() -> ModuleType:
        print("hello")
        return plugin(scheduler())

    load_guarded(Candidate(name="owls", source="", version="", builtin=False, load=chat), manager, taken())
    print("ours")
    assert capsys.readouterr() == ("ours\n", "hello\n")


@pytest.mark.parametrize("moment", ["import", "hook"])
def test_a_heavy_import_is_noticed_whenever_it_happens(
    manager: pluggy.PluginManager, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    monkeypatch.delitem(sys.modules, "torchvision", raising=False)

    def import_torchvision() -> None:
        monkeypatch.setitem(sys.modules, "torchvision", ModuleType("torchvision"))

    class Careless:
        @hookimpl
        def petdesk_schedulers(self) -> list[SchedulerSpec]:
            if moment == "hook":
                import_torchvision()
            return [scheduler()]

    def load() -> Careless:
        if moment == "import":
            import_torchvision()
        return Careless()

    refused = load_guarded(Candidate(name="owls", source="", version="", builtin=False, load=load), manager, taken())
    assert isinstance(refused, Refused)
    assert "imports torchvision when it is loaded" in refused.reason
    assert traces(manager) == []


def test_torch_that_was_there_before_is_not_held_against_a_plugin(manager: pluggy.PluginManager) -> None:
    import torch  # noqa: F401

    assert isinstance(load_guarded(candidate(plugin(scheduler())), manager, taken()), Loaded)
