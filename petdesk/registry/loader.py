"""Everything that is loaded and how: which plugins there are, which are left out, and each one's arrival."""

import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from petdesk.api import SettingsError, Spec
from petdesk.folders import cache_folder, plugin_folder
from petdesk.registry.disabled import Crash, DisabledPlugins, disabled_plugins
from petdesk.registry.discovery import Candidate, builtin_candidates, other_candidates
from petdesk.registry.fingerprint import fingerprint
from petdesk.registry.guard import Loaded, Refused, load_guarded
from petdesk.registry.marker import Marker
from petdesk.registry.records import PluginRecord, PluginState
from petdesk.registry.surroundings import WATCHES, Watch
from petdesk.registry.verdicts import Finding, SafePlugins, Verdict
from petdesk.registry.watched import LOAD_SECONDS, load_watched


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """A plugin that was loaded or not, to be admitted to a registry.

    Attributes:
        candidate: The plugin.
        record: What became of it.
        specs: What it brings, with the kind of each; nothing unless it is loaded.
        plugin: What its hooks were found in; None unless it is loaded.
    """

    candidate: Candidate
    record: PluginRecord
    specs: tuple[tuple[str, Spec], ...] = ()
    plugin: Any = None


class Loader:
    """Finds plugins and loads them, in any thread; who asks admits them to the registry.

    What is not PetDesk's own is tried in another process first, once for each version of its files. Those that are
    known to be safe come first.

    Args:
        safe_mode: Load the built-in plugins only.
        plugins: The folder with the user's plugins; None is the usual one.
        disabled: Which plugins are switched off; None is the usual list.
        kept: The folder for what was found out about plugins; None is the usual one.
        seconds: How long a plugin may take.

    Attributes:
        watches: What is watched in this process while a plugin is loaded. Who has more to lose adds to it.
        stop: Set from any thread to have no more plugins loaded.
    """

    def __init__(
        self,
        *,
        safe_mode: bool = False,
        plugins: Path | None = None,
        disabled: DisabledPlugins | None = None,
        kept: Path | None = None,
        seconds: float = LOAD_SECONDS,
    ) -> None:
        self._safe_mode = safe_mode
        self._folder = plugins or plugin_folder()
        self.disabled = disabled or disabled_plugins()
        self._kept = kept or cache_folder() / "plugins"
        self._marker = Marker(self._kept)
        self._seconds = seconds
        self.watches: tuple[Watch, ...] = WATCHES
        self.stop = threading.Event()

    def builtin(self) -> Iterator[Arrival]:
        """Loads PetDesk's own plugins."""
        yield from self.load(builtin_candidates())

    def others(self) -> Iterator[Arrival]:
        """Loads everybody else's."""
        self._note_crashes()
        yield from self.load(other_candidates(self._folder))

    def candidate(self, name: str) -> Candidate | None:
        """The plugin of that name, as it lies on the disk now."""
        found = chain(builtin_candidates(), other_candidates(self._folder))
        return next((candidate for candidate in found if candidate.name == name), None)

    def load(self, candidates: Iterable[Candidate]) -> Iterator[Arrival]:
        """Loads plugins, each in its own guard. Of two with one name, the second is broken."""
        safe, untried = SafePlugins(self._kept / "safe.json"), list[tuple[Candidate, str]]()
        for candidate, left_out in self._sorted_out(candidates):
            if self.stop.is_set():
                return
            if left_out is not None:
                yield left_out
            elif candidate.builtin:
                yield _load_builtin(candidate)
            elif candidate.place is None:
                yield self._load_one(candidate, "", None)
            elif verdict := safe.find(key := fingerprint(candidate)):
                yield self._load_one(candidate, key, verdict)
            else:
                untried.append((candidate, key))
        yield from self._load_tried(untried, safe)

    def _sorted_out(self, candidates: Iterable[Candidate]) -> Iterator[tuple[Candidate, Arrival | None]]:
        """Each with the arrival of one that is not to be loaded at all."""
        disabled, crashes = self._switched_off()
        seen: set[str] = set()
        for candidate in candidates:
            reason, state, crash = "", PluginState.DISABLED, crashes.get(candidate.name)
            if candidate.name in seen:
                reason, state = named_twice(candidate.name), PluginState.BROKEN
            elif self._safe_mode and not candidate.builtin:
                reason = "Safe mode loads only the built-in plugins."
            elif crash is not None:
                yield candidate, self._after_crash(candidate, crash)
                continue
            elif candidate.name in disabled:
                reason = "You switched it off."
            seen.add(candidate.name)
            yield candidate, left_out(candidate, state, reason) if reason else None

    def _load_tried(self, candidates: Sequence[tuple[Candidate, str]], safe: SafePlugins) -> Iterator[Arrival]:
        if not candidates:
            return
        from petdesk.registry.trials import Stopped, tried  # late: a start without new plugins needs none of it

        keys = {candidate.name: key for candidate, key in candidates}
        trials = tried(
            [candidate for candidate, _ in candidates], folder=self._folder, seconds=self._seconds, stop=self.stop
        )
        try:
            for candidate, verdict in trials:
                yield self._arrive(candidate, keys[candidate.name], verdict, safe)
        except Stopped:
            return

    def _arrive(self, candidate: Candidate, key: str, verdict: Verdict, safe: SafePlugins) -> Arrival:
        if verdict.finding is Finding.UNTRIED:
            return self._load_one(candidate, key, None)
        if verdict.finding is Finding.SAFE:
            safe.keep(key, candidate.name, verdict)
            return self._load_one(candidate, key, verdict)
        if verdict.finding in (Finding.CRASHED, Finding.HUNG):
            crash = Crash(reason=verdict.reason, details=verdict.details, fingerprint=key)
            self._switch_off(candidate.name, crash)
            return _crashed(candidate, crash)
        arrival = left_out(candidate, PluginState(verdict.finding.value), verdict.reason)
        return replace(arrival, record=replace(arrival.record, traceback=verdict.details))

    def _load_one(self, candidate: Candidate, key: str, verdict: Verdict | None) -> Arrival:
        """Loads a plugin of somebody else into this process."""
        touched = None if verdict is None else verdict.touched
        with self._marker.mark(candidate.name, key):
            load = load_watched(candidate, seconds=self._seconds, watches=self.watches, touched=touched)
        if load.is_overdue and isinstance(load.result, Refused):
            crash = Crash(reason=load.result.reason, details=load.result.traceback, fingerprint=key)
            self._switch_off(candidate.name, crash)
            return _crashed(candidate, crash)
        remarks = load.remarks if verdict is None else (*load.remarks, *verdict.remarks)
        return _arrived(candidate, load.result, seconds=load.seconds, remarks=remarks)

    def _after_crash(self, candidate: Candidate, crash: Crash) -> Arrival | None:
        """None where it is another by now, and so is switched on again."""
        if not crash.fingerprint or crash.fingerprint == fingerprint(candidate):
            return _crashed(candidate, crash)
        with suppress(SettingsError):
            self.disabled.enable(candidate.name)
        return None

    def _note_crashes(self) -> None:
        """Switches off what was being loaded when an earlier PetDesk came to its end."""
        for mark in self._marker.take_left_behind():
            when = f"{mark.when:%Y-%m-%d %H:%M}"
            reason = (
                f"PetDesk came to a sudden end while it loaded {mark.name} ({when}), so {mark.name} was switched off. "
                "You can switch it on again."
            )
            self._switch_off(mark.name, Crash(reason=reason, fingerprint=mark.fingerprint))

    def _switch_off(self, name: str, crash: Crash) -> None:
        with suppress(SettingsError):  # no place to write: it is tried at every start
            self.disabled.disable(name, crash)

    def _switched_off(self) -> tuple[frozenset[str], Mapping[str, Crash]]:
        try:
            return self.disabled.names(), self.disabled.crashes()
        except SettingsError:
            return frozenset(), {}  # a damaged list must not keep the program from starting; `doctor` reports it


def named_twice(name: str) -> str:
    """Why the second plugin of one name is broken."""
    return f"Another plugin is already called {name!r}."


def _load_builtin(candidate: Candidate) -> Arrival:
    start = time.perf_counter()
    result = load_guarded(candidate)
    return _arrived(candidate, result, seconds=time.perf_counter() - start)


def _arrived(
    candidate: Candidate, result: Loaded | Refused, *, seconds: float, remarks: tuple[str, ...] = ()
) -> Arrival:
    record = replace(_record(candidate), seconds=seconds, remarks=remarks)
    if isinstance(result, Refused):
        record = replace(record, state=result.state, reason=result.reason, traceback=result.traceback)
        return Arrival(candidate=candidate, record=record)
    provides = tuple(f"{kind} {spec.key}" for kind, spec in result.specs)
    record = replace(record, state=PluginState.LOADED, provides=provides)
    return Arrival(candidate=candidate, record=record, specs=result.specs, plugin=result.plugin)


def _crashed(candidate: Candidate, crash: Crash) -> Arrival:
    record = replace(_record(candidate), reason=crash.reason, traceback=crash.details, crashed=True)
    return Arrival(candidate=candidate, record=record)


def left_out(candidate: Candidate, state: PluginState, reason: str) -> Arrival:
    """The arrival of a plugin that is not loaded, and why."""
    return Arrival(candidate=candidate, record=replace(_record(candidate), state=state, reason=reason))


def _record(candidate: Candidate) -> PluginRecord:
    return PluginRecord(
        name=candidate.name,
        source=candidate.source,
        version=candidate.version,
        builtin=candidate.builtin,
        managed=candidate.managed,
        state=PluginState.DISABLED,
    )
