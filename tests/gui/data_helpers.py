"""Finding and working the Data page's controls as a user does."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.data import DataPage
from petdesk.gui.session import Session

WidgetT = TypeVar("WidgetT", bound=QObject)


def show_page(session: Session, qtbot: QtBot) -> DataPage:
    """The page in a window of its own, as large as it is in the smallest app."""
    page = DataPage(session)
    qtbot.addWidget(page)
    page.resize(1010, 640)
    page.show()
    qtbot.waitExposed(page)
    if session.project is not None:
        page.opened()
    page.shown({})
    return page


def control(page: QWidget, name: str, kind: type[WidgetT]) -> WidgetT:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def press(qtbot: QtBot, button: QWidget) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(qtbot: QtBot, line: QWidget, text: str) -> None:
    """In place of what is there."""
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, text) if text else qtbot.keyClick(line, Qt.Key.Key_Delete)


def said(page: DataPage) -> str:
    return "\n".join(message.text for message in page.messages.messages())


def wait(qtbot: QtBot, holds: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(holds()), timeout=15_000)


def counted(page: DataPage, qtbot: QtBot) -> None:
    """Waits until the pictures were counted, checked and shown."""
    workbench = page.workbench
    wait(qtbot, lambda: workbench.watch.overview is not None and workbench.watch.overview.unchecked == 0)
    wait(qtbot, lambda: workbench.checking.job is None)
    settled(page, qtbot)


def settled(page: DataPage, qtbot: QtBot) -> None:
    workbench = page.workbench
    wait(qtbot, lambda: not workbench.watch.busy and not workbench.pictures.busy)


def titles(page: DataPage) -> list[str]:
    gallery = page.workbench.pictures.gallery
    return [gallery.entry(index).title for index in range(gallery.count())]


def names(folder: Path) -> set[str]:
    """What lies in a folder, but for the app's own."""
    return {path.name for path in folder.iterdir()} - {"petdesk-home", "app.json"}
