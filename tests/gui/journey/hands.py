"""Hands: a script in a thread of its own that uses the app in this process as its user does.

Every touch goes in as a mouse or keyboard event at a place of the window, through Qt's own way in: what is covered,
disabled or scrolled away is not hit.
"""

import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from eyes import POLL, Eyes
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QScrollArea, QTabWidget, QWidget

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MOST_STOPS = 120
"""More than the tab order of any page has."""


class Hands(Eyes):
    """Mouse and keyboard."""

    def run(self, script: Callable[[], None], failed: Callable[[str], object]) -> threading.Thread:
        """Starts the script; `failed` is called in the GUI's thread with a traceback where it fails."""

        def follow() -> None:
            try:
                script()
            except BaseException:  # noqa: BLE001 - told by whoever started the script
                story = f"{traceback.format_exc()}\nthe focus is on {self.focused()!r}"
                self.shot("failure")
                self.do(lambda: failed(story))

        thread = threading.Thread(target=follow, name="hands", daemon=True)
        thread.start()
        return thread

    def attend(self) -> None:
        """Gives the focus to the window in front, as a window manager does; this display has none."""

        def has_it() -> bool:
            popup, front = self.app.activePopupWidget(), self.app.activeModalWidget() or self.window()
            if popup is None and not front.isActiveWindow():
                front.activateWindow()
            return popup is not None or front.isActiveWindow()

        self.until(has_it, "the window in front has the focus")

    # The mouse

    def click(self, name: str, *, at: Callable[[Any], QPoint] | None = None) -> None:
        """Clicks on a widget, once it is there, enabled, and nothing lies over it.

        Args:
            name: Its object name.
            at: Where in it, from the widget; its middle when it is not said.
        """
        widget = self.widget(name)
        self.see(lambda: reveal(widget))
        self.until(widget.isEnabled, f"{name!r} is enabled")
        self.until(lambda: uncovered(widget, place(widget, at)), f"nothing covers {name!r}")
        self.attend()
        self.do(lambda: hit(widget, place(widget, at)))
        self.settle()

    def drag(self, name: str, start: Callable[[Any], QPoint], end: Callable[[Any], QPoint], steps: int = 12) -> None:
        """Presses at one place of a widget, moves, and lets go at another."""
        widget = self.widget(name)
        window = self.see(widget.window)
        handle = self.see(window.windowHandle)
        first, last = self.see(lambda: (at_window(widget, start(widget)), at_window(widget, end(widget))))
        self.see(lambda: QTest.mouseMove(handle, first))
        self.see(lambda: QTest.mousePress(handle, LEFT, NO_KEYS, first))
        for step in range(1, steps + 1):
            part = first + (last - first) * (step / steps)
            self.see(lambda part=part: QTest.mouseMove(handle, part))
            time.sleep(POLL)
        self.see(lambda: QTest.mouseRelease(handle, LEFT, NO_KEYS, last))

    def drop(self, path: Path) -> None:
        """Drops a file or folder on the middle of the window; what lies there and takes drops gets it."""

        def fall() -> None:
            window = next(w for w in self.app.topLevelWidgets() if w.objectName() == "window")
            middle = window.rect().center()
            target = window.childAt(middle)
            while not target.acceptDrops():
                target = target.parentWidget()
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(path))])
            spot, copy = target.mapFrom(window, middle), Qt.DropAction.CopyAction
            enter = QDragEnterEvent(spot, copy, data, LEFT, NO_KEYS)
            QApplication.sendEvent(target, enter)
            assert enter.isAccepted()
            QApplication.sendEvent(target, QDropEvent(QPointF(spot), copy, data, LEFT, NO_KEYS))

        self.do(fall)
        self.settle()

    def press(self, text: str) -> None:
        """Clicks the button with this text in the dialog that is open."""
        self.dialog()

        def found() -> QAbstractButton | None:
            dialog = self.app.activeModalWidget()
            buttons = [] if dialog is None else dialog.findChildren(QAbstractButton)
            return next((b for b in buttons if b.isVisible() and b.text().replace("&", "") == text), None)

        button = self.until(found, f"a dialog offers {text!r}")
        self.do(lambda: hit(button, button.rect().center()))
        self.settle()

    def pick(self, name: str, title: str) -> None:
        """Clicks on a choice, then on an entry of its list."""
        box: QComboBox = self.widget(name)
        index = self.see(lambda: box.findText(title))
        assert index >= 0, f"{name!r} does not offer {title!r}"
        self.click(name)
        view = self.until(lambda: box.view() if box.view().isVisible() else None, f"the list of {name!r} is open")

        def touch() -> None:
            entry = view.model().index(index, box.modelColumn())
            view.scrollTo(entry)
            hit(view.viewport(), view.visualRect(entry).center())

        self.do(touch)
        self.until(lambda: not box.view().isVisible(), f"the list of {name!r} is closed")
        self.reads(name, title)

    def turn_to(self, name: str, title: str) -> None:
        """Clicks on a tab."""
        tabs: QTabWidget = self.widget(name)
        position = self.see(lambda: tab_named(tabs, title))
        self.click(name, at=lambda _: tabs.tabBar().mapTo(tabs, tabs.tabBar().tabRect(position).center()))
        self.until(lambda: tabs.currentIndex() == position, f"the tab {title!r} is shown")

    # The keyboard

    def key(self, keys: str, times: int = 1) -> None:
        """Presses a key, such as "Ctrl+3" or "Tab", in the window that has the focus."""
        combination = QKeySequence(keys)[0]
        for _ in range(times):
            self.attend()
            self.do(lambda: self._stroke(combination.key(), combination.keyboardModifiers()))
            self.settle()
            # A page that is read in the background may show its list a moment after it was turned to.
            self.until(self._focus_in_sight, f"{keys}: the focus is in sight")

    def _focus_in_sight(self) -> bool:
        focus = self.app.focusWidget()
        return focus is None or focus.isVisible()

    def write(self, text: str) -> None:
        """Types text into whatever has the focus."""
        self.attend()
        for character in text:
            self.do(lambda character=character: self._stroke(character, NO_KEYS))
        self.settle()

    def replace(self, text: str) -> None:
        """Marks all that stands where the focus is, and types over it."""
        self.key("Ctrl+A")
        self.write(text)

    def tab_to(self, name: str, kind: type[QWidget] = QWidget) -> None:
        """Walks the tab order until this widget, or one of this kind in it, has the focus."""
        self.widget(name)
        walked: list[str] = []
        for _ in range(MOST_STOPS):
            if self.see(lambda: self._focus_is_in(name, kind)):
                return
            before = self.see(self.app.focusWidget)
            self.key("Tab")
            after = self.see(self.app.focusWidget)
            walked.append(self.focused())
            assert after is not None, f"Tab lost the focus after {walked}"
            assert after is not before, f"Tab does not leave {walked[-1]!r}"
        raise AssertionError(f"{name!r} cannot be reached with Tab from here; the focus walked over {walked}")

    def choose(self, name: str, title: str) -> None:
        """Tabs to a choice and takes an entry of its list by Space, arrows and Enter."""
        self.tab_to(name, QComboBox)
        box: QComboBox = self.widget(name)
        index = self.see(lambda: box.findText(title))
        assert index >= 0, f"{name!r} does not offer {title!r}"
        self.key("Space")
        view = self.until(lambda: box.view() if box.view().isVisible() else None, f"the list of {name!r} is open")
        self.key("Home")
        for _ in range(index):
            if self.see(lambda: view.currentIndex().row()) < index:
                self.key("Down")
        self.key("Return")
        self.until(lambda: not view.isVisible(), f"the list of {name!r} is closed")
        self.reads(name, title)

    def answer(self, text: str) -> None:
        """Tabs to the button with this text in the dialog that is open, and presses Space."""
        self.dialog()
        for _ in range(MOST_STOPS):
            widget = self.see(self.app.focusWidget)
            if isinstance(widget, QAbstractButton) and self.see(widget.text).replace("&", "") == text:
                self.key("Space")
                return
            self.key("Tab")
        raise AssertionError(f"the dialog has no {text!r} that Tab would reach")

    def choose_file(self, path: Path) -> None:
        """Types a path into the file dialog that is open and confirms."""
        self.until(lambda: isinstance(self.app.activeModalWidget(), QFileDialog), "a file dialog is open")
        self.replace(str(path))
        self.key("Return")
        self.until(lambda: self.app.activeModalWidget() is None, "the file dialog is closed")

    def settle(self) -> None:
        """Waits until what was done has been done, or has opened a dialog."""
        self.see(lambda: None)

    def _stroke(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier) -> None:
        window = self.front()  # kept: with Python's side of it that of its handle would go
        QTest.keyClick(window.windowHandle(), key, modifiers)

    def _focus_is_in(self, name: str, kind: type[QWidget]) -> bool:
        widget = self.app.focusWidget()
        if not isinstance(widget, kind):
            return False
        while widget is not None and widget.objectName() != name:
            widget = widget.parentWidget()
        return widget is not None


def place(widget: QWidget, at: Callable[[Any], QPoint] | None) -> QPoint:
    """Where to touch a widget."""
    return widget.rect().center() if at is None else at(widget)


def at_window(widget: QWidget, point: QPoint) -> QPoint:
    """A point of a widget as its window has it."""
    return widget.mapTo(widget.window(), point)


def hit(widget: QWidget, point: QPoint) -> None:
    """Clicks at a point of a widget, through its window."""
    window = widget.window()  # kept: with Python's side of it that of its handle would go
    QTest.mouseClick(window.windowHandle(), LEFT, NO_KEYS, widget.mapTo(window, point))


def uncovered(widget: QWidget, point: QPoint) -> bool:
    """Whether a click at this point of the widget reaches it."""
    found = widget.window().childAt(at_window(widget, point))
    return found is not None and (found is widget or widget.isAncestorOf(found))


def tab_named(tabs: QTabWidget, title: str) -> int:
    """The position of a tab."""
    titles = [tabs.tabText(position).replace("&", "") for position in range(tabs.count())]
    return titles.index(title)


def reveal(widget: QWidget) -> None:
    """Scrolls to a widget, as the wheel would."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None and parent.widget().isAncestorOf(widget):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
