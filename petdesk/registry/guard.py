"""Loading one plugin so that nothing it does wrong reaches the others."""

import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pluggy
from pluggy import PluginValidationError

from petdesk.api import API_VERSION, PROJECT_NAME, PluginError, Spec, hooks
from petdesk.registry.discovery import Candidate
from petdesk.registry.heavy import heavy_imports_refused, heavy_name
from petdesk.registry.records import PluginState
from petdesk.registry.spec_checks import HOOKS, Fault, check_spec, specs_of


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


def load_guarded(candidate: Candidate) -> Loaded | Refused:
    """Imports and asks one plugin, and turns whatever it raises into a reason."""
    try:
        return _load(candidate)
    except KeyboardInterrupt:
        raise
    except Fault as fault:
        return Refused(state=fault.state, reason=str(fault))
    # A plugin is foreign code: whatever it raises must stop here, sys.exit() and the like included.
    except BaseException as error:  # noqa: BLE001
        return refused_for(candidate, error)


def refused_for(candidate: Candidate, error: BaseException) -> Refused:
    """What a plugin raised, as a reason of one line."""
    text = "".join(traceback.format_exception(error))
    return Refused(state=PluginState.BROKEN, reason=_reason(candidate, error), traceback=text)


def _load(candidate: Candidate) -> Loaded:
    with heavy_imports_refused() as heavy:
        try:
            plugin = candidate.load()
            _refuse_heavy(candidate, heavy_name(plugin))
            _check_api_version(plugin)
            specs = tuple(_ask(plugin, candidate.name))
        except Fault:
            raise
        except Exception as error:
            _refuse_heavy(candidate, heavy.asked, error)
            raise
        _refuse_heavy(candidate, heavy.asked)  # also where the plugin got over it
    if not specs:
        raise Fault(f"{candidate.name} has no function marked @hookimpl that returns a spec.")
    return Loaded(plugin=plugin, specs=specs)


def _refuse_heavy(candidate: Candidate, name: str, cause: Exception | None = None) -> None:
    if name:
        raise Fault(
            f"{candidate.name} imports {name} when it is loaded, which makes every start slow. "
            f"Its author should import {name} inside the functions that need it."
        ) from cause


def _check_api_version(plugin: Any) -> None:
    wanted = getattr(plugin, "PETDESK_API", API_VERSION)
    if not isinstance(wanted, int) or isinstance(wanted, bool):
        raise Fault(f"Its PETDESK_API must be a whole number, not {wanted!r}.")
    if wanted != API_VERSION:
        newer = "a newer" if wanted > API_VERSION else "an older"
        raise Fault(
            f"It was written for {newer} PetDesk (plugin API {wanted}; this is {API_VERSION}). "
            f"Update {'PetDesk' if wanted > API_VERSION else 'the plugin'}.",
            PluginState.INCOMPATIBLE,
        )


def _ask(plugin: Any, name: str) -> Iterator[tuple[str, Spec]]:
    """Calls a plugin's implementations one by one.

    Its manager is its own: registering leaves traces even where it fails, and asked together with others one that
    raises would discard everybody's.
    """
    manager = pluggy.PluginManager(PROJECT_NAME)
    manager.add_hookspecs(hooks)
    manager.register(plugin, name=name)
    seen: set[tuple[str, str]] = set()
    for caller in manager.get_hookcallers(plugin) or []:
        if caller.name not in HOOKS:
            raise Fault(f"PetDesk has no hook called {caller.name}. It has: {', '.join(HOOKS)}.")
        kind, _ = HOOKS[caller.name]
        for implementation in caller.get_hookimpls():
            if implementation.hookwrapper or implementation.wrapper:
                raise Fault(f"{caller.name} is a wrapper around other plugins' hooks, which PetDesk does not run.")
            for spec in specs_of(caller.name, implementation.function()):
                check_spec(caller.name, spec)
                if (kind, spec.key) in seen:
                    raise Fault(f"The {kind} key {spec.key!r} is there twice. Keys must be unique.")
                seen.add((kind, spec.key))
                yield kind, spec


def _reason(candidate: Candidate, error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return f"{candidate.name} called sys.exit() while it was loaded."
    if isinstance(error, PluginError):  # PetDesk's own sentence on why it cannot be loaded
        return str(error)
    if isinstance(error, PluginValidationError):  # its own text has several lines, the last of which says what is wrong
        return f"A function of {candidate.name} does not fit the hook of its name: {str(error).splitlines()[-1]}"
    first_line = str(error).strip().splitlines()
    return f"{candidate.name} raised {type(error).__name__}{': ' + first_line[0] if first_line else ''}"
