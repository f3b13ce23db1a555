"""Hands and eyes: a script in a thread of its own that uses the app in this process as its user does.

Every touch goes in as a mouse or keyboard event at a place of the window, through Qt's own way in: what is covered,
disabled or scrolled away is not hit. Whatever is looked at is looked at in the GUI's thread. As the script has its own
thread, a dialog that keeps the app busy does not keep the script from answering it.
"""

import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

ResultT = TypeVar("ResultT")

SECONDS = 60.0
POLL = 0.03


class Hands(QObject):
    """Runs a script against the app and keeps what went wrong.

    Attributes:
        shots: Where a picture of every step goes.
        failure: The traceback of what went wrong; empty when all went well.
    """

    _asked = Signal(object)

    def __init__(self, app: QApplication, shots: Path) -> None:
        super().__init__()
        self._app = app
        self.shots = shots
        self.failure = ""
        self._number = 0
        self._asked.connect(lambda question: question(), Qt.ConnectionType.QueuedConnection)

    def run(self, script: Callable[["Hands"], None]) -> threading.Thread:
        """Starts the script; the app quits when it fails."""

        def follow() -> None:
            try:
                script(self)
            except BaseException:  # noqa: BLE001 - told by whoever started the script
                self.failure = traceback.format_exc()
                self.do(lambda: self._grab("failure"))
                self.do(lambda: self._app.exit(1))

        thread = threading.Thread(target=follow, name="hands", daemon=True)
        thread.start()
        return thread

    def see(self, question: Callable[[], ResultT]) -> ResultT:
        """What `question` finds in the GUI's thread."""
        future: Future[ResultT] = Future()

        def answer() -> None:
            try:
                future.set_result(question())
            except BaseException as error:  # noqa: BLE001 - raised again in the script's thread
                future.set_exception(error)

        self._asked.emit(answer)
        return future.result(timeout=SECONDS)

    def do(self, action: Callable[[], object]) -> None:
        """Has something done in the GUI's thread and does not wait: it may open a dialog."""
        self._asked.emit(action)

    def until(self, condition: Callable[[], Any], what: str, *, seconds: float = SECONDS) -> Any:
        """Waits until `condition` holds in the GUI's thread; returns what it returned."""
        end = time.monotonic() + seconds
        while not (found := self.see(condition)):
            if time.monotonic() > end:
                raise AssertionError(f"waited {seconds:.0f} s in vain until {what}; on screen: {self.names()}")
            time.sleep(POLL)
        return found

    def names(self) -> list[str]:
        """What is on screen and has a name."""
        return self.see(
            lambda: sorted(
                {
                    w.objectName()
                    for w in self._app.allWidgets()
                    if w.isVisible() and not w.objectName().startswith("qt_")
                }
            )
        )

    def widget(self, name: str, *, seconds: float = SECONDS) -> Any:
        """The widget of this name, once it is on screen."""
        return self.until(lambda: self._visible(name), f"there is {name!r}", seconds=seconds)

    def click(
        self,
        name: str,
        *,
        at: Callable[[Any], QPoint] | None = None,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        double: bool = False,
    ) -> None:
        """Clicks on a widget, once it is there, enabled, and nothing lies over it.

        Args:
            name: Its object name.
            at: Where in it, from the widget; its middle when it is not said.
            button: Of the mouse.
            modifiers: Keys held down meanwhile.
            double: Whether it is a double click.
        """
        widget = self.widget(name)
        self.see(lambda: reveal(widget))
        self.until(lambda: widget.isEnabled(), f"{name!r} is enabled")
        self.until(lambda: uncovered(widget, place(widget, at)), f"nothing covers {name!r}")

        def touch() -> None:
            window = widget.window()
            point = widget.mapTo(window, place(widget, at))
            click = QTest.mouseDClick if double else QTest.mouseClick
            click(window.windowHandle(), button, modifiers, point)

        self.do(touch)

    def drag(self, name: str, start: Callable[[Any], QPoint], end: Callable[[Any], QPoint], steps: int = 12) -> None:
        """Presses at one place of a widget, moves, and lets go at another."""
        widget = self.widget(name)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

        def at(point: QPoint) -> QPoint:
            return widget.mapTo(widget.window(), point)

        first, last = self.see(lambda: (start(widget), end(widget)))
        handle = self.see(lambda: widget.window().windowHandle())
        self.see(lambda: QTest.mouseMove(handle, at(first)))
        self.see(lambda: QTest.mousePress(handle, left, none, at(first)))
        for step in range(1, steps + 1):
            part = first + (last - first) * (step / steps)
            self.see(lambda part=part: QTest.mouseMove(handle, at(part)))
            time.sleep(POLL)
        self.see(lambda: QTest.mouseRelease(handle, left, none, at(last)))

    def key(self, keys: str, times: int = 1) -> None:
        """Presses a key, such as "Ctrl+3" or "Tab", in the window that has the focus."""
        combination = QKeySequence(keys)[0]
        for _ in range(times):
            self.do(lambda: QTest.keyClick(self._window(), combination.key(), combination.keyboardModifiers()))
            self.see(lambda: None)

    def type(self, text: str) -> None:
        """Types text into whatever has the focus."""
        for character in text:
            self.do(lambda character=character: QTest.keyClick(self._window(), character))
        self.see(lambda: None)

    def tab_to(self, name: str, *, most: int = 80) -> None:
        """Walks the tab order until the widget of this name, or one in it, has the focus."""
        self.widget(name)
        for _ in range(most):
            if self.see(lambda: self._focus_is_in(name)):
                return
            self.key("Tab")
        raise AssertionError(f"{name!r} cannot be reached with Tab from here; the focus walked over {self.focused()}")

    def focused(self) -> str:
        """The name of what has the focus, or of what it lies in."""

        def name() -> str:
            widget = self._app.focusWidget()
            while widget is not None and not widget.objectName():
                widget = widget.parentWidget()
            return "" if widget is None else widget.objectName()

        return self.see(name)

    def press(self, text: str) -> None:
        """Clicks the button with this text in the dialog that is open."""

        def found() -> QAbstractButton | None:
            dialog = self._app.activeModalWidget()
            if dialog is None:
                return None
            buttons = [b for b in dialog.findChildren(QAbstractButton) if b.text().replace("&", "") == text]
            return next((button for button in buttons if button.isVisible()), None)

        button = self.until(found, f"a dialog offers {text!r}")
        self.do(
            lambda: QTest.mouseClick(
                button.window().windowHandle(),
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
                button.mapTo(button.window(), button.rect().center()),
            )
        )

    def drop(self, path: Path) -> None:
        """Drops a file or folder on the middle of the window."""

        def fall() -> None:
            window = next(w for w in self._app.topLevelWidgets() if w.objectName() == "window")
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(path))])
            middle = window.rect().center()
            none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
            left = Qt.MouseButton.LeftButton
            enter = QDragEnterEvent(middle, copy, data, left, none)
            QApplication.sendEvent(window, enter)
            assert enter.isAccepted()
            QApplication.sendEvent(window, QDropEvent(QPointF(middle), copy, data, left, none))

        self.do(fall)

    def shot(self, title: str) -> None:
        """Keeps a picture of the window."""
        self.see(lambda: self._grab(title))

    def _grab(self, title: str) -> None:
        self._number += 1
        window = self._app.activeModalWidget() or next(
            (w for w in self._app.topLevelWidgets() if w.objectName() == "window"), None
        )
        if window is not None:
            window.grab().save(str(self.shots / f"{self._number:02d}-{title}.png"))

    def _visible(self, name: str) -> QWidget | None:
        return next((w for w in self._app.allWidgets() if w.objectName() == name and w.isVisible()), None)

    def _window(self) -> Any:
        top = self._app.activePopupWidget() or self._app.activeModalWidget() or self._app.activeWindow()
        if top is None:
            top = next(w for w in self._app.topLevelWidgets() if w.objectName() == "window")
        return top.windowHandle()

    def _focus_is_in(self, name: str) -> bool:
        widget = self._app.focusWidget()
        while widget is not None:
            if widget.objectName() == name:
                return True
            widget = widget.parentWidget()
        return False


def place(widget: QWidget, at: Callable[[Any], QPoint] | None) -> QPoint:
    """Where to touch a widget."""
    return widget.rect().center() if at is None else at(widget)


def uncovered(widget: QWidget, point: QPoint) -> bool:
    """Whether a click at this point of the widget reaches it."""
    hit = widget.window().childAt(widget.mapTo(widget.window(), point))
    return hit is not None and (hit is widget or widget.isAncestorOf(hit))


def reveal(widget: QWidget) -> None:
    """Scrolls to a widget, as the wheel would."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None and parent.widget().isAncestorOf(widget):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
