"""Eyes: what is on screen, looked at from a script's thread.

Everything is looked at in the GUI's thread. As the script has a thread of its own, a dialog that keeps the app busy
does not keep the script from seeing it.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QTableView, QWidget

from petdesk.gui.main_window import MainWindow
from petdesk.gui.widgets.message_bar import Message

ResultT = TypeVar("ResultT")

SECONDS = 60.0
POLL = 0.03


class Eyes(QObject):
    """Looks at the app in this process.

    Attributes:
        app: The application.
        shots: Where pictures of the window go.
    """

    _asked = Signal(object)

    def __init__(self, app: QApplication, shots: Path) -> None:
        super().__init__()
        self.app = app
        self.shots = shots
        self._number = 0
        self._asked.connect(lambda question: question(), Qt.ConnectionType.QueuedConnection)

    def see(self, question: Callable[[], ResultT]) -> ResultT:
        """What `question` finds in the GUI's thread."""
        if threading.current_thread() is threading.main_thread():
            return question()
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

    def window(self) -> MainWindow:
        """The app's window."""
        found = [w for w in self.see(self.app.topLevelWidgets) if isinstance(w, MainWindow)]
        assert len(found) == 1, found
        return found[0]

    def front(self) -> QWidget:
        """What keys go to: the list, dialog or window that lies before all others."""
        return self.app.activePopupWidget() or self.app.activeModalWidget() or self.window()

    def widget(self, name: str, *, seconds: float = SECONDS) -> Any:
        """The widget of this name, once it is on screen."""
        return self.until(lambda: self.visible(name), f"there is {name!r}", seconds=seconds)

    def visible(self, name: str) -> QWidget | None:
        """The widget of this name that is on screen; in the GUI's thread."""
        return next((w for w in self.app.allWidgets() if w.objectName() == name and w.isVisible()), None)

    def names(self) -> list[str]:
        """What is on screen and has a name."""
        return self.see(lambda: sorted({w.objectName() for w in self.app.allWidgets() if w.isVisible()} - {""}))

    def text(self, name: str) -> str:
        """What a label, button, field or choice says."""
        return self.see(lambda: _text(self.widget_now(name)))

    def widget_now(self, name: str) -> QWidget:
        """The widget of this name, which must be on screen; in the GUI's thread."""
        widget = self.visible(name)
        assert widget is not None, f"{name!r} is not on screen"
        return widget

    def reads(self, name: str, part: str, *, seconds: float = SECONDS) -> None:
        """Waits until a label, button, field or choice has this in its text."""
        self.widget(name)
        try:
            self.until(lambda: part in _text(self.widget_now(name)), f"{name!r} says {part!r}", seconds=seconds)
        except AssertionError as error:
            raise AssertionError(f"{name!r} says {self.text(name)!r}, not {part!r}") from error

    def rows(self, name: str) -> list[list[str]]:
        """What stands in a table, row by row, whether it is scrolled to or not."""
        return self.see(lambda: _rows(self.widget_now(name)))

    def message(self, part: str) -> str:
        """The message on screen that has this in its text, once there is one."""

        def found() -> str:
            shown = [w.text for w in self.app.allWidgets() if isinstance(w, Message) and w.isVisible()]
            return next((text for text in shown if part in text), "")

        return str(self.until(found, f"a message says {part!r}"))

    def look(self, name: str) -> bytes:
        """How a widget looks: its pixels."""
        return self.see(lambda: pixels(self.widget_now(name)))

    def dialog(self) -> Any:
        """The dialog that is open, once one is."""
        return self.until(self.app.activeModalWidget, "a dialog is open")

    def focused(self) -> str:
        """The name of what has the focus in the window in front, or of what it lies in; empty where nothing has it."""
        return self.see(lambda: _name(self.front().focusWidget()))

    def shot(self, title: str) -> None:
        """Keeps a picture of the window, or of the dialog before it."""
        self.see(lambda: self._grab(title))

    def _grab(self, title: str) -> None:
        self._number += 1
        self.front().grab().save(str(self.shots / f"{self._number:02d}-{title}.png"))


def _text(widget: QWidget) -> str:
    text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()  # type: ignore[attr-defined]
    return str(text).replace("&", "") if isinstance(widget, QAbstractButton) else str(text)


def _rows(table: QWidget) -> list[list[str]]:
    assert isinstance(table, QTableView)
    model = table.model()
    shown = [column for column in range(model.columnCount()) if not table.isColumnHidden(column)]
    return [[str(model.index(row, column).data() or "") for column in shown] for row in range(model.rowCount())]


def _name(widget: QWidget | None) -> str:
    while widget is not None and not widget.objectName():
        widget = widget.parentWidget()
    return "" if widget is None else widget.objectName()


def pixels(widget: QWidget) -> bytes:
    """What a widget looks like, byte for byte."""
    image = widget.grab().toImage()  # by a name: its bits are gone with it
    return bytes(image.constBits())
