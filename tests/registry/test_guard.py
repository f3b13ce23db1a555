"""The guard: one plugin is loaded whole or leaves no trace."""

import importlib
import importlib.util
import sys
import threading
from contextlib import suppress
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from petdesk.api import DatasetSpec, SchedulerSpec, hookimpl
from petdesk.registry import Candidate, PluginState
from petdesk.registry.guard import Loaded, Refused, load_guarded
from petdesk.registry.heavy import HeavyImports


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


def test_a_sound_plugin_gives_its_specs() -> None:
    module = plugin(scheduler("barn"), scheduler("snowy"))
    loaded = load_guarded(candidate(module))
    assert isinstance(loaded, Loaded)
    assert [(kind, spec.key) for kind, spec in loaded.specs] == [("scheduler", "barn"), ("scheduler", "snowy")]
    assert loaded.plugin is module


def test_an_object_with_methods_will_do() -> None:
    class Owls:
        @hookimpl
        def petdesk_datasets(self) -> list[DatasetSpec]:
            return [
                DatasetSpec(key="owls", title="Owls", summary="From the wood.", scan=lambda source, params: iter(()))
            ]

    loaded = load_guarded(candidate(Owls()))
    assert isinstance(loaded, Loaded)


@pytest.mark.parametrize(
    ("specs", "reason"),
    [
        ((None,), "returned None"),
        ((scheduler(), "owl"), "returned a str"),
        ((scheduler(), scheduler()), "'owl' is there twice"),
        ((), "no function marked @hookimpl"),
    ],
)
def test_a_plugin_is_refused_with_a_reason(specs: tuple[Any, ...], reason: str) -> None:
    refused = load_guarded(candidate(plugin(*specs)))
    assert isinstance(refused, Refused)
    assert refused.state is PluginState.BROKEN
    assert reason in refused.reason


@pytest.mark.parametrize("thing", [None, 7, "owls", SimpleNamespace()])
def test_an_entry_point_that_leads_nowhere(thing: Any) -> None:
    refused = load_guarded(candidate(thing))
    assert isinstance(refused, Refused)
    assert refused.state is PluginState.BROKEN


def test_ctrl_c_is_the_users_and_not_the_plugins() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_guarded(Candidate(name="owls", source="", version="", builtin=False, load=interrupted))


class Outcome(BaseException):
    """As test libraries raise to skip: no Exception."""


@pytest.mark.parametrize(
    "error", [ValueError("two\nlines"), ValueError(), SystemExit(3), GeneratorExit(), Outcome("skip")]
)
def test_whatever_is_raised_becomes_one_line(error: BaseException) -> None:
    def fail() -> None:
        raise error

    refused = load_guarded(Candidate(name="owls", source="", version="", builtin=False, load=fail))
    assert isinstance(refused, Refused)
    assert "owls" in refused.reason
    assert "\n" not in refused.reason
    assert refused.traceback.startswith("Traceback")
    assert type(error).__name__ in refused.traceback


@pytest.mark.parametrize("moment", ["import", "hook", "hook, and gets over it"])
def test_a_heavy_import_is_noticed_whenever_it_happens(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    monkeypatch.delitem(sys.modules, "torchvision", raising=False)

    class Careless:
        @hookimpl
        def petdesk_schedulers(self) -> list[SchedulerSpec]:
            if moment == "hook":
                importlib.import_module("torchvision")
            elif moment != "import":
                with suppress(ImportError):
                    importlib.import_module("torchvision")
            return [scheduler()]

    def load() -> Careless:
        if moment == "import":
            importlib.import_module("torchvision")
        return Careless()

    refused = load_guarded(Candidate(name="owls", source="", version="", builtin=False, load=load))
    assert isinstance(refused, Refused)
    assert "imports torchvision when it is loaded" in refused.reason
    assert "torchvision" not in sys.modules, "not a second was lost with it"
    assert not [finder for finder in sys.meta_path if isinstance(finder, HeavyImports)]


def test_who_looks_for_a_module_meanwhile_misses_no_finder() -> None:
    seen = sys.meta_path
    before = list(seen)
    inside: list[bool] = []
    load_guarded(
        Candidate(
            name="owls",
            source="",
            version="",
            builtin=False,
            load=lambda: inside.append(isinstance(sys.meta_path[0], HeavyImports)),
        )
    )
    assert inside == [True]
    assert seen == before, "the list that another thread may be going through has not moved under it"
    assert sys.meta_path == before


def test_what_another_thread_imports_meanwhile_is_not_the_plugin_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "torchvision", raising=False)
    found: list[Any] = []

    def load() -> ModuleType:
        other = threading.Thread(target=lambda: found.append(importlib.util.find_spec("torchvision")))
        other.start()
        other.join()
        return plugin(scheduler())

    outcome = load_guarded(Candidate(name="owls", source="", version="", builtin=False, load=load))
    assert isinstance(outcome, Loaded)
    assert found[0] is not None


def test_torch_that_was_there_before_is_not_held_against_a_plugin() -> None:
    import torch  # noqa: F401

    assert isinstance(load_guarded(candidate(plugin(scheduler()))), Loaded)
