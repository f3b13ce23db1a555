"""How long starting took, for the log: the window on screen, then everything that training needs."""

import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

from petdesk.gui.garbage import keep_what_is_loaded
from petdesk.gui.plugin_house import PluginHouse
from petdesk.registry import PluginState

WARMING = "petdesk-warm-up"
MILLISECONDS_TO_BE_SEEN = 3000
MILLISECONDS_BEFORE_TORCH = 3000
"""The longest that torch waits for the plugins."""
STARTED = 19
"""Which word after the program's name in /proc/PID/stat is its start, in ticks since the machine's: see proc(5)."""

logger = logging.getLogger(__name__)


def seconds_since_start() -> float:
    """Since the system started this process: Python's own start is part of what the user waits for."""
    if sys.platform == "linux":
        # psutil counts from the machine's start in whole seconds, which is wrong by up to one of them.
        ticks = int(Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[STARTED])
        return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    import psutil  # late: half a tenth of a second that the window need not wait for

    return time.time() - float(psutil.Process().create_time())


class FirstSight(QObject):
    """Waits until a window is on screen for the first time, and says when that was.

    Attributes:
        seen: Signal: what need not be there before the window may begin.
    """

    seen = Signal()

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Sees the window being exposed."""
        if event.type() == QEvent.Type.Expose and self._window.isExposed():
            watched.removeEventFilter(self)
            # After the event: by then the window has been painted.
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        seen = time.time()
        logger.info("on screen after %.3f s", seconds_since_start() - (time.time() - seen))
        self.seen.emit()


class Beginning(QObject):
    """What begins behind the window: everybody's plugins, then what PetDesk was asked to open, and torch.

    Args:
        house: Loads the plugins.
        window: The parent.
        then: Called once the plugins are there: what is opened may need one.
    """

    def __init__(self, house: PluginHouse, window: QObject, *, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._house, self._then = house, then
        self._begun = self._warm = False
        # A window that is minimised from the start is never seen.
        QTimer.singleShot(MILLISECONDS_TO_BE_SEEN, self, self.begin)

    def begin(self) -> None:
        """Begins, the first time it is called."""
        if self._begun:
            return
        self._begun = True
        self._house.load_all()
        self._house.when_settled(self._settled)
        # Plugins that are tried for the first time may take long; loaded side by side both would.
        QTimer.singleShot(MILLISECONDS_BEFORE_TORCH, self, self._warm_up)

    def _settled(self) -> None:
        for plugin in self._house.registry.plugins:
            if plugin.state is not PluginState.LOADED:
                logger.info("plugin %s is %s: %s", plugin.name, plugin.state, plugin.reason)
        loaded = [plugin for plugin in self._house.registry.plugins if plugin.state is PluginState.LOADED]
        count = sum(not plugin.builtin for plugin in loaded)
        logger.info("plugins loaded after %.3f s; %d plugins of others are loaded", seconds_since_start(), count)
        self._then()
        self._warm_up()

    def _warm_up(self) -> None:
        if not self._warm:
            self._warm = True
            warm_up()


def warm_up() -> threading.Thread:
    """Loads torch in a thread, so that the first training need not wait for it."""

    def load() -> None:
        # First, and whole: pages import it meanwhile, and some of its packages are torch's too. A package fails to
        # load where one thread begins with the whole of it and another with a part.
        import pyqtgraph  # noqa: F401
        import torchvision  # noqa: F401

        import petdesk.training.train  # noqa: F401

        keep_what_is_loaded()
        logger.info("ready to train after %.3f s", seconds_since_start())

    thread = threading.Thread(target=load, name=WARMING)
    thread.start()
    return thread


def wait_until_warm() -> None:
    """Waits for that thread: ending in the middle of torch's import crashes. No window is left by then."""
    for thread in threading.enumerate():
        if thread.name == WARMING:
            thread.join()
