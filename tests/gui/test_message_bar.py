"""Messages: a sentence where it arose, with details to open and copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from petdesk.gui.widgets.message_bar import MOST_MESSAGES, MessageBar


def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def test_a_bar_without_messages_takes_no_room(qtbot: QtBot) -> None:
    messages = bar(qtbot)
    assert not messages.isVisibleTo(None)
    message = messages.say("The folder is empty.", "error")
    assert messages.isVisible()
    qtbot.mouseClick(message.dismissed, Qt.MouseButton.LeftButton)
    assert messages.messages() == []
    assert not messages.isVisible()


def test_the_kind_is_spoken_too(qtbot: QtBot) -> None:
    assert bar(qtbot).say("The folder is empty.", "warning").accessibleName() == "Warning: The folder is empty."


def test_details_open_and_are_copied_with_the_sentence(qtbot: QtBot) -> None:
    message = bar(qtbot).say("It failed.", "error", details="Traceback: here")
    buttons = {button.text(): button for button in message.findChildren(QPushButton)}
    box = message.findChild(QPlainTextEdit)
    assert not box.isVisible()
    qtbot.mouseClick(buttons["Details"], Qt.MouseButton.LeftButton)
    assert box.isVisible()
    assert box.toPlainText() == "Traceback: here"
    qtbot.mouseClick(buttons["Copy"], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "It failed.\n\nTraceback: here"


def test_the_same_message_is_not_said_twice_and_old_ones_make_way(qtbot: QtBot) -> None:
    messages = bar(qtbot)
    for number in (1, 1, 2, 3, 4):
        messages.say(f"Message {number}")
    shown = [message.text for message in messages.messages()]
    assert shown == [f"Message {number}" for number in (4, 3, 2, 1)][:MOST_MESSAGES]


def test_an_action_does_what_it_says(qtbot: QtBot) -> None:
    done: list[str] = []
    message = bar(qtbot).say("Trained.", actions=[("Show", lambda: done.append("shown"))])
    qtbot.mouseClick(message.buttons[0], Qt.MouseButton.LeftButton)
    assert done == ["shown"]
