"""The plugins that PetDesk installed: a folder with every version, and one file that says which are in use."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from petdesk.api import PluginError
from petdesk.folders import plugin_folder
from petdesk.registry.discovery import Candidate
from petdesk.registry.installer import presence
from petdesk.registry.installer.intact import is_intact
from petdesk.registry.installer.loading import load_entry_point
from petdesk.registry.installer.placing import moved
from petdesk.registry.installer.plans import Plan, canonical
from petdesk.registry.installer.pointers import QUICK_SECONDS, Pointer, Pointers
from petdesk.registry.installer.records import Installed, read_installed, read_record
from petdesk.registry.installer.sharing import refuse_clash
from petdesk.registry.installer.trash import empty, set_aside, set_aside_versions
from petdesk.registry.managed import SITE

FOLDER = "installed"
STAGING = ".staging-"


@dataclass(frozen=True, kw_only=True)
class _Change:
    """What was done, and the pointers that stood there before and after."""

    what: str
    name: str
    before: Pointer | None
    after: Pointer | None


class Store:
    """The installed plugins of `folder`. Every change is one rename, and can be undone while this object lives."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or plugin_folder() / FOLDER
        self._pointers = Pointers(self.folder)
        self._changes: list[_Change] = []

    def installed(self) -> tuple[Installed, ...]:
        """What is installed, by name; what lost its files is left out.

        Raises:
            PluginError: The list of installed plugins is damaged.
        """
        found = (read_installed(self.folder / name, pointer) for name, pointer in self._pointers.read().items())
        return tuple(plugin for plugin in found if plugin is not None)

    def find(self, name: str) -> Installed | None:
        """The installed plugin of that distribution name, however its '-' and '_' are written."""
        return next((plugin for plugin in self.installed() if canonical(plugin.name) == canonical(name)), None)

    def require(self, name: str) -> Installed:
        """The installed plugin of that distribution name.

        Raises:
            PluginError: There is none; names those there are.
        """
        plugin = self.find(name)
        if plugin is None:
            names = ", ".join(other.name for other in self.installed()) or "none"
            raise PluginError(f"PetDesk has not installed a plugin called {name!r}. It has installed: {names}.")
        return plugin

    def changes_nothing(self, plan: Plan) -> bool:
        """Whether what is planned is in use already: the same versions of the same packages from the same files."""
        pointer = self._pointers.read().get(canonical(plan.name))
        record = read_record(self._version(canonical(plan.name), pointer.current)) if pointer else None
        return record is not None and record.plan.files == plan.files

    def still_here(self, plan: Plan) -> Path | None:
        """The folder of a version out of use that is just what is planned, with every file as it was installed.

        Where the plugin was in use since the app began, what is in memory fits that folder, and no other.
        """
        folder = self.folder / canonical(plan.name)
        pointer = self._pointers.read().get(canonical(plan.name))
        for version in sorted(folder.iterdir()) if folder.is_dir() else ():
            record = None if pointer and pointer.current == version.name else read_record(version)
            if record is not None and record.plan.files == plan.files and is_intact(version / SITE):
                return version
        return None

    def candidates(self) -> Iterator[Candidate]:
        """The plugins to load. One whose files are gone is among them: loading it says so."""
        try:
            pointers = self._pointers.read()
        except PluginError as error:
            yield self._broken(FOLDER, error)
            return
        for name, pointer in pointers.items():
            plugin = read_installed(self.folder / name, pointer)
            if plugin is None:
                lost = PluginError(f"Its files in {self.folder / name / pointer.current} are gone. Install it again.")
                yield self._broken(name, lost)
                continue
            for entry, value in plugin.entry_points:
                yield Candidate(
                    name=entry,
                    source=plugin.name,
                    version=plugin.version,
                    builtin=False,
                    load=partial(load_entry_point, value, site=plugin.site, folder=self.folder),
                    managed=True,
                    place=plugin.site,
                )

    def switch(self, plan: Plan, version: Path) -> None:
        """Moves a finished version folder to its place, unless it is there already, and puts it in use.

        Args:
            plan: What is installed.
            version: A folder below `folder` with `site` and `plan.json` in it.

        Raises:
            PluginError: The folder cannot be written, or another plugin needs other versions by now. Nothing is moved.
        """
        name = canonical(plan.name)
        words = f"the installation of {plan.name} {plan.version}"
        if plan.replaces is not None:
            words = f"the change of {plan.name} from {plan.replaces} to {plan.version}"

        def switched(before: Pointer | None) -> Pointer:
            previous = before.current if before else None
            if before is not None and self._is_of(name, before.current, plan.version):
                previous = before.previous  # the same anew: what was before it still is
            return Pointer(current=version.name, previous=None if previous == version.name else previous)

        with self._pointers.locked(), moved(version, self._version(name, version.name), folder=self.folder):
            self._change(words, name, switched)

    def remove(self, name: str) -> None:
        """Takes a plugin out of use. Its files stay until `tidy`, so that this can be undone.

        Raises:
            PluginError: There is none of that name, or the folder cannot be written.
        """
        plugin = self.require(name)
        with self._pointers.locked(QUICK_SECONDS):
            self._change(f"the removal of {plugin.name}", canonical(name), lambda before: None)

    def roll_back(self, name: str) -> None:
        """Puts the version before in use again; rolling back once more returns to this one.

        Raises:
            PluginError: There is no such plugin or no version before, another plugin needs other versions of what that
                brought, or the folder cannot be written.
        """
        plugin = self.require(name)
        if plugin.previous is None:
            raise PluginError(f"There is no version of {plugin.name} before {plugin.version} on this computer.")

        def swapped(before: Pointer | None) -> Pointer | None:
            if before is None or before.previous is None:
                return before  # somebody else changed it meanwhile
            return Pointer(current=before.previous, previous=before.current)

        with self._pointers.locked(QUICK_SECONDS):
            self._change(f"the return of {plugin.name} to {plugin.previous}", canonical(name), swapped)

    @property
    def can_undo(self) -> str | None:
        """What `undo` would undo, in a few words: "the removal of petdesk-timm"; None where there is nothing."""
        return self._changes[-1].what if self._changes else None

    def undo(self) -> str:
        """Takes the last change of this object back and returns what it was.

        Raises:
            PluginError: There is nothing to undo, the files are gone, somebody else has changed that plugin since, or
                the folder cannot be written.
        """
        if not self._changes:
            raise PluginError("There is no change of the plugins to undo.")
        change = self._changes[-1]
        with self._pointers.locked(QUICK_SECONDS):
            if reason := self._cannot_undo(change):
                self._changes.pop()
                raise PluginError(f"{change.what[0].upper()}{change.what[1:]} cannot be undone: {reason}.")
            self._put(change.name, change.before)
        self._changes.pop()
        return change.what

    def tidy(self) -> None:
        """Deletes versions that nothing points at, unless another process may have loaded them, and dead stagings.

        What `undo` needs stays. A folder that cannot be written or a damaged list is left as it is. Others can go on
        while the files are deleted.
        """
        if not self.folder.is_dir():
            return
        with suppress(PluginError), self._pointers.locked(QUICK_SECONDS):
            alive = presence.others(self.folder)
            set_aside(self.folder, [path for path in self.folder.glob(f"{STAGING}*") if not self._lives(path, alive)])
            if not alive:
                set_aside_versions(self.folder, used=self._used(self._pointers.read()))
        empty(self.folder)

    def new_staging(self) -> Path:
        """Makes a folder to prepare an installation in; `tidy` spares it while this process lives.

        Raises:
            PluginError: The folder cannot be written.
        """
        with self._pointers.locked():
            user = presence.enter(self.folder)
            number = 0
            while (staging := self.folder / f"{STAGING}{user}-{number}").exists():
                number += 1
            staging.mkdir()
        return staging

    def _version(self, name: str, folder: str) -> Path:
        return self.folder / name / folder

    def _broken(self, name: str, error: PluginError) -> Candidate:
        def load() -> Any:
            raise error

        return Candidate(name=name, source=name, version="", builtin=False, load=load, managed=True, place=None)

    def _is_of(self, name: str, folder: str, version: str) -> bool:
        record = read_record(self._version(name, folder))
        return record is not None and record.plan.version == version

    def _cannot_undo(self, change: _Change) -> str:
        """Why, in words; empty where it can be undone."""
        if self._pointers.read().get(change.name) != change.after:
            return "it was changed elsewhere since"
        if change.before is not None and not self._version(change.name, change.before.current).is_dir():
            return "the files are gone"
        return ""

    def _change(self, what: str, name: str, changed: Callable[[Pointer | None], Pointer | None]) -> None:
        """To be called while the list is locked."""
        with suppress(OSError):
            presence.enter(self.folder)  # what can be undone is in use
        before = self._pointers.read().get(name)
        after = changed(before)
        self._put(name, after)
        self._changes.append(_Change(what=what, name=name, before=before, after=after))

    def _put(self, name: str, pointer: Pointer | None) -> None:
        pointers = self._pointers.read()
        pointers.pop(name, None)
        if pointer is not None:
            self._refuse_clash(name, pointer, pointers)
            pointers[name] = pointer
        self._pointers.write(dict(sorted(pointers.items())))

    def _refuse_clash(self, name: str, pointer: Pointer, others: dict[str, Pointer]) -> None:
        wanted = read_record(self._version(name, pointer.current))
        records = (read_record(self._version(other, entry.current)) for other, entry in others.items())
        if wanted is not None:
            refuse_clash(wanted.plan, (record.plan for record in records if record is not None))

    def _used(self, pointers: dict[str, Pointer]) -> set[Path]:
        """The folders of the versions that are in use, can be rolled back to, or are needed to undo."""
        kept = [*pointers.items(), *((change.name, change.before) for change in self._changes)]
        versions = ((name, version) for name, each in kept if each for version in (each.current, each.previous))
        return {self._version(name, version) for name, version in versions if version}

    def _lives(self, staging: Path, alive: frozenset[str]) -> bool:
        user = staging.name.removeprefix(STAGING).rpartition("-")[0]
        return user in alive or user == presence.own(self.folder)
