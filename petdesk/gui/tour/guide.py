"""The guide: runs a script of steps in the GUI's thread, one after the other, without ever blocking it."""

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from petdesk.gui.main_window import MainWindow
from petdesk.gui.tour.caption import Caption
from petdesk.gui.words import sentence

logger = logging.getLogger(__name__)

WidgetT = TypeVar("WidgetT", bound=QWidget)

MILLISECONDS_BETWEEN_LOOKS = 50
SECONDS_PER_CHARACTER = 0.045
"""A caption stays as long as it takes to read: about 220 words a minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Until:
    """What a script waits for before its next step.

    Attributes:
        holds: Asked again and again.
        what: For the message when it never does.
        seconds: How long it may take.
    """

    holds: Callable[[], object]
    what: str
    seconds: float = 600.0


Script = Iterator[Until]


class TourError(Exception):
    """The demo cannot go on."""


class Guide(QObject):
    """Leads through the app.

    Attributes:
        window: The window that it leads through.
        said: Signal with each caption.
        ended: Signal with a sentence and details, both empty where all went well.
    """

    said = Signal(str)
    ended = Signal(str, str)

    def __init__(self, window: MainWindow, *, hurried: bool, pictures: Path | None = None) -> None:
        """For a window.

        Args:
            window: Shown already.
            hurried: Whether nobody reads the captions.
            pictures: The folder for a picture of every step; None makes none.
        """
        super().__init__(window)
        self.window = window
        self._hurried, self._pictures = hurried, pictures
        self._caption = Caption()
        window.add_below(self._caption)
        self._caption.stop.clicked.connect(self.end)
        self._script: Script = iter(())
        self._waiting: Until | None = None
        self._until = 0.0
        self._number = 0
        self._timer = QTimer(self)
        self._timer.setInterval(MILLISECONDS_BETWEEN_LOOKS)
        self._timer.timeout.connect(self._look)

    def lead(self, script: Script) -> None:
        """Begins; `ended` tells when it is over."""
        self._script = script
        self._timer.start()

    def end(self) -> None:
        """Ends the demo; the app stays as it is."""
        self._finish("", "")

    def say(self, text: str) -> Script:
        """Shows a caption for as long as it takes to read."""
        self._caption.say(text)
        self.said.emit(text)
        seconds = 0.0 if self._hurried else len(text) * SECONDS_PER_CHARACTER
        end = time.monotonic() + seconds
        yield Until(holds=lambda: time.monotonic() >= end, what="the caption was read")

    def press(self, name: str) -> Script:
        """Presses a button once it can be pressed."""
        yield Until(holds=lambda: self._ready(name), what=f"{name} can be pressed", seconds=60)
        button = self.find(QAbstractButton, name)
        if self._hurried:
            button.click()
        else:
            button.animateClick()

    def wait(self, holds: Callable[[], object], what: str, seconds: float = 600.0) -> Script:
        """Waits until something holds."""
        yield Until(holds=holds, what=what, seconds=seconds)

    def pause(self, seconds: float) -> Script:
        """Lets something be looked at; hurried, only long enough to be painted."""
        end = time.monotonic() + (min(seconds, 0.6) if self._hurried else seconds)
        yield Until(holds=lambda: time.monotonic() >= end, what="it was looked at")

    def find(self, kind: type[WidgetT], name: str) -> WidgetT:
        """The widget of this name on the page that is shown.

        Raises:
            TourError: There is none.
        """
        found = self.window.findChild(kind, name)
        if found is None:
            raise TourError(f"there is no {name}")
        return found

    def picture(self, title: str) -> None:
        """Keeps a picture of the window."""
        if self._pictures is not None:
            self._number += 1
            self._pictures.mkdir(parents=True, exist_ok=True)
            self.window.grab().save(str(self._pictures / f"{self._number:02d}-{title}.png"))

    def _ready(self, name: str) -> bool:
        button = self.window.findChild(QAbstractButton, name)
        return button is not None and button.isVisible() and button.isEnabled()

    def _look(self) -> None:
        try:
            if self._waiting is not None and not self._waiting.holds():
                if time.monotonic() > self._until:
                    raise TourError(f"waited in vain until {self._waiting.what}")
                return
            self._waiting = next(self._script)
            self._until = time.monotonic() + self._waiting.seconds
        except StopIteration:
            self._finish("", "")
        except Exception as error:
            logger.exception("the demo cannot go on")
            self._finish(*sentence(error))

    def _finish(self, message: str, details: str) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._caption.hide()
            self.ended.emit(message, details)
