"""What the user does with plugins, done at once where that is possible, and taken back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from petdesk.api import PluginError
from petdesk.folders import plugin_folder
from petdesk.gui.pages.plugins.states import NEEDS_RESTART, SWITCHED_OFF, has_failed
from petdesk.gui.session import Session
from petdesk.registry import Candidate, DisabledPlugins, PluginRecord, PluginState
from petdesk.registry.discovery import other_candidates
from petdesk.registry.installer import Installed, Plan, Store
from petdesk.registry.loader import left_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was done.

    Attributes:
        words: What, as a sentence.
        loaded: The plugins that came in by it, as they are now.
        restart: The plugins that will be there when PetDesk is started next.
    """

    words: str
    loaded: tuple[PluginRecord, ...] = ()
    restart: tuple[str, ...] = ()

    @property
    def broken(self) -> tuple[PluginRecord, ...]:
        """Those that came in and do not work."""
        return tuple(filter(has_failed, self.loaded))


class Changes(QObject):
    """Installs, takes out, switches and takes back.

    Attributes:
        done: Signal with the `Outcome`, once what came in was loaded.
        undo_changed: Signal: `can_undo` answers otherwise now.
    """

    done = Signal(object)
    undo_changed = Signal()

    def __init__(
        self, session: Session, store: Store, disabled: DisabledPlugins, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._store, self._disabled = session, store, disabled
        self._before: dict[str, Installed] = {}
        self._undo: list[tuple[str, Callable[[], object]]] = []

    @property
    def can_undo(self) -> str:
        """What `undo` would take back; empty where there is nothing."""
        return self._undo[-1][0] if self._undo else ""

    def begin(self) -> None:
        """Remembers what is installed before something is done to it."""
        self._before = {installed.name: installed for installed in self._store.installed()}

    def was_installed(self, plan: Plan) -> None:
        """Follows an installation that `begin` went before."""
        name = f"{plan.name} {plan.version}"
        words = self.tr("{} is installed.") if plan.replaces is None else self.tr("{} is installed in place of {}.")
        self._note(self.tr("installing {}").format(name), self._store.undo)
        said = words.format(name, plan.replaces)
        if plan.replaces is not None and self._session.busy:  # it was begun since, and may use the former version
            self.done.emit(Outcome(words=said, restart=plan.plugins))
        else:
            self._follow(said)

    def remove(self, name: str) -> None:
        """Takes what is installed under `name` out.

        Raises:
            PluginError: It cannot be done; says why.
        """
        self._begin_with_nothing_under_way()
        self._store.remove(name)
        self._note(self.tr("removing {}").format(name), self._store.undo)
        self._follow(self.tr("{} is removed.").format(name))

    def roll_back(self, name: str) -> None:
        """Puts the version before in place.

        Raises:
            PluginError: It cannot be done; says why.
        """
        self._begin_with_nothing_under_way()
        self._store.roll_back(name)
        self._note(self.tr("going back to the version of {} before").format(name), self._store.undo)
        self._follow(self.tr("The version of {} before is in place again.").format(name))

    def switch(self, record: PluginRecord, *, off: bool) -> None:
        """Switches a plugin off or on; at once, but for PetDesk's own and while work is under way.

        Raises:
            SettingsError: It cannot be kept.
        """
        self._set_off(record.name, off)
        words = self.tr("switching {} off") if off else self.tr("switching {} on")
        self._note(words.format(record.name), lambda: self._set_off(record.name, not off))
        said = self.tr("{} is switched off.") if off else self.tr("{} is switched on.")
        if record.builtin or self._session.busy:
            self.done.emit(Outcome(words=said.format(record.name), restart=(record.name,)))
        else:
            self._load(said.format(record.name), [record.name])

    def try_again(self, record: PluginRecord) -> None:
        """Loads a plugin anew, as it lies on the disk now.

        Raises:
            PluginError: Something is under way.
            SettingsError: It cannot be switched on.
        """
        self.refuse_while_busy()
        if record.name in self._disabled.names():
            self._disabled.enable(record.name)
        self._load(self.tr("{} was tried again.").format(record.name), [record.name])

    def look_again(self) -> None:
        """Loads what came into the plugin folder since, and takes out what was taken from it.

        What is being loaded already comes first: it is not new.

        Raises:
            PluginError: Something is under way.
        """
        self.refuse_while_busy()
        self._session.house.when_settled(self._look_at_folder)

    def _look_at_folder(self) -> None:
        if self._session.busy:  # it was begun while the plugins were loaded
            self._session.failed(self._why_not())
            return
        house, registry = self._session.house, self._session.registry
        found = {candidate.name: candidate for candidate in other_candidates(plugin_folder())}
        for record in registry.plugins:
            if not record.builtin and record.name not in found:
                house.take_out(record.name)
        known = {record.name for record in registry.plugins}
        fresh = [candidate for name, candidate in found.items() if name not in known]
        self._load(self.tr("Found %Ln new plugin(s).", "", len(fresh)), fresh)

    def undo(self) -> None:
        """Takes the last change back.

        Raises:
            PetDeskError: It cannot be done; says why.
        """
        if not self._undo:
            return
        self._begin_with_nothing_under_way()
        words, take_back = self._undo[-1]
        off_before, stored = self._disabled.names(), self._store.can_undo
        try:
            take_back()
        except PluginError:
            if self._store.can_undo != stored:  # it can never be undone
                self._forget_last()
            raise
        self._forget_last()
        switched = [name for name in off_before ^ self._disabled.names() if not self._is_builtin(name)]
        self._follow(self.tr("Taken back: {}.").format(words), switched)

    def refuse_while_busy(self) -> None:
        """Whatever takes a plugin's code out waits for the work that may use it.

        Raises:
            PluginError: Something is under way; names it.
        """
        if self._session.busy:
            raise PluginError(self._why_not())

    def _why_not(self) -> str:
        job = self._session.work.job or self._session.reading.job
        words = self.tr("“{}” is under way and may use this plugin. Wait for it or cancel it first.")
        return words.format("" if job is None else job.title)

    def _begin_with_nothing_under_way(self) -> None:
        self.refuse_while_busy()
        job = self._session.installing.job
        if job is not None:  # what is undone last must be what was done last
            raise PluginError(self.tr("“{}” is under way. Wait for it or cancel it first.").format(job.title))
        self.begin()

    def _set_off(self, name: str, off: bool) -> None:
        if off:
            self._disabled.disable(name)
        else:
            self._disabled.enable(name)

    def _is_builtin(self, name: str) -> bool:
        return any(record.builtin for record in self._session.registry.plugins if record.name == name)

    def _forget_last(self) -> None:
        self._undo.pop()
        self.undo_changed.emit()

    def _note(self, words: str, take_back: Callable[[], object]) -> None:
        self._undo.append((words, take_back))
        self.undo_changed.emit()

    def _follow(self, words: str, switched: Iterable[str] = ()) -> None:
        """Makes the registry follow what is installed now."""
        now = {installed.name: installed for installed in self._store.installed()}
        for name, installed in self._before.items():
            if name not in now or now[name].site != installed.site:
                for plugin in installed.plugins:
                    self._session.house.take_out(plugin)
        fresh = {
            installed.site
            for name, installed in now.items()
            if name not in self._before or self._before[name].site != installed.site
        }
        self._load(words, [*(found for found in self._store.candidates() if found.place in fresh), *switched])

    def _load(self, words: str, plugins: Iterable[Candidate | str]) -> None:
        house = self._session.house
        loading, restart = list[str](), list[str]()
        for plugin in plugins:
            name = plugin if isinstance(plugin, str) else plugin.name
            if house.load(plugin):
                loading.append(name)
            elif self._keep_listed(plugin):
                restart.append(name)

        def tell() -> None:
            records = [self._session.registry.record(name) for name in loading]
            loaded = tuple(record for record in records if record is not None)
            self.done.emit(Outcome(words=words, loaded=loaded, restart=tuple(restart)))

        house.when_settled(tell)

    def _keep_listed(self, plugin: Candidate | str) -> bool:
        """Keeps what could not be loaded now in the list of plugins; returns whether it waits for the next start."""
        candidate = self._session.house.loader.candidate(plugin) if isinstance(plugin, str) else plugin
        if candidate is None:
            return False
        off = candidate.name in self._disabled.names()
        reason = SWITCHED_OFF if off else NEEDS_RESTART
        self._session.registry.admit(left_out(candidate, PluginState.DISABLED, reason))
        return not off
