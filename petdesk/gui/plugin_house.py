"""The plugin house: plugins come and go while the app is open."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from petdesk.gui.qt_watch import QT_WATCHES
from petdesk.registry import Arrival, Candidate, Loader, Registry
from petdesk.registry.unloading import unload

logger = logging.getLogger(__name__)

THREAD = "petdesk-plugins"
MILLISECONDS_BETWEEN_CHANGES = 100
"""What lists plugins need not do so for each of many."""


@dataclass(slots=True, kw_only=True, eq=False)
class _Round:
    """What is loaded in one go.

    Attributes:
        begin: Begins to load.
        replaces: The plugin whose former record goes when the new one comes; empty for none.
        outdated: Plugins that were taken out, or asked for anew, before they came: theirs is not admitted.
    """

    begin: Callable[[], Iterator[Arrival]]
    replaces: str = ""
    outdated: set[str] = field(default_factory=set)


class PluginHouse(QObject):
    """Loads plugins in a thread and admits them to the registry in the GUI's.

    Attributes:
        loaded: Signal with the name of a plugin that was loaded, or tried: its record is in the registry.
        changed: Signal: the registry has other plugins now.
        settled: Signal: nothing is under way any more.
        registry: What plugins are admitted to.
        loader: What loads them.
    """

    loaded = Signal(str)
    changed = Signal()
    settled = Signal()
    _arrived = Signal(object, object)
    _ended = Signal()

    def __init__(self, registry: Registry, parent: QObject | None = None, *, loader: Loader | None = None) -> None:
        super().__init__(parent)
        self.registry = registry
        self.loader = loader or Loader()
        self.loader.watches += QT_WATCHES
        self._rounds: deque[_Round] = deque()
        self._round: _Round | None = None
        self._thread: threading.Thread | None = None
        self._closed = threading.Event()
        self._candidates: dict[str, Candidate] = {}
        self._soon = QTimer(self, singleShot=True, interval=MILLISECONDS_BETWEEN_CHANGES)
        self._soon.timeout.connect(self.changed)
        self._arrived.connect(self._admit, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end_round, Qt.ConnectionType.QueuedConnection)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is under way."""
        return self._thread is None and not self._rounds

    def load_all(self) -> None:
        """Begins to load everybody's plugins but PetDesk's own, which are there from the start."""
        self._rounds.append(_Round(begin=self.loader.others))
        self._begin_round()

    def load(self, plugin: Candidate | str) -> bool:
        """Begins to load one plugin, in place of the one of its name, whose specs stay until then.

        Args:
            plugin: What was found, or the name of what is to be found.

        Returns:
            Whether it is being loaded: not where it is nowhere to be found, nor where the former one cannot leave this
            process. Then it is there when PetDesk is started next.
        """
        candidate = self.loader.candidate(plugin) if isinstance(plugin, str) else plugin
        if candidate is None or not (self._is_in_memory(candidate) or self._unload(candidate.name)):
            return False
        self._outdate(candidate.name)
        self._rounds.append(_Round(begin=lambda: self.loader.load([candidate]), replaces=candidate.name))
        self._begin_round()
        return True

    def take_out(self, name: str) -> bool:
        """Takes a plugin out of the registry and its modules out of this process.

        Returns:
            False where a part of it stays in memory until PetDesk is started anew: compiled modules do.
        """
        self._outdate(name)
        self.registry.remove(name)
        self._soon.start()
        return self._unload(name)

    def when_settled(self, then: Callable[[], object]) -> None:
        """Calls `then` once nothing is under way: at once where nothing is."""
        if self.is_settled:
            then()
        else:
            self.settled.connect(then, Qt.ConnectionType.SingleShotConnection)

    def close(self) -> None:
        """Begins nothing any more; waits where a plugin is just being loaded into this process, which has a limit."""
        self._closed.set()
        self.loader.stop.set()
        self._rounds.clear()
        if self._thread is not None:
            self._thread.join()

    def _is_in_memory(self, candidate: Candidate) -> bool:
        """Whether what is in memory is just this: the folders of what PetDesk installed never change."""
        former = self._candidates.get(candidate.name)
        return candidate.managed and former is not None and former.place == candidate.place

    def _outdate(self, name: str) -> None:
        """What is on its way under that name is not wanted any more."""
        for under_way in (self._round, *self._rounds):
            if under_way is not None:
                under_way.outdated.add(name)

    def _unload(self, name: str) -> bool:
        candidate = self._candidates.get(name)
        if candidate is not None and candidate.place is not None and not unload(candidate.place):
            return False
        self._candidates.pop(name, None)
        return True

    def _begin_round(self) -> None:
        if self._thread is None and self._rounds and not self._closed.is_set():
            self._round = self._rounds.popleft()
            self._thread = threading.Thread(target=self._load, args=(self._round,), name=THREAD)
            self._thread.start()

    def _load(self, asked: _Round) -> None:
        try:
            for arrival in asked.begin():
                self._arrived.emit(asked, arrival)
                if self._closed.is_set():
                    break
        except Exception:
            logger.exception("plugins could not be loaded")
        finally:
            self._ended.emit()

    def _admit(self, asked: _Round, arrival: Arrival) -> None:
        if self._closed.is_set():
            return
        if arrival.record.name in asked.outdated:
            if arrival.candidate.place is not None:
                unload(arrival.candidate.place)
            return
        if arrival.record.name == asked.replaces:
            self.registry.remove(arrival.record.name)
        record = self.registry.admit(arrival)
        self._candidates.setdefault(record.name, arrival.candidate)
        self._soon.start()
        self.loaded.emit(record.name)

    def _end_round(self) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread, self._round = None, None
        if self._closed.is_set():
            return
        self._begin_round()
        if self.is_settled:
            if self._soon.isActive():
                self._soon.stop()
                self.changed.emit()
            self.settled.emit()
