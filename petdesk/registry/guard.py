"""Loading one plugin so that nothing it does wrong reaches the others."""

import re
import sys
import traceback
from collections.abc import Iterable, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from itertools import islice
from types import FunctionType, ModuleType
from typing import Any

import pluggy
from pluggy import PluginValidationError

from petdesk.api import (
    API_VERSION,
    ArchitectureSpec,
    AugmentationSpec,
    DatasetSpec,
    Params,
    SchedulerSpec,
    Spec,
)
from petdesk.registry.discovery import Candidate
from petdesk.registry.records import PluginState

HOOKS: Mapping[str, tuple[str, type[Spec]]] = {
    "petdesk_datasets": ("dataset", DatasetSpec),
    "petdesk_augmentations": ("augmentation", AugmentationSpec),
    "petdesk_architectures": ("architecture", ArchitectureSpec),
    "petdesk_schedulers": ("scheduler", SchedulerSpec),
}
"""Hook name to the kind it adds and the spec it must return."""

FUNCTIONS = {
    "dataset": ("scan", "recognise"),
    "augmentation": ("build",),
    "architecture": ("build",),
    "scheduler": ("build",),
}
OPTIONAL_FUNCTIONS = {"dataset": ("prepare",), "architecture": ("prepare",), "scheduler": ("cycle_ends",)}
HEAVY_MODULES = ("torch", "torchvision")
KEY_PATTERN = re.compile(r"[a-z0-9][a-z0-9_.-]*")
MOST_SPECS = 5000
"""More from one hook is taken for an endless generator."""


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """A plugin that came through: its specs by kind."""

    plugin: Any
    specs: tuple[tuple[str, Spec], ...]


@dataclass(frozen=True, kw_only=True)
class Refused:
    """A plugin that did not: why."""

    state: PluginState
    reason: str
    traceback: str = ""


class _Fault(Exception):
    """What is wrong with a plugin, in words."""

    def __init__(self, reason: str, state: PluginState = PluginState.BROKEN) -> None:
        super().__init__(reason)
        self.state = state


def load_guarded(
    candidate: Candidate, manager: pluggy.PluginManager, taken: Mapping[str, Iterable[str]]
) -> Loaded | Refused:
    """Imports, registers and asks one plugin; leaves no trace in `manager` when anything is wrong.

    Args:
        candidate: The plugin.
        manager: The manager it is registered with; it stays registered only when all is well.
        taken: Kind to the keys that others already have.
    """
    try:
        # What it prints must not get among the lines of --json.
        with redirect_stdout(sys.stderr):
            return _load(candidate, manager, taken)
    except KeyboardInterrupt:
        raise
    except _Fault as fault:
        refused = Refused(state=fault.state, reason=str(fault))
    # A plugin is foreign code: whatever it raises must stop here, sys.exit() and the like included.
    except BaseException as error:  # noqa: BLE001
        text = "".join(traceback.format_exception(error))
        refused = Refused(state=PluginState.BROKEN, reason=_reason(candidate, error), traceback=text)
    if manager.has_plugin(candidate.name):
        manager.unregister(name=candidate.name)
    return refused


def _load(candidate: Candidate, manager: pluggy.PluginManager, taken: Mapping[str, Iterable[str]]) -> Loaded:
    present = {name for name in HEAVY_MODULES if name in sys.modules}
    plugin = candidate.load()
    _refuse_heavy(candidate, _heavy_globals(plugin), present)
    _check_api_version(plugin)
    manager.register(plugin, name=candidate.name)
    specs = tuple(_ask(plugin, manager, taken))
    _refuse_heavy(candidate, frozenset(), present)  # again: a hook may import as well
    if not specs:
        raise _Fault(f"{candidate.name} has no function marked @hookimpl that returns a spec.")
    return Loaded(plugin=plugin, specs=specs)


def _refuse_heavy(candidate: Candidate, used: frozenset[str], present: set[str]) -> None:
    for name in HEAVY_MODULES:
        if name in used or (name in sys.modules and name not in present):
            raise _Fault(
                f"{candidate.name} imports {name} when it is loaded, which makes every start slow. "
                f"Its author should import {name} inside the functions that need it."
            )


def _heavy_globals(plugin: Any) -> frozenset[str]:
    """Top packages of what a plugin's names come from: tells a heavy one also when somebody imported it before."""
    return frozenset(_home(value).partition(".")[0] for value in vars(plugin).values())


def _home(value: Any) -> str:
    """The module that a value is, or that its class or function is from."""
    if isinstance(value, ModuleType):
        return value.__name__
    return str(value.__module__ if isinstance(value, (type, FunctionType)) else type(value).__module__)


def _check_api_version(plugin: Any) -> None:
    wanted = getattr(plugin, "PETDESK_API", API_VERSION)
    if not isinstance(wanted, int) or isinstance(wanted, bool):
        raise _Fault(f"Its PETDESK_API must be a whole number, not {wanted!r}.")
    if wanted != API_VERSION:
        newer = "a newer" if wanted > API_VERSION else "an older"
        raise _Fault(
            f"It was written for {newer} PetDesk (plugin API {wanted}; this is {API_VERSION}). "
            f"Update {'PetDesk' if wanted > API_VERSION else 'the plugin'}.",
            PluginState.INCOMPATIBLE,
        )


def _ask(plugin: Any, manager: pluggy.PluginManager, taken: Mapping[str, Iterable[str]]) -> Iterable[tuple[str, Spec]]:
    """Calls a plugin's own implementations one by one: through the manager, one that raises discards everybody's."""
    seen = {kind: set(keys) for kind, keys in taken.items()}
    for caller in manager.get_hookcallers(plugin) or []:
        if caller.name not in HOOKS:
            raise _Fault(f"PetDesk has no hook called {caller.name}. It has: {', '.join(HOOKS)}.")
        kind, spec_type = HOOKS[caller.name]
        for implementation in caller.get_hookimpls():
            if implementation.plugin is not plugin:
                continue
            if implementation.hookwrapper or implementation.wrapper:
                raise _Fault(f"{caller.name} is a wrapper around other plugins' hooks, which PetDesk does not run.")
            for spec in _specs(caller.name, implementation.function()):
                _check_spec(caller.name, kind, spec_type, spec)
                if spec.key in seen[kind]:
                    raise _Fault(f"The {kind} key {spec.key!r} is already taken. Keys must be unique.")
                seen[kind].add(spec.key)
                yield kind, spec


def _specs(hook: str, answer: Any) -> list[Any]:
    if isinstance(answer, (str, bytes, Mapping)) or not isinstance(answer, Iterable):
        raise _Fault(f"{hook} returned {_named(answer)} where a list of specs was expected.")
    specs = list(islice(answer, MOST_SPECS + 1))
    if len(specs) > MOST_SPECS:
        raise _Fault(f"{hook} returned more than {MOST_SPECS} specs.")
    return specs


def _check_spec(hook: str, kind: str, spec_type: type[Spec], spec: Any) -> None:
    if not isinstance(spec, spec_type):
        raise _Fault(f"{hook} returned {_named(spec)} where {spec_type.__name__} was expected.")
    if not isinstance(spec.key, str) or not KEY_PATTERN.fullmatch(spec.key):
        raise _Fault(f"{hook}: the key {spec.key!r} must be lower-case letters, digits, '-', '_' and '.'.")
    for name in ("title", "summary"):
        if not isinstance(getattr(spec, name), str) or not getattr(spec, name).strip():
            raise _Fault(f"{hook}: {spec.key!r} has no {name}.")
    if not (isinstance(spec.params, type) and issubclass(spec.params, Params)):
        raise _Fault(f"{hook}: the params of {spec.key!r} must be a subclass of petdesk.api.Params.")
    for name in FUNCTIONS[kind]:
        if not callable(getattr(spec, name)):
            raise _Fault(f"{hook}: {name} of {spec.key!r} is {_named(getattr(spec, name))}, not a function.")
    for name in OPTIONAL_FUNCTIONS.get(kind, ()):
        if getattr(spec, name) is not None and not callable(getattr(spec, name)):
            raise _Fault(
                f"{hook}: {name} of {spec.key!r} is {_named(getattr(spec, name))}, neither a function nor None."
            )
    if isinstance(spec, ArchitectureSpec) and not (isinstance(spec.input_size, int) and spec.input_size > 0):
        raise _Fault(f"{hook}: the input_size of {spec.key!r} must be a number of pixels, not {spec.input_size!r}.")


def _named(value: Any) -> str:
    return "None" if value is None else f"a {type(value).__name__}"


def _reason(candidate: Candidate, error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return f"{candidate.name} called sys.exit() while it was loaded."
    if isinstance(error, PluginValidationError):  # its own text has several lines, the last of which says what is wrong
        return f"A function of {candidate.name} does not fit the hook of its name: {str(error).splitlines()[-1]}"
    first_line = str(error).strip().splitlines()
    return f"{candidate.name} raised {type(error).__name__}{': ' + first_line[0] if first_line else ''}"
