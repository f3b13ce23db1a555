"""What nobody expected: logged to a file, told to the user, and survived where that is possible."""

import faulthandler
import logging
import logging.handlers
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from petdesk.folders import config_folder
from petdesk.gui.words import sentence

logger = logging.getLogger(__name__)

LOG_BYTES, LOGS = 1 << 20, 3
SECONDS_OF_SILENCE = 10.0
"""After a failure was told, before the very same is told again: what fails while painting fails with every frame."""
LOGGED = ("petdesk", "qt")
QUIET = (
    "This plugin does not support",  # what the offscreen platform lacks is no news
    "propagateSizeHints",
)


def log_folder() -> Path:
    """Where the logs are."""
    return config_folder() / "logs"


class CrashHandler(QObject):
    """Catches what no one caught; the app stays open, and every edit is on disk already.

    Attributes:
        caught: Signal with a sentence and a traceback, from whichever thread failed: connect to it queued, because what
            hears it may not paint in the middle of a paint event.
    """

    caught = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hooks: tuple[Callable[..., object], Callable[..., object]] | None = None
        self._fault_file: TextIO | None = None
        self._handler: logging.Handler | None = None
        self._told: dict[str, float] = {}

    def install(self) -> None:
        """Begins the log and takes over the hooks for uncaught exceptions."""
        self._hooks = sys.excepthook, threading.excepthook
        self._begin_log()
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self._uncaught(args.exc_type, args.exc_value, args.exc_traceback)
        qInstallMessageHandler(_log_qt)

    def remove(self) -> None:
        """Gives the hooks back and ends the log."""
        if self._hooks is not None:
            sys.excepthook, threading.excepthook = self._hooks
            self._hooks = None
        qInstallMessageHandler(None)
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()
            self._fault_file = None

    def _begin_log(self) -> None:
        with suppress(OSError):  # without a place for logs the app works all the same
            folder = log_folder()
            folder.mkdir(parents=True, exist_ok=True)
            self._handler = logging.handlers.RotatingFileHandler(
                folder / "petdesk.log", maxBytes=LOG_BYTES, backupCount=LOGS, encoding="utf-8"
            )
            self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
            for other in logging.getLogger().handlers:
                if other.level == logging.NOTSET:
                    other.setLevel(logging.getLogger().level)  # the terminal goes on saying no more than it did
            logging.getLogger().addHandler(self._handler)
            for name in LOGGED:
                logging.getLogger(name).setLevel(logging.INFO)
            self._fault_file = (folder / "faults.log").open("a", encoding="utf-8")
            faulthandler.enable(self._fault_file)

    def _uncaught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or isinstance(error, (KeyboardInterrupt, SystemExit)):
            return
        message, details = sentence(error)
        now = time.monotonic()
        if now - self._told.get(details, -SECONDS_OF_SILENCE) < SECONDS_OF_SILENCE:
            return
        self._told[details] = now
        logger.error("nobody caught this", exc_info=(kind, error, trace))
        self.caught.emit(message, details)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if text.startswith(QUIET):
        return
    level = logging.WARNING if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg) else logging.INFO
    logging.getLogger("qt").log(level, "%s", text)
